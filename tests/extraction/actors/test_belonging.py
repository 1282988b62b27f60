"""Whose an unnamed body is, as the belonging head tells."""

from typing import Any

from foretold.extraction.actors.belonging import WEIGHTS

_PASSAGE = (
    "Colombia cut its budget on Monday. Colombia's parliament had asked for it. "
    "The finance minister will go to Ecuador in May. {} were told the news at noon."
)


def test_people_of_a_passage_are_of_its_state(ask: Any) -> None:
    assert ask(_PASSAGE.format("Government officials")).codes("officials") == ["COL"]


def test_foreigners_are_not_of_here(ask: Any) -> None:
    assert ask(_PASSAGE.format("Foreign officials")).codes("officials") == [None]


def test_who_owns_a_noun_is_its_owner_whatever_the_head_says(ask: Any) -> None:
    assert ask(_PASSAGE.format("Officials from Ecuador")).codes("Officials") == ["ECU"]


def test_the_weights_are_small() -> None:
    assert WEIGHTS.stat().st_size < 100_000
