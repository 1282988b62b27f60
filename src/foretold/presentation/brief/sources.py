"""The articles of a brief: their rows, and how other rows point into them."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TypeVar

from foretold.documents import find_dateline, link_copies, outlet, own_passages
from foretold.presentation.brief.rows import ArticleRow, Words
from foretold.presentation.brief.wording import published_text
from foretold.records import (
    Article,
    DateRange,
    Event,
    Expectation,
    Rule,
    Span,
    Statement,
    Violation,
)

_TITLE_LENGTH = 90
Told = TypeVar("Told", bound=Event | Statement | Expectation | Rule | Violation)


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of a brief that tell one story: the first, and the others as they came.

    `own` has for each of the others the passages that none before it tells.
    """

    first: Article
    others: tuple[Article, ...] = ()
    own: tuple[tuple[tuple[int, int], ...], ...] = ()


def stories(articles: list[Article]) -> list[Story]:
    """The articles, those that tell the same together; the oldest first."""
    if not any(a.duplicate_of or a.version_of for a in articles):
        articles = list(link_copies(articles))
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[article.duplicate_of or article.version_of or article.id].append(article)
    found = []
    for id_, group in groups.items():
        first, *others = sorted(group, key=lambda a: (a.id != id_, first_day(a) or "9999"))
        own = [
            ()
            if other.retelling is not None
            else tuple(own_passages(other.text, [first.text, *(o.text for o in others[:place])]))
            for place, other in enumerate(others)
        ]
        found.append(Story(first, tuple(others), tuple(own)))
    return sorted(found, key=lambda s: (first_day(s.first) or "9999", _place(s.first)))


def first_told(told: list[Story], records: Iterable[Told]) -> list[Told]:
    """The records but for those of copies whose words stand in a passage told before."""
    own = {a.id: o for s in told for a, o in zip(s.others, s.own, strict=True)}
    return [
        r
        for r in records
        if r.article not in own
        or any(a <= r.evidence.start and r.evidence.end <= b for a, b in own[r.article])
    ]


def source_rows(told: list[Story], shown: Collection[str] = ()) -> list[ArticleRow]:
    """One row a story; copies are listed with the article they copy.

    A copy of which records are `shown`, as it tells more, has a row besides.
    """
    rows: list[ArticleRow] = []
    for story in told:
        names = {outlet(a): outlet(a) + (" (retold)" if a.retelling else "") for a in story.others}
        names |= {o: o for o in story.first.outlets if o not in names}
        copies = tuple(words for name, words in names.items() if name != outlet(story.first))
        rows.append(_row(story.first, len(rows) + 1, copies))
        first = len(rows)
        for other in story.others:
            if other.id in shown:
                rows.append(_row(other, len(rows) + 1, (), first))
    return rows


def _row(
    article: Article, number: int, copies: tuple[str, ...], retells: int | None = None
) -> ArticleRow:
    published, basis = published_text(article)
    chain = tuple(dict.fromkeys(n for n in (article.publisher, *article.via) if n))
    return ArticleRow(article, number, title_of(article), published, basis, chain, copies, retells)


def title_of(article: Article) -> str:
    """The title, or the first sentence or words of the text."""
    if article.title:
        return article.title
    dateline = find_dateline(article.text)
    words = " ".join(article.text[dateline.end if dateline else 0 :].split())
    sentence = re.match(r"(.{20,}?[.!?])(?= [A-Z“\"])", words)
    if sentence and len(sentence[1]) <= _TITLE_LENGTH:
        return sentence[1]
    if len(words) <= _TITLE_LENGTH:
        return words
    return words[: words.rfind(" ", 0, _TITLE_LENGTH)] + " …"


def first_day(article: Article) -> str | None:
    """The first day on which the article can have been published."""
    if article.published_range:
        return article.published_range.start
    return article.published[:10] if article.published else None


def _place(article: Article) -> str:
    return article.path or article.url or article.id


class Sources:
    """Finds the article of a record, its dates, and makes links to its words."""

    def __init__(self, rows: list[ArticleRow]) -> None:
        self.rows = rows
        self._by_id = {row.article.id: row for row in rows}
        days = [d for d in (first_day(row.article) for row in rows) if d]
        self.latest = max(days) if days else None

    def words(self, article: str, span: Span, anchor: str, hedge: Span | None = None) -> Words:
        """A link to words of an article."""
        return Words(article, self._by_id[article].number, span, anchor, hedge)

    def article(self, article: str) -> Article:
        """The article of this id."""
        return self._by_id[article].article

    def reported(self, article: str) -> DateRange | None:
        """The days on which the article can have been published."""
        found = self._by_id[article].article
        first, last = first_day(found), self._last_day(found)
        return DateRange(first, last) if first and last else None

    def is_past(self, days: DateRange | None) -> bool:
        """Whether these days were over when the last article of the brief was written."""
        return days is not None and self.latest is not None and days.end < self.latest

    @staticmethod
    def _last_day(article: Article) -> str | None:
        if article.published_range:
            return article.published_range.end
        return article.published[:10] if article.published else None
