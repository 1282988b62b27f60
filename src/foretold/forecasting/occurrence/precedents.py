"""Earlier cases that were like the present one, and what followed them."""

from dataclasses import dataclass

import numpy as np

from foretold.forecasting.occurrence.record import Ints, Series, distinct
from foretold.records import EVENT_TYPES

RECENT = 14
"""An event of the last so many days makes the present case."""
AFTER = 30
"""A did X "after" B did Y when Y came at most so many days before."""
APART = 7
"""Cases lie at least so many days apart, so that one episode is not counted many times."""
CASES = 60
"""So many of the latest cases are looked at."""
FEWEST = 3
"""Fewer cases than these are no precedent."""
CAUTION = 4.0
"""The usual rate counts as so many cases more."""

_TYPES = range(len(EVENT_TYPES))
Deed = tuple[int, int]
"""Whose deed (0: a to b, 1: b to a) and its type."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """In `hits` of `len(cases)` earlier cases when `deed` came after `after`, a type followed.

    cases: their days. followed: bool, whether the type followed each within the window.
    rate: the share, with the usual rate counted as `CAUTION` cases more.
    """

    deed: Deed
    after: Deed | None
    cases: Ints
    followed: np.ndarray[tuple[int], np.dtype[np.bool_]]
    rate: float

    @property
    def hits(self) -> int:
        """How many cases were followed."""
        return int(self.followed.sum())


def precedents(
    there: Series, back: Series, day: int, window: int, usual: list[float]
) -> list[Precedent | None]:
    """For each type the precedent that speaks most for it, or None; all before `day`."""
    sides = (distinct(there, _TYPES), distinct(back, _TYPES))
    follow = sides[0]
    best: list[Precedent | None] = [None] * len(EVENT_TYPES)
    for deed, after, cases in _present_cases(sides, day, window):
        for k in _TYPES:
            days = follow[k]
            if not len(days):
                continue
            place = np.searchsorted(days, cases, "right")
            inside = place < len(days)
            following = days[np.minimum(place, len(days) - 1)]
            followed = inside & (following <= cases + window)
            rate = (followed.sum() + CAUTION * usual[k]) / (len(cases) + CAUTION)
            known = best[k]
            if followed.any() and (known is None or rate > known.rate):
                best[k] = Precedent(deed, after, cases, followed, float(rate))
    return best


def _present_cases(
    sides: tuple[dict[int, Ints], dict[int, Ints]], day: int, window: int
) -> list[tuple[Deed, Deed | None, Ints]]:
    """What holds now, each with the days of the earlier cases in which it held too."""
    recent = [
        (side, k)
        for side in (0, 1)
        for k in _TYPES
        if len(sides[side][k]) and sides[side][k][-1] >= day - RECENT
    ]
    found: list[tuple[Deed, Deed | None, Ints]] = []
    for deed in recent:
        days = sides[deed[0]][deed[1]]
        past = days[days + window < day][-4 * CASES :]
        if len(past) < FEWEST:
            continue
        alone = _apart(past)
        if len(alone) >= FEWEST:
            found.append((deed, None, alone))
        other = 1 - deed[0]
        for k in _TYPES:
            earlier = sides[other][k]
            if not _within(earlier, days[-1:])[0]:
                continue
            cases = _apart(past[_within(earlier, past)])
            if len(cases) >= FEWEST:
                found.append((deed, (other, k), cases))
    return found


def _within(earlier: Ints, days: Ints) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Whether one of the earlier days lies at most `AFTER` days before each of the days."""
    if not len(earlier):
        return np.zeros(len(days), bool)
    place = np.searchsorted(earlier, days, "right")
    return (place > 0) & (earlier[np.maximum(place - 1, 0)] >= days - AFTER)


def _apart(days: Ints) -> Ints:
    """The latest cases, at least `APART` days from one another."""
    kept: list[int] = []
    for day in days[::-1].tolist():
        if not kept or kept[-1] - day >= APART:
            kept.append(day)
            if len(kept) == CASES:
                break
    return np.array(kept[::-1], np.int64)
