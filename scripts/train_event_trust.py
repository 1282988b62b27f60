"""Train the head that says how far to trust an event, and measure it by cross-validation.

    train_event_trust.py ARTICLES [--judged bench/quality/reading/judged_events.tsv]
                         [--sides bench/quality/reading/sides.tsv]
                         [--gold FOLDER ...] [--out FILE]

ARTICLES is the folder of .jsonl files that `bench/quality/records.py` reads. The judged file has
one reading a line: article, offsets of the trigger, type, codes of actors and recipients ("-" for
a side without a code), and whether type and sides were right when read against the words. The first
five rounds were drawn from what was trusted and judged more kindly; what that shifts for each type
is learned beside and left out of the weights. The labels of sides tell the right type and parties
of a mention whatever the program makes of it: a reading is right that has them by code. They were
read most strictly and weigh most. Folds are by article. Prints, for the later rounds and for the
labels, the share kept and the precision at several thresholds, events weighed as the collections
stand to each other; needs scikit-learn.
"""

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from foretold.coding.coder import read
from foretold.extraction.events.evidence import evidence_tokens
from foretold.extraction.events.finder import readings
from foretold.extraction.events.found import Found
from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.events.trust import WEIGHTS
from foretold.extraction.events.trust_features import Surround, features
from foretold.extraction.statements import find_statements

sys.path.insert(0, str(Path(__file__).parent))
from labelled import (
    READING,
    TRAINING,
    as_written,
    gold_events,
    parsed_articles,
    same_passage,
    skipped,
    table,
)

JUDGED, SIDES = READING / "judged_events.tsv", READING / "sides.tsv"
DIRECTED_NOWHERE = frozenset({"CONSULT", "COOPERATE"})
FOLDS = 10
PENALTY = 0.1
LESS_OFTEN = 0.6
"""Weight of an event from the collection of long stories, of which more were read."""
SHARE_OF_STORIES = 0.22
SELDOM = 5
"""How many readings must have a feature for it to be weighed."""
LABELLED, ANNOTATED = 11, 12
"""The rounds of readings judged by the labels of sides and by the gold."""
WEIGHTS_OF_ROUNDS = {LABELLED: 2.0, ANNOTATED: 1.0}
STRICT = 6
"""The first round that was drawn from all readings and judged by the letter."""
SHIFT = 2.0
"""How freely the kind rounds may differ from the others."""
Key = tuple[str, int, str, str, str]
Named = dict[str, float]


class Told(NamedTuple):
    """A reading as it is judged: its features and where its evidence stands."""

    named: Named
    start: int
    end: int


def coded(parties: list[Any]) -> str:
    """The codes of a side as the judged file has them."""
    return ",".join(p.entity.code or "-" for p in parties)


def key_of(article: str, found: Found) -> Key:
    """What a reading is known by."""
    return article, found.trigger.start, found.type, coded(found.actor), coded(found.recipient)


def described(folder: Path, wanted: set[str]) -> dict[Key, Told]:
    """All readings of the wanted articles."""
    seen: dict[Key, Told] = {}
    for article, parsed in parsed_articles(folder, wanted):
        reading = read(article, parsed)
        told = readings(reading, find_statements(reading), Interpreter(reading.cast))
        surround = Surround(parsed.sentences, told)
        for found in told:
            span = reading.span_of(evidence_tokens(found))
            seen[key_of(article.id, found)] = Told(features(found, surround), span.start, span.end)
    return seen


def report(
    truth: NDArray[np.int_], scores: NDArray[np.float64], weights: NDArray[np.float64]
) -> None:
    """Print area under the curve, then share kept and precision by threshold."""
    print(f"readings {len(truth)}, right {100 * truth.mean():.1f}%")
    print(f"area under the curve {roc_auc_score(truth, scores):.3f}")
    for threshold in (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65):
        kept = scores >= threshold
        share = weights[kept].sum() / weights.sum()
        right = (weights * truth)[kept].sum() / weights[kept].sum()
        print(f"threshold {threshold:.2f}: kept {100 * share:.0f}%, right {100 * right:.1f}%")


@dataclass(frozen=True)
class Judgements:
    """Judged readings as a design: named features, then the shifts of the kind rounds."""

    names: list[str]
    design: NDArray[np.float64]
    shifts: int
    truth: NDArray[np.int_]
    groups: list[str]
    rounds: NDArray[np.int_]

    def fitted(self, rows: NDArray[np.int_]) -> LogisticRegression:
        """The head learned from these rows."""
        story = np.array([self.groups[i].startswith("guardian") for i in rows])
        head = LogisticRegression(C=PENALTY, max_iter=3000)
        weights = np.where(story, LESS_OFTEN, 1.0)
        for number, weight in WEIGHTS_OF_ROUNDS.items():
            weights = np.where(self.rounds[rows] == number, weight, weights)
        return head.fit(self.design[rows], self.truth[rows], sample_weight=weights)

    def scores(self) -> NDArray[np.float64]:
        """What a head that did not see the article says of each reading, judged by the letter."""
        found = np.zeros(len(self.truth))
        plain = self.design.copy()
        plain[:, -self.shifts :] = 0.0
        for train, test in GroupKFold(FOLDS).split(plain, self.truth, self.groups):
            found[test] = self.fitted(train).predict_proba(plain[test])[:, 1]
        return found


