"""Train the head of `foretold annotate relations` and measure it by cross-validation.

    train_relations.py RELATIONS.jsonl [--own TSV] [--test JSONL ...] [--quads JSONL] [--write]

RELATIONS has one object a line: `marked` (the actor in <s></s>, the recipient in <t></t>) and
`root` (PLOVER type, CONCEDE and RETREAT joined as YIELD). Own sentences (`root`, `marked`) are
added to every training part and never tested on. Prints macro-F1 of root, quad class and
cooperation/conflict:

    by_source     five folds, rows of one sentence together
    by_template   five folds, rows whose masked wording is nearly the same together: the honest one
    by_verb       five folds, rows with the same main verb together: wording never seen
    from_own      trained on our own sentences alone: all rows are unlike what it saw
    in_sample     trained and tested on the same rows: what the shipped weights show on them
    FILE          rows of a --test file, with weights from all rows
    quads         rows of the --quads file (`text`, `penta`, `source_spans`, `target_spans`) whose
                  text is not in RELATIONS and whose class is not 0 (a mere statement)
    confidence    by_template: the mean confidence told, the share that is right

`--write` trains on all rows and writes the weights. The model is a kernel ridge regression on class
indicators (one solve, deterministic); numpy alone.
"""

import argparse
import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foretold.extraction.events import relation_model as model
from foretold.extraction.events.pair import Pair
from foretold.extraction.events.relation_features import Relation, relation_of
from foretold.language.parser import parse_many

OWN = Path(__file__).parent / "relation_sentences.tsv"
FOLDS = 5
SEEDS = (0, 1)
RIDGE = 0.3
OWN_WEIGHT = 0.5
LEAST = 2
SAME_WORDING = 0.6
SAME_CORE = 0.8
QUAD = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2, "REQUEST": 3,
    "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4,
    "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
Scores = NDArray[np.float64]


def unmark(marked: str) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """Plain text and the spans of both sides."""
    text, at = "", 0
    opened: dict[str, int] = {}
    spans: dict[str, list[tuple[int, int]]] = {"s": [], "t": []}
    for tag in re.finditer(r"<(/?)([st])>", marked):
        text += marked[at : tag.start()]
        at = tag.end()
        if tag.group(1):
            spans[tag.group(2)].append((opened.pop(tag.group(2), len(text)), len(text)))
        else:
            opened[tag.group(2)] = len(text)
    return text + marked[at:], spans["s"], spans["t"]


def read(marked: list[str]) -> list[Relation]:
    """The relations of marked sentences."""
    items = [unmark(m) for m in marked]
    parsed = parse_many((i, item[0]) for i, item in enumerate(items))
    return [relation_of(Pair(text, items[i][1], items[i][2])) for i, text in parsed]


def macro_f1(truth: list[Any], told: list[Any]) -> float:
    """Mean F1 of the classes, in percent."""
    total = 0.0
    labels = sorted(set(truth))
    for label in labels:
        right = sum(a == label == b for a, b in zip(truth, told, strict=True))
        total += 2 * right / max(1, truth.count(label) + told.count(label))
    return 100 * total / len(labels)


def figures(truth: list[str], told: list[str]) -> NDArray[np.float64]:
    """Macro-F1 of root, quad and cooperation/conflict."""
    quads = [[QUAD[t] for t in side] for side in (truth, told)]
    binary = [[q > 2 for q in side] for side in quads]
    return np.array([macro_f1(truth, told), macro_f1(*quads), macro_f1(*binary)])


def joined(count: int, pairs: Callable[[int, int], bool]) -> list[int]:
    """Group numbers: rows that a chain of `pairs` links are together."""
    above = list(range(count))

    def top(i: int) -> int:
        while above[i] != i:
            above[i] = above[above[i]]
            i = above[i]
        return i

    for i in range(count):
        for j in range(i):
            if pairs(i, j):
                above[top(i)] = top(j)
    return [top(i) for i in range(count)]


def overlap(one: frozenset[str], two: frozenset[str]) -> float:
    """Shared words over all words."""
    return len(one & two) / max(1, len(one | two))


def main_verb(relation: Relation) -> str:
    """The verb that links the sides; below a verb of saying the next one."""
    for name in relation.features:
        if name.startswith("topverb=") and name[8:] not in ("say", "announce", "be", "tell"):
            return name[8:]
    return next((n[8:] for n in relation.features if n.startswith("lowverb=")), "none")


