"""Persons whose title names a body that is no state's, and lone given names."""

from typing import Any

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Gazprom spokesman Oleg Tolin met reporters in Minsk.",
        "Boeing's chief executive, Carla Tolin, visited Japan.",
        "Vera Tolin, president of Airbus, met the French trade minister.",
    ],
)
def test_who_speaks_for_a_firm_is_no_official(ask: Any, text: str) -> None:
    assert ask(text).sector("Tolin") == "BUS"


def test_the_title_of_a_states_body_stays_an_office(ask: Any) -> None:
    asked = ask("Health Ministry spokesman Oleg Tolin spoke in Ukraine's capital, Kyiv.")
    assert asked.sector("Tolin") == "GOV"
    asked = ask("Russian President Boris Yeltsin met Prime Minister Sergei Tolin.", "1998-05-05")
    assert asked.sector("Tolin") == "GOV"


@pytest.mark.parametrize(
    "text",
    [
        "The European fisheries commissioner, Inga Dahl, flew to Morocco.",
        "European Fisheries Commissioner Inga Dahl flew to Morocco.",
    ],
)
def test_a_european_commissioner_is_of_the_union(ask: Any, text: str) -> None:
    assert ask(text).codes("Dahl") == ["EU"]


def test_a_lone_given_name_in_apposition_is_who_is_described(ask: Any) -> None:
    asked = ask("A local baker, Yusuf, fled the town. Yusuf now lives in Jordan.")
    assert asked.speaker("baker")[0] == "Yusuf"


def test_a_ship_is_not_its_name(ask: Any) -> None:
    asked = ask("The ship, Victoria, sank off Malta. She had left on Monday.")
    assert asked.speaker("ship")[0] != "Victoria"


def test_one_of_several_is_who_is_named(ask: Any) -> None:
    asked = ask("One of those arrested, Madina Ghani, was released in Kabul.")
    assert asked.speaker("One")[0] == "Madina Ghani"


def test_an_official_with_a_ministry_is_of_its_state(ask: Any) -> None:
    asked = ask("China will import less oil, an official with the Ministry of Commerce said.")
    assert asked.codes("official") == ["CHN"]


def test_the_foes_of_a_state_are_not_the_state(ask: Any) -> None:
    assert asked_codes(ask, "Turkey met Iran's foes in Geneva.", "foes") == []
    assert asked_codes(ask, "The envoy met Bashar al-Assad's foes.", "foes") == []


def asked_codes(ask: Any, text: str, word: str) -> list[str]:
    """The codes of whoever a word of a text denotes."""
    return [e.code for e in ask(text).cast.parties(ask(text).token(word)) if e.code]


def test_groups_of_a_people_are_of_that_people(ask: Any) -> None:
    assert asked_codes(ask, "Kurdish groups left the talks in Geneva.", "groups") == ["KURDS"]


def test_a_states_spokesman_is_the_states(ask: Any) -> None:
    text = "The new spokesman for Iran met reporters in Turkey. Turkey was calm."
    assert asked_codes(ask, text, "spokesman") == ["IRN"]
