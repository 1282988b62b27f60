"""What a pair's past says of each type of event in a window, as numbers; all before the day."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foretold.forecasting.occurrence.precedents import Precedent, precedents
from foretold.forecasting.occurrence.record import Ints, Record, Series, distinct
from foretold.records import EVENT_TYPES, QUAD

HALF_LIVES = (7.0, 30.0, 120.0, 720.0)
USUAL_DAYS = 1095
"""The usual rate is that of the last three years."""
TYPES = len(EVENT_TYPES)
NAMES = (
    "usual", "precedent", "rate_7", "rate_30", "rate_120", "rate_720", "back_30", "back_720",
    "all_30", "all_720", "class_30", "class_720", "back_class_30", "source_30", "source_720",
    "target_30", "target_720", "precedent_cases", "age", "window", "type",
)  # fmt: skip
RISING = 8
"""The first so many may only raise a probability when they grow."""
_CLASSES = np.array([QUAD[name] for name in EVENT_TYPES])


@dataclass(frozen=True, slots=True)
class Situation:
    """The present of a pair: features [types, F], the usual rate and a precedent of each type."""

    features: NDArray[np.float64]
    usual: list[float]
    precedents: list[Precedent | None]


def situation(
    record: Record, a: int, b: int, day: int, window: int, left_out: Ints | None = None
) -> Situation:
    """What is known before `day` of what a will do to b within the `window` days from `day` on.

    `left_out` are rows of the table to be treated as if they had not been there.
    """
    sides = [record.series(a, b), record.series(b, a), record.outgoing(a), record.incoming(b)]
    if left_out is not None and len(left_out):
        sides = [side.without(left_out) for side in sides]
    there, back, out, into = (side.before(day) for side in sides)
    length = max(1, day - record.first)
    usual = _usual(there, day, window, min(USUAL_DAYS, length))
    found = precedents(there, back, day, window, usual)
    rates = [_rates(side, day, length) for side in (there, back, out, into)]
    columns = np.zeros((TYPES, len(NAMES)))
    columns[:, 0] = _logit(np.array(usual))
    columns[:, 1] = _logit(
        np.array([p.rate if p else u for p, u in zip(found, usual, strict=True)])
    )
    for k in range(4):
        columns[:, 2 + k] = np.log(rates[0][k, :TYPES] + 1e-4)
    columns[:, 6] = np.log(rates[1][1, :TYPES] + 1e-4)
    columns[:, 7] = np.log(rates[1][3, :TYPES] + 1e-4)
    columns[:, 8] = np.log(rates[0][1].sum() + rates[1][1].sum() + 1e-4)
    columns[:, 9] = np.log(rates[0][3].sum() + rates[1][3].sum() + 1e-4)
    for place, side, k in ((10, 0, 1), (11, 0, 3), (12, 1, 1)):
        sums = np.bincount(_CLASSES, rates[side][k, :TYPES], 5)
        columns[:, place] = np.log(sums[_CLASSES] + 1e-4)
    for place, side, k in ((13, 2, 1), (14, 2, 3), (15, 3, 1), (16, 3, 3)):
        columns[:, place] = np.log(rates[side][k, :TYPES] + 1e-4)
    columns[:, 17] = [np.log(1 + len(p.cases)) if p else 0 for p in found]
    lasts = np.full(TYPES + 1, day - 3650)
    np.maximum.at(lasts, there.types, there.days)
    columns[:, 18] = np.log(day - lasts[:TYPES])
    columns[:, 19] = np.log(window)
    columns[:, 20] = np.arange(TYPES)
    return Situation(columns, usual, found)


def happened(record: Record, a: int, b: int, day: int, window: int) -> NDArray[np.bool_]:
    """Which types a did to b on the `window` days from `day` on."""
    series = record.series(a, b)
    begin, end = np.searchsorted(series.days, [day, day + window])
    found = np.zeros(TYPES + 1, bool)
    found[series.types[begin:end]] = True
    return found[:TYPES]


def _usual(series: Series, day: int, window: int, length: int) -> list[float]:
    """The share of past windows of this length in which each type happened, a little cautious."""
    begin = day - length
    room = max(1, length - window + 1)
    shares = []
    for days in distinct(series, range(TYPES)).values():
        inside = days[days >= begin]
        if not len(inside):
            shares.append(0.5 * window / (room + 10.0 * window))
            continue
        starts = np.maximum(inside - window + 1, begin)
        starts[1:] = np.maximum(starts[1:], inside[:-1] + 1)
        ends = np.minimum(inside, day - window)
        covered = float(np.maximum(ends - starts + 1, 0).sum())
        shares.append((covered + 0.5 * window) / (room + 2.0 * window))
    return shares


def _rates(series: Series, day: int, length: int) -> NDArray[np.float64]:
    """Fading event-days a day of each type, [half-lives, types + 1]."""
    keys = np.unique(series.days * (TYPES + 1) + series.types)
    days, types = keys // (TYPES + 1), keys % (TYPES + 1)
    rates = np.zeros((len(HALF_LIVES), TYPES + 1))
    for k, half_life in enumerate(HALF_LIVES):
        near = slice(int(np.searchsorted(days, day - 12 * half_life)), None)
        weights = 0.5 ** ((day - days[near]) / half_life)
        full = (1 - 0.5 ** (length / half_life)) * half_life / np.log(2)
        rates[k] = np.bincount(types[near], weights, TYPES + 1) / full
    return rates


def _logit(share: NDArray[np.float64]) -> NDArray[np.float64]:
    clipped = np.clip(share, 1e-4, 1 - 1e-4)
    logit: NDArray[np.float64] = np.log(clipped / (1 - clipped))
    return logit
