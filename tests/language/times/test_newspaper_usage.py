# ruff: noqa: E501
"""Values of what newspapers write today: clocks, ranges, asides, names that only look like times."""

import pytest

from foretold.language.parser import parse_many
from foretold.language.times import find_times
from foretold.language.tree import ParsedText

DAY = "2024-11-06"  # a Wednesday
CASES: list[tuple[str, list[tuple[str, str]]]] = [
    ("The siren sounded at 6.30pm and at 10.15am BST.", [("6.30pm", "2024-11-06T18:30"), ("10.15am BST", "2024-11-06T10:15")]),
    ("The bus leaves at 6.30 pm.", [("6.30 pm", "2024-11-06T18:30")]),
    ("The offer stands until 5 p.m. EST Nov. 9.", [("5 p.m. EST Nov. 9", "2024-11-09T17:00")]),
    ("The minister speaks at 7 a.m. ET on Wednesday.", [("7 a.m. ET on Wednesday", "2024-11-06T07:00")]),
    ("The raid came in the early hours of Saturday.", [("the early hours of Saturday", "2024-11-02TMO")]),
    ("By late afternoon Tuesday the square was full.", [("late afternoon Tuesday", "2024-11-05TAF")]),
    ("The team won the 2023/24 title.", [("2023", "2023"), ("24", "2024")]),
    ("Output shrank in H1 2024.", [("H1 2024", "2024-H1")]),
    ("He arrives on 12 Nov and leaves on Nov 14.", [("12 Nov", "2024-11-12"), ("Nov 14", "2024-11-14")]),
    ("The rule dates back to 9/11.", [("9/11", "2001-09-11")]),
    ("It has been quiet this past week.", [("this past week", "2024-W44")]),
    ("He quit this past spring.", [("this past spring", "2024-SP")]),
    ("The strike came Friday, the fourth in a row.", [("Friday", "2024-11-01")]),
    ("They will decide in the next 12 to 18 months.", [("the next 12 to 18 months", "P12M")]),
    ("It may take a year or two.", [("a year or two", "P1Y")]),
    ("Prices rose in the latter part of the year.", [("the latter part of the year", "2024")]),
    ("He served two four-year terms.", [("four-year", "P4Y")]),
    ("The treaty lapses in five years' time.", [("five years' time", "P5Y")]),
    ("The other day he resigned.", [("The other day", "PAST_REF")]),
    ("The fighting went on over several years.", [("several years", "PXY")]),
    ("He has been in jail for over five years.", [("over five years", "P5Y")]),
    ("They had only six weeks.", [("six weeks", "P6W")]),
    ("One day it will be a great city.", [("One day", "FUTURE_REF")]),
    ("Sales rose in the year-ago third quarter.", [("the year-ago third quarter", "2023-Q3")]),
    ("The year-earlier results were restated.", [("year-earlier", "2023")]),
    ("The army lost ground before the summer offensive.", [("summer", "2024-SU")]),
    ("The chip does 15 million sums per second.", []),
    ("Prime Minister Theresa May spoke.", []),
    ("The hot spring is old, and so is the Prague Spring.", []),
    ("It is too soon to tell, and the country's future is open.", []),
    ("He told the Today programme of his plans.", []),
    ("It is open all year round.", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def parsed() -> dict[str, ParsedText]:
    return dict(parse_many((text, text) for text, _ in CASES))


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_spans_and_values(
    parsed: dict[str, ParsedText], text: str, expected: list[tuple[str, str]]
) -> None:
    found = find_times(parsed[text], DAY)
    assert [(t.span.text, t.value) for t in found] == expected


DIRECTIONS = [
    ("The council will vote on Tuesday.", "2024-11-12"),
    ("The council voted on Tuesday.", "2024-11-05"),
    ("The vote, originally set for Nov. 4, was put off.", "2024-11-04"),
    ("The deadline was Nov. 5.", "2024-11-05"),
    ("The launch was on 7 November.", "2024-11-07"),
    ("The case was put on hold until at least February.", "2025-02"),
    ("They met at the weekend.", "2024-W44-WE"),
    ("They will meet at the weekend.", "2024-W45-WE"),
]


@pytest.mark.parametrize(("text", "value"), DIRECTIONS)
def test_undated_times_lie_where_tense_and_nearness_say(text: str, value: str) -> None:
    ((_, parsed),) = parse_many([(0, text)])
    assert [t.value for t in find_times(parsed, DAY)] == [value]
