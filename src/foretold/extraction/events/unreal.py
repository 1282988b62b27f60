"""What words tell without saying that it was done or is to come: charges, purposes, conditions."""

from typing import Literal

from foretold.extraction.events.found import Found
from foretold.knowledge.events import operators, words
from foretold.language.syntax import (
    ancestors,
    auxiliaries,
    child,
    first_conjunct,
    is_passive,
    negation,
    own_subjects,
)
from foretold.language.tree import Token
from foretold.records.ontology import Status

Reason = Literal["alleged", "cause", "scheme", "habit", "unsaid", "undone", "unspoken", "unlikely"]
_CHARGING = words("unreal_charging")
_GROUNDS = words("unreal_grounds")
_SCHEMES = words("unreal_schemes")
_SCHEMING = words("unreal_scheming")
_CAUSES = words("unreal_causes")
_GIVEN = frozenset({"AID", "COOPERATE", "CONCEDE"})
_REQUESTS = words("surroundings_requests")
_FORBIDDING = words("unreal_forbidding")
_HABIT = words("status_habit")
_CHANCES = words("status_possible_nouns")
_POSSIBLE = words("unreal_possible")
_WANTED = words("status_hope")
_PLANS = words("status_plan_nouns") | words("status_possible_nouns") | words("status_verge")
_FEARED = words("status_foreseen") | words("status_averted")
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "PROTEST"})
_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "AID", "COOPERATE"})
_UP = frozenset({"conj", "xcomp", "pcomp", "prep", "ccomp"})
_MAX_STEPS = 6
ONLY_WORDS: frozenset[Reason] = frozenset({"unsaid", "unspoken"})
"""What leaves a reading possible: a word that may be said, or is not, is often told as a deed."""


def unreal(found: Found, status: Status) -> Reason | None:
    """Why the event is only somebody's charge, a purpose, a condition or a word not spoken.

    What is alleged stands in the record of the accusation. What may, might, could or would be
    done, and what is wanted or considered, is an event that is hypothetical; what may be said is
    none.
    """
    verb = found.predicate
    if verb.pos not in ("VERB", "AUX"):
        if _is_forbidden(verb) or (found.type in _GIVEN and _is_asked_for(verb)):
            return "cause"
        return "undone" if status == "negated" and found.type in _DEEDS else None
    if is_alleged(verb):
        return "alleged"
    if _is_let(verb) or _is_cause(verb):
        return "cause"
    if (found.type in _DEEDS or found.type == "RETREAT") and _is_scheme(verb):
        return "scheme"
    if _is_habit(verb):
        return "habit"
    if status == "negated":
        if found.type in _SPOKEN and negation(verb) is not None:
            return "unsaid"
        deed = found.type in _DEEDS or _is_refused(verb)
        return "undone" if deed and not _is_denied(verb) else None
    if status != "hypothetical":
        return None
    if found.type in _SPOKEN:
        return "unspoken"
    return None if _is_possible(verb) else "unlikely"


def is_alleged(verb: Token) -> bool:
    """As in "accused X of killing Y", "on charges of spying", "is alleged to have paid"."""
    if verb.dep == "conj" and verb.tag == "VBN" and verb.head.tag == "VBG":
        return False  # "convicted of spying and jailed"
    at = verb
    for _ in range(_MAX_STEPS):
        above = at.head
        if above is at or at.dep not in _UP or (at.dep == "ccomp" and at is not verb):
            return False
        if at.dep == "pcomp":
            governor = above.head
            while governor.dep in ("pobj", "prep") and governor.head is not governor:
                if _charges(governor):
                    break
                governor = governor.head  # "accused X for the first time of killing Y"
            if above.lower in ("of", "with", "for") and _charges(governor):
                return True
            if above.lower in ("for", "over") and above.head.lemma in _GROUNDS:
                return True  # "was jailed for killing X"
        if at.dep == "xcomp" and _charges(above):
            return True
        at = above
    return False


