"""Evidence in the dates that a text itself names: years, days, weekdays, datelines."""

import re
from datetime import date, timedelta
from functools import cache

import numpy as np

from foretold.documents.datelines import Dateline, first_dateline
from foretold.documents.dates import month_of, month_pattern
from foretold.language.dating.axis import Axis, Evidence, Weights
from foretold.language.dating.words import cue, sentences, shown, suffix

_YEAR = re.compile(
    r"(?<![\d.,$€£#-])((?:19|20)\d\d)(?![\d%]|,\d|\.\d|\s?(?:km|miles|people|troops|dollars|points))"
)
_BARE_DAY = re.compile(
    r"\b(?:(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day),? )?(?:on )?"
    r"the (?P<day>\d{1,2})(?:st|nd|rd|th)"
    r"(?= of (?:this|the|last|next) month|[,.;:)]|$|\s+(?:and|at|in|for|to|that|it|when|as|with|on"
    r"|local|by|he|she|they|the|but|before|after|during|while)\b)"
)
_MISREAD = {0: 0.42, 1: 0.30, 2: 0.09, 3: 0.04, 4: 0.02, -1: 0.05, -2: 0.03, -3: 0.02}
_CLAUSE = re.compile(r"[.;] ")
_YEAR_LAGS = (
    (-10, -2, 0.06), (-1, -1, 0.07), (0, 0, 0.15), (1, 1, 0.19), (2, 2, 0.17), (3, 3, 0.11),
    (4, 4, 0.07), (5, 5, 0.045), (6, 9, 0.10), (10, 34, 0.085),
)  # fmt: skip
"""How many years after the latest year that it names as past news was written: from, to, share.

Means over wire stories of 1997 to 2006, a newspaper of 2017 to 2019, an agency of 2023 and 2024,
and TimeBank and AQUAINT, each source weighing the same.
"""
_EVENT_LAGS = (
    (-730, -31, 0.06), (-31, 0, 0.06), (0, 31, 0.14), (31, 92, 0.09), (92, 183, 0.08),
    (183, 366, 0.10), (366, 732, 0.13), (732, 1830, 0.22), (1830, 3650, 0.09), (3650, 12000, 0.03),
)  # fmt: skip
"""The same for the latest dated fact, in days."""
_MONTH_DAY_AGES = ((0, 3, 0.40), (3, 15, 0.22), (15, 60, 0.12), (60, 330, 0.12), (330, 366, 0.14))
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def years_evidence(axis: Axis, text: str) -> list[tuple[int, Evidence]]:
    """How long after the latest year that a text names as past it was written, as news is."""
    years = []
    for match in _YEAR.finditer(text):
        before = _CLAUSE.split(text[max(0, match.start() - 70) : match.start()].lower())[-1]
        after = text[match.end() : match.end() + 25].lower()
        year = int(match[1])
        is_past = not (
            cue("to_come").match(after)
            or cue("not_publication").search(before)
            or cue("foreseen").search(before)
        )
        if axis.first.year <= year <= axis.last.year and is_past:
            years.append(year)
    if not years:
        return []
    latest = max(years)
    lags = np.array([axis.day(i).year for i in range(axis.size)]) - latest
    shares = np.full(axis.size, 1e-6)
    for first, last, share in _YEAR_LAGS:
        shares[(lags >= first) & (lags <= last)] = share / (last - first + 1) / 365.25
    return [(latest, Evidence(shares, f"the latest year that it names is {latest}"))]


def event_lag(axis: Axis, latest: date) -> Weights:
    """How long after the latest thing that a text knows it was written, as news is."""
    days = axis.offsets(latest)
    shares = np.full(axis.size, 1e-6)
    for first, last, share in _EVENT_LAGS:
        shares[(days >= first) & (days < last)] = share / (last - first)
    return shares


@cache
def _month_day() -> re.Pattern[str]:
    month = rf"(?P<{{0}}>{month_pattern()})\b\.?"
    first = month.replace("{0}", "m1").replace("{{", "{").replace("}}", "}")
    second = month.replace("{0}", "m2")
    weekdays = "|".join(f"{w}|{w[:3]}\\b\\.?" for w in _WEEKDAYS)
    return re.compile(
        rf"(?:(?P<w1>{weekdays}),? (?:on )?(?:the )?)?"
        rf"(?:{first} (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{second})"
        rf"(?P<year>,? (?:19|20)\d\d)?(?: ?\((?P<w2>{weekdays})\)|, (?P<w3>{weekdays}))?"
    )


