"""The attribution network in torch, for training; `statements/network.py` is its numpy twin."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from foretold.extraction.statements.features import PLACES, SUFFIXES, VECTOR_SIZE
from foretold.extraction.statements.network import TABLES
from foretold.extraction.statements.relations import CUE_SIZES, LABELS, START_SIZES

WIDTH = 128
LAYERS = 3
LEMMA_SIZE = 64
LEMMA_DROP = 0.08
TABLE_SIZES = dict(
    zip(
        TABLES,
        ((SUFFIXES, 24), (64, 16), (LABELS, 24), (32, 8), (4, 8), (PLACES, 8), (LABELS, 16),
         (LABELS, 16)),
        strict=True,
    )
)  # fmt: skip


class AttributionModel(nn.Module):
    """Scores of cue heads, and of the first and last tokens of cue, source and content."""

    def __init__(self, lemma_vectors: NDArray[np.float32], annotators: int, dropout: float) -> None:
        super().__init__()
        self.register_buffer("lemma_vectors", torch.tensor(lemma_vectors))
        self.lemma_delta = nn.Embedding(len(lemma_vectors), LEMMA_SIZE)
        nn.init.zeros_(self.lemma_delta.weight)
        self.lemma_project = nn.Linear(lemma_vectors.shape[1], LEMMA_SIZE, bias=False)
        self.tables = nn.ModuleDict({k: nn.Embedding(n, d) for k, (n, d) in TABLE_SIZES.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        inputs = LEMMA_SIZE + sum(d for _, d in TABLE_SIZES.values()) + VECTOR_SIZE
        self.input = nn.Linear(inputs, WIDTH)
        self.norm_input = nn.LayerNorm(WIDTH)
        self.window = nn.ModuleList([nn.Linear(5 * WIDTH, WIDTH) for _ in range(LAYERS)])
        self.up = nn.ModuleList([nn.Linear(WIDTH, WIDTH, bias=False) for _ in range(LAYERS)])
        self.down = nn.ModuleList([nn.Linear(WIDTH, WIDTH, bias=False) for _ in range(LAYERS)])
        self.norm = nn.ModuleList([nn.LayerNorm(WIDTH) for _ in range(LAYERS)])
        self.annotator = nn.Embedding(annotators + 1, WIDTH)  # 0: nobody in particular
        nn.init.zeros_(self.annotator.weight)
        self.cue_hidden, self.cue_score = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 1)
        self.null_hidden, self.null_score = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, 3)
        self.start_token = nn.Linear(WIDTH, WIDTH)
        self.start_cue = nn.Linear(WIDTH, WIDTH, bias=False)
        self.start_relation = nn.EmbeddingBag(sum(CUE_SIZES), WIDTH, mode="sum")
        self.start_score = nn.Linear(WIDTH, 3)
        self.end_token = nn.Linear(WIDTH, WIDTH)
        self.end_cue = nn.Linear(WIDTH, WIDTH, bias=False)
        self.end_start = nn.Linear(WIDTH, WIDTH, bias=False)
        self.end_relation = nn.EmbeddingBag(sum(CUE_SIZES + START_SIZES), WIDTH, mode="sum")
        self.end_role = nn.Embedding(3, WIDTH)
        self.end_score = nn.Linear(WIDTH, 3)
        for table in (self.start_relation, self.end_relation, self.end_role):
            nn.init.normal_(table.weight, std=0.1)
        self.drop = nn.Dropout(dropout)

    def encode(self, columns: Tensor, heads: Tensor, vectors: Tensor) -> Tensor:
        """Rows (tokens x WIDTH) that describe each token in its surroundings."""
        lemmas = columns[:, 0]
        if self.training:
            lemmas = torch.where(torch.rand(len(lemmas)) < LEMMA_DROP, 0, lemmas)
        parts = [self.lemma_project(self.lemma_vectors[lemmas]) + self.lemma_delta(lemmas)]
        parts += [t(columns[:, i + 1]) for i, t in enumerate(self.tables.values())]
        x = self.norm_input(F.relu(self.input(self.drop(torch.cat([*parts, vectors], 1)))))
        size = len(x)
        counts = torch.zeros(size).index_add_(0, heads, torch.ones(size)).clamp(min=1)[:, None]
        for window, up, down, norm in zip(self.window, self.up, self.down, self.norm, strict=True):
            y = x * self.unit_mask() if self.training else x
            padded = F.pad(y, (0, 0, 2, 2))
            windows = torch.cat([padded[k : k + size] for k in range(5)], 1)
            below = torch.zeros(size, WIDTH).index_add_(0, heads, y) / counts
            x = norm(x + F.relu(window(windows) + up(y[heads]) + down(below)))
        return x

    def unit_mask(self) -> Tensor:
        """A dropout mask of hidden units that a whole batch shares: cheap on one core."""
        return self.drop(torch.ones(1, WIDTH))

    def cue_logits(self, encoded: Tensor, bias: Tensor) -> Tensor:
        """The log-odds that each token heads a cue."""
        hidden = F.relu(self.cue_hidden(self.drop(encoded + bias)))
        return self.cue_score(self.drop(hidden))[:, 0]

    def start_logits(
        self, encoded: Tensor, cues: Tensor, tokens: Tensor, owner: Tensor, columns: Tensor
    ) -> Tensor:
        """Scores (candidates x 3) of beginning the cue, source, content."""
        hidden = self.start_token(encoded)[tokens] + self.start_cue(cues)[owner]
        hidden = F.relu(hidden + self.start_relation(columns))
        return self.start_score(hidden * self.unit_mask())

    def null_logits(self, cues: Tensor) -> Tensor:
        """Scores (cues x 3) of having no such span."""
        return self.null_score(F.relu(self.null_hidden(cues)))

    def end_logits(
        self,
        encoded: Tensor,
        spans: tuple[Tensor, Tensor, Tensor],
        tokens: Tensor,
        owner: Tensor,
        columns: Tensor,
    ) -> Tensor:
        """Scores of ending a span, given its cue's row, its first token and its role."""
        cues, starts, roles = spans
        context = self.end_cue(cues) + self.end_start(encoded[starts]) + self.end_role(roles)
        hidden = self.end_token(encoded)[tokens] + context[owner] + self.end_relation(columns)
        scores = self.end_score(F.relu(hidden) * self.unit_mask())
        return scores.gather(1, roles[owner][:, None])[:, 0]


