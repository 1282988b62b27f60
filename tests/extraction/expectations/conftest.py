from collections.abc import Callable, Sequence

import pytest

from foretold.extraction.actors import find_cast
from foretold.extraction.expectations import find_expectations
from foretold.extraction.reading import Reading
from foretold.language.parser import parse
from foretold.language.times import find_times
from foretold.records import Article, Expectation, Statement

Foretell = Callable[..., list[Expectation]]


def foretold_in(
    text: str, statements: Sequence[Statement] = (), published: str | None = "2024-03-05"
) -> list[Expectation]:
    article = Article(id="a1", text=text, sha256="0", published=published)
    parsed = parse(text)
    cast = find_cast(parsed, published)
    return find_expectations(
        Reading(article, parsed, find_times(parsed, published), cast), list(statements)
    )


@pytest.fixture(scope="session")
def foretell() -> Foretell:
    return foretold_in
