# ruff: noqa: E501
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_prose import MORE, PROSE

from foretold.documents import align, furniture_spans, read_paths
from foretold.documents.datelines import find_dateline
from foretold.documents.dates import checked_published, find_stamp, iso_stamp
from foretold.documents.headers import byline_of, dates_of
from foretold.documents.languages import identify
from foretold.errors import UsageError
from foretold.records import Article

PAGE = f"""Border crossing to reopen after talks in Vienna

Posted on : 2021-03-09 08:05 KST Modified on : 2021-03-09 10:40 KST
Ministers of both sides had not met for two years
The two ministers at the table in Vienna.
The two ministers at the table in Vienna.

{PROSE}

{MORE}

By Hong Mi-rae, staff reporter

Please direct comments or questions to [english@hani.co.kr]

button that leads to the korean original (원문 보기 버튼 클릭)

Related stories

Most viewed articles
Rain in the south
"""


def test_header_lines_captions_and_the_tail_are_cut(
    tmp_path: Path, read: Callable[..., Article]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(PAGE, "utf-8")
    article = read(file)
    assert article.title == "Border crossing to reopen after talks in Vienna"
    assert article.published == "2021-03-09T08:05+09:00"
    assert article.modified == "2021-03-09T10:40+09:00"
    assert article.published_basis == "markup"
    assert article.byline == "Hong Mi-rae"
    assert article.publisher == "Hankyoreh"
    assert article.language == "en"
    assert article.text == "\n\n".join(
        (article.title, "Ministers of both sides had not met for two years", PROSE, MORE)
    )


def test_raw_keeps_the_file_and_still_reads_the_metadata(
    tmp_path: Path, read: Callable[..., Article]
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode())
    article = read(file, raw=True)
    assert article.text == "\ufeff" + PAGE.replace("\n", "\r\n")
    assert article.published == "2021-03-09T08:05+09:00"
    assert article.byline == "Hong Mi-rae"


def test_furniture_spans_name_their_kinds_in_raw_text() -> None:
    kinds = {PAGE[s:e]: kind for s, e, kind in furniture_spans(PAGE)}
    assert kinds["The two ministers at the table in Vienna."] == "caption"
    assert kinds["By Hong Mi-rae, staff reporter"] == "byline"
    assert kinds["Related stories"] == "related"
    assert kinds["Rain in the south"] == "related"
    assert kinds["button that leads to the korean original (원문 보기 버튼 클릭)"] == "button"
    assert PROSE not in kinds
    assert MORE not in kinds


def test_an_aggregator_names_itself_and_its_chain(
    tmp_path: Path, read: Callable[..., Article]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        f"{PROSE}\n"
        "Summarizing Newsis’s coverage on the 3rd, it is expected that the crossing will open.\n"
        f"{MORE}\nSource: Donga\n"
        "Jane Poole is a traveler and journalist for World Rebeat. She loves what is new.\n",
        "utf-8",
    )
    article = read(file)
    assert article.publisher == "World Rebeat"
    assert article.via == ("Donga", "Newsis")
    assert article.byline == "Jane Poole"
    assert "Source:" not in article.text
    assert "Poole" not in article.text
    assert article.published is None


def test_outlets_that_prose_credits_are_in_the_chain(
    tmp_path: Path, read: Callable[..., Article]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"{PROSE} The minister is ill, according to Yonhap. {MORE}", "utf-8")
    assert read(file).via == ("Yonhap",)


def test_a_dateline_with_its_year_dates_the_text(
    tmp_path: Path, read: Callable[..., Article]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"VIENNA, Dec 15, 2009 (AFP) - {PROSE}\n\n{MORE}", "utf-8")
    article = read(file)
    assert (article.published, article.published_basis) == ("2009-12-15", "dateline")
    assert article.publisher == "AFP"


def test_a_dateline_without_a_year_and_a_copyright_year_date_nothing(
    tmp_path: Path, read: Callable[..., Article]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        f"SEOUL, Dec 15 (Yonhap) -- {PROSE}\n\n{MORE}\n\nCopyright 2019 Yonhap. All rights reserved.\n",
        "utf-8",
    )
    article = read(file)
    assert article.published is None
    assert article.publisher == "Yonhap"


@pytest.mark.parametrize(
    ("line", "place", "agency", "day"),
    [
        ("SEOUL, Dec 15 (AFP) - North Korea", "SEOUL", "AFP", (12, 15)),
        ("Pyongyang, December 24 (KCNA) -- The", "Pyongyang", "KCNA", (12, 24)),
        ("WASHINGTON (AP) — The president", "WASHINGTON", "AP", (None, None)),
        ("NEW DELHI, India, 3 March (ANI): The", "NEW DELHI, India", "ANI", (3, 3)),
    ],
)
def test_datelines(line: str, place: str, agency: str, day: tuple[int | None, int | None]) -> None:
    found = find_dateline(line)
    assert found is not None
    assert (found.place, found.agency, (found.month, found.day)) == (place, agency, day)


@pytest.mark.parametrize("line", ["The United States (US) said", "On May 3, the army - which"])
def test_prose_is_no_dateline(line: str) -> None:
    assert find_dateline(line) is None


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Posted on : 2020-01-06 16:41 KST", "2020-01-06T16:41+09:00"),
        ("January 6, 2020 4:41 PM ET", "2020-01-06T16:41-05:00"),
        ("July 6, 2020 at 12:05 a.m. EDT", "2020-07-06T00:05-04:00"),
        ("Mon, 06 Jan 2020 16:41:00 +0900", "2020-01-06T16:41+09:00"),
        ("06.01.2020 07:00 GMT+3", "2020-01-06T07:00+03:00"),
        ("1641 GMT, 6 January 2020", "2020-01-06T16:41+00:00"),
        ("2020년 1월 6일", "2020-01-06"),
        ("6th of January, 2020 16:41", "2020-01-06"),
        ("2020-02-30", None),
        ("06/01/2020", None),
        ("23/01/2020", "2020-01-23"),
    ],
)
def test_dates_keep_their_zone(words: str, iso: str | None) -> None:
    found = find_stamp(words)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2020-01-06T16:41:00+09:00", "2020-01-06T16:41+09:00"),
        ("2020-01-06T07:41:12.000Z", "2020-01-06T07:41:12+00:00"),
        ("2020-01-06T16:41:00", "2020-01-06"),
        ("20200106", "2020-01-06"),
        ("yesterday", None),
        ("2020-13-06T16:41:00Z", None),
    ],
)
def test_machine_dates(value: str, iso: str | None) -> None:
    assert iso_stamp(value) == iso


