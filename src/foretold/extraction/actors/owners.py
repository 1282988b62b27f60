"""Whose a noun is: the actors that its modifiers and what follows it name."""

from typing import TYPE_CHECKING

from foretold.extraction.actors.leanings import (
    merely_backs,
    tells_a_foe,
    tells_a_leaning,
    tells_the_seat,
)
from foretold.extraction.actors.phrases import first_of, generic
from foretold.extraction.actors.resolved import NOBODY
from foretold.extraction.actors.scan import Mention, is_outlet
from foretold.knowledge.actors import word_lists
from foretold.language.syntax import children, conjuncts, prepositional
from foretold.language.tree import Token
from foretold.records import Entity

if TYPE_CHECKING:
    from foretold.extraction.actors.resolver import Resolver

_PLURALS = frozenset({"NNS", "NNPS"})
_NAMED_GROUPS = frozenset({"party", "armed", "igo", "ngo", "body"})
_STEPS = 3
_PLACE_PREPOSITIONS = (
    "of",
    "in",
    "from",
    "across",
    "inside",
    "within",
    "at",
    "around",
    "throughout",
)


class Owners:
    """Finds the owners of the nouns of one article."""

    def __init__(self, resolver: "Resolver") -> None:
        self._r = resolver

    def of(self, head: Token) -> tuple[Entity, ...]:
        """The actors named in the modifiers of a noun, in text order, each code once."""
        covering = self._r.scan.mention_of.get(head.i)
        first = first_of(head)
        found: list[Entity] = []
        theirs: set[str | None] = set()
        national = False
        i = first
        while i < head.i:
            token = self._r.parsed.tokens[i]
            mention = self._r.scan.mention_of.get(i)
            if covering is not None and mention is covering:
                break
            person = self._r.person_at.get(i)
            if person is not None and person is not self._r.person_at.get(head.i):
                self._add(found, self._r.resolve(token).entities)
            elif mention is not None and mention.actors:
                if not self._is_no_owner(mention, head):
                    last = self._r.parsed.tokens[mention.last]
                    self._add(found, self._named_by(mention, last))
                    national = national or mention.actors[0].kind in ("adjective", "people")
                i = max(i, mention.last)
            elif (
                token.tag == "PRP$"
                or (token.dep == "poss" and token.pos in ("PRON", "NOUN"))
                or token.text in self._r.short_forms
            ):
                named = self._r.resolve(token).entities
                self._add(found, named)
                theirs |= {e.code for e in named} if token.tag == "PRP$" else set()
            i += 1
        if national and len(found) > 1:  # "their Surian captors"
            found = [e for e in found if e.code not in theirs] or found
        for by in children(head, "prep", "agent"):
            if by.lower == "by" and not self._acts(head):
                for noun in children(by, "pobj"):
                    self._add(found, self._r.resolve(noun).entities)
        return tuple(found)

    def _acts(self, head: Token) -> bool:
        known = generic(self._r.scan, head)
        return known is not None and known.agent.kind in ("person", "body")

    def _named_by(self, mention: Mention, last: Token) -> tuple[Entity, ...]:
        actor = self._r.actor_of(mention)
        return self._r.named(mention, actor, last).entities if actor is not None else ()

    @staticmethod
    def _add(found: list[Entity], more: tuple[Entity, ...]) -> None:
        known = {e.code for e in found}
        found.extend(e for e in more if e.code and e.code not in known)

    def _is_no_owner(self, mention: Mention, head: Token) -> bool:
        """Whether a name in a noun's modifiers says nothing of whose it is."""
        scan = self._r.scan
        if merely_backs(scan, mention) or tells_a_foe(scan, mention):
            return True
        if self._names_a_venue(mention, head):
            return True
        if head.lemma in word_lists()["igo_nouns"] and tells_the_seat(scan, mention):
            return True
        named = self._r.actor_of(mention)
        if named is not None and self._r.belongs_elsewhere(mention, named):
            return True
        known = generic(self._r.scan, head)
        if known is None:
            return False
        actor = self._r.actor_of(mention)
        if actor is not None and is_outlet(actor):
            return known.sector != actor.sector
        acts = known.agent.kind in ("person", "body")
        return acts and tells_a_leaning(self._r.scan, mention)

    def _names_a_venue(self, mention: Mention, head: Token) -> bool:
        """Whether a city modifies a noun as the place where it was ("the Vienna talks")."""
        actor = mention.actors[0]
        if actor.kind == "none":
            return True
        if actor.kind not in ("capital", "city"):
            return False
        after = self._r.parsed.tokens[mention.last + 1 : mention.last + 2]
        possessive = bool(after) and after[0].text in ("'s", "’s", "'", "’")
        return not possessive and head.lower in word_lists()["venue_nouns"]

    def of_common(self, head: Token) -> tuple[Entity, ...]:
        """Whose the actors of a common noun are: from its modifiers, else from what follows."""
        whole = self._whole(head)
        if whole:
            return whole
        own = self.of(head)
        if len(own) > 1 and self._is_name_of(head):
            return own[-1:]
        if own:
            return own
        for noun in prepositional(head, *_PLACE_PREPOSITIONS):
            if noun.lemma in word_lists()["held_in"]:
                continue
            inner = self._r.resolve(noun) if noun is not head else NOBODY
            coded = [e for e in inner.entities if e.code]
            if coded and head.tag in _PLURALS:
                for twin in self._listed_after(noun):
                    self._add(coded, self._r.resolve(twin).entities)
            if coded:
                return tuple(coded)
            if noun.i not in self._r.scan.mention_of:
                deeper = self.of(noun) or self._along(noun)
                if deeper:
                    return deeper
        return self._served(head)

    def _whole(self, head: Token) -> tuple[Entity, ...]:
        """The armed group of which somebody is a part: "the Surian branch of the Front"."""
        if head.lemma not in word_lists()["parts_of_groups"]:
            return ()
        for noun in prepositional(head, "of"):
            mention = self._r.scan.mention_of.get(noun.i)
            actor = self._r.actor_of(mention) if mention is not None else None
            if actor is not None and actor.kind == "armed":
                return tuple(e for e in self._r.resolve(noun).entities if e.code)
        return ()

    def _served(self, head: Token) -> tuple[Entity, ...]:
        """Whose official somebody is: "an official with the Ministry of Trade"."""
        for body in prepositional(head, "with", "for"):
            if body.lower in word_lists()["public_bodies"]:
                coded = tuple(e for e in self._r.resolve(body).entities if e.code)
                if coded:
                    return coded
        known = generic(self._r.scan, head)
        if known is not None and known.agent.office == "spokesman":
            for whom in prepositional(head, "for"):
                if whom.i in self._r.scan.mention_of:
                    return tuple(e for e in self._r.resolve(whom).entities if e.code)
        return ()

    def _along(self, noun: Token, steps: int = _STEPS) -> tuple[Entity, ...]:
        """Whose a part of a body is, along "section of the department of press of the ministry"."""
        for word in conjuncts(noun):
            for whole in prepositional(word, "of"):
                if whole.i < word.i or whole.i in self._r.person_at:
                    continue
                named = [e for e in self._r.resolve(whole).entities if e.code]
                found = tuple(named) or self.of(whole)
                found = found or (self._along(whole, steps - 1) if steps else ())
                if found:
                    return found
        return ()

    def of_apposition(self, head: Token) -> tuple[Entity, ...]:
        """Whose the one is that stands in apposition ("the Union, a Peruvian group")."""
        for other in children(head, "appos"):
            if other.pos == "NOUN" and (found := self.of(other)):
                return found
        return ()

    def _is_name_of(self, head: Token) -> bool:
        """Whether the noun says what the name right before it is ("his Fatah party")."""
        mention = self._r.scan.mention_of.get(head.i - 1)
        actor = self._r.actor_of(mention) if mention is not None else None
        if actor is None or actor.kind not in _NAMED_GROUPS:
            return False
        return head.lemma in word_lists()["group_nouns"] | word_lists()["body_nouns"]

    def _listed_after(self, noun: Token) -> list[Token]:
        """The names coordinated with a state, also where the parser ties them elsewhere."""
        found = conjuncts(noun)[1:]
        tokens = self._r.parsed.tokens
        listed: list[Token] = []
        joined = False
        i = noun.i + 1
        while i < len(tokens) and noun.i in self._r.scan.mention_of:
            if tokens[i].lower in (",", "and", "the"):
                joined = joined or tokens[i].lower == "and"
                i += 1
                continue
            mention = self._r.scan.mention_of.get(i)
            if mention is None or mention.first != i:
                break
            last = tokens[mention.last]
            if last.pos != "PROPN" or last.dep not in ("conj", "appos", "pobj"):
                break
            listed.append(last)
            i = mention.last + 1
            if joined:
                break
        return found + [t for t in listed if joined and t not in found]
