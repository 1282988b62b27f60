"""Resolves what names a place in the calendar: days, months, quarters, seasons, years, feasts."""

from datetime import date

from foretold.language.times import calendar, feasts, known_days, places
from foretold.language.times.atoms import Atom
from foretold.language.times.calendar import When
from foretold.language.times.context import Context
from foretold.language.times.match import Match
from foretold.language.times.parts import with_part

_JUCHE_EPOCH = 1911
"""North Korean years count from 1912 as Juche 1."""


def full_year(match: Match, context: Context) -> int | None:
    """The year that the match names ("1998", "'98", "last year"), or None."""
    if match.first("era"):
        return _year_of_era(match.atoms)
    named = match.number("y")
    if named is not None:
        return named
    if match.first("juche"):
        count = next(
            (a for a in match.atoms if a.kind in ("d", "n") and a.start > _juche(match)), None
        )
        return None if count is None else _JUCHE_EPOCH + int(count.value)
    short = match.number("yy")
    if short is not None:
        return _near_century(short, context)
    atom = match.first("year")
    if atom is None:
        return None
    return context.anchor.year + year_offset(match, context)


def _year_of_era(atoms: list[Atom]) -> int | None:
    """The year at an era's name: "44 BC", "AD 476"; years before 1 AD count down from 0."""
    at = next(i for i, a in enumerate(atoms) if a.kind == "era")
    beside = [
        a for a in (*atoms[at - 1 : at], *atoms[at + 1 : at + 2]) if a.kind in ("y", "n", "d")
    ]
    if not beside:
        return None
    number = int(beside[0].value)
    return 1 - number if atoms[at].value == "BC" else number


def _juche(match: Match) -> int:
    atom = match.first("juche")
    assert atom is not None
    return atom.start


def _near_century(short: int, context: Context) -> int:
    """The year with these last digits that lies nearest to the anchor, at most 20 years ahead."""
    base = context.anchor.year
    candidates = [base - base % 100 + short + shift for shift in (-100, 0, 100)]
    return max(y for y in candidates if y <= base + 20)


def year_offset(match: Match, context: Context) -> int:
    """How many years "last", "next", "the following" ... lie from the anchor."""
    if match.first("prev", "latest"):
        return context.told.year - context.anchor.year - 1
    if match.first("follow"):
        return context.told.year - context.anchor.year + 1
    if match.first("that", "same", "those"):
        return context.told.year - context.anchor.year
    if match.first("last", "past"):
        return -1
    if match.first("next", "coming"):
        return 1
    return 0


def iso(match: Match, context: Context) -> When | None:
    """Reads "2020-01-06", "2020-01-06T16:41", "11/2/89"."""
    atom = match.first("iso", "slash")
    if atom is None:
        y, m, d = (int(a.value) for a in match.atoms if a.kind in ("y", "d"))
        day = calendar.exact_day(y, m, d)
        return calendar.day(day) if day else None
    if atom.kind == "slash":
        m, d, y = (int(x) for x in str(atom.value).split("/"))
        y = y if y > 99 else _near_century(y, context)
        day = calendar.exact_day(y, m, d) or calendar.exact_day(y, d, m)
        return calendar.day(day) if day else None
    value = str(atom.value)
    y, m, d = int(value[:4]), int(value[5:7]), int(value[8:10])
    day = calendar.exact_day(y, m, d)
    if day is None:
        return None
    clock = match.text("clock")[:5].rjust(5, "0") if match.first("clock") else value[11:]
    if clock:
        return When("TIME", f"{value[:10]}T{clock}", None, day, day, "time")
    return calendar.day(day)


def day_named(match: Match, context: Context) -> date | None:
    """The day of a month and day with or without a year, or None where there is no such day."""
    month, day = match.number("month"), match.day_number
    if month is None or day is None:
        return None
    y = full_year(match, context) or match.shared_year
    if y is not None and y < 1:
        return None
    weekday = match.number("weekday")
    if y is None and weekday is None:
        y = known_days.year_of(month, day, match, context.today)
    if y is None:
        y = context.year_of(month, day, match)
        if weekday is not None:
            for candidate in (y, y - 1, y + 1):
                there = calendar.exact_day(candidate, month, day)
                if there is not None and there.isoweekday() == weekday:
                    return there
    return calendar.exact_day(y, month, day)


def full_date(match: Match, context: Context) -> When | None:
    """Reads "Friday, Aug. 7, 1998", "7 August", "the 7th of August of that year"."""
    day = day_named(match, context)
    if day is None:
        month, y = match.number("month"), full_year(match, context)
        number = match.number("d", "ord")
        if month and y is not None and y < 1 and number:
            return When("DATE", f"{calendar.year_text(y)}-{month:02d}-{number:02d}")
        return None
    return calendar.day(day)


