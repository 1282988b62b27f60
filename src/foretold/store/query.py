"""Questions to the store, and the SQL that answers them."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from foretold.errors import UsageError
from foretold.store.facets import LONG, day_number, dyad, folded
from foretold.store.stories import is_repeat
from foretold.store.writing import moment

KINDS = ("article", "event", "statement", "expectation", "rule", "violation")

FILTERS: dict[str, dict[str, tuple[str, ...]]] = {
    "about": {
        "event": ("event.actor", "event.recipient"),
        "expectation": ("expectation.about",),
        "rule": ("rule.about",),
        "violation": ("violation.actor",),
    },
    "holder": {
        "statement": ("statement.holder",),
        "expectation": ("expectation.holder",),
        "violation": ("violation.holder",),
    },
    "band": {"expectation": ("expectation.band",)},
    "type": {"event": ("event.type",), "expectation": ("expectation.type",)},
    "actor": {"event": ("event.actor",), "violation": ("violation.actor",)},
    "recipient": {"event": ("event.recipient",)},
    "status": {"event": ("event.status",)},
}
"""Which filters each kind of record has, and the fields that each looks at."""

NAMED = ("about", "holder", "actor", "recipient")
"""The filters whose values may be a part of a name."""

COLUMNS = "r.key, r.pack, p.first, p.article, p.learned, p.added, p.superseded, v.name"
"""What the reader needs of each record."""

_MERGED = 30
"""So many lists are merged; SQLite bounds the parts of a compound query."""

_IN_ORDER = "ORDER BY day DESC, record DESC LIMIT -1"
"""Ends a list whose order SQLite keeps: it merges lists that have a limit, even this one."""

_COUNTED = 5_000
"""A term with more records than this counts as common."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to list. Days are ISO dates, both ends included; None means any.

    `about`, `holder`, `actor` and `recipient` take a code, else a name, else words of one;
    `since` and `until` bound the days on which records hold (else the day they were learned);
    `as_of` leaves out what was not yet public on that day; `stored_at` answers from what this
    store held at that moment; `open` keeps expectations whose horizon has not ended (by `as_of`,
    else today); `copies` keeps also what an earlier article of the same story tells.
    The newest come first; `limit` None lists all.
    """

    kind: str
    about: str | None = None
    holder: str | None = None
    band: str | None = None
    type: str | None = None
    actor: str | None = None
    recipient: str | None = None
    status: str | None = None
    article: str | None = None
    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    stored_at: datetime | None = None
    open: bool = False
    copies: bool = False
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Sql:
    """A statement and its values."""

    text: str
    values: tuple[object, ...]


def listing(connection: sqlite3.Connection, query: Query) -> Sql | None:
    """The statement that lists the records in question; None when nothing can match.

    The rarest filter drives the search; the others are looked up for each of its records.

    Raises:
        UsageError: the kind is unknown, or records of that kind have no such filter.

    """
    chosen = _chosen_terms(connection, query)
    if chosen is None:
        return None
    chosen.sort(key=lambda terms: _frequency(connection, terms))
    if query.article is not None:
        source, values = _of_article(query.article)
    else:
        source, values = _of_terms(connection, query, chosen.pop(0))
    conditions, more = _conditions(query, chosen)
    order = "" if source.endswith(_IN_ORDER) else "ORDER BY f.day DESC, f.record DESC"
    text = (
        f"SELECT {COLUMNS} FROM ({source}) f CROSS JOIN record r ON r.key = f.record "
        "CROSS JOIN pack p ON p.key = r.pack CROSS JOIN version v ON v.key = p.version "
        f"WHERE {' AND '.join(conditions)} {order} LIMIT ? OFFSET ?"
    )
    limit = -1 if query.limit is None else query.limit
    return Sql(text, (*values, *more, limit, query.offset))


def _of_article(article: str) -> tuple[str, list[object]]:
    """All records of an article, as pairs of day and record."""
    source = (
        "SELECT coalesce(r.valid_from, p.learned) AS day, r.key AS record "
        "FROM article a CROSS JOIN pack p ON p.article = a.key "
        "CROSS JOIN record r ON r.key >= p.first AND r.key < p.first + p.count WHERE a.id = ?"
    )
    return source, [article]


def _of_terms(
    connection: sqlite3.Connection, query: Query, terms: list[int]
) -> tuple[str, list[object]]:
    """The records under one of the terms, as pairs of day and record.

    Where they must hold on or after a day, those that do not last long begin at most so many
    days before; the long ones are listed apart. A few lists are merged as they are read, each
    in its order; many are joined and sorted.
    """
    bounds, given = _bounds(query)
    branches: list[tuple[list[int], list[str], list[object]]] = []
    few = len(terms) <= _MERGED
    groups = [[term] for term in terms] if few else [terms]
    if query.since is None:
        branches = [(group, bounds, given) for group in groups]
    else:
        since = day_number(query.since)
        assert since is not None
        window = [*bounds, "day >= ?"]
        branches = [(group, window, [*given, since - LONG]) for group in groups]
        long = _lasting(connection, terms)
        groups = [[term] for term in long] if few else [long]
        branches += [(group, bounds, given) for group in groups if group]
    selects: list[str] = []
    values: list[object] = []
    for group, conditions, bound in branches:
        repeated = "DISTINCT " if len(group) > 1 else ""
        where = " AND ".join([f"term IN ({_marks(group)})", *conditions])
        selects.append(f"SELECT {repeated}day, record FROM facet WHERE {where}")
        values += [*group, *bound]
    source = " UNION ".join(selects)
    if few and len(selects) > 1:
        source += f" {_IN_ORDER}"
    return source, values


def _lasting(connection: sqlite3.Connection, terms: list[int]) -> list[int]:
    """The terms under which the long-lasting records of these terms are listed."""
    sql = (
        "SELECT l.key FROM term t JOIN term l ON l.field = t.field || '~' AND l.value = t.value "
        f"WHERE t.key IN ({_marks(terms)})"
    )
    return [row[0] for row in connection.execute(sql, terms)]


def _bounds(query: Query) -> tuple[list[str], list[object]]:
    """The conditions that facets themselves can answer."""
    bounds: list[str] = []
    values: list[object] = []
    if query.until is not None:
        bounds.append("day <= ?")
        values.append(day_number(query.until))
    if query.as_of is not None:
        bounds.append("day + lag <= ?")
        values.append(day_number(query.as_of))
    return bounds, values


def _conditions(query: Query, chosen: list[list[int]]) -> tuple[list[str], list[object]]:
    """What a record and its pack must fulfil besides."""
    conditions: list[str] = []
    values: list[object] = []

    def require(condition: str, *given: object) -> None:
        conditions.append(condition)
        values.extend(given)

    for terms in chosen:
        require(
            f"EXISTS (SELECT 1 FROM facet o WHERE o.term IN ({_marks(terms)}) "
            "AND o.day = f.day AND o.record = f.record)",
            *terms,
        )
    if query.stored_at is None:
        require("p.superseded IS NULL")
    else:
        when = moment(query.stored_at)
        require("p.added <= ? AND (p.superseded IS NULL OR p.superseded > ?)", when, when)
    if query.article is not None:
        bounds, given = _bounds(query)
        facets = [b.replace("day + lag", "p.learned").replace("day <=", "f.day <=") for b in bounds]
        for bound, value in zip(facets, given, strict=True):
            require(bound, value)
    if query.since is not None:
        end = "coalesce(r.valid_to, r.valid_from, p.learned)"
        require(f"{end} >= ?", day_number(query.since))
    if query.open:
        today = day_number(query.as_of or date.today().isoformat())
        require("(r.valid_to IS NULL OR r.valid_to >= ?)", today)
    if not query.copies:
        visible, given = _visible(query)
        require(f"NOT ({is_repeat(visible)})", *given)
    return conditions, values


def _visible(query: Query) -> tuple[str, list[object]]:
    """What a pack `o` must fulfil to be seen by the question."""
    if query.stored_at is None:
        condition, values = "o.superseded IS NULL", list[object]()
    else:
        when = moment(query.stored_at)
        condition = "o.added <= ? AND (o.superseded IS NULL OR o.superseded > ?)"
        values = [when, when]
    if query.as_of is not None:
        condition += " AND o.learned <= ?"
        values.append(day_number(query.as_of))
    return condition, values


def _chosen_terms(connection: sqlite3.Connection, query: Query) -> list[list[int]] | None:
    """For each filter the keys of the terms that fit it; None when a filter fits none."""
    if query.kind not in KINDS:
        raise UsageError(f"there are no {query.kind!r} records: there are {', '.join(KINDS)}")
    if query.open and query.kind != "expectation":
        raise UsageError(f"{query.kind}s are not open or closed; expectations are")
    chosen: list[list[int]] = []
    for name, fields in FILTERS.items():
        value = getattr(query, name)
        if value is None:
            continue
        if query.kind not in fields:
            able = ", ".join(f"{k}s" for k in fields)
            raise UsageError(f"{query.kind}s are not listed by {name}; {able} are")
        chosen.append(_term_keys(connection, fields[query.kind], value, name in NAMED))
    if not chosen:
        chosen.append(_term_keys(connection, ("kind",), query.kind, named=False))
    if query.kind == "event" and query.actor is not None and query.recipient is not None:
        sides = (("event.actor", query.actor), ("event.recipient", query.recipient))
        if all(_exact(connection, (field,), folded(value)) for field, value in sides):
            pair = dyad(folded(query.actor), folded(query.recipient))
            chosen.append(_exact(connection, ("event.dyad",), pair))
    return chosen if all(chosen) else None


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
    where = f"field IN ({_marks(fields + names)})"
    sql = f"SELECT key FROM term WHERE {where} AND instr(' ' || value || ' ', ?)"
    return [row[0] for row in connection.execute(sql, (*fields, *names, f" {wanted} "))]


def _exact(connection: sqlite3.Connection, fields: tuple[str, ...], value: str) -> list[int]:
    sql = f"SELECT key FROM term WHERE field IN ({_marks(fields)}) AND value = ?"
    return [row[0] for row in connection.execute(sql, (*fields, value))]


def _frequency(connection: sqlite3.Connection, terms: list[int]) -> int:
    """How many records have one of the terms, counted no further than "common"."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM facet WHERE term IN ({_marks(terms)}) LIMIT ?)"
    count: int = connection.execute(sql, (*terms, _COUNTED)).fetchone()[0]
    return count


def _marks(values: "list[int] | tuple[str, ...]") -> str:
    return ", ".join("?" * len(values))
