"""Train the attribution tagger on PolNeAR and write its weights.

    train_statements.py TRAIN.jsonl [--out src/foretold/extraction/statements/weights/...]
                        [--held-out 84] [--phases 8:0.002:0.3,6:0.0014:0.2]

TRAIN has one article a line: `text`, `annotator` and `attributions`, each with lists of offset
pairs `source`, `cue`, `content`. Needs torch 2 beside the product (`uv run --with torch`); the
product itself runs on numpy alone. A phase is epochs:rate:dropout; the shipped weights come of
the two phases named, the first without the held-out articles on which the threshold was chosen.
About two minutes an epoch on one core.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import wordllama
from numpy.typing import NDArray
from statement_model import AttributionModel, exported
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from wordllama import WordLlama

from foretold.extraction.statements.features import (
    Alphabets,
    Ints,
    TextFeatures,
    text_features,
)
from foretold.extraction.statements.network import WEIGHTS
from foretold.extraction.statements.relations import (
    CUE_SIZES,
    START_SIZES,
    end_candidates,
    start_candidates,
    to_cue,
    to_start,
)
from foretold.extraction.statements.tagger import LONGEST
from foretold.language.parser import parse_many
from foretold.language.tree import ParsedText, Token

ROLES = ("cue", "source", "content")
GAP = 4
"""Empty rows between the articles of a batch, so that windows don't mix them."""
BATCH = 4
HEAD_POS = (("VERB",), ("AUX", "NOUN", "ADJ", "ADP", "PROPN", "ADV", "SCONJ"))
CUE_OFFSETS = np.cumsum((0, *CUE_SIZES[:-1])).astype(np.int32)
START_OFFSETS = (sum(CUE_SIZES) + np.cumsum((0, *START_SIZES[:-1]))).astype(np.int32)


@dataclass(slots=True)
class Example:
    """A cue with its candidates.

    `targets` are places in `starts` (their number: no such span; -2: not asked); `ends` has
    role, first token, candidates, target and columns of each span.
    """

    anchor: int
    starts: Ints
    columns: NDArray[np.int16]
    targets: list[int]
    ends: list[tuple[int, int, Ints, int, NDArray[np.int16]]]


@dataclass(slots=True)
class Document:
    """An article made ready for training."""

    text: TextFeatures
    annotator: int
    examples: list[Example]


def head_of(tokens: list[Token], first: int, last: int) -> int:
    """The token that stands for a cue: a verb where there is one at its top."""
    tops = [t for t in tokens[first : last + 1] if t.head is t or not first <= t.head.i <= last]
    for kinds in HEAD_POS:
        for token in tops:
            if token.pos in kinds:
                return token.i
    return next((t.i for t in tops if t.pos != "PUNCT"), tops[0].i)


def example(text: TextFeatures, anchor: int, spans: list[tuple[int, int] | None]) -> Example:
    """The candidates of one cue with the right ones among them."""
    starts = start_candidates(text, anchor)
    columns = to_cue(text, starts, np.full_like(starts, anchor)) + CUE_OFFSETS
    targets, ends = [], []
    for role, span in enumerate(spans):
        if span is None:
            targets.append(len(starts) if role else -2)
            continue
        first, last = span
        at = int(np.searchsorted(starts, first))
        if at >= len(starts) or starts[at] != first:
            targets.append(-2)
            continue
        targets.append(at)
        pool = end_candidates(text, anchor, first, LONGEST[role])
        at = int(np.searchsorted(pool, last))
        if at < len(pool) and pool[at] == last:
            cue, start = np.full_like(pool, anchor), np.full_like(pool, first)
            parts = [
                to_cue(text, pool, cue) + CUE_OFFSETS,
                to_start(text, pool, start, cue) + START_OFFSETS,
            ]
            ends.append((role, first, pool, at, np.concatenate(parts, 1).astype(np.int16)))
    return Example(anchor, starts, columns.astype(np.int16), targets, ends)


def document(
    row: dict[str, Any], parsed: ParsedText, alphabets: Alphabets, annotator: int
) -> Document:
    """An article's features and the examples in it."""
    text = text_features(parsed, alphabets)
    found: dict[int, Example] = {}
    for attribution in row["attributions"]:
        spans: list[tuple[int, int] | None] = []
        for role in ROLES:
            pieces = attribution[role]
            first = parsed.token_at(min(s for s, _ in pieces)) if pieces else None
            last = parsed.token_at(max(e for _, e in pieces) - 1) if pieces else None
            spans.append((first.i, last.i) if first and last else None)
        if spans[0] is not None:
            anchor = head_of(parsed.tokens, *spans[0])
            found.setdefault(anchor, example(text, anchor, spans))
    return Document(text, annotator, list(found.values()))


