"""What happened according to a table: outcomes, and which stretch of the world a table covers."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from foretold.knowledge.outcomes import is_of
from foretold.records.ontology import EventType


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row of a table: something that happened on a day.

    `where` is "file:line" of the row. `day` is the day in the table's own zone. `cameo` and
    `names` (of actor and recipient, as the table has them) are there in event data.
    """

    table: str
    where: str
    day: date
    actor: frozenset[str]
    recipient: frozenset[str]
    type: EventType | None
    topics: frozenset[str]
    label: str
    text: str = ""
    url: str | None = None
    cameo: str | None = None
    names: tuple[str, ...] = ()

    @property
    def parties(self) -> frozenset[str]:
        """All sides."""
        return self.actor | self.recipient


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a table lists completely: its silence on these means that they did not happen."""

    topics: frozenset[str]
    parties: frozenset[str]
    first: date
    last: date


@dataclass(slots=True)
class OutcomeTable:
    """A table as read: its outcomes by day, its tolerance in days, and what it covers."""

    name: str
    tolerance: int
    coverage: tuple[Coverage, ...] = ()
    outcomes: list[Outcome] = field(default_factory=list)
    _days: list[date] = field(default_factory=list)

    def fill(self, outcomes: Iterable[Outcome]) -> None:
        """Take these outcomes, in the order of their days."""
        self.outcomes = sorted(outcomes, key=lambda o: (o.day, o.where))
        self._days = [o.day for o in self.outcomes]

    @property
    def begins(self) -> date:
        """The day of its first row."""
        return self._days[0]

    def between(self, first: date, last: date) -> list[Outcome]:
        """The outcomes from the first to the last day, both included."""
        return self.outcomes[
            bisect_left(self._days, first) : bisect_left(self._days, last + timedelta(days=1))
        ]

    def spans(self, first: date, last: date) -> bool:
        """Whether it is event data (rows with types) that begin and end around these days."""
        typed = any(o.type is not None for o in self.outcomes)
        return typed and self._days[0] <= first and last <= self._days[-1]

    def of_topic(self, topic: str, parties: frozenset[str]) -> list[Outcome]:
        """All outcomes of a topic (or a narrower one) in which one of these takes part."""
        return [
            o
            for o in self.outcomes
            if any(is_of(t, topic) for t in o.topics) and (not parties or o.parties & parties)
        ]

    def covers(self, topic: str, parties: frozenset[str], first: date, last: date) -> bool:
        """Whether its silence on a topic from the first to the last day means something."""
        return any(
            any(is_of(topic, t) for t in c.topics)
            and (not c.parties or bool(parties & c.parties))
            and c.first <= first
            and last <= c.last
            for c in self.coverage
        )
