"""One parse for all tests of events, with a small cast of its own."""

from collections import Counter
from collections.abc import Callable
from typing import ClassVar

import pytest

from foretold.extraction.events.attitudes import attitude
from foretold.extraction.events.found import Found
from foretold.extraction.events.interpret import Interpreter
from foretold.language.parser import parse
from foretold.language.tree import ParsedText, Token
from foretold.records import Entity

NAMES = {
    "Norland": "NOR", "Norlandic": "NOR", "Suria": "SUR", "Surian": "SUR", "Estia": "EST",
    "Estian": "EST", "France": "FRA", "French": "FRA", "Germany": "DEU", "German": "DEU",
    "Iran": "IRN", "Iranian": "IRN", "Israel": "ISR", "Israeli": "ISR", "Russia": "RUS",
    "Russian": "RUS", "China": "CHN", "Chinese": "CHN", "Japan": "JPN", "Japanese": "JPN",
    "Egypt": "EGY", "Egyptian": "EGY", "Turkey": "TUR", "Turkish": "TUR", "Ukraine": "UKR",
    "Ukrainian": "UKR",
}  # fmt: skip
BODIES = frozenset(
    [
        "minister",
        "president",
        "government",
        "army",
        "troop",
        "official",
        "soldier",
        "parliament",
        "jet",
        "envoy",
    ]
)
_OWNING = ("poss", "compound", "amod", "nmod")


class SmallCast:
    """Countries by name; bodies by the country before them."""

    named: ClassVar[Counter[str]] = Counter()

    def foremost(self, most: int) -> list[tuple[str, Token]]:
        return []

    def parties(self, head: Token) -> tuple[Entity, ...]:
        code = NAMES.get(head.text)
        if code:
            return (Entity(head.text, code),)
        return self.owners(head) if head.lemma in BODIES else ()

    def owners(self, head: Token) -> tuple[Entity, ...]:
        found: list[Entity] = []
        for c in head.children:
            if c.dep in _OWNING:
                found += self.parties(c)
        return tuple(found)

    def in_own_name(self, entity: Entity, head: Token) -> Entity:
        return entity


class Speaking(SmallCast):
    """The small cast with speakers."""

    def speaker(self, head: Token) -> Entity | None:
        return next(iter(self.parties(head)), None)


Reader = Callable[[str], list[Found]]


@pytest.fixture(scope="session")
def told() -> Reader:
    """All events that the verbs and nouns of a sentence tell."""

    def read(text: str) -> list[Found]:
        parsed: ParsedText = parse(text)
        interpreter = Interpreter(SmallCast())
        found = []
        for token in parsed.tokens:
            if token.pos == "VERB":
                found.append(interpreter.verb(token))
            elif token.pos == "NOUN":
                found.append(interpreter.noun(token))
            elif token.dep == "acomp":
                found.append(attitude(token, interpreter.sides))
        return [f for f in found if f is not None]

    return read


def sides(found: Found) -> tuple[set[str | None], set[str | None]]:
    """The codes of both sides."""
    return {p.entity.code for p in found.actor}, {p.entity.code for p in found.recipient}


def of_kind(found: list[Found], kind: str) -> list[Found]:
    """Those of a type, of which there must be one."""
    kept = [f for f in found if f.type == kind]
    assert kept, [(f.type, f.decided_by) for f in found]
    return kept
