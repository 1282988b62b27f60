"""Train the head that says whom a foreseen thing concerns, and measure it by cross-validation.

    train_about.py ARTICLES [--labels bench/quality/reading/about.tsv] [--out FILE]

ARTICLES is the folder of .jsonl files that `bench/quality/records.py` reads. The labels have one
expectation a line: article, offsets of its words, and the codes of all whose conduct or fate it is
about ("-" for nobody with a code), as read by hand. Folds are by article. Prints how often the
rules, then the head that has not seen the article, name exactly those; needs scikit-learn.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from foretold.coding.coder import read
from foretold.extraction.expectations import find_expectations
from foretold.extraction.expectations.concern_features import Foretold
from foretold.extraction.expectations.concerned import THRESHOLD, WEIGHTS, Concern
from foretold.extraction.statements import find_statements
from foretold.language.tree import Sentence

sys.path.insert(0, str(Path(__file__).parent))
from labelled import READING, as_written, parsed_articles, table

LABELS = READING / "about.tsv"
FOLDS = 10
PENALTY = 0.03
SELDOM = 5
"""How many candidates must have a feature for it to be weighed."""
SLIGHT = 0.004
"""Weights nearer to nothing than this are not kept."""
Key = tuple[str, int, int]
Seen = dict[str, dict[str, float]]


class Watched(Concern):
    """Keeps the features of all who may be concerned, and goes by the rules."""

    seen: dict[tuple[int, int], Seen]

    def about(self, told: Foretold, before: Sequence[Sentence]) -> tuple[str, ...]:
        """Whom the rules take it to be about."""
        self.seen[told.evidence.start, told.evidence.end] = self.described(told, before)
        return told.chosen


def described(folder: Path, wanted: set[str]) -> dict[Key, Seen]:
    """The features of all who may be concerned, by expectation of the wanted articles."""
    found: dict[Key, Seen] = {}
    for article, parsed in parsed_articles(folder, wanted):
        reading = read(article, parsed)
        watched = Watched(reading)
        watched.seen = {}
        find_expectations(reading, find_statements(reading), watched)
        found |= {(article.id, *ends): seen for ends, seen in watched.seen.items()}
    return found


@dataclass(frozen=True)
class Candidates:
    """Everybody who may be concerned by a labelled expectation, as a design."""

    names: list[str]
    design: NDArray[np.float64]
    truth: NDArray[np.bool_]
    ruled: NDArray[np.bool_]
    of: NDArray[np.int_]
    """The number of the expectation."""
    articles: list[str]
    right: list[set[str]]
    """The codes that each expectation should have."""

    def fitted(self, rows: NDArray[np.int_]) -> LogisticRegression:
        """The head learned from these candidates."""
        return LogisticRegression(C=PENALTY, max_iter=3000).fit(self.design[rows], self.truth[rows])

    def scores(self) -> NDArray[np.float64]:
        """What a head that did not see the article says of each candidate."""
        found = np.zeros(len(self.truth))
        for train, test in GroupKFold(FOLDS).split(self.design, self.truth, self.articles):
            found[test] = self.fitted(train).predict_proba(self.design[test])[:, 1]
        return found

    def report(self, name: str, taken: NDArray[np.bool_]) -> None:
        """Print how often exactly the right ones are taken, with precision and recall."""
        wrong = np.bincount(self.of, taken != self.truth, len(self.right)) > 0
        beyond = sum(map(len, self.right)) - int(self.truth.sum())
        reachable = np.bincount(self.of, self.truth, len(self.right))
        lost = np.array([len(codes) for codes in self.right]) > reachable
        hits = int((taken & self.truth).sum())
        precision = hits / max(1, int(taken.sum()))
        recall = hits / max(1, int(self.truth.sum()) + beyond)
        exact = 1 - (wrong | lost).mean()
        print(f"{name}: exact {exact:.1%}, precision {precision:.1%}, recall {recall:.1%}")


def candidates(labels: list[dict[str, str]], seen: dict[Key, Seen]) -> Candidates:
    """Those of the labelled expectations that the extractor still finds."""
    keyed = [((r["article"], int(r["start"]), int(r["end"])), r["about"]) for r in labels]
    kept = [(key, about) for key, about in keyed if key in seen]
    right = [set(about.split(",")) - {"-"} for _, about in kept]
    rows = [(n, key, code) for n, (key, _) in enumerate(kept) for code in seen[key]]
    counts = Counter(name for _, key, code in rows for name in seen[key][code])
    names = [n for n in sorted(counts) if counts[n] >= SELDOM]
    return Candidates(
        names,
        np.array([[seen[key][code].get(n, 0.0) for n in names] for _, key, code in rows]),
        np.array([code in right[n] for n, _, code in rows]),
        np.array(["ruled" in seen[key][code] for _, key, code in rows]),
        np.array([n for n, _, _ in rows]),
        [key[0] for _, key, _ in rows],
        right,
    )


def main() -> None:
    """Read, cross-validate, train on all, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path)
    options.add_argument("--labels", type=Path, default=LABELS)
    options.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = options.parse_args()
    labels = table(chosen.labels)
    seen = described(chosen.articles, {row["article"] for row in labels})
    known = candidates(labels, seen)
    print(f"{len(known.right)} expectations, {len(known.truth)} who may be concerned")
    known.report("rules", known.ruled)
    known.report(f"head, {FOLDS} folds", known.scores() >= THRESHOLD)
    head = known.fitted(np.arange(len(known.truth)))
    written = as_written(known.names, head, 4, least=SLIGHT)
    chosen.out.write_text(json.dumps(written, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
