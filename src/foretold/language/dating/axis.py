"""The axis of possible days of publication, and how evidence on it is weighed together."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Weights: TypeAlias = NDArray[np.float64]
_NEVER = 1e-4


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one thing in the text says of the day of publication.

    `likelihood` has one positive number a day of the axis, up to a constant factor. `reason` is
    for a person.
    """

    likelihood: Weights
    reason: str


@dataclass(frozen=True, slots=True)
class Axis:
    """All days from `first` to `last`."""

    first: date
    last: date

    @property
    def size(self) -> int:
        """The number of days."""
        return (self.last - self.first).days + 1

    def day(self, index: int) -> date:
        """The day at this place."""
        return self.first + timedelta(days=index)

    def offsets(self, day: date) -> Weights:
        """For every day of the axis how many days it comes after `day` (negative: before)."""
        return np.arange(self.size, dtype=np.float64) - (day - self.first).days

    def inside(self, start: date, end: date, sure: float) -> Weights:
        """A share `sure` of the probability between these days, the rest outside."""
        mask = (self.offsets(start) >= 0) & (self.offsets(end) <= 0)
        return self.spread(mask, sure)

    def spread(self, mask: NDArray[np.bool_], sure: float) -> Weights:
        """A share `sure` of the probability evenly over a mask, the rest evenly outside."""
        within = max(int(mask.sum()), 1)
        without = max(self.size - within, 1)
        return np.where(mask, sure / within, (1.0 - sure) / without)

    def until(self, end: date, slip: float, *, fade: float) -> Weights:
        """Not after `end`, but for slips; the arguments are as those of `since`."""
        after = np.maximum(self.offsets(end), 0.0)
        return np.where(after == 0, 1.0, np.maximum(slip * np.exp2(-after / fade), _NEVER))

    def since(self, start: date, slip: float, *, fade: float) -> Weights:
        """Not before `start`, but for slips.

        Args:
            start: the first day.
            slip: how likely the day before is, measured by a day after.
            fade: in how many days before that this halves.

        """
        before = np.minimum(self.offsets(start), 0.0)
        return np.where(before == 0, 1.0, np.maximum(slip * np.exp2(before / fade), _NEVER))


def posterior(axis: Axis, evidence: list[Evidence]) -> Weights:
    """The probability of each day, all days held equally likely before the evidence."""
    total = np.zeros(axis.size)
    for item in evidence:
        total += np.log(np.maximum(item.likelihood, 1e-9))
    weights = np.exp(total - total.max())
    found: Weights = weights / weights.sum()
    return found


def shortest_interval(weights: Weights, mass: float) -> tuple[int, int]:
    """The shortest stretch of the axis (first and last place) that holds this much probability."""
    sums = np.concatenate([[0.0], np.cumsum(weights)])
    ends = np.searchsorted(sums, sums[:-1] + mass * sums[-1])
    lengths = np.where(ends < len(sums), ends - np.arange(len(weights)), len(sums))
    start = int(lengths.argmin())
    return start, min(int(ends[start]), len(weights)) - 1
