"""Whose an unnamed body is ("the government", "officials", "students"): the belonging head.

A conditional logit over the states and organisations of the article and nobody at all, on the
features of `belonging_features`, one of which is what the rules of `locality` say. Trained by
`scripts/train_belonging.py` on phrases whose state was read off by hand.
"""

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from foretold.extraction.actors.belonging_features import NOBODYS, Described, described
from foretold.extraction.actors.landscape import Landscape
from foretold.extraction.actors.locality import Ruled
from foretold.extraction.actors.phrases import Generic
from foretold.extraction.linear import Linear
from foretold.knowledge.actors import class_of
from foretold.language.tree import Token

if TYPE_CHECKING:
    from foretold.extraction.actors.resolver import Resolver

WEIGHTS = Path(__file__).parent / "weights" / "belonging.json"
_SETTLED = frozenset({"others", "everywhere", "epithet", "loyal"})
_OF_STATES = frozenset({"GOV", "MIL", "COP", "LEG", "JUD"})


@cache
def _logit() -> Linear:
    return Linear.of(json.loads(WEIGHTS.read_text("utf-8")))


class Belonging:
    """Tells for one article whose its unnamed bodies and people are."""

    def __init__(self, resolver: "Resolver") -> None:
        self._r = resolver
        self._land: Landscape | None = None

    def table(self, head: Token, known: Generic, ruled: Ruled) -> dict[str, Described]:
        """The features of each candidate, nobody first."""
        if self._land is None:
            self._land = Landscape(self._r)
        return described(head, known, ruled, self._land, self._r.home)

    def codes(self, head: Token, known: Generic, ruled: Ruled) -> tuple[str, ...]:
        """The code of whoever the body most probably belongs to; none for nobody.

        Where the rules name several ("the two sides"), those stand, and so does what they say of
        foreigners, of everybody in the world, and of a kingdom or republic.
        """
        if len(ruled.codes) > 1 or not known.sector or _SETTLED & set(ruled.signs):
            return ruled.codes
        logit = _logit()
        scores = {c: logit.score(f) for c, f in self.table(head, known, ruled).items()}
        if known.sector in _OF_STATES:  # no society has soldiers or a court
            scores = {c: s for c, s in scores.items() if class_of(c) != "NGO"}
        introduced = self._r.introduced
        scores = {c: s for c, s in scores.items() if introduced.called(c) is None}
        best = max(scores, key=scores.__getitem__)
        return () if best == NOBODYS else (best,)
