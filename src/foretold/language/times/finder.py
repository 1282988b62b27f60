"""Finds and resolves the time expressions of a text."""

from foretold.language.times.expression import TimeExpression
from foretold.language.tree import ParsedText


def find_times(parsed: ParsedText, published: str | None) -> list[TimeExpression]:
    """The time expressions of a text in order, resolved against its publication date.

    Args:
        parsed: the text.
        published: ISO 8601 date or time, also of reduced precision ("2023-11"); None when unknown.

    """
    return []
