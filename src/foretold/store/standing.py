"""Which verdict stands on each expectation, day by day, listed so that pages are found in order.

A judgement stands from the day on which it could be known until the day from which a later one
could. Before the first, an expectation is open. Only current records are listed.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from foretold.store.facets import days_between, marks
from foretold.store.terms import TermKeys

RESOLUTION = "resolution"
"""The kind of judgements that say what came of an expectation, in their `verdict`."""

OPEN = "open"
SETTLED = ("came true", "did not", "void")
"""Verdicts after which nothing more is expected."""

FIELD = "expectation.verdict"
"""Of the terms that verdicts are listed under; marked ones list what lasts long or lies ahead."""

FOREVER = date.max.toordinal()
"""The day until which the last verdict stands."""

Row = tuple[int, int, int, int, int, int | None]
"""A row of the table."""

KeyOf = Callable[[str, str], int]
"""Tells the key of the term of a field and a value."""


class Expected(NamedTuple):
    """An expectation: its key, its id as it is stored, its days, and when it was learned."""

    key: int
    id: int | str
    first: int | None
    last: int | None
    learned: int


_IS_ONE = (
    "CROSS JOIN field d ON d.name = 'kind' CROSS JOIN term t ON t.field = d.key "
    "AND t.value = 'expectation' CROSS JOIN facet f ON f.term = t.key "
    "AND f.day = coalesce(r.valid_from, p.learned) AND f.record = r.key"
)
_COLUMNS = "SELECT r.key, r.id, r.valid_from, r.valid_to, p.learned FROM"
_OF_ID = (
    f"{_COLUMNS} record r CROSS JOIN pack p ON p.key = r.pack {_IS_ONE} "
    "WHERE r.id = ? AND p.superseded IS NULL"
)
_OF_PACK = (
    f"{_COLUMNS} pack p CROSS JOIN record r ON r.key >= p.first AND r.key < p.first + p.count "
    f"{_IS_ONE} WHERE p.key = ?"
)
_ALL = (
    f"{_COLUMNS} field d CROSS JOIN term t ON t.field = d.key CROSS JOIN facet f ON f.term = t.key "
    "CROSS JOIN record r ON r.key = f.record CROSS JOIN pack p ON p.key = r.pack "
    "WHERE d.name = 'kind' AND t.value = 'expectation' AND p.superseded IS NULL"
)


class Standing:
    """Keeps the list over one connection; `terms` makes the keys of its terms."""

    def __init__(self, connection: sqlite3.Connection, terms: TermKeys) -> None:
        self._connection = connection
        self._terms = terms

    def rows(self, expected: Iterable[Expected]) -> list[Row]:
        """The rows of these, in the order of the table."""
        run = self._connection.execute
        judged = run("SELECT 1 FROM judgement WHERE kind = ?", (RESOLUTION,)).fetchone()
        key_of = self._terms.key
        found: list[Row] = []
        for one in expected:
            found += rows_of(one, said_of(self._connection, one.id) if judged else [], key_of)
        return sorted(found)

    def of_record(self, id_: int | str) -> list[Row]:
        """The rows of the current expectations with this id."""
        found = self._connection.execute(_OF_ID, (id_,)).fetchall()
        return self.rows(map(Expected._make, found))

    def change(self, before: list[Row], after: list[Row]) -> None:
        """List the rows `after` in place of those `before`."""
        many = self._connection.executemany
        gone, new = set(before).difference(after), set(after).difference(before)
        sql = "DELETE FROM standing WHERE term = ? AND day = ? AND record = ? AND known = ?"
        many(sql, [row[:4] for row in gone])
        many("INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?)", sorted(new))

    def drop(self, pack: int) -> None:
        """List the expectations of a pack no longer."""
        found = self._connection.execute(_OF_PACK, (pack,)).fetchall()
        self.change(self.rows(map(Expected._make, found)), [])


def rows_of(one: Expected, said: list[tuple[int, str]], key_of: KeyOf) -> Iterator[Row]:
    """The rows of an expectation of which that was said: days of knowledge and verdicts."""
    day = one.learned if one.first is None else one.first
    marked = marks(days_between(one.first, one.last), day - one.learned)
    for verdict, known, until in _stretches(one.learned, said):
        for mark in marked:
            yield key_of(FIELD + mark, verdict), day, one.key, known, until, one.last


def _stretches(learned: int, said: list[tuple[int, str]]) -> list[tuple[str, int, int]]:
    """The verdicts that stand from the day on which an expectation was learned: from, until."""
    found: list[tuple[str, int, int]] = []
    until = FOREVER
    for day, verdict in reversed([(learned, OPEN), *said]):
        known = max(day, learned)
        if known < until:
            if found and found[-1][0] == verdict:
                found[-1] = verdict, known, found[-1][2]
            else:
                found.append((verdict, known, until))
            until = known
    return found


def said_of(connection: sqlite3.Connection, id_: int | str) -> list[tuple[int, str]]:
    """The verdicts on the expectation with this id, in the order in which they were given."""
    found = connection.execute(
        "SELECT learned, says FROM judgement WHERE kind = ? AND subject = ? ORDER BY key",
        (RESOLUTION, id_),
    )
    return [(learned, _verdict(says)) for learned, says in found]


def _verdict(says: bytes) -> str:
    verdict = json.loads(says).get("verdict")
    return verdict if isinstance(verdict, str) else OPEN


def fill_standing(connection: sqlite3.Connection) -> None:
    """List the verdicts of a store that was made before they were listed by days."""
    terms = TermKeys(connection)
    rows = _all_rows(connection, terms.key)
    connection.executemany("INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?)", rows)
    terms.store()


def standing_damaged(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the list, a line each."""
    sql = "SELECT d.name, t.value, t.key FROM field d JOIN term t ON t.field = d.key"
    keys = {(name, value): key for name, value, key in connection.execute(sql)}
    wanted = 0
    sql = "SELECT * FROM standing WHERE term = ? AND day = ? AND record = ? AND known = ?"
    for row in _all_rows(connection, lambda field, value: keys.get((field, value), 0)):
        wanted += 1
        if connection.execute(sql, row[:4]).fetchone() != row:
            yield f"what stands on record {row[2]} is not listed"
    found = connection.execute("SELECT count(*) FROM standing").fetchone()[0]
    if found != wanted:
        yield f"{found} verdicts are listed where {wanted} stand"


def _all_rows(connection: sqlite3.Connection, key_of: KeyOf) -> Iterator[Row]:
    for row in connection.execute(_ALL):
        one = Expected._make(row)
        yield from rows_of(one, said_of(connection, one.id), key_of)
