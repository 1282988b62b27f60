"""Nouns that point to the other one, people without a state, descriptions with a name."""

from typing import Any


def names(asked: Any, word: str, nth: int = 1) -> list[str]:
    return [e.name for e in asked.cast.parties(asked.token(word, nth))]


def test_the_former_and_the_latter(ask: Any) -> None:
    asked = ask("Kenya and Uganda quarrel over an island. The former claims it; the latter too.")
    assert asked.codes("former") == ["KEN"]
    assert asked.codes("latter") == ["UGA"]


def test_its_neighbour_is_the_other_state_of_the_passage(ask: Any) -> None:
    asked = ask("Turkey accused Syria of shelling a town. Ankara warned its neighbour again.")
    assert asked.codes("neighbour") == ["SYR"]


def test_an_adjective_tells_the_counterparts_state(ask: Any) -> None:
    asked = ask("Norway's foreign minister, Jonas Dahl, called his Chinese counterpart.")
    assert asked.codes("counterpart") == ["CHN"]
    assert ask("Iran armed its Syrian allies.").codes("allies") == ["SYR"]


def test_an_ally_of_a_state_is_not_that_state(ask: Any) -> None:
    assert ask("A US ally left the talks.").codes("ally") == [None]


def test_the_allies_and_the_pair_are_the_two_named_together(ask: Any) -> None:
    asked = ask("Seoul and Washington will drill in March. The allies call the drills defensive.")
    assert asked.codes("allies") == ["KOR", "USA"]
    pair = ask("Robert Gates met Afghan President Hamid Karzai. The pair took no questions.",
               "2009-05-07")  # fmt: skip
    assert pair.codes("pair") == ["USA", "AFG"]


def test_supporters_are_of_whom_they_support(ask: Any) -> None:
    assert ask("Hamas supporters marched in Gaza.").codes("supporters") == ["HAMAS"]


def test_protesters_are_of_the_state_that_the_passage_is_about(ask: Any) -> None:
    asked = ask("Thai soldiers sealed off a square in Bangkok. Protesters threw stones at them.")
    assert asked.codes("Protesters") == ["THA"]


def test_people_at_large_are_of_no_state(ask: Any) -> None:
    asked = ask("Thai doctors warned of the virus. People around the world are at risk.")
    assert asked.codes("People") == [None]


def test_nobody_is_at_home_where_two_states_are_equally_near(ask: Any) -> None:
    asked = ask("Peru and Chile traded blame. Villagers fled.")
    assert asked.codes("Villagers") == [None]


def test_the_same_noun_again_has_the_state_it_had(ask: Any) -> None:
    asked = ask("A French official met Iran's envoy in Tehran. The official left for Oman.")
    assert asked.codes("official", 2) == ["FRA"]


def test_a_description_belongs_to_the_name_after_it(ask: Any) -> None:
    asked = ask("The UN envoy for Syria, Staffan de Mistura, has told Russia no.", "2017-11-19")
    assert names(asked, "envoy") == ["Staffan de Mistura"]


def test_a_rank_whose_dot_stands_apart_and_a_particle_in_a_name(ask: Any) -> None:
    asked = ask(
        "Sgt. Niran Chaiwat died in Thailand. Oil minister Ali al-Nuaimi left.", "2006-12-15"
    )
    assert asked.sector("Chaiwat") == "MIL"
    assert names(asked, "Nuaimi") == ["Ali al-Nuaimi"]


def test_an_object_is_not_its_own_subject(ask: Any) -> None:
    asked = ask("The boys waited. Their father abducted them.")
    assert names(asked, "them") != ["Their father"]


def test_his_in_a_pair_is_the_other_member(ask: Any) -> None:
    asked = ask("Omar Rossi left. Police in Thailand mourned a former militant and his family.")
    assert names(asked, "his") == ["a former militant"]


def test_his_before_the_subject_is_the_subject(ask: Any) -> None:
    asked = ask("Carla Ruiz spoke first. In his speech, Omar Rossi praised Peru.")
    assert names(asked, "his") == ["Omar Rossi"]


def test_it_is_never_a_person_nor_they_a_single_one(ask: Any) -> None:
    asked = ask("Envoy Omar Rossi spoke. It was late.")
    assert asked.codes("It") == []
    assert ask("The mayor spoke. They were late.").codes("They") == []


