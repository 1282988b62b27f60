"""Evidence in who holds an office: a text that calls somebody president was written in the term."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np

from foretold.knowledge.files import DATA, table
from foretold.language.dating.axis import Axis, Evidence
from foretold.language.dating.words import cue

_FILE = "actors/office_holders.tsv"
_TITLES = re.compile(
    r"(president|prime minister|premier|chancellor|king|queen|pope|secretary of state|"
    r"foreign minister|defen[cs]e (?:minister|secretary|chief)|foreign secretary|"
    r"national security advis[eo]r|secretary[- ]general|supreme leader|crown prince|emir|sultan|"
    r"minister|secretary|director|chief|commissioner|envoy|spokes(?:man|woman|person)|leader)"
    r"(?: of [a-z ]{3,30})?,? (?:mr\.? |ms\.? |gen\.? |general )?(?=[a-z'-]+)"
)
_SURE = 0.95


@dataclass(frozen=True, slots=True)
class Term:
    """Somebody's time in an office; `end` None means still in office when the pack was made."""

    name: str
    office: str
    start: date
    end: date | None


@cache
def terms() -> dict[str, tuple[Term, ...]]:
    """Terms of office by surname and by full name, lower case; empty when there is no pack."""
    if not (DATA / _FILE).exists():
        return {}
    found: dict[str, list[Term]] = {}
    for row in table(_FILE):
        start, end = _day(row.get("start", ""), 1), _day(row.get("end", ""), 12)
        if start is None:
            continue
        for name in _names(row):
            term = Term(name, row.get("office", ""), start, end)
            found.setdefault(name.lower(), []).append(term)
    return {name: tuple(of) for name, of in found.items()}


def _names(row: dict[str, str]) -> list[str]:
    aliases = re.split(r"[;|]", row.get("aliases", ""))
    return [n.strip() for n in (row.get("name", ""), *aliases) if n.strip()]


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


def holders_evidence(axis: Axis, spoken: list[str]) -> list[Evidence]:
    """What the holders of offices named in these sentences say of the day of publication."""
    found: dict[str, Evidence] = {}
    if not terms():
        return []
    for sentence in spoken:
        for name, is_former in _named(sentence):
            evidence = _evidence(axis, name, is_former)
            if evidence and (name not in found or is_former):
                found[name] = evidence
    return list(found.values())


def _named(sentence: str) -> list[tuple[str, bool]]:
    """Names with a title before them, and whether they are told to be out of office."""
    found = []
    for match in _TITLES.finditer(sentence):
        words = re.findall(r"[\w'-]+", sentence[match.end() : match.end() + 40])[:4]
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size])
            if name in terms():
                before = sentence[max(0, match.start() - 40) : match.start()]
                found.append((name, bool(cue("former").search(before))))
                break
    return found


def _evidence(axis: Axis, name: str, is_former: bool) -> Evidence | None:
    of = terms()[name]
    shown = of[0].name
    if is_former:
        ends = [t.end for t in of if t.end]
        if not ends or min(ends) < axis.first:
            return None
        return Evidence(axis.since(min(ends), 0.3, fade=200), f"{shown} is out of office")
    mask = np.zeros(axis.size, dtype=np.bool_)
    spans = []
    for start, end in sorted({(t.start, t.end or axis.last) for t in of}):
        if end >= axis.first and start <= axis.last:
            mask |= (axis.offsets(start) >= 0) & (axis.offsets(end) <= 0)
            spans.append(f"{start:%Y-%m} to {end:%Y-%m}")
    if not spans:
        return None
    return Evidence(axis.spread(mask, _SURE), f"{shown} is in office ({', '.join(spans)})")
