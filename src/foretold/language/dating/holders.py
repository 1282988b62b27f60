"""Evidence in who holds an office: a text that calls somebody president was written in the term."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np

from foretold.knowledge.files import DATA, table, toml
from foretold.language.dating.axis import Axis, Evidence
from foretold.language.dating.words import cue

_FILE = "actors/office_holders.tsv"
_EDGE, _NEAR, _FAR = 45, 0.3, 0.004
"""How often somebody is called a holder in so many days before and after the term, and else."""
_WORDS = re.compile(r"[\w'.-]*\w")
_SHORTEST = 3


_NAME = re.compile(
    r"(?=(?<![\w'-])([^\W\d_a-z][\w'-]+(?: (?:al-|el-|de |van |bin )?[^\W\d_a-z][\w.'-]*){1,3}))"
)
_AFTER, _BEFORE = (3.0, 0.03), (1.5, 0.02)
"""In how many years after a term, and before it, mentions halve, and to what they fall."""
_TOGETHER = 0.6
"""The names of one text go together: each tells less than it would alone."""


@dataclass(frozen=True, slots=True)
class Term:
    """Somebody's time in an office; `end` None means still in office when the pack was made."""

    name: str
    office: str
    start: date
    end: date | None


@cache
def terms() -> dict[str, tuple[Term, ...]]:
    """Terms of office by full name, alias and family name, lower case; empty without a pack."""
    if not (DATA / _FILE).exists():
        return {}
    found: dict[str, dict[Term, None]] = {}
    for row in table(_FILE):
        start, end = _day(row["start"], 1), _day(row["end"], 12)
        if start is None:
            continue
        term = Term(row["name"], row["office"], start, end)
        for name in _names(row):
            found.setdefault(name.lower(), {})[term] = None
    return {name: tuple(of) for name, of in found.items()}


def _names(row: dict[str, str]) -> list[str]:
    full = [n.strip() for n in (row["name"], *row["aliases"].split("|")) if n.strip()]
    place = 0 if row["country"] in toml("dated_events/titles.toml")["names"]["family_first"] else -1
    families = [n.split()[place] for n in full]
    return [*full, *(f for f in families if len(f) >= _SHORTEST or place == 0)]


def _day(value: str, month: int) -> date | None:
    """A date of full or reduced precision; `month` is taken when only the year is known."""
    parts = value.split("-")
    try:
        if len(parts) == 3:
            return date.fromisoformat(value)
        if len(parts) == 2:
            return date(int(parts[0]), int(parts[1]), 1 if month == 1 else 28)
        return date(int(value), month, 1 if month == 1 else 28)
    except ValueError:
        return None


@cache
def _titles() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = toml("dated_events/titles.toml")
    words = "|".join(re.escape(t) for t in sorted(data["offices"], key=len, reverse=True))
    title = (
        rf"\b(?P<title>{words})(?:,| of [a-z]{{3,20}})? (?:mr\.? |ms\.? |gen\.? |general )?(?=\w)"
    )
    return re.compile(title, re.I), re.compile(data["not_after"], re.I)


def holders_evidence(axis: Axis, spoken: list[str]) -> list[Evidence]:
    """What the holders of offices named in these sentences say of the day of publication."""
    found: dict[str, Evidence] = {}
    for sentence in spoken if terms() else ():
        for shown, of, is_former in _named(sentence):
            if is_former or shown not in found:
                evidence = _evidence(axis, shown, of, is_former)
                if evidence:
                    found[shown] = evidence
    return list(found.values())


def names_evidence(axis: Axis, spoken: list[str]) -> list[Evidence]:
    """What the mere names of holders say: one is in the news mostly while in office.

    Names that a title stands before are left to `holders_evidence`.
    """
    if not terms():
        return []
    found: dict[tuple[Term, ...], str] = {}
    titled = {of for sentence in spoken for _, of, _ in _named(sentence)}
    names = {t.name for of in titled for t in of}
    for sentence in spoken:
        for match in _NAME.finditer(sentence):
            words = match[1].split()
            for size in range(len(words), 1, -1):
                name = " ".join(words[:size]).removesuffix("'s").rstrip(".")
                of = terms().get(name.lower())
                if of is not None and of[0].name not in names:
                    found.setdefault(of, name)
                    break
    return [e for of, name in found.items() if (e := _news(axis, name, of)) is not None]


