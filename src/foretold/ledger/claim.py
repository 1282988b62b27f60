"""What an expectation claims that can be checked: which kind of thing, whose, and until when."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from foretold.knowledge.outcomes import plain_words, topics, topics_in
from foretold.records import Expectation
from foretold.records.ontology import EventType

_WORDS = re.compile(r"[A-Za-z][A-Za-z’'-]{2,}")
_NEAR = 80
"""So many characters after the hedge tell what is foretold."""
_UNLIKELY = frozenset({"unlikely", "very unlikely"})


@dataclass(frozen=True, slots=True)
class Claim:
    """An expectation as it is held against the world.

    `known` is the last day on which it may have been published: what settles it came later.
    `first` and `last` bound the days within which it should come; `last` is None where it says
    no time. `doer` is whose deed it would be. `against` says that it expects the thing not to
    happen.
    """

    expectation: Expectation
    known: date
    first: date
    last: date | None
    parties: frozenset[str]
    types: frozenset[EventType]
    topics: frozenset[str]
    words: frozenset[str]
    against: bool
    doer: str | None = None

    @property
    def is_typed(self) -> bool:
        """Whether it says just this: that one does an event of this type to another in that time.

        So forecasts of a model do; event data settle them.
        """
        return _is_model(self.expectation) and len(self.types) == 1 and self.last is not None

    @property
    def is_checkable(self) -> bool:
        """Whether it names a kind of event at all."""
        return bool(self.topics or self.types)


def claim_of(expectation: Expectation, known: date) -> Claim:
    """The claim of an expectation that was published on a day, at the latest."""
    horizon = expectation.horizon
    if _is_model(expectation) and horizon is not None:  # made from what was known before its window
        known = date.fromisoformat(horizon.start) - timedelta(days=1)
    first = known + timedelta(days=1)
    last: date | None = None
    if horizon is not None:
        start, last = date.fromisoformat(horizon.start), date.fromisoformat(horizon.end)
        first = max(start, first) if last > known else last
    text, types = expectation.evidence.text, frozenset(expectation.predicts)
    return Claim(
        expectation, known, first, last, frozenset(expectation.about), types,
        _topics(_head(expectation), types), content_words(text),
        expectation.negated or expectation.band in _UNLIKELY,
        expectation.about[0] if expectation.about else None,
    )  # fmt: skip


def _is_model(expectation: Expectation) -> bool:
    return expectation.probability_basis == "model"


def _head(expectation: Expectation) -> str:
    """The words up to a little after the hedge: what stands later qualifies what is foretold."""
    words, hedge = expectation.evidence, expectation.hedge
    inside = words.start <= hedge.start and hedge.end <= words.end
    return words.text[: (hedge.end - words.start if inside else 0) + _NEAR]


def _topics(text: str, types: frozenset[EventType]) -> frozenset[str]:
    """The topics that the words tell of and that go with the type of what is foretold.

    "limits to the response to a launch" foretells no launch.
    """
    known = topics()
    return frozenset(t for t in topics_in(text) if known[t].bare or known[t].types & types)


def hedge_words(expectation: Expectation) -> str:
    """The words of its hedge as hedges are compared: lower case, single spaces."""
    return " ".join(expectation.hedge.text.lower().split())


def content_words(text: str) -> frozenset[str]:
    """The words of a text by which two tellings are compared: lower case, endings cut."""
    return frozenset(_stem(w) for w in _WORDS.findall(text.lower())) - _empty()


def _stem(word: str) -> str:
    word = word.rstrip("'’")
    for ending in ("ings", "ing", "ers", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@cache
def _empty() -> frozenset[str]:
    """Words by which no two tellings are the same."""
    return frozenset(_stem(w) for w in plain_words())
