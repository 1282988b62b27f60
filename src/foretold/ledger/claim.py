"""What an expectation claims that can be checked: which kind of thing, whose, and until when."""

import re
from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from foretold.knowledge.actors import STATE_KINDS, Actor, actor_names
from foretold.knowledge.names import keys
from foretold.knowledge.outcomes import (
    Observable,
    common_words,
    observable_in,
    plain_words,
    topics,
    topics_in,
)
from foretold.records import Expectation
from foretold.records.ontology import EventType

_WORDS = re.compile(r"[A-Za-z][A-Za-z’'-]{2,}")
_NAMES = re.compile(r"[^\W\d_](?:[\w.&’'-]*\w)?")
_NEAR = 80
"""So many characters after the hedge tell what is foretold."""
_UNLIKELY = frozenset({"unlikely", "very unlikely"})


@dataclass(frozen=True, slots=True)
class Claim:
    """An expectation as it is held against the world.

    `known` is the last day on which it may have been published: what settles it came later.
    `first` and `last` bound the days within which it should come; `last` is None where it says
    no time. `doer` is whose deed it would be, `deed` the CAMEO code of it where known. `against`
    says that it expects the thing not to happen. `observable` is the kind of happening that it is
    where no event type names it.
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
    deed: str | None = None
    observable: Observable | None = None

    @property
    def is_typed(self) -> bool:
        """Whether it says just this: that one does an event of this type to another in that time.

        So forecasts of a model do; event data settle them.
        """
        return _is_model(self.expectation) and len(self.types) == 1 and self.last is not None

    @property
    def is_planned(self) -> bool:
        """Whether it is planned or set, or foretold for a time: articles of then can tell of it."""
        return self.last is not None or self.expectation.kind in ("schedule", "plan")

    @property
    def is_checkable(self) -> bool:
        """Whether it names a kind of event at all."""
        return bool(self.topics or self.types)


def claim_of(expectation: Expectation, known: date, deed: str | None = None) -> Claim:
    """The claim of an expectation that was published on a day, at the latest.

    `deed` is the CAMEO code of the event record that it foretells.
    """
    horizon = expectation.horizon
    if _is_model(expectation) and horizon is not None:  # made from what was known before its window
        known = date.fromisoformat(horizon.start) - timedelta(days=1)
    first = known + timedelta(days=1)
    last: date | None = None
    if horizon is not None:
        start, last = date.fromisoformat(horizon.start), date.fromisoformat(horizon.end)
        first = max(start, first) if last > known else last
    types = frozenset(expectation.predicts)
    return Claim(
        expectation, known, first, last, frozenset(expectation.about), types,
        _topics(_head(expectation), types), telling_words(_head(expectation)),
        expectation.negated or expectation.band in _UNLIKELY,
        expectation.about[0] if expectation.about else None, deed,
        observable_in(_head(expectation)),
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


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """The words of a text by which two tellings are compared: lower case, endings cut."""
    return frozenset(_stem(w) for w in _WORDS.findall(text.lower())) - _empty()


@lru_cache(maxsize=4096)
def telling_words(text: str) -> frozenset[str]:
    """Its content words without days and titles, which many tellings share."""
    return content_words(text) - _shared()


@lru_cache(maxsize=4096)
def states_named(text: str) -> frozenset[str]:
    """Codes of the states that a text names."""
    words = _NAMES.findall(text)
    given = [(keys(w) or ("",))[0] for w in words]
    found = set[str]()
    for place, word in enumerate(words):
        if word[0].isupper():
            found |= {a.code for _, _, a in actor_names().at(given, place)[:1] if _is_state(a)}
    return frozenset(found)


def others_named(text: str, parties: Set[str], doer: str | None) -> frozenset[str]:
    """Codes of those beside the doer: the states that a text names, and the parties."""
    return (states_named(text) | parties) - {doer}


def _is_state(actor: Actor) -> bool:
    return actor.kind in STATE_KINDS


def _stem(word: str) -> str:
    word = word.rstrip("'’")
    for ending in ("ings", "ing", "ers", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] in "bdgmnprt"
    return word[:-1] if doubled else word


@cache
def _empty() -> frozenset[str]:
    """Words by which no two tellings are the same."""
    return frozenset(_stem(w) for w in plain_words())


@cache
def _shared() -> frozenset[str]:
    """Words that say little of whether two tellings are of the same thing."""
    return frozenset(_stem(w) for w in common_words())
