"""What the "is it a prediction" head sees of a sentence, beside its vector."""

import math
from collections import Counter
from collections.abc import Sequence

from foretold.language.tree import Token
from foretold.records import Expectation

_TAGS = ("VBD", "VBZ", "VBP", "MD", "VBN", "TO", "PRP", "CD", "NNP")
_WORDS = frozenset(
    {"if", "unless", "until", "when", "soon", "year", "next", "future", "expect", "likely", "i",
     "you", "have", "think", "believe", "argue", "say"}
)  # fmt: skip


def features(expectations: Sequence[Expectation], tokens: Sequence[Token]) -> dict[str, float]:
    """Named features, most of them 0 or 1, of a sentence and the expectations found in it."""
    found: dict[str, float] = {
        "count": min(3, len(expectations)) / 3,
        "any": float(bool(expectations)),
        "point": max((e.probability.point for e in expectations), default=0.0),
        "length": math.log(len(tokens) + 1) / 5,
        "question": float(any(t.text == "?" for t in tokens)),
    }
    for e in expectations:
        found[f"rule:{e.decided_by}"] = found[f"band:{e.band}"] = found[f"kind:{e.kind}"] = 1.0
    tags = Counter(t.tag for t in tokens)
    for tag in _TAGS:
        found[f"tag:{tag}"] = min(3, tags[tag]) / 3
    for token in tokens:
        if token.tag == "MD":
            found[f"modal:{token.lemma}"] = 1.0
        if token.dep == "ROOT":
            found[f"root:{token.tag}"] = 1.0
        if token.lemma in _WORDS:
            found[f"word:{token.lemma}"] = 1.0
    return found
