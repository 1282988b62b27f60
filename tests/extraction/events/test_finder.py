"""Whole texts: events in order, with all fields, and none from sport, markets or metaphor."""

import pytest

from foretold.extraction.events import find_events
from foretold.extraction.reading import Reading
from foretold.language.parser import parse
from foretold.records import EVENT_TYPES, QUAD, Article, Event
from tests.extraction.events.conftest import SmallCast


def events_of(text: str, published: str | None = "2021-05-10") -> list[Event]:
    article = Article(id="a1", text=text, sha256="0" * 64, published=published)
    return find_events(Reading(article, parse(text), [], SmallCast()), [])  # type: ignore[arg-type]


TEXT = (
    "Israel bombed a base in Iran on Sunday. The Israeli bombing of Iran drew anger. "
    "Germany urged Israel to stop the raids, and Egypt will host Turkish officials in Cairo. "
    "Japan refused to send troops to Ukraine."
)


def test_records_are_whole_and_in_order() -> None:
    found = events_of(TEXT)
    assert {"ASSAULT", "REQUEST", "REJECT"} <= {e.event_type for e in found}
    assert [e.evidence.start for e in found] == sorted(e.evidence.start for e in found)
    for e in found:
        for span in (e.evidence, e.trigger, *e.mentions):
            assert TEXT[span.start : span.end] == span.text
        assert e.event_type in EVENT_TYPES
        assert e.quad == QUAD[e.event_type]
        assert 0 < e.confidence <= 1
        assert e.id.startswith("e")
        assert e.decided_by
        assert -10 <= e.intensity <= 10


def test_an_event_told_twice_is_one() -> None:
    bombings = [e for e in events_of(TEXT) if e.event_type == "ASSAULT"]
    assert len(bombings) == 1
    assert len(bombings[0].mentions) == 2


def test_the_same_text_gives_the_same_ids() -> None:
    assert [e.id for e in events_of(TEXT)] == [e.id for e in events_of(TEXT)]


@pytest.mark.parametrize(
    "text",
    [
        "Germany beat France in the final of the football tournament as the striker scored.",
        "France launched an attack on inflation and unemployment.",
        "The French president died of a heart attack.",
        "An earthquake killed forty people in Iran.",
        "Germany declined to comment on Monday.",
        "A man attacked his neighbour.",
    ],
)
def test_no_event_from_sport_metaphor_nature_or_private_life(text: str) -> None:
    assert events_of(text) == []


def test_will_not_is_a_refusal() -> None:
    found = events_of("France will not negotiate with Iran over this.")
    assert [(e.event_type, e.actor[0].code, e.recipient[0].code) for e in found] == [
        ("REJECT", "FRA", "IRN")
    ]


def test_what_is_asked_for_is_not_told_as_an_event() -> None:
    found = events_of("Germany urged Israel to meet with Egypt.")
    assert [e.event_type for e in found] == ["REQUEST"]


def test_here_is_the_town_of_the_dateline() -> None:
    found = events_of("CAIRO, May 9 (AFP) - Turkish officials met with Egyptian officials here.")
    assert found[0].place == "Cairo"


def test_contexts_come_from_the_words() -> None:
    found = events_of("Japan imposed sanctions on Iran over its nuclear enrichment.")
    assert "cbrn" in found[0].context
