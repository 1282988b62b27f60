"""Train the heads that fill the empty sides of events, and measure them by cross-validation.

    train_siding.py ARTICLES [--labels bench/quality/reading/sides.tsv]
                    [--gold FOLDER ...] [--out FILE]

ARTICLES is the folder of .jsonl files that `bench/quality/records.py` reads. The labels have one
event a line: article, offsets of the trigger, the type that the program gave and the right one
("none" for no event), and on each side the right parties as `offset:code` (the offset of the word
that names him, "-" where no word does; "?" for one without a code; "+" between several). The gold
articles have the codes of both sides of all their events. Sides are learned also from events that
the rules found them for, as if they had not, at a lower weight. Folds are by article. Prints how
many events have the right sides before and after, by threshold, among readings trusted enough to
be events: by the labels exactly, by the gold as the scorer sees it; needs scikit-learn.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from foretold.coding.coder import read
from foretold.extraction.events import finder
from foretold.extraction.events.evidence import evidence_tokens
from foretold.extraction.events.found import Found
from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.events.places import Party, codes
from foretold.extraction.events.siding import ROLES, SURE, SURE_OF_KIN, WEIGHTS, lacks, may_be
from foretold.extraction.events.siding_features import (
    Deeds,
    Named,
    Role,
    Scene,
    candidates,
    key_of,
)
from foretold.extraction.events.trust import THRESHOLD, trust
from foretold.extraction.events.trust_features import Surround
from foretold.extraction.reading import Reading
from foretold.extraction.statements import find_statements

sys.path.insert(0, str(Path(__file__).parent))
from labelled import (
    READING,
    TRAINING,
    as_written,
    gold_events,
    parsed_articles,
    same_passage,
    table,
)

LABELS = READING / "sides.tsv"
FOLDS = 10
PENALTY = 0.5
SELDOM = 4
"""How many candidates must have a feature for it to be weighed."""
SLIGHT = 0.01
"""Weights nearer to nothing than this are not kept."""
EMPTIED = 0.5
"""The weight of an event whose side the rules found."""
OTHER: dict[Role, Role] = {"actor": "recipient", "recipient": "actor"}
Features = dict[str, float]


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
    named: Features
    truth: bool


@dataclass(frozen=True)
class Read:
    """A labelled reading: its sides by code, the right ones, and who may fill each side."""

    article: str
    trusted: bool
    mutual: bool
    exact: bool
    """Whether the right sides are all there are, as in labels; else one of each suffices."""
    ours: dict[Role, frozenset[str]]
    right: dict[Role, Right]
    lacks: dict[Role, bool]
    offered: dict[Role, list[Offered]]

    def is_right(self, filled: dict[Role, str] | None = None) -> bool:
        """Whether both sides are right by code, when these codes fill the empty ones."""
        ours = {r: self.ours[r] | ({filled[r]} if filled and r in filled else set()) for r in ROLES}
        right = {r: self.right[r].codes for r in ROLES}
        joint = ours["actor"] | ours["recipient"] == right["actor"] | right["recipient"]
        if self.mutual and (joint or self.exact):  # who meets whom has no direction
            return joint
        if self.exact:
            return ours == right
        return joint or all(ours[r] & right[r] or not right[r] for r in ROLES)


def known_readings(
    folder: Path, labels: dict[str, list[dict[str, str]]], gold: dict[str, list[dict[str, Any]]]
) -> Iterator[Read]:
    """The readings that labels or gold call events, made without the siding head."""
    for article, parsed in parsed_articles(folder, labels.keys() | gold.keys()):
        reading = read(article, parsed)
        interpreter = Interpreter(reading.cast)
        with patch.object(finder, "fill"):
            told = finder.readings(reading, find_statements(reading), interpreter)
        surround = Surround(parsed.sentences, told)
        named = Named(reading.cast, interpreter.sides)
        for one, right, exact in [
            *by_labels(told, labels.get(article.id, [])),
            *by_gold(told, gold.get(article.id, []), reading),
        ]:
            deeds = Deeds([other for other in told if other is not one])
            offered = {}
            for role in ROLES:
                emptied = replace(one, actor=[]) if role == "actor" else replace(one, recipient=[])
                every = candidates(
                    emptied, named, parsed.sentences, [*emptied.actor, *emptied.recipient]
                )  # fmt: skip
                every = {k: who for k, who in every.items() if may_be(emptied, role, who.party)}
                scene = Scene(emptied, role, every, deeds, named)
                ruled = {key_of(p) for p in (one.actor if role == "actor" else one.recipient)}
                offered[role] = [
                    Offered(
                        key,
                        who.party.entity.code or "",
                        scene.features(key),
                        is_side(who.party, right, role, joint=one.mutual)
                        and (
                            not exact
                            or key in ruled
                            or who.party.entity.code not in right[OTHER[role]].codes
                        ),
                    )
                    for key, who in every.items()
                ]
            ours: dict[Role, frozenset[str]] = {
                "actor": frozenset(codes(one.actor)), "recipient": frozenset(codes(one.recipient))
            }  # fmt: skip
            yield Read(
                article.id,
                trust(one, surround) >= THRESHOLD,
                one.mutual or one.type == "CONSULT",
                exact,
                ours,
                right,
                {role: lacks(one, role) for role in ROLES},
                offered,
            )


Judged = tuple[Found, dict[Role, Right], bool]


def by_labels(told: list[Found], labels: list[dict[str, str]]) -> Iterator[Judged]:
    """The readings that stand in the labels and are events."""
    asked = {(int(r["start"]), kind): r for r in labels for kind in (r["type"], r["right"])}
    for one in told:
        label = asked.pop((one.trigger.start, one.type), None)
        if label is not None and label["right"] != "none":
            yield one, {role: Right.of(label[role]) for role in ROLES}, True


def by_gold(told: list[Found], events: list[dict[str, Any]], reading: Reading) -> Iterator[Judged]:
    """The readings that tell a gold event with its type, each event once."""
    fits = []
    for i, one in enumerate(told):
        span = reading.span_of(evidence_tokens(one))
        ours = codes(one.actor) | codes(one.recipient)
        for j, event in enumerate(events):
            if one.type in event["event_type"] and same_passage(span.start, span.end, event):
                within = event["start"] <= one.trigger.start < event["end"]
                shared = len(ours & {*event["actor"], *event["recipient"]})
                fits.append((not within, -shared, i, j))
    used: set[int] = set()
    seen: set[int] = set()
    for _, _, i, j in sorted(fits):
        if i in seen or j in used:
            continue
        seen.add(i)
        used.add(j)
        right: dict[Role, Right] = {
            role: Right(frozenset(), frozenset(events[j][role])) for role in ROLES
        }
        yield told[i], right, False


def is_side(party: Party, right: dict[Role, Right], role: Role, *, joint: bool) -> bool:
    """Whether somebody is a side, or one of those that meet."""
    start, code = party.head.start, party.entity.code
    if start in right[role].starts or (joint and code in right[OTHER[role]].codes):
        return True
    return start not in right[OTHER[role]].starts and code in right[role].codes


@dataclass
class Filler:
    """A head for one side."""

    names: list[str]
    head: LogisticRegression

    def best(self, one: Read, role: Role) -> tuple[float, str] | None:
        """The most probable one with his probability, of kin with the other side if it is sure."""
        if not one.offered[role]:
            return None
        scores = self.head.predict_proba(design(self.names, [o.named for o in one.offered[role]]))
        kin = one.ours[OTHER[role]] if not one.mutual else frozenset()
        likely = [
            (float(chance), who.code)
            for chance, who in zip(scores[:, 1], one.offered[role], strict=True)
            if chance >= SURE_OF_KIN or who.code not in kin
        ]
        return max(likely, default=None)


def design(names: list[str], rows: list[Features]) -> NDArray[np.float64]:
    """Rows of named features as a matrix."""
    column = {name: n for n, name in enumerate(names)}
    found = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for name, value in row.items():
            if name in column:
                found[i, column[name]] = value
    return found


def examples(read_: list[Read], role: Role) -> Iterator[tuple[Features, bool, float]]:
    """Features, truth and weight of all who may be a side."""
    for one in read_:
        if role == "recipient" and not one.exact and not one.right[role].codes and not one.mutual:
            continue  # gold without a recipient leaves open who it is
        weight = 1.0 if one.lacks[role] else EMPTIED
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
    for name, exact in (("labels", True), ("gold", False)):
        kept = [i for i, one in enumerate(read_) if one.trusted and one.exact == exact]
        before = sum(read_[i].is_right() for i in kept)
        print(f"{name}: {len(kept)} readings, both sides right {before / len(kept):.1%}")
        for role in ROLES:
            for sure in (0.2, 0.3, 0.4, 0.5):
                tally(read_, kept, {k: v for k, v in best.items() if k[1] == role and v[0] >= sure},
                      f"{role} from {sure}")  # fmt: skip
        tally(read_, kept, {k: v for k, v in best.items() if v[0] >= SURE[k[1]]}, "as set")


def tally(
    read_: list[Read], kept: list[int], best: dict[tuple[int, Role], tuple[float, str]], name: str
) -> None:
    """Print how many readings become right and wrong."""
    better = worse = changed = 0
    for i in kept:
        filled: dict[Role, str] = {r: best[i, r][1] for r in ROLES if (i, r) in best}
        was, now = read_[i].is_right(), read_[i].is_right(filled)
        better, worse, changed = better + (now > was), worse + (was > now), changed + bool(filled)
    print(f"{name}: {changed} filled, {better} became right, {worse} wrong")


def main() -> None:
    """Read, cross-validate, train on all, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path)
    options.add_argument("--labels", type=Path, default=LABELS)
    options.add_argument("--gold", type=Path, nargs="+", default=TRAINING)
    options.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = options.parse_args()
    labels: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in table(chosen.labels):
        labels[row["article"]].append(row)
    known = list(known_readings(chosen.articles, labels, gold_events(chosen.gold)))
    report(known)
    written = {}
    for role in ROLES:
        filler = fitted(known, role)
        written[role] = as_written(filler.names, filler.head, 3, least=SLIGHT)
        written[role]["weights"].pop("emptied", None)
    chosen.out.write_text(json.dumps(written, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
