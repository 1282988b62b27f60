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
from foretold.store.standing import RESOLUTION, Standing, standing_damaged
from foretold.store.terms import TermKeys
from foretold.store.writing import GENESIS, Clock, moment


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
        terms = TermKeys(connection)
        standing = Standing(connection, terms)
        for judgement in judgements:
            says = _packed(judgement.says)
            day = date.fromisoformat(judgement.learned).toordinal()
            subject = stored_id(judgement.subject)
            newest = run(
                "SELECT says, learned FROM judgement WHERE kind = ? AND subject = ? "
                "ORDER BY key DESC LIMIT 1",
                (judgement.kind, subject),
            ).fetchone()
            if newest == (says, day):
                continue
            key, count = key + 1, count + 1
            before = _hash(before, judgement.kind, judgement.subject, day, moment(now), says)
            row = (key, judgement.kind, subject, day, moment(now), says, before)
            stood = standing.of_record(subject) if judgement.kind == RESOLUTION else []
            run("INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            if stood:
                standing.change(stood, standing.of_record(subject))
        if count:
            terms.store()
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


def judgements_damaged(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the judgements, a line each."""
    before, expected = GENESIS, 1
    rows = connection.execute(
        "SELECT key, kind, subject, learned, added, says, hash FROM judgement ORDER BY key"
    )
    for key, kind, stored, day, added, says, hash_ in rows:
        subject = id_of(stored)
        if key != expected:
            yield f"judgements {expected} to {key - 1} are missing"
        if hash_ != _hash(before, kind, subject, day, added, says):
            yield f"judgement {key} on {subject} does not agree with its hash"
        before, expected = hash_, key + 1
    head = connection.execute("SELECT value FROM meta WHERE name = 'judged'").fetchone()
    if (head[0] if head else GENESIS) != before:
        yield "the last judgements are missing"
    yield from standing_damaged(connection)


def _packed(says: dict[str, Any]) -> bytes:
    return json.dumps(says, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _hash(before: bytes, kind: str, subject: str, day: int, added: str, says: bytes) -> bytes:
    return pack_hash(before, kind, subject, day, added, says)
