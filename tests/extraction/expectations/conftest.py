from collections.abc import Callable, Sequence

import pytest

from foretold.extraction.actors import find_cast
from foretold.extraction.expectations import find_expectations
from foretold.extraction.expectations.concern_features import Foretold
from foretold.extraction.expectations.concerned import Concern
from foretold.extraction.reading import Reading
from foretold.language.parser import parse
from foretold.language.times import find_times
from foretold.language.tree import Sentence
from foretold.records import Article, Expectation, Statement

Foretell = Callable[..., list[Expectation]]


class Ruled(Concern):
    """Goes by the rules alone."""

    def about(self, told: Foretold, before: Sequence[Sentence]) -> tuple[str, ...]:
        """Whom the rules take it to be about."""
        return told.chosen


def foretold_in(
    text: str,
    statements: Sequence[Statement] = (),
    published: str | None = "2024-03-05",
    *,
    ruled: bool = False,
) -> list[Expectation]:
    article = Article(id="a1", text=text, sha256="0", published=published)
    parsed = parse(text)
    cast = find_cast(parsed, published)
    reading = Reading(article, parsed, find_times(parsed, published), cast)
    concern = Ruled(reading) if ruled else None
    return find_expectations(reading, list(statements), concern)


@pytest.fixture(scope="session")
def foretell() -> Foretell:
    return foretold_in
