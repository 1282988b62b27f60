"""The text of pages that hide it, split it, or surround it."""

import json

from foretold.documents.article import to_article
from foretold.documents.page import read_page

SENTENCES = [
    f"On day {n} the envoys of both sides met again in the capital and spoke for {n} hours."
    for n in range(2, 12)
]
PARAGRAPHS = "".join(f"<p>{s}</p>" for s in SENTENCES)


def text_of(markup: str) -> str:
    return to_article(read_page(markup, "page")).text


def holds_all(text: str) -> bool:
    return all(s in text for s in SENTENCES)


def test_text_that_only_the_data_of_a_script_hold() -> None:
    state = {"menu": ["Home"], "story": {"parts": [{"kind": "p", "html": s} for s in SENTENCES]}}
    text = text_of(
        "<html><head><meta property='og:title' content='Envoys meet again'></head><body>"
        f"<div id='app'>Loading...</div><script>window.__STATE__ = {json.dumps(state)};</script>"
    )
    assert holds_all(text)
    assert "Loading" not in text


def test_text_that_json_ld_tells_beyond_the_paywall() -> None:
    data = {"@type": "NewsArticle", "headline": "Envoys meet", "articleBody": "\n".join(SENTENCES)}
    text = text_of(
        f"<html><body><h1>Envoys meet</h1><p>{SENTENCES[0]}</p><p>Subscribe to go on.</p>"
        f"<script type='application/ld+json'>{json.dumps(data)}</script></body></html>"
    )
    assert holds_all(text)


def test_form_around_the_whole_page_is_no_furniture() -> None:
    assert holds_all(text_of(f"<body><form><div><h1>Envoys meet</h1>{PARAGRAPHS}</div></form>"))


def test_text_in_many_boxes_of_one_kind() -> None:
    boxes = "".join(f"<table><tr><td class='text-content'>{s}</td></tr></table>" for s in SENTENCES)
    assert holds_all(text_of(f"<body><h1>Envoys meet</h1><div>{boxes}</div></body>"))


def test_line_breaks_between_boxes() -> None:
    parts = "<br>".join(SENTENCES[:5]) + "<div class='ad'>Buy</div>" + "<br>".join(SENTENCES[5:])
    assert holds_all(text_of(f"<body><h1>Envoys meet</h1><div class='q'>{parts}</div></body>"))


def test_table_of_the_text_stays_and_captions_go() -> None:
    figure = "<figure><table><tr><td>Rounds</td><td>300</td></tr></table></figure>"
    picture = "<div class='z'><img src='a'><span>Envoys at the gate</span></div>"
    text = text_of(f"<body><h1>Envoys meet</h1><div>{PARAGRAPHS}{figure}{picture}</div></body>")
    assert "300" in text
    assert "at the gate" not in text
    assert holds_all(text)


def test_labels_above_the_first_sentence_go() -> None:
    text = text_of(
        "<body><article><p>Analysis</p><h1>Envoys meet again</h1><p>3 hours ago</p>"
        f"<p>Geneva, Switzerland</p>{PARAGRAPHS}</article></body>"
    )
    assert text.startswith(f"Envoys meet again\n\n{SENTENCES[0]}")
