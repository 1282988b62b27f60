"""Builds a brief from the records of its articles."""

from collections.abc import Iterable, Sequence

from foretold.presentation.brief.accounts import NOTHING, Account
from foretold.presentation.brief.contacts import contact_rows
from foretold.presentation.brief.expected import expectation_rows
from foretold.presentation.brief.happened import happening_rows
from foretold.presentation.brief.rows import ArticleRow, Brief
from foretold.presentation.brief.ruled import rule_rows, violation_rows
from foretold.presentation.brief.sources import Sources, first_told, source_rows, stories
from foretold.presentation.brief.watched import watch_rows
from foretold.records import Article, Event, Expectation, Record, Rule, Violation


def build_brief(
    coded: Iterable[Sequence[Record]],
    *,
    unreadable: Sequence[str] = (),
    title: str | None = None,
    account: Account = NOTHING,
) -> Brief:
    """The brief of these articles, each given as its article record followed by its records.

    Copies of an article already there add an outlet, and rows only for what they tell besides.
    Deterministic: nothing depends on
    the day on which it is written.
    """
    groups = [list(records) for records in coded]
    articles = [r for records in groups for r in records if isinstance(r, Article)]
    told = stories(articles)
    records = first_told(told, [r for g in groups for r in g if not isinstance(r, Article)])
    rows = source_rows(told, {r.article for r in records})
    sources = Sources(rows)
    events = [r for r in records if isinstance(r, Event)]
    expectations = expectation_rows(
        [r for r in records if isinstance(r, Expectation)], sources, account
    )
    rules = [r for r in records if isinstance(r, Rule)]
    violations = [r for r in records if isinstance(r, Violation)]
    return Brief(
        title=title or _title(rows),
        as_of=sources.latest,
        articles=tuple(rows),
        happenings=happening_rows(events, sources),
        expectations=expectations,
        rules=rule_rows(rules, violations, sources),
        violations=violation_rows(violations, rules, sources),
        contacts=contact_rows(events, sources),
        watch=watch_rows(expectations, events, sources),
        unreadable=tuple(unreadable),
    )


def _title(rows: list[ArticleRow]) -> str:
    if len(rows) == 1:
        return rows[0].title
    return f"Brief of {len(rows)} articles"
