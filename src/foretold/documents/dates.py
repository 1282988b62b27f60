"""Dates and times as pages print them, read into ISO 8601 with their zone kept."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from foretold.errors import UsageError
from foretold.knowledge.files import table, toml

Order = Literal["day", "month"] | None
"""What comes first in a date of numbers."""

_YEARS = range(1800, 2101)
_REDUCED = re.compile(r"\d{4}(-\d{2}){0,2}")
_ISO_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, or a time with its offset, as ISO 8601, and the offsets of its words."""

    iso: str
    start: int
    end: int

    @property
    def day(self) -> date:
        """The day in the zone of the page."""
        return date.fromisoformat(self.iso[:10])


@cache
def months() -> dict[str, int]:
    """Month names and abbreviations, lower case, to 1..12."""
    return dict(toml("documents/calendar.toml")["months"])


@cache
def _zones() -> dict[str, str]:
    return {row["abbreviation"]: row["zone"] for row in table("documents/zones.tsv")}


@cache
def month_pattern() -> str:
    """Alternatives of all month names, lower case, `may` and `mar` included."""
    return "|".join(sorted(months(), key=len, reverse=True))


@cache
def _pattern() -> re.Pattern[str]:
    month = rf"(?:{month_pattern()})\b\.?"
    clock = (
        r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?"
        r"|\d{1,2}\s?[ap]\.?m\b\.?|\d{4}(?=\s?(?:GMT|UTC|KST|JST|hrs))"
    )
    words = "|".join(sorted(_zones(), key=len, reverse=True))
    zone = rf"(?:GMT|UTC)\s?[+-]\s?\d{{1,2}}(?::?\d{{2}})?|(?:{words})\b|[+-]\d{{2}}:?\d{{2}}"
    before, after = (
        rf"(?P<{side}_clock>{clock})(?:\s*\(?(?P<{side}_zone>{zone})\)?)?"
        for side in ("before", "after")
    )
    weekday = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s+)?"
    day = (
        rf"(?:(?P<y1>\d{{4}})\s?[-/.년]\s?(?P<m1>\d{{1,2}})\s?[-/.월]\s?(?P<d1>\d{{1,2}})(?!\d)[.일]?"
        rf"|{weekday}(?P<mname2>{month})(?:\s+|(?<=\.))(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,\s*|\s+)(?P<y2>\d{{4}})"
        rf"|{weekday}(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?:of\s)?(?P<mname3>{month})[,\s-]+(?P<y3>\d{{4}})"
        rf"|(?P<mname5>{month})\s+(?P<d5>\d{{1,2}})\s+(?P<ctime_clock>\d{{1,2}}:\d{{2}}(?::\d{{2}})?)\s+(?:(?P<ctime_zone>{zone})\s+)?(?P<y5>\d{{4}})"
        rf"|(?:(?P<w4>mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+)?(?P<a4>\d{{1,2}})(?P<sign>[/.])(?P<b4>\d{{1,2}})[/.](?P<y4>\d{{4}}))"
    )
    joint = r"(?:[\s,|•·–—-]|\b(?:(?:web )?posted |published |updated )?at\b:?|\()*"
    return re.compile(
        rf"(?<![\d.])(?:{before}(?:[\s,|•·–—-]|\bon\b)+)?{day}(?:T|{joint})(?:{after})?", re.I
    )


def find_stamp(
    text: str, start: int = 0, *, zone: str | None = None, order: Order = None
) -> Stamp | None:
    """The first date of full precision in the text from `start`, with its time where one stands.

    Args:
        text: any text, such as a header line.
        start: where to begin.
        zone: IANA zone of the publisher, for times that name none. Without a zone a time is
            dropped: only the day is sure.
        order: what comes first in `06/01/2019`. A weekday beside it settles it too; where nothing
            does, such a date is passed by.

    """
    order = order or order_in(zone)
    for match in _pattern().finditer(text, start):
        label = match["after_zone"] or match["before_zone"] or ""
        day = _day(match, order or ("month" if label.upper() in _AMERICAN else None))
        if day is None:
            continue
        side = next((s for s in ("ctime_", "after_") if match[f"{s}clock"]), "before_")
        clock = match[side + "clock"]
        found = _clock(clock) if clock else None
        if found is None:
            return Stamp(day.isoformat(), match.start(), match.end())
        moment = datetime(day.year, day.month, day.day, *found)
        named = match[side + "zone"]
        return Stamp(_with_zone(moment, named, zone), match.start(), match.end())
    return None


def iso_stamp(value: str, *, zone: str | None = None) -> str | None:
    """A machine-readable date (JSON-LD, meta, feed) as our ISO form, None when it is no date."""
    value = value.strip()
    if match := _ISO_TIME.match(value):
        try:
            moment = datetime.fromisoformat(f"{match[1]}T{match[2]}{match[3] or ''}")
        except ValueError:
            return None
        if (moment.hour, moment.minute, moment.second) == (0, 0, 0) and match[4]:
            return moment.date().isoformat()  # a system's way to write a day without a time
        return _with_zone(moment, match[4], zone) if moment.year in _YEARS else None
    if re.fullmatch(r"1\d{9}(?:\d{3})?", value):
        seconds = int(value[:10])
        return _with_zone(datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None), "Z", zone)
    if re.fullmatch(r"\d{8}", value):
        value = f"{value[:4]}-{value[4:6]}-{value[6:]}"
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return value if _valid(value) else None
    stamp = find_stamp(value, zone=zone)
    return stamp.iso if stamp else None