def alphabets_of(texts: list[ParsedText]) -> Alphabets:
    """Number the lemmas seen twice and all labels, 0 left for the unknown."""
    counts = Counter(t.lemma for p in texts for t in p.tokens)

    def numbered(kind: Callable[[Token], str]) -> dict[str, int]:
        names = sorted({kind(t) for p in texts for t in p.tokens} - {""})
        return {name: i + 1 for i, name in enumerate(names)}

    lemmas = {w: i + 1 for i, w in enumerate(w for w, c in counts.most_common() if c > 1)}
    return Alphabets(
        lemmas,
        numbered(lambda t: t.tag),
        numbered(lambda t: t.dep),
        numbered(lambda t: t.entity),
    )


def lemma_vectors(lemmas: dict[str, int]) -> NDArray[np.float32]:
    """Principal components (96) of the WordLlama vectors of the lemmas, row 0 empty."""
    folder = Path(wordllama.__file__).parent
    words = WordLlama.load(cache_dir=folder, disable_download=True)
    rows = np.zeros((len(lemmas) + 1, words.embedding.shape[1]), np.float32)
    for lemma, at in lemmas.items():
        rows[at] = words.embedding[
            words.tokenizer.encode(lemma, add_special_tokens=False).ids
        ].mean(0)
    rows[1:] -= rows[1:].mean(0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-6
    components = np.linalg.svd(rows[1:], full_matrices=False)[2][:96]
    projected = rows @ components.T
    return (projected / projected.std()).astype(np.float32)


def log_total(scores: Tensor, owner: Tensor, count: int, extra: Tensor | None = None) -> Tensor:
    """The log of the summed exponentials of each owner's scores (and of one more each)."""
    top = torch.full((count,), -1e9).scatter_reduce(0, owner, scores.detach(), "amax")
    if extra is not None:
        top = torch.maximum(top, extra.detach())
    total = torch.zeros(count).index_add(0, owner, torch.exp(scores - top[owner]))
    if extra is not None:
        total = total + torch.exp(extra - top)
    return total.log() + top


def loss_of(model: AttributionModel, batch: list[Document]) -> tuple[Tensor, int]:
    """The summed loss of a batch and its number of cues."""
    sizes = [len(d.text.heads) + GAP for d in batch]
    bases = np.cumsum([0, *sizes[:-1]])
    pad = [np.arange(s - GAP, s) for s in sizes]
    columns = np.concatenate([np.pad(d.text.columns, ((0, GAP), (0, 0))) for d in batch])
    heads = [
        np.concatenate([d.text.heads, p]) + b for d, p, b in zip(batch, pad, bases, strict=True)
    ]
    vectors = np.concatenate([np.pad(d.text.vectors, ((0, GAP), (0, 0))) for d in batch])
    who = [d.annotator if random.random() < 0.5 else 0 for d in batch]
    bias = model.annotator(torch.tensor(np.repeat(who, sizes)))
    encoded = model.encode(
        torch.tensor(columns).long(),
        torch.tensor(np.concatenate(heads)).long(),
        torch.tensor(vectors).float(),
    )
    found = [(e, int(b)) for d, b in zip(batch, bases, strict=True) for e in d.examples]
    anchors = torch.tensor([e.anchor + b for e, b in found])
    truth = torch.zeros(len(encoded))
    truth[anchors] = 1
    loss = F.binary_cross_entropy_with_logits(
        model.cue_logits(encoded, bias), truth, reduction="sum"
    )
    dropped = model.drop(encoded)
    cues = dropped[anchors] + bias[anchors]
    lengths = torch.tensor([len(e.starts) for e, _ in found])
    owner = torch.repeat_interleave(torch.arange(len(found)), lengths)
    begins = torch.cumsum(lengths, 0) - lengths
    tokens = torch.tensor(np.concatenate([e.starts + b for e, b in found]))
    relation = torch.tensor(np.concatenate([e.columns for e, _ in found])).int()
    scores = model.start_logits(dropped, cues, tokens, owner, relation)
    nulls = model.null_logits(cues)
    targets = torch.tensor([e.targets for e, _ in found])
    for role in range(3):
        wanted, null = targets[:, role], nulls[:, role]
        total = log_total(scores[:, role], owner, len(found), null if role else None)
        at = (begins + wanted.clamp(min=0)).clamp(max=len(scores) - 1)
        right = torch.where(wanted == lengths, null, scores[at, role])
        loss = loss + (total - right)[wanted >= 0].sum()
    return loss + _end_loss(model, dropped, cues, found), len(found)


def _end_loss(
    model: AttributionModel, encoded: Tensor, cues: Tensor, found: list[tuple[Example, int]]
) -> Tensor:
    spans = [(k, b, end) for k, (e, b) in enumerate(found) for end in e.ends]
    lengths = torch.tensor([len(end[2]) for _, _, end in spans])
    owner = torch.repeat_interleave(torch.arange(len(spans)), lengths)
    begins = torch.cumsum(lengths, 0) - lengths
    scores = model.end_logits(
        encoded,
        (
            cues[torch.tensor([k for k, _, _ in spans])],
            torch.tensor([end[1] + b for _, b, end in spans]),
            torch.tensor([end[0] for _, _, end in spans]),
        ),
        torch.tensor(np.concatenate([end[2] + b for _, b, end in spans])),
        owner,
        torch.tensor(np.concatenate([end[4] for _, _, end in spans])).int(),
    )
    right = scores[begins + torch.tensor([end[3] for _, _, end in spans])]
    return (log_total(scores, owner, len(spans)) - right).sum()


def batches(documents: list[Document]) -> Iterator[list[Document]]:
    """The articles in a new order, a few at a time."""
    order = random.sample(documents, len(documents))
    for at in range(0, len(order), BATCH):
        yield order[at : at + BATCH]


def train(
    model: AttributionModel, documents: list[Document], epochs: int, rate: float
) -> dict[str, Tensor]:
    """Train in place; the moving average of the weights is what is kept."""
    slow = [p for n, p in model.named_parameters() if "lemma_delta" in n]
    rest = [p for n, p in model.named_parameters() if "lemma_delta" not in n]
    groups = [{"params": slow, "weight_decay": 0.3}, {"params": rest, "weight_decay": 0.02}]
    optimizer = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98))
    steps = epochs * -(-len(documents) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min(1.0, (i + 1) / 200) * max(0.02, 1 - i / steps)
    )
    kept = {k: v.clone() for k, v in model.state_dict().items()}
    step = 0
    for epoch in range(epochs):
        total, count = 0.0, 0
        for batch in batches(documents):
            loss, cues = loss_of(model, batch)
            optimizer.zero_grad()
            (loss / cues).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            step += 1
            fade = min(0.998, (step + 1) / (step + 20))
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    kept[name].mul_(fade).add_(value, alpha=1 - fade)
            total, count = total + loss.item(), count + cues
        print(f"epoch {epoch}: loss {total / count:.3f} a cue", flush=True)
    return kept


