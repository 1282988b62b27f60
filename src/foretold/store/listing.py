"""The SQL that answers questions."""

import sqlite3
from dataclasses import dataclass

from foretold.store.choosing import MERGED, Group, asked_on, chosen_terms, marks, not_over
from foretold.store.facets import AHEAD, LASTING, LONG, day_number
from foretold.store.query import Query
from foretold.store.standing import OPEN, RESOLUTION, SETTLED
from foretold.store.stories import is_repeat
from foretold.store.writing import moment

COLUMNS = "r.key, r.pack, p.first, p.article, p.learned, p.added, p.superseded, v.name, r.id"
"""What the reader needs of each record."""

_IN_ORDER = "ORDER BY day DESC, record DESC LIMIT -1"
"""Ends a list whose order SQLite keeps: it merges lists that have a limit, even this one."""


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
    chosen = chosen_terms(connection, query)
    if chosen is None:
        return None
    conditions, more = list[str](), list[object]()
    if query.article is not None:
        source, values = _of_article(query.article)
        conditions, more = _within_days(query)
    else:
        source, values = _of_terms(connection, query, chosen.pop(0))
    for add, given in (_conditions(query, chosen), _of_time(query), _unlisted(query)):
        conditions += add
        more += given
    columns, known = COLUMNS, list[object]()
    if query.kind == "expectation":
        columns, known = f"{COLUMNS}, {newest_verdict(query)}", _known_by(query)
    order = "" if source.endswith(_IN_ORDER) else "ORDER BY f.day DESC, f.record DESC"
    # what decides stands apart from packs, which are large, so that lines passed over cost little
    apart = "INDEXED BY pack_state" if query.stored_at is None else ""
    page = (
        f"SELECT f.record AS record FROM ({source}) f CROSS JOIN record r ON r.key = f.record "
        f"CROSS JOIN pack p {apart} ON p.key = r.pack "
        f"WHERE {' AND '.join(conditions)} {order} LIMIT ? OFFSET ?"
    )
    text = (
        f"SELECT {columns} FROM ({page}) g CROSS JOIN record r ON r.key = g.record "
        "CROSS JOIN pack p ON p.key = r.pack CROSS JOIN version v ON v.key = p.version"
    )
    limit = -1 if query.limit is None else query.limit
    return Sql(text, (*known, *values, *more, limit, query.offset))


def _of_article(article: str) -> tuple[str, list[object]]:
    """All records of an article, as pairs of day and record."""
    source = (
        "SELECT coalesce(r.valid_from, p.learned) AS day, r.key AS record "
        "FROM article a CROSS JOIN pack p ON p.article = a.key "
        "CROSS JOIN record r ON r.key >= p.first AND r.key < p.first + p.count WHERE a.id = ?"
    )
    return source, [article]


def _within_days(query: Query) -> tuple[list[str], list[object]]:
    """The days that lists under terms are bounded by."""
    asked = (("f.day <= ?", query.until), ("p.learned <= ?", query.as_of))
    given = [(condition, day_number(day)) for condition, day in asked if day is not None]
    return [condition for condition, _ in given], [day for _, day in given]


def newest_verdict(query: Query | None = None) -> str:
    """The SQL of the latest verdict on record `r` that the question may know (`_known_by`)."""
    known = ""
    if query is not None and query.as_of is not None:
        known += "AND j.learned <= ? "
    if query is not None and query.stored_at is not None:
        known += "AND j.added <= ? "
    return (
        f"(SELECT CAST(j.says AS TEXT) ->> '$.verdict' FROM judgement j WHERE j.kind = "
        f"'{RESOLUTION}' AND j.subject = r.id {known}ORDER BY j.key DESC LIMIT 1)"
    )


def _known_by(query: Query) -> list[object]:
    """The values of `newest_verdict`."""
    days = [] if query.as_of is None else [day_number(query.as_of)]
    return [*days, *([] if query.stored_at is None else [moment(query.stored_at)])]


