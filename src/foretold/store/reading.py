"""Reading from the store: records with what the store knows about each."""

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from foretold.records import Article, Record
from foretold.store.facets import day_number
from foretold.store.ids import id_of, ids_between, stored_id
from foretold.store.listing import COLUMNS, listing, newest_verdict
from foretold.store.payload import record_from, restored, restored_lines, with_id
from foretold.store.query import Query
from foretold.store.stories import Stories, with_links

_PACKS_REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class Row:
    """A record as the store holds it.

    `learned` is the day from which the public could know it (ISO date); `added` and `superseded`
    are moments (ISO 8601, UTC) between which the store held it as current; `version` is the
    extractor that found it. `verdict` is what came of an expectation as the latest judgement
    has it that the question may know, None where there is none.
    """

    record: Record
    learned: str
    added: str
    superseded: str | None
    version: str
    verdict: str | None = None


class StoreReader:
    """Answers questions over one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._packs: OrderedDict[int, list[bytes]] = OrderedDict()
        self._stories = Stories(connection)

    def rows(self, query: Query, *, with_text: bool = False) -> Iterator[Row]:
        """The records in question, the newest first; articles with their text if `with_text`."""
        sql = listing(self._connection, query)
        if sql is not None:
            for found in self._connection.execute(sql.text, sql.values):
                yield self._row(found, with_text=with_text)

    def named(self, id_: str) -> list[Row]:
        """All rows of the record with this id, also superseded ones; the current one first."""
        found = self._connection.execute(
            f"SELECT {COLUMNS}, {newest_verdict()} FROM record r JOIN pack p ON p.key = r.pack "
            "JOIN version v ON v.key = p.version WHERE r.id = ? "
            "ORDER BY p.superseded IS NOT NULL, p.key DESC",
            (stored_id(id_),),
        )
        return [self._row(row, with_text=True) for row in found.fetchall()]

    def ids_like(self, start: str, limit: int = 10) -> list[str]:
        """The ids of records that begin so."""
        sql = "SELECT DISTINCT id FROM record WHERE id >= ? AND id <= ? ORDER BY id LIMIT ?"
        ends = (ids_between(start), (start, start + "\U0010ffff"))
        return [
            id_of(row[0]) for pair in ends for row in self._connection.execute(sql, (*pair, limit))
        ]

    def records(self, article: str, wanted: Callable[[bytes], bool] | None = None) -> list[Record]:
        """The current records of an article: the article itself, with its text, and all found.

        Of these only such whose lines are `wanted`, where that is given.
        """
        found = self._connection.execute(
            "SELECT p.key, a.key FROM article a JOIN pack p ON p.article = a.key "
            "WHERE a.id = ? AND p.superseded IS NULL",
            (article,),
        ).fetchone()
        if found is None:
            return []
        pack, key = found
        text = self._text_of(article)
        head, *lines = self._whole_lines(pack)
        kept = [head, *filter(wanted, lines)] if wanted else [head, *lines]
        return self._linked([record_from(line, text) for line in kept], key)

    def packs(self, as_of: str | None, *, copies: bool) -> Iterator[list[Record]]:
        """The current records of each article, in the order in which articles were added.

        Without `copies`, of an article that retells another only itself and what it tells first,
        and nothing where that is nothing.
        """
        sql = (
            "SELECT a.key, a.text, p.key, p.learned "
            "FROM article a JOIN pack p ON p.article = a.key "
            "WHERE a.key > ? AND p.superseded IS NULL ORDER BY a.key LIMIT 100"
        )
        day = day_number(as_of)
        last = 0
        while page := self._connection.execute(sql, (last,)).fetchall():
            for last, stored, pack, learned in page:
                if day is not None and learned > day:
                    continue
                text = restored(stored).decode()
                records = [record_from(line, text) for line in self._whole_lines(pack)]
                records = self._linked(records, last)
                yield from [records] if copies else self._first_told(records, last)

    def _first_told(self, records: list[Record], key: int) -> Iterator[list[Record]]:
        article, *rest = records
        assert isinstance(article, Article)
        if article.duplicate_of is None and article.version_of is None:
            yield records
            return
        own = self._stories.own(key)
        kept = [r for r in rest if _lies_in(r, own)]
        if kept:
            yield [article, *kept]

    def _linked(self, records: list[Record], key: int) -> list[Record]:
        """Records of one article with their links to others of its story."""
        members = self._stories.members(key)
        place = next((i for i, m in enumerate(members) if m.article == key), 0)
        articles = [self._head(m.pack) for m in members]
        own = self._stories.own(key) if place else []
        found: list[Record] = []
        for record in records:
            if isinstance(record, Article):
                found.append(with_links(record, place, articles, [m.sure for m in members]))
            elif members and not _lies_in(record, own):
                ids = tuple(a.id for a in articles if a.id != record.article)
                found.append(replace(record, also_in=ids))
            else:
                found.append(record)
        return found

    def _head(self, pack: int) -> Article:
        article = record_from(self._lines(pack)[0])
        assert isinstance(article, Article)
        return article

    def counts(self) -> dict[str, int]:
        """How many current records there are of each kind."""
        found = self._connection.execute("SELECT kind, count FROM tally ORDER BY kind")
        return {kind: count for kind, count in found if count}

    def _row(self, found: tuple[Any, ...], *, with_text: bool) -> Row:
        key, pack, first, article, learned, added, superseded, version, id_, *more = found
        line = with_id(self._lines(pack)[key - first], id_of(id_))
        text = None
        if with_text and key == first:
            stored = self._connection.execute("SELECT text FROM article WHERE key = ?", (article,))
            text = restored(stored.fetchone()[0]).decode()
        day = date.fromordinal(learned).isoformat()
        (record,) = self._linked([record_from(line, text)], article)
        return Row(record, day, added, superseded, version, *more)

    def _whole_lines(self, pack: int) -> list[bytes]:
        sql = (
            "SELECT r.id FROM pack p CROSS JOIN record r "
            "ON r.key >= p.first AND r.key < p.first + p.count WHERE p.key = ? ORDER BY r.key"
        )
        ids = [id_of(row[0]) for row in self._connection.execute(sql, (pack,))]
        return list(map(with_id, self._lines(pack), ids))

    def _lines(self, pack: int) -> list[bytes]:
        """The lines of a pack, but for the ids that are left out."""
        lines = self._packs.get(pack)
        if lines is None:
            run = self._connection.execute
            sql = "SELECT records, article FROM pack WHERE key = ?"
            stored, article = run(sql, (pack,)).fetchone()

            def text() -> bytes:
                sql = "SELECT text FROM article WHERE key = ?"
                return restored(run(sql, (article,)).fetchone()[0])

            lines = self._packs[pack] = restored_lines(stored, text).split(b"\n")
            if len(self._packs) > _PACKS_REMEMBERED:
                self._packs.popitem(last=False)
        return lines

    def _text_of(self, article: str) -> str:
        found = self._connection.execute("SELECT text FROM article WHERE id = ?", (article,))
        return restored(found.fetchone()[0]).decode()


def _lies_in(record: Record, passages: list[tuple[int, int]]) -> bool:
    """Whether a record's words lie in one of the passages."""
    assert not isinstance(record, Article)
    words = record.evidence
    return any(start <= words.start and words.end <= stop for start, stop in passages)
