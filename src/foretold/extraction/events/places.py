"""The places around a predicate where its actor and recipient can stand, and who stands there."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, Protocol

from foretold.extraction.events.control import (
    beside,
    controllers,
    coordinated_agents,
    deeds_behind,
    harms_behind,
    is_absolute,
    is_attitude,
    is_foe,
    is_misread_object,
    is_passive_twin,
    is_small_passive,
    joined_names,
    persons_behind,
)
from foretold.extraction.events.owning import is_harm, sufferers
from foretold.knowledge.events import noun_classes, words
from foretold.language.syntax import (
    agents,
    antecedent,
    child,
    conjuncts,
    governing_verb,
    is_passive,
    objects,
    subjects,
)
from foretold.language.tree import Token
from foretold.records import Entity

_INNER = ("by", "of", "from", "in", "against", "on", "to", "for", "with", "at", "between", "across")
Sight = Literal["actor", "deed", "any"]
_INSIDE: dict[str, tuple[str, ...]] = {
    "actor": ("of", "from", "in", "by"),
    "deed": ("by", "of", "from", *_INNER),
    "any": _INNER,
}
_TALKS = ("by", "between", "with", "of", "from", "for")
"""Not "in": where people talk is no side."""
_PEOPLE = words("places_people")
_NOT_MAKING = words("places_not_making")
_VAGUE_HOLDERS = words("places_vague_holders")
_DOCUMENTS = words("documents")
_APART = frozenset({"according", "contrary", "due", "owing", "prior", "thanks"})
_FIRST_PERSON = frozenset({"i", "we", "us"})


class Resolver(Protocol):
    """Says who is meant by a noun; an article's cast is one."""

    def parties(self, head: Token) -> tuple[Entity, ...]:
        """The political actors that the phrase denotes."""

    def owners(self, head: Token) -> tuple[Entity, ...]:
        """The actors named in the modifiers of a noun."""

    def in_own_name(self, entity: Entity, head: Token) -> Entity:
        """The actor as records of events name it."""


@dataclass(frozen=True, slots=True)
class Party:
    """An actor with the word that names it."""

    entity: Entity
    head: Token


def codes(parties: Iterable[Party]) -> set[str]:
    """The codes of those that have one."""
    return {p.entity.code for p in parties if p.entity.code}


def coded(parties: Iterable[Party]) -> list[Party]:
    """Those that have a code."""
    return [p for p in parties if p.entity.code]


@dataclass(slots=True)
class Places:
    """Heads by place: who does it, what it is done to, and the objects of prepositions."""

    predicate: Token
    doers: list[Token] = field(default_factory=list)
    undergoers: list[Token] = field(default_factory=list)
    prepositions: dict[str, list[Token]] = field(default_factory=dict)
    passive: bool = False
    behind: list[Token] = field(default_factory=list)
    """Who made the thing that does it ("X passed a law banning ...")."""

    def heads(self, place: str) -> list[Token]:
        """The heads at a place ("s", "o" or a preposition)."""
        if place == "s":
            return self.doers
        if place == "o":
            return self.undergoers
        return self.prepositions.get(place, [])


def verb_places(verb: Token) -> Places:
    """The places of a verb; the passive is turned round."""
    joined = joined_names(verb)
    if joined:
        return Places(verb, joined, [verb.head], passive=True)
    passive = (is_passive(verb) and not is_attitude(verb)) or is_passive_twin(verb)
    passive = passive or is_small_passive(verb)
    upper = [] if is_absolute(verb) else controllers(verb) or subjects(verb)
    upper = deeds_behind(persons_behind(upper, verb), verb)
    if passive:
        doers = agents(verb) or coordinated_agents(verb) or harms_behind(verb)
        found = Places(verb, doers, upper + objects(verb), passive=True)
    else:
        found = Places(verb, upper, objects(verb))
        for dative in verb.children:
            if dative.dep == "dative" and dative.pos != "ADP":
                found.undergoers.insert(0, dative)
                found.prepositions.setdefault("to", []).append(dative)
        if not found.undergoers and verb.dep == "relcl" and child(verb, "nsubj") is not None:
            subject = child(verb, "nsubj")
            if subject is not None and subject.tag not in ("WDT", "WP"):
                found.undergoers.append(verb.head)
        for c in verb.children:
            helping = verb.lemma == "help" and c.tag == "VB" and not objects(verb)
            if c.dep == "ccomp" and (c.pos == "ADJ" or helping):
                small = child(c, "nsubj")
                if small is not None:  # "found X guilty", "helped X retake"
                    found.undergoers.append(small)
            if is_misread_object(c, verb) and not found.undergoers:
                found.undergoers += conjuncts(c)
        if verb.dep == "acl" and verb.head.dep in ("dobj", "nsubjpass", "pobj"):
            maker = governing_verb(verb.head)
            if maker is not None and maker.lemma not in _NOT_MAKING:
                found.behind = agents(maker) if is_passive(maker) else subjects(maker)
        found.behind += beside(verb)
    # "shot DEAD", "held HOSTAGE": what somebody becomes is nobody else
    named = [h for h in found.undergoers if h.dep != "oprd"]
    found.undergoers = named or found.undergoers
    add_prepositions(found, verb)
    if found.undergoers:
        for noun in found.undergoers:
            for place, heads in prepositions_of(noun).items():
                found.prepositions.setdefault(place, []).extend(heads)
    return found


