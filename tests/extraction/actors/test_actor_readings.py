"""Names of several bodies, abbreviations that an article explains, places in the provinces."""

from typing import Any


def test_a_party_name_is_that_of_the_articles_state(ask: Any) -> None:
    norway = ask("Norway votes on Monday. Norwegian polls put the Labour Party first.")
    assert norway.codes("Party") == ["NOR"]
    britain = ask("Britain votes on Thursday. British polls put the Labour Party first.")
    assert britain.codes("Party") == ["GBR"]


def test_a_party_of_many_states_may_be_that_of_another(ask: Any) -> None:
    asked = ask(
        "Bulgaria votes on Sunday. Bulgarian polls put the Socialist Party last. In Bulgaria, "
        "the Bulgarian press blamed the Socialist Party."
    )
    assert asked.codes("Party") == ["BGR"]


def test_the_state_before_a_party_settles_it(ask: Any) -> None:
    asked = ask("Britain and Britons watched as the Israeli Labour party split.")
    assert asked.codes("party") == ["ISR"]


def test_an_abbreviation_is_what_its_initials_say_here(ask: Any) -> None:
    asked = ask("The Saudi Press Agency reported the visit. SPA gave no details.")
    assert asked.codes("SPA") == ["SAU"]


def test_an_abbreviation_in_brackets_stands_for_the_name_before_it(ask: Any) -> None:
    asked = ask("The Terek Human Rights Union (THRU), a Chechen group, left. THRU gave no reason.")
    assert asked.codes("THRU", 2) == ["RUS"]
    assert asked.speaker("THRU", 2)[0] == "Terek Human Rights Union"


def test_a_bracket_that_explains_nothing_is_no_name(ask: Any) -> None:
    asked = ask("The mayor of a town (QZV) left Chile. QZV did not last.")
    assert asked.codes("QZV", 2) == []


def test_a_ministry_without_a_state_is_that_of_the_article(ask: Any) -> None:
    asked = ask("Hungary closed its border. The Interior Ministry sent guards to Szeged.")
    assert asked.codes("Ministry") == ["HUN"]


def test_provinces_and_towns_are_of_their_state(ask: Any) -> None:
    assert ask("Protesters marched in Songkhla.").codes("Songkhla") == ["THA"]
    assert ask("Rebels entered Boquerón.").codes("Boquerón") == ["PRY"]


def test_the_movement_after_its_name_is_the_movement_alone(ask: Any) -> None:
    asked = ask("President Mahmoud Abbas addressed his Fatah party in Ramallah.", "2006-12-16")
    assert asked.codes("party") == ["FATAH"]


def test_a_person_wins_over_a_firm_of_that_name(ask: Any) -> None:
    asked = ask("Envoy Lena Boeing flew to Oslo. Boeing praised the hosts.")
    assert [e.name for e in asked.cast.parties(asked.token("Boeing", 2))] == ["Lena Boeing"]


def test_the_end_of_an_unknown_name_is_not_the_known_body(ask: Any) -> None:
    asked = ask("The Kurdistan Region Security Council met in Erbil.")
    assert asked.codes("Council") != ["UNSC"]


def test_a_name_without_its_middle_is_the_known_person(ask: Any) -> None:
    asked = ask("Recep Erdoğan spoke to Russia.", "2017-11-20")
    assert asked.codes("Erdoğan") == ["TUR"]


def test_an_area_named_after_a_people_is_not_their_state(ask: Any) -> None:
    asked = ask("China's Kazakh Autonomous Prefecture of Ruma opened a road, an official said.")
    assert "KAZ" not in asked.codes("official")
    assert "KAZ" not in asked.codes("Prefecture")
