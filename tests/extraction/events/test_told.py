"""What is told as done and what is only charged, wanted or meant; who does it; who is hit."""

import pytest

from foretold.extraction.events import find_events
from foretold.extraction.reading import Reading
from foretold.extraction.statements import find_statements
from foretold.language.parser import parse
from foretold.records import Article, Event
from tests.extraction.events.conftest import Speaking
from tests.extraction.events.test_finder import events_of


def coded(event: Event) -> tuple[str, list[str | None], list[str | None]]:
    return event.event_type, [e.code for e in event.actor], [e.code for e in event.recipient]


def spoken_events_of(text: str) -> list[Event]:
    """The events of a text whose statements are read too."""
    article = Article(id="a1", text=text, sha256="0" * 64, published="2021-05-10")
    reading = Reading(article, parse(text), [], Speaking())  # type: ignore[arg-type]
    statements = [s for s in find_statements(reading) if s.speaker is not None]
    return find_events(reading, statements)


@pytest.mark.parametrize(
    "text",
    [
        "Germany accused Russia of arming Iran.",
        "Germany blamed Russia for attacking Ukraine.",
    ],
)
def test_what_is_alleged_is_in_the_accusation_alone(text: str) -> None:
    assert [coded(e) for e in events_of(text)] == [("ACCUSE", ["DEU"], ["RUS"])]


def test_the_object_of_praise_is_who_did_it() -> None:
    assert ("AID", ["DEU"], ["UKR"]) in [
        coded(e) for e in events_of("France praised Germany for sending money to Ukraine.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Russia needs better roads to attack Ukraine.",
        "If Russia attacks Ukraine, prices rise.",
        "Let them attack Ukraine.",
        "Russia has not attacked Ukraine.",
    ],
)
def test_purposes_conditions_wishes_and_what_was_not_done_are_no_events(text: str) -> None:
    assert [e for e in events_of(text) if e.event_type == "ASSAULT"] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Russia may attack Ukraine.", "hypothetical"),
        ("Russia denied that it had attacked Ukraine.", "negated"),
        ("Russia is considering sanctions against Ukraine.", "hypothetical"),
    ],
)
def test_what_may_be_or_is_denied_keeps_its_status(text: str, status: str) -> None:
    assert status in [e.status for e in events_of(text)]


def test_lists_read_as_other_names_are_all_actors() -> None:
    found = events_of("Russia, France, Germany and Egypt imposed sanctions on Iran.")
    assert [coded(e) for e in found] == [("SANCTION", ["RUS", "FRA", "DEU", "EGY"], ["IRN"])]


def test_people_without_a_name_are_those_of_the_place() -> None:
    found = events_of("Russian troops killed two soldiers in Ukraine.")
    assert [coded(e) for e in found] == [("ASSAULT", ["RUS"], ["UKR"])]


def test_those_who_fight_nearby_did_what_nobody_is_said_to_have_done() -> None:
    found = events_of("Russian troops attacked Ukraine. Two Ukrainian soldiers were killed.")
    assert {coded(e)[0] for e in found} == {"ASSAULT"}
    assert all(e.actor and e.actor[0].code == "RUS" for e in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The Iranian policy is a crime," the German minister said.',
            ("ACCUSE", ["DEU"], ["IRN"]),
        ),
        ('"Iran must leave Ukraine," the German minister said.', ("REQUEST", ["DEU"], ["IRN"])),
        ('"Iran will pay for this," the German minister said.', ("THREATEN", ["DEU"], ["IRN"])),
        (
            '"Iran is violating the treaty," the German minister said.',
            ("ACCUSE", ["DEU"], ["IRN"]),
        ),
    ],
)
def test_speakers_blame_ask_and_threaten_by_what_they_say(
    text: str, expected: tuple[str, list[str], list[str]]
) -> None:
    assert expected in [coded(e) for e in spoken_events_of(text)]


def test_a_name_called_in_passing_is_no_verdict() -> None:
    text = '"We met the German terrorists," the Iranian minister said.'
    assert [e for e in spoken_events_of(text) if e.event_type == "ACCUSE"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran drew sharp criticism from Germany.", ("ACCUSE", ["DEU"], ["IRN"])),
        ("Germany decided not to meet with Iran.", ("REJECT", ["DEU"], ["IRN"])),
        ("Japan has refused to give food aid to Egypt.", ("REJECT", ["JPN"], ["EGY"])),
        ("Egypt won assurances from Japan.", ("AGREE", ["JPN"], ["EGY"])),
        ("Germany is opposed to the Iranian plan.", ("REJECT", ["DEU"], ["IRN"])),
        ("Two Egyptian soldiers were held in an Israeli prison.", ("COERCE", ["ISR"], ["EGY"])),
        ("Turkish troops surrounded Iranian soldiers.", ("COERCE", ["TUR"], ["IRN"])),
        ("Iranian troops shot down a Turkish jet.", ("ASSAULT", ["IRN"], ["TUR"])),
        ("Germany held talks with the French president.", ("CONSULT", ["DEU", "FRA"], [])),
        (
            "Three powers – Russia, Turkey and Iran – met on Monday.",
            ("CONSULT", ["RUS", "TUR", "IRN"], []),
        ),
    ],
)
def test_sides_and_types_of_common_turns(
    text: str, expected: tuple[str, list[str], list[str]]
) -> None:
    assert expected in [coded(e) for e in events_of(text)]


def test_the_town_is_where_the_place_named_before_lies() -> None:
    found = events_of("Russian troops were in Ukraine. They left. Russian troops stormed the town.")
    assert ("ASSAULT", ["RUS"], ["UKR"]) in [coded(e) for e in found]


def test_who_is_against_somebody_is_not_of_them() -> None:
    found = events_of("Germany praised the anti-Iranian Egyptian minister.")
    assert [coded(e) for e in found] == [("SUPPORT", ["DEU"], ["EGY"])]


@pytest.mark.parametrize(
    "text",
    [
        "Germany declined to give further details.",
        "Fine weather allowed Iran to attack Iraq.",
        "A supervisor forced Egyptian women to run.",
        "The pitcher signed a deal with the Indians after the inning in Germany.",
    ],
)
def test_no_event_of_silence_things_or_private_people(text: str) -> None:
    assert [e for e in events_of(text) if e.event_type in ("REJECT", "CONCEDE", "COERCE")] == []


@pytest.mark.parametrize(
    "text",
    [
        'The French president said: "Germany has shown great courage in these weeks."',
        'The French president said: "Germany deserves credit for these weeks."',
    ],
)
def test_courage_and_credit_are_praise_by_who_speaks_of_them(text: str) -> None:
    assert ("SUPPORT", ["FRA"], ["DEU"]) in [coded(e) for e in spoken_events_of(text)]
