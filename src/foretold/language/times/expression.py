"""What a time expression is, for those who use the times found in a text."""

from dataclasses import dataclass
from typing import Literal

from foretold.records import DateRange, Span


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3: its words, type and value, and the days it denotes where it denotes days.

    `value` follows TimeML ("2023-11-08", "2023-W45", "P2D", "FUTURE_REF"); `mod` as in TimeML
    ("START", "MID", "END", "APPROX", ...) or None; `interval` is None for durations and sets.
    """

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None
    interval: DateRange | None = None
