"""Time expressions: found by a grammar on the parse, resolved as TimeML says."""

from foretold.language.times.expression import TimeExpression
from foretold.language.times.finder import find_times

__all__ = ["TimeExpression", "find_times"]