def days_evidence(axis: Axis, text: str) -> list[Evidence]:
    """Days named with their month: full dates, days of an unnamed year, weekdays beside them."""
    found: list[Evidence] = []
    densities: list[Weights] = []
    names: list[str] = []
    for sentence in sentences(text):
        for match in _month_day().finditer(sentence):
            month, number = month_of(match["m1"] or match["m2"]), int(match["d1"] or match["d2"])
            if not 1 <= number <= 31:
                continue
            if match["year"]:
                day = _day(int(match["year"].strip(" ,")), month, number)
                if day and axis.first <= day <= axis.last:
                    found.append(Evidence(axis.since(day, 0.4, fade=150), f"it names {shown(day)}"))
                continue
            densities.append(_annual(axis, month, number))
            names.append(match[0].strip())
            weekday = match["w1"] or match["w2"] or match["w3"]
            if weekday:
                found.append(_weekday(axis, month, number, weekday))
    if densities:
        mean = np.mean(densities, axis=0)
        found.append(Evidence(mean, f"it names {_listed(names)} without a year"))
    return found


def _listed(names: list[str]) -> str:
    return ", ".join(n.title() for n in dict.fromkeys(names[:3]))


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _annual(axis: Axis, month: int, number: int) -> Weights:
    """How likely each day is when the text names this day of an unnamed year."""
    density = np.full(axis.size, 1e-5)
    for year in range(axis.first.year - 1, axis.last.year + 2):
        day = _day(year, month, number)
        if day is None:
            continue
        ages = axis.offsets(day)
        for start, end, share in _MONTH_DAY_AGES:
            density[(ages >= start) & (ages < end)] += share / (end - start)
    return density


def _weekday(axis: Axis, month: int, number: int, name: str) -> Evidence:
    """A weekday beside a day and month: only some years fit."""
    wanted = [w[:3] for w in _WEEKDAYS].index(name[:3])
    fits = np.full(axis.size, 0.05)
    for year in range(axis.first.year - 1, axis.last.year + 2):
        day = _day(year, month, number)
        if day and day.weekday() == wanted:
            fits[np.abs(axis.offsets(day)) <= 183] = 0.95
    said = f"{_WEEKDAYS[wanted].capitalize()} {date(2000, month, 1):%B} {number}"
    return Evidence(fits, f"{said} fits that year")


def bare_days_evidence(axis: Axis, text: str) -> list[Evidence]:
    """Days of the month without a month ("on the 8th"): it was written about then.

    A weekday beside one ("Thursday the 12th") leaves only the months in which they meet.
    """
    found = [m for s in sentences(text) for m in _BARE_DAY.finditer(s) if 0 < int(m["day"]) < 32]
    if not found:
        return []
    numbers = [int(m["day"]) for m in found]
    agree = len(set(numbers)) > 1 and max(numbers) - min(numbers) <= 3
    has_weekday = any(m["weekday"] for m in found)
    density = np.full(axis.size, 0.0001 if agree or has_weekday else 0.001)
    days = [axis.day(i) for i in range(axis.size)]
    of_month = np.array([d.day for d in days])
    of_week = np.array([d.weekday() for d in days])
    for match, number in zip(found, numbers, strict=True):
        fits = of_month == number
        if match["weekday"]:
            fits &= of_week == _WEEKDAYS.index(match["weekday"])
        elif has_weekday:
            continue
        for shift, share in _MISREAD.items():
            places = np.flatnonzero(fits) + shift
            density[places[(places >= 0) & (places < axis.size)]] += share / len(numbers)
    said = ", ".join(dict.fromkeys(_told(m) for m in found[:3]))
    return [Evidence(density, f"it speaks of {said} of the month")]


def _told(match: re.Match[str]) -> str:
    weekday = f"{match['weekday'].capitalize()} " if match["weekday"] else ""
    return f"{weekday}the {match['day']}{suffix(int(match['day']))}"


def dateline_evidence(axis: Axis, text: str) -> list[Evidence]:
    """The day of the dateline, where the year is not told."""
    dateline = first_dateline(text)
    if dateline is None or dateline.month is None or dateline.day is None:
        return []
    return [_dateline(axis, dateline)]


def _dateline(axis: Axis, dateline: Dateline) -> Evidence:
    assert dateline.month is not None
    assert dateline.day is not None
    density = np.full(axis.size, 1e-5)
    for year in range(axis.first.year - 1, axis.last.year + 2):
        day = _day(year, dateline.month, dateline.day)
        if day is None:
            continue
        for shift, share in ((0, 0.80), (1, 0.15), (-1, 0.02), (2, 0.02)):
            place = (day + timedelta(days=shift) - axis.first).days
            if 0 <= place < axis.size:
                density[place] += share
    name = f"{date(2000, dateline.month, 1):%B} {dateline.day}"
    return Evidence(density, f"its dateline says {name}")
