from foretold.coding.coder import dated, mark_furniture, read
from foretold.language.parser import parse
from foretold.records import Article

TEXT = """Border crossing to reopen after talks

Posted on : 2021-03-09 08:05 KST Modified on : 2021-03-09 10:40 KST

The ministers met in Vienna and agreed to open the crossing.

Please direct comments or questions to [desk@paper.example]

Most viewed articles
"""


def test_sentences_in_furniture_are_marked_in_a_raw_text() -> None:
    parsed = parse(TEXT)
    mark_furniture(Article("a", TEXT, "x"), parsed)
    kept = [TEXT[s.start : s.end] for s in parsed.sentences if not s.is_debris]
    assert kept == [
        "Border crossing to reopen after talks",
        "The ministers met in Vienna and agreed to open the crossing.",
    ]


def test_a_date_is_inferred_only_where_none_is_known() -> None:
    text = "The recent surprise attack by Hamas on Israel has changed the talks."
    found = dated(Article("a", text, "x"))
    assert found.published_basis == "inferred"
    assert found.published_range is not None
    assert found.published_range.start >= "2023-10-01"
    assert "Hamas" in (found.published_reason or "")
    given = Article("a", text, "x", published="2024-02-01", published_basis="given")
    assert dated(given) == given
    assert dated(Article("a", "Nothing tells.", "x")).published is None


def test_the_dateline_is_no_part_of_a_clause() -> None:
    text = "LIMA, Nov 7 (Reuters) - The two ministers will meet on Friday."
    reading = read(Article("a", text, "x", published="2023-11-07"), parse(text))
    assert reading.span_of(reading.parsed.tokens).text == "The two ministers will meet on Friday."
    words = reading.parsed.tokens[-3:]
    assert reading.span_of(words).text == "on Friday."
