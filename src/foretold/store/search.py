"""Full-text search over articles and the records found in them."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from foretold.records import Article, Record
from foretold.store.facets import day_number, terms
from foretold.store.query import KINDS
from foretold.store.stems import TOKENIZER

OPENING, CLOSING = "\x02", "\x03"
"""Stand around the words that were found, in a hit's `words`."""

_SHOWN_TOKENS = 32
_RANKED = 2_000
"""Of more articles that hold the words, so many are ranked: those that were stored last."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record or an article that holds the words; `words` is the passage, with them marked."""

    record: Record
    article: Article
    words: str


def matching_articles(
    connection: sqlite3.Connection, words: str, as_of: str | None, limit: int
) -> list[str]:
    """The ids of the articles that hold the words, the best first.

    `words` is FTS5's query language (`"exact words"`, `OR`, `NOT`, `launch*`, `NEAR(a b)`);
    where it is not well formed, the words are looked for as they stand.
    """
    day = day_number(as_of)
    is_known, given = "", list[object]()
    if day is not None:
        is_known = "JOIN pack p ON p.article = w.rowid AND p.superseded IS NULL AND p.learned <= ? "
        given = [day]
    # each evaluation of a search reads all that the index has of its words: one has to do
    sql = (
        f"SELECT bm25(words, 4, 1), w.rowid FROM words w {is_known}WHERE words MATCH ? "
        "ORDER BY w.rowid DESC LIMIT ?"
    )
    found = _matched(connection, sql, words, *given, _RANKED, words_at=len(given))
    sql = "SELECT id FROM article WHERE key = ?"
    return [connection.execute(sql, (key,)).fetchone()[0] for _, key in sorted(found)[:limit]]


def hits_within(articles: list[list[Record]], words: str) -> Iterator[Hit]:
    """The hits among the records of some articles (each comes first, with its text)."""
    records = [record for found in articles for record in found]
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        memory.execute("PRAGMA journal_mode = OFF")
        memory.execute(f"CREATE VIRTUAL TABLE passage USING fts5 (words, tokenize='{TOKENIZER}')")
        passages = [(number, _passage(record)) for number, record in enumerate(records)]
        memory.execute("BEGIN")
        memory.executemany("INSERT INTO passage (rowid, words) VALUES (?, ?)", passages)
        memory.execute("COMMIT")
        by_id = {article.id: article for article, *_ in articles if isinstance(article, Article)}
        sql = (
            "SELECT rowid, snippet(passage, 0, ?, ?, ' … ', ?) FROM passage "
            "WHERE passage MATCH ? ORDER BY rowid"
        )
        found = _matched(memory, sql, words, OPENING, CLOSING, _SHOWN_TOKENS, words_at=3)
        for number, shown in found:
            record = records[number]
            of = by_id[record.id if isinstance(record, Article) else record.article]
            yield Hit(record, of, " ".join(shown.split()))
    finally:
        memory.close()


def _matched(
    connection: sqlite3.Connection, sql: str, words: str, *values: object, words_at: int = 0
) -> list[tuple[Any, ...]]:
    """Run a search; words that are no well-formed query are looked for as they stand."""
    as_they_stand = " ".join(f'"{w}"' for w in re.findall(r"\w+", words))
    for asked in (words, as_they_stand):
        if not asked.strip():
            return []
        try:
            given = [*values[:words_at], asked, *values[words_at:]]
            return connection.execute(sql, given).fetchall()
        except sqlite3.OperationalError as error:
            text = str(error)
            if "fts5" not in text and "no such column" not in text and "unterminated" not in text:
                raise
    return []


def _passage(record: Record) -> str:
    """The words of a record that are searched: its evidence, and what it is listed under."""
    if isinstance(record, Article):
        return f"{record.title or ''}\n{record.text}"
    listed = {value for _, value in terms(record) if value not in KINDS}
    return f"{record.evidence.text}\n{' '.join(sorted(listed))}"
