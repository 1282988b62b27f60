"""The standard protocol of temporal-graph extrapolation: ranks, strata, measures."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foretold.forecasting.ranking.facts import Facts
from foretold.forecasting.ranking.state import State

STRATA = ("recurrent", "pair known", "cold pair", "new entity")
HITS = (1, 3, 10)
Floats = NDArray[np.float64]


def stratum(state: State, subject: int, relation: int, answer: int) -> int:
    """How well the answer is known, an index of `STRATA`.

    The same fact was there before, the same pair was, both were but apart, or one never was.
    """
    first = int(state.starts[subject])
    known = slice(first, first + int(state.known[subject]))
    met = state.objects[known] == answer
    if met.any():
        return 0 if (state.relations[known][met] == relation).any() else 1
    return 2 if state.known[subject] and state.known[answer] else 3


def others_true(facts: Facts, k: int) -> dict[tuple[int, int], NDArray[np.int64]]:
    """All true answers of each (subject, relation) at the k-th step, for the filter."""
    at = facts.of_step(k)
    subjects, relations, objects = facts.subjects[at], facts.relations[at], facts.objects[at]
    found: dict[tuple[int, int], list[int]] = {}
    for s, r, o in zip(subjects.tolist(), relations.tolist(), objects.tolist(), strict=True):
        found.setdefault((s, r), []).append(o)
    return {key: np.array(answers) for key, answers in found.items()}


def rank_of(
    answer: int,
    true: NDArray[np.int64],
    listed: NDArray[np.int32],
    scores: NDArray[np.float32],
    rest: NDArray[np.float32],
) -> float:
    """The rank of the answer among all entities, other true answers left out; ties share a mean.

    `scores` are those of the `listed` candidates, who stand before all others; `rest` scores
    every entity and orders the others.
    """
    place = np.flatnonzero(listed == answer)
    kept = ~np.isin(listed, true)
    if len(place):
        own = scores[place[0]]
        others = scores[kept]
        before = 0
    else:
        own = rest[answer]
        outside = np.ones(len(rest), bool)
        outside[listed] = False
        outside[true] = False
        others = rest[outside]
        before = int(kept.sum())
    return float(1 + before + (others > own).sum() + (others == own).sum() / 2)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Ranks of queries, with how often each was asked, its stratum and direction."""

    ranks: Floats
    times: NDArray[np.int64]
    strata: NDArray[np.int64]
    inverse: NDArray[np.bool_]

    def measures(self) -> dict[str, float]:
        """MRR and hits, in percent."""
        return measures(self.ranks, self.times)

    def by_stratum(self) -> dict[str, dict[str, float]]:
        """The measures of each stratum, with its share of the queries in percent."""
        found = {}
        for k, name in enumerate(STRATA):
            chosen = self.strata == k
            if chosen.any():
                share = 100 * self.times[chosen].sum() / self.times.sum()
                found[name] = {
                    "share": round(float(share), 1),
                    **measures(self.ranks[chosen], self.times[chosen]),
                }
        return found


def measures(ranks: Floats, times: NDArray[np.int64]) -> dict[str, float]:
    """Mean reciprocal rank and hits at 1, 3, 10, in percent."""
    total = times.sum()
    found = {"mrr": round(float(100 * (times / ranks).sum() / total), 2)}
    for limit in HITS:
        found[f"hits@{limit}"] = round(float(100 * times[ranks <= limit].sum() / total), 2)
    return found
