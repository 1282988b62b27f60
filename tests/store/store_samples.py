"""Small articles with records, made for the store's tests."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from foretold.records import (
    Article,
    DateRange,
    Entity,
    Event,
    Expectation,
    Probability,
    Record,
    Rule,
    Span,
    Statement,
    Violation,
    identified,
)
from foretold.records.identity import article_id

TEXT = (
    "Norland's foreign minister Ada Berg met envoys from Sudland on Tuesday.\n"
    "She said Sudland may test a rocket this month, which Resolution 12 prohibits.\n"
)
NORLAND = Entity("Norland", "NOR", "GOV", None, Span(0, 7, "Norland"))
SUDLAND = Entity("Sudland", "SUD")
BERG = Entity("Ada Berg", None, "GOV", affiliation="NOR")


def made_article(text: str = TEXT, **fields: object) -> Article:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    base = Article(article_id(digest), text, digest, path="wire/1.txt", title="Envoys meet")
    return replace(base, **{"published": "2023-11-08", "published_basis": "given", **fields})


def span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words), words)


def made_pack(article: Article | None = None, *, type_: str = "CONSULT") -> list[Record]:
    """An article with one record of each kind."""
    article = article or made_article()
    first, second = (s for s in article.text.split("\n")[:2])
    met, said = span(article, first), span(article, second)
    event = identified(
        Event(
            article.id, met, type_, span(article, "met"), (NORLAND,), (SUDLAND,), quad=1,
            date=DateRange("2023-11-07", "2023-11-07"), decided_by="pattern meet",
        )
    )  # fmt: skip
    statement = identified(
        Statement(
            article.id, said, BERG, (span(article, "She"),), (span(article, "said"),),
            (span(article, "Sudland may test a rocket this month"),),
        )
    )  # fmt: skip
    expectation = identified(
        Expectation(
            article.id, said, BERG, span(article, "may"), "possible",
            Probability(0.2, 0.4, 0.6), "prior", statement=statement.id, about=("SUD",),
            horizon=DateRange("2023-11-08", "2023-11-30"), predicts=("THREATEN",),
        )
    )  # fmt: skip
    rule = identified(
        Rule(
            article.id,
            said,
            "Resolution 12",
            "prohibited",
            span(article, "test a rocket"),
            ("SUD",),
        )
    )
    violation = identified(Violation(article.id, said, rule.id, SUDLAND, asserted_by=BERG))
    return [article, event, statement, expectation, rule, violation]


class Clock:
    """A clock that goes on by a minute each time it is read."""

    def __init__(self) -> None:
        self.now = datetime(2024, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now
