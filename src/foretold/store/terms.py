"""The keys of the terms that records are listed under, and the rows that list them."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from foretold.records import Record
from foretold.store.facets import Group, Term, groups, marks

_REMEMBERED = 200_000


@dataclass(slots=True)
class Listed:
    """What the records of a transaction are listed under.

    For each record its day, its key, its lag and how many terms it has; `keys` are those of the
    terms, one record after the other.
    """

    records: list[tuple[int, int, int, int]] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)

    def add(self, keys: list[int], day: int, record: int, lag: int) -> None:
        """List a record."""
        self.records.append((day, record, lag, len(keys)))
        self.keys += keys

    def rows(self) -> Iterator[tuple[int, int, int, int]]:
        """The rows of facets in the order of their table, in which adding them is quickest."""
        if not self.records:
            return iter(())
        days, records, lags, counts = np.array(self.records, np.int64).T
        keys = np.array(self.keys, np.int64)
        days, records, lags = (np.repeat(column, counts) for column in (days, records, lags))
        order = np.lexsort((records, days, keys))
        return zip(*(column[order].tolist() for column in (keys, days, records, lags)), strict=True)


def key_of_name(connection: sqlite3.Connection, table: str, name: str) -> int:
    """The key of a name in a table of names, which is made when there is none."""
    connection.execute(f"INSERT OR IGNORE INTO {table} (name) VALUES (?)", (name,))
    row = connection.execute(f"SELECT key FROM {table} WHERE name = ?", (name,)).fetchone()
    return int(row[0])


class TermKeys:
    """Remembers the keys of terms over one connection, and makes those that are missing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._groups: dict[str, dict[Group, tuple[int, ...]]] = defaultdict(dict)
        self._fields: dict[str, int] = {}
        self._made: dict[Term, int] = {}
        self._last: int | None = None

    def forget(self) -> None:
        """Remember none: those made last were not stored."""
        self._groups.clear()
        self._fields.clear()
        self._made.clear()
        self._last = None

    def keys(self, record: Record, days: int, ahead: int) -> list[int]:
        """The keys of all terms of a record that lasts and lies ahead for so many days."""
        keys: list[int] = []
        for mark in marks(days, ahead):
            known = self._groups[mark]
            for group in groups(record):
                found = known.get(group)
                if found is None:
                    found = tuple([self._key((name + mark, value)) for name, value in group])
                    known[group] = found
                keys += found
        distinct = set(keys)
        return keys if len(distinct) == len(keys) else list(distinct)

    def store(self) -> None:
        """Write the terms that were missing; to be called before the transaction ends."""
        rows = ((key, self._fields[name], value) for (name, value), key in self._made.items())
        self._connection.executemany("INSERT INTO term VALUES (?, ?, ?)", rows)
        self._made.clear()
        self._last = None
        if sum(map(len, self._groups.values())) > _REMEMBERED:
            self._groups.clear()

    def _key(self, term: Term) -> int:
        made = self._made.get(term)
        if made is not None:
            return made
        name, value = term
        run = self._connection.execute
        sql = "SELECT key FROM term WHERE field = ? AND value = ?"
        row = run(sql, (self._field(name), value)).fetchone()
        if row is not None:
            return int(row[0])
        if self._last is None:
            self._last = int(run("SELECT coalesce(max(key), 0) FROM term").fetchone()[0])
        self._last += 1
        self._made[term] = self._last
        return self._last

    def _field(self, name: str) -> int:
        key = self._fields.get(name)
        if key is None:
            key = self._fields[name] = key_of_name(self._connection, "field", name)
        return key
