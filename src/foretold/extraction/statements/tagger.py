"""Finds attributions in a text: the words of each cue, its source and its content."""

from dataclasses import dataclass

import numpy as np

from foretold.extraction.statements.features import TextFeatures, text_features
from foretold.extraction.statements.network import Floats, Network, network
from foretold.extraction.statements.relations import (
    Ints,
    Pairs,
    end_candidates,
    start_candidates,
    to_cue,
    to_start,
)
from foretold.language.tree import ParsedText

CUE, SOURCE, CONTENT = range(3)
LONGEST = (24, 64, 320)
"""The most tokens that a cue, a source, a content may have."""
_TRIED_STARTS = 3
_LEAST_LIKELY_START = -4.0
CUE_THRESHOLD = 0.5
"""From this probability on a word heads a cue; chosen on held-out articles for exact F1."""

TokenSpan = tuple[int, int]
"""First and last token index."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution as token spans; `anchor` is the head word of its cue."""

    anchor: int
    probability: float
    cue: TokenSpan
    source: TokenSpan | None
    content: TokenSpan | None


def find_attributions(parsed: ParsedText, *, threshold: float = CUE_THRESHOLD) -> list[Attribution]:
    """The attributions of a text in the order of their cues."""
    if not parsed.tokens:
        return []
    net = network()
    text = text_features(parsed, net.alphabets)
    encoded = net.encode(text)
    return decode(net, text, encoded, threshold)


def decode(
    net: Network, text: TextFeatures, encoded: Floats, threshold: float
) -> list[Attribution]:
    """Choose cues, and for each its most probable spans."""
    odds = net.cue_scores(encoded)
    likely = 1 / (1 + np.exp(-odds))
    anchors = np.flatnonzero(likely >= threshold).astype(np.int32)
    if not len(anchors):
        return []
    spans = best_spans(net, text, encoded, anchors)
    return [
        Attribution(int(a), float(likely[a]), cue, source, content)
        for a, (cue, source, content) in zip(anchors, spans, strict=True)
        if cue is not None
    ]


def best_spans(
    net: Network, text: TextFeatures, encoded: Floats, anchors: Ints
) -> list[tuple[TokenSpan | None, TokenSpan | None, TokenSpan | None]]:
    """Cue, source and content of each anchor, None where it has none."""
    pools = [start_candidates(text, a) for a in anchors.tolist()]
    sizes = np.array([len(p) for p in pools])
    owner = np.repeat(np.arange(len(pools), dtype=np.int32), sizes)
    tokens = np.concatenate(pools)
    scores = net.start_scores(encoded, anchors, tokens, owner, to_cue(text, tokens, anchors[owner]))
    nulls = net.null_scores(encoded, anchors)
    nulls[:, CUE] = -np.inf
    begins = np.cumsum(sizes) - sizes
    top = np.maximum(np.maximum.reduceat(scores, begins, axis=0), nulls)
    total = np.add.reduceat(np.exp(scores - top[owner]), begins, axis=0) + np.exp(nulls - top)
    norm = top + np.log(total)
    log_starts = scores - norm[owner]
    log_nulls = nulls - norm
    trials: list[tuple[int, int, int, float]] = []  # anchor's place, role, first token, log p
    for at, (begin, size) in enumerate(zip(begins.tolist(), sizes.tolist(), strict=True)):
        here = log_starts[begin : begin + size]
        tried = min(_TRIED_STARTS, size)
        likeliest = np.argpartition(-here, tried - 1, axis=0)[:tried]
        for role, places in enumerate(likeliest.T.tolist()):
            trials += [
                (at, role, int(pools[at][k]), float(here[k, role]))
                for k in places
                if here[k, role] > _LEAST_LIKELY_START
            ]
    ends = _best_ends(net, text, encoded, anchors, trials)
    chosen: list[list[tuple[float, TokenSpan | None]]] = [
        [(float(log_nulls[at, role]), None) for role in range(3)] for at in range(len(pools))
    ]
    for (at, role, start, score), (end, end_score) in zip(trials, ends, strict=True):
        together = score + end_score
        if together > chosen[at][role][0]:
            chosen[at][role] = (together, (start, end))
    return [(c[0][1], c[1][1], c[2][1]) for c in chosen]


def _best_ends(
    net: Network,
    text: TextFeatures,
    encoded: Floats,
    anchors: Ints,
    trials: list[tuple[int, int, int, float]],
) -> list[tuple[int, float]]:
    """For each trial its most probable last token with the log of the probability."""
    places = np.array([t[0] for t in trials], np.int32)
    roles = np.array([t[1] for t in trials], np.int32)
    starts = np.array([t[2] for t in trials], np.int32)
    cues = anchors[places]
    pools = [
        end_candidates(text, a, s, LONGEST[r])
        for a, s, r in zip(cues.tolist(), starts.tolist(), roles.tolist(), strict=True)
    ]
    sizes = np.array([len(p) for p in pools])
    owner = np.repeat(np.arange(len(pools), dtype=np.int32), sizes)
    tokens = np.concatenate(pools)
    pairs = Pairs.of(text, tokens, cues[owner])
    columns = to_start(text, tokens, starts[owner], cues[owner])
    scores = net.end_scores(encoded, (cues, starts, roles), pairs, owner, columns)
    begins = np.cumsum(sizes) - sizes
    top = np.maximum.reduceat(scores, begins)
    norm = top + np.log(np.add.reduceat(np.exp(scores - top[owner]), begins))
    best: list[tuple[int, float]] = []
    for at, (begin, size) in enumerate(zip(begins.tolist(), sizes.tolist(), strict=True)):
        k = begin + int(np.argmax(scores[begin : begin + size]))
        best.append((int(tokens[k]), float(scores[k] - norm[at])))
    return best
