"""The record of events by parties: who dealt with whom, by type and day, quickly found."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foretold.errors import UsageError
from foretold.forecasting.data.table import EventTable
from foretold.knowledge.forecasting import code_of_actor

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Series:
    """Events of one direction of a pair in order of day: days, types, rows of the table."""

    days: Ints
    types: Ints
    rows: Ints

    def before(self, day: int) -> "Series":
        """Those before a day."""
        end = int(np.searchsorted(self.days, day))
        return Series(self.days[:end], self.types[:end], self.rows[:end])

    def without(self, rows: Ints) -> "Series":
        """Those whose rows are not among these."""
        kept = ~np.isin(self.rows, rows)
        return Series(self.days[kept], self.types[kept], self.rows[kept])


class Record:
    """An event table by parties. A party is a code (all actors of a state or body) or a name."""

    def __init__(self, table: EventTable) -> None:
        self.table = table
        names = [code or name for code, name in zip(table.codes, table.actors, strict=True)]
        self.labels, places = np.unique(np.array(names, dtype=object), return_inverse=True)
        self.label_of = places.astype(np.int64)
        self._sources = self.label_of[table.sources] if len(table) else np.zeros(0, np.int64)
        self._targets = self.label_of[table.targets] if len(table) else np.zeros(0, np.int64)
        self._keys = self._sources * len(self.labels) + self._targets
        self._order = np.argsort(self._keys, kind="stable")
        self._sorted = self._keys[self._order]
        self.first = int(table.days[0]) if len(table) else 0
        self.last = int(table.days[-1]) if len(table) else 0
        self._outgoing: dict[int, Series] = {}
        self._incoming: dict[int, Series] = {}

    def series(self, a: int, b: int) -> Series:
        """What a did to b."""
        key = a * len(self.labels) + b
        begin, end = np.searchsorted(self._sorted, [key, key + 1])
        return self._of(self._order[begin:end])

    def outgoing(self, a: int) -> Series:
        """All that a did to anybody."""
        if a not in self._outgoing:
            size = len(self.labels)
            begin, end = np.searchsorted(self._sorted, [a * size, (a + 1) * size])
            self._outgoing[a] = self._of(np.sort(self._order[begin:end]))
        return self._outgoing[a]

    def incoming(self, b: int) -> Series:
        """All that anybody did to b."""
        if b not in self._incoming:
            self._incoming[b] = self._of(np.flatnonzero(self._targets == b))
        return self._incoming[b]

    def _of(self, rows: Ints) -> Series:
        table = self.table
        return Series(table.days[rows].astype(np.int64), table.types[rows].astype(np.int64), rows)

    def party(self, words: str) -> int:
        """The party that a user means by a code or a name.

        Raises:
            UsageError: nobody in the data is called so; names whoever sounds alike.

        """
        found = {str(label).casefold(): k for k, label in enumerate(self.labels)}
        code = code_of_actor(words) or ""
        for name in (words, code):
            if name.casefold() in found:
                return found[name.casefold()]
        for k, name in enumerate(self.table.actors):
            if name.casefold() == words.casefold():
                return int(self.label_of[k])
        alike = [str(label) for label in self.labels if words.casefold() in str(label).casefold()]
        hint = f"; did you mean {', '.join(alike[:5])}?" if alike else ""
        raise UsageError(f"{words}: nobody in these data is called so{hint}")

    def name(self, party: int) -> str:
        """The party as people call it."""
        from foretold.knowledge.actors import organisation_names, state_names

        label = str(self.labels[party])
        return state_names().get(label) or organisation_names().get(label) or label

    def code(self, party: int) -> str | None:
        """The party's code, where it has one."""
        label = str(self.labels[party])
        return label if label in self.table.codes else None

    def active(self, day: int, days: int, least: int) -> list[tuple[int, int, int]]:
        """Pairs (a, b, events) with at least so many events of a to b in the days before a day."""
        table = self.table
        begin, end = np.searchsorted(table.days, [day - days, day])
        keys, counts = np.unique(self._keys[begin:end], return_counts=True)
        chosen = np.flatnonzero(counts >= least)
        order = chosen[np.argsort(-counts[chosen], kind="stable")]
        size = len(self.labels)
        return [(int(keys[i]) // size, int(keys[i]) % size, int(counts[i])) for i in order]


def distinct(series: Series, types: Iterable[int]) -> dict[int, Ints]:
    """The distinct days of each type, in order."""
    return {k: np.unique(series.days[series.types == k]) for k in types}
