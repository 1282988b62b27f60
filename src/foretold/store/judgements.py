"""Judgements: what came of expectations, what hedges proved to mean; the last one said counts."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from foretold.store.facets import day_number
from foretold.store.ids import id_of, stored_id
from foretold.store.payload import pack_hash
from foretold.store.writing import GENESIS, Clock, moment

RESOLUTION = "resolution"
"""The kind of judgements that say what came of an expectation, in their `verdict`."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement: its kind, what it is about, and what it says (plain JSON).

    `learned` is the day from which it could be known (ISO date), `added` the moment at which the
    store took it in (set by the store).
    """

    kind: str
    subject: str
    learned: str
    says: dict[str, Any]
    added: str = ""


def add_judgements(
    connection: sqlite3.Connection, judgements: Iterable[Judgement], clock: Clock
) -> int:
    """Keep these in one transaction, but for those that say what the store has; how many were new.

    Raises:
        ValueError: a judgement's `learned` is no day.

    """
    run = connection.execute
    run("BEGIN IMMEDIATE")
    try:
        last = run("SELECT key, hash, added FROM judgement ORDER BY key DESC LIMIT 1").fetchone()
        key, before, latest = last or (0, GENESIS, "")
        now = clock().astimezone(UTC)
        if moment(now) <= latest:
            now = datetime.fromisoformat(latest) + timedelta(microseconds=1)
        count = 0
        for judgement in judgements:
            says = _packed(judgement.says)
            day = date.fromisoformat(judgement.learned).toordinal()
            newest = run(
                "SELECT says, learned FROM judgement WHERE kind = ? AND subject = ? "
                "ORDER BY key DESC LIMIT 1",
                (judgement.kind, stored_id(judgement.subject)),
            ).fetchone()
            if newest == (says, day):
                continue
            key, count = key + 1, count + 1
            before = _hash(before, judgement.kind, judgement.subject, day, moment(now), says)
            subject = stored_id(judgement.subject)
            row = (key, judgement.kind, subject, day, moment(now), says, before)
            run("INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            _list_verdict(connection, key, judgement.kind, subject, judgement.says)
        if count:
            run("INSERT OR REPLACE INTO meta VALUES ('judged', ?)", (before,))
        run("COMMIT")
    except BaseException:
        if connection.in_transaction:
            run("ROLLBACK")
        raise
    return count


def judgements(
    connection: sqlite3.Connection,
    kind: str,
    *,
    subject: str | None = None,
    as_of: str | None = None,
    all_: bool = False,
) -> Iterator[Judgement]:
    """The judgements of a kind, in the order in which they were made.

    Args:
        connection: the store.
        kind: which.
        subject: only those about this.
        as_of: leave out what could not be known on that day (ISO date).
        all_: also those that a later one on the same subject replaced.

    """
    conditions, values = ["kind = ?"], list[int | str]([kind])
    if subject is not None:
        conditions.append("subject = ?")
        values.append(stored_id(subject))
    if as_of is not None:
        conditions.append(f"learned <= {day_number(as_of) or 0}")
    where = " AND ".join(conditions)
    newest = (
        ""
        if all_
        else (f" AND key IN (SELECT max(key) FROM judgement WHERE {where} GROUP BY subject)")
    )
    sql = (
        "SELECT kind, subject, learned, says, added FROM judgement "
        f"WHERE {where}{newest} ORDER BY key"
    )
    for row in connection.execute(sql, values if all_ else [*values, *values]):
        day = date.fromordinal(row[2]).isoformat()
        yield Judgement(row[0], id_of(row[1]), day, json.loads(row[3]), row[4])


def _list_verdict(
    connection: sqlite3.Connection, key: int, kind: str, subject: int | str, says: dict[str, Any]
) -> None:
    verdict = _verdict(kind, says)
    if verdict is not None:
        row = (verdict, subject, key)
        connection.execute("INSERT OR IGNORE INTO verdict VALUES (?, ?, ?)", row)


def _verdict(kind: str, says: dict[str, Any]) -> str | None:
    """What is listed of a judgement: "open" is not, for most are."""
    verdict = says.get("verdict")
    return (
        verdict if kind == RESOLUTION and isinstance(verdict, str) and verdict != "open" else None
    )


def fill_verdicts(connection: sqlite3.Connection) -> None:
    """List the verdicts of a store that was made before they were listed."""
    for key, kind, subject, says in connection.execute(
        "SELECT key, kind, subject, says FROM judgement ORDER BY key"
    ):
        _list_verdict(connection, key, kind, subject, json.loads(says))


def judgements_damaged(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the judgements, a line each."""
    before, expected, listed = GENESIS, 1, 0
    rows = connection.execute(
        "SELECT key, kind, subject, learned, added, says, hash FROM judgement ORDER BY key"
    )
    for key, kind, stored, day, added, says, hash_ in rows:
        subject = id_of(stored)
        if key != expected:
            yield f"judgements {expected} to {key - 1} are missing"
        if hash_ != _hash(before, kind, subject, day, added, says):
            yield f"judgement {key} on {subject} does not agree with its hash"
        elif (verdict := _verdict(kind, json.loads(says))) is not None:
            listed += 1
            row = (verdict, stored, key)
            sql = "SELECT 1 FROM verdict WHERE says = ? AND subject = ? AND judgement = ?"
            if connection.execute(sql, row).fetchone() is None:
                yield f"judgement {key} on {subject} is not listed by its verdict"
        before, expected = hash_, key + 1
    head = connection.execute("SELECT value FROM meta WHERE name = 'judged'").fetchone()
    if (head[0] if head else GENESIS) != before:
        yield "the last judgements are missing"
    found = connection.execute("SELECT count(*) FROM verdict").fetchone()[0]
    if found != listed:
        yield f"{found} are listed by verdicts where {listed} say one"


def _packed(says: dict[str, Any]) -> bytes:
    return json.dumps(says, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _hash(before: bytes, kind: str, subject: str, day: int, added: str, says: bytes) -> bytes:
    return pack_hash(before, kind, subject, day, added, says)
