"""Datelines: `SEOUL, Dec 15 (AFP) -`, `Pyongyang, December 24 (KCNA) --`, `LONDON (AP) —`."""

import re
from dataclasses import dataclass
from functools import cache

from foretold.documents.dates import months

_SIGN = r"\s*(?:--+|[-–—―:])\s*"


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, agency, and month and day (the year only where it is told), with its offsets."""

    place: str
    start: int
    end: int
    agency: str | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted((m.capitalize() for m in months()), key=len, reverse=True))
    upper = "|".join(sorted((m.upper() for m in months()), key=len, reverse=True))
    month = rf"(?:{names}|{upper})\.?"
    place = r"[A-Z][\w.’'-]*(?:[ /-][A-Z][\w.’'-]*){0,4}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?"
    day = (
        rf"(?P<month>{month})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"|(?P<day2>\d{{1,2}})\s(?P<month2>{month})"
    )
    agency = r"\((?P<agency>[A-Z][\w .,/’'&-]{1,40})\)"
    return re.compile(
        rf"(?P<place>{place})(?:,? \((?P<country>[A-Z][\w .]+)\))?"
        rf"(?:,\s+(?:{day})(?:,?\s+(?P<year>\d{{4}}))?(?:,?\s*{agency})?"
        rf"|,?\s+(?:{agency.replace('agency', 'agency2')})){_SIGN}"
    )


def find_dateline(text: str, start: int = 0) -> Dateline | None:
    """The dateline that stands at this offset, None when none does."""
    match = _pattern().match(text, start)
    if match is None:
        return None
    name = match["month"] or match["month2"]
    day = match["day"] or match["day2"]
    return Dateline(
        match["place"], match.start(), match.end(), match["agency"] or match["agency2"],
        months()[name.lower().rstrip(".")] if name else None,
        int(day) if day else None, int(match["year"]) if match["year"] else None,
    )  # fmt: skip


def first_dateline(text: str, *, paragraphs: int = 10) -> Dateline | None:
    """The dateline that opens one of the first paragraphs."""
    for number, match in enumerate(re.finditer(r"^[ \t\ufeff]*(?=\S)", text, re.M)):
        if number >= paragraphs:
            return None
        found = find_dateline(text, match.end())
        if found:
            return found
    return None
