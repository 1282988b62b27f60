"""Trains the weights that tell whether an undated time ("Friday", "in March") lies ahead.

    python scripts/train_time_direction.py GOLD.jsonl...

GOLD: rows {"doc_id", "text", "dct", "timex": [[start, end, type, value, mod], ...]}. Every weekday,
day or month without a year whose gold value is the last or the next one is an example. Prints the
accuracy by cross-validation (folds hold whole documents) beside that of always choosing the
past, then writes the weights trained on all rows into the knowledge files.
"""

import json
import re
import sys
from datetime import date
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from foretold.knowledge.files import DATA
from foretold.language.parser import parse_many
from foretold.language.times.calendar import nearest_weekday, plus_days
from foretold.language.times.context import distance_behind, prior_of, weekday_prior
from foretold.language.times.finder import matches_of
from foretold.language.times.match import Match

SENTENCES = Path(__file__).with_name("time_direction_sentences.tsv")
OWN_WEIGHT = 0.4
NEAR_WEIGHT = 0.03
"""What a sentence of our own counts, and what each of its copies at some distance."""
WEEKDAYS = tuple(f"weekday-{n}" for n in range(1, 7))
MONTHS = tuple(f"month<={n}" for n in (2, 5, 8, 10, 11))
NEARNESS = {"weekday": 1.0, "day": 2.0, "month": 2.0}
"""How freely the weight of the distance may grow: few examples tell of it, and they agree."""
TARGET = DATA / "times" / "direction_weights.tsv"
HEAD = """\
# Log odds that an undated time lies ahead, by feature: preposition, form of the nearest verb and
# of the one above it, words of planning, and how far back the last such day lies.
# Source: scripts/train_time_direction.py on TimeBank and AQUAINT (TempEval-3 training data)
# and on scripts/time_direction_sentences.tsv (own compilation).
"""


def example(match: Match, gold: str, today: date) -> tuple[str, bool] | None:
    """The prior feature and whether the time lies ahead; None where the gold is neither."""
    if match.first("y", "yy", "last", "next", "this", "year", "unit", "that", "same", "follow"):
        return None
    weekday = match.number("weekday")
    month, day = match.number("month"), match.number("d", "ord")
    if weekday is not None and month is None:
        behind = (today.isoweekday() - weekday) % 7
        past = nearest_weekday(today, weekday, -1)
        future = plus_days(past, 7)
        if behind and gold[:10] in (past.isoformat(), future.isoformat()):
            return weekday_prior(behind), gold[:10] == future.isoformat()
    elif month is not None and gold[:4].isdigit():
        behind = distance_behind(today, month, day)
        if not behind:
            return None
        past_year = today.year - ((month, day or 1) > (today.month, today.day if day else 1))
        if int(gold[:4]) in (past_year, past_year + 1):
            return prior_of(behind, day), int(gold[:4]) == past_year + 1
    return None


def nearness(feature: str) -> float:
    """How much a feature counts in training: those of distance by `NEARNESS`, the rest 1."""
    return NEARNESS.get(re.split("[-<]", feature)[0], 1.0)


def own_sentences() -> list[tuple[str, bool]]:
    """Sentences with the weekday or month as DAY or MONTH, and whether it lies ahead."""
    lines = SENTENCES.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and line[0] != "#"]
    return [(sentence, label == "ahead") for sentence, label in rows[1:]]


def own_examples() -> list[tuple[dict[str, float], bool, float]]:
    """The evidence in our own sentences, with labels and weights, alone and at some distances.

    What such a sentence says of the time is plain, however near the last or the next such day is.
    """
    filled = [
        (text.replace("DAY", day).replace("MONTH", month), label)
        for text, label in own_sentences()
        for day, month in (("Friday", "June"), ("Tuesday", "October"))
    ]
    found = []
    for label, parsed in parse_many((label, text) for text, label in filled):
        for match in matches_of(parsed):
            if match.first("weekday", "month"):
                plain = dict.fromkeys(match.evidence, 1.0)
                distances = WEEKDAYS if match.first("weekday") else MONTHS
                found.append((plain, label, OWN_WEIGHT))
                found += [(plain | {d: nearness(d)}, label, NEAR_WEIGHT) for d in distances]
    return found


def main(paths: list[str]) -> None:
    """Read, cross-validate, train, write."""
    rows = [json.loads(line) for p in paths for line in Path(p).read_text("utf-8").splitlines()]
    features: list[dict[str, float]] = []
    labels: list[bool] = []
    groups: list[str] = []
    for row, parsed in parse_many((row, row["text"]) for row in rows):
        today = date.fromisoformat(row["dct"][:10])
        for match in matches_of(parsed):
            start, end = match.atoms[0].start, match.atoms[-1].end
            gold = next((t for t in row["timex"] if t[0] < end and start < t[1]), None)
            found = example(match, gold[3], today) if gold else None
            if found:
                features.append(
                    {**dict.fromkeys(match.evidence, 1.0), found[0]: nearness(found[0])}
                )
                labels.append(found[1])
                groups.append(row["doc_id"])
    own = own_examples()
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform(features + [f for f, _, _ in own])
    y = np.array(labels + [label for _, label, _ in own])
    weight = np.array([1.0] * len(labels) + [w for _, _, w in own])
    n = len(labels)
    guesses = np.zeros(n, dtype=bool)
    for seen, unseen in GroupKFold(10).split(x[:n], y[:n], groups):
        part = np.concatenate([seen, np.arange(n, len(y))])
        model = LogisticRegression(C=1.0, fit_intercept=False, max_iter=1000)
        guesses[unseen] = model.fit(x[part], y[part], weight[part]).predict(x[unseen])
    right = guesses == y[:n]
    print(f"{n} examples, {y[:n].mean():.3f} ahead; {len(own)} of our own")
    print(f"accuracy, 10-fold: {right.mean():.3f}; always behind: {1 - y[:n].mean():.3f}")
    model = LogisticRegression(C=1.0, fit_intercept=False, max_iter=1000).fit(x, y, weight)
    weights = {
        name: weight * nearness(name)
        for name, weight in zip(vectorizer.feature_names_, model.coef_[0], strict=True)
    }
    lines = [f"{name}\t{w:.3f}" for name, w in sorted(weights.items()) if abs(w) >= 0.0005]
    TARGET.write_text(HEAD + "feature\tweight\n" + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
