from foretold.coding.coder import code_articles, days_in, known_days
from foretold.language.times import TimeExpression
from foretold.records import Article, DateRange, Event, Span
from foretold.records.identity import article_id, content_hash


def article(text: str, **facts: object) -> Article:
    digest = content_hash(text, length=64)
    return Article(article_id(digest), text, digest, **facts)  # type: ignore[arg-type]


def expression(start: str, end: str) -> TimeExpression:
    return TimeExpression(Span(0, 1, "x"), "DATE", start, None, DateRange(start, end))


def test_days_are_counted_with_both_ends() -> None:
    assert days_in(DateRange("2024-02-28", "2024-03-01")) == 3


def test_a_weekday_is_no_date_where_only_the_year_is_known() -> None:
    year = DateRange("2022-01-01", "2022-12-31")
    vague = expression("2022-01-01", "2022-12-31")
    firm = expression("1999-05-03", "1999-05-03")
    assert [t.interval for t in known_days([vague, firm], year)] == [None, firm.interval]


def test_a_weekday_stays_a_date_where_the_week_is_known() -> None:
    week = DateRange("2023-11-05", "2023-11-11")
    times = [expression("2023-11-04", "2023-11-10")]
    assert known_days(times, week) == times


def test_every_record_stands_on_its_words_and_has_its_own_id() -> None:
    text = (
        "Norway's prime minister will visit Chile on Tuesday, officials said.\n\n"
        "Chile condemned the attack on its embassy in Lima."
    )
    (records,) = code_articles([article(text, published="2012-05-06")])
    assert records[0].record == "article"
    found = [r for r in records if not isinstance(r, Article)]
    assert {r.record for r in found} >= {"event", "expectation"}
    for record in found:
        span = record.evidence
        assert text[span.start : span.end] == span.text
        assert record.id
    assert len({r.id for r in found}) == len(found)


def test_the_same_articles_give_the_same_records_in_any_company() -> None:
    one = article("Peru and Chile signed a treaty in Lima.", published="2012-05-06")
    two = article("Kenya may send troops to Haiti next month.", published="2023-08-01")
    together = list(code_articles([one, two]))
    alone = [next(iter(code_articles([a]))) for a in (one, two)]
    assert together == alone


def test_an_empty_text_gives_the_article_alone() -> None:
    assert [r.record for r in next(iter(code_articles([article("")])))] == ["article"]


def test_a_dateline_is_no_date_of_what_happens() -> None:
    text = "LIMA, May 6, 2012 - The presidents of Peru and Chile will meet on Thursday in Arica."
    (records,) = code_articles([article(text, published="2012-05-06")])
    days = {r.date.start for r in records if isinstance(r, Event) and r.date}
    assert days == {"2012-05-10"}
