"""Evidence in what comes again and again: next month's summit, the election held last week."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
from numpy.typing import NDArray

from foretold.documents.dates import month_of, month_pattern
from foretold.knowledge.files import table
from foretold.language.dating.axis import Axis, Evidence, Weights
from foretold.language.dating.events import Alternative, find_words, words_alternative
from foretold.language.dating.words import cue

_NEAR = 45
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Recurring:
    """A row of the pack: what it is, how it is called, and its days."""

    what: str
    alternatives: tuple[Alternative, ...]
    dates: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A cue: when the writing lies as seen from the day, in days, and how that is worded."""

    name: str
    first: int
    last: int
    worded: str


_CUES = (
    _Told("coming_days", -9, 0, "is told to be days ahead"),
    _Told("coming_week", -14, -1, "is told to be of the next week"),
    _Told("coming_month", -62, -3, "is told to be of the next month"),
    _Told("last_days", 0, 9, "is told to be a few days old"),
    _Told("last_week", 1, 21, "is told to be of last week"),
    _Told("last_month", 5, 65, "is told to be of last month"),
    _Told("recent", 3, 95, "is called recent"),
)


@cache
def recurring() -> tuple[Recurring, ...]:
    """The pack of what recurs."""
    return tuple(
        Recurring(
            row["what"],
            tuple(words_alternative(a.strip()) for a in row["words"].split(";")),
            tuple(date.fromisoformat(day) for day in row["dates"].split()),
        )
        for row in table("dated_events/recurring.tsv")
    )


def recurring_evidence(axis: Axis, spoken: list[str]) -> list[Evidence]:
    """What these sentences say of the day, where a cue places one of the recurring things.

    A thing may be any of its days: the likelihood has a hump at each.
    """
    found = []
    whole = "\n".join(spoken)
    for row in recurring():
        likely = [a for a in row.alternatives if any(p in whole for p in a.probe)]
        evidence = next(
            (
                e
                for alternative in likely
                for sentence in spoken
                if (spans := find_words(alternative, sentence)) is not None
                and (e := _evidence(axis, row, sentence, spans)) is not None
            ),
            None,
        )
        if evidence is not None:
            found.append(evidence)
    return found


def _evidence(
    axis: Axis, row: Recurring, sentence: str, spans: list[tuple[int, int]]
) -> Evidence | None:
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    window = sentence[max(0, start - _NEAR) : end + _NEAR]
    if _YEAR.search(window):
        return None
    days = [d for d in row.dates if axis.first <= d <= axis.last]
    for told in _CUES:
        if cue(told.name).search(window):
            humps = [(axis.offsets(d) >= told.first) & (axis.offsets(d) <= told.last) for d in days]
            return _humps(axis, humps, f"{row.what} {told.worded}")
    years = np.array([axis.day(i).year for i in range(axis.size)])
    for name, shift in (("next_year", -1), ("last_year", 1)):
        if cue(name).search(window):
            worded = "next" if shift < 0 else "last"
            humps = [years == d.year + shift for d in days]
            return _humps(axis, humps, f"{row.what} is told to be of {worded} year")
    is_coming = cue("future").search(window) and not cue("past").search(window)
    if is_coming or cue("ahead").search(window):
        month = re.search(rf"\bin ({month_pattern()})\b", window)
        named = [d for d in days if month is None or d.month == month_of(month[1])]
        humps = [(axis.offsets(d) >= -400) & (axis.offsets(d) < 0) for d in named]
        when = f" in {month[1].capitalize()}" if month else ""
        return _humps(axis, humps, f"{row.what}{when} is still to come")
    return None


def _humps(axis: Axis, humps: list[NDArray[np.bool_]], reason: str) -> Evidence | None:
    if not humps:
        return None
    density: Weights = np.full(axis.size, (1 - _SURE) / axis.size)
    for hump in humps:
        density += _SURE / len(humps) * hump / max(1, int(hump.sum()))
    return Evidence(density, reason)
