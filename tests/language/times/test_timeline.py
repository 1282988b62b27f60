"""The years of undated times in a history, found together."""

from foretold.language.parser import parse
from foretold.language.times import find_times

NOW = "2009-12-19"


def values(text: str) -> dict[str, str]:
    return {t.span.text: t.value for t in find_times(parse(text), NOW)}


OPENING = (
    "In June 1812 the army crossed the river. The city fell on 14 September 1812. "
    "The retreat began in October 1812. On 5 December 1812 the emperor left. "
)


def test_what_is_dated_next_decides_and_not_only_what_was_dated_before() -> None:
    text = OPENING + (
        "The siege of the port lasted until May 1813. By November the cavalry had gone home. "
        "On 20 November 1812 the bridges burnt."
    )
    assert values(text)["November"] == "1812-11"


def test_a_year_told_in_passing_is_no_new_thread() -> None:
    text = OPENING + (
        "The last garrison held out until 1840. On 7 December he reached the border. "
        "On 9 January 1813 the treaty was signed."
    )
    assert values(text)["7 December"] == "1812-12-07"


def test_the_year_of_a_book_in_brackets_is_left_out() -> None:
    text = OPENING + (
        "A historian praised the scouts (1994). In late December, the rearguard crossed the river. "
        "In January 1813 all was quiet."
    )
    assert values(text)["late December"] == "1812-12"


def test_months_run_on_over_the_turn_of_the_year() -> None:
    text = OPENING + "In February the king wavered. In April he joined the war. It ended in 1814."
    found = values(text)
    assert found["February"] == "1813-02"
    assert found["April"] == "1813-04"


def test_seasons_share_the_year_that_stands_behind_them() -> None:
    text = OPENING + "The allies spent the spring and early summer of 1813 in camp."
    assert values(text)["the spring"] == "1813-SP"


def test_days_and_the_year_behind_a_range() -> None:
    text = OPENING + "Talks were held on March 5-9, 1813."
    assert values(text)["March 5"] == "1813-03-05"
    assert values(text)["9, 1813"] == "1813-03-09"


def test_histories_mark_former_and_future_and_news_does_not() -> None:
    text = OPENING + "Former officers and future ministers met. In 1813 it ended."
    found = values(text)
    assert (found["Former"], found["future"]) == ("PAST_REF", "FUTURE_REF")
    assert find_times(parse("Former officers met future ministers."), NOW) == []
