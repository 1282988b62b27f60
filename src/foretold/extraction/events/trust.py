"""How far a reading is to be trusted: a linear head over features of the words around it.

Trained by `scripts/train_event_trust.py` on readings that were judged by hand.
"""

import json
from functools import cache
from pathlib import Path

from foretold.extraction.events.found import Found
from foretold.extraction.events.trust_features import Surround, features
from foretold.extraction.linear import Linear

WEIGHTS = Path(__file__).parent / "weights" / "trust.json"
THRESHOLD = 0.31
"""Readings less probable than this are no events."""


@cache
def _head() -> Linear:
    return Linear.of(json.loads(WEIGHTS.read_text("utf-8")))


def trust(found: Found, surround: Surround) -> float:
    """The probability that type and sides of the reading are right."""
    return _head().probability(features(found, surround))
