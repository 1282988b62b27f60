"""The cast of an article: which noun phrases denote which political actors."""

from collections import Counter
from functools import cached_property

from foretold.extraction.actors.own_names import OwnNames
from foretold.extraction.actors.resolver import Resolver
from foretold.language.tree import ParsedText, Token
from foretold.records import Entity


class Cast:
    """Answers who is meant by a noun phrase of one article, given by its head token."""

    def __init__(self, parsed: ParsedText, published: str | None, *, lenient: bool = False) -> None:
        self._resolver = Resolver(parsed, (published or "")[:10], lenient=lenient)
        self._own_names = OwnNames(self._resolver)

    @cached_property
    def named(self) -> Counter[str]:
        """How often the article names each state or organisation, by code (persons count)."""
        return Counter(m.code for m in self._resolver.order.codes)

    def foremost(self, most: int) -> list[tuple[str, Token]]:
        """The codes that come up most often, each with the first word that stands for it."""
        codes = {code for code, _ in self.named.most_common(most)}
        first: dict[str, Token] = {}
        for mention in self._resolver.order.codes:
            if mention.code in codes:
                first.setdefault(mention.code, self._resolver.parsed.tokens[mention.at])
        return sorted(first.items(), key=lambda named: -self.named[named[0]])

    def parties(self, head: Token) -> tuple[Entity, ...]:
        """The political actors that the phrase denotes; empty where it denotes none.

        Coordination is not unfolded (ask each conjunct), but plurals that stand for several
        ("the two sides", "both countries", "the two Koreas", "they") give all. Pronouns and
        short forms are resolved within the article. A body of a state ("South Korean officials",
        "the US drone") has that state's code with the body's sector.
        """
        return self._resolver.resolve(head).entities

    def speaker(self, head: Token) -> Entity:
        """Who the phrase denotes as the source of words: always an answer.

        `name` is the fullest form in the article ("Park" gives "Park Won-gon"), or the words as
        they stand for unnamed sources ("analysts", "a senior official").
        """
        return self._resolver.speaker(head)

    def is_town(self, head: Token) -> bool:
        """Whether the phrase names a city, though its government may be meant ("Seoul")."""
        return self._resolver.is_town(head)

    def owners(self, head: Token) -> tuple[Entity, ...]:
        """The actors named in the modifiers of a noun, in text order, each code once.

        Possessives, compounds, adjectives of nationality ("the US drone strike"), and who stands
        after "by" ("talks in Seoul by China's envoy").
        """
        return self._resolver.owners(head)

    def in_own_name(self, entity: Entity, head: Token) -> Entity:
        """The actor as records of events name it: a party or firm by its own short name."""
        return self._own_names.of(entity, head)


def find_cast(parsed: ParsedText, published: str | None) -> Cast:
    """Resolve the actors of an article as of its publication date (ISO 8601, or None)."""
    return Cast(parsed, published)
