"""The forms in which articles come: JSON files, mail, saved pages, lists of links, tables."""

import json
import quopri
from email.message import EmailMessage
from pathlib import Path

import pytest

from foretold.documents import read_paths
from foretold.errors import InputError
from foretold.records import Article

PARAGRAPHS = [
    f"On day {n} the envoys of both sides met in the capital again and spoke for {n} hours."
    for n in range(2, 9)
]
BODY = "\n\n".join(PARAGRAPHS)
PAGE = (
    "<html><head><title>Envoys meet again</title></head><body><h1>Envoys meet again</h1>"
    + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    + "</body></html>"
)


def read(file: Path, content: str | bytes) -> list[Article | InputError]:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_paths([str(file)]))


def one(file: Path, content: str | bytes) -> Article:
    (article,) = read(file, content)
    assert isinstance(article, Article), article
    return article


def test_an_array_of_objects(tmp_path: Path) -> None:
    rows = [
        {"headline": "Envoys meet", "body": BODY, "pub_date": "2023-11-08", "link": "http://x.example/a"},
        {"title": "Second", "content": PAGE, "date": "8 Nov 2023"},
    ]  # fmt: skip
    first, second = read(tmp_path / "a.json", json.dumps(rows))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, first.published, first.url) == (
        "Envoys meet", "2023-11-08", "http://x.example/a",
    )  # fmt: skip
    assert "<p>" not in second.text
    assert first.path != second.path


def test_an_object_that_holds_articles(tmp_path: Path) -> None:
    data = {
        "status": "ok",
        "articles": [{"title": "T", "articleBody": BODY, "publishedAt": 1699441500}],
    }
    article = one(tmp_path / "a.json", json.dumps(data, indent=2))
    assert article.published == "2023-11-08T11:05+00:00"


@pytest.mark.parametrize(
    "content", ['[{"text": "It was so', '{"text": ', '[{"text": 1]', "[]", "{}"]
)
def test_broken_json_is_one_error(tmp_path: Path, content: str) -> None:
    (error,) = read(tmp_path / "a.json", content)
    assert isinstance(error, InputError)
    assert "JSON" in str(error)


def test_a_long_array_is_read_piece_by_piece(tmp_path: Path) -> None:
    rows = ",\n".join(json.dumps({"id": n, "text": f"{BODY} {n}"}) for n in range(900))
    found = read(tmp_path / "a.json", f"[{rows}]")
    assert [a.path for a in found if isinstance(a, Article)] == [
        f"{tmp_path / 'a.json'}#{n}" for n in range(900)
    ]


@pytest.mark.parametrize(
    "row",
    [
        {"headline": "T", "content": BODY, "pub_date": "2023-11-08T18:20:00+09:00", "link": "http://x.example"},
        {"webTitle": "T", "bodyText": BODY, "webPublicationDate": "2023-11-08T09:20:00Z"},
        {"title": "T", "description": BODY, "publishedAt": "2023-11-08", "source": {"name": "BBC"}},
        {"Title": "T", "maintext": BODY, "date_publish": "2023-11-08 18:20:00"},
    ],
)  # fmt: skip
def test_keys_of_rows_as_others_name_them(tmp_path: Path, row: dict[str, str]) -> None:
    article = one(tmp_path / "a.jsonl", json.dumps(row) + "\n")
    assert article.title == "T"
    assert (article.published or "")[:10] == "2023-11-08"
    assert article.text.endswith(PARAGRAPHS[-1])


def test_a_mail_with_two_forms(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["To"] = "Desk <desk@x.example>", "me@y.example"
    message["Subject"] = "Fwd: Envoys meet again"
    message["Date"] = "Wed, 08 Nov 2023 18:20:00 +0900"
    message.set_content(f"{BODY}\n\nOn Tue, 7 Nov 2023, A B wrote:\n> What about it?\n> Nothing.\n")
    message.add_alternative(PAGE, subtype="html")
    article = one(tmp_path / "a.eml", bytes(message))
    assert (article.title, article.published) == ("Envoys meet again", "2023-11-08T18:20+09:00")
    assert article.text.endswith(PARAGRAPHS[-1])


def test_mail_that_was_pasted_and_passed_on(tmp_path: Path) -> None:
    text = (
        "From: Mina Roe <mina@x.example>\nSent: Thursday, November 9, 2023 6:20 PM\nTo: desk\n"
        "Subject: FW: Envoys\n\n-----Original Message-----\nFrom: Han <han@yna.co.kr>\n"
        f"Date: Wed, 8 Nov 2023 18:20:00 +0900\nSubject: Envoys meet again\n\n{BODY}\n\n-- \nMina"
    )
    article = one(tmp_path / "a.txt", text)
    assert (article.title, article.published) == ("Envoys meet again", "2023-11-08T18:20+09:00")
    assert article.publisher == "Yonhap"
    assert article.text.endswith(PARAGRAPHS[-1])


def test_a_mail_that_is_all_quotation(tmp_path: Path) -> None:
    quoted = "\n".join(f"> {line}" for line in BODY.split("\n"))
    article = one(tmp_path / "a.eml", f"From: a@x.example\nSubject: Envoys\n\n{quoted}\n")
    assert ">" not in article.text
    assert article.text.endswith(PARAGRAPHS[-1])


def test_a_page_saved_as_mhtml(tmp_path: Path) -> None:
    page = quopri.encodestring(PAGE.encode()).decode()
    content = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://www.x.example/a\n"
        "Subject: Envoys\nDate: Fri, 1 Mar 2024 10:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="B"\n\n--B\n'
        "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        f"{page}\n--B\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw==\n"
        "--B--\n"
    )
    article = one(tmp_path / "a.mhtml", content.replace("\n", "\r\n"))
    assert (article.title, article.url) == ("Envoys meet again", "https://www.x.example/a")
    assert article.published is None
    assert article.text.endswith(PARAGRAPHS[-1])


def test_a_text_of_links_is_a_list(tmp_path: Path) -> None:
    found = read(tmp_path / "a.txt", "# mine\nhttps://x.example/a\n\nhttps://x.example/b\n")
    assert ["--fetch" in str(error) for error in found] == [True, True]


def test_json_that_holds_no_articles_is_passed_by_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"name": "x", "version": "1"}')
    (tmp_path / "a.txt").write_text(BODY)
    (article,) = read_paths([str(tmp_path)])
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "iso-8859-1"), ("cp1252", "utf-8"), ("cp949", "euc-kr"), ("utf-16", "utf-8")],
)
def test_pages_whose_declaration_lies(tmp_path: Path, encoding: str, declared: str) -> None:
    page = PAGE.replace("<head>", f"<head><meta charset='{declared}'>").replace(
        "envoys", "‘envoys’"
    )
    article = one(tmp_path / "a.html", page.encode(encoding))
    assert "the ‘envoys’ of both" in article.text


def test_the_language_of_a_foreign_page_is_named(tmp_path: Path) -> None:
    words = (
        "<p>両国の外相は八日、首都で会談し、国境の問題について三時間にわたり話し合った。</p>" * 8
    )
    page = f"<html><head><meta charset='shift_jis'></head><body><h1>会談</h1>{words}</body></html>"
    (error,) = read(tmp_path / "a.html", page.encode("shift_jis"))
    assert "Japanese" in str(error)
