"""Train the head that says whom a foreseen thing concerns, and measure it by cross-validation.

    train_about.py ARTICLES [--labels bench/quality/reading/about.tsv]
                   [--gold bench/quality/gold/second-dev ...] [--out FILE]

ARTICLES is the folder of .jsonl files that `bench/quality/records.py` reads. The labels have one
expectation a line: article, offsets of its words, and the codes of all whose conduct or fate it is
about ("-" for nobody with a code), as read by hand. The gold folders add their annotated
expectations, each with the reading that shares its words; those that do not exist are passed over.
Folds are by article. Prints how often the rules, then the head that has not seen the article, name
exactly those, for labels and gold apart; needs scikit-learn.
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
from foretold.extraction.expectations.concerned import LEAST, THRESHOLD, WEIGHTS, Concern
from foretold.extraction.statements import find_statements
from foretold.language.tree import Sentence

sys.path.insert(0, str(Path(__file__).parent))
from labelled import READING, TRAINING, as_written, parsed_articles, same_passage, table
from records import manifest, records_of

LABELS = READING / "about.tsv"
FOLDS = 10
PENALTY = 0.03
SELDOM = 5
"""How many candidates must have a feature for it to be weighed."""
SLIGHT = 0.004
"""Weights nearer to nothing than this are not kept."""
Key = tuple[str, int, int]
Known = tuple[Key, set[str]]
"""An expectation and all whom it is about."""
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
    design: NDArray[np.float32]
    truth: NDArray[np.bool_]
    ruled: NDArray[np.bool_]
    of: NDArray[np.int_]
    """The number of the expectation."""
    articles: list[str]
    right: list[set[str]]
    """The codes that each expectation should have."""
    labels: int
    """So many of the expectations, the first, have hand labels; the others are gold."""

    def fitted(self, rows: NDArray[np.int_]) -> LogisticRegression:
        """The head learned from these candidates."""
        return LogisticRegression(C=PENALTY, max_iter=3000).fit(self.design[rows], self.truth[rows])

    def scores(self) -> NDArray[np.float64]:
        """What a head that did not see the article says of each candidate."""
        found = np.zeros(len(self.truth))
        for train, test in GroupKFold(FOLDS).split(self.design, self.truth, self.articles):
            found[test] = self.fitted(train).predict_proba(self.design[test])[:, 1]
        return found

    def taken(self, scores: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Whom the head takes: all that are probable, else the most probable one."""
        best = np.zeros(len(self.right))
        np.maximum.at(best, self.of, scores)
        bar = np.where(best >= LEAST, np.minimum(best, THRESHOLD), THRESHOLD)
        return np.asarray(scores >= bar[self.of])

    def report(self, name: str, taken: NDArray[np.bool_]) -> None:
        """Print how often exactly the right ones are taken, with precision and recall."""
        wrong = np.bincount(self.of, taken != self.truth, len(self.right)) > 0
        reachable = np.bincount(self.of, self.truth, len(self.right))
        wanted = np.array([len(codes) for codes in self.right])
        right = np.bincount(self.of, taken & self.truth, len(self.right))
        every = np.bincount(self.of, taken, len(self.right))
        for part, kept in (("labels", slice(self.labels)), ("gold", slice(self.labels, None))):
            if not len(wanted[kept]):
                continue
            hits = int(right[kept].sum())
            precision = hits / max(1, int(every[kept].sum()))
            recall = hits / max(1, int(wanted[kept].sum()))
            exact = 1 - (wrong | (wanted > reachable))[kept].mean()
            shared = ((right > 0) | (wanted == 0))[kept].mean()
            print(
                f"{name}, {part}: exact {exact:.1%}, some in common {shared:.1%}, "
                f"precision {precision:.1%}, recall {recall:.1%}"
            )


def by_labels(labels: list[dict[str, str]], seen: dict[Key, Seen]) -> list[Known]:
    """Those of the labelled expectations that the extractor still finds."""
    keyed = [((r["article"], int(r["start"]), int(r["end"])), r["about"]) for r in labels]
    return [(key, set(about.split(",")) - {"-"}) for key, about in keyed if key in seen]


def by_gold(folders: list[Path], seen: dict[Key, Seen]) -> list[Known]:
    """The readings that share their words with a gold expectation, each of these once."""
    known = []
    for folder in folders:
        for article, rows in records_of(folder).items():
            left = [r for r in rows if r["record"] == "expectation"]
            for key in sorted(k for k in seen if k[0] == article):
                gold = next((r for r in left if same_passage(key[1], key[2], r)), None)
                if gold is not None:
                    left.remove(gold)
                    known.append((key, set(gold["about"])))
    return known


def candidates(labelled: list[Known], gold: list[Known], seen: dict[Key, Seen]) -> Candidates:
    """All who may be concerned by these expectations."""
    kept = [*labelled, *gold]
    right = [about for _, about in kept]
    rows = [(n, key, code) for n, (key, _) in enumerate(kept) for code in seen[key]]
    counts = Counter(name for _, key, code in rows for name in seen[key][code])
    names = [n for n in sorted(counts) if counts[n] >= SELDOM]
    columns = {name: at for at, name in enumerate(names)}
    design = np.zeros((len(rows), len(names)), dtype=np.float32)
    for row, (_, key, code) in zip(design, rows, strict=True):
        for name, value in seen[key][code].items():
            if name in columns:
                row[columns[name]] = value
    return Candidates(
        names,
        design,
        np.array([code in right[n] for n, _, code in rows]),
        np.array(["ruled" in seen[key][code] for _, key, code in rows]),
        np.array([n for n, _, _ in rows]),
        [key[0] for _, key, _ in rows],
        right,
        len(labelled),
    )


def main() -> None:
    """Read, cross-validate, train on all, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path)
    options.add_argument("--labels", type=Path, default=LABELS)
    options.add_argument("--gold", type=Path, nargs="*", default=TRAINING)
    options.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = options.parse_args()
    labels = table(chosen.labels)
    folders = [folder for folder in chosen.gold if folder.exists()]
    annotated = {name for folder in folders for name, _, _ in manifest(folder)}
    seen = described(chosen.articles, annotated | {row["article"] for row in labels})
    known = candidates(by_labels(labels, seen), by_gold(folders, seen), seen)
    print(f"{len(known.right)} expectations, {len(known.truth)} who may be concerned")
    known.report("rules", known.ruled)
    known.report(f"head, {FOLDS} folds", known.taken(known.scores()))
    head = known.fitted(np.arange(len(known.truth)))
    written = as_written(known.names, head, 4, least=SLIGHT)
    chosen.out.write_text(json.dumps(written, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
