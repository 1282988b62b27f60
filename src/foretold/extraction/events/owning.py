"""Who suffers a deed that a noun tells, by the words before it: "X's murder", "anti-X protests"."""

from typing import Protocol

from foretold.extraction.events.control import is_foe
from foretold.knowledge.actors import actor_names
from foretold.knowledge.events import NounClass, words
from foretold.knowledge.names import is_abbreviation
from foretold.language.syntax import conjuncts
from foretold.language.tree import Token
from foretold.records import Entity

_HARMS = words("owning_harms")
_LEFT = words("owning_left")
_SUFFERED = words("owning_suffered")
_PLACES = frozenset({"capital", "city", "region", "country"})
_MODIFIERS = frozenset({"poss", "compound", "nmod", "amod"})
_THEIRS = frozenset({"his", "her", "their"})
_TARGETED = frozenset({"PROTEST", "ASSAULT", "SANCTION", "THREATEN", "MOBILIZE"})


class Denoting(Protocol):
    """Says who is meant by a noun."""

    def direct(self, head: Token) -> tuple[Entity, ...]:
        """The actors that the phrase itself denotes."""


def is_harm(noun: Token) -> bool:
    """Whether the noun tells of violence: who is named behind it suffered it."""
    return noun.lemma in _HARMS and noun.pos in ("NOUN", "PROPN")


def sufferers(noun: Token, kind: NounClass | None, sides: Denoting) -> tuple[Entity, ...]:
    """Those before the noun to whom it is done, not who do it."""
    found: list[Entity] = []
    for c in noun.children:
        if c.i < noun.i and c.dep in _MODIFIERS and _suffers(c, noun, kind):
            found += [e for member in conjuncts(c) for e in sides.direct(member)]
    return tuple(found)


def _suffers(modifier: Token, noun: Token, kind: NounClass | None) -> bool:
    if is_foe(modifier):
        return kind is not None and kind.type in _TARGETED
    following = {c.lower for c in noun.children if c.dep == "prep"}
    if noun.lemma in _SUFFERED and "of" not in following:
        if modifier.dep == "poss":
            return modifier.lower in _THEIRS or _is_person(modifier)
        if modifier.dep == "compound" and modifier.entity == "PERSON":
            return True
    if not (is_harm(noun) or noun.lemma in _LEFT) or following & {"on", "against", "from"}:
        return False
    return modifier.dep in ("compound", "nmod", "amod") and _is_place(modifier)


def _is_person(modifier: Token) -> bool:
    return modifier.entity == "PERSON" or (modifier.pos == "NOUN" and not modifier.entity)


def _is_place(modifier: Token) -> bool:
    """As in "the Basra bombing": a place, whose people have an adjective of their own.

    Of two the last: "the Israel Gaza pullout" is one by the first.
    """
    if any(
        c.dep == modifier.dep and modifier.i < c.i < modifier.head.i and c.entity == "GPE"
        for c in modifier.head.children
    ):
        return False
    if not modifier.text[:1].isupper() or is_abbreviation(modifier.text):
        return False
    readings = [a for _, a in actor_names().exact(modifier.text)]
    return bool(readings) and all(a.kind in _PLACES for a in readings)
