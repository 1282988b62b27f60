"""Instruments of international order: what each forbids, obliges or permits, of whom, since when.

Resolutions of the Security Council (`data/instruments/security_council.tsv`), treaties, accords
and laws (`treaties.tsv`), and the acts that they speak of (`acts.toml`).
"""

import re
from dataclasses import dataclass
from functools import cache

from foretold.errors import KnowledgeError
from foretold.knowledge.files import table, toml
from foretold.records.ontology import EVENT_TYPES, EventType, Modality

EVERYBODY = "*"
_FOLDER = "instruments"
_COLUMNS: tuple[tuple[str, Modality], ...] = (
    ("forbids", "prohibited"),
    ("obliges", "obliged"),
    ("permits", "permitted"),
)


@dataclass(frozen=True, slots=True)
class Act:
    """Something an instrument forbids, obliges or permits.

    `keys` are alternatives; each is a tuple of word groups (lemmas), of which a clause must hold
    one word each. `types` are the event types that the act can have; empty for all. `between`
    says that it counts only towards another of those whom the instrument binds.
    """

    id: str
    says: str
    keys: tuple[tuple[frozenset[str], ...], ...]
    types: frozenset[EventType]
    between: bool = False

    def told_by(self, words: frozenset[str], core: frozenset[str] | None = None) -> bool:
        """Whether a clause with these words (lemmas and forms, in lower case) can tell the act.

        With `core`, one of the groups must be met by these words: those that tell the event.
        """
        return any(
            all(words & group for group in key)
            and (core is None or any(core & group for group in key))
            for key in self.keys
        )


@dataclass(frozen=True, slots=True)
class Duty:
    """What one instrument says of one act; `bound` are codes, or ("*",) for all its parties."""

    modality: Modality
    bound: tuple[str, ...]
    act: Act


@dataclass(frozen=True, slots=True)
class Instrument:
    """One resolution, treaty, accord or law.

    `parties` are codes or ("*",), less `outside`; `subject` are the codes that it is about.
    Dates are ISO days: made on `since`, without force from `until` (None: stands) to `restored`.
    """

    id: str
    name: str
    names: tuple[str, ...]
    since: str
    until: str | None
    restored: str | None
    parties: tuple[str, ...]
    outside: frozenset[str]
    subject: frozenset[str]
    duties: tuple[Duty, ...]
    about: str
    source: str
    number: int | None = None

    def in_force(self, day: str | None) -> bool:
        """Whether it stood on that ISO day; true if the day is not known."""
        if day is None:
            return True
        if day < self.since[: len(day)]:
            return False
        ended = self.until is not None and day >= self.until
        return not ended or (self.restored is not None and day >= self.restored)

    def binds(self, code: str, duty: Duty) -> bool:
        """Whether the duty is one of the actor's with this code."""
        if duty.bound != (EVERYBODY,):
            return code in duty.bound
        if self.parties != (EVERYBODY,):
            return code in self.parties
        return code not in self.outside


@cache
def acts() -> dict[str, Act]:
    """All acts by id.

    Raises:
        KnowledgeError: an act names an event type that does not exist.

    """
    found = {}
    for name, row in toml(f"{_FOLDER}/acts.toml").items():
        types = frozenset(row.get("types", ()))
        if not types <= set(EVENT_TYPES):
            raise KnowledgeError(f"{_FOLDER}/acts.toml: {name}: unknown event type in {types}")
        keys = tuple(
            tuple(frozenset(group.split("|")) for group in key.split())
            for key in row.get("keys", ())
        )
        found[name] = Act(name, row["says"], keys, types, row.get("between", False))
    return found


def _duties(row: dict[str, str], where: str) -> tuple[Duty, ...]:
    found = []
    for column, modality in _COLUMNS:
        for cell in filter(None, (c.strip() for c in row[column].split(";"))):
            *bound, act = cell.split()
            if act not in acts() or len(bound) > 1:
                raise KnowledgeError(f"{where}: {column}: no such act: {cell!r}")
            codes = tuple(bound[0].split("+")) if bound else (EVERYBODY,)
            found.append(Duty(modality, codes, acts()[act]))
    return tuple(found)


def _resolution(row: dict[str, str]) -> Instrument:
    number = row["number"]
    name = f"Security Council resolution {number}"
    return Instrument(
        id=f"unsc-{number}",
        name=name,
        names=(name,),
        since=row["date"],
        until=row["ended"] or None,
        restored=row["restored"] or None,
        parties=(EVERYBODY,),
        outside=frozenset(),
        subject=frozenset(row["subject"].split("+")),
        duties=_duties(row, f"{_FOLDER}/security_council.tsv: {number}"),
        about=row["about"],
        source=f"S/RES/{number} ({row['date'][:4]})",
        number=int(number),
    )


def _treaty(row: dict[str, str]) -> Instrument:
    names = tuple(n.strip() for n in row["names"].split(";"))
    words = row["parties"].split()
    parties = tuple(words[0].split("+")) if words else ()
    return Instrument(
        id=row["id"],
        name=names[0],
        names=names,
        since=row["since"],
        until=row["until"] or None,
        restored=None,
        parties=parties,
        outside=frozenset(w.removeprefix("-") for w in words[1:]),
        subject=frozenset(parties) - {EVERYBODY},
        duties=_duties(row, f"{_FOLDER}/treaties.tsv: {row['id']}"),
        about=names[0],
        source=row["source"],
    )


@cache
def instruments() -> dict[str, Instrument]:
    """All instruments by id, in the order of their dates.

    Raises:
        KnowledgeError: a row names an act that does not exist, or an id stands twice.

    """
    rows = [_resolution(r) for r in table(f"{_FOLDER}/security_council.tsv")]
    rows += [_treaty(r) for r in table(f"{_FOLDER}/treaties.tsv")]
    found = {i.id: i for i in sorted(rows, key=lambda i: (i.since, i.id))}
    if len(found) != len(rows):
        raise KnowledgeError(f"{_FOLDER}: an instrument stands twice")
    return found


def resolution(number: int) -> Instrument | None:
    """The Security Council resolution with this number."""
    return instruments().get(f"unsc-{number}")


@cache
def resolutions_on(code: str) -> tuple[Instrument, ...]:
    """The Security Council's resolutions about this country or body, oldest first."""
    return tuple(i for i in instruments().values() if i.number is not None and code in i.subject)


def name_words(name: str) -> tuple[str, ...]:
    """A name as it is compared: words in lower case, singular, without marks and genitives."""
    words = re.findall(r"\w+", re.sub(r"['’]s?\b", "", name.lower()))
    return tuple(
        w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words
    )


@cache
def names() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Ids by name (as `name_words` gives it); names that are all capitals are kept as they are."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for instrument in instruments().values():
        for name in instrument.names:
            key = (name,) if name.isupper() and " " not in name else name_words(name)
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), instrument.id)))
    return found


@cache
def uncased_names() -> frozenset[tuple[str, ...]]:
    """The names that the news also writes without capitals."""
    return frozenset(
        name_words(name)
        for instrument in instruments().values()
        for name in instrument.names
        if name == name.lower() or name.partition(" ")[0].endswith("'s")
    )