def day_shared(match: Match, context: Context) -> When | None:
    """Reads "12" in "12 and 14 August": the month and year stand further on."""
    day = match.number("d", "ord", "first")
    rest = match.run[match.end : match.end + 8]
    month = next((int(a.value) for a in rest if a.kind == "month"), None)
    y = next((int(a.value) for a in rest if a.kind == "y"), None)
    if month is None or day is None:
        return None
    if y is None:
        y = context.year_of(month, day, match)
    there = calendar.exact_day(y, month, day)
    return calendar.day(there) if there else None


def day_continued(match: Match, context: Context) -> When | None:
    """Reads "25" in "April 24 and 25"."""
    day = match.number("d", "ord")
    last = context.last_day
    if day is None or last is None:
        return None
    there = calendar.exact_day(match.number("y") or last.year, last.month, day)
    return calendar.day(there) if there else None


def day_of_month(match: Match, context: Context) -> When | None:
    """Reads "The 8th", "the 15th of next month"."""
    day = match.number("ord", "first")
    if day is None or not 1 <= day <= 31:
        return None
    if match.first("unit"):
        if match.text("unit") != "M":
            return None
        back = match.first("that", "same", "prev", "follow")
        base = context.told if back else context.anchor
        n = -1 if match.first("last", "prev") else 1 if match.first("next", "follow") else 0
        there = _day_of(calendar.month(base.year, base.month + n), day)
        return calendar.day(there) if there else None
    anchor = context.anchor
    if context.month_known and not context.narrative:
        there = calendar.exact_day(anchor.year, anchor.month, day)
        return calendar.day(there) if there else None
    weekday = match.number("weekday")
    candidates: list[tuple[float, date]] = []
    for n in (0, -1, 1):
        there = _day_of(calendar.month(anchor.year, anchor.month + n), day)
        if there is not None:
            wrong = 1000 if weekday is not None and there.isoweekday() != weekday else 0
            cost = _day_cost((there - anchor).days, match.direction) + wrong
            candidates.append((cost, there))
    return calendar.day(min(candidates)[1]) if candidates else None


def _day_of(month: When, day: int) -> date | None:
    """A day of a month, None where there is none."""
    first = month.first
    return None if first is None else calendar.exact_day(first.year, first.month, day)


def _day_cost(away: int, direction: int) -> float:
    """How unlikely a bare day of the month is meant that lies so many days ahead.

    In the direction told the nearest one; of what is past also one up to three days ahead (a date
    line may run behind the news); with no direction the past is somewhat likelier.
    """
    if direction:
        signed = away * direction
        against = -3 if direction < 0 else -1
        return signed if signed >= 0 else -signed if signed >= against else 60 - signed
    return away * 1.5 if away >= 0 else -away


def month_shared(match: Match, context: Context) -> When | None:
    """Reads "June" in "between June and August 1943": the year stands further on."""
    number = match.number("month")
    further = match.run[match.end + 1 : match.end + 10]
    later = Match("month_year", further, 0, len(further))
    y = full_year(later, context)
    if number is None or y is None:
        return None
    return with_part(calendar.month(y, number), match, context)


def month_year(match: Match, context: Context) -> When | None:
    """Reads "Early May 1990", "May of last year"."""
    month, y = match.number("month"), full_year(match, context)
    if month is None or y is None:
        return None
    return with_part(calendar.month(y, month), match, context)


def month(match: Match, context: Context) -> When | None:
    """Reads "May", "last May", "late next May"."""
    number = match.number("month")
    if number is None:
        return None
    anchor = context.anchor
    if match.first("last", "past"):
        y = anchor.year - (number >= anchor.month)
    elif match.first("next", "coming"):
        y = anchor.year + (number <= anchor.month)
    elif match.first("prev"):
        y = context.told.year - (number >= context.told.month)
    elif match.first("follow"):
        y = context.told.year + (number <= context.told.month)
    elif match.first("this", "current"):
        y = anchor.year
    elif match.first("that", "same"):
        y = context.told.year
    else:
        y = context.year_of(number, None, match)
    return with_part(calendar.month(y, number), match, context)


def year(match: Match, context: Context) -> When | None:
    """Reads "1998", "early 1998", "'98", "the year 2000", "44 BC"."""
    if match.first("era"):
        y = full_year(match, context)
        return None if y is None else with_part(calendar.year(y), match, context)
    named = full_year(match, context) if match.first("y", "yy", "juche") else match.number("n")
    if named is None or not 1000 <= named <= 2200:
        return None
    return with_part(calendar.year(named), match, context)


def year_shared(match: Match, context: Context) -> When | None:
    """Reads "264" in "between 264 and 146 BC": the era stands further on."""
    later = match.run[match.end + 1 : match.end + 3]
    if len(later) < 2 or later[1].kind != "era":
        return None
    y = _year_of_era([match.atoms[0], later[1]])
    return None if y is None else calendar.year(y)


