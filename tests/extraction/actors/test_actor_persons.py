"""Persons: titles, short forms, affiliations, offices as of the day."""

from typing import Any

import pytest

TWO_PARKS = (
    "Park Chan-wook, a researcher at the Hangang Policy Institute, expects new talks. "
    "Foreign Minister Park Jin flew to Washington. Minister Park met senators. "
    "But Park, the Hangang Policy Institute researcher, was doubtful."
)


def test_short_forms_find_the_person_that_their_title_fits(ask: Any) -> None:
    asked = ask(TWO_PARKS)
    assert asked.speaker("Park", 3)[0] == "Park Jin"


def test_a_spelling_variant_is_one_person(ask: Any) -> None:
    asked = ask("Kim Jong-un inspected a factory. Kim Jong Un praised the workers.")
    first = asked.cast.parties(asked.token("Kim", 1))
    second = asked.cast.parties(asked.token("Kim", 2))
    assert first[0].name == second[0].name
    assert first[0].code == "PRK"
    assert first[0].id == second[0].id == "person:kim-jong-un"


def test_affiliation_stands_after_at(ask: Any) -> None:
    asked = ask(
        "Han Min-ju, director of the Centre for Peace Research at the Namsan Institute for "
        "Strategy, said that talks may resume. Han added that time is short."
    )
    assert asked.speaker("Han", 2) == ("Han Min-ju", "Namsan Institute for Strategy")


def test_a_professor_speaks_for_the_university(ask: Any) -> None:
    asked = ask("“It will fail,” said Lena Hoffmann, a professor at Ostsee University.")
    assert asked.speaker("Hoffmann") == ("Lena Hoffmann", "Ostsee University")
    assert asked.sector("Hoffmann") == "EDU"


def test_title_and_nationality_give_code_and_sector(ask: Any) -> None:
    asked = ask("French Deputy Interior Minister Luc Perrault resigned. Perrault denied it.")
    assert asked.codes("Perrault", 2) == ["FRA"]
    assert asked.sector("Perrault", 2) == "GOV"
    assert asked.speaker("Perrault", 2) == ("Luc Perrault", "France")


def test_an_officer_of_the_un_stands_for_the_un(ask: Any) -> None:
    asked = ask("UN Secretary-General António Guterres urged restraint.")
    assert asked.codes("Guterres") == ["UN"]


@pytest.mark.parametrize(
    ("day", "sector"), [("2017-06-01", "GOV"), ("2023-06-01", "ELI"), ("2012-01-01", "GOV")]
)
def test_the_sector_follows_the_office_on_the_day(ask: Any, day: str, sector: str | None) -> None:
    assert ask("Angela Merkel gave a speech.", day).sector("Merkel") == sector


def test_a_bare_surname_is_known_where_title_and_day_fit_one(ask: Any) -> None:
    asked = ask("President Yeltsin vetoed the bill in Moscow.", "1997-04-01")
    assert asked.codes("Yeltsin") == ["RUS"]
    assert asked.cast.parties(asked.token("Yeltsin"))[0].id == "person:boris-yeltsin"


def test_an_official_without_a_state_gets_the_state_of_the_passage(ask: Any) -> None:
    asked = ask(
        "Kenya closed its border with Somalia. Kenya fears attacks, interior ministry "
        "spokesman Peter Oduya said in Nairobi."
    )
    assert asked.codes("Oduya") == ["KEN"]


def test_the_words_of_an_office_stand_for_its_holder(ask: Any) -> None:
    asked = ask("U.S. Secretary of State Ellen Marsh arrived.")
    assert [e.name for e in asked.cast.parties(asked.token("State"))] == ["Ellen Marsh"]


def test_an_ambassador_is_not_of_the_state_he_is_sent_to(ask: Any) -> None:
    asked = ask("Anna Kowalska, Poland's ambassador to Russia, left.")
    assert asked.codes("Kowalska") == ["POL"]


def test_unnamed_sources_keep_their_words(ask: Any) -> None:
    asked = ask("Analysts say the deal may fail. A senior Iranian official disagreed.")
    assert asked.speaker("Analysts") == ("Analysts", None)
    assert asked.speaker("official") == ("A senior Iranian official", "Iran")


def test_an_organisation_is_named_in_full(ask: Any) -> None:
    asked = ask("The International Atomic Energy Agency sent inspectors. The IAEA found traces.")
    assert asked.speaker("IAEA")[0] == "International Atomic Energy Agency"


def test_an_address_tells_which_of_a_family_is_meant(ask: Any) -> None:
    asked = ask("Dirk Stone met Ana Stone. Mr. Stone was late. Ms Stone left.")
    names = [
        asked.cast.parties(t)[0].name
        for t in asked.parsed.tokens
        if t.text == "Stone" and t.dep == "nsubj"
    ]
    assert names == ["Dirk Stone", "Dirk Stone", "Ana Stone"]
