"""The keys of the terms that records are listed under, and the rows that list them."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from foretold.records import Entity, Record
from foretold.store.facets import (
    Group,
    Labels,
    Term,
    folded,
    list_under,
    marks,
    terms_of_one,
    terms_of_pairs,
    terms_of_party,
)

_REMEMBERED = 200_000
_DAY_BITS = 22
"""As many as the number of any day has."""


@dataclass(slots=True)
class Listed:
    """What the records of a transaction are listed under.

    For each record its day, its key, its lag and how many terms come before its own, one after
    the other; `keys` are those of the terms.
    """

    records: list[int] = field(default_factory=list)
    keys: list[int] = field(default_factory=list)

    def rows(self) -> list[int]:
        """The rows of facets, value by value, in the order of their table.

        Adding them is quickest so.
        """
        if not self.records:
            return []
        days, records, lags, starts = np.array(self.records, np.int64).reshape(-1, 4).T
        counts = np.diff(starts, append=len(self.keys))
        of = np.repeat(np.arange(len(counts)), counts)
        keys = np.array(self.keys, np.int64)
        # records are in their order: those of one term and day stay so
        order = np.argsort((keys << _DAY_BITS) + days[of], kind="stable")
        keys, of = keys[order], of[order]
        once = np.append(True, (keys[1:] != keys[:-1]) | (of[1:] != of[:-1]))
        keys, of = keys[once], of[once]
        values: list[int] = (
            np.column_stack((keys, days[of], records[of], lags[of])).ravel().tolist()
        )
        return values


def key_of_name(connection: sqlite3.Connection, table: str, name: str) -> int:
    """The key of a name in a table of names, which is made when there is none."""
    connection.execute(f"INSERT OR IGNORE INTO {table} (name) VALUES (?)", (name,))
    row = connection.execute(f"SELECT key FROM {table} WHERE name = ?", (name,)).fetchone()
    return int(row[0])


class TermKeys:
    """Remembers the keys of terms over one connection, and makes those that are missing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._by_mark: dict[str, _Keys] = {}
        self._fields: dict[str, int] = {}
        self._made: dict[Term, int] = {}
        self._asked: dict[Term, int] = {}
        self._last: int | None = None

    def forget(self) -> None:
        """Remember none: those made last were not stored."""
        self._by_mark.clear()
        self._fields.clear()
        self._made.clear()
        self._asked.clear()
        self._last = None

    def key(self, field: str, value: str) -> int:
        """The key of one term."""
        key = self._asked.get((field, value))
        if key is None:
            key = self._asked[field, value] = self._key((field, folded(value)))
        return key

    def list_under(self, record: Record, days: int, ahead: int, keys: list[int]) -> None:
        """Add the keys of all terms of a record that lasts and lies ahead for so many days.

        Some may come twice.
        """
        for mark in marks(days, ahead):
            listing = self._by_mark.get(mark)
            if listing is None:
                listing = self._by_mark[mark] = _Keys(mark, self._key)
            listing.found = keys
            list_under(record, listing)

    def store(self) -> None:
        """Write the terms that were missing; to be called before the transaction ends."""
        rows = ((key, self._fields[name], value) for (name, value), key in self._made.items())
        self._connection.executemany("INSERT INTO term VALUES (?, ?, ?)", rows)
        self._made.clear()
        self._last = None
        if sum(keys.remembered() for keys in self._by_mark.values()) > _REMEMBERED:
            self._by_mark.clear()
        if len(self._asked) > _REMEMBERED:
            self._asked.clear()

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


class _Keys:
    """A listing of the keys of terms whose fields have one mark; it remembers them."""

    def __init__(self, mark: str, key_of: Callable[[Term], int]) -> None:
        self.found: list[int] = []
        self._mark = mark
        self._key_of = key_of
        self._ones: dict[tuple[str, str], list[int]] = {}
        self._pairs: dict[tuple[Labels, Labels], list[int]] = {}
        self._parties: dict[tuple[str | None, ...], tuple[Labels, list[int]]] = {}

    def remembered(self) -> int:
        """How much is remembered."""
        return len(self._ones) + len(self._pairs) + len(self._parties)

    def one(self, field: str, value: str) -> None:
        asked = (field, value)
        keys = self._ones.get(asked)
        if keys is None:
            keys = self._ones[asked] = self._keys(terms_of_one(field, value))
        self.found += keys

    def party(self, field: str, party: Entity) -> Labels:
        asked = (field, party.name, party.code, party.affiliation)
        known = self._parties.get(asked)
        if known is None:
            labels, terms = terms_of_party(*asked)
            known = self._parties[asked] = labels, self._keys(terms)
        labels, keys = known
        self.found += keys
        return labels

    def pairs(self, actors: Labels, recipients: Labels) -> None:
        asked = (actors, recipients)
        keys = self._pairs.get(asked)
        if keys is None:
            keys = self._pairs[asked] = self._keys(terms_of_pairs(actors, recipients))
        self.found += keys

    def _keys(self, terms: Group) -> list[int]:
        return [self._key_of((field + self._mark, value)) for field, value in terms]
