# ruff: noqa: E501
import gzip
import io
import json
import resource
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_prose import MORE, PROSE

from foretold.documents import read_paths
from foretold.documents.limits import ARTICLE_BYTES, FEED_ENTRIES
from foretold.errors import InputError, UnsupportedLanguageError
from foretold.records import Article

Fail = Callable[..., InputError]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    place = tmp_path / "other"
    place.mkdir()
    return place / "good.txt"


@pytest.mark.parametrize("content", [b"", b"  \n\t\n", b"\xef\xbb\xbf", b"\x00" * 50])
def test_an_empty_file(tmp_path: Path, fail: Fail, good: Path, content: bytes) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert "empty" in fail(file, good).what
    assert "empty" in fail(file, good, raw=True).what


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"PK\x03\x04....", "ZIP"),
        (bytes(range(256)) * 40, "binary"),
        (b"text and then \x00\x01\x02 more", "binary"),
    ],
)
def test_a_binary(tmp_path: Path, fail: Fail, good: Path, content: bytes, name: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert name in fail(file, good).what


def test_bytes_that_are_no_text(tmp_path: Path, fail: Fail, good: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(bytes(b for b in range(128, 256) for _ in range(7)) * 20)
    assert "no text" in fail(file, good).what or "language" in fail(file, good).what


def test_a_few_broken_bytes_do_not_lose_a_text(
    tmp_path: Path, read: Callable[..., Article]
) -> None:
    file = tmp_path / "a.txt"
    text = f"The café was shut. {PROSE} {MORE} Café, naïve, façade."
    file.write_bytes(text.encode().replace(b"Vienna", b"Vien\xffna"))
    assert "café was shut" in read(file).text


def test_a_folder_with_no_articles(tmp_path: Path, fail: Fail, good: Path) -> None:
    place = tmp_path / "folder"
    place.mkdir()
    (place / "a.png").write_bytes(b"\x89PNG")
    (place / "key.jsonl").write_text('{"record": "event", "doc": "a.txt"}\n')
    assert "no articles in this folder" in fail(place, good).what


def test_a_folder_is_read_in_order_and_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".c.txt", "sub/d.txt", "README.md", "LICENSE.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{name}. {PROSE} {MORE}", "utf-8")
    found = [a.path for a in read_paths([str(tmp_path)]) if isinstance(a, Article)]
    assert [Path(p).name for p in found if p] == ["a.txt", "b.txt", "d.txt"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Minister sagte am Montag, dass die Gespräche in Wien fortgesetzt werden und eine "
         "Einigung noch in dieser Woche möglich sei, wenn beide Seiten es wollen.", "German"),
        ("한국과 미국의 외교부 장관이 서울에서 만나 북한 문제를 논의했다고 외교부가 밝혔다.", "Korean"),
        ("Le ministre a déclaré lundi que les négociations se poursuivraient à Vienne et qu'un "
         "accord restait possible avant la fin de la semaine.", "French"),
        ("Министр заявил в понедельник, что переговоры в Вене будут продолжены.", "Russian"),
    ],
)  # fmt: skip
def test_a_language_that_is_not_read_is_named(
    tmp_path: Path, fail: Fail, good: Path, text: str, language: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(text, "utf-8")
    error = fail(file, good)
    assert isinstance(error, UnsupportedLanguageError)
    assert language in error.what


def test_a_file_that_is_not_there(tmp_path: Path, fail: Fail, good: Path) -> None:
    assert "no such file" in fail(tmp_path / "gone.txt", good).what


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"{PROSE} {MORE}", "utf-8")
    stream = read_paths([str(tmp_path)])
    assert isinstance(next(stream), Article)
    (tmp_path / "b.txt").unlink()
    found = list(stream)
    assert isinstance(found[0], InputError)
    assert "vanished" in found[0].what
    assert isinstance(found[1], Article)


