"""Nouns that mean the other one: "its neighbour", "his counterpart", "the former"."""

from typing import TYPE_CHECKING

from foretold.extraction.actors.phrases import Generic, first_of, left_tokens
from foretold.extraction.actors.resolved import Resolved
from foretold.knowledge.actors import state_names, word_lists
from foretold.language.syntax import children
from foretold.language.tree import Token
from foretold.records import Entity

if TYPE_CHECKING:
    from foretold.extraction.actors.resolver import Resolver

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_NEAR = 1
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "attr", "dative"})


class Counterparts:
    """Resolves nouns that say how somebody stands to another, for one article."""

    def __init__(self, resolver: "Resolver") -> None:
        self._r = resolver

    def related(self, head: Token, known: Generic, owners: tuple[Entity, ...]) -> Resolved:
        """Whom "their Syrian allies" or "its neighbour" are: never those whose they are.

        An adjective of nationality beside an owner tells their state ("their Syrian allies");
        else it is the other state of the passage, and nobody known where there is none.
        """
        span = self._r.parsed.span_of(left_tokens(self._r.scan, head))
        name = " ".join(span.text.split())
        sector = known.sector or None
        nationals, possessed = self._nationals(head)
        if nationals and (possessed or head.lemma == "counterpart"):
            found = nationals
        elif head.lemma in word_lists()["opponents"] and (of := _state_of_politician(owners)):
            found, sector = (self._r.state(of, head),), sector or "OPP"
        else:
            other = self._other_state(head, owners)
            found = (self._r.state(other, head),) if other else ()
        if not found:
            return Resolved((Entity(name, None, sector, None, span),))
        return Resolved(
            tuple(Entity(name, e.code, sector, e.id, span, e.affiliation or e.name) for e in found)
        )

    def _nationals(self, head: Token) -> tuple[tuple[Entity, ...], bool]:
        """The states that adjectives of the phrase tell, and whether it has an owner as well."""
        tokens = self._r.parsed.tokens
        found: list[Entity] = []
        possessed = any(c.lower == "of" for c in children(head, "prep"))
        for token in tokens[first_of(head) : head.i]:
            mention = self._r.scan.mention_of.get(token.i)
            followed = tokens[mention.last + 1].text if mention is not None else ""
            if token.tag == "PRP$" or token.text in _POSSESSIVES:
                possessed = True
            elif mention is not None and mention.last == token.i and followed not in _POSSESSIVES:
                actor = self._r.actor_of(mention)
                if actor is not None and actor.code:
                    found.append(self._r.state(actor.code, token))
        return tuple(found), possessed

    def _other_state(self, head: Token, owners: tuple[Entity, ...]) -> str | None:
        """The state named last in this or the last sentence that is not the owner itself."""
        if head.lemma not in word_lists()["reciprocal"] or head.tag not in ("NN", "NNP"):
            return None
        own = {e.code for e in owners}
        here = head.sentence.index
        states = state_names()
        for mention in reversed(self._r.order.codes):
            if mention.at >= head.i or mention.code in own or mention.code not in states:
                continue
            return mention.code if here - mention.sentence <= _NEAR else None
        return None

    def of_two(self, head: Token) -> Resolved | None:
        """Who "the former" and "the latter" are: the first or second of the last pair."""
        if head.lower not in ("former", "latter") or head.dep not in _NOMINAL:
            return None
        if head.i == 0 or self._r.parsed.tokens[head.i - 1].lower != "the":
            return None
        pair = self._r.order.group(head.i, 2)
        if len(pair) != 2:
            return None
        return Resolved((self._r.state(pair[head.lower == "latter"], head),))


def _state_of_politician(owners: tuple[Entity, ...]) -> str | None:
    """The state in which a politician has his opponents: his own."""
    first = owners[0] if len(owners) == 1 else None
    politics = first is not None and first.sector in ("GOV", "PTY", "LEG", "OPP", "ELI")
    person = first is not None and not (first.id or "").startswith(("state:", "org:", "body:"))
    named = first is not None and first.name not in (first.affiliation, first.code)
    if first is None or not (politics and person and named):
        return None
    return first.code if first.code in state_names() else None
