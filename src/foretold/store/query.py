"""Questions to the store, and the SQL that answers them."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from math import isqrt

from foretold.errors import UsageError
from foretold.store.facets import AHEAD, LASTING, LONG, day_number, dyad, folded
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

COLUMNS = "r.key, r.pack, p.first, p.article, p.learned, p.added, p.superseded, v.name, r.id"
"""What the reader needs of each record."""

_MERGED = 30
"""So many lists are merged; SQLite bounds the parts of a compound query."""

_IN_ORDER = "ORDER BY day DESC, record DESC LIMIT -1"
"""Ends a list whose order SQLite keeps: it merges lists that have a limit, even this one."""

SETTLED = ("came true", "did not", "void")
"""Verdicts after which nothing more is expected."""

_FEW = 200
"""Fewer judged records than a stretch of days is taken to hold."""
_SORTING = 3
"""Looking a judged record up and sorting it takes so many times what reading one in order does."""

_COUNTED = 5_000
"""A term with more records than this counts as common."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to list. Days are ISO dates, both ends included; None means any.

    `about`, `holder`, `actor` and `recipient` take a code, else a name, else words of one;
    `since` and `until` bound the days on which records hold (else the day they were learned);
    `as_of` leaves out what was not yet public on that day; `stored_at` answers from what this
    store held at that moment. `verdict` keeps expectations of which that came ("open" also where
    nothing is known), `open` those that are not settled and whose horizon has not ended (by
    `as_of`, else today), both by the latest judgement that the question may know. `copies` keeps
    also what an earlier article of the same story tells.
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
    verdict: str | None = None
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
    if chosen is None or (query.open and query.verdict in SETTLED):
        return None
    chosen.sort(key=lambda terms: _frequency(connection, terms))
    listed = True
    if query.article is not None:
        source, values = _of_article(query.article)
    elif query.verdict is not None and _is_rarer(connection, query, chosen[0]):
        source, values = _of_verdict(query.verdict)
    else:
        source, values = _of_terms(connection, query, chosen.pop(0))
        listed = False
    conditions, more = _conditions(query, chosen, bounded=not listed)
    columns, known = COLUMNS, list[object]()
    if query.kind == "expectation":
        columns, known = f"{COLUMNS}, {newest_verdict(query)}", _known_by(query)
    order = "" if source.endswith(_IN_ORDER) else "ORDER BY f.day DESC, f.record DESC"
    text = (
        f"SELECT {columns} FROM ({source}) f CROSS JOIN record r ON r.key = f.record "
        "CROSS JOIN pack p ON p.key = r.pack CROSS JOIN version v ON v.key = p.version "
        f"WHERE {' AND '.join(conditions)} {order} LIMIT ? OFFSET ?"
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


def _of_verdict(verdict: str) -> tuple[str, list[object]]:
    """All expectations of which this was said once, as pairs of day and record."""
    source = (
        "SELECT DISTINCT coalesce(r.valid_from, p.learned) AS day, r.key AS record "
        "FROM verdict o CROSS JOIN record r ON r.id = o.subject "
        "CROSS JOIN pack p ON p.key = r.pack WHERE o.says = ?"
    )
    return source, [verdict]


def newest_verdict(query: Query | None = None) -> str:
    """The SQL of the latest verdict on record `r` that the question may know (`_known_by`)."""
    known = ""
    if query is not None and query.as_of is not None:
        known += "AND j.learned <= ? "
    if query is not None and query.stored_at is not None:
        known += "AND j.added <= ? "
    return (
        "(SELECT CAST(j.says AS TEXT) ->> '$.verdict' FROM judgement j WHERE j.kind = 'resolution' "
        f"AND j.subject = r.id {known}ORDER BY j.key DESC LIMIT 1)"
    )


def _known_by(query: Query) -> list[object]:
    """The values of `newest_verdict`."""
    days = [] if query.as_of is None else [day_number(query.as_of)]
    return [*days, *([] if query.stored_at is None else [moment(query.stored_at)])]


def _of_terms(
    connection: sqlite3.Connection, query: Query, terms: list[int]
) -> tuple[str, list[object]]:
    """The records under one of the terms, as pairs of day and record.

    Where they must hold on or after a day, those that do not last long begin at most so many
    days before; the long ones are listed apart. A few lists are merged as they are read, each
    in its order; many are joined and sorted.
    """
    bounds, given = _bounds(query)
    near, nearby = [*bounds], [*given]
    branches: list[tuple[list[int], list[str], list[object]]] = []
    few = len(terms) <= _MERGED

    def add(terms: list[int], conditions: list[str], values: list[object]) -> None:
        groups = [[term] for term in terms] if few else [terms]
        branches.extend((group, conditions, values) for group in groups if group)

    if query.as_of is not None:
        limit = (day_number(query.as_of) or 0) + LONG
        add(_marked(connection, terms, AHEAD), [*bounds, "day > ?"], [*given, limit])
        near, nearby = [*bounds, "day <= ?"], [*given, limit]
    if query.since is None:
        add(terms, near, nearby)
    else:
        since = day_number(query.since)
        assert since is not None
        add(terms, [*near, "day >= ?"], [*nearby, since - LONG])
        add(_marked(connection, terms, LASTING), near, nearby)
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


def _marked(connection: sqlite3.Connection, terms: list[int], mark: str) -> list[int]:
    """The terms under which records of these terms that last long or lie ahead are listed."""
    sql = (
        "SELECT l.key FROM term t JOIN field f ON f.key = t.field JOIN field m ON m.name = "
        "f.name || ? JOIN term l ON l.field = m.key AND l.value = t.value "
        f"WHERE t.key IN ({_marks(terms)})"
    )
    return [row[0] for row in connection.execute(sql, (mark, *terms))]


def _is_rarer(connection: sqlite3.Connection, query: Query, terms: list[int]) -> bool:
    """Whether the page is found sooner among all that have the verdict than under the terms.

    The former are all looked up and sorted. Under the terms, which are read in order, so many are
    looked at as there are to each with the verdict, for each line of the page.
    """
    if query.verdict == "open":
        return False
    listed = _frequency(connection, terms)
    if listed >= _COUNTED:
        sql = "SELECT count FROM tally WHERE kind = 'expectation'"
        listed = (connection.execute(sql).fetchone() or (0,))[0]
    most = listed
    if query.limit is not None:
        most = min(listed, isqrt((query.offset + query.limit) * listed // _SORTING))
    if query.since is not None and query.until is not None:
        most = min(most, _FEW)
    sql = "SELECT count(*) FROM (SELECT 1 FROM verdict WHERE says = ? LIMIT ?)"
    judged: int = connection.execute(sql, (query.verdict, most + 1)).fetchone()[0]
    return judged <= most


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


def _conditions(
    query: Query, chosen: list[list[int]], *, bounded: bool
) -> tuple[list[str], list[object]]:
    """What a record and its pack must fulfil besides; their days too where not `bounded`."""
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
    if not bounded:
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
        settled = ", ".join(f"'{verdict}'" for verdict in SETTLED)
        require(f"coalesce({newest_verdict(query)}, 'open') NOT IN ({settled})", *_known_by(query))
    if query.verdict is not None:
        if query.verdict != "open":
            once = "SELECT 1 FROM verdict o WHERE o.says = ? AND o.subject = r.id"
            require(f"EXISTS ({once})", query.verdict)
        said = f"coalesce({newest_verdict(query)}, 'open') = ?"
        require(said, *_known_by(query), query.verdict)
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
    if query.verdict is not None and query.kind != "expectation":
        raise UsageError(f"{query.kind}s have no verdicts; expectations have")
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
    where = f"field IN (SELECT key FROM field WHERE name IN ({_marks(fields + names)}))"
    sql = f"SELECT key FROM term WHERE {where} AND instr(' ' || value || ' ', ?)"
    return [row[0] for row in connection.execute(sql, (*fields, *names, f" {wanted} "))]


def _exact(connection: sqlite3.Connection, fields: tuple[str, ...], value: str) -> list[int]:
    named = f"SELECT key FROM field WHERE name IN ({_marks(fields)})"
    sql = f"SELECT key FROM term WHERE field IN ({named}) AND value = ?"
    return [row[0] for row in connection.execute(sql, (*fields, value))]


def _frequency(connection: sqlite3.Connection, terms: list[int]) -> int:
    """How many records have one of the terms, counted no further than "common"."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM facet WHERE term IN ({_marks(terms)}) LIMIT ?)"
    count: int = connection.execute(sql, (*terms, _COUNTED)).fetchone()[0]
    return count


def _marks(values: "list[int] | tuple[str, ...]") -> str:
    return ", ".join("?" * len(values))