def past(iso: str | None) -> str | None:
    """The date, None when it lies more than a day after now: nothing is published then.

    Embargoes, expiry dates and mistyped years stand where publication dates should.
    """
    if iso is None:
        return None
    limit = datetime.now(UTC).date() + timedelta(days=1)
    return iso if iso[:10] <= limit.isoformat()[: len(iso[:10])] else None


def checked_published(value: str) -> str:
    """A publication date that a user gave, as our ISO form.

    Raises:
        UsageError: it is no date; says what is accepted.

    """
    value = value.strip()
    if _ISO_TIME.fullmatch(value):
        found = iso_stamp(value)
        if found:
            return found
    elif _REDUCED.fullmatch(value) and _valid(f"{value}-01-01"[:10]):
        return value
    raise UsageError(
        f"not a publication date: {value!r}; give 2023-11-08, 2023-11-08T16:41+09:00 or 2023-11"
    )


def _valid(value: str) -> bool:
    try:
        return date.fromisoformat(value).year in _YEARS
    except ValueError:
        return False


_MONTH_FIRST = frozenset(
    f"America/{city}" for city in ("New_York", "Chicago", "Denver", "Los_Angeles", "Phoenix")
) | {"Asia/Manila"}
_AMERICAN = frozenset({"ET", "EST", "EDT", "CT", "CDT", "PT", "PST", "PDT"})
"""Zone labels of countries where the month comes first; those that others share are left out."""
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def order_in(zone: str | None) -> Order:
    """How pages of a publisher in this IANA zone write dates of numbers."""
    if zone is None or zone == "UTC":
        return None
    return "month" if zone in _MONTH_FIRST else "day"


def _slashed(match: re.Match[str], order: Order) -> date | None:
    """The day of `06/01/2019`, by the order or by the weekday beside it."""
    first, second, year = int(match["a4"]), int(match["b4"]), int(match["y4"])
    readings: list[date | None] = []
    for day, month in ((first, second), (second, first)):
        try:
            readings.append(date(year, month, day))
        except ValueError:
            readings.append(None)
    by_day, by_month = readings
    if match["w4"]:
        weekday = _DAYS.index(match["w4"][:3].lower())
        fitting = [d for d in readings if d and d.weekday() == weekday]
        if len(set(fitting)) == 1:
            return fitting[0]
    if by_day is None or by_month is None or by_day == by_month:
        return by_day or by_month
    if match["sign"] == ".":
        return by_day
    return {"day": by_day, "month": by_month}[order] if order else None


def _day(match: re.Match[str], order: Order = None) -> date | None:
    if match["y1"]:
        year, month, day = int(match["y1"]), int(match["m1"]), int(match["d1"])
    elif match["y2"]:
        year, month, day = int(match["y2"]), month_of(match["mname2"]), int(match["d2"])
    elif match["y3"]:
        year, month, day = int(match["y3"]), month_of(match["mname3"]), int(match["d3"])
    elif match["y5"]:
        year, month, day = int(match["y5"]), month_of(match["mname5"]), int(match["d5"])
    else:
        found = _slashed(match, order)
        return found if found and found.year in _YEARS else None
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def month_of(name: str) -> int:
    """The number of a month by its name."""
    return months()[name.lower().rstrip(".")]


def _clock(words: str) -> tuple[int, int, int] | None:
    digits = [int(n) for n in re.findall(r"\d+", words)]
    if len(digits) == 1 and digits[0] > 24:
        digits = [digits[0] // 100, digits[0] % 100]
    hour, minute, second = (*digits, 0, 0)[:3]
    half = re.search(r"([ap])\.?m", words, re.I)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[1].lower() == "p" else 0)
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _with_zone(moment: datetime, named: str | None, default: str | None) -> str:
    """The moment as ISO 8601 with its offset; the day alone when no zone is known."""
    offset = _offset(named) if named else None
    if offset is not None:
        moment = moment.replace(tzinfo=timezone(offset))
    elif (named and (key := _zones().get(named.upper()))) or (key := default or ""):
        moment = moment.replace(tzinfo=ZoneInfo(_preferred(named, key, default)))
    else:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


_SHARED = {"IST", "CST", "AST", "GST", "BST"}  # one abbreviation, several zones


def _preferred(named: str | None, key: str, default: str | None) -> str:
    """The publisher's own zone where the abbreviation is shared by several zones."""
    return default if default and named and named.upper() in _SHARED else key


def _offset(named: str) -> timedelta | None:
    if named.upper() == "Z":
        return timedelta()
    match = re.search(r"([+-])\s?(\d{1,2}):?(\d{2})?", named)
    if not match:
        return None
    size = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return (size if match[1] == "+" else -size) if size < timedelta(hours=24) else None
