"""Words of deeds that tell none: blows of words, labels, aims, grounds of punishment."""

import pytest

from foretold.records import Event
from tests.extraction.events.test_finder import events_of
from tests.extraction.events.test_told import spoken_events_of


def kinds(text: str) -> list[str]:
    return [e.event_type for e in events_of(text)]


def first(text: str, kind: str) -> Event:
    return next(e for e in events_of(text) if e.event_type == kind)


@pytest.mark.parametrize(
    "text",
    [
        "The Turkish president launched a new attack on Israel, calling its leaders cowards.",
        "The French minister attacked Germany for blocking the loan.",
        "Iran's leader attacked Israel in a televised speech on Monday.",
    ],
)
def test_a_blow_of_words_is_an_accusation(text: str) -> None:
    found = kinds(text)
    assert "ACCUSE" in found
    assert "ASSAULT" not in found


def test_a_blow_of_arms_stays_an_assault() -> None:
    assert "ASSAULT" in kinds("Turkish troops launched a new attack on Iran on Monday.")
    assert "ASSAULT" in kinds("Israeli jets attacked Iranian positions in Egypt.")
    assert "ASSAULT" not in kinds("French soldiers battled the fire in Greece on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Prices have risen since the Tehran bombing.",
        "The treaty followed bombings in Germany.",
        "Two boats collided off Egypt, killing 40 Egyptian people.",
        "New drills targeting Iran worry the Egyptian army.",
        "A court jailed two Egyptian officers for killing a Turkish envoy.",
        "They were convicted of a plot to kill the Turkish president.",
        "Russia opposes the idea of bombing Iran.",
    ],
)
def test_what_is_only_named_or_aimed_at_is_no_assault(text: str) -> None:
    assert "ASSAULT" not in kinds(text)


def test_a_deed_named_with_both_sides_is_told() -> None:
    found = first("Prices have risen since the Israeli attack on Egypt.", "ASSAULT")
    assert [e.code for e in found.actor] == ["ISR"]
    assert [e.code for e in found.recipient] == ["EGY"]


def test_leaving_hospital_is_no_release() -> None:
    assert kinds("The Turkish president was released from hospital on Monday.") == []
    assert kinds("Iran released three French soldiers from prison.") == ["RETREAT"]


def test_the_refusal_of_a_deed_is_not_the_deed() -> None:
    found = kinds("Turkey refuses to honour the treaty by opening its ports to Egypt.")
    assert "RETREAT" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Egypt flew the pilgrims home without any retaliation from Israel.",
        "There is a realistic chance to end the war in Ukraine.",
        "Turkish jurors are usually told to ignore the Egyptian press.",
        "The Egyptian ministry opened an investigation into the train crash in Egypt.",
    ],
)
def test_what_was_not_done_or_blames_nobody_is_no_event(text: str) -> None:
    assert kinds(text) == []


def test_fighters_pay_no_visit() -> None:
    assert kinds("Taliban fighters travelled to Egypt in May.") == []
    assert kinds("The French president travelled to Egypt in May.") == ["CONSULT"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("An Israeli airstrike in southern Egypt killed four Egyptian soldiers.", "Egypt"),
        ("Israeli troops raided an Egyptian base in Cairo on Monday.", "Cairo"),
        ("An Egyptian officer was shot by Israeli troops in Cairo.", "Cairo"),
        ("The French president visited Germany on Monday.", "Germany"),
    ],
)
def test_places_beside_the_predicate(text: str, place: str) -> None:
    assert place in [e.place for e in events_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A hotel roof collapsed in Cairo, killing three Egyptian workers.",
        "Egyptian police arrested a mechanic who had repaired the boiler.",
        "The Turkish president joked about bombing Iran.",
        "Egyptian lawmakers lead a movement for impeaching the Egyptian president.",
        "China will launch a communications satellite in May.",
        "The Turkish president has fought against terrorism.",
    ],
)
def test_accidents_petty_arrests_and_talk_are_no_events(text: str) -> None:
    assert not {"ASSAULT", "COERCE", "MOBILIZE"} & set(kinds(text))
    assert "ACCUSE" not in kinds(text)


def test_what_a_state_should_do_is_asked_where_it_is_to_yield() -> None:
    asked = spoken_events_of('"Russia should withdraw from Ukraine," the German minister said.')
    told = spoken_events_of('"Russia should enjoy its summer," the German minister said.')
    assert "REQUEST" in [e.event_type for e in asked]
    assert "REQUEST" not in [e.event_type for e in told]


def test_captured_persons_are_abducted() -> None:
    assert "COERCE" not in kinds("Hamas captured Israeli Corporal Ehud Levy in a raid in June.")


@pytest.mark.parametrize(
    "text",
    [
        "Turkish lawmakers asked the Egyptian minister how long the war would last.",
        "Turkish lawmakers asked the Egyptian minister about the war.",
        "The Egyptian government warned Turkey of the spread of bird flu.",
        "The flu is spreading in Egypt. It killed 60 Egyptian people in May.",
        "The Egyptian army took control of the company.",
        "The Turkish president returned to Egypt.",
        "Two French men killed fighting in Egypt were buried.",
    ],
)
def test_questions_diseases_and_ways_home_are_no_events(text: str) -> None:
    assert not {"REQUEST", "THREATEN", "COERCE", "CONSULT"} & set(kinds(text))
    assert not [e for e in events_of(text) if e.trigger.text == "killed"]


def test_a_quarrel_of_politicians_is_no_riot() -> None:
    assert "PROTEST" not in kinds("The French senator clashed with Vladimir Putin in Cairo.")
