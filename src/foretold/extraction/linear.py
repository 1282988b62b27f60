"""Linear heads over named features, run with numpy-free arithmetic: a text asks them seldom."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import Any


@dataclass(frozen=True, slots=True)
class Linear:
    """A bias and a weight a feature; features without one count nothing."""

    bias: float
    weights: Mapping[str, float]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Linear":
        """From `weights` and, where there is one, `bias`, as the training scripts write them."""
        weights = {str(name): float(weight) for name, weight in data["weights"].items()}
        return cls(float(data.get("bias", 0.0)), weights)

    def score(self, named: Mapping[str, float]) -> float:
        """The weighed sum of features."""
        weights, total = self.weights, self.bias
        for name, value in named.items():
            if name in weights:
                total += weights[name] * value
        return total

    def probability(self, named: Mapping[str, float]) -> float:
        """The score as a probability (0 to 1)."""
        return 1.0 / (1.0 + exp(-self.score(named)))
