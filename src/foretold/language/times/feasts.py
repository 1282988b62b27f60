"""When holidays and feasts fall, and when the events fell whose anniversaries are kept."""

from datetime import date
from functools import cache

from foretold.knowledge import files
from foretold.language.times.calendar import exact_day, plus_days

_AT_HAND = 7
"""Within how many days a feast is meant although the tense speaks of the other direction."""
Days = tuple[date, date]


@cache
def _rules() -> dict[str, str]:
    return {row["key"]: row["rule"] for row in files.table("times/holidays.tsv")}


@cache
def _moving() -> dict[str, tuple[Days, ...]]:
    found: dict[str, list[Days]] = {}
    for row in files.table("times/moving_feasts.tsv"):
        days = date.fromisoformat(row["first"]), date.fromisoformat(row["last"])
        found.setdefault(row["key"], []).append(days)
    return {key: tuple(days) for key, days in found.items()}


def in_year(key: str, year: int) -> Days | None:
    """First and last day of a feast in a year (by the year in which it begins)."""
    rule = _rules()[key]
    if not 1 <= year <= 9998:
        return None
    if rule == "moving":
        return next((d for d in _moving().get(key, ()) if d[0].year == year), None)
    kind, *numbers = rule.split()
    values = [int(n) for n in numbers]
    if kind == "nth":
        day = _nth_weekday(year, *values)
    elif kind == "election":
        day = plus_days(_nth_weekday(year, 11, 1, 1), 1)
    elif kind in ("easter", "orthodox"):
        sunday = _easter(year) if kind == "easter" else _orthodox_easter(year)
        return plus_days(sunday, values[0]), plus_days(sunday, values[-1])
    elif len(kind) == 10:
        fixed = date.fromisoformat(kind)
        return fixed, fixed
    else:
        found = exact_day(year, int(kind[:2]), int(kind[3:]))
        if found is None:
            return None
        day = found
    return day, day


def nearest(key: str, day: date, direction: int) -> Days | None:
    """The feast before (-1), after (1) or nearest (0) to a day."""
    around = [f for y in (-1, 0, 1) if (f := in_year(key, day.year + y)) is not None]
    if direction < 0:
        around = [f for f in around if f[0] <= day] or around
        return max(around, default=None)
    if direction > 0:
        around = [f for f in around if f[1] >= day] or around
        return min(around, default=None)
    return min(around, key=lambda f: abs((f[0] - day).days), default=None)


def undated(key: str, day: date, direction: int) -> Days | None:
    """The feast that an undated name means: in the direction told unless another is at hand."""
    close = nearest(key, day, 0)
    told = nearest(key, day, direction)
    if close is None or told is None:
        return close
    away, near = abs((told[0] - day).days), abs((close[0] - day).days)
    return close if near <= _AT_HAND and away > 8 * near + 10 else told


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    if n > 0:
        first = date(year, month, 1)
        return plus_days(first, (weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    last = plus_days(date(year + month // 12, month % 12 + 1, 1), -1)
    return plus_days(last, -((last.isoweekday() - weekday) % 7))


def _easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def _orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday in the Gregorian calendar (Meeus's Julian computus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    gap = year // 100 - year // 400 - 2
    return plus_days(date(year, month, day + 1), gap)
