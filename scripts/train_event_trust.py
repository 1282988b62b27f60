"""Train the head that says how far to trust an event, and measure it by cross-validation.

    train_event_trust.py ARTICLES [--judged bench/quality/reading/judged_events.tsv] [--out FILE]

ARTICLES is the folder of .jsonl files that `bench/quality/records.py` reads. The judged file has
one reading a line: article, offsets of the trigger, type, codes of actors and recipients ("-" for
a side without a code), and whether type and sides were right when read against the words. Folds
are by article. Prints the share kept and the precision at several thresholds, events weighed as
the collections stand to each other; needs scikit-learn.
"""

import argparse
import csv
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from foretold.coding.coder import read
from foretold.extraction.events.finder import readings
from foretold.extraction.events.found import Found
from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.events.trust import WEIGHTS
from foretold.extraction.events.trust_features import Surround, features
from foretold.extraction.statements import find_statements
from foretold.language.parser import parse_many
from foretold.records import Article

sys.path.insert(0, str(Path(__file__).parents[1] / "bench" / "quality"))
from records import name_of

JUDGED = Path(__file__).parents[1] / "bench" / "quality" / "reading" / "judged_events.tsv"
FOLDS = 10
PENALTY = 0.25
LESS_OFTEN = 0.6
"""Weight of an event from the collection of long stories, of which more were read."""
SHARE_OF_STORIES = 0.22
OFTEN = 10
SELDOM = 6
Key = tuple[str, int, str, str, str]


def coded(parties: list[Any]) -> str:
    """The codes of a side as the judged file has them."""
    return ",".join(p.entity.code or "-" for p in parties)


def key_of(article: str, found: Found) -> Key:
    """What a reading is known by."""
    return article, found.trigger.start, found.type, coded(found.actor), coded(found.recipient)


def described(folder: Path, wanted: set[str]) -> dict[Key, dict[str, float]]:
    """The features of all readings of the wanted articles."""
    rows = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if "text" in row and name_of(row) in wanted:
                rows.append(row)
    seen: dict[Key, dict[str, float]] = {}
    for row, parsed in parse_many((row, row["text"]) for row in rows):
        title = row.get("title") or row.get("headline")
        article = Article(
            id=name_of(row), text=row["text"], sha256="", title=title, published=row["date"]
        )
        reading = read(article, parsed)
        surround = Surround(parsed.sentences)
        statements = find_statements(reading)
        for found in readings(reading, statements, Interpreter(reading.cast)):
            seen[key_of(article.id, found)] = features(found, surround)
    return seen


def is_rare(name: str, count: int) -> bool:
    """Whether a feature was seen too seldom to be weighed."""
    special = name.startswith(("word ", "no recipient ", "one state "))
    return count < (OFTEN if special else SELDOM)


def report(
    truth: NDArray[np.int_], scores: NDArray[np.float64], weights: NDArray[np.float64]
) -> None:
    """Print area under the curve, then share kept and precision by threshold."""
    print(f"readings {len(truth)}, right {100 * truth.mean():.1f}%")
    print(f"area under the curve {roc_auc_score(truth, scores):.3f}")
    for threshold in (0.0, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65):
        kept = scores >= threshold
        share = weights[kept].sum() / weights.sum()
        right = (weights * truth)[kept].sum() / weights[kept].sum()
        print(f"threshold {threshold:.2f}: kept {100 * share:.0f}%, right {100 * right:.1f}%")


def main() -> None:
    """Read, cross-validate, train on all, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path)
    options.add_argument("--judged", type=Path, default=JUDGED)
    options.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = options.parse_args()
    with chosen.judged.open(encoding="utf-8") as file:
        judged = list(csv.DictReader(file, delimiter="\t"))
    seen = described(chosen.articles, {row["article"] for row in judged})
    table: list[dict[str, float]] = []
    right: list[int] = []
    groups: list[str] = []
    for row in judged:
        key = (row["article"], int(row["start"]), row["type"], row["actor"], row["recipient"])
        if key in seen:
            table.append(seen[key])
            right.append(int(row["right"]))
            groups.append(row["article"])
    counts: dict[str, int] = {}
    for named in table:
        for name, value in named.items():
            counts[name] = counts.get(name, 0) + (value != 0)
    names = [n for n in sorted(counts) if not is_rare(n, counts[n])]
    design = np.array([[named.get(n, 0.0) for n in names] for named in table])
    truth = np.array(right)
    story = np.array([g.startswith("guardian") for g in groups])
    weights = np.where(story, LESS_OFTEN, 1.0)
    scores = np.zeros(len(truth))
    for train, test in GroupKFold(FOLDS).split(design, truth, groups):
        head = LogisticRegression(C=PENALTY, max_iter=3000)
        head.fit(design[train], truth[train], sample_weight=weights[train])
        scores[test] = head.predict_proba(design[test])[:, 1]
    share = np.where(
        story, SHARE_OF_STORIES / story.mean(), (1 - SHARE_OF_STORIES) / (1 - story.mean())
    )
    report(truth, scores, share)
    head = LogisticRegression(C=PENALTY, max_iter=3000).fit(design, truth, sample_weight=weights)
    found = {n: round(float(w), 4) for n, w in zip(names, head.coef_[0], strict=True)}
    written = {"bias": round(float(head.intercept_[0]), 4), "weights": found}
    chosen.out.write_text(json.dumps(written, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