def add_prepositions(places: Places, token: Token) -> None:
    """Put the objects of the token's prepositions into the places."""
    for place, heads in prepositions_of(token).items():
        known = places.prepositions.setdefault(place, [])
        known.extend(h for h in heads if h not in known)


def prepositions_of(token: Token) -> dict[str, list[Token]]:
    """The token's prepositions with the heads of their objects; "out of" counts as both."""
    found: dict[str, list[Token]] = {}
    for prep in token.children:
        adverb = prep.dep in ("advmod", "prt")
        if not adverb and (prep.dep not in ("prep", "agent", "dative") or prep.pos == "ADV"):
            continue
        if prep.dep == "dative" and prep.pos != "ADP":
            continue
        if prep.lower in _APART:
            continue
        own = [
            m for noun in prep.children if noun.dep == "pobj" and not _temporal(noun)
            for m in _unfolded(noun)
        ]  # fmt: skip
        if own:
            found.setdefault(prep.lower, []).extend(own)
        for inner in prep.children:
            if inner.dep in ("prep", "pcomp") and inner.pos == "ADP":
                heads = [
                    m for noun in inner.children if noun.dep == "pobj" for m in _unfolded(noun)
                ]
                found.setdefault(inner.lower, []).extend(heads)
                found.setdefault(prep.lower, []).extend(heads)
    return found


def _unfolded(noun: Token) -> list[Token]:
    if noun.tag in ("WDT", "WP"):
        real = antecedent(noun)
        noun = real if real is not None else noun
    return conjuncts(noun)


def _temporal(noun: Token) -> bool:
    return noun.entity in ("DATE", "TIME")


def has_preposition(token: Token, words: frozenset[str]) -> bool:
    """Whether one of these prepositions or particles depends on the token, also inside another."""
    for c in token.children:
        if c.lower in words and c.dep in ("prep", "agent", "dative", "prt", "advmod"):
            if any(g.dep == "pobj" and _temporal(g) for g in c.children):
                continue
            return True
        if c.dep in ("prep", "advmod", "prt") and any(
            g.lower in words and g.dep == "prep" for g in c.children
        ):
            return True
    return False


