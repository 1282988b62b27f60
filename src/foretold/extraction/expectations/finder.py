"""Finds the expectations of an article."""

from foretold.extraction.reading import Reading
from foretold.records import Expectation, Statement


def find_expectations(reading: Reading, statements: list[Statement]) -> list[Expectation]:
    """The expectations of an article in order, with ids and the statements that hold them."""
    return []
