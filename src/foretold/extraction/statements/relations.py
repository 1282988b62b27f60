"""How tokens stand to a cue, and to a possible first token of a span: small integers a pair."""

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foretold.extraction.statements.features import TextFeatures
from foretold.extraction.statements.quotes import CLOSES, OPENS

Ints = NDArray[np.int32]
BEFORE = 160
AFTER = 220
"""The window around a cue in which its source and content are sought, in tokens."""
NEAR_CUE = 30
"""Within so many tokens of a cue a span may begin anywhere, else at a natural place only."""
NEAR_START = 20
"""Within so many tokens of its first a span may end anywhere, else at a natural place only."""
LABELS = 64
CUE_SIZES = (32, 64, 32, 3 * LABELS, 16, 16)
"""How many values each column of `to_cue` can take."""
START_SIZES = (LABELS, 16, 16, 16)
"""How many values each column of `to_start` can take."""
_LIMITS = np.array([1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 45, 70, 110, 160])
_DEEPEST = 60


def start_candidates(text: TextFeatures, anchor: int) -> Ints:
    """The tokens at which a span of this cue may begin."""
    low, high = max(0, anchor - BEFORE), min(len(text.heads), anchor + AFTER)
    fine_low, fine_high = max(low, anchor - NEAR_CUE), min(high, anchor + NEAR_CUE + 1)
    places = text.start_places
    a, b, c, d = (bisect_left(places, edge) for edge in (low, fine_low, fine_high, high))
    near = np.arange(fine_low, fine_high, dtype=np.int32)
    return np.concatenate([places[a:b], near, places[c:d]])


def end_candidates(text: TextFeatures, anchor: int, start: int, longest: int) -> Ints:
    """The last tokens that a span of this cue may have when it begins at `start`."""
    high = min(len(text.heads), anchor + AFTER, start + longest)
    fine = min(high, start + NEAR_START + 1)
    places = text.end_places
    natural = places[bisect_left(places, fine) : bisect_left(places, high)]
    return np.concatenate([np.arange(start, fine, dtype=np.int32), natural])


def to_cue(text: TextFeatures, tokens: Ints, anchors: Ints) -> Ints:
    """How each token stands to the cue's head token beside it in `anchors`.

    Columns: signed distance; sentences and paragraphs between; steps through the tree; label of
    the branch by which it hangs below the cue or its governors; whether it is at an edge of that
    branch; how it stands to the quotation around or beside the cue.
    """
    found = np.zeros((len(tokens), len(CUE_SIZES)), np.int32)
    offsets = tokens - anchors
    buckets = np.searchsorted(_LIMITS, np.abs(offsets), side="right")
    found[:, 0] = np.where(offsets < 0, buckets, 15 + buckets)
    sentences = np.clip(text.sentences[tokens] - text.sentences[anchors], -4, 4) + 4
    paragraphs = np.clip(text.paragraphs[tokens] - text.paragraphs[anchors], -3, 3) + 3
    found[:, 1] = sentences * 7 + paragraphs
    same = np.flatnonzero(text.sentences[tokens] == text.sentences[anchors])
    found[same, 2:5] = _tree(text, tokens[same], anchors[same])
    found[:, 5] = _quotations(text, tokens, anchors)
    return found


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of a token and a cue's head token, each once.

    `columns` is their `to_cue`; `place` names the pair of each of the rows they were made of.
    """

    tokens: Ints
    columns: Ints
    place: Ints

    @classmethod
    def of(cls, text: TextFeatures, tokens: Ints, anchors: Ints) -> "Pairs":
        """From rows of which many say the same."""
        size = len(text.heads)
        keys, place = np.unique(anchors * np.int64(size) + tokens, return_inverse=True)
        cues, ends = np.divmod(keys, size)
        return cls(ends, to_cue(text, ends, cues), place)


def _tree(text: TextFeatures, tokens: Ints, anchors: Ints) -> Ints:
    """Steps, branch label and edges, by climbing from both tokens to where they meet."""
    depth, heads = text.depth, text.heads
    below, above = tokens.copy(), anchors.copy()
    branch = tokens.copy()
    down = np.zeros(len(tokens), np.int32)
    up = down.copy()
    apart = np.flatnonzero(below != above)
    for _ in range(2 * _DEEPEST):
        if not len(apart):
            break
        deep_below = depth[below[apart]]
        deep_above = depth[above[apart]]
        lift = apart[deep_below >= deep_above]
        branch[lift] = below[lift]
        below[lift] = heads[below[lift]]
        down[lift] += 1
        lift = apart[deep_above >= deep_below]
        above[lift] = heads[above[lift]]
        up[lift] += 1
        apart = apart[below[apart] != above[apart]]
    top = np.where(down > 0, heads[branch], tokens)
    edges = (
        1 * (text.first[branch] == tokens) + 2 * (text.last[branch] == tokens)
        + 4 * (text.first[top] == tokens) + 8 * (text.last[top] == tokens)
    )  # fmt: skip
    steps = 1 + np.minimum(up, 4) * 5 + np.minimum(down, 4)
    labels = 1 + np.minimum(up, 2) * LABELS + text.columns[branch, 3]
    return np.stack([steps, labels, edges], axis=1)


def _quotations(text: TextFeatures, tokens: Ints, anchors: Ints) -> Ints:
    """Same quotation as the cue's, none, the nearest before or after it, or another; its marks."""
    numbers = text.quotation[tokens]
    own = text.quotation[anchors]
    kind: Ints = np.where(numbers == 0, 0, 4).astype(np.int32)
    kind[(numbers > 0) & (numbers == text.quotation_before[anchors])] = 1
    kind[(numbers > 0) & (numbers == text.quotation_after[anchors])] = 2
    kind[(numbers > 0) & (numbers == own)] = 3
    return kind * 3 + _marks(text, tokens)


def _marks(text: TextFeatures, tokens: Ints) -> Ints:
    states = text.columns[tokens, 5]
    marks: Ints = (states == OPENS) + 2 * (states == CLOSES)
    return marks


def to_start(text: TextFeatures, tokens: Ints, starts: Ints, anchors: Ints) -> Ints:
    """How each token would end a span that begins at the token beside it in `starts`.

    Columns: label of the phrase that spans exactly these words; length; sentences and
    paragraphs spanned; what it does to quotations and on which side of the cue it lies.
    """
    found = np.zeros((len(tokens), len(START_SIZES)), np.int32)
    size = len(text.heads)
    keys = text.next_word[starts].astype(np.int64) * size + text.previous_word[tokens]
    at = np.minimum(np.searchsorted(text.phrase_keys, keys), len(text.phrase_keys) - 1)
    found[:, 0] = np.where(text.phrase_keys[at] == keys, 1 + text.phrase_labels[at], 0)
    found[:, 1] = np.searchsorted(_LIMITS, tokens - starts, side="right")
    sentences = np.clip(text.sentences[tokens] - text.sentences[starts], 0, 3)
    paragraphs = np.clip(text.paragraphs[tokens] - text.paragraphs[starts], 0, 3)
    found[:, 2] = sentences * 4 + paragraphs
    states = text.columns[:, 5]
    same = text.quotation[tokens] == text.quotation[starts]
    closes = states[tokens] == CLOSES
    kind = np.where(closes, np.where(same, 2, 1), np.where(same, 3, 0))
    crosses = (starts < anchors) == (tokens >= anchors)
    found[:, 3] = kind + 4 * (states[starts] == OPENS) + 8 * crosses
    return found
