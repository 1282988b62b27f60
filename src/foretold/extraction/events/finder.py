"""Finds the events of an article."""

from foretold.extraction.reading import Reading
from foretold.records import Event, Statement


def find_events(reading: Reading, statements: list[Statement]) -> list[Event]:
    """The events of an article in order, each once with all its mentions, with ids."""
    return []
