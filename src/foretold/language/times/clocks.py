"""Resolves times of day: "10 p.m. Wednesday", "Friday evening", "last night", "noon"."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from foretold.language.times import calendar
from foretold.language.times.calendar import When
from foretold.language.times.context import Context
from foretold.language.times.dates import day_named, day_of_month, holiday
from foretold.language.times.match import Match
from foretold.language.times.relative import weekday

_DAY_NAMES = frozenset({"month", "weekday", "deictic", "ord", "holiday"})


def date_time(match: Match, context: Context) -> When | None:
    """A time of day with its day, or with the day last told where it names none."""
    found = _day(match, context)
    if found is None:
        return None
    stamp = _clock(match)
    if stamp is None:
        part = match.text("tonight", "daypart", "overnight")
        if match.first("units"):
            part = part or "MO"  # "the early hours of Saturday"
        if not part:
            when = calendar.day(found)
            return replace(when, mod="START") if match.first("early") else when
        stamp = part
    if context.narrative and not (match.kinds & _DAY_NAMES) and not _told_to_the_day(context):
        return When("TIME", f"XXXX-XX-XXT{stamp}")
    when = When("TIME", f"{found.isoformat()}T{stamp}", None, found, found, "time")
    atom = match.first("early", "cmp", "mid")
    if match.first("units"):
        return replace(when, mod="START")
    return replace(when, mod=str(atom.value)) if atom else when


def _day(match: Match, context: Context) -> date | None:
    if match.first("month"):
        return day_named(match, context)
    if match.first("weekday"):
        when = weekday(match, context)
        return when.first if when else None
    if match.first("holiday"):
        when = holiday(match, context)
        return when.first if when else None
    if match.first("deictic"):
        return calendar.plus_days(context.today, match.number("deictic") or 0)
    if match.first("ord"):
        when = day_of_month(match, context)
        return when.first if when else None
    if match.first("tonight", "this"):
        return context.told if context.narrative else context.today
    if match.first("last"):
        return calendar.plus_days(context.today, -1)
    if match.first("prev", "before"):
        return calendar.plus_days(context.told, -1)
    if match.first("follow", "next"):
        return calendar.plus_days(context.told, 1)
    last = context.last
    if last is not None and last.grain in ("day", "time"):
        return last.first
    return context.told if context.narrative else context.today


def _told_to_the_day(context: Context) -> bool:
    return context.last is not None and context.last.grain in ("day", "time")


def _clock(match: Match) -> str | None:
    """The time as "22:00", or None where the words tell no hour."""
    fixed = match.text("hour12")
    if fixed:
        return fixed
    atom = match.first("clock")
    if atom is not None:
        hours, minutes = str(atom.value).split(":")[:2]
        hour, minute = int(hours), int(minutes[:2])
        tail = str(atom.value)[len(hours) + 3 :]
        half_day = match.text("ampm") or (tail[0] + "m" if tail[:1] in ("a", "p") else "")
    else:
        half_day = match.text("ampm")
        number = _hour_atom(match)
        if number is None:
            return None
        hour, minute = number
    if not half_day and match.text("daypart") in ("AF", "EV") and hour < 12:
        half_day = "pm"
    if half_day.startswith("p") and hour < 12:
        hour += 12
    elif half_day.startswith("a") and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None


def _hour_atom(match: Match) -> tuple[int, int] | None:
    """The hour that stands before "p.m.", "o'clock" or "hours" (as in "1600 hours")."""
    atoms = match.atoms
    for number, mark in pairwise(atoms):
        if number.kind in ("d", "n", "one", "y") and mark.kind in (
            "ampm",
            "oclock",
            "units",
            "zone",
        ):
            if mark.kind == "ampm" and "." in number.lower:
                hours, minutes = number.lower.split(".")  # "6.30 pm"
                return (int(hours), int(minutes)) if len(minutes) == 2 else None
            value = 1 if number.kind == "one" else int(number.value)
            if mark.kind in ("units", "zone"):
                return (value // 100, value % 100) if len(number.lower) == 4 else None
            return (value, 0) if value <= 24 else None
    return None


def military(match: Match, context: Context) -> When | None:
    """Reads "0700 hours"; None where the hours are counted."""
    number = match.first("n", "y")
    if number is None or len(number.lower) != 4 or not number.lower.isdecimal():
        return None
    return None if _clock(match) is None else date_time(match, context)


def overnight(match: Match, context: Context) -> When | None:
    """Reads "Overnight": the night before publication, or the one to come."""
    day = context.told if context.narrative else context.today
    if match.direction <= 0 and not context.narrative:
        night = calendar.plus_days(day, -1)
        return When("TIME", f"{night.isoformat()}TNI", None, night, day, "time")
    return When("TIME", f"{day.isoformat()}TNI", None, day, calendar.plus_days(day, 1), "time")
