"""The attribution network in numpy: reads a text's features, scores cues and span edges.

A convolution over the words joined with messages along the dependency tree, trained by
scripts/train_statements.py on PolNeAR (Newell et al. 2018).
"""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foretold.extraction.statements.features import Alphabets, TextFeatures
from foretold.extraction.statements.relations import CUE_SIZES, START_SIZES, Ints

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
        self.width = w["input.bias"].shape[0]
        self._lemma_weight = w["input.lemma"].T.copy()
        self._vector_weight = w["input.vectors"].T.copy()
        self._layers = sum(k.startswith("window.") for k in w) // 2
        for k in [k for k in w if k.endswith(".weight")]:
            w[k] = w[k].T.copy()

    def encode(self, text: TextFeatures) -> Floats:
        """One row a token that describes it in its surroundings."""
        w = self._w
        columns = text.columns
        x = w["lemma"][columns[:, 0]] @ self._lemma_weight
        x += text.vectors.astype(np.float32) @ self._vector_weight
        for at, name in enumerate(TABLES):
            x += w["table." + name][columns[:, at + 1]]
        x += w["input.bias"]
        x = self._normed(np.maximum(x, 0, out=x), "norm.input")
        by_head = np.argsort(text.heads, kind="stable")
        governors, begins = np.unique(text.heads[by_head], return_index=True)
        counts = np.diff(np.append(begins, len(by_head)))[:, None].astype(np.float32)
        size = len(x)
        for layer in range(self._layers):
            padded = np.zeros((size + 4, self.width), np.float32)
            padded[2:-2] = x
            windows = np.concatenate([padded[k : k + size] for k in range(5)], axis=1)
            message = windows @ w[f"window.{layer}.weight"]
            message += (x @ w[f"up.{layer}.weight"])[text.heads]
            dependents = np.add.reduceat(x[by_head], begins, axis=0) / counts
            message[governors] += dependents @ w[f"down.{layer}.weight"]
            message += w[f"window.{layer}.bias"]
            x = self._normed(x + np.maximum(message, 0, out=message), f"norm.{layer}")
        return x

    def _normed(self, x: Floats, name: str) -> Floats:
        x = x - x.mean(axis=1, keepdims=True)
        x /= np.sqrt(np.square(x).mean(axis=1, keepdims=True) + 1e-5)
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
        hidden = (encoded[low:high] @ w["start.token.weight"] + w["start.token.bias"])[tokens - low]
        hidden += (encoded[anchors] @ w["start.cue.weight"])[owner]
        _add_rows(hidden, w["start.relation"], columns + _CUE_OFFSETS)
        return self._dense(np.maximum(hidden, 0, out=hidden), "start.score")

    def end_scores(
        self,
        encoded: Floats,
        contexts: tuple[Ints, Ints, Ints],
        tokens: Ints,
        owner: Ints,
        columns: tuple[Ints, Ints],
    ) -> Floats:
        """Scores that a token ends a span.

        `contexts` are the anchors, first tokens and roles (0 cue, 1 source, 2 content) of the
        spans; `owner` gives each candidate's place among them; `columns` are `relations.to_cue`
        and `relations.to_start`.
        """
        w = self._w
        anchors, starts, roles = contexts
        low, high = int(tokens.min()), int(tokens.max()) + 1
        hidden = (encoded[low:high] @ w["end.token.weight"] + w["end.token.bias"])[tokens - low]
        context = encoded[anchors] @ w["end.cue.weight"] + encoded[starts] @ w["end.start.weight"]
        hidden += (context + w["end.role"][roles])[owner]
        _add_rows(hidden, w["end.relation"], columns[0] + _CUE_OFFSETS)
        _add_rows(hidden, w["end.relation"], columns[1] + _START_OFFSETS)
        scores = self._dense(np.maximum(hidden, 0, out=hidden), "end.score")
        chosen: Floats = scores[np.arange(len(tokens)), roles[owner]]
        return chosen


def _add_rows(hidden: Floats, table: Floats, columns: Ints) -> None:
    """Add to each row of `hidden` the table's rows that its columns name."""
    for column in columns.T:
        hidden += table[column]


@cache
def network() -> Network:
    """The trained network, loaded once."""
    with np.load(WEIGHTS, allow_pickle=False) as file:
        return Network({name: file[name] for name in file.files})
