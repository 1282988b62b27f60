"""Pronouns and words that point back."""

from typing import Any


def test_the_two_sides_are_those_named_together(ask: Any) -> None:
    asked = ask(
        "Peru and Chile opened talks in Lima. Bolivia looked on. The two sides agreed to meet "
        "again, and both countries lowered tariffs."
    )
    assert asked.codes("sides") == ["PER", "CHL"]
    assert asked.codes("countries") == ["PER", "CHL"]


def test_the_two_koreas_and_the_halves(ask: Any) -> None:
    asked = ask("The two Koreas met. The North blamed the South.")
    assert asked.codes("Koreas") == ["PRK", "KOR"]
    assert asked.codes("North") == ["PRK"]
    assert asked.codes("South") == ["KOR"]


def test_the_north_is_a_direction_elsewhere(ask: Any) -> None:
    assert ask("Rebels in Mali hold the North.").codes("North") == []


def test_he_is_the_last_subject_who_is_a_man(ask: Any) -> None:
    asked = ask("David Stone met Maria Lopez. She thanked him. He left early.")
    assert [e.name for e in asked.cast.parties(asked.token("She"))] == ["Maria Lopez"]
    assert [e.name for e in asked.cast.parties(asked.token("He"))] == ["David Stone"]


def test_it_is_the_state_but_never_the_empty_subject(ask: Any) -> None:
    asked = ask("Iran signed the deal, but it rejects inspections. It is expected that talks end.")
    assert asked.codes("it") == ["IRN"]
    assert asked.codes("It") == []


def test_they_are_the_joined_subjects(ask: Any) -> None:
    asked = ask("Japan and India signed a pact. They will share intelligence.")
    assert asked.codes("They") == ["JPN", "IND"]


def test_our_government_is_that_of_the_outlet(ask: Any) -> None:
    asked = ask(
        "China and North Korea held a summit. Our government is watching North Korea closely.\n"
        "Source: Yonhap"
    )
    assert asked.codes("government") == ["KOR"]
    dateline = ask("OTTAWA, May 3 (Reuters) - The United States and Mexico met. Our army is ready.")
    assert dateline.codes("army") == ["CAN"]


def test_first_person_in_a_quotation_is_the_speaker(ask: Any) -> None:
    asked = ask("“We will not yield to pressure,” Turkish President Kemal Aydin said.")
    assert asked.codes("We") == ["TUR"]


def test_the_group_is_the_armed_group_of_the_article(ask: Any) -> None:
    asked = ask("Boko Haram raided a village in Nigeria. The militants burned houses.")
    assert asked.codes("militants") == ["BOKOHARAM"]


def test_the_agency_is_the_one_named(ask: Any) -> None:
    asked = ask("The International Atomic Energy Agency met in Vienna. The agency wants access.")
    assert asked.codes("agency") == ["IAEA"]


def test_the_minister_is_the_one_named(ask: Any) -> None:
    asked = ask(
        "Defence Minister Jorge Salas of Spain met General Tom Reed. The minister signed a deal."
    )
    assert [e.name for e in asked.cast.parties(asked.token("minister"))] == ["Jorge Salas"]


def test_relative_pronouns_stand_for_their_noun(ask: Any) -> None:
    asked = ask("Russia, which vetoed the text, blamed Britain.")
    assert asked.codes("which") == ["RUS"]


def test_an_army_without_a_state_is_that_of_the_passage(ask: Any) -> None:
    asked = ask("Protests spread across Sudan. The army closed the bridges.")
    assert asked.codes("army") == ["SDN"]


def test_its_after_blame_is_of_the_one_blamed(ask: Any) -> None:
    asked = ask("The whole world is censuring Israel for its raids.")
    assert asked.codes("its") == ["ISR"]
    asked = ask("Norway and Spain want sanctions on Iran for its refusal to let it be searched.")
    assert asked.codes("its") == ["IRN"]
    assert asked.codes("it") == ["IRN"]


def test_it_is_not_one_of_two_joined(ask: Any) -> None:
    assert ask("Norway and Spain closed the strait. Its waters are deep.").codes("Its") != ["NOR"]


def test_he_in_a_quotation_is_not_who_says_it(ask: Any) -> None:
    asked = ask(
        "Envoy Jonas Berg spoke of President Emmanuel Macron in Oslo. Berg told reporters: "
        "“We think he will stay for a while.”"
    )
    assert asked.speaker("he")[0] == "Emmanuel Macron"


def test_the_secretary_general_is_the_one_named_before(ask: Any) -> None:
    asked = ask(
        "Terms set by the UN secretary general, Antonio Guterres, were ignored. “The "
        "secretary-general is confident,” his spokesman said.",
        "2018-01-28",
    )
    assert asked.speaker("general", 2)[0] == "Antonio Guterres"


def test_an_office_in_apposition_is_what_later_points_back(ask: Any) -> None:
    asked = ask(
        "The finance minister, Ana Ruiz, met Luis Vega, a Peruvian banker. The minister was calm."
    )
    assert asked.speaker("minister", 2)[0] == "Ana Ruiz"