def test_a_time_without_zone_takes_the_publishers() -> None:
    assert iso_stamp("2020-01-06T16:41:00", zone="Asia/Seoul") == "2020-01-06T16:41+09:00"


@pytest.mark.parametrize("given_date", ["2023-11", "2023-11-08", "2023-11-08T16:41+09:00"])
def test_published_as_given(given_date: str) -> None:
    assert checked_published(given_date) == given_date


@pytest.mark.parametrize("wrong", ["8 November", "2023-02-30", "2023-13", "soon", "", "20231-1"])
def test_a_wrong_published_is_wrong_usage(wrong: str) -> None:
    with pytest.raises(UsageError, match="not a publication date"):
        checked_published(wrong)


def test_a_wrong_published_is_told_before_anything_is_read() -> None:
    with pytest.raises(UsageError):
        read_paths(["a.txt"], published="2023-02-30")


def test_published_given_wins(tmp_path: Path, read: Callable[..., Article]) -> None:
    file = tmp_path / "a.txt"
    file.write_text(PAGE, "utf-8")
    article = read(file, published="2023-11")
    assert (article.published, article.published_basis) == ("2023-11", "given")
    assert article.published_range is not None
    assert article.published_range.end == "2023-11-30"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Kim So-youn, staff reporter", "Kim So-youn"),
        ("By Anna Brandt and Li Wei in Beijing", "Anna Brandt and Li Wei"),
        ("By JOHN SMITH, Associated Press", "JOHN SMITH"),
        ("By the end of the year both sides will meet", None),
        ("By Monday the army had left", None),
        ("The minister was struck by Anna Brandt's words on the matter of trade", None),
    ],
)
def test_bylines(line: str, name: str | None) -> None:
    assert byline_of(line) == name


