"""Whom a foreseen thing concerns: a linear head over those that the rules and the sentence name.

Trained by `scripts/train_about.py` on expectations that were read by hand.
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from foretold.extraction.expectations.concern_features import Foretold, features, namings
from foretold.extraction.linear import Linear
from foretold.extraction.reading import Reading
from foretold.language.tree import Sentence

WEIGHTS = Path(__file__).parent / "weights" / "about.json"
THRESHOLD = 0.5
"""Those less probable than this are not concerned."""
LEAST = 0.2
"""Where nobody reaches that: the most probable, if at least so probable."""


class Concern:
    """Tells whom the foreseen things of one article concern."""

    def __init__(self, reading: Reading) -> None:
        self._cast = reading.cast

    def about(self, told: Foretold, before: Sequence[Sentence]) -> tuple[str, ...]:
        """Codes of those whom it concerns: in the rules' order, then as they are named."""
        head, seen = _head(), self.described(told, before)
        likely = {code: head.probability(named) for code, named in seen.items()}
        best = max(likely.values(), default=0.0)
        bar = min(THRESHOLD, best) if best >= LEAST else THRESHOLD
        return tuple(code for code, p in likely.items() if p >= bar)

    def described(self, told: Foretold, before: Sequence[Sentence]) -> dict[str, dict[str, float]]:
        """The features of each who may be concerned, by code."""
        known = namings(told, self._cast, before)
        return {code: features(told, code, known, self._cast.named) for code in known}


@cache
def _head() -> Linear:
    return Linear.of(json.loads(WEIGHTS.read_text("utf-8")))
