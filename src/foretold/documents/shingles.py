"""Word triples of a text as numbers: what two texts have in common, and where.

A text is compared by its distinct runs of three words (shingles, Broder 1997), hashed to 47 bits.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.int64]

SHORT = (1 << 47) - 1
"""SQLite keeps a number of 47 bits in six bytes, a larger one in eight."""

LEAST_WORDS = 40
"""A text of fewer words is not compared."""

_WORDS = re.compile(r"[^\W_]+")
_MARKS = "“”‘’—–…•·«»\xa0£€"
"""The commonest beyond ASCII that are no letters."""
_SAMPLED, _SAMPLED_LONG = 4, 8
_LONG = 400
"""Of a text of so many distinct triples, an eighth is sample enough."""
_MULTIPLIERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)
_SENTENCES = re.compile(r"(?<=[.!?][\"'”’)\s])\s*(?=[\"'“‘(A-Z0-9])|\n+")
_SHARED_SENTENCE = 0.4
_LEAST_SENTENCE = 4


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts have in common, as shares of their distinct triples.

    `share` is that of the text that has fewer, `cover` that of the one that has more.
    """

    share: float
    cover: float


def words_of(text: str, joined: str = "") -> list[bytes]:
    """The runs of letters, digits and the ASCII characters `joined`, in lower case, as UTF-8.

    Splitting bytes takes a fifth of the time of a pattern.
    """
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    lower = text.lower()
    if not lower.isascii():
        for mark in set(lower):
            if mark > "\x7f" and not mark.isalnum():
                lower = lower.replace(mark, " ")
    return lower.encode().translate(_blanks(joined)).split()


@cache
def _blanks(joined: str) -> bytes:
    """What stands for each byte: itself, or a blank for ASCII that is no part of a word."""
    parted = [chr(n) not in joined and not chr(n).isalnum() for n in range(128)]
    return bytes([32 if n < 128 and parted[n] else n for n in range(256)])


def _mixed(words: list[bytes]) -> Hashes:
    """The hash of each triple, in order."""
    numbers = np.fromiter(map(crc32, words), np.uint64, len(words))
    if len(numbers) < 3:
        return np.empty(0, np.int64)
    numbers += np.uint64(1)
    mixed = numbers[:-2] * _MULTIPLIERS[0]
    mixed ^= numbers[1:-1] * _MULTIPLIERS[1]
    mixed ^= numbers[2:] * _MULTIPLIERS[2]
    mixed = (mixed ^ (mixed >> np.uint64(29))) * _MULTIPLIERS[1]
    mixed ^= mixed >> np.uint64(32)
    hashes: Hashes = (mixed >> np.uint64(1)).astype(np.int64) & SHORT
    return hashes


def shingles(text: str) -> Hashes | None:
    """The distinct triples of a text, sorted; None when it is too short to compare."""
    return triples(words_of(text))


def triples(words: list[bytes]) -> Hashes | None:
    """The distinct triples of a text of these words, as `shingles`."""
    if len(words) < LEAST_WORDS:
        return None
    hashes = _mixed(words)
    hashes.sort()
    distinct: Hashes = hashes[np.append(True, hashes[1:] != hashes[:-1])]
    return distinct


def sampled(hashes: Hashes) -> Hashes:
    """Some of the triples, the same ones in whatever text they stand (Broder's mod-m).

    A quarter; of long texts an eighth, which are all among that quarter.
    """
    part = _SAMPLED if len(hashes) < _LONG else _SAMPLED_LONG
    chosen: Hashes = hashes[hashes & (part - 1) == 0]
    return chosen


def overlap(one: Hashes, other: Hashes) -> Overlap:
    """What two texts have in common."""
    common = len(np.intersect1d(one, other, assume_unique=True))
    fewer, more = sorted((len(one), len(other)))
    return Overlap(common / max(1, fewer), common / max(1, more))


def word_overlap(one: str, other: str) -> float:
    """The share of the shorter text's triples that stand in the other; 0 for short texts."""
    first, second = shingles(one), shingles(other)
    return 0.0 if first is None or second is None else overlap(first, second).share


def own_passages(text: str, earlier: Iterable[str]) -> list[tuple[int, int]]:
    """The sentences that none of the earlier texts tells, as offsets; neighbours are joined.

    A sentence is told when two fifths of its triples stand in one of the earlier texts, so that
    one with some words changed is. Short ones go with the sentence before them.
    """
    words = list(_WORDS.finditer(text))
    hashes = _mixed([w[0].lower().encode("utf-8", "replace") for w in words])
    known = np.zeros(len(hashes), np.bool_)
    for other in earlier:
        known |= np.isin(hashes, _mixed(words_of(other)))
    starts = [w.start() for w in words]
    own: list[tuple[int, int]] = []
    was_own = False
    for start, end in _sentences(text):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if last - first > _LEAST_SENTENCE:
            was_own = bool(known[first : last - 2].mean() < _SHARED_SENTENCE)
        if was_own and own and own[-1][1] == start:
            own[-1] = (own[-1][0], end)
        elif was_own:
            own.append((start, end))
    return own


def _sentences(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(m.end() for m in _SENTENCES.finditer(text) if m.end()), len(text)]
    return [(a, b) for a, b in pairwise(cuts) if a < b]
