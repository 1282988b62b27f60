"""The attribution network in numpy: reads a text's features, scores cues and span edges.

A convolution over the words joined with messages along the dependency tree, trained by
scripts/train_statements.py on PolNeAR (Newell et al. 2018).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foretold.extraction.statements.features import Alphabets, TextFeatures
from foretold.extraction.statements.relations import CUE_SIZES, START_SIZES, Ints, Pairs

Floats = NDArray[np.float32]
WEIGHTS = Path(__file__).parent / "weights" / "attribution.npz"
TABLES = ("suffix", "tag", "label", "entity", "quotation", "place", "begins", "ends")
"""The learned tables for the columns of `TextFeatures.columns` after the lemma."""
_CUE_OFFSETS = np.cumsum((0, *CUE_SIZES[:-1])).astype(np.int32)
_START_OFFSETS = (sum(CUE_SIZES) + np.cumsum((0, *START_SIZES[:-1]))).astype(np.int32)


class Network:
    """Scores for one text after another; holds nothing but weights."""

    def __init__(self, weights: dict[str, Any]) -> None:
        names = {k: bytes(weights[k]).decode("utf-8").split("\n") for k in weights if "names" in k}
        numbered = {k: {w: i + 1 for i, w in enumerate(v)} for k, v in names.items()}
        self.alphabets = Alphabets(
            numbered["lemma_names"],
            numbered["tag_names"],
            numbered["label_names"],
            numbered["entity_names"],
        )
        self._w: dict[str, Floats] = {
            k: np.ascontiguousarray(v, np.float32) for k, v in weights.items() if k not in names
        }
        w = self._w
        self._lemmas: Floats = w.pop("lemma") @ w.pop("input.lemma").T
        self._layers = sum(k.startswith("window.") for k in w) // 2
        for k in [k for k in w if k.endswith((".weight", ".vectors"))]:
            w[k] = w[k].T.copy()

    def encode(self, text: TextFeatures) -> Floats:
        """One row a token that describes it in its surroundings."""
        w = self._w
        columns = text.columns
        x = self._lemmas.take(columns[:, 0], axis=0)
        x += text.vectors.astype(np.float32, copy=False) @ w["input.vectors"]
        _add_rows(x, (w["table." + name] for name in TABLES), columns[:, 1:])
        x += w["input.bias"]
        x = self._normed(np.maximum(x, 0, out=x), "norm.input")
        tree = _Tree.of(text.heads)
        for layer in range(self._layers):
            message = _windows(x) @ w[f"window.{layer}.weight"]
            heads = x.take(tree.governors, axis=0) @ w[f"up.{layer}.weight"]
            message += heads.take(tree.own, axis=0)
            message[tree.governors] += tree.means(x) @ w[f"down.{layer}.weight"]
            message += w[f"window.{layer}.bias"]
            message = np.maximum(message, 0, out=message)
            x = self._normed(np.add(message, x, out=message), f"norm.{layer}")
        return x

    def _normed(self, x: Floats, name: str) -> Floats:
        x = x - x.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", x, x) / x.shape[1]
        x *= (1 / np.sqrt(variance + 1e-5))[:, None]
        x *= self._w[name + ".weight"]
        x += self._w[name + ".bias"]
        return x

    def _dense(self, x: Floats, name: str) -> Floats:
        return x @ self._w[name + ".weight"] + self._w[name + ".bias"]

    def cue_scores(self, encoded: Floats) -> Floats:
        """The log-odds that each token heads a cue."""
        hidden = np.maximum(self._dense(encoded, "cue.hidden"), 0)
        return self._dense(hidden, "cue.score")[:, 0]

    def null_scores(self, encoded: Floats, anchors: Ints) -> Floats:
        """Scores (anchors x 3) of having no such span: cue, source, content."""
        hidden = np.maximum(self._dense(encoded[anchors], "null.hidden"), 0)
        return self._dense(hidden, "null.score")

    def start_scores(
        self, encoded: Floats, anchors: Ints, tokens: Ints, owner: Ints, columns: Ints
    ) -> Floats:
        """Scores (candidates x 3) that a token begins the cue, source, content.

        `owner` gives each candidate's place in `anchors`; `columns` is `relations.to_cue`.
        """
        w = self._w
        low, high = int(tokens.min()), int(tokens.max()) + 1
        starts = encoded[low:high] @ w["start.token.weight"] + w["start.token.bias"]
        hidden = starts.take(tokens - low, axis=0)
        hidden += (encoded[anchors] @ w["start.cue.weight"]).take(owner, axis=0)
        _add_rows(hidden, repeat(w["start.relation"]), columns + _CUE_OFFSETS)
        return self._dense(np.maximum(hidden, 0, out=hidden), "start.score")

    def end_scores(
        self,
        encoded: Floats,
        contexts: tuple[Ints, Ints, Ints],
        pairs: Pairs,
        owner: Ints,
        columns: Ints,
    ) -> Floats:
        """Scores that a token ends a span.

        `contexts` are the anchors, first tokens and roles (0 cue, 1 source, 2 content) of the
        spans; `owner` gives each candidate's place among them; `pairs` how it stands to its cue,
        `columns` how to its span's first token (`relations.to_start`).
        """
        w = self._w
        anchors, starts, roles = contexts
        low, high = int(pairs.tokens.min()), int(pairs.tokens.max()) + 1
        ends = encoded[low:high] @ w["end.token.weight"] + w["end.token.bias"]
        to_cue = ends.take(pairs.tokens - low, axis=0)
        _add_rows(to_cue, repeat(w["end.relation"]), pairs.columns + _CUE_OFFSETS)
        context = encoded[anchors] @ w["end.cue.weight"] + encoded[starts] @ w["end.start.weight"]
        hidden = (context + w["end.role"][roles]).take(owner, axis=0)
        hidden += to_cue.take(pairs.place, axis=0)
        _add_rows(hidden, repeat(w["end.relation"]), columns + _START_OFFSETS)
        scores = self._dense(np.maximum(hidden, 0, out=hidden), "end.score")
        chosen: Floats = scores[np.arange(len(owner)), roles[owner]]
        return chosen


def _add_rows(hidden: Floats, tables: Iterable[Floats], columns: Ints) -> None:
    """Add to each row of `hidden` the row of each table that its column names."""
    for table, column in zip(tables, columns.T, strict=False):
        hidden += table.take(column, axis=0)


def _windows(x: Floats) -> Floats:
    """Beside each row the two before and the two after it, zeros beyond the edges."""
    size, width = x.shape
    padded = np.zeros((size + 4, width), np.float32)
    padded[2:-2] = x
    return np.concatenate([padded[k : k + size] for k in range(5)], axis=1)


@dataclass(frozen=True, slots=True)
class _Tree:
    """The dependencies of a text as arrays, the governors with the most dependents first.

    `own` gives for each token the place of its governor among the `governors`; `ranks` the first
    dependent of every governor, the second of those that have two, and so on.
    """

    governors: Ints
    own: NDArray[np.integer[Any]]
    counts: Floats
    ranks: list[Ints]

    @classmethod
    def of(cls, heads: Ints) -> "_Tree":
        """From each token's governor."""
        governors, own, counts = np.unique(heads, return_inverse=True, return_counts=True)
        widest = np.argsort(-counts, kind="stable")
        first = (np.cumsum(counts) - counts)[widest]
        counts = counts[widest]
        by_head = np.argsort(heads, kind="stable")
        having = [int(np.count_nonzero(counts > rank)) for rank in range(counts[0])]
        return cls(
            governors[widest],
            np.argsort(widest)[own],
            counts[:, None].astype(np.float32),
            [by_head[first[:n] + rank] for rank, n in enumerate(having)],
        )

    def means(self, x: Floats) -> Floats:
        """The mean row of each governor's dependents."""
        total = x.take(self.ranks[0], axis=0)
        for rank in self.ranks[1:]:
            total[: len(rank)] += x.take(rank, axis=0)
        total /= self.counts
        return total


@cache
def network() -> Network:
    """The trained network, loaded once."""
    with np.load(WEIGHTS, allow_pickle=False) as file:
        return Network({name: file[name] for name in file.files})