def _is_forbidden(noun: Token) -> bool:
    """As in "the launch of missiles is prohibited": what a rule is about."""
    verb = noun.head
    return noun.dep == "nsubjpass" and verb.lemma in _FORBIDDING and not _is_past(verb)


def _is_asked_for(noun: Token) -> bool:
    """As in "an appeal for 9 million dollars in AID": the request tells it."""
    for at in ancestors(noun, _MAX_STEPS):
        if at.dep not in ("prep", "pobj", "dobj", "nsubj", "nsubjpass") or at.pos == "VERB":
            return False
        if at.dep == "prep" and at.lower == "for" and at.head.lemma in _REQUESTS:
            return True
    return False


def _is_past(verb: Token) -> bool:
    return any(a.tag == "VBD" for a in auxiliaries(verb))


def _is_scheme(verb: Token) -> bool:
    """As in "a conspiracy to kill", "plotted to topple", "the idea of bombing": an aim."""
    top = first_conjunct(verb)
    if top.dep == "pcomp":
        return top.head.head.lemma in _SCHEMES
    if top.dep == "acl" and top.tag == "VB":
        return top.head.lemma in _SCHEMES
    return top.dep == "xcomp" and top.head.lemma in _SCHEMING


def _is_habit(verb: Token) -> bool:
    """As in "juries are always told", "they often clash": done at no one time."""
    if not any(c.lower in _HABIT for c in verb.children if c.dep == "advmod"):
        return False
    helpers = auxiliaries(verb)
    return verb.tag in ("VBZ", "VBP") or is_passive(verb) or any(a.tag == "MD" for a in helpers)


def _is_cause(verb: Token) -> bool:
    """As in "a movement for impeaching X": what it is for."""
    top = first_conjunct(verb)
    return top.dep == "pcomp" and top.head.head.pos == "NOUN" and top.head.head.lemma in _CAUSES


def _is_denied(verb: Token) -> bool:
    """As in "denied that it had attacked", "denied attacking"."""
    at = verb
    while at.dep in ("conj", "xcomp", "ccomp", "pcomp", "prep") and at.head is not at:
        at = at.head
        if at.lemma == "deny":
            return True
    return False


def _is_refused(verb: Token) -> bool:
    """As in "refuses to obey by opening its ports": the refusal tells it."""
    at = verb
    while at.dep in _UP and at.head is not at:
        at = at.head
        if any(o.kind == "refuse" for o in operators().get(at.lemma, ())):
            return True
    return False


def _charges(word: Token) -> bool:
    return word.lemma in _CHARGING or word.lower in _CHARGING


def _is_let(verb: Token) -> bool:
    """As in "let them fight": a wish addressed to anybody."""
    above = verb.head
    return (
        above.lower == "let"
        and verb.dep in ("ccomp", "xcomp")
        and above.tag == "VB"
        and not own_subjects(above)
    )


def _is_possible(verb: Token) -> bool:
    """Whether a word of possibility or of wanting stands with the verb or above it."""
    at = verb
    if verb.lemma in _WANTED:
        return True
    for _ in range(_MAX_STEPS):
        if any(a.lower in _POSSIBLE for a in auxiliaries(at)):
            return True
        above = at.head
        if above is at:
            return False
        if at.dep == "acl" and above.lemma in _PLANS:
            return above.lemma not in _CHANCES
        if at.dep == "pcomp" and above.head.lemma in _PLANS:
            return True
        if at.dep in ("xcomp", "ccomp", "pcomp") and above.lemma in _FEARED:
            return True
        if at.dep in ("xcomp", "ccomp", "pcomp", "prep") and above.lemma in _WANTED:
            return True
        if at.dep not in _UP or (at.dep == "conj" and own_subjects(at)):
            return False
        if child(at, "mark") is not None:
            return False
        at = above
    return False
