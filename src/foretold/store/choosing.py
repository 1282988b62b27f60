"""The terms that records must be listed under to answer a question."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foretold.errors import UsageError
from foretold.store.facets import LONG, day_number, dyad, folded
from foretold.store.query import FILTERS, KINDS, NAMED, Query
from foretold.store.standing import FIELD, FOREVER, SETTLED

MERGED = 30
"""So many lists are merged; SQLite bounds the parts of a compound query."""

_COUNTED = 5_000
"""Terms with more records than this are compared by how many days so many of them lie on."""


@dataclass(frozen=True, slots=True)
class Group:
    """Terms of which a record must have one, and the table that lists records under them."""

    terms: list[int]
    table: str = "facet"

    def bounds(self, query: Query) -> tuple[list[str], list[object]]:
        """The conditions that the table itself can answer."""
        bounds: list[str] = []
        values: list[object] = []
        if query.until is not None:
            bounds.append("day <= ?")
            values.append(day_number(query.until))
        if self.table == "facet" and query.as_of is not None:
            bounds.append("day + lag <= ?")
            values.append(day_number(query.as_of))
        if self.table == "standing":
            stands, days = self.stands(query)
            bounds += stands
            values += days
            if query.since is not None:
                bounds.append("coalesce(ends, day) >= ?")
                values.append(day_number(query.since))
            if query.open:
                bounds.append(not_over("ends"))
                values.append(asked_on(query))
        return bounds, values

    def stands(self, query: Query) -> tuple[list[str], list[object]]:
        """The condition that the verdict is the one that stands when the question is asked."""
        if self.table == "facet":
            return [], []
        if query.as_of is None:
            return ["until = ?"], [FOREVER]
        day = day_number(query.as_of)
        return ["known <= ?", "until > ?"], [day, day]


def chosen_terms(connection: sqlite3.Connection, query: Query) -> list[Group] | None:
    """For each filter the terms that fit it, the rarest first; None when a filter fits none.

    Raises:
        UsageError: the kind is unknown, or records of that kind have no such filter.

    """
    _check(query)
    if query.open and query.verdict in SETTLED:
        return None
    chosen = [*_of_filters(connection, query), *_of_pair(connection, query)]
    # what stood on a record when the store held less is not listed: it is looked up
    if (query.verdict is not None or query.open) and query.stored_at is None:
        chosen.append(_of_verdicts(connection, query))
    if not chosen:
        chosen.append(Group(_term_keys(connection, ("kind",), query.kind, named=False)))
    if not all(group.terms for group in chosen):
        return None
    if len(chosen) > 1:
        chosen.sort(key=lambda group: _frequency(connection, query, group))
    return chosen


def _check(query: Query) -> None:
    if query.kind not in KINDS:
        raise UsageError(f"there are no {query.kind!r} records: there are {', '.join(KINDS)}")
    if query.open and query.kind != "expectation":
        raise UsageError(f"{query.kind}s are not open or closed; expectations are")
    if query.verdict is not None and query.kind != "expectation":
        raise UsageError(f"{query.kind}s have no verdicts; expectations have")
    for name, fields in FILTERS.items():
        if getattr(query, name) is not None and query.kind not in fields:
            able = ", ".join(f"{k}s" for k in fields)
            raise UsageError(f"{query.kind}s are not listed by {name}; {able} are")


def _of_filters(connection: sqlite3.Connection, query: Query) -> list[Group]:
    chosen: list[Group] = []
    for name, fields in FILTERS.items():
        value = getattr(query, name)
        if value is not None:
            keys = _term_keys(connection, fields[query.kind], value, name in NAMED)
            chosen.append(Group(keys))
    return chosen


def _of_pair(connection: sqlite3.Connection, query: Query) -> list[Group]:
    """The pair of actor and recipient, where both are labels."""
    if query.kind != "event" or query.actor is None or query.recipient is None:
        return []
    actor, recipient = folded(query.actor), folded(query.recipient)
    sides = (("event.actor", actor), ("event.recipient", recipient))
    if not all(_exact(connection, (field,), label) for field, label in sides):
        return []
    return [Group(_exact(connection, ("event.dyad",), dyad(actor, recipient)))]


def _of_verdicts(connection: sqlite3.Connection, query: Query) -> Group:
    """The verdict in question, else all that leave an expectation open."""
    if query.verdict is not None:
        keys = _exact(connection, (FIELD,), folded(query.verdict))
        return Group(keys, "standing")
    sql = (
        "SELECT t.key FROM field d JOIN term t ON t.field = d.key "
        f"WHERE d.name = ? AND t.value NOT IN ({marks(SETTLED)})"
    )
    keys = [row[0] for row in connection.execute(sql, (FIELD, *SETTLED))]
    return Group(keys, "standing")


def _term_keys(
    connection: sqlite3.Connection, fields: tuple[str, ...], value: str, named: bool
) -> list[int]:
    """The terms of this value: the labels; else the names; else the names that hold its words."""
    wanted = folded(value)
    names = tuple(f"{field}.name" for field in fields)
    keys = _exact(connection, fields, wanted)
    if keys or not named or not wanted:
        return keys
    keys = _exact(connection, names, wanted)
    if keys:
        return keys
    where = f"field IN (SELECT key FROM field WHERE name IN ({marks(fields + names)}))"
    sql = f"SELECT key FROM term WHERE {where} AND instr(' ' || value || ' ', ?)"
    return [row[0] for row in connection.execute(sql, (*fields, *names, f" {wanted} "))]


def _exact(connection: sqlite3.Connection, fields: tuple[str, ...], value: str) -> list[int]:
    named = f"SELECT key FROM field WHERE name IN ({marks(fields)})"
    sql = f"SELECT key FROM term WHERE field IN ({named}) AND value = ?"
    return [row[0] for row in connection.execute(sql, (*fields, value))]


def _frequency(connection: sqlite3.Connection, query: Query, group: Group) -> tuple[int, int]:
    """How many records on the days in question have one of the terms; for common ones, how densely.

    So many are looked at, the newest first: the fewer days they lie on, the denser they are.
    """
    terms, days = group.terms, _days(query)
    if len(terms) > MERGED:
        where = f"term IN ({marks(terms)}) AND day BETWEEN ? AND ?"
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {group.table} WHERE {where} LIMIT ?)"
        count: int = connection.execute(sql, (*terms, *days, _COUNTED)).fetchone()[0]
        return count, 0
    each = f"SELECT day FROM {group.table} WHERE term = ? AND day BETWEEN ? AND ?"
    all_ = " UNION ALL ".join([each] * len(terms))
    sql = f"SELECT count(*), max(day) - min(day) FROM ({all_} ORDER BY day DESC LIMIT ?)"
    values = [value for term in terms for value in (term, *days)]
    count, span = connection.execute(sql, (*values, _COUNTED)).fetchone()
    return count, -(span or 0)


def _days(query: Query) -> tuple[int, int]:
    """The days that a search for the records in question looks at first."""
    until = day_number(query.until) or FOREVER
    as_of = day_number(query.as_of)
    first = (day_number(query.since) or 0) - LONG
    return first, until if as_of is None else min(until, as_of + LONG)


def not_over(column: str) -> str:
    """The condition that what ends on the day of this column is not over on a day (`asked_on`)."""
    return f"({column} IS NULL OR {column} >= ?)"


def asked_on(query: Query) -> int | None:
    """The number of the day for which the question is asked: today where it names none."""
    return day_number(query.as_of or date.today().isoformat())


def marks(values: Sequence[object]) -> str:
    """As many question marks as there are values."""
    return ", ".join("?" * len(values))
