"""Helpers of these tests: from plain words to statements."""

from foretold.extraction.actors import find_cast
from foretold.extraction.reading import Reading
from foretold.extraction.statements import find_statements
from foretold.language.parser import parse
from foretold.records import Article, Statement


def reading_of(text: str) -> Reading:
    parsed = parse(text)
    article = Article("a1", text, "0" * 64)
    return Reading(article, parsed, [], find_cast(parsed, "2023-05-04"))


def statements_of(text: str) -> list[Statement]:
    return find_statements(reading_of(text))


def only(text: str) -> Statement:
    found = statements_of(text)
    assert len(found) == 1, [s.evidence.text for s in found]
    return found[0]


def told(text: str) -> list[tuple[str | None, str]]:
    """Speaker's name and evidence of each statement."""
    return [(s.speaker.name if s.speaker else None, s.evidence.text) for s in statements_of(text)]