def test_a_file_of_50_megabytes_is_not_even_read(tmp_path: Path, fail: Fail, good: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"word and word " * (50_000_000 // 14))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    what = fail(file, good).what
    assert "50 MB" in what
    assert "20 MB" in what
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 80_000


def test_a_compressed_bomb(tmp_path: Path, fail: Fail, good: Path) -> None:
    file = tmp_path / "a.txt.gz"
    file.write_bytes(gzip.compress(b"x" * (3 * ARTICLE_BYTES)))
    assert "decompressed" in fail(file, good).what


def test_a_gzip_file_cut_short(tmp_path: Path, fail: Fail, good: Path) -> None:
    file = tmp_path / "a.txt.gz"
    file.write_bytes(gzip.compress(f"{PROSE} {MORE}".encode())[:-20])
    assert "gzip" in fail(file, good).what


def test_a_link_is_not_fetched_unasked(fail: Fail, good: Path) -> None:
    assert "--fetch" in fail("https://example.org/a", good).what


def test_nothing_but_furniture(tmp_path: Path, fail: Fail, good: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Advertisement\n\nShare on Facebook\n\nRelated stories\n", "utf-8")
    assert "no article text" in fail(file, good).what


ROWS = [
    {"id": "one", "text": f"{PROSE} {MORE}", "published": "2021-03-09", "title": "One", "url": "https://example.org/1"},
    {"id": "two", "html": f"<html><body><h1>Crossing opens again</h1><p>{PROSE}</p><p>{MORE}</p></body></html>"},
]  # fmt: skip


def test_json_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    lines = [json.dumps(ROWS[0]), "", "{broken", json.dumps([1]), '{"record": 1}',
             json.dumps({"text": PROSE, "published": "someday"}), json.dumps(ROWS[1])]  # fmt: skip
    file.write_text("\n".join(lines), "utf-8")
    found = list(read_paths([str(file)]))
    first, *errors, last = found
    assert isinstance(first, Article)
    assert (first.published, first.published_basis) == ("2021-03-09", "given")
    assert (first.title, first.url, first.path) == ("One", "https://example.org/1", f"{file}#one")
    assert isinstance(last, Article)
    assert last.title == "Crossing opens again"
    places = [e.where.rsplit(":", 1)[1] for e in errors if isinstance(e, InputError)]
    assert places == ["3", "4", "5", "6"]
    assert "someday" in str(errors[-1])


def test_json_nested_without_end_is_one_error(tmp_path: Path, fail: Fail, good: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": ' + "[" * 200_000 + "\n", "utf-8")
    assert "JSON" in fail(file, good).what


def test_a_row_without_end_is_passed_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foretold.documents.rows.LINE_BYTES", 2_000)
    file = tmp_path / "a.jsonl"
    long = json.dumps({"text": "word " * 2_000})
    file.write_text(f"{long}\n{json.dumps(ROWS[0])}\n", "utf-8")
    error, article = read_paths([str(file)])
    assert isinstance(error, InputError)
    assert "line of more than" in error.what
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("name", "header", "sign"),
    [
        ("a.csv", "id,published,text", ","),
        ("a.csv", "id;date;body", ";"),
        ("a.tsv", "id\tdate\ttext", "\t"),
    ],
)
def test_tables(tmp_path: Path, name: str, header: str, sign: str) -> None:
    file = tmp_path / name
    row = sign.join(
        ("one", "2021-03-09", f'"{PROSE}\n{MORE}"' if sign != "\t" else f"{PROSE} {MORE}")
    )
    file.write_text(f"\ufeff{header}\n{row}\n", "utf-8")
    article = next(iter(read_paths([str(file)])))
    assert isinstance(article, Article), article
    assert article.published == "2021-03-09"
    assert article.text.startswith(PROSE)


def test_a_table_of_links_needs_fetch(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("title,link\nOne,https://example.org/1\n", "utf-8")
    error = next(iter(read_paths([str(file)])))
    assert isinstance(error, InputError)
    assert "--fetch" in error.what


def test_a_table_without_texts(tmp_path: Path, fail: Fail, good: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("name,size\na,1\n", "utf-8")
    assert "no column of texts" in fail(file, good).what


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Yonhap News</title>
<item><title>Crossing opens again</title><link>https://example.org/1</link>
<pubDate>Tue, 09 Mar 2021 08:05:00 +0900</pubDate><description>&lt;p&gt;{0}&lt;/p&gt;&lt;p&gt;{1}&lt;/p&gt;</description></item>
<item><title>Nothing in it</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Post</title>
<entry><title>Crossing opens again</title><link rel="self" href="/x"/><link href="https://example.org/1"/>
<published>2021-03-09T08:05:00+09:00</published><author><name>Anna Brandt</name></author>
<content type="html">&lt;p&gt;{0}&lt;/p&gt;&lt;p&gt;{1}&lt;/p&gt;</content></entry></feed>"""


@pytest.mark.parametrize(("feed", "publisher"), [(RSS, "Yonhap"), (ATOM, "Example Post")])
def test_feeds_keep_the_zone(tmp_path: Path, feed: str, publisher: str) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(feed.format(PROSE, MORE), "utf-8")
    found = list(read_paths([str(file)]))
    assert len(found) == 1
    article = found[0]
    assert isinstance(article, Article)
    assert article.published == "2021-03-09T08:05+09:00"
    assert (article.publisher, article.url) == (publisher, "https://example.org/1")
    assert article.text == f"Crossing opens again\n\n{PROSE}\n\n{MORE}"


def test_an_entity_bomb(tmp_path: Path, fail: Fail, good: Path) -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    file = tmp_path / "feed.xml"
    file.write_text(RSS.format("&b;", MORE).replace("?>", f"?>{bomb}", 1), "utf-8")
    assert "entities" in fail(file, good).what


def test_an_external_entity_is_not_read(tmp_path: Path, fail: Fail, good: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret word")
    bomb = f'<!DOCTYPE rss [<!ENTITY a SYSTEM "file://{secret}">]>'
    file = tmp_path / "feed.xml"
    file.write_text(RSS.format("&a;", MORE).replace("?>", f"?>{bomb}", 1), "utf-8")
    assert "secret word" not in str(fail(file, good))


def test_an_endless_feed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foretold.documents.feeds.FEED_ENTRIES", 5)
    assert FEED_ENTRIES > 5
    item = f"<item><title>One more</title><description>{PROSE} {MORE}</description></item>"
    file = tmp_path / "feed.xml"
    file.write_text(f"<rss><channel>{item * 9}</channel></rss>", "utf-8")
    found = list(read_paths([str(file)]))
    assert [isinstance(f, Article) for f in found] == [True] * 5 + [False]
    assert "the rest is not read" in str(found[-1])


def test_a_feed_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    text = RSS.format(PROSE, MORE)
    file.write_text(text[: text.index("Nothing in it")], "utf-8")
    found = list(read_paths([str(file)]))
    assert isinstance(found[0], Article)


def warc(*records: tuple[str, bytes, dict[str, str]], gzipped: bool = True) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=gzipped)
    for address, payload, headers in records:
        http = StatusAndHeaders("200 OK", list(headers.items()), protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address, "response", payload=io.BytesIO(payload), http_headers=http
            )
        )
    return stream.getvalue()


PAGE = f"<html><head><title>Crossing opens again</title></head><body><p>{PROSE}</p><p>{MORE}</p></body></html>".encode()
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.mark.parametrize("gzipped", [True, False])
def test_archives(tmp_path: Path, gzipped: bool) -> None:
    file = tmp_path / ("a.warc.gz" if gzipped else "a.warc")
    file.write_bytes(
        warc(
            ("https://example.org/2021/03/09/a", PAGE, HTML),
            ("https://example.org/a.png", b"\x89PNG", {"Content-Type": "image/png"}),
            ("https://example.org/b", gzip.compress(PAGE), HTML | {"Content-Encoding": "gzip"}),
            gzipped=gzipped,
        )
    )
    found = list(read_paths([str(file)]))
    assert all(isinstance(f, Article) for f in found), found
    assert [f.url for f in found if isinstance(f, Article)] == [
        "https://example.org/2021/03/09/a", "https://example.org/b",
    ]  # fmt: skip
    assert [f.published for f in found if isinstance(f, Article)] == ["2021-03-09", None]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "../../etc/passwd", "https://x.org/../../../etc/passwd"]
)
def test_archive_addresses_are_never_paths(tmp_path: Path, address: str) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(warc((address, PAGE, HTML)))
    found = list(read_paths([str(file)]))
    assert len(found) == 1
    if address.startswith("https:"):
        assert isinstance(found[0], Article)
        assert found[0].url == address
    else:
        assert "no page in this archive" in str(found[0])
    assert "root:" not in str(found[0])
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.warc.gz"]


def test_a_bomb_in_an_archive(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    bomb = gzip.compress(b"<p>" + b"x" * (2 * ARTICLE_BYTES))
    file.write_bytes(
        warc(
            ("https://x.org/a", bomb, HTML | {"Content-Encoding": "gzip"}),
            ("https://x.org/b", PAGE, HTML),
        )
    )
    error, article = read_paths([str(file)])
    assert isinstance(error, InputError)
    assert "more than 20 MB" in error.what
    assert isinstance(article, Article)


def test_a_damaged_archive(tmp_path: Path, fail: Fail, good: Path) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(b"WARC/1.0\r\nnonsense without end" * 3)
    assert "archive" in fail(file, good).what


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    import tracemalloc

    def peak(rows: int) -> int:
        file = tmp_path / f"{rows}.jsonl"
        with file.open("w", encoding="utf-8") as out:
            for i in range(rows):
                out.write(json.dumps({"text": f"Number {i}. {PROSE} {MORE}"}) + "\n")
        tracemalloc.start()
        assert sum(isinstance(a, Article) for a in read_paths([str(file)])) == rows
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(50)  # whatever is loaded once
    assert peak(800) < peak(100) + 300_000


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sampled_from(["a.txt", "a.html", "a.jsonl", "a.csv", "a.xml", "a.warc", "a.md", "a.gz"]),
    st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)),
)
def test_any_bytes_give_articles_or_errors_and_nothing_else(
    tmp_path: Path, name: str, data: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    for raw in (False, True):
        for item in read_paths([str(file)], raw=raw):
            assert isinstance(item, Article | InputError)
            assert isinstance(item, Article) or "\n" not in str(item)
