"""One compact table of events: who did what to whom on which day, and where that stands."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from foretold.knowledge.forecasting import code_of_actor, type_of_relation
from foretold.records import EVENT_TYPES

NO_TYPE = len(EVENT_TYPES)
"""The type number of events that PLOVER has no type for (mere statements)."""


@dataclass(frozen=True, slots=True)
class EventTable:
    """Events in order of day; the columns are as long as there are events.

    sources, targets: int32, places in `actors`. types: int8, places in `EVENT_TYPES`, or NO_TYPE.
    relations: int32, places in `texts`, what the file calls the relation. days: int32, ordinal
    numbers of dates (`date.fromordinal`). origins: int64, the line in the file or the row in the
    store, and files: int16, places in `places`. codes[k] is our code for actors[k], or None.
    """

    sources: NDArray[np.int32]
    targets: NDArray[np.int32]
    types: NDArray[np.int8]
    relations: NDArray[np.int32]
    days: NDArray[np.int32]
    origins: NDArray[np.int64]
    files: NDArray[np.int16]
    actors: tuple[str, ...]
    codes: tuple[str | None, ...]
    texts: tuple[str, ...]
    places: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.days)

    def where(self, i: int) -> str:
        """Where the i-th event stands: a file and a line, or a record of the store."""
        place = self.places[int(self.files[i])]
        return f"{place}:{int(self.origins[i])}" if self.origins[i] >= 0 else place

    def until(self, day: int) -> "EventTable":
        """The events before a day."""
        return self.chosen(np.arange(int(np.searchsorted(self.days, day))))

    def chosen(self, rows: NDArray[np.int64] | NDArray[np.bool_]) -> "EventTable":
        """Some of the events, in the same order."""
        return EventTable(
            self.sources[rows], self.targets[rows], self.types[rows], self.relations[rows],
            self.days[rows], self.origins[rows], self.files[rows],
            self.actors, self.codes, self.texts, self.places,
        )  # fmt: skip


@dataclass(slots=True)
class TableBuilder:
    """Takes events as they are read; names and relations are mapped once each."""

    _actors: dict[str, int] = field(default_factory=dict)
    _codes: list[str | None] = field(default_factory=list)
    _texts: dict[str, int] = field(default_factory=dict)
    _types: list[int] = field(default_factory=list)
    _places: dict[str, int] = field(default_factory=dict)
    _rows: list[tuple[int, int, int, int, int, int]] = field(default_factory=list)
    unknown: dict[str, int] = field(default_factory=dict)
    """Relations that nothing of ours knows, with how many events had them."""

    def add(
        self, source: str, relation: str, target: str, day: int, place: str, line: int,
        countries: tuple[str, str] = ("", ""),
    ) -> None:  # fmt: skip
        """Add an event; `line` is -1 where `place` says it all."""
        kind = self.relation(relation)
        if self._types[kind] == NO_TYPE and type_of_relation(relation) is False:
            self.unknown[relation] = self.unknown.get(relation, 0) + 1
        self._rows.append(
            (
                self.actor(source, countries[0]), self.actor(target, countries[1]), kind, day,
                line, self._places.setdefault(place, len(self._places)),
            )
        )  # fmt: skip

    def actor(self, name: str, country: str = "") -> int:
        """The number of an actor."""
        if name not in self._actors:
            self._actors[name] = len(self._actors)
            self._codes.append(code_of_actor(name, country))
        return self._actors[name]

    def relation(self, text: str) -> int:
        """The number of a relation."""
        if text not in self._texts:
            self._texts[text] = len(self._texts)
            known = type_of_relation(text)
            self._types.append(EVENT_TYPES.index(known) if isinstance(known, str) else NO_TYPE)
        return self._texts[text]

    def table(self) -> EventTable:
        """All events in order of day."""
        rows = np.array(self._rows, np.int64).reshape(-1, 6)
        rows = rows[np.argsort(rows[:, 3], kind="stable")]
        types = np.array([*self._types, NO_TYPE], np.int8)
        return EventTable(
            rows[:, 0].astype(np.int32), rows[:, 1].astype(np.int32), types[rows[:, 2]],
            rows[:, 2].astype(np.int32), rows[:, 3].astype(np.int32), rows[:, 4],
            rows[:, 5].astype(np.int16), tuple(self._actors), tuple(self._codes),
            tuple(self._texts), tuple(self._places),
        )  # fmt: skip
