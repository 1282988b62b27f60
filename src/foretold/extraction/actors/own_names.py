"""Parties and firms that act in their own name, not in that of their state."""

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from foretold.knowledge.actors import state_names, word_lists
from foretold.knowledge.names import key
from foretold.knowledge.short_names import own_bodies
from foretold.language.tree import Token
from foretold.records import Entity

if TYPE_CHECKING:
    from foretold.extraction.actors.resolver import Resolver

_IN_OWN_NAME = frozenset({"PTY", "OPP", "LEG", "BUS", None})
_SOCIETIES = frozenset({"PTY", "OPP", "SOC", "REL", "NGO", "BUS", "REB"})


class OwnNames:
    """Gives the parties, firms and societies of one article the code of their own."""

    def __init__(self, resolver: "Resolver") -> None:
        self._r = resolver
        self._shortened: dict[str, str] | None = None
        self._ruling: set[str] | None = None

    def of(self, entity: Entity, head: Token) -> Entity:
        """The actor under its own short name, where it has one and does not act for its state.

        The abbreviation that the article explains comes first ("the New Front (NF)").
        """
        if entity.code not in state_names():
            return entity
        body = entity.id
        person = self._r.resolve(head).person
        if person is not None and person.name == entity.name:
            body = self._r.standings[id(person)].party
        known = own_bodies().get(body or "")
        own = None
        if known is not None and known.sector == "PTY" and self._governs(body or ""):
            return entity
        if known is not None and known.country == entity.code and _speaks_for_it(entity, head):
            own = self._abbreviated().get(body or "") or known.short
        elif entity.sector in _SOCIETIES:
            own = self._abbreviated().get(entity.name)
        return replace(entity, code=own) if own else entity

    def _governs(self, party: str) -> bool:
        """Whether the article says so ("the Liberal government")."""
        if self._ruling is None:
            states = word_lists()["governments"]
            pairs = pairwise(self._r.parsed.tokens)
            self._ruling = {_stem(key(a.text) or "") for a, b in pairs if b.lemma in states}
        name = party.rpartition(":")[2]
        return _stem(name.partition("-")[0]) in self._ruling

    def _abbreviated(self) -> dict[str, str]:
        """The abbreviations that the article explains, by the id or name of what they stand for."""
        if self._shortened is None:
            self._shortened = {}
            for short, last in self._r.short_forms.items():
                for entity in self._r.resolve(last).entities:
                    named = (entity.id or "").startswith("body:")
                    self._shortened.setdefault(entity.id or "" if named else entity.name, short)
        return self._shortened


def _stem(word: str) -> str:
    return word.removesuffix("s")


def _speaks_for_it(entity: Entity, head: Token) -> bool:
    """Whether the party itself is meant, not a minister from it."""
    return entity.sector in _IN_OWN_NAME or head.lemma in word_lists()["party_people"]