def test_she_is_not_a_father(ask: Any) -> None:
    asked = ask("Maria Lopez left early. The father stayed. She was ill.")
    assert names(asked, "She") == ["Maria Lopez"]


def test_the_bloc_is_the_league_named_before(ask: Any) -> None:
    asked = ask("ECOWAS suspended Mali. The bloc wants a vote.")
    assert asked.codes("bloc") == ["ECOWAS"]


def test_a_kingdom_is_a_monarchy(ask: Any) -> None:
    asked = ask("Jordan broke with Iraq. Iraqi officials shrugged, but the kingdom was firm.")
    assert asked.codes("kingdom") == ["JOR"]


def test_troops_that_one_withdraws_are_ones_own(ask: Any) -> None:
    asked = ask("Chad thanked Niger for its help. The president of Chad will withdraw troops.")
    assert asked.codes("troops") == ["TCD"]


def test_a_foreign_ministry_is_not_of_foreigners(ask: Any) -> None:
    asked = ask("Peru recalled its envoy. The foreign ministry gave no reason.")
    assert asked.codes("ministry") == ["PER"]
    assert ask("Peru voted. Foreign officials watched.").codes("officials") == [None]


def test_an_unnamed_body_is_of_whom_the_text_is_about_not_of_whom_it_meets(ask: Any) -> None:
    asked = ask(
        "Peru raised its taxes. Peru's cabinet met on Sunday. Talks with Chad were put off. "
        "It was no surprise, the government said."
    )
    assert asked.codes("government") == ["PER"]


def test_a_list_in_apposition_names_all(ask: Any) -> None:
    asked = ask("The three powers – Russia, Iran and Turkey – will meet.")
    assert sorted(asked.codes("powers")) == ["IRN", "RUS", "TUR"]


def test_the_ghanaian_is_the_person_named_before(ask: Any) -> None:
    asked = ask("Kofi Annan spoke in New York. On Darfur, the Ghanaian vowed to act.", "2006-12-03")
    assert names(asked, "Ghanaian") == ["Kofi Annan"]


def test_a_direction_is_not_the_west(ask: Any) -> None:
    asked = ask("Rebels hold the west of Mali. Mali blamed the west.")
    assert asked.codes("west", 1) != ["WEST"]
    assert asked.codes("west", 2) == ["WEST"]


def test_an_office_after_a_shared_name_tells_whom_it_means(ask: Any) -> None:
    asked = ask(
        "Foreign Minister Kim Sung-hwan called. Kim Kwan-jin, the defence minister, was away. "
        "Kim, the foreign minister, asked for calm.", "2012-04-14"
    )  # fmt: skip
    assert names(asked, "Kim", 3) == ["Kim Sung-hwan"]


def test_we_outside_a_quotation_is_nobody_without_a_home(ask: Any) -> None:
    assert ask("Syria and Syrians suffered. Yet we sided with Syria.").codes("we") == []


def test_they_are_never_the_things_just_spoken_of(ask: Any) -> None:
    asked = ask("China counts few infections. But the infections rise, and they spread.")
    assert asked.codes("they") == []


def test_another_word_for_the_same_person_has_the_same_state(ask: Any) -> None:
    asked = ask("A Danish tourist was hurt in Kenya. The woman flew home. Kenyan police left.")
    assert asked.codes("woman") == ["DNK"]
    envoy = ask("Mexico summoned the American envoy. The ambassador gave Mexico no answer.")
    assert envoy.codes("ambassador") == ["USA"]


def test_they_after_a_meeting_are_both_sides(ask: Any) -> None:
    asked = ask("Peru's president held talks with Chile's envoy. They agreed on tariffs.")
    assert asked.codes("They") == ["PER", "CHL"]


def test_the_president_is_that_of_the_article_s_state(ask: Any) -> None:
    asked = ask(
        "US President Donald Trump spoke. Trump left Washington. Syrian President Bashar al-Assad "
        "was silent. US troops will go home, the president said.", "2018-04-20"
    )  # fmt: skip
    assert names(asked, "president") == ["Donald Trump"]


def test_a_leader_of_a_group_is_of_the_group(ask: Any) -> None:
    asked = ask("The Palestinian Hamas leader Omar Zaki left for Jordan.")
    assert asked.codes("Zaki") == ["HAMAS"]
