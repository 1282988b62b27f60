# ruff: noqa: E501
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from reading_prose import MORE, PROSE

from foretold.documents import read_paths
from foretold.documents.page import read_page
from foretold.records import Article

HEAD = "Border crossing to reopen after talks"


def page(head: str = "", body: str = "", title: str = HEAD) -> str:
    return (
        f"<html><head><title>{title} | Example Post</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a></nav><h1>{HEAD}</h1>{body or f'<p>{PROSE}</p><p>{MORE}</p>'}"
        "<footer>© 2019 Example Post. All rights reserved.</footer></body></html>"
    )


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


def test_json_ld_gives_time_with_zone_author_and_publisher(
    tmp_path: Path, read: Callable[..., Article]
) -> None:
    data = {
        "@graph": [
            {"@type": "WebSite", "name": "Example Post"},
            {
                "@type": ["NewsArticle"], "headline": HEAD,
                "datePublished": "2021-03-09T08:05:00+09:00", "dateModified": "2021-03-09T01:40:00Z",
                "author": [{"@type": "Person", "name": "Anna Brandt"}, {"name": "Li Wei"}],
                "publisher": {"@type": "Organization", "name": "Example Post"},
            },
        ]
    }  # fmt: skip
    file = tmp_path / "a.html"
    file.write_text(page(ld(**data)), "utf-8")
    article = read(file)
    assert article.published == "2021-03-09T08:05+09:00"
    assert article.modified == "2021-03-09T01:40+00:00"
    assert article.byline == "Anna Brandt, Li Wei"
    assert article.publisher == "Example Post"
    assert article.title == HEAD
    assert article.text == f"{HEAD}\n\n{PROSE}\n\n{MORE}"


def test_open_graph_and_microdata() -> None:
    draft = read_page(
        page(
            '<meta property="article:published_time" content="2021-03-09T08:05+09:00">'
            '<meta property="og:site_name" content="Example Post">',
            f'<span itemprop="author"><span itemprop="name">Anna Brandt</span></span><p>{PROSE}</p><p>{MORE}</p>',
        ),
        "a.html",
    )
    assert draft.published == "2021-03-09T08:05+09:00"
    assert (draft.publisher, draft.byline) == ("Example Post", "Anna Brandt")


def test_a_footers_year_is_never_the_date() -> None:
    draft = read_page(page(), "a.html")
    assert draft.published is None
    assert draft.publisher == "Example Post"


def test_the_day_in_the_address_is_the_last_resort() -> None:
    link = "https://www.example.org/world/2021/03/09/crossing-opens"
    assert read_page(page(), "a.html", url=link).published == "2021-03-09"


def test_a_time_without_zone_takes_the_zone_of_a_known_publisher() -> None:
    head = ld(**{"@type": "NewsArticle", "datePublished": "2021-03-09T08:05:00"})
    link = "https://english.hani.co.kr/arti/1.html"
    assert read_page(page(head), "a", url=link).published == "2021-03-09T08:05+09:00"
    assert read_page(page(head), "a").published == "2021-03-09"


def test_furniture_of_the_page_is_not_in_the_text() -> None:
    body = (
        f"<article><figure><figcaption>The ministers pose.</figcaption></figure><p>{PROSE}</p>"
        '<div class="related-stories"><a href="/x">Why the bridge fell</a></div>'
        f'<p>{MORE}</p><div class="share">Share on Facebook</div><p style="display:none">secret</p>'
        "<p>Sign up for our newsletter and get it in your inbox.</p></article>"
        '<section id="comments"><p>I do not believe a word of what they say here today.</p></section>'
    )
    article = next(iter(_articles(page(body=body))))
    assert article.text == f"{HEAD}\n\n{PROSE}\n\n{MORE}"


def _articles(markup: str) -> list[Article]:
    from foretold.documents.article import to_article

    return [to_article(read_page(markup, "a.html"))]


