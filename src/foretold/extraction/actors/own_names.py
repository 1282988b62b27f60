"""Parties, firms and societies that act in their own name, not in that of their state."""

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from foretold.knowledge.actors import state_names, word_lists
from foretold.knowledge.names import key
from foretold.knowledge.short_names import IN_OWN_NAME, own_bodies
from foretold.language.tree import Token
from foretold.records import Entity

if TYPE_CHECKING:
    from foretold.extraction.actors.resolver import Resolver

_IN_OWN_NAME = IN_OWN_NAME | {"LEG", None}
_REBELS = "REBELS"
_OF_THE_STATE = frozenset({"MIL", "COP", "JUD", "SPY", "IGO"})


class OwnNames:
    """Gives the parties, firms and societies of one article the code of their own."""

    def __init__(self, resolver: "Resolver") -> None:
        self._r = resolver
        self._ruling: set[str] | None = None

    def of(self, entity: Entity, head: Token) -> Entity:
        """The actor under its own short name, where it has one and does not act for its state.

        The abbreviation that the article explains comes first ("the New Front (NF)").
        """
        if entity.code not in state_names():
            return entity
        body = entity.id
        introduced = self._r.introduced
        own = introduced.of(head) if entity.sector not in _OF_THE_STATE else None
        person, leads = self._r.resolve(head).person, False
        if person is not None and person.name == entity.name:
            standing = self._r.standings[id(person)]
            body, leads = standing.party, standing.leads
            own = own or introduced.called(standing.affiliation)
        known = own_bodies().get(body or "")
        if known is not None and known.sector == "PTY" and self._governs(body or ""):
            return entity
        speaks = leads or _speaks_for_it(entity, head)
        if known is not None and known.country == entity.code and speaks:
            own = own or known.short
        own = own or _as_rebels(entity, head)
        return replace(entity, code=own) if own else entity

    def _governs(self, party: str) -> bool:
        """Whether the article says so ("the Liberal government")."""
        if self._ruling is None:
            states = word_lists()["governments"]
            pairs = pairwise(self._r.parsed.tokens)
            self._ruling = {_stem(key(a.text) or "") for a, b in pairs if b.lemma in states}
        name = party.rpartition(":")[2]
        return _stem(name.partition("-")[0]) in self._ruling


def _as_rebels(entity: Entity, head: Token) -> str | None:
    """The code of rebels who are said to be of a state but of no group that is known."""
    if entity.sector != "REB" or (entity.id or "").startswith("org:"):
        return None
    named = head.lemma == "rebel" or any(c.lemma == "rebel" for c in head.children)
    return _REBELS if named else None


def _stem(word: str) -> str:
    return word.removesuffix("s")


def _speaks_for_it(entity: Entity, head: Token) -> bool:
    """Whether the party itself is meant, not a minister from it."""
    return entity.sector in _IN_OWN_NAME or head.lemma in word_lists()["party_people"]
