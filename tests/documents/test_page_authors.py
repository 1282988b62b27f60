"""Authors as pages name them, publishers as they print themselves, dates that cannot be."""

from datetime import UTC, datetime, timedelta

import pytest

from foretold.documents.article import to_article
from foretold.documents.draft import Draft
from foretold.documents.headers import in_usual_case, is_account, without_titles
from foretold.documents.page import read_page
from foretold.documents.provenance import as_printed, canonical

PROSE = "<p>" + "Envoys met in the capital on Monday and agreed to meet again soon. " * 4 + "</p>"


def page(header: str, head: str = "", after: str = "") -> Draft:
    return read_page(
        f"<html><head>{head}</head><body><main><h1>Envoys agree to meet again</h1>{header}"
        f"<div class='story-body'>{PROSE * 3}</div>{after}</main></body></html>",
        "page",
    )


def signed(author: str) -> str:
    node = '{"@type":"NewsArticle","headline":"Envoys agree to meet again","author":%s}'
    return f'<script type="application/ld+json">{node % author}</script>'


@pytest.mark.parametrize(
    "header",
    [
        '<div data-testid="byline-contributors"><span>Mina Roe</span><p>Asia editor</p></div>',
        "<aside><address><a rel='author'>Mina Roe</a> in Oslo</address></aside>",
        '<span class="authorText"><a>Mina Roe</a></span>',
        "<dl><dt>Author:</dt><dd>Mina Roe</dd></dl>",
        "<p>Writer: Mina Roe</p>",
        "<p>Mina Roe, Wednesday 8 November 2023</p>",
        "<i>The Ledger</i><br/>by Mina Roe",
        "<p>By Mina Roe, Department Spokesperson</p>",
        "<p>By MINA ROE</p>",
        '<p class="byline"><a>Mina Roe</a><span>Published 8 November 2023</span></p>',
    ],
)
def test_author_is_found_in_the_header(header: str) -> None:
    assert page(header).byline == "Mina Roe"


def test_each_author_in_an_element_of_its_own() -> None:
    names = "<span>Mina Roe</span><span>Jan Aker</span>"
    assert page(f"<div class='byline'>{names}</div>").byline == "Mina Roe, Jan Aker"


@pytest.mark.parametrize(
    "after",
    ["<p>Posted by Mina Roe at 8 November 2023</p>", "<p>(Korean original by Mina Roe)</p>"],
)
def test_author_who_signs_below_the_text(after: str) -> None:
    assert page("", after=after).byline == "Mina Roe"


def test_account_that_put_the_page_up_is_no_author() -> None:
    account = '<meta name="author" content="Super User"/>'
    assert page("", account).byline is None
    assert page("<p>By Mina Roe</p>", account).byline == "Mina Roe"
    other = '<meta name="author" content="Li Desker"/>'
    assert page("<p>By Mina Roe</p>", other).byline == "Mina Roe"


def test_organisation_signs_only_when_it_is_an_agency() -> None:
    office = '{"@type":"Organization","name":"Harbour Commission of Oslo"}'
    assert page("", signed(office)).byline is None
    assert page("", signed('{"@type":"Organization","name":"AFP"}')).byline == "AFP"
    assert page("<p>By Mina Roe</p>", signed(office)).byline == "Mina Roe"


def test_names_lose_titles_and_capitals() -> None:
    assert without_titles("Dr. Mina Roe, Senior Fellow, Jan Aker") == "Mina Roe, Jan Aker"
    assert in_usual_case("MINA DE WIT") == "Mina de Wit"
    assert in_usual_case("Mina Roe") == "Mina Roe"
    assert is_account("Web Desk")
    assert not is_account("Mina Roe")


def test_publisher_keeps_the_form_that_the_page_prints() -> None:
    assert as_printed("The Korea Herald") == "The Korea Herald"
    assert as_printed("Yonhap News Agency") == "Yonhap News Agency"
    assert canonical(as_printed("Yonhap News Agency")) == "Yonhap"
    assert as_printed("dw.com") == "Deutsche Welle"
    assert as_printed("DW") == "Deutsche Welle"


def test_page_name_may_begin_with_the_headline_of_a_table() -> None:
    draft = read_page(
        "<title>Envoys agree to meet again View|Press Releases | Harbour Office</title><table>"
        "<tr><th>Envoys agree to meet again</th></tr><tr><th>Date</th><td>2023-11-08</td></tr>"
        f"<tr><td>{PROSE * 3}</td></tr></table>",
        "page",
    )
    assert (draft.title, draft.published) == ("Envoys agree to meet again", "2023-11-08")


def test_american_zone_tells_that_the_month_comes_first() -> None:
    draft = page("<time datetime='2023-11-08 04:20:00'>11/08/2023 04:20 AM EST</time>")
    assert draft.published == "2023-11-08T04:20-05:00"


def test_future_date_gives_way_to_another_source() -> None:
    later = (datetime.now(UTC) + timedelta(days=40)).isoformat()
    meta = f'<meta property="article:published_time" content="{later}"/>'
    assert page("<p>8 November 2023, 14:05 GMT</p>", meta).published == "2023-11-08T14:05+00:00"
    assert page("", meta).published is None


def test_future_date_is_never_an_articles() -> None:
    later = (datetime.now(UTC) + timedelta(days=40)).date().isoformat()
    text = "Envoys met in the capital on Monday and agreed to meet again soon. " * 3
    draft = Draft("row", text, published=later, published_basis="markup", modified=later)
    article = to_article(draft)
    assert (article.published, article.published_basis, article.modified) == (None, None, None)
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
    near = Draft("row", text, published=tomorrow, published_basis="markup")
    assert to_article(near).published == tomorrow


def test_class_of_a_blogs_entry_date_may_say_updated_too() -> None:
    stamp = "<time class='%s' datetime='2023-11-08T14:05:00+00:00'>8 November 2023</time>"
    entry, changed = (page(stamp % c) for c in ("entry-date updated", "updated"))
    assert (entry.published, entry.modified) == ("2023-11-08T14:05+00:00", None)
    assert (changed.published, changed.modified) == (None, "2023-11-08T14:05+00:00")


def test_authors_right_above_the_date() -> None:
    header = "<p><strong>Mina Roe and Jan Aker</strong></p><p>November 8, 2023, 5:30PM ET</p>"
    assert page(header).byline == "Mina Roe and Jan Aker"


def test_day_below_the_text_counts_when_it_is_called_the_publications() -> None:
    assert (
        page("", after=PROSE * 2 + "<p class='publish-time'>2023.11.08</p>").published
        == "2023-11-08"
    )
    assert page("", after=PROSE * 2 + "<p class='stand'>2023.11.08</p>").published is None
