"""Train the "is it a prediction" head and measure it by cross-validation.

    train_predictions.py SENTENCES.jsonl [--out src/foretold/extraction/expectations/weights/...]

SENTENCES has one JSON object a line: `text` and `prediction` (true or false). Folds are by
sentence, so that repeated sentences never stand on both sides. Prints precision, recall and F1
of the rules alone and of the head; needs scikit-learn.
"""

import argparse
import json
import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from foretold.extraction.actors import find_cast
from foretold.extraction.expectations import find_expectations
from foretold.extraction.expectations.prediction_features import features
from foretold.extraction.expectations.prediction_head import WEIGHTS, sentence_vectors
from foretold.extraction.reading import Reading
from foretold.language.parser import parse_many
from foretold.language.times import find_times
from foretold.records import Article

FOLDS = 5
VECTOR_SCALE = 5.0
PENALTY = 0.3


def measured(truth: NDArray[np.bool_], told: NDArray[np.bool_]) -> dict[str, float]:
    """Precision, recall and F1, in percent."""
    right = int((truth & told).sum())
    precision = right / max(1, int(told.sum()))
    recall = right / max(1, int(truth.sum()))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"p": round(100 * precision, 1), "r": round(100 * recall, 1), "f1": round(100 * f1, 1)}


def described(texts: list[str]) -> list[dict[str, float]]:
    """The named features of each sentence."""
    rows = []
    for _, parsed in parse_many((i, text) for i, text in enumerate(texts)):
        article = Article(id="", text=parsed.text, sha256="")
        reading = Reading(article, parsed, find_times(parsed, None), find_cast(parsed, None))
        rows.append(features(find_expectations(reading, []), parsed.tokens))
    return rows


def best_threshold(truth: NDArray[np.bool_], scores: NDArray[np.float64]) -> float:
    """The score from which saying yes gives the best F1."""
    steps = np.quantile(scores, np.linspace(0.5, 0.98, 97))
    return float(max(steps, key=lambda step: measured(truth, scores >= step)["f1"]))


def main() -> None:
    """Read, cross-validate, train on all, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sentences", type=Path)
    options.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = options.parse_args()
    rows = [json.loads(line) for line in chosen.sentences.read_text("utf-8").splitlines() if line]
    texts = [row["text"] for row in rows]
    truth = np.array([bool(row["prediction"]) for row in rows])
    seen = described(texts)
    names = sorted({name for row in seen for name in row})
    at = {name: i for i, name in enumerate(names)}
    named = np.zeros((len(rows), len(names)))
    for i, row in enumerate(seen):
        for name, value in row.items():
            named[i, at[name]] = value
    table = np.hstack([named, VECTOR_SCALE * sentence_vectors(texts)])
    groups = [re.sub(r"\W+", " ", text.lower()).strip() for text in texts]
    told = np.zeros(len(rows), dtype=bool)
    for train, test in GroupKFold(FOLDS).split(table, truth, groups):
        inner = np.zeros(len(train))
        inner_groups = [groups[i] for i in train]
        for a, b in GroupKFold(FOLDS).split(train, truth[train], inner_groups):
            model = LogisticRegression(C=PENALTY, max_iter=3000).fit(
                table[train[a]], truth[train[a]]
            )
            inner[b] = model.decision_function(table[train[b]])
        threshold = best_threshold(truth[train], inner)
        model = LogisticRegression(C=PENALTY, max_iter=3000).fit(table[train], truth[train])
        told[test] = model.decision_function(table[test]) >= threshold
    print("rules alone", measured(truth, named[:, at["any"]] > 0))
    print(f"head, {FOLDS} folds", measured(truth, told))
    model = LogisticRegression(C=PENALTY, max_iter=3000).fit(table, truth)
    scores = np.zeros(len(rows))
    for train, test in GroupKFold(FOLDS).split(table, truth, groups):
        fold = LogisticRegression(C=PENALTY, max_iter=3000).fit(table[train], truth[train])
        scores[test] = fold.decision_function(table[test])
    coefficients = model.coef_[0]
    chosen.out.parent.mkdir(exist_ok=True)
    np.savez_compressed(
        chosen.out,
        names=np.array(names),
        named=coefficients[: len(names)].astype(np.float32),
        vector=(VECTOR_SCALE * coefficients[len(names) :]).astype(np.float32),
        bias=np.float32(model.intercept_[0]),
        threshold=np.float32(best_threshold(truth, scores)),
    )


if __name__ == "__main__":
    main()
