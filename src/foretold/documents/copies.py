"""Copies: the same story in several outlets, and updated versions of an article.

An article joins the story that it retells most of. Candidates come from an index of sampled word
triples (Broder's mod-m sketches) in SQLite, so that an article is compared with few others however
many there are, and nothing but a cache stays in memory. What is compared are then the full texts.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from pathlib import PurePath
from urllib.parse import urlsplit
from zlib import compress, decompress

import numpy as np

from foretold.documents.provenance import canonical
from foretold.documents.shingles import Hashes, Overlap, overlap, sampled, shingles
from foretold.records import Article

TABLES = """
CREATE TABLE fingerprint (
    hash INTEGER NOT NULL,             -- of a sampled triple of words
    article INTEGER NOT NULL,          -- the first of its story that has it
    PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
    article INTEGER PRIMARY KEY,       -- one that tells the same as others
    story INTEGER NOT NULL             -- the first of them that was seen
) STRICT;
CREATE INDEX story_articles ON story (story);
"""
"""What an index needs of its database."""

_COMMON = 16
"""A triple that stands in so many stories tells nothing; no more are kept of it."""
_CANDIDATES, _STORIES, _MEMBERS = 24, 4, 3
"""So many articles are looked at; so many stories are compared, and so many articles of each."""
_SHARE, _RARE = 0.45, 0.45
"""What a copy has of the shorter text: of its triples, and weighted by how rare they are.

A text with a tenth of its words changed keeps three quarters. Formulas, which different stories
share, are not rare.
"""
_RATIO = 0.43
"""The shorter text is so much of the longer one; in a digest of several stories none is."""
_HELD = 0.6
"""So much of a shorter text of another story stands in a digest."""
_FIGURES, _SAME_FIGURES = 4, 0.35
"""Texts with so many figures and weekdays have this share of them in common.

Reports that come daily with other figures do not.
"""
_APART, _PART = 0.1, 0.8
_LEAST_HITS, _HIT_SHARE = 2, 0.08
"""Candidates have so many sampled triples of the new text, and this share of them."""
_NONE: Hashes = np.empty(0, np.int64)
_FIGURE = re.compile(
    r"\d[\d.,]*\d|\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that is compared."""

    words: str
    hashes: Hashes


class _Holders:
    """For each triple the articles that are listed under it, as text: few are ever looked at."""

    def __init__(self, lists: dict[int, str]) -> None:
        self._lists = lists

    def count(self, hash_: int) -> int:
        """How many have this triple."""
        listed = self._lists.get(hash_)
        return listed.count(",") + 1 if listed else 0

    def of(self, hash_: int) -> list[int]:
        """Which have this triple."""
        listed = self._lists.get(hash_)
        return [int(article) for article in listed.split(",")] if listed else []

    def rare(self, sample: Hashes) -> list[int]:
        """Those of a sample that are no common ones."""
        common = {h for h, of in self._lists.items() if of.count(",") + 1 >= _COMMON}
        return [h for h in sample.tolist() if h not in common] if common else sample.tolist()

    def hits(self) -> list[tuple[int, int]]:
        """The articles that have the most of these triples, and how many."""
        hits = Counter(",".join(self._lists.values()).split(",") if self._lists else ())
        several = [(article, count) for article, count in hits.items() if count >= _LEAST_HITS]
        several.sort(key=itemgetter(1), reverse=True)
        return [(int(article), count) for article, count in several[:_CANDIDATES]]


