"""Whose turn it is, in a speaker's mouth: "it is up to Y to stop", "it is time for Y to go"."""

from foretold.extraction.events.places import Party, Sides, prepositions_of
from foretold.knowledge.events import words
from foretold.language.syntax import own_subjects
from foretold.language.tree import Token

_BURDENS = words("turn_burdens")


def whose_turn(copula: Token, sides: Sides) -> list[Party]:
    """Who is asked to act by a form of "be" that puts it on him; else nobody."""
    heads: list[Token] = []
    for c in copula.children:
        if c.lower == "up" and c.dep in ("advmod", "prt", "acomp", "prep"):
            heads += prepositions_of(c).get("to", []) + prepositions_of(copula).get("to", [])
        elif c.dep == "attr" and c.lemma in ("time", "turn"):
            heads += prepositions_of(c).get("for", []) + _clause_subjects(c)
            heads += _clause_subjects(copula)
        elif c.dep == "nsubj" and c.lemma in _BURDENS:
            towards = prepositions_of(copula)
            heads += [h for place in ("on", "with", "in") for h in towards.get(place, ())]
    return [p for head in heads for p in sides.of(head, "actor") if p.entity.code]


def _clause_subjects(word: Token) -> list[Token]:
    """As in "time FOR Y to leave", wherever the parser hung the clause."""
    return [
        s
        for c in word.children
        if c.dep in ("advcl", "acl", "relcl", "ccomp", "xcomp") and c.tag == "VB"
        for s in own_subjects(c)
    ]
