"""How good probabilities were: Brier score, skill over the usual rate, reliability."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_DRAWS = 500


@dataclass(frozen=True, slots=True)
class Skill:
    """Brier scores of a forecast and of the usual rate, and the skill with a 95% interval.

    skill = 1 - brier / reference: 0 is no better than the usual rate, 1 is perfect.
    """

    cases: int
    happened: float
    brier: float
    reference: float
    skill: float
    low: float
    high: float

    @property
    def beats(self) -> bool:
        """Whether the whole interval lies above 0."""
        return self.low > 0


def skill(
    forecast: Floats, usual: Floats, outcome: NDArray[np.bool_], groups: NDArray[np.int64]
) -> Skill:
    """The skill; its interval draws whole groups (pairs), whose cases are not independent."""
    ours, theirs = (forecast - outcome) ** 2, (usual - outcome) ** 2
    _, places = np.unique(groups, return_inverse=True)
    sums = np.stack([np.bincount(places, ours), np.bincount(places, theirs)])
    random = np.random.default_rng(0)
    drawn = random.integers(0, sums.shape[1], (_DRAWS, sums.shape[1]))
    totals = sums[:, drawn].sum(axis=2)
    skills = 1 - totals[0] / np.maximum(totals[1], 1e-12)
    low, high = np.quantile(skills, [0.025, 0.975])
    return Skill(
        len(ours), float(outcome.mean()), float(ours.mean()), float(theirs.mean()),
        float(1 - ours.sum() / max(theirs.sum(), 1e-12)), float(low), float(high),
    )  # fmt: skip


def reliability(
    forecast: Floats, outcome: NDArray[np.bool_], bins: int = 10
) -> list[tuple[float, float, int]]:
    """For each bin of forecasts that has any: their mean, the share that happened, how many."""
    places = np.minimum((forecast * bins).astype(int), bins - 1)
    return [
        (float(forecast[places == k].mean()), float(outcome[places == k].mean()), int(n))
        for k, n in enumerate(np.bincount(places, minlength=bins))
        if n
    ]
