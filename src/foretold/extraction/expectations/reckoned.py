"""Days that a date or length gives only together with the words around it.

"Not until Friday" begins on Friday; "within 30 days of the vote" counts from the vote; "in June,
when the deputy takes over" has June; "will speak on Sunday" has the Sunday to come.
"""

import re
from datetime import date, timedelta

from foretold.language.times import TimeExpression
from foretold.language.tree import Token
from foretold.records import DateRange

_DAY = 10
_WEEK = timedelta(days=7)
_LENGTH = re.compile(r"P(\d+)([DWMY])$")
_UNITS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_NEGATIONS = frozenset({"not", "n't", "never", "no"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_COUNTED_FROM = frozenset({"of", "after", "from", "following"})


def itself(time: TimeExpression) -> DateRange | None:
    """The days of a date alone, whatever "until" or "by" before it makes of them."""
    if time.type == "DATE" and len(time.value) == _DAY:
        return DateRange(time.value, time.value)
    return time.interval


def is_put_off(first: Token, until: Token) -> bool:
    """As in "will not leave until": the words from `first` on deny it up to then."""
    tokens = first.sentence.tokens
    between = tokens[first.i - tokens[0].i : until.i - tokens[0].i]
    return until.lower in ("until", "till") and any(t.lower in _NEGATIONS for t in between)


def taken_up(when: Token) -> int:
    """Where the phrase begins that a clause with "when" takes up: after the verb before it."""
    tokens = when.sentence.tokens
    at = when.i - tokens[0].i - 1
    while at > 0 and tokens[at].tag not in _FINITE and tokens[at].text not in (";", ":"):
        at -= 1
    return tokens[max(at, 0)].start


def starts_a_count(time: TimeExpression, last: Token) -> bool:
    """Whether a length counts from something told after it: "within 30 days of the vote"."""
    tokens = last.sentence.tokens
    after = last.i - tokens[0].i + 1
    return time.type == "DURATION" and after < len(tokens) and tokens[after].lower in _COUNTED_FROM


def counted(time: TimeExpression, since: DateRange) -> DateRange | None:
    """So many days from the day they count from."""
    found = _LENGTH.match(time.value)
    if found is None:
        return None
    days = int(found[1]) * _UNITS[found[2]]
    last = date.fromisoformat(since.end) + timedelta(days=days)
    return DateRange(since.start, last.isoformat())


def coming(time: TimeExpression, published: str | None) -> DateRange | None:
    """The next such weekday, for one that was read as the last ("will speak on Sunday")."""
    if published is None or len(time.value) != _DAY or not time.span.text.lower().endswith("day"):
        return None
    if not time.span.text.isalpha() or time.value >= published:
        return None
    day = date.fromisoformat(time.value) + _WEEK
    return DateRange(day.isoformat(), day.isoformat()) if day.isoformat() > published else None
