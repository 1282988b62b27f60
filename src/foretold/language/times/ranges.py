"""Several times told as one: "24-25 April", "from May to July", "Tuesday and Wednesday"."""

from datetime import date
from functools import cache
from itertools import pairwise
from typing import Literal, TypeAlias

from foretold.knowledge import files
from foretold.language.times import calendar
from foretold.language.times.calendar import When
from foretold.language.times.match import Match
from foretold.records import DateRange

Link: TypeAlias = Literal["range", "list"] | None
_APART: dict[str, int] = {"day": 6, "week": 7, "month": 31, "quarter": 92, "year": 366}
"""How many days at most after the first time of a list the next begins, if they are one stretch."""
_OPEN = ("before", "after", "since")


def links(matches: list[Match]) -> list[Link]:
    """For each match how it is joined to the one before it."""
    return [None, *(_link(a, b) for a, b in pairwise(matches))]


def _link(one: Match, other: Match) -> Link:
    if one.run is not other.run or one.head.sentence is not other.head.sentence:
        return None
    gap = tuple(a.kind for a in one.run[one.end : other.begin])
    if gap in {("dash",), ("to",)} or (gap == ("until",) and _cue(one) == "from"):
        return None if _is_moved(one) else "range"
    if gap == ("and",) and _cue(one) == "between":
        return "range"
    if gap in {("and",), ("or",)}:
        return "list"
    shared = one.kind == "day_shared" or other.kind == "day_continued"
    return "list" if shared and gap in {("comma",), ("comma", "and")} else None


def _cue(match: Match) -> str:
    before = match.before()
    if before is not None and before.lower in ("the", "on"):
        before = match.before(2)
    return before.lower if before is not None else ""


@cache
def _movers() -> frozenset[str]:
    return frozenset(files.toml("times/cues.toml")["moved"])


def _is_moved(match: Match) -> bool:
    """Whether "from May to July" tells what became of a date and not how long something lasts."""
    above = match.head
    for _ in range(3):
        if _cue(match) == "from" and above.lemma in _movers():
            return True
        above = above.head
    return False


def settle(
    matches: list[Match], joined: list[Link], whens: list[When | None], today: date
) -> list[When | None]:
    """The readings, with days told together brought together ("Monday to Friday" of one week)."""
    settled = list(whens)
    for i, link in enumerate(joined):
        one, other = settled[i - 1], settled[i]
        if link is None or one is None or other is None:
            continue
        if one.grain != "day" or other.grain != "day" or not one.first or not other.first:
            continue
        pair = matches[i - 1], matches[i]
        if all(m.kinds == {"weekday"} for m in pair):
            away = (other.first - one.first).days
            if -7 < away < 0 and (link == "range" or one.first > today):
                settled[i] = calendar.day(calendar.plus_days(other.first, 7))
            elif 7 < away < 14 and pair[0].direction > 0:
                settled[i - 1] = calendar.day(calendar.plus_days(one.first, 7))
            elif 7 < away < 14:
                settled[i] = calendar.day(calendar.plus_days(other.first, -7))
        elif all(m.kind == "day_of_month" for m in pair) and not pair[0].first("unit"):
            settled[i - 1] = _before(one.first.day, other.first) if pair[1].first("unit") else one
    return settled


def _before(number: int, end: date) -> When | None:
    """The last day with this number before another: of its month or the one before it."""
    months = (calendar.month(end.year, end.month - back).first for back in range(3))
    days = (calendar.exact_day(m.year, m.month, number) for m in months if m)
    return next((calendar.day(d) for d in days if d and d < end), None)


def union(
    matches: list[Match],
    joined: list[Link],
    whens: list[When | None],
    intervals: list[DateRange | None],
) -> list[DateRange | None]:
    """The days of each time, those of a range or list told as one from its first to its last."""
    found = list(intervals)
    start = 0
    for i in range(1, len(matches) + 1):
        if i < len(matches) and _is_one(joined[i], whens[i - 1], whens[i]):
            continue
        begin, last = found[start], whens[i - 1]
        if i - start > 1 and begin and last and last.last and _cue(matches[start]) not in _OPEN:
            whole = DateRange(begin.start, max(begin.end, last.last.isoformat()))
            found[start:i] = [whole] * (i - start)
        start = i
    return found


def _is_one(link: Link, one: When | None, other: When | None) -> bool:
    """Whether two linked times are ends or neighbours of one stretch of days."""
    if link is None or one is None or other is None or {one.type, other.type} != {"DATE"}:
        return False
    if not (one.first and one.last and other.first) or one.first > other.first:
        return False
    if link == "range":
        return True
    if one.grain != other.grain or one.grain not in _APART:
        return False
    return (other.first - one.first).days <= _APART[one.grain]
