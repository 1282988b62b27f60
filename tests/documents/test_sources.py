"""Offsets of an article's text lead back to the words in its source, whatever the format."""

import gzip
import html
import json
import re
import sys
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from foretold.documents import align, map_to_source, read_paths, source_text
from foretold.errors import InputError
from foretold.records import Article

PARAGRAPHS = [
    f"On day {n} the envoys of both sides met in the café at the gate & spoke for {n} hours."
    for n in range(2, 9)
]
PAGE = (
    "<html><head><title>Envoys meet at the gate | The Ledger</title></head><body>"
    "<nav><a href='/'>Home</a></nav><article><h1>Envoys meet at the gate</h1>"
    "<p class='byline'>By Mina Roe</p>"
    + "".join(
        f"<p>{html.escape(p).replace('envoys', '<b>en</b>voys').replace('é', '&eacute;')}</p>"
        for p in PARAGRAPHS
    )
    + "<p>Sign up for our newsletter and get it in your inbox.</p></article></body></html>"
)


def plain(markup: str) -> list[str]:
    """The words of a piece of markup."""
    text = re.sub(r"</?(?:b|i|a|span|em)\b[^<>]*>", "", markup)
    return html.unescape(re.sub(r"<[^<>]*>", " ", text)).replace("\u00ad", "").split()


def one(path: Path) -> Article:
    (article,) = read_paths([str(path)])
    assert isinstance(article, Article), article
    return article


def write_html(folder: Path) -> Path:
    file = folder / "a.html"
    file.write_text(PAGE, "utf-8")
    return file


def write_gzip(folder: Path) -> Path:
    file = folder / "a.html.gz"
    file.write_bytes(gzip.compress(PAGE.encode()))
    return file


def write_markdown(folder: Path) -> Path:
    file = folder / "a.md"
    body = "\n\n".join(
        p.replace("both sides", "**both** [sides](http://x.example)") for p in PARAGRAPHS
    )
    file.write_text(f"---\ndate: 2023-11-08\n---\n# Envoys meet at the gate\n\n{body}\n", "utf-8")
    return file


def write_text(folder: Path) -> Path:
    file = folder / "a.txt"
    file.write_text("\ufeffPosted on : 2023-11-08 18:20 KST\n\n" + "\n\n".join(PARAGRAPHS), "utf-8")
    return file


def write_rows(folder: Path) -> Path:
    file = folder / "a.jsonl"
    file.write_text(json.dumps({"id": "x#1", "html": PAGE}) + "\n", "utf-8")
    return file


def write_table(folder: Path) -> Path:
    file = folder / "a.csv"
    cell = "\n\n".join(PARAGRAPHS).replace('"', '""')
    file.write_text(f'date,text\n2023-11-08,"{cell}"\n', "utf-8")
    return file


def write_feed(folder: Path) -> Path:
    file = folder / "a.rss"
    content = html.escape("".join(f"<p>{html.escape(p)}</p>" for p in PARAGRAPHS))
    file.write_text(
        "<rss><channel><title>L</title><item><title>Envoys meet</title>"
        f"<description>{content}</description></item></channel></rss>",
        "utf-8",
    )
    return file


def write_archive(folder: Path) -> Path:
    file = folder / "a.warc.gz"
    with file.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                "http://x.example/a", "response", payload=BytesIO(PAGE.encode()),
                http_headers=headers,
            )
        )  # fmt: skip
    return file


WRITERS = [
    write_html, write_gzip, write_markdown, write_text, write_rows, write_table, write_feed,
    write_archive,
]  # fmt: skip


@pytest.mark.parametrize("write", WRITERS)
def test_every_sentence_is_found_in_its_source(tmp_path: Path, write) -> None:  # noqa: ANN001
    article = one(write(tmp_path))
    source, mapped = map_to_source(article)
    for paragraph in PARAGRAPHS:
        start = article.text.index(paragraph)
        place = mapped.span(start, start + len(paragraph))
        assert place is not None
        words = plain(source[place[0] : place[1]])
        if write is write_markdown:
            words = " ".join(words).replace("**", "").replace("[", "").split()
            words = " ".join(words).replace("](http://x.example)", "").split()
        assert words == paragraph.split()


@pytest.mark.parametrize("write", WRITERS[:1])
def test_what_was_cut_is_shown(tmp_path: Path, write) -> None:  # noqa: ANN001
    article = one(write(tmp_path))
    source, mapped = map_to_source(article)
    cut = " ".join(source[s:e] for s, e in mapped.cut(source))
    assert "newsletter" in cut
    assert "By Mina Roe" in cut
    assert "met in the" not in cut


def test_a_source_that_is_gone_is_an_error(tmp_path: Path) -> None:
    file = write_html(tmp_path)
    article = one(file)
    file.unlink()
    with pytest.raises(InputError, match="cannot be read again"):
        source_text(article)


def test_pages_of_the_sets_map_back() -> None:
    sys.path.insert(0, str(Path(__file__).parents[2] / "bench" / "quality" / "pages"))
    try:
        import measure_second
    finally:
        sys.path.pop(0)
    lost = count = 0
    for name, page in measure_second.pages("second"):
        if name.startswith(("next_data_only", "body_in_ld_only")):
            continue  # their text stands in the data of scripts, which are not mapped
        text = measure_second.ours(page.markup, name)["text"]
        mapped = align(page.markup, text)
        for match in re.finditer(r"[^\n]+", text):
            count += 1
            place = mapped.span(match.start(), match.end())
            words = plain(page.markup[place[0] : place[1]]) if place else []
            lost += "".join(words).replace("\u200b", "") != "".join(match[0].split())
    assert lost <= 0.02 * count


WORDS = st.lists(
    st.sampled_from(
        ["Ein", "Mann", "&", "Frau", "<b>", "“so”", "café", "3.5", "x’s", "--", "end."]
    ),
    min_size=1,
)


@given(st.lists(WORDS, min_size=1, max_size=8), st.data())
def test_spans_of_any_text_lead_to_the_same_words(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    text = "\n\n".join(" ".join(p) for p in paragraphs)
    source = "<body>" + "".join(
        f"<p>{' '.join(html.escape(w) for w in p)}</p><hr>" for p in paragraphs
    )
    mapped = align(source, text)
    starts = [m.start() for m in re.finditer(r"\S+", text)]
    start = data.draw(st.sampled_from(starts))
    end = data.draw(st.integers(start + 1, len(text)))
    place = mapped.span(start, end)
    if place is not None:
        assert 0 <= place[0] < place[1] <= len(source)
        first = re.compile(r"\w+|[^\w\s]").search(text, start)
        assert first is not None
        assert html.unescape(source[place[0] :]).startswith(first[0][:1])
    found = [at for s in starts if (at := mapped.to_source(s)) is not None]
    assert found == sorted(found)
