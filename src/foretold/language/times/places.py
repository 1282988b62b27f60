"""What the place of a time tells: where spring is in September, when a state's fiscal year begins.

The place is the one named nearest to the time in its sentence, else one named where the text opens.
"""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from foretold.knowledge import files
from foretold.language.times import calendar
from foretold.language.times.context import Context
from foretold.language.times.match import Match


class FiscalYear(NamedTuple):
    """The first day of a fiscal year, and whether it is named after the year in which it ends."""

    month: int
    day: int
    named_by_end: bool

    def days(self, named: int) -> tuple[date, date] | None:
        """Its first and last day, for the year that it is named after."""
        first = calendar.exact_day(named - self.named_by_end, self.month, self.day)
        end = first and calendar.exact_day(first.year + 1, self.month, self.day)
        return (first, calendar.plus_days(end, -1)) if first and end else None

    def current(self, day: date) -> int:
        """The year after which the fiscal year that holds the day is named."""
        begun = (day.month, day.day) >= (self.month, self.day)
        return day.year - (not begun) + self.named_by_end


@cache
def _fiscal_years() -> dict[str, FiscalYear]:
    return {
        name: FiscalYear(int(row["first"][:2]), int(row["first"][3:]), row["named"] == "end")
        for row in files.table("times/fiscal_years.tsv")
        for name in row["names"].split("|")
    }


@cache
def _pattern(group: str) -> re.Pattern[str]:
    """The names of a group ("southern", "fiscal") as words, longest first."""
    southern = files.toml("times/surroundings.toml")["southern"]
    names = southern if group == "southern" else list(_fiscal_years())
    longest = sorted(names, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")


def fiscal_year(match: Match, context: Context) -> FiscalYear | None:
    """The fiscal year of the state that the words are about, None where they name none."""
    name = _nearest(match, _pattern("fiscal"), context)
    return _fiscal_years()[name] if name else None


def is_southern(match: Match, context: Context) -> bool:
    """Whether the time belongs to a place south of the tropics."""
    return bool(_nearest(match, _pattern("southern"), context))


def _nearest(match: Match, names: re.Pattern[str], context: Context) -> str:
    """The name nearest to the match in its sentence, else the first where the text opens, or ""."""
    tokens = match.head.sentence.tokens
    words = " ".join(t.lower for t in tokens)
    before = " ".join(t.lower for t in tokens if t.end <= match.atoms[0].start)
    found = list(names.finditer(words))
    if found:
        return min(found, key=lambda f: abs(f.start() - len(before)))[0]
    opening = names.search(context.opening)
    return opening[0] if opening else ""
