"""A marked pair of actor and recipient in a text, as the interpreter sees it."""

from foretold.language.tree import ParsedText, Token
from foretold.records import Entity

ACTOR = Entity("actor", "ACTOR")
RECIPIENT = Entity("recipient", "RECIPIENT")
_MODIFIERS = frozenset({"poss", "compound", "amod", "nmod", "det"})
_RANK = ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr", "conj", "poss", "compound", "amod")


class Pair:
    """Knows which tokens name the actor and which the recipient; resolves as a cast does."""

    def __init__(
        self, parsed: ParsedText, actor: list[tuple[int, int]], recipient: list[tuple[int, int]]
    ) -> None:
        self.parsed = parsed
        self.actor = [t for s, e in actor for t in parsed.tokens_between(s, e)]
        self.recipient = [t for s, e in recipient for t in parsed.tokens_between(s, e)]
        actors = dict.fromkeys((t.i for t in self.actor), ACTOR)
        recipients = dict.fromkeys((t.i for t in self.recipient), RECIPIENT)
        # of nested spans ("the Turkish minister", "Turkish") the inner one keeps its own words
        inner = len(recipients) < len(actors)
        self._side = actors | recipients if inner else recipients | actors

    def parties(self, head: Token) -> tuple[Entity, ...]:
        """The side that the token belongs to."""
        found = self._side.get(head.i)
        return (found,) if found else ()

    def owners(self, head: Token) -> tuple[Entity, ...]:
        """The sides named in the modifiers of the noun."""
        found = []
        for c in head.children:
            if c.dep in _MODIFIERS:
                found += [*self.parties(c), *self.owners(c)]
        return tuple(dict.fromkeys(found))

    def in_own_name(self, entity: Entity, head: Token) -> Entity:
        """The sides have no other names."""
        return entity

    def heads(self, side: list[Token]) -> list[Token]:
        """The tokens of a side that hang on words outside it, the most telling place first."""
        inside = {t.i for t in side}
        found = [t for t in side if (t.head is t or t.head.i not in inside) and t.dep != "punct"]
        found.sort(key=lambda t: _RANK.index(t.dep) if t.dep in _RANK else len(_RANK))
        return found

    def side_of(self, token: Token) -> str | None:
        """Give "actor", "recipient" or None."""
        found = self._side.get(token.i)
        return found.name if found else None
