"""What somebody is ready or loath to do: "is willing to talk", "was reluctant to send troops"."""

from foretold.extraction.events.clauses import over_clause
from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Sides, verb_places
from foretold.knowledge.events import Operator, words
from foretold.language.syntax import negation
from foretold.language.tree import Token

_READY = words("readiness_ready")
_LOOSE = words("readiness_loose")
_GOOD = words("promise_undertakings") | words("compose_yielding")
_LOATH = words("readiness_loath")
_STATES = words("attitude_verbs")


def is_of_readiness(complement: Token) -> bool:
    """Whether the clause is what an adjective says somebody is ready or loath to do."""
    adjective = complement.head
    return (
        complement.dep == "xcomp"
        and complement.tag == "VB"
        and adjective.dep == "acomp"
        and adjective.lower in _READY | _LOATH
        and adjective.head.lemma in _STATES
    )


def readiness(complement: Token, inner: Found | None, sides: Sides) -> Found | None:
    """A promise or a threat of what is readily done, a refusal of what is not; else None."""
    adjective = complement.head
    copula = adjective.head
    ready = (adjective.lower in _READY) is (negation(copula) is None)
    if ready and inner is None and adjective.lower in _LOOSE and complement.lemma not in _GOOD:
        return None  # "is ready to fall": no promise
    entry = Operator(adjective.lower, "agree" if ready else "refuse")
    found = over_clause(entry, copula, complement, inner, verb_places(copula), sides)
    if found is None:
        return None
    found.trigger = adjective
    found.under = [complement]
    if inner is not None:
        found.under += [inner.trigger, *inner.under]
    return found
