"""Dates and times as pages print them, read into ISO 8601 with their zone kept."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

from foretold.errors import UsageError
from foretold.knowledge.files import table, toml

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
        rf"|{weekday}(?P<mname2>{month})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b,?\s+(?P<y2>\d{{4}})"
        rf"|{weekday}(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?:of\s)?(?P<mname3>{month})[,\s-]+(?P<y3>\d{{4}})"
        rf"|(?P<a4>\d{{1,2}})(?P<sign>[/.])(?P<b4>\d{{1,2}})[/.](?P<y4>\d{{4}}))"
    )
    joint = r"(?:[\s,|•·–—-]|\bat\b|\bat:|\()*"
    return re.compile(
        rf"(?<![\d.])(?:{before}(?:[\s,|•·–—-]|\bon\b)+)?{day}(?:T|{joint})(?:{after})?", re.I
    )


def find_stamp(text: str, start: int = 0, *, zone: str | None = None) -> Stamp | None:
    """The first date of full precision in the text from `start`, with its time where one stands.

    Args:
        text: any text, such as a header line.
        start: where to begin.
        zone: IANA zone of the publisher, for times that name none. Without a zone a time is
            dropped: only the day is sure.

    """
    for match in _pattern().finditer(text, start):
        day = _day(match)
        if day is None:
            continue
        side = "after_" if match["after_clock"] else "before_"
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
        return _with_zone(moment, match[4], zone) if moment.year in _YEARS else None
    if re.fullmatch(r"\d{8}", value):
        value = f"{value[:4]}-{value[4:6]}-{value[6:]}"
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return value if _valid(value) else None
    stamp = find_stamp(value, zone=zone)
    return stamp.iso if stamp else None


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


def _day(match: re.Match[str]) -> date | None:
    if match["y1"]:
        year, month, day = int(match["y1"]), int(match["m1"]), int(match["d1"])
    elif match["y2"]:
        year, month, day = int(match["y2"]), month_of(match["mname2"]), int(match["d2"])
    elif match["y3"]:
        year, month, day = int(match["y3"]), month_of(match["mname3"]), int(match["d3"])
    else:
        first, second, year = int(match["a4"]), int(match["b4"]), int(match["y4"])
        if match["sign"] == "/" and first <= 12 and second <= 12 and first != second:
            return None  # 06/01 is June in one country and January in another; 06.01. is not
        day, month = (first, second) if first > 12 or second <= 12 else (second, first)
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
