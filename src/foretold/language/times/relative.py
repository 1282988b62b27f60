"""Resolves what hangs on another time: deictic words, weekdays, "last month", "two days later"."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from foretold.language.times import calendar
from foretold.language.times.calendar import UNIT_GRAINS, When
from foretold.language.times.context import Context, weekday_prior
from foretold.language.times.dates import (
    decade,
    full_date,
    full_year,
    month,
    month_year,
    season,
    year,
    year_offset,
)
from foretold.language.times.match import Match
from foretold.language.times.parts import with_part

_UNITS = ("unit", "day", "year", "qtr", "units", "qtrs")
_CLOCK_UNITS = ("S", "I", "H")
_HALVES = {"Y": (6, "M"), "DE": (5, "Y"), "CE": (50, "Y"), "D": (12, "H"), "H": (30, "I")}
"""What half a unit is, in smaller ones."""
_LONGER = ("quarter", "half", "season", "year", "decade")
_GRAIN_ORDER = {"D": ("month", *_LONGER), "W": ("month", *_LONGER), "M": _LONGER}
"""Which grains of the time told last are too coarse to count days, weeks or months from."""
_QUARTER_TALK = 12
"""For how many further times a quarter once named stays what "a year earlier" refers to."""


def offset(match: Match) -> int:
    """-1 for "last", 1 for "next", 0 for "this" and their like."""
    if match.first("last", "prev", "past"):
        return -1
    return 1 if match.first("next", "coming", "follow") else 0


def base_day(match: Match, context: Context) -> date:
    """The day from which "last", "that", "the previous" ... count."""
    if match.first("that", "same", "prev", "follow", "those"):
        return context.told
    if any(a.kind == "the" and b.kind == "next" for a, b in pairwise(match.atoms)):
        ahead = not context.narrative and context.told > context.today
        return context.anchor if ahead else context.told
    return context.anchor


def deictic(match: Match, context: Context) -> When | None:
    """Reads "Today", "earlier yesterday"."""
    day = calendar.day(calendar.plus_days(context.today, match.number("deictic") or 0))
    atom = match.first("cmp", "early", "edge")
    return replace(day, mod=str(atom.value)) if atom else day


def weekday(match: Match, context: Context) -> When | None:
    """Reads "Friday", "last Friday", "next Tuesday", "Monday of this week"."""
    number = match.number("weekday")
    if number is None:
        return None
    anchor = context.anchor
    unit = match.first("unit", "day")
    if unit is not None or match.first("that", "same", "prev", "follow") is not None:
        base = base_day(match, context)
        if unit is not None and unit.value == "W":
            monday = calendar.plus_days(base, -base.weekday() + 7 * offset(match))
            return calendar.day(calendar.plus_days(monday, number - 1))
        step = offset(match) or 1
        return calendar.day(calendar.nearest_weekday(calendar.plus_days(base, step), number, step))
    if match.first("last", "past"):
        day = calendar.nearest_weekday(calendar.plus_days(anchor, -1), number, -1)
    elif match.first("next", "coming"):
        day = calendar.nearest_weekday(calendar.plus_days(anchor, 1), number, 1)
    elif match.first("this"):
        day = calendar.nearest_weekday(anchor, number, match.direction or 1)
    elif context.narrative and context.last is not None:
        day = calendar.nearest_weekday(context.told, number, 1)
    else:
        behind = (anchor.isoweekday() - number) % 7
        ahead = behind > 0 and match.ahead(weekday_prior(behind))
        day = calendar.nearest_weekday(anchor, number, 1 if ahead else -1)
    return with_part(calendar.day(day), match, context)


def weekend(match: Match, context: Context) -> When | None:
    """Reads "The weekend", "next weekend", "the weekend of May 5"."""
    if match.first("month"):
        named = full_date(match, context)
        return None if named is None or named.first is None else calendar.weekend(named.first)
    base = base_day(match, context)
    n = offset(match)
    since_sunday = base.isoweekday()
    if not n and not match.first("this", "that") and since_sunday < 6:
        n = 0 if match.ahead(weekday_prior(since_sunday)) else -1
    return with_part(calendar.weekend(calendar.plus_days(base, 7 * n)), match, context)


def _told_day(context: Context) -> date | None:
    """The day last told; publication where a longer time was told last; in a narrative None."""
    last = context.last
    if last is not None and last.first is not None and last.grain in ("day", "time"):
        return last.first
    bygone = last is not None and last.last is not None and last.grain in ("month", "season")
    if bygone and last is not None and last.last is not None and last.last < context.today:
        return None
    return None if context.narrative and last is not None else context.today


def unit_ref(match: Match, context: Context) -> When | None:
    """Reads "last month", "later this week", "the same day", "early in the year"."""
    atom = match.first("unit", "day", "year", "qtr")
    if atom is None or atom.value in (*_CLOCK_UNITS, "ML"):
        return None
    unit = str(atom.value)
    if unit == "Q":
        return quarter(match, context)
    if unit == "D" and match.first("last", "coming"):
        return None
    base = base_day(match, context)
    if unit == "D" and match.first("that", "same", "prev", "follow", "next"):
        told = _told_day(context)
        if told is None:
            return When("DATE", "XXXX-XX-XX")
        base = told
    when = calendar.shift(unit, base, offset(match))
    return with_part(when, match, context)


def this_of(match: Match, context: Context) -> When | None:
    """Reads "The same period last year", "the latest period"."""
    if match.first("latest"):
        return quarter(match, context)
    unit = match.text("unit") or "M"
    if match.first("timeword", "unit") and unit in ("M", "W"):
        there = calendar.plus_days(context.anchor, -365 if match.first("last") else 365)
        return calendar.shift(unit, there, 0)
    return year_earlier(match, context)


def bare_unit(match: Match, context: Context) -> When | None:
    """Reads "The year", "the quarter", "the week": the one just told or the present one."""
    atom = match.first("unit", "day", "year", "qtr")
    if atom is None or atom.value in (*_CLOCK_UNITS, "ML", "CE", "DE", "FN"):
        return None
    unit = str(atom.value)
    if unit == "Q":
        return quarter(match, context)
    base = context.told if context.narrative else context.anchor
    if unit == "Y" and context.last is not None and context.last.grain == "year":
        base = context.told
    if unit == "D":
        told = _told_day(context)
        if told is None:
            return When("DATE", "XXXX-XX-XX")
        base = told
    following, further = match.after(), match.after(2)
    ended = following is not None and following.kind == "ended"
    until = following is not None and following.kind == "to"
    if unit == "Y" and (ended or (until and further is not None and further.kind == "month")):
        return When("DURATION", "P1Y")
    return calendar.shift(unit, base, 0)


def quarter(match: Match, context: Context) -> When | None:
    """Reads "The third quarter", "the quarter", "last quarter", "this year's second quarter"."""
    number = match.number("ord", "first", "quarter_code")
    before = match.first("ago", "cmp") is not None and number is not None
    y = None if before else full_year(match, context)
    anchor = context.anchor
    current = (anchor.month + 2) // 3
    recent = context.quarter
    if number is None:
        if y is None and match.first("last", "prev"):
            return calendar.quarter(anchor.year, current - 1)
        if y is None and match.first("next", "coming", "follow"):
            return calendar.quarter(anchor.year, current + 1)
        if match.first("current") or (match.first("this") and recent is None):
            return with_part(calendar.quarter(anchor.year, current), match, context)
        running = calendar.quarter(anchor.year, current).first or anchor
        if recent is None or (match.first("latest") and recent >= running):
            previous = calendar.quarter(anchor.year, current - 1)
            recent = previous.first or anchor
        if match.first("ago"):
            y = recent.year - 1
        return calendar.quarter(y or recent.year, (recent.month + 2) // 3)
    if not 1 <= number <= 4:
        return None
    if y is None:
        y = anchor.year
        if number > current and match.direction < 0:
            y -= number - current > 1 or anchor.month % 3 == 1
        elif number < current - 1 and match.direction > 0:
            y += 1
        y -= before
    return with_part(calendar.quarter(y, number), match, context)


def half(match: Match, context: Context) -> When | None:
    """Reads "The first half", "the second half of 1990", "the last half of the '80s"."""
    late = match.first("last", "latter", "cmp") is not None
    number = 2 if late else match.number("ord", "first", "half_code")
    if number not in (1, 2):
        return None
    mod = "START" if number == 1 else "END"
    if match.first("dec"):
        atom = match.first("dec")
        assert atom is not None
        tens = int(atom.value)
        tens += context.anchor.year // 100 * 10 if tens < 10 else 0
        if tens * 10 > context.anchor.year:
            tens -= 10
        return calendar.narrowed(calendar.decade(tens * 10), mod)
    unit = match.first("unit", "day", "qtr")
    if unit is not None and unit.value in ("M", "W", "DE", "CE", "Q"):
        whole = calendar.shift(str(unit.value), context.anchor, offset(match))
        return calendar.halved(whole, mod)
    y = full_year(match, context)
    return calendar.half(context.anchor.year if y is None else y, number)


def yearend(match: Match, context: Context) -> When | None:
    """Reads "Year-end", "the year's end", "mid-year", "month's end"."""
    unit = match.first("unit")
    if unit is not None:
        if unit.value not in UNIT_GRAINS:
            return None
        when = calendar.shift(str(unit.value), context.anchor, offset(match))
    else:
        y = match.number("y")
        if y is None:
            before = match.before()
            since = before is not None and before.lower in ("since", "from")
            y = context.anchor.year + (year_offset(match, context) or -since)
        when = calendar.year(y)
    if match.first("yearend") and when.last is not None:
        return calendar.day(when.last)
    if match.first("midyear"):
        return calendar.narrowed(when, "MID")
    atom = match.first("edge")
    return calendar.narrowed(when, str(atom.value) if atom else "END", edge=True)


def _length(match: Match) -> tuple[int, str] | None:
    """How many of which unit; None for a vague number."""
    atom = match.first(*_UNITS)
    if atom is None:
        return None
    unit = str(atom.value)
    number = match.first("d", "n", "y", "one")
    if number is None:
        return None if match.first("q", "some") or atom.kind in ("units", "qtrs") else (1, unit)
    value = 1.0 if number.kind == "one" else float(number.value)
    if value == int(value):
        return int(value), unit
    if unit == "Y":
        return round(value * 12), "M"
    return round(value), unit


def moved(match: Match, context: Context, base: date, sign: int) -> When | None:
    """The time some units before (-1) or after (1) a day."""
    length = _length(match)
    atom = match.first(*_UNITS)
    mod = "APPROX" if match.text("mod") else None
    if atom is None:
        return None
    if length is None:
        return When("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    n, unit = length
    if match.first("half") and unit in _HALVES:
        size, unit = _HALVES[unit]
        n = size * (2 * n * bool(match.first("and")) + 1)
    if unit in _CLOCK_UNITS:
        return When("DURATION", f"PT{n}{'M' if unit == 'I' else unit}", mod)
    if unit == "ML":
        n, unit = 1000 * n, "Y"
    if unit in ("DE", "CE"):
        n, unit = n * (10 if unit == "DE" else 100), "Y"
    if n > 12000:
        return When("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    return replace(calendar.shift(unit, base, sign * n), mod=mod)


def portion(match: Match, context: Context) -> When | None:
    """Reads "the latter part of the year", "the first part of May": its first or second half."""
    at = next(i for i, a in enumerate(match.atoms) if a.kind == "partword")
    whole = Match("whole", match.run, match.begin + at + 2, match.end)
    late = any(a.kind in ("last", "latter") or a.value == "END" for a in match.atoms[:at])
    if whole.first("month"):
        named = full_year(whole, context)
        found = month(whole, context) if named is None else month_year(whole, context)
    elif whole.first("season", "fall"):
        found = season(whole, context)
    elif whole.first("dec"):
        found = decade(whole, context)
    elif whole.first("unit", "day", "qtr") or not whole.first("y"):
        found = bare_unit(whole, context) if whole.first("the") else unit_ref(whole, context)
    else:
        found = year(whole, context)
    return None if found is None else calendar.halved(found, "END" if late else "START")


def ago(match: Match, context: Context) -> When | None:
    """Reads "Two weeks ago", "a year ago" (of a quarter just named: that quarter a year before)."""
    if match.first("period", "qtr") or _length(match) == (1, "Y"):
        quarter_before = _quarter_year_before(match, context)
        if quarter_before is not None:
            return quarter_before
    return moved(match, context, context.today, -1)


def _quarter_year_before(match: Match, context: Context) -> When | None:
    talked = context.quarter is not None and context.quarter_age <= _QUARTER_TALK
    if match.first("mod") or not talked or context.narrative:
        return None
    assert context.quarter is not None
    return calendar.quarter(context.quarter.year - 1, (context.quarter.month + 2) // 3)


def year_earlier(match: Match, context: Context) -> When | None:
    """Reads "A year earlier", "the year-earlier period"."""
    number = match.first("d", "n")
    if number is not None:
        return When("DURATION", f"P{int(number.value)}M")
    found = _quarter_year_before(match, context)
    if found is not None:
        return found
    base = context.told if context.narrative else context.today
    return calendar.year(base.year - 1)


def shift(match: Match, context: Context) -> When | None:
    """Reads "Two days later", "a week before", "the day after", "three years from now"."""
    atom = match.first("cmp", "before", "after", "follow", "fromnow")
    if atom is None:
        return None
    sign = {"START": -1, "-1": -1}.get(str(atom.value), 1)
    if atom.kind == "fromnow":
        return moved(match, context, context.today, 1)
    loose = _told_too_loosely(str(match.text(*_UNITS)), context)
    return loose or moved(match, context, context.told, sign)


def _told_too_loosely(unit: str, context: Context) -> When | None:
    """The open value of "two days later" where just a month or year was told before."""
    last = context.last
    if last is None or last.first is None or unit not in _GRAIN_ORDER:
        return None
    if last.grain not in _GRAIN_ORDER[unit]:
        return None
    year = f"{last.first.year:04d}"
    return When("DATE", year + {"D": "-XX-XX", "W": "-WXX"}.get(unit, "-XX"))


def attribute(match: Match, context: Context) -> When | None:
    """Reads "Former", "future", "recent" before a noun: marked in histories, as TIDES has it.

    The news tells nobody's time by them, and TimeML corpora mark them seldom.
    """
    if not context.narrative:
        return None
    return When("DATE", "FUTURE_REF" if match.first("future") else "PAST_REF")


def reference(match: Match, context: Context) -> When | None:
    """Reads "Now", "recently", "soon"."""
    value = match.text("ref", "soon") or "PRESENT_REF"
    today = context.today
    if value == "PRESENT_REF":
        return When("DATE", value, None, today, today)
    return When("DATE", value)
