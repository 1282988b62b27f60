"""Checks the search index against the articles' words."""

import sqlite3
import zlib
from collections.abc import Iterable

from foretold.records import Article
from foretold.store.payload import record_from, restored, restored_lines

_BATCH = 200
_INDEX = (
    "CREATE VIRTUAL TABLE words USING fts5 (title, text, "
    "content = '', tokenize = 'porter unicode61 remove_diacritics 2')"
)
_INSTANCES = "CREATE VIRTUAL TABLE temp.{name} USING fts5vocab ({schema}, words, instance)"


def words_damaged(connection: sqlite3.Connection) -> bool:
    """Whether the search index differs from one that is made anew from the articles.

    Both sides are added up in a way that does not depend on their order.
    """
    connection.execute(_INSTANCES.format(name="indexed", schema="main"))
    try:
        rows = connection.execute("SELECT term, doc, col, offset FROM temp.indexed")
        return _sum(rows) != _sum_of_articles(connection)
    except sqlite3.DatabaseError:
        return True
    finally:
        connection.execute("DROP TABLE temp.indexed")


def _sum_of_articles(connection: sqlite3.Connection) -> int:
    """The sum over the words of all articles, indexed in memory a batch at a time."""
    total = 0
    articles = connection.execute(
        "SELECT a.key, a.text, p.records FROM article a JOIN pack p ON p.article = a.key "
        "GROUP BY a.key HAVING p.key = min(p.key)"
    )
    while batch := articles.fetchmany(_BATCH):
        memory = sqlite3.connect(":memory:", isolation_level=None)
        memory.execute(_INDEX)
        memory.execute(_INSTANCES.format(name="made", schema="main"))
        memory.execute("BEGIN")
        memory.executemany(
            "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)", map(_row, batch)
        )
        memory.execute("COMMIT")
        total += _sum(memory.execute("SELECT term, doc, col, offset FROM temp.made"))
        memory.close()
    return total


def _row(stored: tuple[int, bytes, bytes]) -> tuple[int, str, str]:
    """The row of the index for an article, as it was made when the article was first added."""
    key, text, records = stored
    try:
        words = restored(text)
        article = record_from(restored_lines(records, lambda: words).partition(b"\n")[0])
        assert isinstance(article, Article)
        return key, article.title or "", words.decode()
    except (zlib.error, ValueError):
        return key, "", ""


def _sum(rows: Iterable[tuple[object, ...]]) -> int:
    """A number that changes when any row does, whatever their order."""
    total = 0
    for term, doc, col, offset in rows:
        total += zlib.crc32(f"{term}\0{doc}\0{col}\0{offset}".encode("utf-8", "replace"))
    return total
