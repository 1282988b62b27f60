"""Whether two articles tell the same story in other words, as a translation there and back does.

A retelling follows its original sentence by sentence: the same figures and days, names that are
spelled alike, and for each sentence one of the same meaning at about the same place. Another
report of the same event shares its lead, and goes on to other facts. Articles of few figures are
not taken for retellings of each other.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

import numpy as np

from foretold.coding.figures import figures, plain_numbers, weekdays
from foretold.documents import word_overlap
from foretold.documents.shingles import SHORT
from foretold.language.vectors import encoder

SURE = 0.7
"""From here on an article counts as a retelling."""

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]?\s+(?=[\"“‘(A-Z0-9])|\n+")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+")
_LEAST_FIGURES, _LEAST_NUMBER = 3, 4
_PAIRED = 8
_SPELLED = 0.78
"""Names are the same when so much of their letters is (Yeol, Yeul)."""
_LONGEST = 60
"""So many sentences of each text are compared."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The figures (numbers and weekdays) and the names of a text."""

    figures: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts tell: each from 0 to 1, `order` from -1.

    `meaning` is the mean similarity of each sentence to the nearest of the other text, `least`
    that of the two that are worst off; `figures` and `names` are the shares in common.
    """

    meaning: float
    least: float
    figures: float
    names: float
    order: float


_VERBATIM = 0.3
"""Texts with more of their word triples in common are copies, or made of the same formulas."""
_FLOORS = Likeness(0.52, 0.33, 0.7, 0.4, 0.7)
_WEIGHTS = (-22.1, 14.0, 6.0, 10.0, 6.0)
"""Of a constant, `meaning`, `least`, `figures` and `names`: set by hand on eight of our pairs."""


def facts(text: str) -> Facts:
    """The figures and names of a text, written alike: 380,000, 380 thousand."""
    plain = plain_numbers(text)
    words = _WORD.findall(plain)
    names: set[str] = set()
    for sentence in _SENTENCE.split(plain):
        first = _WORD.search(sentence)
        for match in _NAME.finditer(sentence):
            name = re.sub(r"['’]s$", "", match[0])
            if first is None or match.start() != first.start() or _is_name(name, words):
                names.add(name.lower())
    days = {day.lower() for day in weekdays(text)}
    return Facts(frozenset(figures(text)), frozenset(names - days))


def _is_name(name: str, words: list[str]) -> bool:
    """Whether a word that begins a sentence is a name: no other place has it in lower case."""
    return len(name) > 4 and name.lower() not in words


def fact_pairs(text: str, words: list[bytes] | None = None) -> list[int]:
    """Pairs of larger figures and weekdays as 47-bit numbers, of which retellings share most.

    `words` are those of the text, where they are known.
    """
    found = figures(text, words)
    larger = [f for f in found if not f[0].isdigit() or float(f) >= _LEAST_NUMBER]
    chosen = sorted(larger, key=_hash)[:_PAIRED]
    return sorted(_hash(f"{a} {b}") & SHORT for a, b in combinations(sorted(chosen), 2))


@lru_cache(maxsize=65_536)
def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def how_sure(one: str, other: str) -> float:
    """How sure it is that two texts tell the same story in other words, from 0 to 1."""
    like = likeness(one, other)
    if like is None or any(
        getattr(like, name) < getattr(_FLOORS, name) for name in Likeness.__slots__
    ):
        return 0.0
    constant, *weights = _WEIGHTS
    values = (like.meaning, like.least, like.figures, like.names)
    total = constant + sum(w * v for w, v in zip(weights, values, strict=True))
    return float(1 / (1 + np.exp(-total)))


def likeness(one: str, other: str) -> Likeness | None:
    """How alike two texts tell.

    None when they are told in the same words, or have too few figures or sentences to say.
    """
    if word_overlap(one, other) > _VERBATIM:
        return None
    first, second = facts(one), facts(other)
    if min(len(first.figures), len(second.figures)) < _LEAST_FIGURES:
        return None
    texts = [[s for s in _SENTENCE.split(t) if s.strip()][:_LONGEST] for t in (one, other)]
    if min(map(len, texts)) < 2:
        return None
    left, right = (encoder().embed(t, norm=True) for t in texts)
    close = left @ right.T
    nearest, back = close.max(axis=1), close.max(axis=0)
    places = close.argmax(axis=1)
    has_order = len(set(places.tolist())) > 1
    return Likeness(
        float((nearest.mean() + back.mean()) / 2),
        float(min(np.sort(nearest)[:2].mean(), np.sort(back)[:2].mean())),
        _common(first.figures, second.figures, 1.0),
        _common(first.names, second.names, _SPELLED),
        float(np.corrcoef(np.arange(len(places)), places)[0, 1]) if has_order else 0.0,
    )


def _common(one: frozenset[str], other: frozenset[str], alike: float) -> float:
    """The mean share of either that the other has, spelled alike."""
    if not one or not other:
        return 0.0
    shares = [
        sum(x in b or (alike < 1 and any(_alike(x, y) >= alike for y in b)) for x in a) / len(a)
        for a, b in ((one, other), (other, one))
    ]
    return sum(shares) / 2


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
