"""Train the heads that fill the empty sides of events, and measure them by cross-validation.

    train_siding.py ARTICLES [--labels bench/quality/reading/sides.tsv] [--out FILE]

ARTICLES is the folder of .jsonl files that `bench/quality/records.py` reads. The labels have one
event a line: article, offsets of the trigger, the type that the program gave and the right one
("none" for no event), and on each side the right parties as `offset:code` (the offset of the word
that names him, "-" where no word does; "?" for one without a code; "+" between several). Who acts
is learned also from events whose actor the rules found, as if they had not, at a lower weight.
Folds are by article. Prints how many sides and events are right before and after, by threshold,
among readings trusted enough to be events; needs scikit-learn.
"""

import argparse
import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from foretold.coding.coder import read
from foretold.extraction.events import finder
from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.events.siding import ROLES, SURE, WEIGHTS, lacks
from foretold.extraction.events.siding_features import (
    Deeds,
    Role,
    Scene,
    candidates,
    codes,
    key_of,
)
from foretold.extraction.events.trust import THRESHOLD, trust
from foretold.extraction.events.trust_features import Surround
from foretold.extraction.statements import find_statements

sys.path.insert(0, str(Path(__file__).parent))
from labelled import READING, parsed_articles

LABELS = READING / "sides.tsv"
FOLDS = 10
PENALTY = 0.5
SELDOM = 4
"""How many candidates must have a feature for it to be weighed."""
SLIGHT = 0.01
"""Weights nearer to nothing than this are not kept."""
EMPTIED: dict[Role, float] = {"actor": 0.3, "recipient": 0.0}
"""The weight of an event whose side the rules found."""
OTHER: dict[Role, Role] = {"actor": "recipient", "recipient": "actor"}
Named = dict[str, float]


@dataclass(frozen=True)
class Right:
    """The right parties of a side: where they are named, and their codes."""

    starts: frozenset[int]
    codes: frozenset[str]

    @classmethod
    def of(cls, cell: str) -> "Right":
        """Read from its cell."""
        parties = [word.rsplit(":", 1) for word in cell.split() if ":" in word]
        return cls(
            frozenset(int(at) for at, _ in parties if at != "-"),
            frozenset(code for _, of in parties for code in of.split("+") if code != "?"),
        )


@dataclass(frozen=True)
class Offered:
    """One who may be the side that an event lacks."""

    key: str
    code: str
    named: Named
    truth: bool


@dataclass(frozen=True)
class Read:
    """A labelled reading: its sides by code, the right ones, and who may fill each side."""

    article: str
    trusted: bool
    mutual: bool
    ours: dict[Role, frozenset[str]]
    right: dict[Role, Right]
    lacks: dict[Role, bool]
    offered: dict[Role, list[Offered]]

    def is_right(self, role: Role | None = None, filled: dict[Role, str] | None = None) -> bool:
        """Whether a side, or both, are right by code, when these codes fill the empty ones."""
        ours = {r: self.ours[r] | ({filled[r]} if filled and r in filled else set()) for r in ROLES}
        if self.mutual:  # who meets whom has no direction
            return (ours["actor"] | ours["recipient"]) == (
                self.right["actor"].codes | self.right["recipient"].codes
            )
        return all(ours[r] == self.right[r].codes for r in ([role] if role else ROLES))


def labelled(folder: Path, labels: dict[str, list[dict[str, str]]]) -> list[Read]:
    """The readings that stand in the labels and are events, made without the siding head."""
    found: list[Read] = []
    for article, parsed in parsed_articles(folder, labels):
        reading = read(article, parsed)
        interpreter = Interpreter(reading.cast)
        with patch.object(finder, "fill"):
            told = finder.readings(reading, find_statements(reading), interpreter)
        surround = Surround(parsed.sentences, told)
        asked = {(int(r["start"]), kind): r for r in labels[article.id] for kind in kinds(r)}
        for one in told:
            label = asked.pop((one.trigger.start, one.type), None)
            if label is None or label["right"] == "none":
                continue
            right: dict[Role, Right] = {role: Right.of(label[role]) for role in ROLES}
            deeds = Deeds([other for other in told if other is not one])
            offered = {}
            for role in ROLES:
                emptied = replace(one, actor=[]) if role == "actor" else replace(one, recipient=[])
                every = candidates(
                    emptied, interpreter.sides, parsed.sentences,
                    [*emptied.actor, *emptied.recipient],
                )  # fmt: skip
                scene = Scene(emptied, role, every, deeds)
                ruled = {key_of(p) for p in (one.actor if role == "actor" else one.recipient)}
                offered[role] = [
                    Offered(
                        key,
                        who.party.entity.code or "",
                        scene.features(key),
                        is_side(who.party.head.start, who.party.entity.code, right, role)
                        and (key in ruled or who.party.entity.code not in right[OTHER[role]].codes),
                    )
                    for key, who in every.items()
                ]
            found.append(
                Read(
                    article.id,
                    trust(one, surround) >= THRESHOLD,
                    one.mutual or one.type == "CONSULT",
                    {"actor": frozenset(codes(one.actor)),
                     "recipient": frozenset(codes(one.recipient))},
                    right,
                    {role: lacks(one, role) for role in ROLES},
                    offered,
                )
            )  # fmt: skip
    return found


