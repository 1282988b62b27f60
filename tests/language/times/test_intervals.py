# ruff: noqa: E501
"""The days that vague news times denote."""

import pytest

from foretold.language.parser import parse_many
from foretold.language.times import TimeExpression, find_times
from foretold.language.tree import ParsedText
from foretold.records import DateRange

DAY = "2023-11-08"  # a Wednesday
CASES: list[tuple[str, str, str, str | None]] = [
    ("The two leaders will meet early next month.", "early next month", "2023-12-01", "2023-12-10"),
    ("Sanctions may follow in the coming weeks.", "the coming weeks", DAY, "2023-12-20"),
    ("Tehran may test one as early as this month.", "this month", "2023-11-01", "2023-11-30"),
    ("Troops must go by the end of the year.", "the end of the year", DAY, "2023-12-31"),
    ("A deal could be signed within days.", "days", DAY, "2023-11-15"),
    ("The envoy flies to Oslo later this week.", "later this week", "2023-11-09", "2023-11-12"),
    ("Earlier this month, it fell.", "Earlier this month", "2023-11-01", "2023-11-07"),
    (
        "Diplomats met often since the beginning of the year.",
        "the beginning of the year", "2023-01-01", DAY,
    ),
    ("The minister arrives in Seoul on the 8th.", "the 8th", DAY, DAY),
    ("He was briefed on the 7th.", "the 7th", "2023-11-07", "2023-11-07"),
    ("It meets on the 3rd of next month.", "the 3rd of next month", "2023-12-03", "2023-12-03"),
    ("Spending rose in fiscal 2022.", "fiscal 2022", "2022-01-01", "2022-12-31"),
    ("Exports fell in the third quarter.", "the third quarter", "2023-07-01", "2023-09-30"),
    ("Fighting is expected to resume in the spring.", "the spring", "2024-03-01", "2024-05-31"),
    ("The mosque stayed shut during Ramadan.", "Ramadan", "2023-03-23", "2023-04-21"),
    ("Talks took place over the weekend.", "the weekend", "2023-11-04", "2023-11-05"),
    ("The curfew starts this weekend.", "this weekend", "2023-11-11", "2023-11-12"),
    ("Shells fell on the port overnight.", "overnight", "2023-11-07", DAY),
    ("They will vote by Friday.", "Friday", DAY, "2023-11-10"),
    ("The truce lasts until Sunday.", "Sunday", DAY, "2023-11-12"),
    ("The pact must be ready before March.", "March", DAY, "2024-02-29"),
    ("He took office in May of last year.", "May of last year", "2022-05-01", "2022-05-31"),
    ("He has ruled since 2012.", "2012", "2012-01-01", DAY),
    ("A vote is due in two weeks.", "two weeks", DAY, "2023-11-22"),
    ("Exports fell over the past two weeks.", "the past two weeks", "2023-10-25", DAY),
    ("Elections are set for late 2024.", "late 2024", "2024-09-01", "2024-12-31"),
    ("The ban expires in mid-December.", "mid-December", "2023-12-11", "2023-12-21"),
    ("It passes in the first half of 2024.", "the first half of 2024", "2024-01-01", "2024-06-30"),
    ("Talks begin in the third week of this month.", "the third week of this month", "2023-11-15", "2023-11-21"),
    ("Talks begin in the second half of next month.", "the second half of next month", "2023-12-16", "2023-12-31"),
    ("They must go before the beginning of next year.", "the beginning of next year", DAY, "2023-12-31"),
    ("They must go by the start of March.", "the start of March", DAY, "2024-03-01"),
    ("The army will go in within 48 hours.", "48 hours", DAY, "2023-11-10"),
    ("He was given the task of holding elections in 180 days.", "180 days", DAY, "2024-05-06"),
    ("Work began in the last week of May.", "the last week of May", "2023-05-25", "2023-05-31"),
    (
        "Leaders will gather for the 80th anniversary of the Normandy landings.",
        "the 80th anniversary", "2024-06-06", "2024-06-06",
    ),
]  # fmt: skip
RANGES: list[tuple[str, str, str]] = [
    ("The summit will be held on 24-25 April in Vienna.", "2024-04-24", "2024-04-25"),
    ("Talks will take place on Dec. 4-5 in Riga.", "2023-12-04", "2023-12-05"),
    ("The ministers meet on Monday or Tuesday.", "2023-11-13", "2023-11-14"),
    ("The drill runs from Monday to Friday.", "2023-11-13", "2023-11-17"),
    ("The drill runs from Monday through Friday.", "2023-11-13", "2023-11-17"),
    ("A drill will be held between the 27th and the 4th of next month.", "2023-11-27", "2023-12-04"),
    ("He will visit Oslo from March 3 to March 7.", "2024-03-03", "2024-03-07"),
    ("He ruled from 1998 to 2004.", "1998-01-01", "2004-12-31"),
    ("Talks are expected in late March or early April.", "2024-03-22", "2024-04-10"),
]  # fmt: skip
APART: list[tuple[str, str, str]] = [
    ("Talks were held in 1998 and 2004.", "1998-01-01", "1998-12-31"),
    ("The vote was postponed from 3 January to 7 March.", "2024-01-03", "2024-01-03"),
    ("The minister spoke on Friday and on Monday he left.", "2023-11-03", "2023-11-03"),
]
VAGUE: list[tuple[str, str | None, DateRange | None, str, str]] = [
    ("They met on May 3.", "2022", None, "2022-05-03", "2022-05-03"),
    ("They met on May 3.", "2022", DateRange("2022-03-23", "2022-05-16"), "2022-05-03", "2022-05-03"),
    ("He left on Wednesday.", "2022-05", DateRange("2022-05-12", "2022-05-13"), "2022-05-11", "2022-05-11"),
    ("He left on Wednesday.", None, DateRange("2022-12-30", "2023-01-05"), "2022-12-28", "2023-01-04"),
    ("He left on Wednesday.", "2022-05-20", DateRange("2022-05-12", "2022-05-13"), "2022-05-18", "2022-05-18"),
]  # fmt: skip
NONE = [
    ("It tested a missile for the first time in five years.", "five years"),
    ("The siege lasted three months.", "three months"),
    ("The council meets every Monday.", "every Monday"),
    ("The envoys will meet soon.", "soon"),
]


