"""Who does it and to whom, where the words before and behind a noun or a twin verb tell.

With the real cast: what is asked here is often who a word means.
"""

from unittest.mock import patch

import pytest

from foretold.extraction.actors import find_cast
from foretold.extraction.events import find_events, finder
from foretold.extraction.reading import Reading
from foretold.language.parser import parse
from foretold.records import Article

Told = tuple[str, list[str | None], list[str | None]]


def told(text: str) -> list[Told]:
    """Type and codes of all events of a text, also of those trusted little: sides are asked."""
    article = Article(id="a1", text=text, sha256="0" * 64, published="2019-05-06")
    parsed = parse(text)
    reading = Reading(article, parsed, [], find_cast(parsed, "2019-05-06"))
    with patch.object(finder, "THRESHOLD", 0.2):
        events = find_events(reading, [])
    return [
        (e.event_type, [a.code for a in e.actor], [r.code for r in e.recipient]) for e in events
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Egyptian troops killed prominent opposition members.",
            ("ASSAULT", ["EGY"], ["EGY"]),
        ),
        (
            "A French envoy was ambushed and shot dead by Sudan's army.",
            ("ASSAULT", ["SDN"], ["FRA"]),
        ),
        (
            "The year has seen escalating Turkish military operations inside Iraq.",
            ("ASSAULT", ["TUR"], ["IRQ"]),
        ),
        (
            "Russia on Monday urged Poland and Western countries not to send weapons.",
            ("REQUEST", ["RUS"], ["POL", "WEST"]),
        ),
    ],
)
def test_sides_that_twins_and_modifiers_tell(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russia condemned the bomb attacks on two hotels in Jordan.",
        "Russia denounced the assassination of the Jordanian minister.",
        "Russia voiced condemnation of the killing of two Jordanian soldiers.",
        "The Madrid bombings were condemned by Russia.",
    ],
)
def test_who_suffered_what_is_condemned_is_not_condemned(text: str) -> None:
    assert ("ACCUSE", ["RUS"], []) in told(text)


def test_who_did_what_is_condemned_is_condemned() -> None:
    assert ("ACCUSE", ["DEU"], ["RUS"]) in told("Germany condemned Russia's attacks on Ukraine.")


@pytest.mark.parametrize(
    "text",
    [
        "Their abduction by Taliban fighters shocked the Koreans.",
        "The envoy's murder by Taliban fighters shocked Korea.",
    ],
)
def test_whose_murder_it_is_did_not_do_it(text: str) -> None:
    assert all(event[1] == ["TALIBAN"] for event in told(text) if event[0] == "ASSAULT")
    assert told(text)


def test_where_talks_are_held_takes_no_part() -> None:
    text = (
        "Russia and Turkey opened the third round of peace talks in the Polish capital of Warsaw."
    )
    assert ("CONSULT", ["RUS", "TUR"], []) in told(text)


def test_who_is_praised_and_vilified_does_neither() -> None:
    text = "The Egyptian president was praised abroad and vilified at home."
    assert [e for e in told(text) if e[1]] == []


def test_troops_brought_home_are_not_withdrawn_from() -> None:
    text = "The Russian president said he was bringing the Russian troops home."
    assert [e for e in told(text) if e[2] == ["RUS"]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A French officer was killed in a Russian airstrike in Syria.",
            ("ASSAULT", ["RUS"], ["FRA"]),
        ),
        ("The bombing of Basra killed ten Egyptians.", ("ASSAULT", [], ["IRQ"])),
        (
            "Germany called on Iran to accept the plan as a basis for resuming talks with Israel.",
            ("CONSULT", ["IRN", "ISR"], []),
        ),
        (
            "The U.S.-ROK military exercises began on Monday.",
            ("COOPERATE", ["USA", "KOR"], []),
        ),
        (
            "The Norwegian navy will hold an exercise with the Polish navy in May.",
            ("COOPERATE", ["NOR", "POL"], []),
        ),
        (
            "Joint military drills by Spain and Morocco began off the coast.",
            ("COOPERATE", ["ESP", "MAR"], []),
        ),
        ("Norway staged a naval exercise in the Baltic Sea.", ("MOBILIZE", ["NOR"], [])),
        (
            "The U.S. Senate debated all night. The U.S. attacked Iraq at dawn.",
            ("ASSAULT", ["USA"], ["IRQ"]),
        ),
        (
            "Hamas rejected the plan. Unknown gunmen killed two Egyptian soldiers in Gaza.",
            ("ASSAULT", ["PSE"], ["EGY"]),
        ),
    ],
)
def test_who_is_meant_by_the_words_of_a_side(text: str, expected: Told) -> None:
    assert expected in told(text)


def test_a_body_of_a_state_named_behind_it_is_that_states() -> None:
    text = "Russia was blamed by the People's Democratic Party of Norway."
    assert [e[1] for e in told(text)] == [["NOR"]]


