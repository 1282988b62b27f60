"""Nouns that name a deed without telling it: "after the attack", "the assassination attempt"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party
from foretold.knowledge.events import words
from foretold.language.syntax import agents, subtree
from foretold.language.tree import Token

_CIRCUMSTANCE = words("labels_circumstance")
_UNREAL = words("labels_unreal")
_NAMED_FOR_VICTIM = frozenset({"killing", "abduction"})
_PLACING = frozenset({"in", "at", "near", "around"})
_AIMED = frozenset({"of", "on", "against"})
_CLAUSES = frozenset({"relcl", "acl"})
_LONG = frozenset({"year", "decade", "century"})
_PRIVATE = frozenset({"CVL", "UNK", "SOC", "ELI"})
_DESCRIBING = frozenset({"amod", "compound", "nummod", "nmod"})
_FOLLOWING = frozenset({"prep", "relcl", "acl"})
_KNOWN = frozenset({"the", "this", "that", "these", "those", "such", "its", "their", "his", "her"})
_UP = frozenset({"conj", "appos"})


def is_label(found: Found) -> bool:
    """Whether a noun only names the deed, and names at most one side of it.

    A noun with doer and victim tells what was done even in passing; one with neither a doer
    nor a victim but the place, or one that stands for a time or a cause, is told elsewhere.
    """
    noun = found.trigger
    if noun.pos == "VERB" or found.predicate is not noun:
        return False
    if noun.dep == "compound":
        return True
    if found.type != "ASSAULT" or (found.actor and found.recipient) or found.mutual:
        return False
    doers = [p for p in found.actor if not _is_town_before(p, noun)]
    aimed = any(c.dep == "prep" and c.lower in _AIMED for c in noun.children)
    top = _top(noun)
    if top.dep == "dobj" and top.head.lemma in _UNREAL:
        return True  # "inspired attacks", "to stem attacks"
    if _is_dated(noun):
        return False
    victims = [p for p in found.recipient if aimed or not _is_place_of(p)]
    if not doers and not victims:
        return True
    if _kind(found) in _NAMED_FOR_VICTIM and victims:
        return False
    if any(c.dep in ("prep", "agent") and c.lower == "by" for c in noun.children):
        return False
    return top.dep == "pobj" and top.head.lower in _CIRCUMSTANCE


def tells_more(noun: Token) -> bool:
    """As in "numerous rocket attacks", "a deal on trade": not a bare "the attack", told before."""
    if noun.dep == "compound":
        return False
    described = any(c.i < noun.i and c.dep in _DESCRIBING for c in noun.children)
    followed = any(c.i > noun.i and c.dep in _FOLLOWING for c in noun.children)
    if any(c.lower in _KNOWN for c in noun.children):
        return followed and described
    return followed


def is_epithet(found: Found) -> bool:
    """As in "the investigating agency", "the people killed in the war": said by the way.

    A participle tells an event where it says who did it, or when.
    """
    verb = found.predicate
    if verb.dep in ("amod", "compound") and verb.tag == "VBG" and verb.lower != "visiting":
        return True
    if found.type == "ASSAULT" and _is_followed_by_participle(verb):
        return True  # "a volunteer killed fighting"
    if "fight+with" in found.decided_by and any(p.entity.sector in _PRIVATE for p in found.actor):
        return True  # "nationals fighting with the rebels" fight on their side
    return (
        found.type == "ASSAULT"
        and verb.dep == "acl"
        and verb.tag == "VBN"
        and not agents(verb)
        and not any(t.entity in ("DATE", "TIME") for t in subtree(verb))
    )


def _is_followed_by_participle(verb: Token) -> bool:
    return verb.tag in ("VBN", "VBD") and any(
        t.i == verb.i + 1 and t.lower.endswith("ing") for t in verb.sentence.tokens
    )


def _is_dated(noun: Token) -> bool:
    """As in "Monday's bombing", "the attack on May 12": a year alone makes no news."""
    return any(
        t.entity == "DATE" and t.pos in ("PROPN", "NOUN") and t.lemma not in _LONG
        for t in subtree(noun, without=_CLAUSES)
    )


def _kind(found: Found) -> str:
    return found.decided_by.split(":")[0].split()[-1]


def _top(noun: Token) -> Token:
    while noun.dep in _UP and noun.head is not noun:
        noun = noun.head
    return noun


def _is_town_before(party: Party, noun: Token) -> bool:
    """As in "the Ghouta massacre": the town is where it was done."""
    return any(c.dep == "compound" and c.i < noun.i and c.entity == "GPE" for c in noun.children)


def _is_place_of(party: Party) -> bool:
    """As in "attacks in Europe": nobody is said to have been hit."""
    head = party.head
    return head.dep == "pobj" and head.head.lower in _PLACING
