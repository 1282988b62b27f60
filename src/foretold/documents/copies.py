"""Copies: the same story in several outlets, and updated versions of an article.

MinHash over word pairs with banded hashing (Broder 1997; rensa), so that each article is compared
with few others whatever the size of the archive. An article is linked to the first of its kind.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from foretold.records import Article

_WORDS = re.compile(r"[^\W_]+")
_PERMUTATIONS, _BANDS, _SEED = 126, 42, 42
_LEAST_WORDS = 25
THRESHOLD = 0.38
"""Share of common word pairs (Jaccard) from which two texts are copies.

Two texts of which one has 10% of its words changed share about two thirds of their pairs;
different reports of one event share less than a fifth.
"""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is kept of an article: its sketch and what tells a version from a copy."""

    id: str
    root: str
    sketch: Any
    publisher: str | None
    url: str | None


class CopyIndex:
    """Articles seen so far; links each new one to the first that it is a copy or version of."""

    def __init__(self, *, threshold: float = THRESHOLD) -> None:
        from rensa import RMinHashLSH

        self._threshold = threshold
        self._bands = RMinHashLSH(threshold, _PERMUTATIONS, _BANDS)
        self._known: list[_Known] = []

    def link(self, article: Article) -> Article:
        """The article, with `version_of` or `duplicate_of` set when it retells one seen before.

        The same outlet or address telling nearly the same again is a version, another outlet's
        is a duplicate. The very same text under the same id is no copy of itself.
        """
        pairs = word_pairs(article.text)
        if pairs is None:
            return article
        sketch = _sketch(pairs)
        nearest = self._nearest(sketch)
        if nearest is None or nearest.root == article.id:
            root = article.id
        else:
            root = nearest.root
            if _is_version(article, nearest):
                article = replace(article, version_of=root)
            else:
                article = replace(article, duplicate_of=root)
        self._bands.insert(len(self._known), sketch)
        known = _Known(article.id, root, sketch, article.publisher, article.url)
        self._known.append(known)
        return article

    def _nearest(self, sketch: Any) -> _Known | None:
        best: _Known | None = None
        most = self._threshold
        for place in sorted(self._bands.query(sketch)):
            share = sketch.jaccard(self._known[place].sketch)
            if share >= most and (best is None or share > most):
                best, most = self._known[place], share
        return best


def word_pairs(text: str) -> list[str] | None:
    """The neighbouring word pairs of a text, lower case; None when it is too short to compare."""
    words = _WORDS.findall(text.lower())
    if len(words) < _LEAST_WORDS:
        return None
    return [f"{a} {b}" for a, b in pairwise(words)]


def _sketch(pairs: list[str]) -> Any:
    from rensa import RMinHash

    sketch = RMinHash(_PERMUTATIONS, _SEED)
    sketch.update(pairs)
    return sketch


def _is_version(article: Article, other: _Known) -> bool:
    if article.url and article.url == other.url:
        return True
    return article.publisher is not None and article.publisher == other.publisher


def link_copies(articles: Iterable[Article]) -> Iterator[Article]:
    """Articles of a stream with their copies linked, in order."""
    index = CopyIndex()
    for article in articles:
        yield index.link(article)