def _of_terms(
    connection: sqlite3.Connection, query: Query, group: Group
) -> tuple[str, list[object]]:
    """The records under one of the terms, as pairs of day and record.

    Where they must hold on or after a day, those that do not last long begin at most so many
    days before; the long ones are listed apart. A few lists are merged as they are read, each
    in its order; many are joined and sorted.
    """
    bounds, given = group.bounds(query)
    near, nearby = [*bounds], [*given]
    branches: list[tuple[list[int], list[str], list[object]]] = []
    few = len(group.terms) <= MERGED

    def add(terms: list[int], conditions: list[str], values: list[object]) -> None:
        groups = [[term] for term in terms] if few else [terms]
        branches.extend((group, conditions, values) for group in groups if group)

    if query.as_of is not None:
        limit = (day_number(query.as_of) or 0) + LONG
        add(_marked(connection, group.terms, AHEAD), [*bounds, "day > ?"], [*given, limit])
        near, nearby = [*bounds, "day <= ?"], [*given, limit]
    if query.since is None:
        add(group.terms, near, nearby)
    else:
        since = day_number(query.since)
        assert since is not None
        add(group.terms, [*near, "day >= ?"], [*nearby, since - LONG])
        add(_marked(connection, group.terms, LASTING), near, nearby)
    selects: list[str] = []
    values: list[object] = []
    for terms, conditions, bound in branches:
        repeated = "DISTINCT " if len(terms) > 1 else ""
        where = " AND ".join([f"term IN ({marks(terms)})", *conditions])
        selects.append(f"SELECT {repeated}day, record FROM {group.table} WHERE {where}")
        values += [*terms, *bound]
    source = " UNION ".join(selects)
    if few and len(selects) > 1:
        source += f" {_IN_ORDER}"
    return source, values


def _marked(connection: sqlite3.Connection, terms: list[int], mark: str) -> list[int]:
    """The terms under which records of these terms that last long or lie ahead are listed."""
    sql = (
        "SELECT l.key FROM term t JOIN field f ON f.key = t.field JOIN field m ON m.name = "
        "f.name || ? JOIN term l ON l.field = m.key AND l.value = t.value "
        f"WHERE t.key IN ({marks(terms)})"
    )
    return [row[0] for row in connection.execute(sql, (mark, *terms))]


def _conditions(query: Query, chosen: list[Group]) -> tuple[list[str], list[object]]:
    """What a record must be listed under besides."""
    conditions: list[str] = []
    values: list[object] = []
    for group in chosen:
        stands, days = group.stands(query)
        where = " AND ".join(
            [f"term IN ({marks(group.terms)})", "day = f.day", "record = f.record", *stands]
        )
        conditions.append(f"EXISTS (SELECT 1 FROM {group.table} WHERE {where})")
        values += [*group.terms, *days]
    return conditions, values


def _held(pack: str, query: Query) -> tuple[str, list[object]]:
    """That the store held this pack, and nothing newer, when the question is asked of it."""
    if query.stored_at is None:
        return f"{pack}.superseded IS NULL", []
    when = moment(query.stored_at)
    held = f"{pack}.added <= ? AND ({pack}.superseded IS NULL OR {pack}.superseded > ?)"
    return held, [when, when]


def _of_time(query: Query) -> tuple[list[str], list[object]]:
    """What a record's days and its pack must fulfil."""
    held, values = _held("p", query)
    conditions = [held]
    if query.since is not None:
        conditions.append("coalesce(r.valid_to, r.valid_from, p.learned) >= ?")
        values.append(day_number(query.since))
    if query.open:
        conditions.append(not_over("r.valid_to"))
        values.append(asked_on(query))
    return conditions, values


def _unlisted(query: Query) -> tuple[list[str], list[object]]:
    """What has to be looked up: verdicts when the store held less, and what was told before."""
    conditions: list[str] = []
    values: list[object] = []
    verdict = f"coalesce({newest_verdict(query)}, '{OPEN}')"
    if query.open and query.stored_at is not None:
        conditions.append(f"{verdict} NOT IN ({marks(SETTLED)})")
        values += [*_known_by(query), *SETTLED]
    if query.verdict is not None and query.stored_at is not None:
        conditions.append(f"{verdict} = ?")
        values += [*_known_by(query), query.verdict]
    if not query.copies:
        visible, given = _visible(query)
        conditions.append(f"NOT ({is_repeat(visible)})")
        values += given
    return conditions, values


def _visible(query: Query) -> tuple[str, list[object]]:
    """What a pack `o` must fulfil to be seen by the question."""
    condition, values = _held("o", query)
    if query.as_of is not None:
        condition += " AND o.learned <= ?"
        values.append(day_number(query.as_of))
    return condition, values
