"""The store: one file that keeps articles and records, and forgets nothing."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from foretold.errors import UsageError
from foretold.records import Article, Record
from foretold.store.connection import connect, worded
from foretold.store.judgements import Judgement, add_judgements, judgements
from foretold.store.query import Query
from foretold.store.reading import Row, StoreReader
from foretold.store.search import Hit, hits_within, matching_articles
from foretold.store.stems import may_hold
from foretold.store.verify import Finding, check
from foretold.store.version import extractor_version
from foretold.store.writing import Added, Clock, StoreWriter

_SHORTEST_ID = 4


class Store(AbstractContextManager["Store"]):
    """A store that is open; use it in a `with` block.

    Readers work while one writer writes. What `add` has returned is on the disk, whatever
    happens afterwards.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, version: str, clock: Clock
    ) -> None:
        self.path = path
        self.version = version
        self._connection = connection
        self._clock = clock
        self._writer = StoreWriter(connection, clock)
        self._reader = StoreReader(connection)

    @classmethod
    def open(
        cls,
        path: Path | str = "foretold.db",
        *,
        write: bool = True,
        version: str | None = None,
        clock: Clock = lambda: datetime.now(UTC),
    ) -> "Store":
        """Open the store in this file; one that does not exist is made when `write`.

        Args:
            path: the file.
            write: whether records will be added; a file that may only be read can be opened
                without.
            version: the extractor that the added records come from; by default this program's.
            clock: tells the present moment.

        Raises:
            NotAStoreError: another program wrote the file, or a newer version of this one, or
                there is none to read.
            StoreError: the file cannot be opened.

        """
        path = Path(path)
        connection = connect(path, write=write)
        return cls(path, connection, version or extractor_version(), clock)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(self, records: Sequence[Record]) -> Added:
        """Keep the records of one article, the article itself first.

        The same again changes nothing; what a newer extractor finds, or what is found with a
        better publication date, supersedes the earlier rows, which are kept.

        Raises:
            StoreError: nothing of this was stored; what was stored before is kept.
            InputError: the article's text cannot be stored.

        """
        return self.add_many([records])[0]

    def add_many(self, packs: Iterable[Sequence[Record]]) -> list[Added]:
        """Keep the records of several articles in one transaction: all or none.

        Raises:
            StoreError: as `add`.
            InputError: as `add`.

        """
        with worded(self.path):
            return self._writer.add(packs, self.version)

    def to_code(self, article: Article) -> Article | None:
        """The article as it has to be coded, or None when the store would not change by it."""
        with worded(self.path):
            return self._writer.to_code(article, self.version)

    def has(self, article: str) -> bool:
        """Whether the article with this id is in the store."""
        with worded(self.path):
            return self._writer.article_key(article) is not None

    def rows(self, query: Query, *, with_text: bool = False) -> Iterator[Row]:
        """The records in question with what the store knows about each, the newest first.

        Raises:
            UsageError: the query names a kind or filter that does not exist.
            StoreError: the store cannot be read.

        """
        with worded(self.path):
            yield from self._reader.rows(query, with_text=with_text)

    def find(self, query: Query, *, with_text: bool = False) -> Iterator[Record]:
        """The records in question, the newest first; raises as `rows`."""
        return (row.record for row in self.rows(query, with_text=with_text))

    def named(self, id_: str) -> list[Row]:
        """The rows of the record with this id (or this beginning of one), the current one first.

        Raises:
            UsageError: no record has this id, or several begin so.
            StoreError: the store cannot be read.

        """
        with worded(self.path):
            rows = self._reader.named(id_)
            if rows:
                return rows
            alike = self._reader.ids_like(id_) if len(id_) >= _SHORTEST_ID else []
            if len(alike) > 1:
                raise UsageError(f"{id_}: several ids begin so: {', '.join(alike)}")
            if not alike:
                raise UsageError(f"{id_}: no article or record in {self.path} has this id")
            return self._reader.named(alike[0])

    def records(self, article: str) -> list[Record]:
        """The current records of the article with this id: the article with its text, then all.

        Empty when the store has no such article.
        """
        with worded(self.path):
            return self._reader.records(article)

    def packs(self, *, as_of: str | None = None, copies: bool = True) -> Iterator[list[Record]]:
        """The current records of each article, as `records` gives them, oldest addition first.

        Args:
            as_of: leave out articles that were not yet public on that day (ISO date).
            copies: also articles that copy another in the store.

        The store may be written to meanwhile.

        """
        with worded(self.path):
            yield from self._reader.packs(as_of, copies=copies)

    def counts(self) -> dict[str, int]:
        """How many current records there are of each kind."""
        with worded(self.path):
            return self._reader.counts()

    def search(self, words: str, *, as_of: str | None = None, limit: int = 20) -> Iterator[Hit]:
        """Articles that hold the words, the best first, each followed by its records that do.

        Args:
            words: FTS5's query language: `"exact words"`, `OR`, `NOT`, `launch*`.
            as_of: leave out articles that were not yet public on that day (ISO date).
            limit: how many articles at most.

        Raises:
            StoreError: the store cannot be read.

        """
        with worded(self.path):
            found = matching_articles(self._connection, words, as_of, limit)
            wanted = may_hold(words)
            yield from hits_within([self._reader.records(id_, wanted) for id_ in found], words)

    def judge(self, judged: Iterable[Judgement]) -> int:
        """Keep judgements in one transaction; those that the store has already change nothing.

        Returns how many were new. What is replaced is kept (`judgements(..., all_=True)`).

        Raises:
            StoreError: nothing of this was stored.

        """
        with worded(self.path):
            return add_judgements(self._connection, judged, self._clock)

    def judgements(
        self, kind: str, *, subject: str | None = None, as_of: str | None = None, all_: bool = False
    ) -> Iterator[Judgement]:
        """The judgements of a kind ("resolution", "calibration"), the last on each subject.

        Args:
            kind: which.
            subject: only those on this subject.
            as_of: leave out what could not be known on that day (ISO date).
            all_: also those that later ones replaced.

        """
        with worded(self.path):
            yield from judgements(self._connection, kind, subject=subject, as_of=as_of, all_=all_)

    def verify(self) -> Iterator[Finding]:
        """Whatever is damaged or missing; nothing when all is well."""
        with worded(self.path):
            yield from check(self._connection)
