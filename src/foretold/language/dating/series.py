"""Evidence in numbered series: a third attempt lies between the second and the third."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from foretold.knowledge.files import toml
from foretold.language.dating.axis import Axis, Evidence
from foretold.language.dating.words import ORDINAL, cue, nth, number, same_day, shown


@dataclass(frozen=True, slots=True)
class Series:
    """A numbered series: the days of its members from number `start` on."""

    what: str
    about: re.Pattern[str]
    pattern: re.Pattern[str]
    start: int
    dates: tuple[date, ...]
    first: date | None
    can_come: bool

    def day(self, member: int) -> date | None:
        """The day of this member, None when it is not known."""
        if self.first is not None:
            return same_day(self.first, self.first.year + member - 1)
        place = member - self.start
        return self.dates[place] if 0 <= place < len(self.dates) else None


@cache
def all_series() -> tuple[Series, ...]:
    """The series of the knowledge pack."""
    found = []
    for row in toml("dated_events/series.toml")["series"]:
        if "before" in row:
            pattern = rf"{row['before']}(?P<n>\d{{1,3}})\b"
        else:
            pattern = rf"\b(?P<n>{ORDINAL})[- ](?:\w+[- ]){{0,3}}?{row['noun']}"
        found.append(
            Series(
                row["what"],
                re.compile(row["about"]),
                re.compile(pattern),
                row.get("start", 1),
                tuple(date.fromisoformat(d) for d in row.get("dates", ())),
                date.fromisoformat(row["first"]) if "first" in row else None,
                "before" not in row,
            )
        )
    return tuple(found)


def series_evidence(axis: Axis, spoken: list[str]) -> list[Evidence]:
    """What the ordinals in these sentences say of the day of publication."""
    found: dict[tuple[str, int], Evidence] = {}
    for series in all_series():
        for sentence in spoken:
            if not series.about.search(sentence):
                continue
            for match in series.pattern.finditer(sentence):
                member = number(match["n"])
                if member is not None:
                    is_coming = series.can_come and bool(cue("future").search(sentence))
                    evidence = _bounds(axis, series, member, is_coming)
                    if evidence:
                        found.setdefault((series.what, member), evidence)
    return list(found.values())


def _bounds(axis: Axis, series: Series, member: int, is_coming: bool) -> Evidence | None:
    own, before = series.day(member), series.day(member - 1)
    if is_coming and before is not None:
        if before < axis.first:
            return None
        reason = (
            f"the {nth(member)} {series.what} is still to come: the {nth(member - 1)} was on "
            f"{shown(before)}"
        )
        if own is None:
            return Evidence(axis.since(before, 0.1, fade=30), reason)
        return Evidence(
            axis.inside(before, own, 0.98), reason + f", the {nth(member)} on {shown(own)}"
        )
    if own is None or own < axis.first:
        return None
    reason = f"it speaks of the {nth(member)} {series.what}, which was on {shown(own)}"
    return Evidence(axis.since(own, 0.1, fade=120), reason)