def test_who_condemns_a_report_does_not_ask_what_it_asks() -> None:
    text = "Russia condemned a report urging the Turkish government to leave Syria."
    assert [e for e in told(text) if e[0] == "REQUEST" and e[1] == ["RUS"]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Israel Gaza withdrawal in September raised hopes.",
            ("RETREAT", ["ISR"], ["PSE"]),
        ),
        (
            "Israel and Syria broke off talks. The Tunisian president called on all relevant"
            " parties to show restraint.",
            ("REQUEST", ["TUN"], ["ISR", "SYR"]),
        ),
        (
            "Russia expressed regret over the fact that the Polish minister slandered states.",
            ("ACCUSE", ["RUS"], ["POL"]),
        ),
        (
            "Norway has staged war drills against Russia.",
            ("MOBILIZE", ["NOR"], ["RUS"]),
        ),
        (
            "Israeli shells struck Gaza, killing 18 Palestinians and wounding dozens of others.",
            ("ASSAULT", ["ISR"], ["PSE"]),
        ),
        (
            "The Turkish president appealed to Vladimir Putin, a Turkish source told reporters.",
            ("REQUEST", ["TUR"], ["RUS"]),
        ),
    ],
)
def test_who_is_meant_by_sets_descriptions_and_clauses(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bombing of the UN headquarters in Baghdad that killed 22 Egyptians shocked Iraq.",
            ("ASSAULT", [], ["EGY"]),
        ),
        (
            "Two Hamas leaders were shot dead by Israeli troops.",
            ("ASSAULT", ["ISR"], ["HAMAS"]),
        ),
        (
            "The US-led coalition trained Syrian rebels in Syria. It rained in Syria. Witnesses"
            " said the coalition bombed Isis fighters.",
            ("ASSAULT", ["USA"], ["ISIS"]),
        ),
    ],
)
def test_places_and_outcomes_are_no_side(text: str, expected: Told) -> None:
    assert expected in told(text)


def test_troops_that_are_promised_are_promised_nothing() -> None:
    text = "Greece has promised up to 700 Greek troops."
    assert [e for e in told(text) if e[2] == ["GRC"]] == []


def test_who_is_reported_killed_has_killed_nobody() -> None:
    text = "Two Indians were reported killed on Saturday near the border of Nepal."
    assert told(text) == [("ASSAULT", [], ["IND"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Egypt's government issued an arrest warrant for the prominent cleric, Omar Said.",
            ("COERCE", ["EGY"], ["EGY"]),
        ),
        (
            "Ten Kenyans were wounded in a Somali raid into Kenya, where two others were killed.",
            ("ASSAULT", ["SOM"], ["KEN"]),
        ),
        (
            "Iran called on Turkey to end the talks, while urging Iraq to open its border.",
            ("REQUEST", ["IRN"], ["IRQ"]),
        ),
        (
            "Algeria's refusal to sell gas to Italy angered France.",
            ("REJECT", ["DZA"], ["ITA"]),
        ),
        (
            "Chad led the battle against Boko Haram in the north.",
            ("ASSAULT", ["TCD"], ["BOKOHARAM"]),
        ),
        (
            "Ghana asked Togo to return the ship. On Friday Togo rejected the request.",
            ("REJECT", ["TGO"], ["GHA"]),
        ),
        (
            "Syrian planes bombed Jordan. Saudi Arabia condemned the attack.",
            ("ACCUSE", ["SAU"], ["SYR"]),
        ),
        (
            "The Yemeni branch of Al-Qaeda warned France of new attacks.",
            ("THREATEN", ["ALQAEDA"], ["FRA"]),
        ),
        (
            "The Syrian government lost the town. Turkish jets bombed pro-government forces there.",
            ("ASSAULT", ["TUR"], ["SYR"]),
        ),
        (
            "Kenya expressed concern about reports of Kenyan citizens being beaten in Sudan.",
            ("ACCUSE", ["KEN"], ["SDN"]),
        ),
        (
            "Gabon accused Togo of arming rebels. Togo denied any involvement on Friday.",
            ("REJECT", ["TGO"], ["GAB"]),
        ),
        (
            "Iran's president said that Bahrain must vanish, comments that France condemned.",
            ("ACCUSE", ["FRA"], ["IRN"]),
        ),
        (
            "Kenya rejected the peace talks in Uganda between Sudan and Chad.",
            ("REJECT", ["KEN"], ["SDN", "TCD"]),
        ),
        (
            "Japan decided to pull its troops out of Iraq.",
            ("RETREAT", ["JPN"], ["IRQ"]),
        ),
        (
            "Three Malians were killed when French soldiers shelled the village.",
            ("ASSAULT", ["FRA"], ["MLI"]),
        ),
        (
            "Three Ugandan soldiers were beaten by their Kenyan captors.",
            ("ASSAULT", ["KEN"], ["UGA"]),
        ),
        (
            "Kenyan President Uhuru Kenyatta came home. His political opponents accused him.",
            ("ACCUSE", ["KEN"], ["KEN"]),
        ),
        (
            "The PKK has been involved in an armed struggle against Turkey for decades.",
            ("ASSAULT", ["PKK"], ["TUR"]),
        ),
        (
            "Two Danish sailors were jailed in Egypt.",
            ("SANCTION", ["EGY"], ["DNK"]),
        ),
        ("Turkish jets bombed the YPG near Afrin.", ("ASSAULT", ["TUR"], ["YPG"])),
        ("China promised aid to African countries.", ("AGREE", ["CHN"], ["AFRICA"])),
    ],
)
def test_sides_that_the_words_around_tell(text: str, expected: Told) -> None:
    assert expected in told(text)


def test_who_is_to_be_freed_is_not_whom_it_is_asked_of() -> None:
    asked = told("Norway demanded the release of two Norwegian sailors.")
    assert ("REQUEST", ["NOR"], ["NOR"]) not in asked