class CopyIndex:
    """Which articles tell the same story; kept in a database with `TABLES`.

    Stories are numbered by the key of the article that was seen first; one that nobody copies
    has no row.
    """

    def __init__(self, connection: sqlite3.Connection, text_of: Callable[[int], str]) -> None:
        self._connection = connection
        self._text_of = text_of
        self.parted: list[int] = []
        """Articles whose story was taken apart by the last `place`."""
        self.sharing: list[int] = []
        """Articles that share most marks with the one that the last `place` took in."""

    def place(
        self, key: int, text: str, hashes: Hashes | None, marks: Sequence[int] = ()
    ) -> int | None:
        """Take in an article under a key of its own; the story that it joins, or None.

        `hashes` are its triples; too short a text has none and joins none. An article that joins
        none is listed under `marks` of another kind than triples too; `sharing` then says who else
        has most of them.
        """
        self.parted, self.sharing = [], []
        sample = sampled(hashes) if hashes is not None else _NONE
        holders, of_marks = self._both_holders(sample, marks)
        story = None if hashes is None else self._story(_Text(text, hashes), len(sample), holders)
        if story is not None:
            insert = "INSERT OR IGNORE INTO story VALUES (?, ?)"
            self._connection.executemany(insert, [(story, story), (key, story)])
            self._list(key, sample, holders, set(self.members(story)))
            return story
        rare = [m for m in marks if of_marks.count(m) < _COMMON]
        hits = Counter(article for m in rare for article in of_marks.of(m))
        self.sharing = [article for article, _ in hits.most_common(_MEMBERS) if article != key]
        self._insert(key, [*holders.rare(sample), *rare])
        return None

    def _list(self, key: int, sample: Hashes, holders: "_Holders", known: set[int]) -> None:
        """List an article under its triples, but for common ones and those that `known` have."""
        rare = holders.rare(sample)
        if known:
            rare = [h for h in rare if known.isdisjoint(holders.of(h))]
        self._insert(key, rare)

    def _insert(self, key: int, hashes: list[int]) -> None:
        # what `str` makes of numbers is JSON, and sooner made than by `json`
        self._connection.execute(
            "INSERT OR IGNORE INTO fingerprint SELECT value, ? FROM json_each(?)",
            (key, str(hashes)),
        )

    def join(self, key: int, other: int) -> None:
        """Put an article that is alone into the story of another."""
        story = self.story_of(other)
        rows = [(story, story), (key, story)]
        self._connection.executemany("INSERT OR IGNORE INTO story VALUES (?, ?)", rows)

    def is_listed(self, key: int, text: str) -> bool:
        """Whether each sampled triple of an article leads to its story, or is a common one."""
        hashes = shingles(text)
        if hashes is None:
            return True
        sample = sampled(hashes)
        holders = self._holders(sample)
        known = {key, *self.members(self.story_of(key))}
        listed = (holders.of(h) for h in sample.tolist())
        return all(len(of) >= _COMMON or not known.isdisjoint(of) for of in listed)

    def members(self, story: int) -> list[int]:
        """The keys of the articles of a story, as they were seen."""
        sql = "SELECT article FROM story WHERE story = ? ORDER BY article"
        return [row[0] for row in self._connection.execute(sql, (story,))]

    def story_of(self, key: int) -> int:
        """The story of an article; its own key when it tells one alone."""
        row = self._connection.execute("SELECT story FROM story WHERE article = ?", (key,))
        found = row.fetchone()
        return found[0] if found else key

    def _stories_of(self, keys: list[int]) -> dict[int, int]:
        sql = "SELECT article, story FROM story WHERE article IN (SELECT value FROM json_each(?))"
        return dict(self._connection.execute(sql, (str(keys),)).fetchall() if keys else ())

    def _both_holders(self, sample: Hashes, marks: Sequence[int]) -> tuple["_Holders", "_Holders"]:
        """The holders of triples and those of marks, which are quicker read together."""
        if not marks:
            return self._holders(sample), _Holders({})
        found = self._lists([*sample.tolist(), *marks])
        of_marks = {m: found.pop(m) for m in marks if m in found}
        return _Holders(found), _Holders(of_marks)

    def _holders(self, sample: Hashes) -> "_Holders":
        """For each triple the articles that it is listed under, one a story."""
        return _Holders(self._lists(sample.tolist()))

    def _lists(self, hashes: list[int]) -> dict[int, str]:
        sql = (
            "SELECT hash, group_concat(article) FROM fingerprint "
            "WHERE hash IN (SELECT value FROM json_each(?)) GROUP BY hash"
        )
        return dict(self._connection.execute(sql, (str(hashes),)).fetchall())

    def _story(self, new: _Text, sampled: int, holders: "_Holders") -> int | None:
        """The story that a text tells; None when it tells one of its own, or several.

        So many of its triples were sampled.
        """
        likeliest = holders.hits()
        if not likeliest:
            return None
        by_story: dict[int, list[int]] = defaultdict(list)
        of_story: Counter[int] = Counter()
        stories = self._stories_of([a for a, _ in likeliest])
        for article, count in likeliest:
            story = stories.get(article, article)
            by_story[story].append(article)
            of_story[story] += count
        least = max(_LEAST_HITS, _HIT_SHARE * sampled)
        likely = [story for story, count in of_story.most_common(_STORIES) if count >= least]
        best: tuple[float, int] | None = None
        contained = 0
        for story in likely:
            share = 0.0
            within = False
            for article in dict.fromkeys((*by_story[story][:_MEMBERS], story)):
                old = self._loaded(article)
                common = overlap(new.hashes, old.hashes)
                if self._is_same(new, old, common, holders):
                    share = max(share, common.share)
                    within |= len(old.hashes) < _PART * len(new.hashes)
                elif len(old.hashes) < len(new.hashes):
                    within |= common.share >= _HELD and self._rare(old, new, holders) >= _RARE
            contained += within
            if share and (best is None or share > best[0]) and not self._is_digest(story, new):
                best = (share, story)
        return None if best is None or contained > 1 else best[1]

    def _is_same(self, new: _Text, old: _Text, common: Overlap, holders: "_Holders") -> bool:
        if common.share < _SHARE:
            return False
        short, long = (new, old) if len(new.hashes) <= len(old.hashes) else (old, new)
        ratio = len(short.hashes) / len(long.hashes)
        if ratio < _RATIO:
            return False
        return _same_figures(short, long) and self._rare(short, long, holders) >= _RARE

    def _rare(self, short: _Text, long: _Text, holders: "_Holders") -> float:
        """The share of the shorter text's triples in the longer one, the rare ones weighing more.

        A triple weighs one over the number of stories that have it. One more of either kind is
        thought, for there may be few.
        """
        sample = sampled(short.hashes)
        shared = np.isin(sample, long.hashes, assume_unique=True)
        known = holders if short.hashes is not long.hashes else _Holders({})
        missing = [h for h in sample.tolist() if not known.count(h)]
        more = self._holders(np.array(missing, np.int64)) if missing else _Holders({})
        weights = np.array([1 / max(1, known.count(h) or more.count(h)) for h in sample.tolist()])
        return float((weights[shared].sum() + 0.5) / (weights.sum() + 0.5))

    def _is_digest(self, story: int, new: _Text) -> bool:
        """Whether a story is held together by a digest of which the new text is another part.

        The digest is then taken out of the story.
        """
        members = self.members(story)[: _MEMBERS + 1]
        texts = [self._loaded(m) for m in members]
        longest = max(texts, key=lambda t: len(t.hashes), default=new)
        least = _PART * len(longest.hashes)
        if len(new.hashes) >= least:
            return False
        apart = (t for t in texts if overlap(t.hashes, new.hashes).share < _APART)
        if not any(len(t.hashes) < least for t in apart):
            return False
        self._remove(members[texts.index(longest)], story)
        return True

    def _remove(self, key: int, story: int) -> None:
        run = self._connection.execute
        self.parted += self.members(story)
        run("DELETE FROM story WHERE article = ?", (key,))
        left = self.members(story)
        for member in left:
            sample = sampled(self._loaded(member).hashes)
            self._list(member, sample, self._holders(sample), set())
        if len(left) == 1:
            run("DELETE FROM story WHERE story = ?", (story,))
        elif key == story:
            run("UPDATE story SET story = ? WHERE story = ?", (left[0], story))

    def _loaded(self, key: int) -> _Text:
        text = self._text_of(key)
        hashes = shingles(text)
        assert hashes is not None
        return _Text(text, hashes)


