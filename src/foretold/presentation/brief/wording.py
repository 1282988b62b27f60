"""How a brief words dates, parties, chances and event types."""

import re
from datetime import date

from foretold.records import Article, DateRange, Probability

_CLOCK = re.compile(r"T(?P<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:\d\d)?")
KINDS = {
    "AGREE": "agreement or promise", "CONSULT": "talks", "SUPPORT": "support",
    "CONCEDE": "concession", "COOPERATE": "cooperation", "AID": "aid",
    "RETREAT": "withdrawal or release", "REQUEST": "demand or appeal", "ACCUSE": "criticism",
    "REJECT": "refusal", "THREATEN": "threat", "PROTEST": "protest", "SANCTION": "sanctions",
    "MOBILIZE": "show of force", "COERCE": "coercion", "ASSAULT": "attack",
}  # fmt: skip
"""What PLOVER's event types are called in a brief."""
STATUS_NOTES = {
    "ongoing": "going on",
    "historical": "earlier",
    "future": "planned",
    "hypothetical": "unconfirmed",
    "negated": "denied or called off",
}


MODES = {
    "discontinue": "something stopped or withheld", "withdraw": "withdrawal",
    "convict": "conviction", "seize": "seizure", "restrict": "restriction", "censor": "censorship",
    "misinformation": "false information", "cyber": "cyber attack", "third-party": "through others",
    "change": "of a change", "yield": "to give in", "assist": "of help", "meet": "of talks",
    "disapprove": "disapproval", "allege": "allegation", "investigate": "investigation",
    "demo": "demonstration", "primitive": "simple weapons", "aerial": "from the air",
}  # fmt: skip
"""What PLOVER's modes are called where their names would mislead."""


def kind_text(event_type: str, mode: str | None = None) -> str:
    """An event type in words, with its mode: "attack (drone)"."""
    name = KINDS.get(event_type, event_type.lower())
    return f"{name} ({MODES.get(mode, mode.replace('-', ' '))})" if mode else name


def deadline_text(days: DateRange) -> str:
    """The last day of an interval: "by the end of November 2023", "by 1 March 2016", the day."""
    whole = range_text(days)
    if days.start == days.end:
        return whole
    return f"by {day_text(days.end)}" if " to " in whole else f"by the end of {whole}"


def day_text(iso: str) -> str:
    """`2023-11-08` as "8 November 2023", `2023-11` as "November 2023", a time with its zone."""
    parts = iso[:10].split("-")
    if len(parts) == 1:
        return parts[0]
    month = date(2000, int(parts[1]), 1).strftime("%B")
    if len(parts) == 2:
        return f"{month} {parts[0]}"
    text = f"{int(parts[2])} {month} {parts[0]}"
    clock = _CLOCK.fullmatch(iso[10:])
    if clock:
        zone = "UTC" if clock["zone"] in ("Z", "+00:00") else f"UTC{clock['zone']}"
        text += f", {clock['time']} ({zone})" if clock["zone"] else f", {clock['time']}"
    return text


def range_text(days: DateRange) -> str:
    """An interval: "November 2023", "8 November 2023", "29 to 30 January 2018"."""
    if days.start == days.end:
        return day_text(days.start)
    first, last = date.fromisoformat(days.start), date.fromisoformat(days.end)
    whole_years = first.month == 1 and first.day == 1 and last.month == 12 and last.day == 31
    if whole_years and first.year == last.year:
        return str(first.year)
    whole_months = first.day == 1 and last.month != _next_day(last).month
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return day_text(days.start[:7])
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_text(days.end)}"
    if first.year == last.year:
        return f"{first.day} {first.strftime('%B')} to {day_text(days.end)}"
    return f"{day_text(days.start)} to {day_text(days.end)}"


def _next_day(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def published_text(article: Article) -> tuple[str, str]:
    """When an article was published, and how that is known."""
    if article.published is None and article.published_range is None:
        return "date unknown", "no date in the text or its markup"
    shown = range_text(article.published_range) if article.published_range else ""
    text = shown or day_text(article.published or "")
    basis = {
        "given": "as given",
        "markup": "as the page says",
        "dateline": "from the dateline",
        "inferred": "inferred",
    }.get(article.published_basis or "", "inferred" if article.published_range else "")
    if article.published_reason:
        basis = f"{basis}: {article.published_reason}"
    if article.modified:
        text += f"; modified {day_text(article.modified)}"
    return text, basis


def chance_text(chance: Probability) -> str:
    """A probability range in whole percents: "55 to 85%"."""
    low, high = round(100 * chance.low), round(100 * chance.high)
    return f"{low}%" if low == high else f"{low} to {high}%"


def in_words(names: list[str]) -> str:
    """`A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]


def count_text(number: int, what: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
