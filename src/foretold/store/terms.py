"""The keys of the terms that records are listed under, and the rows that list them."""

import sqlite3
from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from foretold.records import Record
from foretold.store.facets import Part, Term, folded, marks, parts, spelled
from foretold.store.rows import insert_rows

_REMEMBERED = 200_000
_DAY_BITS = 22
"""As many as the number of any day has."""
_ASKED_AT_ONCE = 60
_KEY_BYTES = 8

Keys = NDArray[np.int64]


@dataclass(slots=True)
class Listed:
    """What the records of a transaction are listed under.

    For each record its day, its key, its lag and how many terms come before its own, one after
    the other; `keys` are those of the terms, negative where they are not known yet, as they lie
    in memory: numbers of Python's would be looked for all over it.
    """

    records: list[int] = field(default_factory=list)
    keys: bytearray = field(default_factory=bytearray)

    @property
    def count(self) -> int:
        """How many keys there are."""
        return len(self.keys) // _KEY_BYTES

    def rows(self, known: Keys) -> list[int]:
        """The rows of facets, value by value, in the order of their table.

        Adding them is quickest so. `known` are the keys that stand for -1, -2 and so on.
        """
        if not self.records:
            return []
        days, records, lags, starts = np.array(self.records, np.int64).reshape(-1, 4).T
        counts = np.diff(starts, append=self.count)
        of = np.repeat(np.arange(len(counts)), counts)
        keys = np.frombuffer(bytes(self.keys), np.int64).copy()
        unknown = keys < 0
        keys[unknown] = known[-1 - keys[unknown]]
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
    """Remembers the keys of terms over one connection, and makes those that are missing.

    Those that are not remembered are looked up together, before the rows are written: until
    then a negative number stands for each.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._by_mark: dict[str, _KeysOfParts] = {}
        self._keys: dict[Term, int] = {}
        self._fields: dict[str, int] = {}
        self._unknown: list[Term] = []
        self._made: list[tuple[int, int, str]] = []
        self._last: int | None = None

    def forget(self) -> None:
        """Remember none: those made last were not stored."""
        self._by_mark.clear()
        self._keys.clear()
        self._fields.clear()
        self._unknown.clear()
        self._made.clear()
        self._last = None

    def key(self, field: str, value: str) -> int:
        """The key of one term."""
        term = field, folded(value)
        key = self._keys.get(term)
        if key is None or key < 0:
            (key,) = self._found([(self._field(field), term[1])])
            self._keys[term] = key
        return key

    def list_under(self, record: Record, days: int, ahead: int, keys: bytearray) -> None:
        """Add the keys of all terms of a record that lasts and lies ahead for so many days.

        Some may come twice.
        """
        found = parts(record)
        for mark in marks(days, ahead):
            keys_of = self._by_mark.get(mark)
            if keys_of is None:
                keys_of = self._by_mark[mark] = _KeysOfParts(mark, self._key)
            for part in found:
                keys += keys_of[part]

    def found(self) -> Keys:
        """The keys that the negative numbers since the last time stand for: of -1, -2 and so on."""
        asked = [(self._field(name), value) for name, value in self._unknown]
        found = dict(zip(sorted(asked), self._found(sorted(asked)), strict=True))
        keys = [found[term] for term in asked]
        self._keys.update(zip(self._unknown, keys, strict=True))
        for keys_of in self._by_mark.values():
            keys_of.settle(keys)
        self._unknown.clear()
        return np.array(keys, np.int64)

    def store(self) -> None:
        """Write the terms that were missing; to be called before the transaction ends."""
        insert_rows(self._connection, "term", 3, list(chain.from_iterable(self._made)))
        self._made.clear()
        self._last = None
        if len(self._keys) + sum(map(len, self._by_mark.values())) > _REMEMBERED:
            self._by_mark.clear()
            self._keys.clear()

    def _key(self, term: Term) -> int:
        key = self._keys.get(term)
        if key is None:
            self._unknown.append(term)
            key = self._keys[term] = -len(self._unknown)
        return key

    def _found(self, terms: list[tuple[int, str]]) -> list[int]:
        """The keys of these terms, each there once; those that the store lacks are made."""
        stored: dict[tuple[int, str], int] = {}
        for start in range(0, len(terms), _ASKED_AT_ONCE):
            asked = terms[start : start + _ASKED_AT_ONCE]
            sql = (
                f"WITH asked (field, value) AS (VALUES {', '.join(['(?, ?)'] * len(asked))}) "
                "SELECT t.field, t.value, t.key FROM asked a CROSS JOIN term t "
                "ON t.field = a.field AND t.value = a.value"
            )
            rows = self._connection.execute(sql, list(chain.from_iterable(asked)))
            stored.update({(field, value): key for field, value, key in rows})
        return [stored.get(term) or self._make(term) for term in terms]

    def _make(self, term: tuple[int, str]) -> int:
        if self._last is None:
            run = self._connection.execute
            self._last = int(run("SELECT coalesce(max(key), 0) FROM term").fetchone()[0])
        self._last += 1
        self._made.append((self._last, *term))
        return self._last

    def _field(self, name: str) -> int:
        key = self._fields.get(name)
        if key is None:
            key = self._fields[name] = key_of_name(self._connection, "field", name)
        return key


class _KeysOfParts(dict[Part, bytes]):
    """The keys of the terms of parts, whose fields have one mark, as they lie in memory."""

    def __init__(self, mark: str, key_of: Callable[[Term], int]) -> None:
        super().__init__()
        self._mark = mark
        self._key_of = key_of
        self._unsettled: list[tuple[Part, list[int]]] = []

    def __missing__(self, part: Part) -> bytes:
        keys = [self._key_of((field + self._mark, value)) for field, value in spelled(part)]
        if any(key < 0 for key in keys):
            self._unsettled.append((part, keys))
        self[part] = found = _in_memory(keys)
        return found

    def settle(self, known: list[int]) -> None:
        """Put the keys in place of the negative numbers that stood for them."""
        for part, keys in self._unsettled:
            self[part] = _in_memory([key if key > 0 else known[-1 - key] for key in keys])
        self._unsettled.clear()


def _in_memory(keys: list[int]) -> bytes:
    return array("q", keys).tobytes()