def _same_figures(short: _Text, long: _Text) -> bool:
    """Whether the figures and weekdays of the shorter text mostly stand in the longer one."""
    few, many = (set(_FIGURE.findall(t.words.lower())) for t in (short, long))
    return len(few) < _FIGURES or len(few & many) >= _SAME_FIGURES * len(few)


def is_version(article: Article, of: Article) -> bool:
    """Whether a copy comes from the same outlet or address: another version, not another outlet."""
    if article.url and article.url == of.url:
        return True
    return outlet_name(article) is not None and outlet_name(article) == outlet_name(of)


def outlet_name(article: Article) -> str | None:
    """The publisher under its usual name: "Yonhap News Agency" is "Yonhap"."""
    return canonical(article.publisher) if article.publisher else None


def linked(article: Article, root: Article) -> Article:
    """A copy with `version_of` or `duplicate_of` set to the article that it copies."""
    if is_version(article, root):
        return replace(article, version_of=root.id, duplicate_of=None)
    return replace(article, duplicate_of=root.id, version_of=None)


def outlet(article: Article) -> str:
    """The publisher, else the host of the address, else the name of the file."""
    if article.publisher:
        return article.publisher
    host = urlsplit(article.url).hostname if article.url else None
    return host or (PurePath(article.path).name if article.path else article.id)


def link_copies(articles: Iterable[Article]) -> Iterator[Article]:
    """Articles of a stream, in order, those that tell the same linked to the first that did.

    The index lies in a temporary file: memory does not grow with the stream. The very same
    article again is no copy of itself.
    """
    connection = sqlite3.connect("", isolation_level=None)
    try:
        connection.executescript(TABLES)
        connection.execute(
            "CREATE TABLE seen (key INTEGER PRIMARY KEY, id TEXT UNIQUE, publisher, url, text)"
        )
        yield from _linked_stream(articles, connection)
    finally:
        connection.close()


def _linked_stream(
    articles: Iterable[Article], connection: sqlite3.Connection
) -> Iterator[Article]:
    def text_of(key: int) -> str:
        row = connection.execute("SELECT text FROM seen WHERE key = ?", (key,)).fetchone()
        return decompress(row[0]).decode("utf-8", "surrogatepass")

    index = CopyIndex(connection, text_of)
    for article in articles:
        text = compress(article.text.encode("utf-8", "surrogatepass"), 1)
        values = (article.id, article.publisher, article.url, text)
        added = connection.execute("INSERT OR IGNORE INTO seen VALUES (NULL, ?, ?, ?, ?)", values)
        if added.rowcount:
            index.place(added.lastrowid or 0, article.text, shingles(article.text))
        found = connection.execute(
            "SELECT r.id, r.publisher, r.url FROM seen a JOIN story s ON s.article = a.key "
            "JOIN seen r ON r.key = s.story WHERE a.id = ? AND r.key <> a.key",
            (article.id,),
        ).fetchone()
        if found is not None:
            id_, publisher, url = found
            yield linked(article, Article(id_, "", "", publisher=publisher, url=url))
        else:
            yield article
