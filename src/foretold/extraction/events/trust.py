"""How far a reading is to be trusted: a linear head over features of the words around it.

Trained by `scripts/train_event_trust.py` on readings that were judged by hand; run with numpy-free
arithmetic, for a text has few readings.
"""

import json
from functools import cache
from math import exp
from pathlib import Path

from foretold.extraction.events.found import Found
from foretold.extraction.events.trust_features import Surround, features

WEIGHTS = Path(__file__).parent / "weights" / "trust.json"
THRESHOLD = 0.3
"""Readings less probable than this are no events."""


@cache
def _weights() -> tuple[float, dict[str, float]]:
    data = json.loads(WEIGHTS.read_text("utf-8"))
    return float(data["bias"]), {str(k): float(v) for k, v in data["weights"].items()}


def trust(found: Found, surround: Surround) -> float:
    """The probability that type and sides of the reading are right."""
    bias, weights = _weights()
    score = bias + sum(weights.get(k, 0.0) * v for k, v in features(found, surround).items())
    return 1.0 / (1.0 + exp(-score))
