"""Checks of the office holders: malformed rows, overlaps, gaps, states and terms gone stale."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from foretold.knowledge.actors import organisation_names, state_names
from foretold.knowledge.packs import Row, rows

SINGLE = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "foreign_minister",
        "defence_minister",
        "chief_executive",
        "unification_minister",
    }
)
"""Offices that one person holds at a time."""
SECTORS = frozenset(
    {
        "GOV", "MIL", "COP", "JUD", "LEG", "PTY", "REB", "SPY", "UAF", "PRM", "OPP", "CVL", "JRN",
        "EDU", "BUS", "CRM", "LAB", "MED", "REL", "REF", "ELI", "AGR", "SOC", "NGO", "IGO", "PRE",
        "UNK",
    }
)  # fmt: skip
_COLLECTIVE = frozenset({("BIH", "head_of_state")})
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")
_SLACK_DAYS = 45
_LONG_TERM_YEARS = 12


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: `malformed` rows are errors, the rest is for a person to look at."""

    kind: Literal["malformed", "overlap", "gap", "stale"]
    country: str
    office: str
    detail: str


def check_holders(
    given: Iterable[Row] | None = None, *, today: date | None = None
) -> list[Finding]:
    """What is wrong or doubtful in the office holders (ours and the packs' when None).

    `stale` needs `today`: an office without a present holder, or one held for over twelve years.
    """
    table = list(rows("actors/office_holders.tsv") if given is None else given)
    found = [f for row in table for f in _malformed(row)]
    terms: defaultdict[tuple[str, str], list[tuple[date, date | None, str]]] = defaultdict(list)
    for row in table:
        start, end = day_of(row["start"]), day_of(row["end"], last=True)
        if start is not None and row["office"] in SINGLE:
            terms[row["country"], row["office"]].append((start, end, row["name"]))
    for (country, office), held in sorted(terms.items()):
        held.sort(key=lambda term: (term[0], term[1] or date.max))
        found += _joints(country, office, held)
        if today is not None:
            found += _stale(country, office, held, today)
    return found


def day_of(text: str, *, last: bool = False) -> date | None:
    """The first (or last) day of an ISO date, month or year; None where it is none."""
    if not _DAY.match(text):
        return None
    parts = [int(p) for p in text.split("-")]
    try:
        if len(parts) == 3:
            return date(*parts)
        if len(parts) == 2:
            if not last:
                return date(parts[0], parts[1], 1)
            after = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
            return date.fromordinal(after.toordinal() - 1)
        return date(parts[0], 12, 31) if last else date(parts[0], 1, 1)
    except ValueError:
        return None


def _malformed(row: Row) -> Iterator[Finding]:
    def bad(detail: str) -> Finding:
        return Finding("malformed", row["country"], row["office"], f"{row['name']}: {detail}")

    if not row["name"].strip() or not row["office"].strip():
        yield bad("name or office is empty")
    if row["country"] not in state_names() and row["country"] not in organisation_names():
        yield bad(f"unknown country or organisation {row['country']!r}")
    if row["sector"] not in SECTORS:
        yield bad(f"unknown sector {row['sector']!r}")
    if not row["source"].strip():
        yield bad("no source")
    start, end = day_of(row["start"]), day_of(row["end"], last=True)
    if start is None:
        yield bad(f"start {row['start']!r} is no ISO date")
    if row["end"] and end is None:
        yield bad(f"end {row['end']!r} is no ISO date")
    if start is not None and end is not None and end < start:
        yield bad(f"ends on {row['end']} before it starts on {row['start']}")


def _joints(
    country: str, office: str, held: list[tuple[date, date | None, str]]
) -> Iterator[Finding]:
    """Overlaps and gaps between terms of one office, each in order."""
    if (country, office) in _COLLECTIVE:
        return
    for (_, end, name), (start, _, successor) in pairwise(held):
        if end is None:
            yield Finding("overlap", country, office, f"{name} has no end, yet {successor} follows")
        elif (end - start).days > _SLACK_DAYS:
            yield Finding("overlap", country, office, f"{name} to {end}, {successor} from {start}")
        elif (start - end).days > _SLACK_DAYS:
            yield Finding("gap", country, office, f"nobody from {end} ({name}) to {start}")


def _stale(
    country: str, office: str, held: list[tuple[date, date | None, str]], today: date
) -> Iterator[Finding]:
    start, end, name = held[-1]
    if end is not None and end < today:
        yield Finding("stale", country, office, f"nobody known since {end} ({name})")
    elif end is None and (today - start).days > _LONG_TERM_YEARS * 366:
        yield Finding("stale", country, office, f"{name} since {start}: still so?")