def _news(axis: Axis, name: str, of: tuple[Term, ...]) -> Evidence | None:
    """How likely it is, for each day, that news of that day names a holder."""
    spans = sorted({(t.start, t.end or axis.last) for t in of})
    likely = np.zeros(axis.size)
    for start, end in spans:
        before = np.maximum(-axis.offsets(start), 0.0) / 365.25
        after = np.maximum(axis.offsets(end), 0.0) / 365.25
        rate = np.where(
            before > 0, np.maximum(0.4 * np.exp2(-before / _BEFORE[0]), _BEFORE[1]), 1.0
        )
        rate = np.where(after > 0, np.maximum(0.5 * np.exp2(-after / _AFTER[0]), _AFTER[1]), rate)
        likely = np.maximum(likely, rate)
    told = " and ".join(_term(start, end, axis) for start, end in spans[:2])
    return Evidence(likely**_TOGETHER, f"it names {name}, in office {told}")


def _named(sentence: str) -> list[tuple[str, tuple[Term, ...], bool]]:
    """Names after a title, the terms that fit both, and whether they are told to be over."""
    title, not_after = _titles()
    offices: dict[str, list[str]] = toml("dated_events/titles.toml")["offices"]
    found = []
    for match in title.finditer(sentence):
        before = sentence[max(0, match.start() - 40) : match.start()]
        if not_after.search(before):
            continue
        names = _capitalised(sentence[match.end() : match.end() + 60])
        for size in range(len(names), 0, -1):
            of = terms().get(" ".join(names[:size]).lower())
            if of is None or (size == 1 and len(names) > 1):
                continue  # a family name alone must stand alone
            fitting = tuple(t for t in of if t.office in offices[match["title"].lower()])
            if fitting:
                shown = f"{match['title']} {' '.join(names[:size])}"
                shown = shown[0].upper() + shown[1:]
                found.append((shown, fitting, bool(cue("former").search(before.lower()))))
            break
    return found


def _capitalised(text: str) -> list[str]:
    """The capitalised words, at most four, that a text begins with; a final 's is cut."""
    names = []
    for word in text.split()[:4]:
        match = _WORDS.match(word)
        if match is None or not match[0][0].isupper():
            break
        names.append(match[0].removesuffix("'s"))
        if match[0] != word:
            break  # a comma or a possessive ends the name
    return names


def _term(start: date, end: date, axis: Axis) -> str:
    return f"from {start:%B %Y} " + ("on" if end == axis.last else f"to {end:%B %Y}")


def _evidence(axis: Axis, shown: str, of: tuple[Term, ...], is_former: bool) -> Evidence | None:
    if is_former:
        ends = [t.end for t in of if t.end]
        if not ends or min(ends) < axis.first:
            return None
        return Evidence(
            axis.since(min(ends), 0.3, fade=200), f'it says that "{shown}" is out of office'
        )
    mask = np.zeros(axis.size, dtype=np.bool_)
    near = mask.copy()
    spans = []
    for start, end in sorted({(t.start, t.end or axis.last) for t in of}):
        if end >= axis.first and start <= axis.last:
            mask |= (axis.offsets(start) >= 0) & (axis.offsets(end) <= 0)
            near |= (axis.offsets(start) >= -_EDGE) & (axis.offsets(end) <= _EDGE)
            spans.append(_term(start, end, axis))
    if not spans:
        return None
    told = " and ".join(spans[:3]) + (" and again" if len(spans) > 3 else "")
    likely = np.where(mask, 1.0, np.where(near, _NEAR, _FAR))
    return Evidence(likely, f'it says "{shown}", in office {told}')
