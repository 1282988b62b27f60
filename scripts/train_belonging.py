"""Train the head that says whose an unnamed body is, and measure it by cross-validation.

    train_belonging.py ARTICLES [--labels bench/quality/reading/belonging.tsv] [--out FILE]

ARTICLES is the folder of .jsonl files that `bench/quality/records.py` reads. The labels have one
phrase a line: article, offsets of its head, and the code of the state or organisation it belongs to
as the whole article tells ("-": nobody's, "A+B": of several). Folds are by article. Prints how
often the rules and the head are right, by sector; needs scipy.
"""

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from foretold.coding.coder import dated
from foretold.extraction.actors.belonging import WEIGHTS, Belonging
from foretold.extraction.actors.belonging_features import NOBODYS, Described
from foretold.extraction.actors.locality import Ruled
from foretold.extraction.actors.phrases import Generic
from foretold.extraction.actors.resolver import Resolver
from foretold.language.tree import Token

sys.path.insert(0, str(Path(__file__).parent))
from labelled import READING, parsed_articles, table

LABELS = READING / "belonging.tsv"
FOLDS = 5
PENALTY = 2.0
SELDOM = 5
"""How many candidates must have a feature for it to be weighed."""


@dataclass(frozen=True)
class Phrase:
    """A labelled phrase: its candidates with their features, and who is right."""

    article: str
    sector: str
    table: dict[str, Described]
    ruled: str
    right: str

    @property
    def truth(self) -> str:
        """The right candidate; of several states, none of them alone."""
        return NOBODYS if self.right == "-" else self.right


class Recorder(Belonging):
    """Notes what the head would be asked, and answers as the rules do."""

    def __init__(self, resolver: Resolver) -> None:
        super().__init__(resolver)
        self.asked: dict[int, tuple[str, dict[str, Described], str]] = {}

    def codes(self, head: Token, known: Generic, ruled: Ruled) -> tuple[str, ...]:
        """What the rules say."""
        if len(ruled.codes) < 2 and known.sector:
            first = ruled.codes[0] if ruled.codes else NOBODYS
            self.asked[head.i] = (known.sector, self.table(head, known, ruled), first)
        return ruled.codes


def phrases(folder: Path, labels: dict[str, dict[int, str]]) -> Iterator[Phrase]:
    """The labelled phrases that the head is asked about."""
    for article, parsed in parsed_articles(folder, labels):
        resolver = Resolver(parsed, (dated(article).published or "")[:10])
        resolver.belonging = recorder = Recorder(resolver)
        wanted = labels[article.id]
        for token in parsed.tokens:
            if token.start in wanted:
                resolver.resolve(token)
                if token.i in recorder.asked:
                    sector, table, ruled = recorder.asked[token.i]
                    yield Phrase(article.id, sector, table, ruled, wanted[token.start])


def fitted(known: list[Phrase]) -> dict[str, float]:
    """The weights of a conditional logit learned from these phrases."""
    counts = Counter(name for p in known for f in p.table.values() for name in f)
    place = {n: i for i, n in enumerate(sorted(n for n in counts if counts[n] >= SELDOM))}
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    right: list[bool] = []
    starts: list[int] = []
    for phrase in known:
        if phrase.truth not in phrase.table:
            continue
        starts.append(len(right))
        for code, named in phrase.table.items():
            for name, value in named.items():
                if name in place:
                    rows.append(len(right))
                    columns.append(place[name])
                    values.append(value)
            right.append(code == phrase.truth)
    design = csr_matrix((values, (rows, columns)), shape=(len(right), len(place)))
    chosen, first = np.array(right), np.array(starts)
    sizes = np.diff(np.r_[first, len(right)])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = design @ weights
        top = np.maximum.reduceat(scores, first)
        raised = np.exp(scores - np.repeat(top, sizes))
        total = np.add.reduceat(raised, first)
        shares = raised / np.repeat(total, sizes)
        likely = scores[chosen].sum() - (np.log(total) + top).sum()
        slope = design.T @ (shares - chosen) + PENALTY * weights
        return float(-likely + PENALTY / 2 * (weights @ weights)), slope

    found = minimize(loss, np.zeros(len(place)), jac=True, method="L-BFGS-B").x
    return {name: float(found[i]) for name, i in place.items()}


def best(phrase: Phrase, weights: dict[str, float]) -> str:
    """The most probable candidate."""
    scores = {
        code: sum(weights.get(n, 0.0) * v for n, v in named.items())
        for code, named in phrase.table.items()
    }
    return max(scores, key=lambda code: scores[code])


def report(known: list[Phrase]) -> None:
    """Cross-validate by article and print how often rules and head are right."""
    articles = sorted({p.article for p in known})
    random.Random(0).shuffle(articles)
    fold = {name: i % FOLDS for i, name in enumerate(articles)}
    by: dict[str, Counter[str]] = defaultdict(Counter)
    for part in range(FOLDS):
        weights = fitted([p for p in known if fold[p.article] != part])
        for phrase in known:
            if fold[phrase.article] == part:
                for sector in ("all", phrase.sector):
                    by[sector]["phrases"] += 1
                    by[sector]["rules"] += phrase.ruled == phrase.truth
                    by[sector]["head"] += best(phrase, weights) == phrase.truth
    for sector, counts in sorted(by.items(), key=lambda item: -item[1]["phrases"]):
        n = counts["phrases"]
        shares = (f"{which} {100 * counts[which] / n:.1f}%" for which in ("rules", "head"))
        print(f"{sector:5} {n:5} phrases, right: {', '.join(shares)}")


def read_labels(rows: Iterable[dict[str, str]]) -> dict[str, dict[int, str]]:
    """Codes by article and offset of the head."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for row in rows:
        found[row["article"]][int(row["start"])] = row["code"]
    return found


def main() -> None:
    """Read, cross-validate, train on all, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", type=Path)
    options.add_argument("--labels", type=Path, default=LABELS)
    options.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = options.parse_args()
    labels = read_labels(table(chosen.labels))
    known = list(phrases(chosen.articles, labels))
    report(known)
    weights = {n: round(w, 3) for n, w in fitted(known).items() if abs(w) >= 0.005}
    chosen.out.parent.mkdir(exist_ok=True)
    chosen.out.write_text(json.dumps({"weights": weights}, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