class Sides:
    """Resolves heads to parties, each once."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._direct: dict[int, tuple[Entity, ...]] = {}
        self._deep: dict[tuple[int, str], list[Party]] = {}
        self._issuers: dict[str, list[Party]] = {}
        self.speakers: dict[int, Entity] = {}
        """Token to who is speaking there, where that is known."""

    def direct(self, head: Token) -> tuple[Entity, ...]:
        """The actors that the phrase itself denotes."""
        known = self._direct.get(head.i)
        if known is None:
            known = self._without_foes(head, self._resolver.parties(head))
            known = tuple(self._resolver.in_own_name(e, head) for e in known)
            if not known and head.lower in _FIRST_PERSON and head.i in self.speakers:
                known = (self.speakers[head.i],)
            self._direct[head.i] = known
        return known

    def owners(self, head: Token) -> tuple[Entity, ...]:
        """The actors named in the modifiers of the noun."""
        return self._resolver.owners(head)

    def _without_foes(self, head: Token, found: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """Without those whom the phrase is against ("an ANTI-Surian minister")."""
        if not found:
            return found
        foes = {e.code for c in head.children if is_foe(c) for e in self._resolver.parties(c)}
        if not foes:
            return found
        own = {
            e.code for c in head.children if not is_foe(c) and c.i < head.i
            for e in self._resolver.parties(c)
        }  # fmt: skip
        return tuple(e for e in found if e.code not in foes - own)

    def of(self, head: Token, sight: Sight = "any", depth: int = 0) -> list[Party]:
        """Who stands behind a phrase: itself, else its owners, else those named inside it.

        `sight` says where to look inside: of one who acts ("soldiers of X"), of a deed or word
        its doer first ("the attack by X on Y"), else anywhere ("a base in X").
        """
        key = (head.i, sight)
        known = self._deep.get(key)
        if known is None:
            self._deep[key] = []
            known = self._deep[key] = self._find(head, sight, depth)
        return known

    def note_document(self, noun: Token) -> None:
        """Remember who issued a document, for when it speaks later ("the statement condemned")."""
        if noun.lemma not in _DOCUMENTS or noun.pos != "NOUN":
            return
        issuers = (
            self.of(noun, "deed") if self.owners(noun) or "by" in prepositions_of(noun) else []
        )
        if not issuers and noun.dep == "dobj" and noun.head.pos == "VERB":
            issuers = [p for head in subjects(noun.head) for p in self.of(head, "actor")]
        if not issuers and noun.dep == "pobj" and noun.head.head.lemma == "say":
            issuers = [p for head in subjects(noun.head.head) for p in self.of(head, "actor")]
        if any(p.entity.code for p in issuers):
            self._issuers[noun.lemma] = issuers

    def _issued(self, noun: Token) -> list[Party]:
        known = self._issuers.get(noun.lemma) if noun.pos == "NOUN" else None
        if not known or not any(c.lower in ("the", "this", "that") for c in noun.children):
            return []
        return [Party(p.entity, noun) for p in known]

    def _find(self, head: Token, sight: Sight, depth: int) -> list[Party]:
        own = self.direct(head)
        if own:
            return self._before(head, own) + [Party(e, head) for e in own]
        those = head.lower == "those" and child(head, "prep") is not None
        if (head.pos in ("PRON", "DET") and not those) or depth > 2:
            return []
        harm = sight != "any" and is_harm(head)
        if head.lemma not in _VAGUE_HOLDERS:
            hit = {e.code for e in sufferers(head, None, self)} if harm else set()
            owned = tuple(e for e in self.owners(head) if e.code not in hit)
            if owned:
                return [Party(e, head) for e in owned]
        inner = prepositions_of(head)
        inside = _TALKS if _is_talk(head) and sight != "actor" else _INSIDE[sight]
        for place in ("by", "from") if harm else inside:
            if place == "in" and sight == "actor" and not _is_people(head):
                continue
            several: list[Party] = []
            for noun in inner.get(place, ()):
                found = self.of(noun, sight, depth + 1)
                if found and place != "between":
                    return found
                several += found
            if several:
                return several
        for c in head.children:
            inner_heads = conjuncts(c) if c.dep == "appos" else []
            if c.dep == "acl" and c.tag == "VBN":  # "comments made by X"
                inner_heads = agents(c)
            named = [p for noun in inner_heads for p in self.of(noun, sight, depth + 1)]
            if named:
                return named
            if sight == "deed" and _tells_what(c):  # "regret over the fact that X ..."
                named = [p for h in subjects(c) for p in self.of(h, "actor", depth + 1)]
                if named:
                    return named
        return self._issued(head) if sight == "actor" else []

    def _before(self, head: Token, own: tuple[Entity, ...]) -> list[Party]:
        """Names read as part of the next ("Georgia" of "Georgia and Western states")."""
        known = {e.code for e in own}
        found = []
        for c in head.children:
            if c.dep in ("nmod", "compound") and c.pos == "PROPN" and child(c, "conj") is not None:
                found += [Party(e, c) for e in self.direct(c) if e.code and e.code not in known]
        return found

    def at(self, places: Places, wanted: tuple[str, ...], sight: Sight = "any") -> list[Party]:
        """The parties at the first of these places that names any."""
        for place in wanted:
            found: list[Party] = []
            for head in places.heads(place):
                found += self.of(head, sight)
            if not found and place == "s":
                for head in places.behind:
                    found += self.of(head, sight)
            if found:
                return distinct(found)
        return []


def _tells_what(clause: Token) -> bool:
    mark = child(clause, "mark")
    return clause.dep in ("acl", "ccomp", "relcl") and mark is not None and mark.lower == "that"


def _is_talk(head: Token) -> bool:
    return any(c.type == "CONSULT" for c in noun_classes().get(head.lemma, ()))


def _is_people(head: Token) -> bool:
    return any(c.name in _PEOPLE for c in noun_classes().get(head.lemma, ()))


def distinct(parties: list[Party]) -> list[Party]:
    """Each actor once (by code and sector, else by name), in order."""
    seen = set()
    kept = []
    for party in parties:
        key = party.entity.code or party.entity.name
        if key not in seen:
            seen.add(key)
            kept.append(party)
    return kept


def apart(parties: list[Party], actor: list[Party]) -> list[Party]:
    """The parties that are not among the actors.

    A state's own police or people are another party than its government, where the words name
    them ("the junta arrested opposition members"), not where they are only its owner.
    """
    return [p for p in parties if not any(_is_one(p, a) for a in actor)]


def _is_one(party: Party, actor: Party) -> bool:
    one, other = party.entity, actor.entity
    if (one.code or one.name) != (other.code or other.name):
        return False
    if party.head is actor.head or one.name == other.name or not one.sector:
        return True
    if party.head.entity == actor.head.entity == "PERSON":
        return False
    if one.sector != other.sector:
        return not _is_named(party)
    return not (one.sector == "PTY" and party.head.pos == "PROPN" and _is_named(party))


def _is_named(party: Party) -> bool:
    """Whether the words are the party's own, not those of something that it only owns."""
    span, head = party.entity.mention, party.head
    if span is None or head.pos == "PRON":
        return span is not None and head.tag != "PRP$"
    beside = (c for c in head.children if c.dep == "appos")  # "the cleric, X"
    return any(span.start <= t.start < span.end for t in (head, *beside))
