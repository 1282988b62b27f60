"""The pipeline from article to records: parse, date, resolve, extract, link."""

import gc
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from threadpoolctl import ThreadpoolController

from foretold.coding.linking import link_expectations
from foretold.documents import Dateline, first_dateline, furniture_spans
from foretold.extraction.actors import find_cast
from foretold.extraction.events import find_events
from foretold.extraction.expectations import find_expectations, is_wish
from foretold.extraction.reading import Reading
from foretold.extraction.rules import find_rules
from foretold.extraction.statements import find_statements
from foretold.language.dating import infer_published
from foretold.language.parser import parse_many
from foretold.language.times import TimeExpression, find_times
from foretold.language.tree import ParsedText
from foretold.records import (
    Article,
    DateRange,
    Event,
    Expectation,
    Record,
    Rule,
    Statement,
    Violation,
)

_VAGUE_DAYS = 31


def dated(article: Article) -> Article:
    """The article with its publication date inferred where neither user nor page gave one."""
    if article.published is not None:
        return article
    found = infer_published(article.text, title=article.title)
    if found is None:
        return article
    published, interval, reason = found
    return replace(
        article, published=published, published_basis="inferred", published_range=interval,
        published_reason=reason,
    )  # fmt: skip


def mark_furniture(article: Article, parsed: ParsedText) -> None:
    """Mark the sentences that lie in what a page prints around its text (of raw texts, mostly)."""
    spans = furniture_spans(article.text)
    for sentence in parsed.sentences if spans else ():
        if any(start <= sentence.start and sentence.end <= end for start, end, _ in spans):
            sentence.is_debris = True


def known_days(times: list[TimeExpression], published: DateRange | None) -> list[TimeExpression]:
    """The time expressions, without the days of those that are no better known than the article's.

    Where only a season or a year of publication could be inferred, "on Wednesday" may be any day
    of it, which is no date.
    """
    if published is None or days_in(published) <= _VAGUE_DAYS:
        return times
    vague = days_in(published)
    return [
        replace(t, interval=None) if t.interval and days_in(t.interval) >= vague else t
        for t in times
    ]


def outside_dateline(
    times: list[TimeExpression], dateline: Dateline | None
) -> list[TimeExpression]:
    """The time expressions that tell when things happen, not when the article was written."""
    if dateline is None:
        return times
    return [t for t in times if t.span.end <= dateline.start or t.span.start >= dateline.end]


def days_in(interval: DateRange) -> int:
    """How many days an interval has, both ends counted."""
    first, last = date.fromisoformat(interval.start), date.fromisoformat(interval.end)
    return (last - first).days + 1


def read(article: Article, parsed: ParsedText) -> Reading:
    """What the extractors are given."""
    mark_furniture(article, parsed)
    found = find_times(parsed, article.published, article.published_range)
    dateline = first_dateline(article.text)
    times = known_days(outside_dateline(found, dateline), article.published_range)
    cast = find_cast(parsed, article.published)
    return Reading(article, parsed, times, cast, dateline)


def code_article(article: Article, parsed: ParsedText) -> list[Record]:
    """The article record followed by all records found in it, in the order of their words."""
    reading = read(article, parsed)
    statements = find_statements(reading)
    expectations = [e for e in find_expectations(reading, statements) if not is_wish(e)]
    events = find_events(reading, statements)
    expectations = link_expectations(expectations, events, parsed)
    rules, violations = find_rules(reading, statements, events)
    found: list[Event | Statement | Expectation | Rule | Violation] = [
        *events,
        *statements,
        *expectations,
        *rules,
        *violations,
    ]
    found.sort(key=lambda r: (r.evidence.start, r.evidence.end, r.record))
    return [reading.article, *found]


def code_articles(articles: Iterable[Article]) -> Iterator[list[Record]]:
    """Code a stream of articles; each gives its list of records as soon as it is parsed."""
    for article, parsed in parse_many((dated(a), a.text) for a in articles):
        with _threads().limit(limits=1, user_api="blas"):
            found = code_article(article, parsed)
        _keep_what_is_loaded()
        yield found


@cache
def _threads() -> ThreadpoolController:
    """Holds the linear algebra to one thread.

    Its matrices are small: more threads only wait for each other, and their sums differ in the
    last digit from run to run.
    """
    return ThreadpoolController()


@cache
def _keep_what_is_loaded() -> None:
    """Spare the collector of garbage the models and the knowledge: they stay until the end.

    Walking through them each time took about one part in twenty of the time of coding.
    """
    gc.freeze()