def folds_of(groups: list[Any], seed: int) -> NDArray[np.int64]:
    """The fold of each row; groups stay whole, folds are of like size."""
    sizes = Counter(groups)
    order = sorted(sizes, key=str)
    np.random.RandomState(seed).shuffle(order)
    load = [0] * FOLDS
    place = {}
    for group in order:
        place[group] = int(np.argmin(load))
        load[place[group]] += sizes[group]
    return np.array([place[g] for g in groups])


def vocabulary(relations: list[Relation]) -> dict[str, int]:
    """The features seen at least twice, numbered."""
    counts = Counter(name for r in relations for name in r.features)
    return {n: i for i, n in enumerate(sorted(n for n, c in counts.items() if c >= LEAST))}


def solve(
    inputs: model.Matrix, labels: list[str], types: list[str], own: int
) -> tuple[model.Matrix, model.Matrix]:
    """Weights of the rows and bias; rare types weigh more (by the root of their rarity).

    The last `own` rows count OWN_WEIGHT as much.
    """
    counts = Counter(labels)
    wanted = np.array([[1.0 if a == t else -1.0 for t in types] for a in labels])
    weigh = np.sqrt([len(labels) / (len(types) * counts[a]) for a in labels])
    if own:
        weigh[-own:] *= OWN_WEIGHT
    level = (wanted * weigh[:, None]).sum(0) / weigh.sum()
    alike = model.kernel(inputs, inputs).astype(float)
    dual = np.linalg.solve(alike + np.diag(RIDGE / weigh), wanted - level)
    return dual.astype(np.float32), level.astype(np.float32)


class Trainer:
    """Rows to measure on, own rows to add, and what each fold predicts."""

    def __init__(self, marked: list[str], labels: list[str], own: list[tuple[str, str]]) -> None:
        self.labels = labels
        self.relations = read(marked)
        self.own_labels = [label for label, _ in own]
        self.own = read([text for _, text in own])
        self.types = sorted(set(labels))

    def fit(self, keep: NDArray[np.bool_]) -> model.Head:
        """A head from the kept rows and all own rows."""
        chosen = [r for r, k in zip(self.relations, keep, strict=True) if k] + self.own
        labels = [a for a, k in zip(self.labels, keep, strict=True) if k] + self.own_labels
        rows = vocabulary(chosen)
        seen = model.design(chosen, rows)
        weights, bias = solve(seen, labels, self.types, len(self.own))
        return model.Head(tuple(self.types), rows, seen, weights, bias, 1.0)

    def crossed(self, groups: list[Any], seed: int) -> Scores:
        """Scores of every row by a model that saw none of its group."""
        folds = folds_of(groups, seed)
        scores = np.zeros((len(self.labels), len(self.types)))
        for fold in range(FOLDS):
            tested = [r for r, f in zip(self.relations, folds, strict=True) if f == fold]
            scores[folds == fold] = self.fit(folds != fold).scores(tested)
        return scores

    def nothing(self) -> NDArray[np.bool_]:
        """Keeps no row of RELATIONS."""
        return np.zeros(len(self.labels), bool)

    def told(self, scores: Scores | model.Matrix) -> list[str]:
        """The best type a row."""
        return [self.types[i] for i in scores.argmax(1)]


