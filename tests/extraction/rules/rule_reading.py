"""A stand-in cast: these tests are about rules, not about who is who."""

from collections.abc import Callable

from foretold.language.tree import ParsedText, Token
from foretold.records import Entity, Rule, Violation

CODES = {
    "north korea": "PRK", "north korean": "PRK", "pyongyang": "PRK", "iran": "IRN",
    "iranian": "IRN", "tehran": "IRN", "russia": "RUS", "russian": "RUS", "moscow": "RUS",
    "ukraine": "UKR", "israel": "ISR", "israeli": "ISR", "hezbollah": "HEZBOLLAH",
    "serbia": "SRB", "sudan": "SDN", "turkey": "TUR", "ethiopian": "ETH",
}  # fmt: skip
WIDTH = 2


class StandInCast:
    """Knows the names above and nothing else."""

    def __init__(self, parsed: ParsedText) -> None:
        self.parsed = parsed

    def named(self, token: Token) -> tuple[Entity, ...]:
        first = max(0, token.i - WIDTH + 1)
        for start in range(first, token.i + 1):
            words = self.parsed.span_of(self.parsed.tokens[start : token.i + 1]).text
            if words.lower() in CODES:
                return (Entity(words, CODES[words.lower()]),)
        return ()

    def parties(self, head: Token) -> tuple[Entity, ...]:
        return self.named(head)

    def owners(self, head: Token) -> tuple[Entity, ...]:
        modifiers = [c for c in head.children if c.dep in ("poss", "compound", "amod")]
        return tuple(e for c in modifiers for e in self.named(c))

    def speaker(self, head: Token) -> Entity:
        return Entity(head.text)


Find = Callable[..., tuple[list[Rule], list[Violation]]]
