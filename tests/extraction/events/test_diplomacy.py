"""Meetings, promises and requests in the many words in which they are told."""

import pytest

from tests.extraction.events.conftest import Reader, of_kind, sides


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Estian ministers met on Friday to prepare the budget.", {"EST"}, set()),
        ("The Surian president met the Surian minister on Monday.", {"SUR"}, set()),
        ("The Surian president headed for Estia on Monday.", {"SUR"}, {"EST"}),
        ("The Estian envoy presented his credentials to the Surian president.", {"EST"}, {"SUR"}),
        ("Norland took part in talks with Suria last week.", {"NOR", "SUR"}, set()),
        ("Suria has been in close touch with Estia.", {"SUR", "EST"}, set()),
        ("Suria confers with the Estian government.", {"SUR", "EST"}, set()),
        ("The talks between Suria and Estia stalled in May.", {"SUR", "EST"}, set()),
    ],
)
def test_a_meeting_is_told_in_many_words(
    told: Reader, text: str, actor: set[str], recipient: set[str]
) -> None:
    found = of_kind(told(text), "CONSULT")
    assert sides(found[0]) == (actor, recipient)


def test_who_is_met_alone_meets_nobody(told: Reader) -> None:
    assert not told("Norland met the deadline.")


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Suria expressed its willingness to share data with Estia.", "AGREE", {"SUR"}, set()),
        ("Estia accepted the plan by Norland.", "AGREE", {"EST"}, {"NOR"}),
        ("Norland is committed to reform.", "AGREE", {"NOR"}, set()),
        ("Suria will go along with Estia on this.", "AGREE", {"SUR"}, {"EST"}),
        ("Suria asked for investment from Estia.", "REQUEST", {"SUR"}, {"EST"}),
        ("Suria sought Estian help on Monday.", "REQUEST", {"SUR"}, {"EST"}),
        ("Norland stressed the importance of reform in Suria.", "REQUEST", {"NOR"}, {"SUR"}),
        ("Suria came under pressure from Estia.", "REQUEST", {"EST"}, {"SUR"}),
        ("Norland joined France last year.", "SUPPORT", {"NOR"}, {"FRA"}),
    ],
)
def test_a_promise_or_request_is_told_in_many_words(
    told: Reader, text: str, kind: str, actor: set[str], recipient: set[str]
) -> None:
    found = of_kind(told(text), kind)
    assert sides(found[0]) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Suria is willing to negotiate with Estia.", "AGREE", {"SUR"}, {"EST"}),
        ("Suria was prepared to compromise.", "AGREE", {"SUR"}, set()),
        ("Norland is not ready to send aid to Suria.", "REJECT", {"NOR"}, {"SUR"}),
        ("Norland was reluctant to meet with Estia.", "REJECT", {"NOR"}, {"EST"}),
        ("Estia is ready to attack Suria.", "THREATEN", {"EST"}, {"SUR"}),
        ("Estia vowed to modernise its schools.", "AGREE", {"EST"}, set()),
        ("Estia promised not to recognise Suria.", "REJECT", {"EST"}, {"SUR"}),
        ("Norland is committed to building schools in Suria.", "AGREE", {"NOR"}, {"SUR"}),
        ("Estia proposed that Suria send observers.", "REQUEST", {"EST"}, {"SUR"}),
        ("Estia encouraged all members to ratify the text.", "REQUEST", {"EST"}, set()),
        ("Estia urged voters to stay calm.", "REQUEST", {"EST"}, set()),
    ],
)
def test_what_is_readily_done_is_promised_and_what_is_not_refused(
    told: Reader, text: str, kind: str, actor: set[str], recipient: set[str]
) -> None:
    found = of_kind(told(text), kind)
    assert sides(found[0]) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Norlandic demands that Suria free the miners were ignored.", "REQUEST", {"NOR"}, {"SUR"}),
        ("Norland recommended lifting the curfew.", "REQUEST", {"NOR"}, set()),
        ("Norland said Germany pledged that Estia would help.", "AGREE", {"EST"}, set()),
        ("Japan signed a deal with Egypt for ships.", "AGREE", {"JPN", "EGY"}, set()),
        ("There were Estian demands for the Surian president to go.", "REQUEST", {"EST"}, {"SUR"}),
        ("Estia ordered the evacuation of three towns.", "REQUEST", {"EST"}, set()),
        ("Egypt gave the green light to Turkey.", "AGREE", {"EGY"}, {"TUR"}),
        ("Egypt and Turkey settled their dispute.", "AGREE", {"EGY", "TUR"}, set()),
        ("Estia turned to Norland for help.", "REQUEST", {"EST"}, {"NOR"}),
        ("Estia laid down conditions for Suria.", "REQUEST", {"EST"}, {"SUR"}),
        ("Estia hopes that Suria will free the miners.", "REQUEST", {"EST"}, {"SUR"}),
        ("Norland sent an envoy to Suria.", "CONSULT", {"NOR"}, {"SUR"}),
    ],
)
def test_demands_and_deals(
    told: Reader, text: str, kind: str, actor: set[str], recipient: set[str]
) -> None:
    found = of_kind(told(text), kind)
    assert sides(found[0]) == (actor, recipient)


@pytest.mark.parametrize(
    "text",
    [
        "Suria is ready to fall.",
        "Suria reaffirmed that prices would rise.",
        "Suria hopes to win the match.",
    ],
)
def test_what_nobody_undertakes_is_no_promise(told: Reader, text: str) -> None:
    assert not [f for f in told(text) if f.type in ("AGREE", "REQUEST")]


def test_talks_that_went_on_are_told_by_a_relative_clause(told: Reader) -> None:
    found = told("They spoke of the talks, which began between Suria and Estia in May.")
    assert any(f.type == "CONSULT" and sides(f)[0] == {"SUR", "EST"} for f in found)


def test_a_demand_that_is_rejected_was_made(told: Reader) -> None:
    found = told("Suria rejected Norlandic demands for reform.")
    assert {(f.type, *map(frozenset, sides(f))) for f in found} == {
        ("REJECT", frozenset({"SUR"}), frozenset({"NOR"})),
        ("REQUEST", frozenset({"NOR"}), frozenset({"SUR"})),
    }