def year_tail(match: Match, context: Context) -> When | None:
    """Reads "94" in "1993-94"."""
    before = match.before(2)
    tail = match.number("d", "n")
    if before is None or tail is None or not tail < 100:
        return None
    y = int(before.value) // 100 * 100 + tail
    return calendar.year(y) if int(before.value) < y < int(before.value) + 60 else None


def decade(match: Match, context: Context) -> When | None:
    """Reads "The 1980s", "the early '80s"."""
    number = match.number("dec")
    if number is None:
        return None
    if number < 100:
        told = [int(a.value) for a in match.run[: match.begin] if a.kind in ("dec", "y")]
        beside = [n if n > 999 else 10 * n for n in told if n >= 100]
        now = beside[-1] // 10 * 10 + 99 if beside and context.narrative else context.anchor.year
        base = now // 100 * 10
        number += base if base + number <= now // 10 else base - 10
    return with_part(calendar.decade(number * 10), match, context)


def century(match: Match, context: Context) -> When | None:
    """Reads "The 19th century", "the early first century BC", "this century"."""
    if match.text("unit") != "CE":
        return None
    number = match.number("ord", "first")
    if number is None:
        base = context.anchor.year // 100
        if match.first("last", "prev"):
            base -= 1
        elif match.first("next", "coming", "follow"):
            base += 1
        return with_part(calendar.century(base), match, context)
    if match.text("era") == "BC":
        return When("DATE", f"BC{number - 1:02d}", grain="century")
    return with_part(calendar.century(number - 1), match, context)


def fiscal(match: Match, context: Context) -> When | None:
    """Reads "Fiscal 1990", "the fiscal year", "FY2018"."""
    y = full_year(match, context) if match.first("y", "yy") else None
    named = y is not None
    kept = places.fiscal_year(match, context)
    if y is None:
        y = context.anchor.year + year_offset(match, context)
    covered = calendar.year(y)
    value = f"FY{y}" if named else covered.value
    days = (covered.first, covered.last)
    if kept is not None:
        number = y if named else kept.current(context.anchor) + year_offset(match, context)
        both = sum(a.kind in ("y", "d", "n") for a in match.atoms) > 1
        days = kept.days(number + (both and kept.named_by_end)) or days
    return with_part(When("DATE", value, None, *days, "year"), match, context)


def season(match: Match, context: Context) -> When | None:
    """Reads "Last spring", "the summer of 1943", "in the fall"."""
    name = match.text("season", "fall")
    southern = places.is_southern(match, context)
    start = calendar.season_start(name, southern=southern)
    anchor = context.anchor
    y = full_year(match, context)
    if y is None and match.kind == "season_shared":
        further = match.run[match.end + 1 : match.end + 10]
        y = full_year(Match("season", further, 0, len(further)), context)
    if y is None:
        if match.first("last", "past"):
            y = anchor.year - (start + 2 >= anchor.month)
        elif match.first("next", "coming"):
            y = anchor.year + (start <= anchor.month)
        elif match.first("prev"):
            y = context.told.year - (start >= context.told.month)
        elif match.first("follow"):
            y = context.told.year + (start <= context.told.month)
        elif match.first("this", "current"):
            begun = start == 12 and (anchor.month <= 2 or match.direction < 0)
            y = anchor.year - (begun and anchor.month < 12)
        else:
            y = context.year_of(start, None, match)
    return with_part(calendar.season(y, name, southern=southern), match, context)


def holiday(match: Match, context: Context) -> When | None:
    """Reads "Christmas", "last Thanksgiving", "Ramadan", "Election Day 2008"."""
    key = match.text("holiday")
    y = full_year(match, context)
    anchor = context.anchor
    if y is None and match.first("last", "past"):
        found = feasts.nearest(key, calendar.plus_days(anchor, -1), -1)
    elif y is None and match.first("next", "coming"):
        found = feasts.nearest(key, calendar.plus_days(anchor, 1), 1)
    elif y is None and match.first("this", "that", "current"):
        found = feasts.in_year(key, (anchor if match.first("this") else context.told).year)
    elif y is not None:
        found = feasts.in_year(key, y)
    else:
        found = feasts.undated(key, anchor, match.direction)
    if found is None:
        return When("DATE", "XXXX-XX-XX")
    first, last = found
    if match.text("unit") == "W":
        return calendar.week(calendar.plus_days(last, -1))
    if first == last:
        return calendar.day(first)
    if (last - first).days > 20:
        middle = calendar.plus_days(first, 14)
        value = f"{middle.year:04d}-{middle.month:02d}"
        return with_part(When("DATE", value, None, first, last, "month"), match, context)
    return When("DATE", calendar.day(first).value, None, first, last, "week")
