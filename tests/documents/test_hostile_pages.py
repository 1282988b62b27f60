"""Pages made to exhaust a reader end as articles or as one error, in work that grows with size.

The sizes are such that work in the square of them would not end within a day's patience; no time
is measured.
"""

import pytest

from foretold.documents.article import to_article
from foretold.documents.page import read_page
from foretold.errors import InputError
from foretold.records import Article

SENTENCES = [
    f"On day {n} the envoys of both sides met in the capital again and spoke for {n} hours."
    for n in range(2, 12)
]
BODY = "".join(f"<p>{s}</p>" for s in SENTENCES)
LONG = 40_000


def read(markup: str) -> Article:
    return to_article(read_page(markup, "page"))


def page(head: str = "", before: str = "", after: str = "") -> str:
    return (
        f"<html><head>{head}</head><body>{before}<h1>Envoys meet again</h1>"
        f"<div class='story-body'>{BODY}</div>{after}</body></html>"
    )


@pytest.mark.parametrize(
    "run", [" ", "\t", "\xa0", "\n", "(", "a ", "1", "<", "- ", " | ", "© ", "// ", ",", '"']
)
@pytest.mark.parametrize("place", ["title", "ld", "script", "paragraph", "meta"])
def test_long_runs_of_one_sign(run: str, place: str) -> None:
    text = (run * LONG)[:LONG]
    head = {
        "title": f"<title>Envoys meet again {text}</title>",
        "ld": f"<script type='application/ld+json'>{{'headline': '{text}'}}{text}</script>",
        "script": f"<script>window.x = {{'a': '{text}'}}</script>",
        "meta": f"<meta property='og:title' content='Envoys meet again {text}'>",
    }.get(place, "")
    before = f"<div>{text}</div>" if place == "paragraph" else ""
    try:
        article = read(page(head, before))
    except InputError:
        return  # a page of signs in the main may be none in English
    assert SENTENCES[0] in article.text


def test_text_below_thousands_of_nested_elements_is_recovered() -> None:
    nested = "<div>" * 5_000 + BODY + "</div>" * 5_000
    assert all(s in read(f"<html><body><h1>Envoys meet</h1>{nested}").text for s in SENTENCES)


def test_an_attribute_of_megabytes() -> None:
    assert SENTENCES[0] in read(page(before=f"<div class='{'x-' * 2_000_000}'>z</div>")).text


def test_hundreds_of_thousands_of_tiny_elements() -> None:
    assert SENTENCES[0] in read(page(after="<i></i><b>x</b>" * 100_000)).text


def test_a_table_of_a_hundred_thousand_cells() -> None:
    table = "<table>" + "<tr><td>1</td><td>2</td></tr>" * 50_000 + "</table>"
    assert SENTENCES[0] in read(page(after=table)).text


def test_json_ld_nested_without_end() -> None:
    script = f"<script type='application/ld+json'>{'[' * 100_000}</script>"
    assert SENTENCES[0] in read(page(script)).text


def test_data_of_a_script_nested_without_end() -> None:
    deep = '{"a":' * 50_000 + "1" + "}" * 50_000
    markup = f"<html><body><p>Loading</p><script>window.x = {deep}</script></body></html>"
    try:
        read(markup)
    except InputError as error:
        assert "page" in str(error)
