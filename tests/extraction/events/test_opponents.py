"""The other side of a war, who gives in an exchange, who makes "this visit", what is expected."""

import pytest

from tests.extraction.events.test_no_deeds import kinds
from tests.extraction.events.test_sides import told


def test_an_attack_by_one_side_of_a_war_is_on_the_other() -> None:
    text = (
        "Egypt fears that the Israel-Palestine war, set off by the surprise attack by Hamas, "
        "will spread, Egyptian officials said."
    )
    assert ("ASSAULT", ["HAMAS"], ["ISR"]) in told(text)


@pytest.mark.parametrize("word", ["return", "exchange"])
def test_who_is_given_something_in_return_gives_what_is_received(word: str) -> None:
    text = f"North Korea received food aid in {word} for supplying rockets to Russia."
    assert ("AID", ["RUS"], ["PRK"]) in told(text)


def test_this_visit_is_made_by_who_was_told_to_visit() -> None:
    text = "Prime Minister Narendra Modi visited Egypt. He met nobody during this visit to Egypt."
    assert ("CONSULT", ["IND"], ["EGY"]) in told(text)
    assert all(actor == ["IND"] for kind, actor, _ in told(text) if kind == "CONSULT")


@pytest.mark.parametrize(
    "text",
    [
        "A meeting between France and Germany is expected next week.",
        "The French minister is expected to discuss trade with Germany.",
        "A Russian strike expected to hurt Germany was called off.",
    ],
)
def test_what_is_expected_by_nobody_is_no_request(text: str) -> None:
    assert "REQUEST" not in kinds(text)


def test_who_expects_others_to_do_something_asks_for_it() -> None:
    assert "REQUEST" in kinds("Germany expects Turkey to respect the agreement.")


def test_what_a_rule_forbids_is_not_done() -> None:
    assert "MOBILIZE" not in kinds("The launch of North Korean missiles is prohibited by the UN.")


def test_a_title_tells_the_strike_that_the_text_tells_in_full() -> None:
    text = (
        "US drone strike alarms Egypt.\n\n"
        "The US drone strike that killed an Iranian general came on Monday."
    )
    assert all(
        (actor, recipient) == (["USA"], ["IRN"])
        for kind, actor, recipient in told(text)
        if kind == "ASSAULT"
    )


def test_six_sides_are_not_the_two_who_met_before() -> None:
    text = (
        "A US envoy and a North Korean envoy met in Beijing on Monday. "
        "Japan said the six-way talks would resume."
    )
    assert ("CONSULT", ["USA", "PRK"], []) in told(text)
    assert sum(sorted(a) == ["PRK", "USA"] for kind, a, _ in told(text) if kind == "CONSULT") == 1


def test_an_opposition_that_is_a_body_is_no_refusal() -> None:
    assert "REJECT" not in kinds("The talks were praised by the official Syrian opposition.")


def test_aid_that_is_asked_for_is_not_given() -> None:
    text = "The World Food Programme launched an appeal for nine million dollars in aid to Sudan."
    assert "AID" not in kinds(text)


def test_who_objects_cancels_what_is_cancelled_for_it() -> None:
    text = "The talks with Egypt were cancelled due to opposition from Russia and China."
    assert ("REJECT", ["RUS", "CHN"], ["EGY"]) in told(text)


def test_what_somebody_is_acquitted_of_the_court_has_not_done() -> None:
    assert "ASSAULT" not in kinds("An Egyptian court acquitted the minister of killing a Turk.")
