"""Dates and authors are the article's own, not those of the teasers around it."""

import pytest

from foretold.documents.dates import Order, find_stamp, iso_stamp
from foretold.documents.draft import Draft
from foretold.documents.page import read_page

PROSE = "<p>" + "Envoys met in the capital on Monday and agreed to meet again soon. " * 4 + "</p>"
CARD = (
    '<article class="card"><h3><a href="/x">Pilots call off their strike at the harbour</a></h3>'
    '<span class="byline">By Ulla Berg</span><time datetime="2024-12-30T08:00:00Z">30 Dec</time>'
    "</article>"
)


def page(
    header: str, *, head: str = "", before: str = "", after: str = "", body: str = PROSE * 3
) -> Draft:
    return read_page(
        f"<html><head>{head}</head><body>{before}<main><h1>Envoys agree to meet again</h1>{header}"
        f"<div class='story-body'>{body}</div></main>{after}</body></html>",
        "page",
    )


@pytest.mark.parametrize("place", ["before", "after"])
def test_teasers_give_neither_date_nor_author(place: str) -> None:
    draft = page("", **{place: CARD * 3})
    assert (draft.published, draft.byline) == (None, None)


def test_header_without_classes_is_read() -> None:
    draft = page("<div>By Mina Roe | 8 November 2023 — 14:05 GMT</div>", before=CARD)
    assert (draft.published, draft.byline) == ("2023-11-08T14:05+00:00", "Mina Roe")


def test_day_above_the_headline_counts_when_it_is_near() -> None:
    draft = read_page(
        "<body><nav><p class='date'>Friday, November 27, 2026</p></nav><div class='post'>"
        f"<div class='d'>8 November 2023</div><h1>Envoys agree to meet again</h1>{PROSE}</div>",
        "page",
    )
    assert draft.published == "2023-11-08"


def test_date_of_today_in_the_head_of_the_site_is_not_the_articles() -> None:
    draft = page("", before="<div class='date'>Friday, November 27, 2026</div><nav>Menu</nav>")
    assert draft.published is None


def test_relative_times_are_no_dates() -> None:
    assert page("<time>Updated 3 hours ago</time>").published is None


def test_midnight_is_a_system_writing_a_day() -> None:
    assert iso_stamp("2023-11-08T00:00:00+00:00") == "2023-11-08"


def test_epoch_in_seconds_and_milliseconds() -> None:
    assert iso_stamp("1699441500") == iso_stamp("1699441500000") == "2023-11-08T11:05+00:00"


@pytest.mark.parametrize(
    ("text", "zone", "order", "day"),
    [
        ("08/11/2023", None, None, None),
        ("08/11/2023", None, "day", "2023-11-08"),
        ("08/11/2023", "America/New_York", None, "2023-08-11"),
        ("08/11/2023", "Europe/Paris", None, "2023-11-08"),
        ("Wed, 08/11/2023", None, None, "2023-11-08"),
        ("Fri, 08/11/2023", None, None, "2023-08-11"),
        ("8.11.2023", None, None, "2023-11-08"),
        ("May.2,2019", None, None, "2019-05-02"),
    ],
)
def test_numeric_days_by_order_weekday_or_not_at_all(
    text: str, zone: str | None, order: Order, day: str | None
) -> None:
    stamp = find_stamp(text, zone=zone, order=order)
    assert (stamp.iso if stamp else None) == day


def test_dateline_settles_a_numeric_day() -> None:
    body = f"<p>Pyongyang, November 8 (KCNA) -- {'The two sides talked. ' * 20}</p>{PROSE}"
    assert page("<span>Date: 08/11/2023</span>", body=body).published == "2023-11-08"


def test_mail_time_is_read() -> None:
    stamp = find_stamp("Wed Nov  8 18:20:11 GMT+0900 2023")
    assert stamp is not None
    assert stamp.iso == "2023-11-08T18:20:11+09:00"


def test_authors_by_reference_and_broken_json() -> None:
    head = (
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":'
        '"Envoys agree to meet again","author":[{"@id":"#p"}],"datePublished":'
        '"2023-11-08T14:05:00Z",},{"@type":"Person","@id":"#p","name":"Mina Roe"},]}</script>'
    )
    draft = page("", head=head, after=CARD)
    assert (draft.byline, draft.published) == ("Mina Roe", "2023-11-08T14:05+00:00")


def test_articles_of_a_list_are_not_the_pages() -> None:
    head = (
        '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"item":'
        '{"@type":"NewsArticle","headline":"Pilots","datePublished":"2024-12-30T08:00:00Z"}}]}'
        "</script>"
    )
    assert page("", head=head).published is None


def test_headline_of_the_page_beats_a_deck_in_open_graph() -> None:
    head = (
        "<title>Envoys agree to meet again - The Ledger</title>"
        '<meta property="og:title" content="A day of talks that neither side had wanted">'
    )
    draft = page("", head=head)
    assert (draft.title, draft.publisher) == ("Envoys agree to meet again", "The Ledger")
