import pytest

from foretold.presentation.brief.names import party_name
from foretold.presentation.brief.wording import (
    chance_text,
    day_text,
    deadline_text,
    in_words,
    kind_text,
    range_text,
)
from foretold.records import DateRange, Entity, Probability


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2023", "2023"),
        ("2023-11", "November 2023"),
        ("2023-11-08", "8 November 2023"),
        ("2020-01-06T16:41+09:00", "6 January 2020, 16:41 (UTC+09:00)"),
        ("2020-01-06T16:41:07+09:00", "6 January 2020, 16:41 (UTC+09:00)"),
        ("2020-01-06T16:41:00Z", "6 January 2020, 16:41 (UTC)"),
    ],
)
def test_days(iso: str, text: str) -> None:
    assert day_text(iso) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2023-11-08", "2023-11-08", "8 November 2023"),
        ("2023-11-01", "2023-11-30", "November 2023"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-11-07", "2023-11-08", "7 to 8 November 2023"),
        ("2018-01-29", "2018-02-02", "29 January to 2 February 2018"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("2022-12-30", "2023-01-02", "30 December 2022 to 2 January 2023"),
    ],
)
def test_ranges(start: str, end: str, text: str) -> None:
    assert range_text(DateRange(start, end)) == text


def test_chances() -> None:
    assert chance_text(Probability(0.55, 0.7, 0.85)) == "55 to 85%"
    assert chance_text(Probability(0.5, 0.5, 0.5)) == "50%"


def test_lists_in_words() -> None:
    assert in_words([]) == ""
    assert in_words(["A"]) == "A"
    assert in_words(["A", "B", "C"]) == "A, B and C"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2023-11-08", "2023-11-08", "8 November 2023"),
        ("2023-11-01", "2023-11-30", "by the end of November 2023"),
        ("2015-07-15", "2016-03-01", "by 1 March 2016"),
    ],
)
def test_deadlines(start: str, end: str, text: str) -> None:
    assert deadline_text(DateRange(start, end)) == text


def test_modes_are_told_so_that_they_do_not_mislead() -> None:
    assert kind_text("SANCTION", "discontinue") == "sanctions (something stopped or withheld)"
    assert kind_text("ASSAULT", "drone") == "attack (drone)"
    assert kind_text("AID") == "aid"


@pytest.mark.parametrize(
    ("entity", "name"),
    [
        (Entity("the soldiers", "NER"), "Niger (soldiers)"),
        (Entity("The presidents", "VEN"), "Venezuela (presidents)"),
        (Entity("The government of Japan", "JPN"), "The government of Japan"),
        (Entity("Niger's government", "NER"), "Niger's government"),
        (Entity("Kenya", "KEN"), "Kenya"),
        (Entity("their fighters", None), "their fighters"),
    ],
)
def test_a_party_known_by_a_common_noun_has_its_state(entity: Entity, name: str) -> None:
    assert party_name(entity) == name
