"""The days that vague news times denote."""

import pytest

from foretold.language.parser import parse_many
from foretold.language.times import TimeExpression, find_times
from foretold.language.tree import ParsedText

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
    ("Work began in the last week of May.", "the last week of May", "2023-05-25", "2023-05-31"),
    (
        "Leaders will gather for the 80th anniversary of the Normandy landings.",
        "the 80th anniversary", "2024-06-06", "2024-06-06",
    ),
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