@pytest.fixture(scope="module")
def parsed() -> dict[str, ParsedText]:
    texts = [c[0] for c in CASES] + [c[0] for c in NONE]
    return dict(parse_many((text, text) for text in texts))


def named(parsed: ParsedText, words: str) -> TimeExpression:
    found = find_times(parsed, DAY)
    return next(t for t in found if t.span.text == words)


@pytest.mark.parametrize(("text", "words", "start", "end"), CASES, ids=[c[0] for c in CASES])
def test_days(parsed: dict[str, ParsedText], text: str, words: str, start: str, end: str) -> None:
    interval = named(parsed[text], words).interval
    assert interval is not None
    assert (interval.start, interval.end) == (start, end)


@pytest.mark.parametrize(("text", "words"), NONE)
def test_no_days_where_the_words_tell_how_long_or_how_often(
    parsed: dict[str, ParsedText], text: str, words: str
) -> None:
    assert named(parsed[text], words).interval is None


def test_a_length_beside_a_date_does_not_hide_the_date(parsed: dict[str, ParsedText]) -> None:
    text = "It fired a rocket last year for the first time in five years."
    found = find_times(dict(parse_many([(0, text)]))[0], DAY)
    assert [(t.value, t.interval is not None) for t in found] == [("2022", True), ("P5Y", False)]


def first_interval(
    sentence: str, published: str | None, within: DateRange | None = None
) -> tuple[str, str] | None:
    [(_, parsed)] = parse_many([(0, sentence)])
    found = find_times(parsed, published, within)[0].interval
    return (found.start, found.end) if found else None


@pytest.mark.parametrize(("sentence", "start", "end"), [*RANGES, *APART])
def test_the_days_of_a_range_or_a_list(sentence: str, start: str, end: str) -> None:
    assert first_interval(sentence, DAY) == (start, end)


@pytest.mark.parametrize(("sentence", "published", "within", "start", "end"), VAGUE)
def test_days_seen_from_a_vague_publication(
    sentence: str, published: str | None, within: DateRange | None, start: str, end: str
) -> None:
    assert first_interval(sentence, published, within) == (start, end)


def test_over_years_a_publication_tells_nothing() -> None:
    assert (
        first_interval("He left on Wednesday.", None, DateRange("2015-01-01", "2019-01-01")) is None
    )