def marked_quads(path: Path, known: set[str]) -> list[tuple[int, str]]:
    """Quad class and marked sentence of each usable row of another set."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        places = [
            [re.search(r"\s*".join(map(re.escape, form.split())), text) for form in forms or ()]
            for forms in (row["source_spans"], row["target_spans"])
        ]
        whole = all(side and all(side) for side in places)
        if text in known or not row["penta"] or not whole:
            continue
        tags = [
            (at, tag)
            for name, side in zip("st", places, strict=True)
            for m in side
            if m
            for at, tag in ((m.start(), f"<{name}>"), (m.end(), f"</{name}>"))
        ]
        for at, tag in sorted(tags, key=lambda x: (-x[0], x[1][1] == "/")):
            text = text[:at] + tag + text[at:]
        found.append((int(row["penta"]), text))
    return found


def quad_figures(
    rows: list[tuple[int, str]], apply: Callable[[list[Relation]], list[str]]
) -> dict[str, float]:
    """Macro-F1 of quad class and cooperation/conflict on rows that `marked_quads` gave."""
    told = [QUAD[t] for t in apply(read([text for _, text in rows]))]
    truth = [quad for quad, _ in rows]
    binary = macro_f1([q > 2 for q in truth], [q > 2 for q in told])
    return {"rows": len(rows), "quad": round(macro_f1(truth, told), 1), "binary": round(binary, 1)}


def sharpness(scores: Scores, labels: list[str], types: list[str]) -> float:
    """The factor under which softmax of the scores is best calibrated (least log loss)."""
    truth = np.array([types.index(a) for a in labels])
    best = (np.inf, 1.0)
    for factor in np.linspace(0.5, 10, 39):
        shares = model.softmax((scores * factor).astype(np.float32))
        loss = float(-np.log(shares[np.arange(len(truth)), truth] + 1e-9).mean())
        best = min(best, (loss, float(factor)))
    return best[1]


def main() -> None:
    """Read, cross-validate, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("relations", type=Path)
    parser.add_argument("--own", type=Path, default=OWN)
    parser.add_argument("--test", type=Path, nargs="*", default=[])
    parser.add_argument("--quads", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    given = [json.loads(x) for x in asked.relations.read_text("utf-8").splitlines() if x.strip()]
    with asked.own.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        own = [(row["root"], row["marked"]) for row in table]
    marked = [row["marked"] for row in given]
    trainer = Trainer(marked, [row["root"] for row in given], own)
    words = [frozenset(r.phrase.split()) for r in trainer.relations]
    cores = [frozenset(r.core.split()) for r in trainer.relations]
    texts = [unmark(m)[0] for m in marked]

    def alike(i: int, j: int) -> bool:
        return (
            texts[i] == texts[j]
            or overlap(words[i], words[j]) >= SAME_WORDING
            or (len(cores[i]) >= 3 and overlap(cores[i], cores[j]) >= SAME_CORE)
        )

    groupings: dict[str, list[Any]] = {
        "by_source": texts,
        "by_template": joined(len(marked), alike),
        "by_verb": [main_verb(r) for r in trainer.relations],
    }
    report: dict[str, Any] = {"rows": len(marked), "own_rows": len(own)}
    factors: list[float] = []
    confidence: list[list[float]] = []
    for name, groups in groupings.items():
        found = []
        for seed in SEEDS:
            scores = trainer.crossed(groups, seed)
            found.append(figures(trainer.labels, trainer.told(scores)))
            if name == "by_template":
                factors.append(sharpness(scores, trainer.labels, trainer.types))
                shares = model.softmax((scores * factors[-1]).astype(np.float32)).max(1)
                right = [a == b for a, b in zip(trainer.told(scores), trainer.labels, strict=True)]
                confidence.append([100 * shares.mean(), 100 * float(np.mean(right))])
        report[name] = {"groups": len(set(groups)), **_named(np.mean(found, axis=0))}
    own_head, whole = trainer.fit(trainer.nothing()), trainer.fit(~trainer.nothing())
    report["from_own"] = _named(
        figures(trainer.labels, trainer.told(own_head.scores(trainer.relations)))
    )

    def apply(relations: list[Relation]) -> list[str]:
        return trainer.told(whole.scores(relations))

    report["in_sample"] = _named(figures(trainer.labels, apply(trainer.relations)))
    for path in asked.test:
        tested = [json.loads(x) for x in path.read_text("utf-8").splitlines() if x.strip()]
        told = apply(read([row["marked"] for row in tested]))
        report[path.name] = _named(figures([row["root"] for row in tested], told))
    if asked.quads:
        report["quads"] = quad_figures(marked_quads(asked.quads, set(texts)), apply)
    told, right_share = np.mean(confidence, axis=0)
    report["confidence"] = {"told": round(told, 1), "right": round(right_share, 1)}
    report["sharpness"] = round(float(np.mean(factors)), 2)
    sys.stdout.write(json.dumps(report, indent=1) + "\n")
    if asked.write:
        model.WEIGHTS.parent.mkdir(exist_ok=True)
        named = len(whole.rows)
        np.savez_compressed(
            model.WEIGHTS, names="\n".join(whole.rows), types=" ".join(trainer.types),
            named=whole.seen[:, :named].astype(np.float16),
            vectors=whole.seen[:, named:].astype(np.float16),
            weights=whole.weights, bias=whole.bias, sharpness=np.mean(factors),
        )  # fmt: skip


def _named(values: NDArray[np.float64]) -> dict[str, float]:
    return dict(zip(("root", "quad", "binary"), np.round(values, 1).tolist(), strict=True))


if __name__ == "__main__":
    main()
