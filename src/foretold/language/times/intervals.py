"""The days that a time denotes together with its preposition and the day of publication."""

from datetime import date

from foretold.language.times.calendar import When, plus_days
from foretold.language.times.match import Match
from foretold.records import DateRange

_LIMIT = ("by", "until", "till", "through")
_START = ("since",)


def interval_of(match: Match, when: When, days: tuple[date, ...] | None) -> DateRange | None:
    """The days, both ends included, or None where the words tell none.

    Args:
        match: the words.
        when: what they mean.
        days: the day of publication, or the first and last it may be; None when unknown.

    """
    first, last = when.first, when.last
    if first is None or last is None or when.type == "SET":
        return None
    if when.type != "DURATION" and days is not None:
        earliest, latest = days[0], days[-1]
        cue = _cue(match)
        at_start = when.mod == "START" and match.first("edge") is not None
        if at_start and cue == "before" and earliest < first:
            first, last = earliest, plus_days(first, -1)
        elif at_start and cue in _LIMIT and earliest <= first:
            first, last = earliest, first
        elif (cue in _LIMIT and earliest <= last) or (
            cue == "before" and match.first("edge", "yearend") and earliest <= last
        ):
            first = earliest
        elif cue == "before" and earliest < first:
            first, last = earliest, plus_days(first, -1)
        elif cue in _START and first <= latest:
            last = latest
    if first > last:
        return None
    return DateRange(first.isoformat(), last.isoformat())


def _cue(match: Match) -> str:
    """The preposition in front of the time."""
    for distance in (1, 2):
        atom = match.before(distance)
        if atom is None:
            return ""
        if atom.lower not in ("the", "about", "around", "at", "least", "early", "as", "late"):
            return atom.lower
    return ""