def main() -> None:
    """Read, train, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("train", type=Path)
    options.add_argument("--out", type=Path, default=WEIGHTS)
    options.add_argument("--held-out", type=int, default=0, help="articles left out of phase 1")
    options.add_argument("--phases", default="8:0.002:0.3,6:0.0014:0.2")
    chosen = options.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    torch.set_num_threads(1)
    rows = [json.loads(line) for line in chosen.train.read_text("utf-8").splitlines()]
    texts = [parsed for _, parsed in parse_many((0, row["text"]) for row in rows)]
    alphabets = alphabets_of(texts)
    names = sorted({row["annotator"] for row in rows})
    documents = [
        document(row, parsed, alphabets, 1 + names.index(row["annotator"]))
        for row, parsed in zip(rows, texts, strict=True)
    ]
    shuffled = random.Random(7).sample(documents, len(documents))
    model = AttributionModel(lemma_vectors(alphabets.lemmas), len(names), 0.3)
    for number, phase in enumerate(chosen.phases.split(",")):
        epochs, rate, dropout = phase.split(":")
        model.drop.p = float(dropout)
        part = shuffled[chosen.held_out :] if number == 0 else shuffled
        model.load_state_dict(train(model, part, int(epochs), float(rate)))
    weights: dict[str, NDArray[Any]] = dict(exported(model.state_dict()))
    kinds = ("lemma", "tag", "label", "entity")
    tables = (alphabets.lemmas, alphabets.tags, alphabets.labels, alphabets.entities)
    for kind, table in zip(kinds, tables, strict=True):
        joined = "\n".join(sorted(table, key=lambda w: table[w]))
        weights[kind + "_names"] = np.frombuffer(joined.encode("utf-8"), np.uint8)
    np.savez_compressed(chosen.out, **weights)


if __name__ == "__main__":
    main()
