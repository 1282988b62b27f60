"""Resolves "the 15th anniversary of ...": from the events whose anniversaries the news keeps."""

from datetime import date
from functools import cache

from foretold.knowledge import files
from foretold.language.times import calendar
from foretold.language.times.calendar import When
from foretold.language.times.context import Context
from foretold.language.times.match import Match
from foretold.language.tree import Token

_REACH = 14
"""How many tokens around the word are searched for the name of the event."""


@cache
def _events() -> tuple[tuple[tuple[str, ...], date], ...]:
    """Names as words, longest first, with the day of the event."""
    rows = [
        (tuple(name.replace("'s", " 's").split()), date.fromisoformat(row["day"]))
        for row in files.table("times/events.tsv")
        for name in row["names"].split("|")
    ]
    return tuple(sorted(rows, key=lambda r: -len(r[0])))


def anniversary(match: Match, context: Context) -> When | None:
    """The day of an anniversary, where the event is known or a date in its words names it."""
    number = match.number("ord", "first", "n")
    if number is None or not 1 <= number <= 300:
        return None
    day = _event_day(match, context.anchor.year - number)
    if day is None:
        return _from_named_year(match, context.anchor.year, number)
    kept = calendar.exact_day(day.year + number, day.month, day.day)
    return calendar.day(kept) if kept else None


def _from_named_year(match: Match, now: int, number: int) -> When | None:
    """The year of "the 20th anniversary of the 2003 invasion", if it is about now."""
    near = match.run[max(0, match.begin - _REACH) : match.end + _REACH]
    years = [int(a.value) + number for a in near if a.kind == "y"]
    return next((calendar.year(y) for y in years if abs(y - now) <= 2), None)


def _event_day(match: Match, about: int) -> date | None:
    """The day of the named event that lies about the right number of years back."""
    tokens = match.head.sentence.tokens
    at = next((i for i, t in enumerate(tokens) if t.i == match.atoms[-1].token.i), None)
    if at is None:
        return None
    words = [_plain(t) for t in tokens[max(0, at - _REACH) : at + _REACH]]
    for name, day in _events():
        if abs(day.year - about) <= 1 and _holds(words, name):
            return day
    return None


def _plain(token: Token) -> str:
    return token.lower.replace("’", "'")


def _holds(words: list[str], name: tuple[str, ...]) -> bool:
    size = len(name)
    return any(tuple(words[i : i + size]) == name for i in range(len(words) - size + 1))
