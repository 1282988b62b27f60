"""Full-text search over articles and the records found in them."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from foretold.records import Article, Record
from foretold.store.facets import day_number, terms
from foretold.store.query import KINDS

OPENING, CLOSING = "\x02", "\x03"
"""Stand around the words that were found, in a hit's `words`."""

_TOKENIZER = "porter unicode61 remove_diacritics 2"
_SHOWN_TOKENS = 32


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
    sql = (
        "SELECT a.id FROM words w JOIN article a ON a.key = w.rowid "
        "JOIN pack p ON p.article = a.key AND p.superseded IS NULL "
        "WHERE words MATCH ? AND (? IS NULL OR p.learned <= ?) ORDER BY bm25(words, 4, 1), a.key "
        "LIMIT ?"
    )
    day = day_number(as_of)
    return [str(row[0]) for row in _matched(connection, sql, words, day, day, limit)]


def hits_within(records: list[Record], words: str) -> Iterator[Hit]:
    """The hits among the records of one article (which comes first, with its text)."""
    article = records[0]
    assert isinstance(article, Article)
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        memory.execute(f"CREATE VIRTUAL TABLE passage USING fts5 (words, tokenize='{_TOKENIZER}')")
        passages = [(number, _passage(record)) for number, record in enumerate(records)]
        memory.executemany("INSERT INTO passage (rowid, words) VALUES (?, ?)", passages)
        sql = (
            "SELECT rowid, snippet(passage, 0, ?, ?, ' … ', ?) FROM passage "
            "WHERE passage MATCH ? ORDER BY rowid"
        )
        found = _matched(memory, sql, words, OPENING, CLOSING, _SHOWN_TOKENS, words_at=3)
        for number, shown in found:
            yield Hit(records[int(str(number))], article, " ".join(str(shown).split()))
    finally:
        memory.close()


def _matched(
    connection: sqlite3.Connection, sql: str, words: str, *values: object, words_at: int = 0
) -> list[tuple[object, ...]]:
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
