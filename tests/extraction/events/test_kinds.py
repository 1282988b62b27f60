"""Kinds of telling: second predicates, passives, documents, judgements, and what is no event."""

import pytest

from foretold.records import Event
from tests.extraction.events.test_finder import events_of


def codes(event: Event) -> tuple[str, list[str | None], list[str | None]]:
    return (
        event.event_type,
        [e.code for e in event.actor],
        [e.code for e in event.recipient],
    )


def test_arriving_and_meeting_are_two_events() -> None:
    found = events_of("The French minister arrived in Egypt and met the Turkish president.")
    assert ("CONSULT", ["FRA"], ["EGY"]) in [codes(e) for e in found]
    assert ("CONSULT", ["FRA", "TUR"], []) in [codes(e) for e in found]


def test_going_somewhere_for_talks_is_one_event() -> None:
    found = events_of("The German envoy went on to Japan for talks with Japanese officials.")
    assert [codes(e) for e in found] == [("CONSULT", ["DEU"], ["JPN"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three French soldiers were released from prison in March.", ("RETREAT", [], ["FRA"])),
        ("Germany has been asked to send troops to Egypt.", ("REQUEST", [], ["DEU"])),
        (
            "The French government issued a statement. The statement condemned Russia.",
            ("ACCUSE", ["FRA"], ["RUS"]),
        ),
        ("Israel called the agreement with Iran a terrible mistake.", ("ACCUSE", ["ISR"], ["IRN"])),
        ("Germany described the Russian decision as alarming.", ("ACCUSE", ["DEU"], ["RUS"])),
        ("Iran said that the Israeli policy was reckless.", ("ACCUSE", ["IRN"], ["ISR"])),
        ("Russia called the Chinese plan constructive.", ("SUPPORT", ["RUS"], ["CHN"])),
        ("Russia cut off electricity to Ukraine.", ("SANCTION", ["RUS"], ["UKR"])),
        (
            "Germany said Ukraine had attacked Russia, accusing Ukraine of lying.",
            ("ACCUSE", ["DEU"], ["UKR"]),
        ),
    ],
)
def test_told_by_passive_document_judgement(
    text: str, expected: tuple[str, list[str], list[str]]
) -> None:
    assert expected in [codes(e) for e in events_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "China cannot refuse to meet the Japanese minister.",
        "Iran need not apologise to France.",
        "Israel would not hesitate to attack Iran.",
        "The French president won the election, defeating the German minister.",
        "Russia told Germany that the sanctions would not work.",
        "Germany did not call the French decision a mistake.",
    ],
)
def test_no_event(text: str) -> None:
    assert events_of(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("France is to send troops to Egypt.", "future"),
        ("Egypt fears an attack by Turkey on Suria.", "hypothetical"),
        ("Iran was on the verge of attacking Israel.", "hypothetical"),
        ("France no longer accuses Russia.", "negated"),
        ("Germany will focus on announcing sanctions against Russia.", "future"),
        ("Russia acted to prevent Ukraine being attacked by Turkey.", "hypothetical"),
        ("The Israeli bombing of Iran should not be taken as a warning.", "happened"),
    ],
)
def test_status_from_what_governs(text: str, status: str) -> None:
    assert [e.status for e in events_of(text)] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China welcomed the offer by Japan.", ("SUPPORT", ["CHN"], ["JPN"])),
        (
            "Japan's government received a request from France for aid.",
            ("REQUEST", ["FRA"], ["JPN"]),
        ),
        ("Turkey blocked Japan's membership bid.", ("REJECT", ["TUR"], ["JPN"])),
    ],
)
def test_recipients_behind_offers_and_requests(
    text: str, expected: tuple[str, list[str], list[str]]
) -> None:
    assert expected in [codes(e) for e in events_of(text)]


def test_a_resolution_to_come_has_not_condemned_yet() -> None:
    text = "Germany is expected to present a resolution condemning Russia."
    assert "happened" not in {e.status for e in events_of(text) if e.event_type == "ACCUSE"}


def test_verb_and_noun_of_one_deed_are_one_event() -> None:
    text = "Israel shelled Iran at dawn. The attack by Israel on Iran lasted an hour."
    assert len(events_of(text)) == 1


def test_sponsors_of_talks_consult() -> None:
    found = events_of("Turkey and Russia are sponsoring talks on the future of the region.")
    assert [codes(e) for e in found] == [("CONSULT", ["TUR", "RUS"], [])]
