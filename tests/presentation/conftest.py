from collections.abc import Callable

import pytest

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
    Violation,
    identified,
)
from foretold.records.identity import article_id, content_hash

TEXT = (
    "Ministers of Chad and Sudan met in Doha on 3 May 2010.\n"
    "Chad may close its border if talks fail, officials said.\n"
    "The ceasefire prohibits any flight. The raid was a violation of the ceasefire.\n"
    "The two sides will meet again on 20 May."
)
CHAD, SUDAN = Entity("Chad", "TCD"), Entity("Sudan", "SDN")


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def article(text: str = TEXT, **fields: object) -> Article:
    digest = content_hash(text, fields.get("path"), length=64)
    facts: dict[str, object] = {
        "published": "2010-05-04",
        "published_basis": "dateline",
        "publisher": "Gazette",
        "path": "a.txt",
        **fields,
    }
    return Article(article_id(digest), text, digest, **facts)  # type: ignore[arg-type]


def records(source: Article) -> list[Record]:
    met = identified(
        Event(
            source.id,
            span("Ministers of Chad and Sudan met in Doha on 3 May 2010"),
            "CONSULT",
            span("met"),
            (CHAD, SUDAN),
            quad=1,
            date=DateRange("2010-05-03", "2010-05-03"),
            place="Doha",
        )
    )
    again = identified(
        Event(
            source.id,
            span("The two sides will meet again on 20 May"),
            "CONSULT",
            span("meet again"),
            (CHAD, SUDAN),
            status="future",
            quad=1,
            date=DateRange("2010-05-20", "2010-05-20"),
        )
    )
    closing = identified(
        Expectation(
            source.id,
            span("Chad may close its border"),
            Entity("officials", affiliation="Chad"),
            span("may"),
            "possible",
            Probability(0.2, 0.4, 0.6),
            "prior",
            horizon=DateRange("2010-05-01", "2010-05-31"),
            condition=span("if talks fail"),
            about=("TCD",),
        )
    )
    rule = identified(
        Rule(
            source.id,
            span("The ceasefire prohibits any flight"),
            "ceasefire",
            "prohibited",
            span("any flight"),
        )
    )
    breach = identified(
        Violation(source.id, span("The raid was a violation of the ceasefire"), rule.id, SUDAN)
    )
    return [source, met, again, closing, rule, breach]


@pytest.fixture
def coded() -> Callable[..., list[Record]]:
    """Records of a small article; `tail` makes it another story, other fields are the article's."""
    return lambda *, tail="", **fields: records(article(TEXT + tail, **fields))
