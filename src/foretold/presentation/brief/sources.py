"""The articles of a brief: their rows, and how other rows point into them."""

import re
from collections import defaultdict

from foretold.documents import find_dateline
from foretold.presentation.brief.rows import ArticleRow, Words
from foretold.presentation.brief.wording import published_text
from foretold.records import Article, DateRange, Span

_TITLE_LENGTH = 90


def source_rows(articles: list[Article]) -> list[ArticleRow]:
    """One row an article, oldest first; copies are listed with the article they copy."""
    present = {a.id for a in articles}
    copies: dict[str, list[str]] = defaultdict(list)
    once: dict[str, Article] = {}
    for article in articles:
        original = article.duplicate_of or article.version_of
        if original in present and original is not None:
            copies[original].append(article.publisher or _place(article))
        else:
            once[article.id] = article
    ordered = sorted(once.values(), key=lambda a: (first_day(a) or "9999", _place(a)))
    rows = []
    for number, article in enumerate(ordered, 1):
        published, basis = published_text(article)
        chain = tuple(dict.fromkeys(n for n in (article.publisher, *article.via) if n))
        rows.append(
            ArticleRow(
                article, number, title_of(article), published, basis, chain,
                tuple(copies[article.id]),
            )
        )  # fmt: skip
    return rows


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
