"""Finds the attributed statements of an article."""

from foretold.extraction.reading import Reading
from foretold.records import Statement


def find_statements(reading: Reading) -> list[Statement]:
    """The statements of an article in order, with ids."""
    return []
