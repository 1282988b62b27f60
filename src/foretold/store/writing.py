"""Writing to the store: each article's records as one pack, in one transaction a batch."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import Literal

from foretold.errors import InputError
from foretold.records import Article, Record
from foretold.store.facets import (
    AHEAD,
    BASIS_RANK,
    LONG,
    days_between,
    learned_day,
    terms,
    valid_days,
)
from foretold.store.ids import stored_ids
from foretold.store.payload import (
    compressed_lines,
    pack_hash,
    record_from,
    restored,
    restored_lines,
    text_hash,
    with_id,
)
from foretold.store.preparing import Pack
from foretold.store.rows import insert_rows
from foretold.store.standing import Expected, Standing
from foretold.store.stories import Stories, found_by, without_links
from foretold.store.terms import Listed, TermKeys, key_of_name
from foretold.store.version import is_older

Outcome = Literal["added", "superseded", "confirmed", "known"]
Clock = Callable[[], datetime]

GENESIS = bytes(32)
"""What stands in for the hash of the pack before the first."""


_TOGETHER = 50
"""So many new articles are added step by step together; of more, the caches hold too few."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article that was added.

    `added`: it is new. `superseded`: what an older extractor found, or what was found with a
    worse date, is superseded (and kept). `confirmed`: this extractor finds what an older one
    found. `known`: the same was added before; nothing changed.
    """

    article: str
    outcome: Outcome
    records: int


@dataclass(frozen=True, slots=True)
class _Known:
    """A pack that the store has of an article."""

    key: int
    version: str
    published: str | None
    basis: int
    current: bool


@dataclass(slots=True)
class _Head:
    """Where the next rows go, and the rows that wait until the end of the transaction.

    `record` is the key of the next pack's first record, `listed_to` that of the next record that
    waits.
    """

    article: int
    pack: int
    record: int
    hash: bytes
    added: str
    listed_to: int
    records: list[tuple[object, ...]] = field(default_factory=list)
    listed: Listed = field(default_factory=Listed)
    expected: list[Expected] = field(default_factory=list)
    tally: Counter[str] = field(default_factory=Counter)


class StoreWriter:
    """Adds packs over one connection."""

    def __init__(self, connection: sqlite3.Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._terms = TermKeys(connection)
        self._versions: dict[str, int] = {}
        self._stories = Stories(connection)
        self._standing = Standing(connection, self._terms)

    def add(self, packs: Iterable[Sequence[Record]], version: str) -> list[Added]:
        """Add the records of some articles, each a list that begins with its article.

        All are stored when this returns, and none when it raises.
        """
        added: list[Added] = []
        group: dict[str, Pack] = {}
        with self._transaction() as head, ThreadPoolExecutor(1, "foretold-packing") as pool:
            for records in packs:
                pack = Pack(records)
                id_ = pack.article.id
                known = id_ in group or self.article_key(id_) is not None
                if known or len(group) == _TOGETHER:
                    self._add_new(group, version, head, pool)
                    group = {}
                if known:
                    added.append(self._add_known(pack, version, head))
                else:
                    group[id_] = pack
                    added.append(Added(id_, "added", len(pack.records) - 1))
            self._add_new(group, version, head, pool)
        return added

    @contextmanager
    def _transaction(self) -> Iterator[_Head]:
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        try:
            head = self._head()
            before = head.pack
            yield head
            if head.pack != before:
                self._write_rows(head)
                self._connection.executemany(
                    "INSERT INTO tally VALUES (?, ?) "
                    "ON CONFLICT DO UPDATE SET count = count + excluded.count",
                    head.tally.items(),
                )
                run("INSERT OR REPLACE INTO meta VALUES ('head', ?)", (head.hash,))
            run("COMMIT")
        except BaseException:
            self._terms.forget()
            self._versions.clear()
            if self._connection.in_transaction:
                run("ROLLBACK")
            raise

    def _write_rows(self, head: _Head) -> None:
        """Write the rows of records that wait."""
        # of so many values, one row at a time is quickest
        sql = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)"
        self._connection.executemany(sql, head.records)
        standing = self._standing.rows(head.expected)
        facets = head.listed.rows(self._terms.found())
        self._terms.store()
        insert_rows(self._connection, "facet", 4, facets)
        insert_rows(self._connection, "standing", 6, list(chain.from_iterable(standing)))
        head.records, head.listed, head.expected = [], Listed(), []

    def _head(self) -> _Head:
        run = self._connection.execute
        last = run("SELECT key, hash, added, first + count FROM pack ORDER BY key DESC LIMIT 1")
        key, hash_, before, record = last.fetchone() or (0, GENESIS, "", 1)
        now = self._clock().astimezone(UTC)
        if moment(now) <= before:
            now = datetime.fromisoformat(before) + timedelta(microseconds=1)
        article = run("SELECT coalesce(max(key), 0) FROM article").fetchone()[0]
        return _Head(article + 1, key + 1, record, hash_, moment(now), record)

    def _add_new(
        self, group: dict[str, Pack], version: str, head: _Head, pool: ThreadPoolExecutor
    ) -> None:
        """Add new articles together, step by step: each step is quicker for many than for one."""
        packs = dict(enumerate(group.values(), head.article))
        head.article += len(packs)
        if len(packs) > 1:
            for pack in packs.values():
                pack.compress(pool)
        found = found_by([pack.article.text for pack in packs.values()])
        self._insert_articles(packs)
        first = head.pack
        for key, pack in packs.items():
            self._insert_row(key, pack.article, version, head, pack.lines, pack.kept.lines)
        for number, pack in enumerate(packs.values(), first):
            self._list_records(number, pack, head)
        for (key, pack), by in zip(packs.items(), found, strict=True):
            self._stories.place(key, pack.article.text, by)

    def _add_known(self, pack: Pack, version: str, head: _Head) -> Added:
        """Add what was found in an article that the store has."""
        article, count = pack.article, len(pack.records) - 1
        found = self.article_key(article.id)
        assert found is not None
        self._check_same_text(found, pack)
        known = self._known(found)
        if not _is_news(article, version, known):
            return Added(article.id, "known", count)
        current = next(pack for pack in known if pack.current)
        self._write_rows(head)
        if self._finds_the_same(pack, current.key):
            self._insert_repeat(found, pack, current.key, version, head)
            return Added(article.id, "confirmed", count)
        run = self._connection.execute
        self._standing.drop(current.key)
        run("UPDATE pack SET superseded = ? WHERE key = ?", (head.added, current.key))
        head.tally.subtract(self._kinds_of(current.key))
        self._insert_row(found, article, version, head, pack.lines, pack.kept.lines)
        self._list_records(head.pack - 1, pack, head)
        self._stories.arrange(found, moved=True)
        return Added(article.id, "superseded", count)

    def article_key(self, article: str) -> int | None:
        """The key of the article with this id, or None."""
        found = self._connection.execute("SELECT key FROM article WHERE id = ?", (article,))
        row = found.fetchone()
        return row[0] if row else None

    def to_code(self, article: Article, version: str) -> Article | None:
        """The article as this version has to code it, or None when that would change nothing.

        A date that was once given is kept, where this reading of the article has none that good.
        """
        found = self.article_key(article.id)
        if found is None:
            return article
        known = self._known(found)
        current = next(pack for pack in known if pack.current)
        if current.basis == BASIS_RANK["given"] and basis_rank(article) < current.basis:
            article = replace(
                article,
                published=current.published,
                published_basis="given",
                published_range=None,
                published_reason=None,
            )
        return article if _is_news(article, version, known) else None

    def _known(self, article: int) -> list[_Known]:
        rows = self._connection.execute(
            "SELECT p.key, v.name, p.published, p.basis, p.superseded IS NULL "
            "FROM pack p JOIN version v ON v.key = p.version WHERE p.article = ?",
            (article,),
        )
        return [_Known(key, name, day, basis, bool(now)) for key, name, day, basis, now in rows]

    def _finds_the_same(self, pack: Pack, current: int) -> bool:
        """Whether its records are those of the current pack, wherever the article was read from."""
        stored = self._connection.execute("SELECT records FROM pack WHERE key = ?", (current,))
        head, *rest = restored_lines(stored.fetchone()[0], lambda: pack.text).split(b"\n")
        if len(rest) != len(pack.records) - 1:
            return False
        ids = [record.id for record in pack.records]
        if self._ids_of(current) != stored_ids(ids):
            return False
        if pack.lines[1:] != list(map(with_id, rest, ids[1:])):
            return False
        try:
            return _placeless(record_from(head)) == _placeless(pack.article)
        except ValueError:
            return False

    def _ids_of(self, pack: int) -> list[int | str]:
        sql = "SELECT id FROM record WHERE key >= ? AND key < ? ORDER BY key"
        first = self._connection.execute(
            "SELECT first, first + count FROM pack WHERE key = ?", (pack,)
        )
        return [row[0] for row in self._connection.execute(sql, first.fetchone())]

    def _kinds_of(self, pack: int) -> list[str]:
        """The kind of each record of a pack."""
        found = self._connection.execute(
            "SELECT t.value FROM pack p CROSS JOIN record r ON r.key >= p.first "
            "AND r.key < p.first + p.count CROSS JOIN field d ON d.name = 'kind' "
            "CROSS JOIN term t ON t.field = d.key CROSS JOIN facet f ON f.term = t.key "
            "AND f.day = coalesce(r.valid_from, p.learned) AND f.record = r.key WHERE p.key = ?",
            (pack,),
        )
        return [row[0] for row in found]

    def _check_same_text(self, key: int, pack: Pack) -> None:
        stored = self._connection.execute("SELECT hash FROM article WHERE key = ?", (key,))
        if stored.fetchone()[0] != text_hash(pack.text):
            where = pack.article.path or pack.article.url or pack.article.id
            raise InputError(where, f"another text is stored under its id {pack.article.id}")

    def _insert_articles(self, packs: dict[int, Pack]) -> None:
        """Add the texts of new articles under these keys."""
        texts = [
            (key, pack.article.id, text_hash(pack.text), pack.kept.text)
            for key, pack in packs.items()
        ]
        words = [(key, p.article.title or "", p.article.text) for key, p in packs.items()]
        many = self._connection.executemany
        many("INSERT INTO article (key, id, hash, text) VALUES (?, ?, ?, ?)", texts)
        many("INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", words)

    def _insert_repeat(self, key: int, pack: Pack, of: int, version: str, head: _Head) -> None:
        """A pack without records, which says that this version found those of another again."""
        kept = compressed_lines(b"", pack.text)
        self._insert_row(key, pack.article, version, head, [], kept, repeats=of)

    def _list_records(self, number: int, pack: Pack, head: _Head) -> None:
        """Let the rows of the records of a pack wait, and what they are listed under."""
        learned = learned_day(pack.article) or added_day(head.added)
        ids = stored_ids([record.id for record in pack.records])
        records, listed, list_under = head.records, head.listed, self._terms.list_under
        for key, (record, id_) in enumerate(zip(pack.records, ids, strict=True), head.listed_to):
            first, last = valid_days(record)
            start, stop = _place(record)
            records.append((key, number, id_, first, last, start, stop))
            day = first or learned
            listed.records += (day, key, learned - day, listed.count)
            list_under(record, days_between(first, last), day - learned, listed.keys)
            if record.record == "expectation":
                head.expected.append(Expected(key, id_, first, last, learned))
        head.listed_to += len(ids)
        head.tally.update([record.record for record in pack.records])

    def _insert_row(
        self,
        key: int,
        article: Article,
        version: str,
        head: _Head,
        lines: list[bytes],
        kept: bytes,
        repeats: int | None = None,
    ) -> None:
        count = len(lines)
        learned = learned_day(article) or added_day(head.added)
        hash_ = pack_hash(
            head.hash, article.id, version, repeats, article.published, basis_rank(article),
            learned, head.added, article.duplicate_of, head.record, count, b"\n".join(lines),
        )  # fmt: skip
        row = (
            head.pack, key, self._version(version), repeats, article.published, basis_rank(article),
            learned, head.added, head.added if repeats else None, article.duplicate_of,
            head.record, count, kept, hash_,
        )  # fmt: skip
        self._connection.execute(f"INSERT INTO pack VALUES ({', '.join('?' * len(row))})", row)
        head.pack += 1
        head.record += count
        head.hash = hash_

    def _version(self, name: str) -> int:
        key = self._versions.get(name)
        if key is None:
            key = self._versions[name] = key_of_name(self._connection, "version", name)
        return key


def _place(record: Record) -> tuple[int | None, int | None]:
    """Where the evidence of a record stands in its article's text."""
    if record.record == "article":
        return None, None
    return record.evidence.start, record.evidence.end


