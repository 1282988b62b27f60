"""Resolves durations and sets: "two years", "the past decade", "every Friday", "daily"."""

from dataclasses import replace
from datetime import date

from foretold.language.times import calendar, clocks, dates
from foretold.language.times.atoms import Atom
from foretold.language.times.calendar import ABOUT_DAYS, When
from foretold.language.times.context import Context
from foretold.language.times.match import Match
from foretold.language.tree import Token

_UNITS = ("units", "qtrs", "unit", "day", "year", "qtr")
_CODES = {
    "S": ("PT", "S", 1), "I": ("PT", "M", 1), "H": ("PT", "H", 1), "D": ("P", "D", 1),
    "W": ("P", "W", 1), "M": ("P", "M", 1), "Q": ("P", "Q", 1), "Y": ("P", "Y", 1),
    "DE": ("P", "Y", 10), "CE": ("P", "Y", 100), "ML": ("P", "Y", 1000), "FN": ("P", "W", 2),
}  # fmt: skip
_SMALLER = {"Y": ("M", 12), "D": ("H", 24), "H": ("I", 60), "I": ("S", 60), "M": ("W", 4)}
_RECORD_REACH = 8
"""How many words before "in eight months" a "first" or "worst" may stand."""
_VAGUE_TIMES = {"D": 7, "W": 6, "M": 6, "Q": 3, "Y": 5}
"""How many units "days", "the coming weeks", "a few months" are taken for as an interval."""


def length_value(number: float | None, unit: str) -> str:
    """The value "P2Y", "PT5H30M", "PXD" for a number (None: vague) of units."""
    prefix, letter, factor = _CODES[unit]
    if number is None:
        return f"{prefix}X{'C' if unit == 'CE' else letter}"
    whole = number * factor
    if whole == int(whole):
        return f"{prefix}{int(whole)}{letter}"
    if unit in _SMALLER and factor == 1:
        small, size = _SMALLER[unit]
        lesser_prefix, lesser, _ = _CODES[small]
        rest = round((whole - int(whole)) * size)
        time_mark = "T" if lesser_prefix == "PT" and prefix == "P" else ""
        main = f"{int(whole)}{letter}" if int(whole) else ""
        return f"{prefix}{main}{time_mark}{rest}{lesser}"
    return f"{prefix}{whole:g}{letter}"


def _unit(match: Match) -> Atom | None:
    return match.first(*_UNITS)


def _number(match: Match) -> float | None:
    """How many units the words say; None where they leave it open."""
    atom = match.first("d", "n", "y")
    half = 0.5 if match.first("half") else 0.0
    if match.first("a") and match.first("or"):
        return 1.0  # "a year or two"
    if atom is not None:
        return float(atom.value) + half
    if match.first("one"):
        return 1 + half
    if match.first("q", "some", "few"):
        return 2.0 if "couple" in " ".join(a.lower for a in match.atoms) else None
    unit = _unit(match)
    if unit is not None and unit.kind in ("units", "qtrs"):
        return None
    if half:
        return 0.5 + (1 if match.first("and") else 0)
    return 1.0


def duration(match: Match, context: Context) -> When | None:
    """Reads "Two years", "a three-day visit", "nearly 40 years", "the next few months"."""
    unit = _unit(match)
    if unit is None and match.first("dayparts"):
        number = _number(match)
        return When("DURATION", "PXD" if number is None else length_value(number, "D"))
    if unit is None:
        return When("DURATION", "P2D") if match.first("weekend") else None
    if match.direction > 0 and [a.lower for a in match.atoms] == ["one", "day"]:
        before = match.before()
        if before is None or before.token.pos != "ADP":
            return When("DATE", "FUTURE_REF")
    number = _number(match)
    code = str(unit.value)
    clock = clocks.military(match, context) if code == "H" else None
    if clock is not None:
        return clock
    if number is not None and number > 10**6:
        return None
    mod = match.text("mod", "over") or None
    if "couple" in " ".join(a.lower for a in match.atoms):
        mod = mod or "APPROX"
    value = length_value(number, code) + _smaller_part(match, unit)
    when = When("DURATION", value, mod)
    first, last = span_days(match, context, number, code)
    return replace(when, first=first, last=last)


def _smaller_part(match: Match, unit: Atom) -> str:
    """The rest "20S" of "3 minutes and 20 seconds"."""
    second = next((a for a in match.atoms if a.kind in _UNITS and a.start > unit.start), None)
    if second is None or match.first("half") or second.value == unit.value:
        return ""
    number = next(
        (a for a in match.atoms if a.kind in ("d", "n", "one") and a.start > unit.start), None
    )
    if number is None:
        return ""
    value = length_value(1.0 if number.kind == "one" else float(number.value), str(second.value))
    within = _CODES[str(unit.value)][0] == "PT"
    return value[2:] if within else value[1:]


def span_days(
    match: Match, context: Context, number: float | None, unit: str
) -> tuple[date | None, date | None]:
    """The days of a duration that hangs on publication: "the past week", "within days"."""
    times = _VAGUE_TIMES.get(unit, 3) if number is None else number
    size = times * ABOUT_DAYS.get(unit, 1)
    behind = match.first("last", "past", "prev", "recent", "latest") is not None
    ahead = match.first("next", "coming", "ahead") is not None
    before = match.before()
    cue = before.lower if before is not None else ""
    if cue == "the":
        further = match.before(2)
        cue = further.lower if further is not None else ""
    if not behind and not ahead:
        is_future = match.direction > 0 or (match.direction == 0 and _is_task(match.head))
        if cue == "within" or (cue == "of" and _is_matter(match)):
            is_future = match.direction >= 0
        ahead = cue in ("within", "in", "of") and is_future and not _is_record(match)
    today = context.today
    told = ahead and match.first("next") is not None and match.direction < 0
    in_story = told or (context.narrative and not (ahead and match.direction > 0))
    if not (behind or ahead) or in_story or size > 36525:
        return None, None
    if behind:
        return calendar.plus_days(today, -size), today
    return today, calendar.plus_days(today, size)