def exported(state: dict[str, Tensor]) -> dict[str, NDArray[np.float16]]:
    """The weights under the names that `statements/network.py` reads, as float16."""
    w = {k: v.numpy() for k, v in state.items()}
    lemma = w["lemma_vectors"] @ w["lemma_project.weight"].T + w["lemma_delta.weight"]
    out = {"lemma": lemma, "input.bias": w["input.bias"]}
    projection, at = w["input.weight"], LEMMA_SIZE
    out["input.lemma"] = projection[:, :at]
    for name, (_, size) in TABLE_SIZES.items():
        out["table." + name] = w[f"tables.{name}.weight"] @ projection[:, at : at + size].T
        at += size
    out["input.vectors"] = projection[:, at:]
    nobody = w["annotator.weight"][0]
    shared = ("norm_input", "cue_score", "null_score", "start_score", "end_score")
    for name in shared:
        for part in ("weight", "bias"):
            out[f"{name.replace('_', '.')}.{part}"] = w[f"{name}.{part}"]
    for layer in range(LAYERS):
        for part in ("window.{}.weight", "window.{}.bias", "up.{}.weight", "down.{}.weight",
                     "norm.{}.weight", "norm.{}.bias"):  # fmt: skip
            out[part.format(layer)] = w[part.format(layer)]
    for name in ("cue_hidden", "null_hidden"):
        out[f"{name.replace('_', '.')}.weight"] = w[f"{name}.weight"]
        out[f"{name.replace('_', '.')}.bias"] = w[f"{name}.bias"] + w[f"{name}.weight"] @ nobody
    for edge in ("start", "end"):
        out[f"{edge}.token.weight"] = w[f"{edge}_token.weight"]
        shift = w[f"{edge}_cue.weight"] @ nobody
        out[f"{edge}.token.bias"] = w[f"{edge}_token.bias"] + shift
        out[f"{edge}.cue.weight"] = w[f"{edge}_cue.weight"]
        out[f"{edge}.relation"] = w[f"{edge}_relation.weight"]
    out["end.start.weight"] = w["end_start.weight"]
    out["end.role"] = w["end_role.weight"]
    return {k: v.astype(np.float16) for k, v in out.items()}
