"""One parser for all tests of this folder, and a short way to ask a cast."""

from collections.abc import Callable

import pytest

from foretold.extraction.actors import Cast, find_cast
from foretold.language.parser import parse
from foretold.language.tree import ParsedText, Token


class Asked:
    """A text with its cast, asked by words."""

    def __init__(self, text: str, day: str | None) -> None:
        self.parsed: ParsedText = parse(text)
        self.cast: Cast = find_cast(self.parsed, day)

    def token(self, word: str, nth: int = 1) -> Token:
        """The nth token with this text."""
        found = [t for t in self.parsed.tokens if t.text == word]
        return found[nth - 1]

    def codes(self, word: str, nth: int = 1) -> list[str | None]:
        """The codes of whom the phrase headed by a word denotes."""
        return [e.code for e in self.cast.parties(self.token(word, nth))]

    def sector(self, word: str, nth: int = 1) -> str | None:
        """The sector of whom the phrase headed by a word denotes."""
        return self.cast.parties(self.token(word, nth))[0].sector

    def owners(self, word: str, nth: int = 1) -> list[str | None]:
        """The codes of the owners of a noun."""
        return [e.code for e in self.cast.owners(self.token(word, nth))]

    def speaker(self, word: str, nth: int = 1) -> tuple[str, str | None]:
        """Name and affiliation of a speaker."""
        entity = self.cast.speaker(self.token(word, nth))
        return entity.name, entity.affiliation


@pytest.fixture(scope="session")
def ask() -> Callable[..., Asked]:
    """Parse a text and resolve its actors."""

    def made(text: str, day: str | None = "2023-11-08") -> Asked:
        return Asked(text, day)

    return made
