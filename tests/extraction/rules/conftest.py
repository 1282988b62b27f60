"""Readings with the stand-in cast."""

from collections.abc import Callable
from typing import cast

import pytest
from rule_reading import Find, StandInCast

from foretold.extraction.actors import Cast
from foretold.extraction.reading import Reading
from foretold.extraction.rules import find_rules
from foretold.language.parser import parse
from foretold.records import Article, Event, Rule, Statement, Violation


@pytest.fixture(scope="session")
def read_text() -> Callable[[str, str | None], Reading]:
    def read(text: str, published: str | None = "2024-06-01") -> Reading:
        parsed = parse(text)
        article = Article("a1", text, "0", published=published)
        return Reading(article, parsed, [], cast(Cast, StandInCast(parsed)))

    return read


@pytest.fixture(scope="session")
def find(read_text: Callable[[str, str | None], Reading]) -> Find:
    def run(
        text: str,
        published: str | None = "2024-06-01",
        statements: list[Statement] | None = None,
        events: list[Event] | None = None,
    ) -> tuple[list[Rule], list[Violation]]:
        return find_rules(read_text(text, published), statements or [], events or [])

    return run
