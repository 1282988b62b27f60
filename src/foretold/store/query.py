"""Questions to the store, and the SQL that answers them."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from foretold.errors import UsageError
from foretold.store.facets import day_number, folded
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

_COUNTED = 5_000
"""A term with more records than this counts as common."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to list. Days are ISO dates, both ends included; None means any.

    `about`, `holder`, `actor` and `recipient` take a code or a name (or whole words of one);
    `since` and `until` bound the days on which records hold (else the day they were learned);
    `as_of` leaves out what was not yet public on that day; `stored_at` answers from what this
    store held at that moment; `open` keeps expectations whose horizon has not ended (by `as_of`,
    else today); `copies` keeps records of articles that copy another in the store.
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


COLUMNS = "r.key, r.pack, p.first, p.article, p.learned, p.added, p.superseded, v.name"
"""What the reader needs of each record."""


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
    conditions, values = _conditions(query)
    if query.article is None:
        driver, others = chosen[0], chosen[1:]
        source = (
            "facet f CROSS JOIN record r ON r.key = f.record CROSS JOIN pack p ON p.key = r.pack"
        )
        conditions.insert(0, f"f.term IN ({_marks(driver)})")
        values = [*driver, *values]
        day = "f.day"
        distinct = "DISTINCT " if len(driver) > 1 else ""
    else:
        others = chosen
        source = (
            "article a CROSS JOIN pack p ON p.article = a.key "
            "CROSS JOIN record r ON r.key >= p.first AND r.key < p.first + p.count"
        )
        conditions.insert(0, "a.id = ?")
        values = [query.article, *values]
        day = "coalesce(r.valid_from, p.learned)"
        distinct = ""
    for terms in others:
        conditions.append(
            f"EXISTS (SELECT 1 FROM facet o WHERE o.term IN ({_marks(terms)}) "
            f"AND o.day = {day} AND o.record = r.key)"
        )
        values += terms
    text = (
        f"SELECT {distinct}{COLUMNS}, {day} AS day "
        f"FROM {source} JOIN version v ON v.key = p.version "
        f"WHERE {' AND '.join(conditions)} ORDER BY day DESC, r.key LIMIT ? OFFSET ?"
    )
    limit = -1 if query.limit is None else query.limit
    return Sql(text, (*values, limit, query.offset))


def _chosen_terms(connection: sqlite3.Connection, query: Query) -> list[list[int]] | None:
    """For each filter the keys of the terms that fit it; None when a filter fits none."""
    if query.kind not in KINDS:
        raise UsageError(f"there are no {query.kind!r} records: there are {', '.join(KINDS)}")
    chosen: list[list[int]] = []
    for name, fields in FILTERS.items():
        value = getattr(query, name)
        if value is None:
            continue
        if query.kind not in fields:
            able = ", ".join(f"{k}s" for k in fields)
            raise UsageError(f"{query.kind}s are not listed by {name}; {able} are")
        exact = name in {"band", "type", "status"}
        chosen.append(_term_keys(connection, fields[query.kind], value, exact=exact))
    if query.open and query.kind != "expectation":
        raise UsageError(f"{query.kind}s are not open or closed; expectations are")
    if not chosen:
        chosen.append(_term_keys(connection, ("kind",), query.kind, exact=True))
    return chosen if all(chosen) else None


def _term_keys(
    connection: sqlite3.Connection, fields: tuple[str, ...], value: str, *, exact: bool
) -> list[int]:
    """The terms of this value; where there is none, those that hold its words."""
    wanted = folded(value)
    where = f"field IN ({_marks(fields)})"
    sql = f"SELECT key FROM term WHERE {where} AND value = ?"
    keys = [row[0] for row in connection.execute(sql, (*fields, wanted))]
    if keys or exact or not wanted:
        return keys
    sql = f"SELECT key FROM term WHERE {where} AND instr(' ' || value || ' ', ?)"
    return [row[0] for row in connection.execute(sql, (*fields, f" {wanted} "))]


def _frequency(connection: sqlite3.Connection, terms: list[int]) -> int:
    """How many records have one of the terms, counted no further than "common"."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM facet WHERE term IN ({_marks(terms)}) LIMIT ?)"
    count: int = connection.execute(sql, (*terms, _COUNTED)).fetchone()[0]
    return count


def _conditions(query: Query) -> tuple[list[str], list[object]]:
    """What a record and its pack must fulfil, besides terms."""
    conditions: list[str] = []
    values: list[object] = []

    def require(condition: str, *given: object) -> None:
        conditions.append(condition)
        values.extend(given)

    if query.stored_at is None:
        require("p.superseded IS NULL")
    else:
        when = moment(query.stored_at)
        require("p.added <= ? AND (p.superseded IS NULL OR p.superseded > ?)", when, when)
    if query.as_of is not None:
        require("p.learned <= ?", day_number(query.as_of))
    if query.until is not None:
        day = "f.day" if query.article is None else "coalesce(r.valid_from, p.learned)"
        require(f"{day} <= ?", day_number(query.until))
    if query.since is not None:
        end = "coalesce(r.valid_to, r.valid_from, p.learned)"
        require(f"{end} >= ?", day_number(query.since))
    if query.open:
        today = day_number(query.as_of or date.today().isoformat())
        require("(r.valid_to IS NULL OR r.valid_to >= ?)", today)
    if not query.copies:
        require(
            "(p.copy_of IS NULL OR NOT EXISTS (SELECT 1 FROM article c WHERE c.id = p.copy_of))"
        )
    return conditions, values


def _marks(values: "list[int] | tuple[str, ...]") -> str:
    return ", ".join("?" * len(values))