@pytest.mark.parametrize("depth", [300, 1500, 5000, 60_000])
def test_deeply_nested_text_is_recovered(depth: int) -> None:
    markup = page(body="<div>" * depth + f"<p>{PROSE}</p><p>{MORE}</p>" + "</div>" * depth)
    assert PROSE in _articles(markup)[0].text
    assert MORE in _articles(markup)[0].text


def test_a_huge_table_is_read_in_time() -> None:
    rows = "".join(
        f"<tr><td>{i}</td><td><a href='/{i}'>row {i}</a></td></tr>" for i in range(60_000)
    )
    article = _articles(
        page(body=f"<table>{rows}</table><article><p>{PROSE}</p><p>{MORE}</p></article>")
    )[0]
    assert PROSE in article.text


def test_broken_json_ld_is_passed_by() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    assert read_page(page(head), "a").title == HEAD
    deep = '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    assert read_page(page(deep), "a").title == HEAD


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("windows-1252", None),
        ("utf-16", None),
        ("iso-8859-15", "iso-8859-15"),
    ],
)
def test_encodings_of_pages(
    tmp_path: Path, read: Callable[..., Article], encoding: str, declared: str | None
) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    sentence = f"{PROSE} The café in Orléans was closed."
    file = tmp_path / "a.html"
    file.write_bytes(page(meta, f"<p>{sentence}</p><p>{MORE}</p>").encode(encoding))
    assert sentence in read(file).text


def test_korean_encodings_are_read_in_an_english_page(
    tmp_path: Path, read: Callable[..., Article]
) -> None:
    body = f"<p>{PROSE}</p><p>{MORE}</p><p>원문 보기 (클릭시 원문으로 이동하는 버튼)</p>"
    for declared in ("", '<meta charset="euc-kr">'):
        file = tmp_path / "a.html"
        file.write_bytes(page(declared, body).replace("©", "(c)").encode("cp949"))
        article = read(file)
        assert PROSE in article.text
        assert "원문" not in article.text
        assert "원문" in read(file, raw=True).text


def test_mojibake_is_repaired(tmp_path: Path, read: Callable[..., Article]) -> None:
    file = tmp_path / "a.txt"
    broken = "The minister’s café".encode().decode("windows-1252")
    file.write_text(f"{broken} was closed. {PROSE} {MORE}", "utf-8")
    assert read(file).text.startswith("The minister’s café was closed.")


def test_raw_takes_the_markup_itself(tmp_path: Path, read: Callable[..., Article]) -> None:
    file = tmp_path / "a.html"
    file.write_text(page(), "utf-8")
    article = read(file, raw=True)
    assert article.text == page()
    assert article.title == HEAD


def test_markdown(tmp_path: Path, read: Callable[..., Article]) -> None:
    file = tmp_path / "a.md"
    file.write_text(
        f"---\ntitle: {HEAD}\ndate: 2021-03-09\nauthor: Anna Brandt\n---\n\n# {HEAD}\n\n"
        f"{PROSE.replace('Vienna', '[Vienna](https://example.org)')}\n\n> **{MORE}**\n\n![x](y.png)\n",
        "utf-8",
    )
    article = read(file)
    assert (article.title, article.published, article.byline) == (HEAD, "2021-03-09", "Anna Brandt")
    assert article.text == f"{HEAD}\n\n{PROSE}\n\n{MORE}"


def test_the_common_layouts_are_read_right() -> None:
    import subprocess
    import sys

    script = Path(__file__).parents[2] / "bench/quality/pages/measure.py"
    done = subprocess.run(
        [sys.executable, script, "--floor", "97"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"pages/s \d+", done.stdout)


def test_standard_input(read: Callable[..., Article]) -> None:
    import io

    found = list(read_paths(["-"], stdin=io.BytesIO(f"{PROSE}\n\n{MORE}".encode())))
    assert isinstance(found[0], Article)
    assert found[0].text == f"{PROSE}\n\n{MORE}"
