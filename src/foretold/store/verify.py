"""Checks that a store is whole: every hash, every link between rows, every word at its place."""

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from foretold.records import Article
from foretold.store.facets import days_between, terms, valid_days
from foretold.store.ids import id_of, stored_id, teach
from foretold.store.judgements import judgements_damaged
from foretold.store.payload import (
    kind_of,
    pack_hash,
    record_from,
    restored,
    restored_lines,
    text_hash,
    with_ids,
)
from foretold.store.schema import MIGRATIONS
from foretold.store.stories import Stories
from foretold.store.words import words_damaged
from foretold.store.writing import GENESIS, basis_rank


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: `where` names the article, record or table."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(slots=True)
class _Pack:
    key: int
    article: str
    article_key: int
    version: str
    repeats: int | None
    published: str | None
    basis: int
    learned: int
    added: str
    superseded: str | None
    copy_of: str | None
    first: int
    count: int
    records: bytes
    hash: bytes


_PACKS = """
SELECT p.key, coalesce(a.id, ''), p.article, coalesce(v.name, ''), p.repeats, p.published,
    p.basis, p.learned, p.added, p.superseded, p.copy_of, p.first, p.count, p.records, p.hash
FROM pack p LEFT JOIN article a ON a.key = p.article LEFT JOIN version v ON v.key = p.version
ORDER BY p.key
"""


def check(connection: sqlite3.Connection) -> Iterator[Finding]:
    """All that is wrong with a store, in the order of the file; nothing when it is whole.

    Raises:
        sqlite3.DatabaseError: the file is too damaged to be read on.

    """
    connection.execute("BEGIN")
    try:
        problems = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
        yield from (Finding("file", p) for p in problems if p != "ok")
        for table, *_ in connection.execute("PRAGMA foreign_key_check"):
            yield Finding(table, "a row refers to one that is missing")
        yield from _check_tables(connection)
        yield from _check_articles(connection)
        yield from _check_packs(connection)
        yield from _check_stories(connection)
        yield from (Finding("judgements", what) for what in judgements_damaged(connection))
        if words_damaged(connection):
            yield Finding("words", "the search index does not hold the words of the articles")
    except (TypeError, ValueError, zlib.error) as error:
        yield Finding("file", f"a row holds what no row can hold ({error}); the rest is unchecked")
    finally:
        connection.execute("ROLLBACK")


