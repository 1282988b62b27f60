"""Words of deeds that tell none: blows of words, labels, aims, grounds of punishment."""

import pytest

from foretold.records import Event
from tests.extraction.events.test_finder import events_of


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
