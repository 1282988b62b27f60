"""What speakers promise by saying that they will do it: "we will work with X".

Only what is done for others or for all counts; blows that are announced are threats.
"""

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party, Sides, distinct, verb_places
from foretold.knowledge.events import words
from foretold.language.syntax import (
    child,
    children,
    first_conjunct,
    inherited_auxiliaries,
    is_passive,
    negation,
    subjects,
)
from foretold.language.tree import Token

_UNDERTAKINGS = words("promise_undertakings")
_GOING_ON = words("promise_going_on")
_BEST = words("promise_best")
_WILL = frozenset({"will", "shall", "'ll", "’ll"})
_SPOKEN = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_TOWARDS = ("with", "to", "for", "in", "o")
_FIRST_PERSON = frozenset({"we", "i"})


def promise(verb: Token, speaker: Party, sides: Sides) -> Found | None:
    """The promise that a speaker's own words or reported words make, or None."""
    if not _is_undertaking(verb) or verb.dep not in _SPOKEN or negation(verb) is not None:
        return None
    helpers = {a.lower for a in inherited_auxiliaries(verb)}
    reported = "would" in helpers and first_conjunct(verb).dep == "ccomp"
    if not (helpers & _WILL or reported) or not _is_own(verb, speaker, sides):
        return None
    places = verb_places(verb)
    named = distinct([p for place in _TOWARDS for p in sides.at(places, (place,))])
    others = [p for p in named if p.entity.code and p.entity.code != speaker.entity.code]
    name = f"pattern promise {verb.lemma}"
    return Found(
        "AGREE", "030", None, verb, verb, [speaker], others[:1], 0.55, name, status="happened"
    )


def _is_undertaking(verb: Token) -> bool:
    """As in "help", "continue to help", "do our utmost"; not what is done to the speaker."""
    if verb.lemma in _UNDERTAKINGS:
        return not is_passive(verb)
    if verb.lemma not in _GOING_ON:
        return False
    clause = child(verb, "xcomp")
    return (clause is not None and clause.lemma in _UNDERTAKINGS) or any(
        noun.lemma in _BEST for noun in children(verb, "dobj")
    )


def _is_own(verb: Token, speaker: Party, sides: Sides) -> bool:
    heads = subjects(verb)
    return any(h.lower in _FIRST_PERSON for h in heads) or any(
        p.entity.code == speaker.entity.code for h in heads for p in sides.of(h, "actor")
    )
