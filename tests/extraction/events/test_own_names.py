"""Parties and firms stand in events under their own names; who governs stands for the state."""

from foretold.extraction.actors import find_cast
from foretold.extraction.events import find_events
from foretold.extraction.reading import Reading
from foretold.language.parser import parse
from foretold.records import Article


def actors(text: str) -> list[str | None]:
    """The codes of the actors of all events of a text."""
    article = Article(id="a1", text=text, sha256="0" * 64, published="2006-05-06")
    parsed = parse(text)
    events = find_events(Reading(article, parsed, [], find_cast(parsed, "2006-05-06")), [])
    return [a.code for e in events for a in e.actor]


def test_a_party_acts_in_its_own_name() -> None:
    assert actors("In Bangladesh, the Awami League accused the government of fraud.") == ["AL"]
    assert actors("Canada's New Democrats condemned the war in Iraq.") == ["NDP"]


def test_officials_of_a_party_speak_for_it() -> None:
    assert actors("Likud officials accused Iran of aggression.") == ["LIKUD"]


def test_who_leads_a_party_speaks_for_it() -> None:
    text = "Sinn Fein leader Gerry Adams met reporters in Britain. Adams condemned the police."
    assert "SINNFEIN" in actors(text)


def test_a_party_in_government_and_a_minister_stand_for_the_state() -> None:
    text = "The Awami government of Bangladesh fell. The Awami League accused India of aggression."
    assert "BGD" in actors(text)
    assert actors("Likud ministers accused Iran of aggression.") == ["ISR"]


def test_the_abbreviation_that_an_article_explains_is_used() -> None:
    text = "In Chad, the Popular Renewal Party (PRP) condemned the government of Chad."
    assert actors(text) == ["PRP"]


def test_a_body_that_only_the_article_knows_is_called_by_its_abbreviation() -> None:
    text = "The Nurses Association of Chad (NAC) accused the government of Chad of neglect."
    assert actors(text) == ["NAC"]
    assert actors(text + " NAC officials condemned the police of Chad.") == ["NAC", "NAC"]


def test_an_abbreviation_spelt_out_otherwise_is_not_the_known_body() -> None:
    text = "The International Club of Jesters (ICJ) accused the government of Chad of fraud."
    assert actors(text + " The ICJ condemned the army of Chad.") == ["ICJ", "ICJ"]
    text = "The Sunny Petrol Delivery Company (SPDC) accused the government of Nigeria of fraud."
    assert actors(text) == ["SPDC"]


def test_a_states_own_bodies_and_its_own_short_name_stay_the_states() -> None:
    text = "The Ministry of Fair Trade (MFT) of Chad accused Niger of fraud."
    assert actors(text) == ["TCD"]
    text = "The Democratic People's Republic of Korea (DPRK) accused Japan of aggression."
    assert actors(text) == ["PRK"]


def test_unions_and_societies_act_in_their_own_name() -> None:
    assert actors("In Tunisia, the UGTT accused the government of Tunisia of fraud.") == ["UGTT"]
    text = "The Law Society of Kenya condemned the police of Kenya."
    assert actors(text) == ["LSK"]


def test_who_speaks_for_a_firm_is_coded_as_the_firm() -> None:
    text = "Gazprom spokesman Ivan Petrov accused Ukraine of theft."
    assert actors(text) == ["GAZPROM"]


def test_who_is_known_to_lead_a_party_speaks_for_it() -> None:
    assert actors("In Kenya, Raila Odinga accused the government of fraud.") == ["ODM"]
    text = "Bangladesh's Sheikh Hasina, a former prime minister, accused the army of fraud."
    assert actors(text) == ["AL"]


def test_who_governs_speaks_for_the_state_though_he_led_a_party_before() -> None:
    assert actors("Khaleda Zia accused India of aggression.") == ["BGD"]


def test_rebels_of_a_state_are_not_the_state() -> None:
    assert actors("Chadian rebels attacked the army of Chad on Monday.") == ["REBELS"]


def test_where_a_group_has_its_seat_is_not_whose_it_is() -> None:
    text = "Human Rights Watch condemned the government of Chad. "
    text += "The London-based group accused the police of Chad of torture."
    assert actors(text) == ["HRW", "HRW"]


def test_breakaway_regions_act_for_themselves() -> None:
    assert actors("South Ossetia accused Georgia of aggression.") == ["SOUTHOSSETIA"]
    assert actors("The Turkish Cypriots rejected a plan of the United Nations.") == ["TRNC"]


def test_a_region_that_acted_for_itself_once_is_its_states_afterwards() -> None:
    assert actors("The Chechen government condemned the European Union.") == ["RUS"]


def test_of_parties_with_one_name_the_articles_states_tell_which() -> None:
    text = "In Japan, the Social Democratic Party (SDP) condemned Japan's prime minister. "
    assert actors(text + "SDP officials accused the Japanese government of fraud.") == [
        "SDP",
        "SDP",
    ]


def test_whose_maoists_is_told_by_the_articles_states() -> None:
    assert actors("In Nepal, Maoist rebels attacked an army post of Nepal.") == ["MAOISTS"]
    assert actors("In India, Maoist rebels attacked a police post in India.") == ["NAXALITES"]
