"""States, organisations and bodies, and what merely looks like one."""

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        ("The U.S. rejected the offer.", "U.S.", ["USA"]),
        ("The US’ reply came late.", "US", ["USA"]),
        ("Seoul protested on Monday.", "Seoul", ["KOR"]),
        ("The Kremlin denied the report.", "Kremlin", ["RUS"]),
        ("The White House welcomed the vote.", "House", ["USA"]),
        ("Foggy Bottom declined to comment.", "Bottom", ["USA"]),
        ("The Blue House said nothing.", "House", ["KOR"]),
        ("The DPRK fired two rockets.", "DPRK", ["PRK"]),
        ("Burma closed its border.", "Burma", ["MMR"]),
        ("Gaza was shelled overnight.", "Gaza", ["PSE"]),
        ("Kosovo welcomed the ruling.", "Kosovo", ["XKX"]),
        ("The U.N. Security Council met on Tuesday.", "Council", ["UNSC"]),
        ("The World Food Programme sent rice.", "Programme", ["WFP"]),
        ("NATO will send ships.", "NATO", ["NATO"]),
        ("Hezbollah fired mortars at the border.", "Hezbollah", ["HEZBOLLAH"]),
        ("The State Department criticised the trial.", "Department", ["USA"]),
        ("The Knesset passed the bill.", "Knesset", ["ISR"]),
        ("South Korean soldiers crossed the river.", "soldiers", ["KOR"]),
        ("The army of Chad attacked the rebels.", "army", ["TCD"]),
        ("Police in Nairobi arrested students.", "Police", ["KEN"]),
        ("The Emirates paid for the mission.", "Emirates", ["ARE"]),
    ],
)
def test_names_and_metonyms_have_their_codes(
    ask: Any, text: str, word: str, codes: list[str]
) -> None:
    assert ask(text).codes(word) == codes


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The incident worried investors.", "incident"),
        ("The market fell sharply.", "market"),
        ("They signed the Kyoto Protocol.", "Protocol"),
        ("Fighting raged on the Korean Peninsula.", "Peninsula"),
        ("Opposition to the plan is growing.", "Opposition"),
    ],
)
def test_things_are_no_actors(ask: Any, text: str, word: str) -> None:
    assert ask(text).codes(word) == []


def test_persons_named_like_places_are_not_states(ask: Any) -> None:
    asked = ask("Mark Cuban met Michael Jordan. Cuban praised Jordan.")
    for word in ("Cuban", "Jordan"):
        for nth in (1, 2):
            assert not {"CUB", "JOR"} & set(asked.codes(word, nth))


def test_georgia_is_told_from_the_american_state_by_its_neighbours(ask: Any) -> None:
    american = ask("Georgia counted its votes again. Atlanta and Savannah waited, Kemp said.")
    caucasian = ask("Georgia accused Russia of shelling. Tbilisi recalled its envoy.")
    assert american.codes("Georgia") == ["USA"]
    assert caucasian.codes("Georgia") == ["GEO"]


def test_an_armed_group_depends_on_the_day(ask: Any) -> None:
    before = ask("The Taliban attacked a checkpoint.", "2019-05-01")
    after = ask("The Taliban banned a newspaper.", "2023-05-01")
    assert before.codes("Taliban") == ["TALIBAN"]
    assert after.codes("Taliban") == ["AFG"]


def test_a_state_counts_to_its_predecessor_before_it_was_born(ask: Any) -> None:
    assert ask("Juba welcomed the envoys.", "2008-03-01").codes("Juba") == ["SDN"]
    assert ask("Juba welcomed the envoys.", "2015-03-01").codes("Juba") == ["SSD"]


def test_a_party_of_another_state_is_not_taken_for_the_known_one(ask: Any) -> None:
    assert ask("Japan's Democratic Party of Korea club met.").owners("club") is not None
    asked = ask("Norway's Labour Party won the election.")
    assert asked.codes("Party") == ["NOR"]


def test_owners_come_from_modifiers_in_text_order(ask: Any) -> None:
    asked = ask("The ROK-US alliance and the N. Korea-US talks matter. Iran's missile test failed.")
    assert asked.owners("alliance") == ["KOR", "USA"]
    assert asked.owners("talks") == ["PRK", "USA"]
    assert asked.owners("test") == ["IRN"]


def test_backers_and_venues_are_no_owners(ask: Any) -> None:
    asked = ask("Iran-backed militias boycotted the Vienna talks.")
    assert asked.owners("militias") == []
    assert asked.owners("talks") == []


def test_a_bank_based_in_a_territory(ask: Any) -> None:
    asked = ask("Washington froze the accounts of a Macau-based bank.")
    assert asked.codes("bank") == ["MAC"]
    assert asked.sector("bank") == "BUS"


def test_hardware_stands_for_its_state_only(ask: Any) -> None:
    asked = ask("A US drone hit the house. A drone was later found.")
    assert asked.codes("drone", 1) == ["USA"]
    assert asked.codes("drone", 2) == []


def test_relational_nouns_are_not_the_state_that_they_relate_to(ask: Any) -> None:
    asked = ask("Allies of North Korea objected.")
    assert asked.codes("Allies") == [None]


def test_an_apposition_names_the_group(ask: Any) -> None:
    asked = ask("The Palestinian armed faction Hamas attacked Israel.")
    assert asked.codes("Hamas") == ["HAMAS"]
    entity = asked.cast.parties(asked.token("Hamas"))[0]
    assert entity.sector == "REB"
    assert entity.affiliation == "Palestine"


def test_two_states_share_a_noun(ask: Any) -> None:
    asked = ask("South Korean and U.S. authorities suspect a theft.")
    assert asked.codes("authorities") == ["KOR", "USA"]
    assert asked.speaker("authorities")[0] == "South Korean and U.S. authorities"


def test_mentions_hold_their_words(ask: Any) -> None:
    text = "The Syrian army shelled Idlib while UN monitors watched."
    asked = ask(text)
    for word in ("army", "monitors", "Idlib"):
        for entity in asked.cast.parties(asked.token(word)):
            span = entity.mention
            assert span is not None
            assert text[span.start : span.end] == span.text
