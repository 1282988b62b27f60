"""Which country a phrase has, and which names near it do not give it one."""

from typing import Any

import pytest


def test_a_news_agency_gives_nobody_its_country(ask: Any) -> None:
    asked = ask(
        "The Darfur Freedom Front, a Sudanese group, burned two trucks. Its leaders told AFP "
        "that the campaign goes on. The rebels refused talks."
    )
    assert "FRA" not in asked.codes("rebels") + asked.codes("leaders")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Russian-backed president Bashar al-Assad toured the port.", "SYR"),
        ("The US-sponsored envoy Tomas Veldt arrived.", None),
        ("The Paris-based activist Tomas Veldt arrived.", None),
        ("The anti-American preacher Tomas Veldt arrived.", None),
    ],
)
def test_a_backer_a_seat_or_a_leaning_is_no_nationality(
    ask: Any, text: str, code: str | None
) -> None:
    asked = ask(text, "2015-05-01")
    last = next(t for t in asked.parsed.tokens if t.text.endswith(("Assad", "Veldt")))
    assert [e.code for e in asked.cast.parties(last) if e.code] == ([code] if code else [])


def test_a_plural_has_all_the_countries_that_follow(ask: Any) -> None:
    asked = ask("The presidents of Peru and Chile met. Courts in Spain, Italy and Malta agreed.")
    assert asked.codes("presidents") == ["PER", "CHL"]
    assert ask("Leaders of Brazil, India and South Africa met.").codes("Leaders") == [
        "BRA",
        "IND",
        "ZAF",
    ]
    assert asked.codes("Courts") == ["ESP", "ITA", "MLT"]


def test_a_leader_in_office_is_known_by_the_surname_alone(ask: Any) -> None:
    text = "Obama welcomed the pact. Critics disagreed."
    assert ask(text, "2015-05-01").codes("Obama") == ["USA"]
    assert ask("Dalia Obama welcomed the pact. Obama left.", "2015-05-01").codes("Obama", 2) != [
        "USA"
    ]


def test_a_house_of_a_shared_name_is_that_of_the_articles_state(ask: Any) -> None:
    asked = ask(
        "Japan plans a snap election. Tokyo named a day. The House of Representatives was "
        "dissolved on Friday."
    )
    assert asked.codes("House") == ["JPN"]
    asked = ask("Iran was warned by the United States. The House of Representatives voted.")
    assert asked.codes("House") == ["USA"]


def test_a_court_is_that_of_the_court_or_the_one_state_named(ask: Any) -> None:
    asked = ask("A Kenyan court met lawyers from Chad and Mali. The court ruled on Friday.")
    assert asked.codes("court", 2) == ["KEN"]


def test_force_that_is_used_is_no_body_and_power_that_is_seized_no_state(ask: Any) -> None:
    asked = ask("Soldiers seized power in Niger. The bloc may use force. A UN force left Mali.")
    assert asked.codes("power") == []
    tokens = [t for t in asked.parsed.tokens if t.text == "force"]
    assert asked.cast.parties(tokens[0]) == ()
    assert asked.cast.parties(tokens[1]) != ()


def test_a_junta_is_that_of_the_state_whose_own_it_is_called(ask: Any) -> None:
    asked = ask(
        "Guinea's junta ignores summit\n\nACCRA - Leaders met in Accra, in Ghana, on Sunday after "
        "the soldiers who rule in Guinea stayed away. The junta closed its border."
    )
    assert asked.codes("junta") == ["GIN"]
