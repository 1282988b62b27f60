"""Checks of the tables of persons: what is broken in a row, and what is in doubt between rows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from foretold.knowledge.actors import organisation_names, state_names
from foretold.knowledge.holders import TABLES
from foretold.knowledge.names import keys
from foretold.knowledge.office_terms import check_terms, day_of, is_single
from foretold.knowledge.packs import Row, forms, rows

SECTORS = frozenset(
    {
        "GOV", "MIL", "COP", "JUD", "LEG", "PTY", "REB", "SPY", "UAF", "PRM", "OPP", "CVL", "JRN",
        "EDU", "BUS", "CRM", "LAB", "MED", "REL", "REF", "ELI", "AGR", "SOC", "NGO", "IGO", "PRE",
        "UNK",
    }
)  # fmt: skip
Kind = Literal["malformed", "unknown", "source", "duplicate", "overlap", "gap", "stale"]
WARNINGS = frozenset({"gap", "stale"})
"""Kinds that are for a person to look at; the others are faults."""
_FIRST_YEAR = 1900
_LONGEST_YEARS = 75
STALE_DAYS = 365


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: where (a state and an office) and what."""

    kind: Kind
    country: str
    office: str
    detail: str

    @property
    def is_fault(self) -> bool:
        """Whether it must be mended (else it is for a person to look at)."""
        return self.kind not in WARNINGS

    def __str__(self) -> str:
        return f"{self.kind}: {self.country} {self.office}: {self.detail}"


def check_holders(
    given: Iterable[Row] | None = None,
    *,
    today: date | None = None,
    stale_days: int = STALE_DAYS,
) -> list[Finding]:
    """What is wrong or doubtful in the tables of persons (ours and the packs' when None).

    `today` bounds what can have happened, and tells what is stale: an office without a present
    holder, an open term not confirmed for `stale_days`.
    """
    table = [r for name in TABLES for r in rows(name)] if given is None else list(given)
    found = [f for row in table for f in _row_faults(row, today)]
    found += _duplicates(table)
    found += [Finding(*doubt) for doubt in check_terms(table, today)]
    if today is not None:
        found += [f for row in table for f in _stale(row, today, stale_days)]
    return found


def _row_faults(row: Row, today: date | None) -> Iterator[Finding]:
    def bad(kind: Kind, detail: str) -> Finding:
        return Finding(kind, row["country"], row["office"], f"{row['name']}: {detail}")

    if not row["name"].strip() or not row["office"].strip():
        yield bad("malformed", "name or office is empty")
    if row["country"] not in state_names() and row["country"] not in organisation_names():
        yield bad("unknown", f"no state or organisation has the code {row['country']!r}")
    if row["sector"] not in SECTORS:
        yield bad("unknown", f"no sector has the code {row['sector']!r}")
    if is_single(row["office"]) is None:
        yield bad("unknown", f"no office has the code {row['office']!r} (office_names.tsv)")
    if not row["source"].strip():
        yield bad("source", "no source")
    start, end = day_of(row["start"]), day_of(row["end"], last=True)
    if start is None:
        yield bad("malformed", f"start {row['start']!r} is no ISO date")
    elif start.year < _FIRST_YEAR:
        yield bad("malformed", f"started in {start.year}")
    elif today is not None and start > today:
        yield bad("malformed", f"starts on {row['start']}, after {today}")
    if row["end"] and end is None:
        yield bad("malformed", f"end {row['end']!r} is no ISO date")
    if start is not None and end is not None:
        if end < start:
            yield bad("malformed", f"ends on {row['end']} before it starts on {row['start']}")
        elif end.year - start.year > _LONGEST_YEARS:
            yield bad("malformed", f"a term of {end.year - start.year} years")
    as_of = row.get("as_of", "")
    if as_of and day_of(as_of) is None:
        yield bad("malformed", f"as_of {as_of!r} is no ISO date")


def _duplicates(table: list[Row]) -> Iterator[Finding]:
    """Rows given twice, and one person under two names in a state."""
    seen: set[tuple[str, ...]] = set()
    persons: dict[tuple[str, tuple[str, ...]], str] = {}
    for row in table:
        term = tuple(row.get(c, "") for c in ("name", "country", "office", "post", "start"))
        if term in seen:
            yield Finding(
                "duplicate", row["country"], row["office"], f"{row['name']}: the same term twice"
            )
        seen.add(term)
        for form in (row["name"], *forms(row["aliases"])):
            other = persons.setdefault((row["country"], keys(form)), row["name"])
            if other != row["name"] and len(keys(form)) > 1:
                detail = f"{row['name']}: stands as {other} too (both are called {form})"
                yield Finding("duplicate", row["country"], row["office"], detail)


def _stale(row: Row, today: date, stale_days: int) -> Iterator[Finding]:
    """An open term that nobody has confirmed of late."""
    if row["end"] or day_of(row["start"]) is None:
        return
    as_of = day_of(row.get("as_of", ""), last=True)
    where = (row["country"], row["office"])
    if as_of is None:
        yield Finding("stale", *where, f"{row['name']}: in office, but as of which day? (as_of)")
    elif (today - as_of).days > stale_days:
        yield Finding("stale", *where, f"{row['name']}: last confirmed {row['as_of']}")