def _is_matter(match: Match) -> bool:
    """Whether "a matter of" stands before it."""
    further = match.before(2)
    return further is not None and further.kind == "matter"


def _is_record(match: Match) -> bool:
    """Whether it measures back: "the first talks in eight months", "the worst storm in years"."""
    for atom in reversed(match.run[max(0, match.begin - _RECORD_REACH) : match.begin]):
        if atom.lower in ("first", "time", "only") or atom.token.tag in ("JJS", "RBS"):
            return True
        if atom.token.tag[:1] == "V" or atom.kind in ("stop", "comma"):
            return False
    return False


def _is_task(token: Token) -> bool:
    """Whether a time hangs on a bare infinitive or gerund ("the task of holding it in a week")."""
    above = token.head.head if token.head.pos == "ADP" else token.head
    return above.tag in ("VB", "VBG") and above.dep in ("pcomp", "acl", "xcomp", "relcl")


def part_of(match: Match, context: Context) -> When | None:
    """Reads "the last week of August", "the first two months of 1939"."""
    unit = _unit(match)
    if unit is None or unit.value in ("ML", "FN"):
        return None
    code = str(unit.value)
    counted = match.first("d", "n", "one") if unit.kind in ("units", "qtrs") else None
    number = 1 if counted is None or counted.kind == "one" else int(counted.value)
    if counted is not None and counted.start > unit.start:
        number = 1
    vague = match.first("q") is not None and counted is None
    value = length_value(None if vague else number, code)
    whole = _whole(match, unit, context)
    if whole is None or whole.first is None or whole.last is None or vague:
        return None if match.first("ord") or code == "D" else When("DURATION", value)
    rank = match.number("ord") or 1
    if match.first("last"):
        last = whole.last
        first = max(whole.first, _after(calendar.plus_days(last, 1), code, -number))
    else:
        first = _after(whole.first, code, (rank - 1) * number)
        last = min(whole.last, calendar.plus_days(_after(first, code, number), -1))
    if first > last:
        return None
    if code == "D" and number == 1:
        return calendar.day(first)
    if code == "M" and number == 1:
        return calendar.month(last.year, last.month)
    return When("DURATION", value, None, first, last)


def _after(day: date, code: str, number: int) -> date:
    """The day some units after the first day of a month, or after any day for days and weeks."""
    if code in ("D", "W", "H"):
        return calendar.plus_days(day, number * ABOUT_DAYS.get(code, 0))
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}.get(code, 0)
    return calendar.month(day.year, day.month + number * months).first or day


def _whole(match: Match, unit: Atom, context: Context) -> When | None:
    """What the part is of: "August", "1939", "the year"."""
    at = match.atoms.index(unit)
    rest = Match("whole", match.run, match.begin + at + 1, max(match.end, match.begin + at + 4))
    if rest.first("month"):
        named = dates.full_year(rest, context)
        return dates.month(rest, context) if named is None else dates.month_year(rest, context)
    y = dates.full_year(rest, context)
    if y is not None:
        return calendar.year(y)
    inner = rest.first("unit", "qtr")
    if inner is None or str(inner.value) not in calendar.UNIT_GRAINS:
        return None
    base = context.told if rest.first("that", "same", "follow", "prev") else context.anchor
    step = -1 if rest.first("last", "prev") else 1 if rest.first("next", "coming", "follow") else 0
    return calendar.shift(str(inner.value), base, step)


def _size(unit: Atom) -> float:
    return ABOUT_DAYS.get(str(unit.value), 0)


def span_of_units(match: Match, context: Context) -> When | None:
    """Reads "the past year", "recent weeks", "the coming months", "these days"."""
    unit = _unit(match)
    if unit is None:
        return None
    code = str(unit.value)
    number = None if unit.kind in ("units", "qtrs") else 1.0
    widest = max((a for a in match.atoms if a.kind in _UNITS), key=_size)
    first, last = span_days(match, context, number, str(widest.value))
    if match.first("future"):
        return When("DATE", "FUTURE_REF")
    if match.first("recent") or (match.first("last", "past") and number is None):
        return When("DATE", "PAST_REF", None, first, last)
    return When("DURATION", length_value(number, code), match.text("mod") or None, first, last)


def set_of_times(match: Match, context: Context) -> When | None:
    """Reads "Every Friday", "each year", "daily", "twice a week"."""
    often = match.text("often")
    if often:
        return When("SET", often)
    atom = match.first("weekday", "weekdays")
    if atom is not None:
        part = match.text("daypart", "dayparts")
        return When("SET", f"XXXX-WXX-{atom.value}" + (f"T{part}" if part else ""))
    part = match.text("daypart", "dayparts")
    if part:
        return When("SET", f"XXXX-XX-XXT{part}")
    if match.first("weekend", "weekends"):
        return When("SET", "XXXX-WXX-WE")
    if month := match.number("month"):
        return When("SET", f"XXXX-{month:02d}")
    if season := match.text("season"):
        return When("SET", f"XXXX-{season}")
    if match.first("holiday"):
        return When("SET", "XXXX-XX-XX")
    unit = _unit(match)
    if unit is None:
        return None
    number = match.first("d", "n") if not match.first("timesn", "times") else None
    return When("SET", length_value(float(number.value) if number else 1.0, str(unit.value)))
