"""Which articles of the store tell the same story, and which of their records count once.

The first of a story is the article that the public could know first (`learned`); of those of one
day the one that was stored first. It may change when an earlier one arrives: a story is one all
the same. Records of the others count where their words stand in a passage that none before tells.
"""

import sqlite3
from dataclasses import dataclass, replace

from foretold.coding.retelling import SURE, fact_pairs, how_sure
from foretold.documents import CopyIndex, linked, outlet, own_passages
from foretold.documents.shingles import Hashes, triples, words_of
from foretold.records import Article
from foretold.store.payload import restored

_DAYS = 4
"""Retellings are looked for among articles that became known at most so many days apart."""


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a story: its key, and the key of its current pack.

    `sure` is how sure it is that it tells the same, where it does so in other words.
    """

    article: int
    pack: int
    sure: float | None


def is_repeat(visible: str) -> str:
    """The SQL condition that record `r` of pack `p` is told by an earlier article of its story.

    `visible` says of a pack `o` that the question may see it.
    """
    return (
        "EXISTS (SELECT 1 FROM story s JOIN story m ON m.story = s.story "
        f"JOIN pack o ON o.article = m.article AND {visible} WHERE s.article = p.article "
        "AND (o.learned, m.article) < (p.learned, p.article)) "
        "AND NOT EXISTS (SELECT 1 FROM own w WHERE w.article = p.article "
        "AND r.start >= w.start AND r.stop <= w.stop)"
    )


def without_links(article: Article) -> Article:
    """The article as its pack keeps it: how it relates to others is not its own."""
    linked_by = (article.duplicate_of, article.version_of, article.retelling)
    if not any((*linked_by, article.also_in, article.outlets)):
        return article
    return replace(
        article, duplicate_of=None, version_of=None, also_in=(), outlets=(), retelling=None
    )


@dataclass(frozen=True, slots=True)
class FoundBy:
    """What others that tell the same as a text are found by: triples of words, pairs of facts."""

    triples: Hashes | None
    facts: list[int]


def found_by(texts: list[str]) -> list[FoundBy]:
    """The same for each text; one kind after the other, which is quicker by a third."""
    words = list(map(words_of, texts))
    found = list(map(triples, words))
    return list(map(FoundBy, found, map(fact_pairs, texts, words)))


class Stories:
    """Keeps the stories of a store over one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._index = CopyIndex(connection, self._text)

    def place(self, key: int, text: str, found: FoundBy) -> None:
        """Take in an article that has its pack."""
        story = self._index.place(key, text, found.triples, found.facts)
        for member in self._index.parted:
            self.arrange(member)
        if story is not None or self._joined_by_meaning(key, text):
            self.arrange(key)

    def _joined_by_meaning(self, key: int, text: str) -> bool:
        """Whether an article that copies none tells what another of those days does."""
        for other in self._index.sharing:
            if self._days_apart(key, other) <= _DAYS:
                sure = how_sure(text, self._text(other))
                if sure >= SURE:
                    self._index.join(key, other)
                    insert = "INSERT OR REPLACE INTO retelling VALUES (?, ?)"
                    self._connection.execute(insert, (key, sure))
                    return True
        return False

    def _days_apart(self, one: int, other: int) -> int:
        sql = (
            "SELECT max(learned) - min(learned) FROM pack "
            "WHERE article IN (?, ?) AND superseded IS NULL"
        )
        days: int = self._connection.execute(sql, (one, other)).fetchone()[0]
        return days

    def arrange(self, key: int, *, moved: bool = False) -> None:
        """Find anew what is each one's own, of this article and those after it in its story.

        Of all of them where it may have `moved`, for its day is another.
        """
        self._forget(key)
        told = self.members(key)
        members = [m.article for m in told]
        first = 0 if moved else members.index(key) if key in members else len(members)
        for place in range(first, len(members)):
            self._forget(members[place])
            rows = [(members[place], start, stop) for start, stop in self._passages(told, place)]
            self._connection.executemany("INSERT INTO own VALUES (?, ?, ?)", rows)

    def is_arranged(self, key: int) -> bool:
        """Whether what is kept as this article's own is what it tells first."""
        told = self.members(key)
        place = next((n for n, m in enumerate(told) if m.article == key), 0)
        return self.own(key) == (sorted(self._passages(told, place)) if told else [])

    def _passages(self, told: list[Member], place: int) -> list[tuple[int, int]]:
        """What the article at this place of its story tells that none before it does."""
        if not place or told[place].sure is not None or all(m.sure for m in told[:place]):
            return []
        texts = (self._text(earlier.article) for earlier in told[:place])
        return list(own_passages(self._text(told[place].article), texts))

    def members(self, key: int) -> list[Member]:
        """The articles of the story of this one, the first first; empty when it is alone."""
        found = self._connection.execute(
            "SELECT m.article, p.key, r.sure FROM story s JOIN story m ON m.story = s.story "
            "JOIN pack p ON p.article = m.article AND p.superseded IS NULL "
            "LEFT JOIN retelling r ON r.article = m.article "
            "WHERE s.article = ? ORDER BY p.learned, m.article",
            (key,),
        )
        return [Member(*row) for row in found]

    def own(self, key: int) -> list[tuple[int, int]]:
        """The passages that this article tells first."""
        sql = "SELECT start, stop FROM own WHERE article = ? ORDER BY start"
        return self._connection.execute(sql, (key,)).fetchall()

    def is_listed(self, key: int, text: str) -> bool:
        """Whether the index leads from a text to its story."""
        return self._index.is_listed(key, text)

    def _forget(self, key: int) -> None:
        self._connection.execute("DELETE FROM own WHERE article = ?", (key,))

    def _text(self, key: int) -> str:
        row = self._connection.execute("SELECT text FROM article WHERE key = ?", (key,)).fetchone()
        return restored(row[0]).decode()


def fill_stories(connection: sqlite3.Connection) -> None:
    """Find the stories of a store that was made before they were kept, all of them anew."""
    for table in ("fingerprint", "story", "own", "retelling"):
        connection.execute(f"DELETE FROM {table}")
    stories = Stories(connection)
    last = 0
    sql = "SELECT key, text FROM article WHERE key > ? ORDER BY key LIMIT 100"
    while page := connection.execute(sql, (last,)).fetchall():
        for last, text in page:
            words = restored(text).decode()
            stories.place(last, words, found_by([words])[0])


def arrange_all(connection: sqlite3.Connection) -> None:
    """Find anew what each article of a story tells first."""
    stories = Stories(connection)
    for (key,) in connection.execute("SELECT DISTINCT story FROM story").fetchall():
        stories.arrange(key, moved=True)


def with_links(
    article: Article, place: int, members: list[Article], sure: list[float | None]
) -> Article:
    """An article with its links to the others of its story, of which it is at this place."""
    if not members:
        return without_links(article)
    outlets = tuple(dict.fromkeys(outlet(m) for m in members))
    others = tuple(m.id for m in members if m.id != article.id)
    shown = replace(without_links(article), also_in=others, outlets=outlets)
    if place == 0:
        return shown
    retelling = sure[place] if sure[place] is not None else sure[0]
    return replace(linked(shown, members[0]), retelling=retelling)