def test_prose_with_a_date_is_no_header_line() -> None:
    assert dates_of("The treaty of 6 January 2020 was signed by both ministers in Vienna") is None
    assert dates_of("Updated: 6 January 2020") == (None, "2020-01-06")


def test_a_line_of_korean_leaves_english_english() -> None:
    assert identify(f"{PROSE} {MORE}\n(클릭시 원문으로 이동하는 버튼)") == "en"
    assert (
        identify("한국과 미국의 외교부 장관이 서울에서 만나 북한 문제를 논의했다고 밝혔다.") == "ko"
    )


@given(
    st.lists(
        st.sampled_from([*PAGE.splitlines(), "", "   ", "Ads", "— © 2020", "By X Y"]), max_size=30
    )
)
def test_spans_are_whole_lines_and_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    end = 0
    for start, stop, kind in furniture_spans(text):
        assert end <= start < stop
        assert text[start:stop] == text[start:stop].strip()
        assert "\n" not in text[start:stop]
        assert kind
        end = stop


@given(st.text(max_size=400))
def test_any_text_gives_spans_that_slice(text: str) -> None:
    for start, stop, _ in furniture_spans(text):
        assert 0 <= start < stop <= len(text)


def test_offsets_map_back_to_the_source(tmp_path: Path, read: Callable[..., Article]) -> None:
    file = tmp_path / "a.txt"
    file.write_text(PAGE, "utf-8")
    article = read(file)
    mapped = align(PAGE, article.text)
    for word in ("crossing", "Vienna", "customs", "governments"):
        source = mapped.to_source(article.text.rindex(word))
        assert source is not None
        assert PAGE[source : source + len(word)] == word
    cut = " ".join(PAGE[s:e] for s, e in mapped.cut(PAGE))
    assert "Posted on" in cut
    assert "Most viewed articles" in cut
    assert "customs" not in cut


def test_offsets_map_back_into_markup() -> None:
    source = (
        "<html><body><h1>Head &amp; tail</h1><script>var head=1</script><p>It <b>was</b> so.</p>"
    )
    text = "Head & tail\n\nIt was so."
    mapped = align(source, text)
    for word in ("tail", "was", "so"):
        at = mapped.to_source(text.index(word))
        assert at is not None
        assert source[at : at + len(word)] == word


@pytest.mark.parametrize(
    "opening",
    [
        "Pyongyang, March 2 (KCNA) -- The ministry of fisheries gave out the following statement:",
        "The minister of fisheries went to the port on Friday and gave the crews a letter that reads:",
        "Where will the fishing boats of the northern ports go in the coming winter, when the ice comes, "
        "and who will pay the crews that the ministry has told to stay at home until the spring?",
    ],
)
def test_a_sentence_that_opens_a_text_is_no_title(
    tmp_path: Path, read: Callable[..., Article], opening: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"{opening}\n\n{PROSE}\n\n{MORE}", "utf-8")
    assert read(file).title is None


def test_a_text_that_dates_only_its_last_change_is_dated_by_it(
    tmp_path: Path, read: Callable[..., Article]
) -> None:
    path = tmp_path / "paste.txt"
    path.write_text(f"Ministers to meet\n\nUpdated: Apr. 20, 2023 10:15 KST\n\n{PROSE}\n", "utf-8")
    article = read(path)
    assert article.published == article.modified == "2023-04-20T10:15+09:00"
    assert article.published_reason == "only its last change is dated"
