"""Reading from the store: records with what the store knows about each."""

import sqlite3
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from foretold.records import Record
from foretold.store.facets import day_number
from foretold.store.payload import record_from, restored
from foretold.store.query import COLUMNS, Query, listing

_PACKS_REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class Row:
    """A record as the store holds it.

    `learned` is the day from which the public could know it (ISO date); `added` and `superseded`
    are moments (ISO 8601, UTC) between which the store held it as current; `version` is the
    extractor that found it.
    """

    record: Record
    learned: str
    added: str
    superseded: str | None
    version: str


class StoreReader:
    """Answers questions over one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._packs: OrderedDict[int, list[bytes]] = OrderedDict()

    def rows(self, query: Query, *, with_text: bool = False) -> Iterator[Row]:
        """The records in question, the newest first; articles with their text if `with_text`."""
        sql = listing(self._connection, query)
        if sql is not None:
            for found in self._connection.execute(sql.text, sql.values):
                yield self._row(found, with_text=with_text)

    def named(self, id_: str) -> list[Row]:
        """All rows of the record with this id, also superseded ones; the current one first."""
        found = self._connection.execute(
            f"SELECT {COLUMNS} FROM record r JOIN pack p ON p.key = r.pack "
            "JOIN version v ON v.key = p.version WHERE r.id = ? "
            "ORDER BY p.superseded IS NOT NULL, p.key DESC",
            (id_,),
        )
        return [self._row(row, with_text=True) for row in found.fetchall()]

    def ids_like(self, start: str, limit: int = 10) -> list[str]:
        """The ids of records that begin so."""
        found = self._connection.execute(
            "SELECT DISTINCT id FROM record WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
            (start, start + "\U0010ffff", limit),
        )
        return [row[0] for row in found]

    def records(self, article: str) -> list[Record]:
        """The current records of an article: the article itself, with its text, and all found."""
        found = self._connection.execute(
            "SELECT p.key FROM article a JOIN pack p ON p.article = a.key "
            "WHERE a.id = ? AND p.superseded IS NULL",
            (article,),
        ).fetchone()
        if found is None:
            return []
        text = self._text_of(article)
        return [record_from(line, text) for line in self._lines(found[0])]

    def packs(self, as_of: str | None, *, copies: bool) -> Iterator[list[Record]]:
        """The current records of each article, in the order in which articles were added."""
        sql = (
            "SELECT a.key, a.text, p.key, p.learned, p.copy_of IS NOT NULL AND EXISTS "
            "(SELECT 1 FROM article c WHERE c.id = p.copy_of) "
            "FROM article a JOIN pack p ON p.article = a.key "
            "WHERE a.key > ? AND p.superseded IS NULL ORDER BY a.key LIMIT 100"
        )
        day = day_number(as_of)
        last = 0
        while page := self._connection.execute(sql, (last,)).fetchall():
            for last, stored, pack, learned, is_copy in page:  # noqa: B007
                if (day is None or learned <= day) and (copies or not is_copy):
                    text = restored(stored).decode()
                    yield [record_from(line, text) for line in self._lines(pack)]

    def counts(self) -> dict[str, int]:
        """How many current records there are of each kind."""
        found = self._connection.execute(
            "SELECT t.value, count(*) FROM term t JOIN facet f ON f.term = t.key "
            "JOIN record r ON r.key = f.record JOIN pack p ON p.key = r.pack "
            "WHERE t.field = 'kind' AND p.superseded IS NULL GROUP BY t.value ORDER BY t.value"
        )
        return dict(found.fetchall())

    def _row(self, found: tuple[Any, ...], *, with_text: bool) -> Row:
        key, pack, first, article, learned, added, superseded, version, *_ = found
        line = self._lines(pack)[key - first]
        text = None
        if with_text and key == first:
            stored = self._connection.execute("SELECT text FROM article WHERE key = ?", (article,))
            text = restored(stored.fetchone()[0]).decode()
        day = date.fromordinal(learned).isoformat()
        return Row(record_from(line, text), day, added, superseded, version)

    def _lines(self, pack: int) -> list[bytes]:
        lines = self._packs.get(pack)
        if lines is None:
            found = self._connection.execute("SELECT records FROM pack WHERE key = ?", (pack,))
            lines = self._packs[pack] = restored(found.fetchone()[0]).split(b"\n")
            if len(self._packs) > _PACKS_REMEMBERED:
                self._packs.popitem(last=False)
        return lines

    def _text_of(self, article: str) -> str:
        found = self._connection.execute("SELECT text FROM article WHERE id = ?", (article,))
        return restored(found.fetchone()[0]).decode()