def fill_ahead(connection: sqlite3.Connection) -> None:
    """List what lies far ahead in a store that was made before that was listed apart."""
    run = connection.execute
    far = run(
        "SELECT r.key, r.key - p.first, r.valid_from, r.valid_to, p.learned, p.records "
        "FROM record r JOIN pack p ON p.key = r.pack WHERE r.valid_from > p.learned + ?",
        (LONG,),
    )
    for key, place, day, end, learned, records in far.fetchall():
        record = record_from(restored(records).split(b"\n")[place])
        for name, value in terms(record, days_between(day, end), day - learned):
            if name.endswith(AHEAD):
                run("INSERT OR IGNORE INTO field (name) VALUES (?)", (name,))
                run(
                    "INSERT OR IGNORE INTO term (field, value) "
                    "SELECT key, ? FROM field WHERE name = ?",
                    (value, name),
                )
                run(
                    "INSERT OR IGNORE INTO facet SELECT t.key, ?, ?, ? FROM field d "
                    "JOIN term t ON t.field = d.key WHERE d.name = ? AND t.value = ?",
                    (day, key, learned - day, name, value),
                )


def added_day(added: str) -> int:
    """The number of the day of a moment."""
    return date.fromisoformat(added[:10]).toordinal()


def moment(when: datetime) -> str:
    """A moment as the store writes it: ISO 8601 in UTC with microseconds, so that text sorts."""
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def basis_rank(article: Article) -> int:
    """How well the publication date of an article is known, 0 (not) to 4 (given)."""
    return BASIS_RANK[article.published_basis if article.published else None]


def _placeless(record: Record) -> Record:
    """The article without where it was read from, and without links, which packs once held."""
    assert isinstance(record, Article)
    return replace(without_links(record), path=None, url=None, text="")


def _is_news(article: Article, version: str, known: Sequence[_Known]) -> bool:
    """Whether what this version finds in the article can change what the store says of it."""
    current = next(pack for pack in known if pack.current)
    if is_older(version, than=current.version):
        return False
    basis = basis_rank(article)
    same = [pack for pack in known if pack.version == version]
    if not same:
        return basis == BASIS_RANK["given"] or current.basis < BASIS_RANK["given"]
    seen = any((pack.published, pack.basis) == (article.published, basis) for pack in same)
    return not seen and basis >= current.basis
