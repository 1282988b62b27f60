"""The head that decides the type of a marked relation.

It compares a relation with every one that it learned from, by named features and sentence vectors
(kernel ridge regression with a Gaussian kernel), trained by `scripts/train_relations.py` and run
with numpy alone.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from foretold.extraction.events.relation_features import Relation
from foretold.language.vectors import encoder

WEIGHTS = Path(__file__).parent / "weights" / "relations.npz"
VERSION = "v2"
PHRASE_SCALE = 2.5
CORE_SCALE = 4.0
WIDTH = 0.02
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Head:
    """The trained weights: a row for each learned relation, a column for each type."""

    types: tuple[str, ...]
    rows: dict[str, int]
    seen: Matrix
    weights: Matrix
    bias: Matrix
    sharpness: float

    def scores(self, relations: list[Relation]) -> Matrix:
        """One row of scores a relation."""
        return kernel(design(relations, self.rows), self.seen) @ self.weights + self.bias

    def probabilities(self, relations: list[Relation]) -> Matrix:
        """The scores as probabilities, calibrated on held-out folds."""
        return softmax(self.scores(relations) * self.sharpness)


def softmax(scores: Matrix) -> Matrix:
    """Each row as probabilities."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = raised / raised.sum(axis=1, keepdims=True)
    return shares


@cache
def head() -> Head:
    """The shipped weights, loaded once."""
    with np.load(WEIGHTS) as data:
        names = str(data["names"]).split("\n")
        return Head(
            tuple(str(data["types"]).split()),
            {name: row for row, name in enumerate(names)},
            np.hstack([data["named"], data["vectors"]]).astype(np.float32),
            data["weights"].astype(np.float32),
            data["bias"].astype(np.float32),
            float(data["sharpness"]),
        )


def kernel(one: Matrix, two: Matrix) -> Matrix:
    """How alike each row of the one is to each of the other: 1 for equal rows, 0 for far ones."""
    squares = (one**2).sum(1)[:, None] + (two**2).sum(1) - 2 * one @ two.T
    alike: Matrix = np.exp(-WIDTH * np.maximum(squares, 0))
    return alike


def vectors(texts: list[str]) -> Matrix:
    """Unit vectors (256 numbers) of short texts; zero for an empty text."""
    found: Matrix = encoder().embed([text or " " for text in texts]).astype(np.float32)
    norms = np.linalg.norm(found, axis=1, keepdims=True)
    empty = np.array([not text for text in texts])
    found = found / np.maximum(norms, 1e-6)
    found[empty] = 0.0
    return found


def design(relations: list[Relation], rows: dict[str, int]) -> Matrix:
    """The input of the model: named features, then the two scaled sentence vectors."""
    named = np.zeros((len(relations), len(rows)), np.float32)
    for i, relation in enumerate(relations):
        for name, value in relation.features.items():
            at = rows.get(name)
            if at is not None:
                named[i, at] = value
    phrase = vectors([r.phrase for r in relations]) * PHRASE_SCALE
    core = vectors([r.core for r in relations]) * CORE_SCALE
    return np.hstack([named, phrase, core])
