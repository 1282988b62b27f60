"""Calendar arithmetic: stretches of days with their TIMEX3 values."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from foretold.language.times.expression import TimexType

Grain = Literal[
    "time", "day", "weekend", "week", "month", "quarter", "half", "season",
    "year", "decade", "century", "none",
]  # fmt: skip
UNIT_GRAINS: dict[str, Grain] = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year",
    "DE": "decade", "CE": "century", "WE": "weekend", "FN": "week",
}  # fmt: skip
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
ABOUT_DAYS = {
    "S": 1 / 86400,
    "I": 1 / 1440,
    "H": 1 / 24,
    "D": 1,
    "W": 7,
    "FN": 14,
    "M": 30.44,
    "Q": 91.3,
    "Y": 365.25,
    "DE": 3652.5,
}


_MONTH = 31


@dataclass(frozen=True, slots=True)
class When:
    """A resolved time: its TIMEX3 type, value and modifier, and the days that it covers."""

    type: TimexType
    value: str
    mod: str | None = None
    first: date | None = None
    last: date | None = None
    grain: Grain = "none"


def day(d: date) -> When:
    """One day."""
    return When("DATE", d.isoformat(), None, d, d, "day")


def week(d: date) -> When:
    """The ISO week (Monday to Sunday) that holds the day."""
    monday = plus_days(d, -d.weekday())
    return When("DATE", week_value(d), None, monday, plus_days(monday, 6), "week")


def weekend(d: date) -> When:
    """Saturday and Sunday of the ISO week that holds the day."""
    saturday = plus_days(d, 5 - d.weekday())
    value = week_value(d) + "-WE"
    return When("DATE", value, None, saturday, plus_days(saturday, 1), "weekend")


def week_value(d: date) -> str:
    """The ISO week as "1998-W07"."""
    iso = d.isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}"


def month(y: int, m: int) -> When:
    """A month; `m` may run over into other years (13 is January of the next)."""
    y, m = y + (m - 1) // 12, (m - 1) % 12 + 1
    return _months(f"{year_text(y)}-{m:02d}", y, m, 1, "month")


def quarter(y: int, q: int) -> When:
    """A quarter of the calendar year; `q` may run over into other years."""
    y, q = y + (q - 1) // 4, (q - 1) % 4 + 1
    return _months(f"{y:04d}-Q{q}", y, 3 * q - 2, 3, "quarter")


def half(y: int, h: int) -> When:
    """The first or second half of a year."""
    return _months(f"{y:04d}-H{h}", y, 6 * h - 5, 6, "half")


def season(y: int, name: str, *, southern: bool = False) -> When:
    """A season ("SP", "SU", "FA", "WI") by the months of its half of the earth.

    That which begins in December runs into the next year.
    """
    start = season_start(name, southern=southern)
    return _months(f"{year_text(y)}-{name}", y, start, 3, "season")


def season_start(name: str, *, southern: bool = False) -> int:
    """The month in which a season begins."""
    start = SEASON_STARTS[name]
    return (start + 5) % 12 + 1 if southern else start


def year(y: int) -> When:
    """A year; 0 is 1 BC, as astronomers count."""
    return _months(year_text(y), y, 1, 12, "year")


def year_text(y: int) -> str:
    """A year as TIMEX3 writes it: "0476", "BC0044" (0 is 1 BC)."""
    return f"{y:04d}" if y > 0 else f"BC{1 - y:04d}"


def decade(y: int) -> When:
    """The decade that holds the year ("199")."""
    first = y - y % 10
    return _months(f"{y // 10:03d}", first, 1, 120, "decade")


def century(c: int) -> When:
    """A century by the first two digits of its years ("19" is the twentieth)."""
    return _months(f"{c:02d}", max(100 * c, 1), 1, 1200, "century")


def _months(value: str, y: int, m: int, n: int, grain: Grain) -> When:
    end = y * 12 + m - 1 + n - 1
    ey, em = divmod(end, 12)
    if not (1 <= y <= 9999 and 1 <= ey <= 9999):
        return When("DATE", value, grain=grain)
    last = date(ey, em + 1, monthrange(ey, em + 1)[1])
    return When("DATE", value, None, date(y, m, 1), last, grain)


def plus_days(d: date, n: float) -> date:
    """The day `n` days later, held within what dates can express."""
    try:
        return d + timedelta(days=n)
    except OverflowError:
        return date.max if n > 0 else date.min


def shift(unit: str, d: date, n: int) -> When:
    """The day, week, month ... (by unit code) `n` units after the one that holds the day."""
    if unit in ("D",):
        return day(plus_days(d, n))
    if unit in ("W", "FN"):
        return week(plus_days(d, n * (14 if unit == "FN" else 7)))
    if unit == "WE":
        return weekend(plus_days(d, n * 7))
    if unit == "M":
        return month(d.year, d.month + n)
    if unit == "Q":
        return quarter(d.year, (d.month + 2) // 3 + n)
    if unit == "Y":
        return year(d.year + n)
    if unit == "DE":
        return decade(d.year + 10 * n)
    if unit == "CE":
        return century(d.year // 100 + n)
    return When("DATE", "FUTURE_REF" if n > 0 else "PAST_REF")


def exact_day(y: int, m: int, d: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(y, m, d)
    except ValueError:
        return None


def narrowed(when: When, mod: str | None, *, edge: bool = False) -> When:
    """The time with a modifier ("START", "MID", "END") and the days cut to that part.

    An edge ("the end of") is the outer sixth, of a year its outer month, a part ("late") the
    outer third.
    """
    if mod is None:
        return when
    when = replace(when, mod=mod)
    if when.first is None or when.last is None or mod not in ("START", "MID", "END"):
        return when
    size = (when.last - when.first).days + 1
    part = max(1, round(size / (6 if edge else 3)))
    if edge and when.grain == "year":
        part = _MONTH
    if when.grain == "week":
        part = 3 if mod == "END" else 2
    first, last = when.first, when.last
    if mod == "START":
        last = plus_days(first, part - 1)
    elif mod == "END":
        first = plus_days(last, 1 - part)
    else:
        first, last = plus_days(first, part), plus_days(last, -part)
    return replace(when, first=first, last=max(first, last))


def halved(when: When, mod: str) -> When:
    """The first ("START") or second half of a time that has no value for its halves."""
    if when.first is None or when.last is None:
        return replace(when, mod=mod)
    size = (when.last - when.first).days + 1
    middle = plus_days(when.first, size // 2)
    if mod == "START":
        return replace(when, mod=mod, last=plus_days(middle, -1))
    return replace(when, mod=mod, first=middle)


def nearest_weekday(d: date, weekday: int, direction: int) -> date:
    """The nearest such weekday (1 Monday to 7 Sunday) on or before (-1) or on or after (1)."""
    away = (weekday - d.isoweekday()) % 7
    return plus_days(d, away if direction > 0 else away - 7 if away else 0)