def kinds(label: dict[str, str]) -> set[str]:
    """The types under which a labelled reading may be found."""
    return {label["type"], label["right"]}


def is_side(start: int, code: str | None, right: dict[Role, Right], role: Role) -> bool:
    """Whether one named there, with this code, is a side."""
    if start in right[role].starts:
        return True
    return start not in right[OTHER[role]].starts and code in right[role].codes


@dataclass
class Filler:
    """A head for one side."""

    names: list[str]
    head: LogisticRegression

    def best(self, one: Read, role: Role) -> tuple[float, str] | None:
        """The most probable one with his probability."""
        if not one.offered[role]:
            return None
        scores = self.head.predict_proba(design(self.names, [o.named for o in one.offered[role]]))
        at = int(scores[:, 1].argmax())
        return float(scores[at, 1]), one.offered[role][at].code


def design(names: list[str], rows: list[Named]) -> NDArray[np.float64]:
    """Rows of named features as a matrix."""
    column = {name: n for n, name in enumerate(names)}
    found = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for name, value in row.items():
            if name in column:
                found[i, column[name]] = value
    return found


def examples(read_: list[Read], role: Role) -> Iterator[tuple[Named, bool, float]]:
    """Features, truth and weight of all who may be a side."""
    for one in read_:
        weight = 1.0 if one.lacks[role] else EMPTIED[role] * (not one.mutual)
        if not weight:
            continue
        for who in one.offered[role]:
            named = who.named if one.lacks[role] else who.named | {"emptied": 1.0}
            yield named, who.truth, weight


def fitted(read_: list[Read], role: Role) -> Filler:
    """The head learned from these readings."""
    rows, truth, weights = zip(*examples(read_, role), strict=True)
    counts = Counter(name for named in rows for name in named)
    names = [n for n in sorted(counts) if counts[n] >= SELDOM]
    head = LogisticRegression(C=PENALTY, max_iter=3000)
    return Filler(names, head.fit(design(names, list(rows)), truth, sample_weight=weights))


def report(read_: list[Read]) -> None:
    """Print what heads that have not seen the article make right and wrong."""
    best: dict[tuple[int, Role], tuple[float, str]] = {}
    groups = [one.article for one in read_]
    for train, test in GroupKFold(FOLDS).split(groups, groups, groups):
        for role in ROLES:
            filler = fitted([read_[i] for i in train], role)
            for i in test:
                found = filler.best(read_[i], role) if read_[i].lacks[role] else None
                if found is not None:
                    best[int(i), role] = found
    kept = [i for i, one in enumerate(read_) if one.trusted]
    before = sum(read_[i].is_right() for i in kept)
    print(f"{len(read_)} readings, {len(kept)} trusted, both sides right {before / len(kept):.1%}")
    for role in ROLES:
        for sure in (0.25, 0.3, 0.35, 0.4, 0.5):
            tally(read_, kept, {k: v for k, v in best.items() if k[1] == role and v[0] >= sure},
                  f"{role} from {sure}")  # fmt: skip
    tally(read_, kept, {k: v for k, v in best.items() if v[0] >= SURE}, "as set")


def tally(
    read_: list[Read], kept: list[int], best: dict[tuple[int, Role], tuple[float, str]], name: str
) -> None:
    """Print how many readings become right and wrong."""
    better = worse = changed = 0
    for i in kept:
        filled: dict[Role, str] = {r: best[i, r][1] for r in ROLES if (i, r) in best}
        was, now = read_[i].is_right(), read_[i].is_right(None, filled)
        better, worse, changed = better + (now > was), worse + (was > now), changed + bool(filled)
    print(f"{name}: {changed} filled, {better} became right, {worse} wrong")


def main() -> None:
    """Read, cross-validate, train on all, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path)
    options.add_argument("--labels", type=Path, default=LABELS)
    options.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = options.parse_args()
    labels: dict[str, list[dict[str, str]]] = defaultdict(list)
    with chosen.labels.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            labels[row["article"]].append(row)
    known = labelled(chosen.articles, labels)
    report(known)
    written = {}
    for role in ROLES:
        filler = fitted(known, role)
        weights = {
            n: round(float(w), 3) for n, w in zip(filler.names, filler.head.coef_[0], strict=True)
        }
        weights = {n: w for n, w in weights.items() if abs(w) >= SLIGHT and n != "emptied"}
        written[role] = {"bias": round(float(filler.head.intercept_[0]), 3), "weights": weights}
    chosen.out.write_text(json.dumps(written, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
