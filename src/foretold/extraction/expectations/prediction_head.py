"""Is a sentence a prediction? A logistic head over its vector and the hedges found in it.

Weights: `weights/prediction.npz`, trained by scripts/train_predictions.py on crowd labels.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from foretold.language.vectors import encoder

WEIGHTS = Path(__file__).parent / "weights" / "prediction.npz"


def sentence_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    """One row of unit length a text (256 columns)."""
    return np.asarray(
        encoder().embed([text.strip() or "." for text in texts], norm=True), dtype=np.float32
    )


@cache
def _weights() -> tuple[dict[str, float], NDArray[np.float32], float, float]:
    data = np.load(WEIGHTS)
    named = dict(zip(data["names"].tolist(), data["named"].tolist(), strict=True))
    return named, data["vector"], float(data["bias"]), float(data["threshold"])


def are_predictions(texts: Sequence[str], features: Sequence[dict[str, float]]) -> list[bool]:
    """Whether each sentence is a prediction, given its features (see `prediction_features`)."""
    if not texts:
        return []
    named, vector, bias, threshold = _weights()
    scores = sentence_vectors(texts) @ vector + bias
    answers = []
    for score, row in zip(scores.tolist(), features, strict=True):
        total = score + sum(named.get(name, 0.0) * value for name, value in row.items())
        answers.append(total >= threshold)
    return answers