def judgements(judged: list[dict[str, str]], seen: dict[Key, Told]) -> Judgements:
    """The judged readings that the extractor still makes."""
    keyed = [
        ((row["article"], int(row["start"]), row["type"], row["actor"], row["recipient"]), row)
        for row in judged
    ]
    rows = [(seen[key].named, row) for key, row in keyed if key in seen]
    counts = Counter(name for named, _ in rows for name, value in named.items() if value)
    names = [n for n in sorted(counts) if counts[n] >= SELDOM]
    rounds = np.array([int(row["round"]) for _, row in rows])
    types = sorted({row["type"] for _, row in rows})
    design = np.array([[named.get(n, 0.0) for n in names] for named, _ in rows])
    of_type = np.array([[row["type"] == kind for kind in types] for _, row in rows])
    kind_rounds = SHIFT * (rounds < STRICT)[:, None]
    return Judgements(
        names,
        np.hstack([design, kind_rounds, kind_rounds * of_type]),
        1 + len(types),
        np.array([int(row["right"]) for _, row in rows]),
        [row["article"] for _, row in rows],
        rounds,
    )


def by_labels(labels: list[dict[str, str]], seen: dict[Key, Told]) -> list[dict[str, str]]:
    """The readings of labelled mentions, each judged by its label."""
    told = {(row["article"], int(row["start"])): row for row in labels}
    judged = []
    for article, start, kind, actor, recipient in seen:
        label = told.get((article, start))
        if label is None or kind not in (label["type"], label["right"]):
            continue
        ours, right = [_codes(actor), _codes(recipient)], [
            frozenset(c for w in label[side].split() if ":" in w
                      for c in w.rsplit(":", 1)[1].split("+") if c != "?")
            for side in ("actor", "recipient")
        ]  # fmt: skip
        if kind in DIRECTED_NOWHERE:
            ours, right = [ours[0] | ours[1]], [right[0] | right[1]]
        is_right = kind == label["right"] and ours == right
        judged.append(
            {"round": str(LABELLED), "article": article, "start": str(start), "type": kind,
             "actor": actor, "recipient": recipient, "right": str(int(is_right))}
        )  # fmt: skip
    return judged


def by_gold(
    events: dict[str, list[dict[str, Any]]], none_in: set[str], seen: dict[Key, Told]
) -> list[dict[str, str]]:
    """The readings of the gold articles: each event is told by the reading that fits it best."""
    judged = []
    for name in {*events, *none_in}:
        told = [key for key in seen if key[0] == name]
        told.sort(key=lambda key: key[1])
        fits = sorted(
            (
                (fit, -i, -j)
                for i, key in enumerate(told)
                for j, event in enumerate(events.get(name, ()))
                if (fit := _fit(key, seen[key], event))
            ),
            reverse=True,
        )
        taken: set[int] = set()
        right: dict[int, bool | None] = {}
        for fit, i, j in fits:
            if i in right and right[i] is not None:
                continue
            right[i] = None if j in taken else fit[:2] == (True, True)
            taken.add(j)
        for i, key in enumerate(told):
            if (is_right := right.get(-i, False)) is None:
                continue  # the same event told again: neither right nor wrong
            judged.append(
                {"round": str(ANNOTATED), "article": name, "start": str(key[1]), "type": key[2],
                 "actor": key[3], "recipient": key[4], "right": str(int(is_right))}
            )  # fmt: skip
    return judged


def _fit(key: Key, told: Told, event: dict[str, Any]) -> tuple[bool, bool, bool] | None:
    """Whether type, sides and trigger are those of a gold event, or None for another passage."""
    if not same_passage(told.start, told.end, event):
        return None
    _, start, kind, *sides = key
    ours, theirs = map(_codes, sides), (frozenset(event["actor"]), frozenset(event["recipient"]))
    actor, recipient = ours
    sided = all(
        not right or bool(right & mine)
        for right, mine in zip(theirs, (actor, recipient), strict=True)
    )
    within = event["start"] <= start < event["end"]
    return kind in event["event_type"], sided or actor | recipient == theirs[0] | theirs[1], within


def _codes(side: str) -> frozenset[str]:
    return frozenset(side.split(",")) - {"-", ""}


def shares(known: Judgements, rows: NDArray[np.bool_]) -> NDArray[np.float64]:
    """What each reading weighs as the collections stand to each other."""
    story = np.array([g.startswith("guardian") for g in known.groups])[rows]
    found: NDArray[np.float64] = np.where(
        story, SHARE_OF_STORIES / story.mean(), (1 - SHARE_OF_STORIES) / (1 - story.mean())
    )
    return found


def main() -> None:
    """Read, cross-validate, train on all, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path)
    options.add_argument("--judged", type=Path, default=JUDGED)
    options.add_argument("--sides", type=Path, default=SIDES)
    options.add_argument("--gold", type=Path, nargs="+", default=TRAINING)
    options.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = options.parse_args()
    judged, labels = table(chosen.judged), table(chosen.sides)
    events, none_in = gold_events(chosen.gold), skipped(chosen.gold)
    wanted = {row["article"] for row in judged + labels} | {*events} | none_in
    seen = described(chosen.articles, wanted)
    judged += by_labels(labels, seen) + by_gold(events, none_in, seen)
    known = judgements(judged, seen)
    scores = known.scores()
    for name, rows in (
        ("later rounds", (known.rounds >= STRICT) & (known.rounds < LABELLED)),
        ("labels", known.rounds == LABELLED),
        ("gold", known.rounds == ANNOTATED),
    ):
        print(name)
        report(known.truth[rows], scores[rows], shares(known, rows))
    head = known.fitted(np.arange(len(known.truth)))
    written = as_written(known.names, head, 4)
    chosen.out.write_text(json.dumps(written, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
