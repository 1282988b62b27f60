"""What a time expression is, for those who use the times found in a text."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from foretold.records import DateRange, Span

TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3: its words, type and value, and the days it denotes where it denotes days.

    `value` follows TimeML ("2023-11-08", "2023-W45", "P2D", "FUTURE_REF"); `mod` as in TimeML
    ("START", "MID", "END", "APPROX", ...) or None. `interval` reads the words together with
    their preposition and the day of publication ("by Friday" ends on Friday, "since May" begins
    in May, "in the coming weeks" runs from publication on); it is None for sets and for
    durations that tell how long and not when.
    """

    span: Span
    type: TimexType
    value: str
    mod: str | None = None
    interval: DateRange | None = None
