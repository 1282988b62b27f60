"""Intervals of vague times at the ends of years, on leap days and on the first of January."""

import pytest

from foretold.language.parser import parse_many
from foretold.language.times import find_times

NEW_YEAR, LEAP, LAST = "2025-01-01", "2024-02-29", "2023-12-29"
CASES: list[tuple[str, str, str, str]] = [
    ("They will meet early next month.", LAST, "2024-01-01", "2024-01-10"),
    ("They will meet early next month.", LEAP, "2024-03-01", "2024-03-10"),
    ("They will meet next week.", LAST, "2024-01-01", "2024-01-07"),
    ("They will meet later this week.", LAST, "2023-12-30", "2023-12-31"),
    ("They will decide in the coming weeks.", LAST, "2023-12-29", "2024-02-09"),
    ("It must end by the end of the year.", LAST, "2023-12-29", "2023-12-31"),
    ("It must end by the end of the year.", NEW_YEAR, "2025-01-01", "2025-12-31"),
    ("It has grown since the beginning of the year.", LEAP, "2024-01-01", "2024-02-29"),
    ("It could come as early as this month.", LEAP, "2024-02-01", "2024-02-29"),
    ("It will be ready in the first quarter.", LAST, "2024-01-01", "2024-03-31"),
    ("It fell last quarter.", LEAP, "2023-10-01", "2023-12-31"),
    ("It will be ready next quarter.", LAST, "2024-01-01", "2024-03-31"),
    ("They met on the 30th.", LEAP, "2024-01-30", "2024-01-30"),
    ("They will meet on the 30th.", LEAP, "2024-03-30", "2024-03-30"),
    ("They will meet on the 30th.", NEW_YEAR, "2025-01-30", "2025-01-30"),
    ("They met on Dec. 30.", NEW_YEAR, "2024-12-30", "2024-12-30"),
    ("They met on Dec. 30.", LAST, "2023-12-30", "2023-12-30"),
    ("They will meet on Jan. 2.", LAST, "2024-01-02", "2024-01-02"),
    ("They met in December.", NEW_YEAR, "2024-12-01", "2024-12-31"),
    ("They will meet by the end of next month.", "2024-01-31", "2024-01-31", "2024-02-29"),
    ("They will meet by the end of next week.", LAST, "2023-12-29", "2024-01-07"),
    ("It was shut during Ramadan.", LEAP, "2023-03-23", "2023-04-21"),
    ("It will be shut during Ramadan.", LEAP, "2024-03-11", "2024-04-09"),
    ("It has been shut in the last month.", NEW_YEAR, "2024-12-01", "2025-01-01"),
    ("The city could fall in a matter of days.", LAST, "2023-12-29", "2024-01-05"),
    ("Risks will grow in the year ahead.", LEAP, "2024-02-29", "2025-02-28"),
    ("Talks are expected in the coming days and weeks.", LAST, "2023-12-29", "2024-02-09"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "start", "end"), CASES)
def test_days_denoted(text: str, day: str, start: str, end: str) -> None:
    ((_, parsed),) = parse_many([(0, text)])
    (time,) = find_times(parsed, day)
    assert time.interval is not None
    assert (time.interval.start, time.interval.end) == (start, end)


NONE = [
    "In the first talks in eight months both sides agreed.",
    "Over the next three years he returned twice.",
    "He slept in the desert for two nights.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_tells_how_long_and_not_when_denotes_no_days(text: str) -> None:
    ((_, parsed),) = parse_many([(0, text)])
    assert [t.interval for t in find_times(parsed, LEAP)] == [None]


def test_a_winter_just_over_and_one_to_come() -> None:
    day = "2024-04-12"
    for text, value in (
        ("This winter was mild.", "2023-WI"),
        ("Talks will be held this winter.", "2024-WI"),
        ("They will not be left alone this summer.", "2024-SU"),
    ):
        ((_, parsed),) = parse_many([(0, text)])
        assert [t.value for t in find_times(parsed, day)] == [value]
