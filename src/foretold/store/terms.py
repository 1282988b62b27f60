"""The keys of the terms that records are listed under, found and made for many at once."""

import json
import sqlite3
from collections.abc import Collection

from foretold.store.facets import Term

Listed = tuple[Collection[Term], int, int, int]
"""What a record is listed under, with its day, its key and its lag."""

_REMEMBERED = 200_000


class TermKeys:
    """Remembers the keys of terms over one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._keys: dict[Term, int] = {}

    def forget(self) -> None:
        """Remember none: those made last were not stored."""
        self._keys.clear()

    def facets(self, listed: list[Listed]) -> list[tuple[int, int, int, int]]:
        """The rows that list these records, in the order of their table; makes missing terms."""
        if len(self._keys) > _REMEMBERED:
            self._keys.clear()
        keys = self._keys
        missing = set().union(*[terms for terms, *_ in listed]).difference(keys)
        if missing:
            self._look_up(missing)
            self._make(sorted(missing.difference(keys)))
        return sorted(
            [(keys[term], day, number, lag) for terms, day, number, lag in listed for term in terms]
        )

    def _look_up(self, terms: Collection[Term]) -> None:
        found = self._connection.execute(
            "SELECT d.name, t.value, t.key FROM json_each(?) j CROSS JOIN field d "
            "ON d.name = j.value ->> 0 CROSS JOIN term t "
            "ON t.field = d.key AND t.value = j.value ->> 1",
            (json.dumps(list(terms)),),
        )
        self._keys.update({(field, value): key for field, value, key in found})

    def _make(self, terms: list[Term]) -> None:
        run, many = self._connection.execute, self._connection.executemany
        names = [(name,) for name in sorted({field for field, _ in terms})]
        many("INSERT OR IGNORE INTO field (name) VALUES (?)", names)
        fields = dict(run("SELECT name, key FROM field").fetchall())
        last = run("SELECT coalesce(max(key), 0) FROM term").fetchone()[0]
        made = {term: key for key, term in enumerate(terms, last + 1)}
        rows = ((key, fields[field], value) for (field, value), key in made.items())
        many("INSERT INTO term VALUES (?, ?, ?)", rows)
        self._keys.update(made)
