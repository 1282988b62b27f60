"""The day of publication where it is only partly known: times are read for both of its ends."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from foretold.language.times.calendar import When
from foretold.language.times.match import Match
from foretold.records import DateRange

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
UNKNOWN = (date(1111, 3, 5), date(2222, 10, 28))
"""Two days that share neither year, month, day, weekday nor week: what agrees is certain."""


_LONGEST = 366
_NEAR = 31
_YEARLY = frozenset(
    {"date", "date_time", "day_shared", "day_of_month", "month", "holiday", "season"}
)


def possible_days(published: str | None, within: DateRange | None = None) -> tuple[date, ...]:
    """The day of publication, or the first and last that it may be (`within`: as inferred)."""
    days = _days_of(published)
    if within is None or len(days) == 1:
        return days
    first, last = date.fromisoformat(within.start), date.fromisoformat(within.end)
    if not 0 <= (last - first).days < _LONGEST:
        return days
    return (first,) if first == last else (first, last)


def _days_of(published: str | None) -> tuple[date, ...]:
    match = _FORM.match(published or "")
    if match is None:
        return UNKNOWN
    year, month, day = (int(g) if g else None for g in match.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return (date(year, month, day),)
    except ValueError:
        return UNKNOWN


def merged(readings: list[When], match: Match, days: tuple[date, ...] | None) -> When | None:
    """One time from its readings on the possible days; what differs becomes X.

    `days`: the possible days where they are near each other, so that a range can be given. Where
    just one of the days that come round each year ("3 May") lies near them, it is that one.
    """
    if not readings:
        return None
    first, last = readings[0], readings[-1]
    if len(readings) == 1 or first == last:
        return first
    if days is not None and match.kind in _YEARLY:
        near = [w for w in readings if _is_near(w, days)]
        if len(near) == 1:
            return near[0]
    value = first.value if first.value == last.value else _common(first.value, last.value, match)
    early = first.first if days is not None and first.first is not None else None
    late = last.last if days is not None and last.last is not None else None
    if early is None or late is None or early > late:
        return replace(first, value=value, first=None, last=None)
    return replace(first, value=value, first=early, last=late)


def _is_near(when: When, days: tuple[date, ...]) -> bool:
    """Whether a time lies about the possible days of publication."""
    if when.first is None or when.last is None:
        return False
    reach = _NEAR if (days[-1] - days[0]).days < _LONGEST / 2 else 0
    return (days[0] - when.last).days <= reach and (when.first - days[-1]).days <= reach


def _common(one: str, other: str, match: Match) -> str:
    """Field by field what both values say, X for the rest ("XXXX-XX-08")."""
    weekday = match.number("weekday")
    if match.kind == "weekday" and weekday is not None:
        return f"XXXX-WXX-{weekday}"
    a, b = re.split(r"([-T])", one), re.split(r"([-T])", other)
    if len(a) != len(b):
        return "X" * len(one)
    return "".join(
        x if x == y else re.sub(r"\d", "X", x) if x[:1] in "WQH" else "X" * len(x)
        for x, y in zip(a, b, strict=True)
    )
