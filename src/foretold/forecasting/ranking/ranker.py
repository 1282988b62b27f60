"""Weighs the features: gradient-boosted trees, trained on the tail of the training time."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_FEWEST = 20
"""Fewer queries than these teach no ranker."""


@dataclass(frozen=True, slots=True)
class Trees:
    """How the trees are grown."""

    seeds: int = 2
    rounds: int = 110
    stride: int = 35
    rate: float = 0.11
    leaves: int = 20
    negatives: int = 40
    threads: int = 2


@dataclass(frozen=True, slots=True)
class Lists:
    """Candidates of many queries one after another, with which of them is the answer.

    features: [rows, F]; sizes: [queries]; right: bool [rows].
    """

    features: Floats
    sizes: NDArray[np.int64]
    right: NDArray[np.bool_]


class Ranker:
    """Several boosters, each from a seed of its own and a part of the queries; their mean."""

    def __init__(self, boosters: list[Any], rounds: int, threads: int) -> None:
        self.boosters = boosters
        self.rounds = rounds
        self.threads = threads

    def scores(self, features: Floats, rounds: int | None = None) -> Floats:
        """A score for each row; higher is likelier. Zeros where nothing was learned."""
        total = np.zeros(len(features), np.float64)
        for booster in self.boosters:
            total += booster.predict(
                features, num_iteration=rounds or self.rounds, num_threads=self.threads
            )
        return total.astype(np.float32)


def fit(train: Lists, valid: Lists, missed: NDArray[np.float64], trees: Trees, seed: int) -> Ranker:
    """Train on `train`; how many rounds are kept is chosen by the MRR on `valid`.

    `missed` is the rank of each answer of `valid` that is not among its candidates, else 0.
    """
    import lightgbm

    if len(train.sizes) < _FEWEST:
        return Ranker([], 0, trees.threads)
    data = lightgbm.Dataset(
        train.features, train.right.astype(np.int32), group=train.sizes,
        params=_parameters(trees, seed),
    )  # fmt: skip
    boosters = [
        lightgbm.train(_parameters(trees, seed * 31 + k), data, trees.rounds)
        for k in range(trees.seeds)
    ]
    ranker = Ranker(boosters, trees.rounds, trees.threads)
    stages = range(trees.stride * 2, trees.rounds + 1, trees.stride)
    if len(valid.sizes):
        found = {
            n: mean_reciprocal(valid, ranker.scores(valid.features, n), missed) for n in stages
        }
        ranker.rounds = max(found, key=lambda n: found[n])
    return ranker


def _parameters(trees: Trees, seed: int) -> dict[str, Any]:
    return {
        "objective": "lambdarank",
        "lambdarank_truncation_level": 20,
        "label_gain": [0, 1],
        "learning_rate": trees.rate,
        "num_leaves": trees.leaves,
        "min_data_in_leaf": 40,
        "lambda_l2": 5.0,
        "feature_fraction": 0.5,
        "bagging_fraction": 0.6,
        "bagging_freq": 1,
        "max_bin": 127,
        "seed": seed,
        "deterministic": True,
        "force_row_wise": True,
        "num_threads": trees.threads,
        "verbose": -1,
    }


def mean_reciprocal(lists: Lists, scores: Floats, missed: NDArray[np.float64]) -> float:
    """The MRR of the answers; those who are no candidate have the rank in `missed`."""
    total, end = 0.0, 0
    for size, outside in zip(lists.sizes, missed, strict=True):
        part = slice(end, end + int(size))
        end = part.stop
        right = lists.right[part]
        if right.any():
            own = scores[part][right][0]
            ties = (scores[part] == own).sum() - 1
            total += 1 / (1 + (scores[part] > own).sum() + ties / 2)
        elif outside:
            total += 1 / outside
    return total / max(1, len(missed))