def _check_tables(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Compare the definitions of tables, indexes and triggers with those that a store has."""
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    teach(fresh)
    for script in MIGRATIONS:
        fresh.executescript(script)
    sql = "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'"
    wanted, found = dict(fresh.execute(sql).fetchall()), dict(connection.execute(sql).fetchall())
    fresh.close()
    for name in sorted(wanted.keys() | found.keys()):
        if wanted.get(name, "") != found.get(name, ""):
            yield Finding(f"table {name}", "is not defined as in a store of this version")


def _check_articles(connection: sqlite3.Connection) -> Iterator[Finding]:
    packed = {row[0] for row in connection.execute("SELECT article FROM pack")}
    for key, id_, hash_, text in connection.execute("SELECT key, id, hash, text FROM article"):
        try:
            whole = text_hash(restored(text)) == hash_
        except zlib.error:
            whole = False
        if not whole:
            yield Finding(f"article {id_}", "its text is damaged")
        if key not in packed:
            yield Finding(f"article {id_}", "its records are missing")


def _check_stories(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Whether every article's sampled words lead to its story, and stories to their articles."""
    named = "SELECT article FROM fingerprint UNION SELECT article FROM story UNION "
    named += (
        "SELECT story FROM story UNION SELECT article FROM own UNION SELECT article FROM retelling"
    )
    if connection.execute(
        f"SELECT article FROM ({named}) EXCEPT SELECT key FROM article"
    ).fetchone():
        yield Finding("stories", "a row names an article that is missing")
    alone = "SELECT 1 FROM story GROUP BY story HAVING count(*) < 2 OR max(article = story) = 0"
    if connection.execute(alone).fetchone():
        yield Finding("stories", "an article of one is missing")
    index = Stories(connection)
    for key, id_, stored in connection.execute("SELECT key, id, text FROM article"):
        try:
            found = index.is_listed(key, restored(stored).decode())
            arranged = index.is_arranged(key)
        except (zlib.error, UnicodeDecodeError):
            continue
        if not arranged:
            yield Finding(f"article {id_}", "what it tells first is not what is listed")
        if not found:
            yield Finding(f"article {id_}", "its words are not all listed to find copies by")


def _check_packs(connection: sqlite3.Connection) -> Iterator[Finding]:
    before, expected, record = GENESIS, 1, 1
    facets = 0
    current: Counter[str] = Counter()
    last_of: dict[int, _Pack] = {}
    for row in connection.execute(_PACKS):
        pack = _Pack(*row)
        where = f"article {pack.article or '(missing)'}, pack {pack.key}"
        if pack.key != expected:
            yield Finding(f"packs {expected} to {pack.key - 1}", "are missing")
        expected = pack.key + 1
        if not pack.article:
            yield Finding(where, "the article is missing")
        ids = _ids(connection, pack)
        payload = with_ids(_payload(connection, pack).split(b"\n"), ids)
        hash_ = pack_hash(
            before, pack.article, pack.version, pack.repeats, pack.published, pack.basis,
            pack.learned, pack.added, pack.copy_of, pack.first, pack.count, payload,
        )  # fmt: skip
        if hash_ != pack.hash or pack.first != record:
            yield Finding(where, "does not agree with its hash: a row was changed or taken out")
        before, record = pack.hash, pack.first + pack.count
        if pack.repeats is None:
            earlier = last_of.get(pack.article_key)
            if earlier is not None and earlier.superseded != pack.added:
                yield Finding(where, "the pack before it is not marked as superseded by it")
            last_of[pack.article_key] = pack
            if len(ids) != pack.count:
                yield Finding(where, f"{len(ids)} record rows where the pack holds {pack.count}")
            elif hash_ == pack.hash:
                findings, listed = _check_records(connection, pack, payload.split(b"\n"))
                facets += listed
                if pack.superseded is None:
                    current.update(map(kind_of, payload.split(b"\n")))
                yield from (Finding(where, f) for f in findings)
        elif pack.superseded != pack.added:
            yield Finding(where, "repeats an earlier one, yet counts as current")
    for pack in last_of.values():
        if pack.superseded is not None:
            yield Finding(f"article {pack.article}", "its current records are missing")
    yield from _check_ends(connection, before, record - 1, facets)
    if dict(connection.execute("SELECT kind, count FROM tally WHERE count")) != current:
        yield Finding("tally", "it does not count what the records are")


def _payload(connection: sqlite3.Connection, pack: _Pack) -> bytes:
    """The lines of a pack; none when they, or the text that they lean on, are damaged."""
    sql = "SELECT text FROM article WHERE key = ?"

    def text() -> bytes:
        found = connection.execute(sql, (pack.article_key,)).fetchone()
        return restored(found[0] if found else b"")

    try:
        return restored_lines(pack.records, text)
    except zlib.error:
        return b""


def _ids(connection: sqlite3.Connection, pack: _Pack) -> list[str]:
    sql = "SELECT id FROM record WHERE key >= ? AND key < ? ORDER BY key"
    rows = connection.execute(sql, (pack.first, pack.first + pack.count))
    return [id_of(row[0]) for row in rows]


def _check_ends(
    connection: sqlite3.Connection, head: bytes, records: int, facets: int
) -> Iterator[Finding]:
    """What remains after the last pack: the head of the chain and the counts."""
    stored = connection.execute("SELECT value FROM meta WHERE name = 'head'").fetchone()
    if (stored[0] if stored else GENESIS) != head:
        yield Finding("packs", "the last ones are missing")
    count = connection.execute("SELECT count(*), max(key) FROM record").fetchone()
    if count not in {(records, records), (0, None)} or (records and not count[0]):
        yield Finding("records", f"there are {count[0]} rows where the packs hold {records}")
    count = connection.execute("SELECT count(*) FROM facet").fetchone()
    if count[0] != facets:
        yield Finding("facets", f"there are {count[0]} where the records have {facets}")


def _check_records(
    connection: sqlite3.Connection, pack: _Pack, lines: list[bytes]
) -> tuple[list[str], int]:
    """What is wrong with the rows of a pack, and how many facets its records have."""
    text = _text(connection, pack.article_key)
    stored = connection.execute(
        "SELECT key, pack, id, valid_from, valid_to, start, stop FROM record "
        "WHERE key >= ? AND key < ? ORDER BY key",
        (pack.first, pack.first + pack.count),
    ).fetchall()
    if len(lines) != pack.count or len(stored) != pack.count:
        return [f"{len(stored)} record rows where the pack holds {len(lines)}"], 0
    wrong: list[str] = []
    listed = 0
    for row, line in zip(stored, lines, strict=True):
        record = record_from(line)
        evidence = None if isinstance(record, Article) else record.evidence
        place = (evidence.start, evidence.end) if evidence else (None, None)
        days = valid_days(record)
        if row[1:] != (pack.key, stored_id(record.id), *days, *place):
            wrong.append(f"record {record.id}: its row does not agree with it")
        if isinstance(record, Article):
            known = (record.id, record.published, basis_rank(record), record.duplicate_of)
            if known != (pack.article, pack.published, pack.basis, pack.copy_of):
                wrong.append("the article's row does not agree with it")
        day = days[0] or pack.learned
        named = terms(record, days_between(*days), day - pack.learned)
        listed += len(named)
        facet = (day, row[0], pack.learned - day)
        if not all(_has_facet(connection, term, facet) for term in named):
            wrong.append(f"record {record.id}: it is not listed under all that it says")
        if text is not None and not spans_hold(json.loads(line), text):
            wrong.append(f"record {record.id}: its words are not at their place in the text")
    return wrong, listed


def _has_facet(
    connection: sqlite3.Connection, term: tuple[str, str], facet: tuple[int, int, int]
) -> bool:
    found = connection.execute(
        "SELECT 1 FROM field d JOIN term t ON t.field = d.key JOIN facet f ON f.term = t.key "
        "WHERE d.name = ? AND t.value = ? AND f.day = ? AND f.record = ? AND f.lag = ?",
        (*term, *facet),
    )
    return found.fetchone() is not None


def _text(connection: sqlite3.Connection, article: int) -> str | None:
    """An article's text; None when it cannot be read (which is reported on its own)."""
    found = connection.execute("SELECT text FROM article WHERE key = ?", (article,)).fetchone()
    try:
        return restored(found[0]).decode() if found else None
    except (zlib.error, UnicodeDecodeError):
        return None


def spans_hold(data: Any, text: str) -> bool:
    """Whether every span within the data has its words at its place in the text."""
    if isinstance(data, list):
        return all(spans_hold(item, text) for item in data)
    if not isinstance(data, dict):
        return True
    if data.keys() == {"start", "end", "text"}:
        return bool(text[data["start"] : data["end"]] == data["text"])
    return all(spans_hold(value, text) for value in data.values())
