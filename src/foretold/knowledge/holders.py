"""Persons: who held which office when, and others whom the news names."""

from dataclasses import dataclass
from functools import lru_cache

from foretold.knowledge.names import Names, key, written_variants
from foretold.knowledge.packs import Row, forms, rows

TABLES = ("actors/office_holders.tsv", "actors/people.tsv")
"""The tables of persons; a user's pack may hold either."""


@dataclass(frozen=True, slots=True)
class Holder:
    """One person in one office (or calling) for a time.

    `start` and `end` are ISO dates, or a month or year where the day is not known ("" for an
    open end); the end is the day on which the successor took over. `country` is an ISO 3166
    alpha-3 code or an organisation's code. `post` names the seat where a state has several of
    one kind ("special representative for North Korea"); `as_of` is the last day on which an open
    term is known to have gone on; `party` is the party, union or firm that the person leads, by
    one of its names.
    """

    name: str
    aliases: tuple[str, ...]
    country: str
    office: str
    sector: str
    start: str
    end: str
    post: str = ""
    as_of: str = ""
    source: str = ""
    party: str = ""

    @property
    def id(self) -> str:
        """The person's knowledge id."""
        return "person:" + "-".join(key(w) for w in self.name.replace("-", " ").split())

    def holds_on(self, day: str) -> bool:
        """Whether the office was held on a day (ISO date, or "" for now)."""
        if not day:
            return not self.end
        return self.start <= day and (not self.end or day <= _last(self.end))


def _last(end: str) -> str:
    """The end as a string that sorts after every day it covers."""
    return end if len(end) == 10 else end + "~"


@lru_cache(maxsize=1)
def holders() -> tuple[Holder, ...]:
    """All office holders and other known persons, ours and those of the user's packs."""
    return tuple(holder_of(row) for name in TABLES for row in rows(name))


def holder_of(row: Row) -> Holder:
    """A row of a table of persons as a holder."""
    return Holder(
        row["name"], tuple(forms(row["aliases"])), row["country"], row["office"], row["sector"],
        row["start"], row["end"], row.get("post", ""), row.get("as_of", ""), row["source"],
        row.get("party", ""),
    )  # fmt: skip


@lru_cache(maxsize=1)
def person_names() -> Names[Holder]:
    """Persons by full name, alias and the other ways in which the same name is written."""
    index: Names[Holder] = Names()
    for holder in holders():
        for name in dict.fromkeys((holder.name, *holder.aliases)):
            index.add(name, holder)
            index.add_all(written_variants(name), holder)
    index.close()
    return index


@lru_cache(maxsize=1)
def surnames() -> dict[str, tuple[Holder, ...]]:
    """Persons by every single part of their names."""
    found: dict[str, list[Holder]] = {}
    for holder in holders():
        for part in {key(w) for name in (holder.name, *holder.aliases) for w in name.split()}:
            found.setdefault(part, []).append(holder)
    return {part: tuple(who) for part, who in found.items()}


def holder_on(country: str, office: str, day: str) -> Holder | None:
    """Who held an office of a state on a day (ISO date), as far as we know.

    Where several did, the one whose seat is the office itself, and of these the last to come.
    """
    return next(iter(holders_on(country, office, day)), None)


def holders_on(country: str, office: str, day: str) -> list[Holder]:
    """All who held an office of a state on a day, holders of the office itself first."""
    return [h for h in _by_office().get((country, office), ()) if h.holds_on(day)]


@lru_cache(maxsize=1)
def _by_office() -> dict[tuple[str, str], tuple[Holder, ...]]:
    found: dict[tuple[str, str], list[Holder]] = {}
    for holder in holders():
        found.setdefault((holder.country, holder.office), []).append(holder)
    for who in found.values():
        who.sort(key=lambda h: h.start, reverse=True)
        who.sort(key=lambda h: bool(h.post))
    return {where: tuple(who) for where, who in found.items()}
