"""Deeds of force, protest and retreat: nouns for verbs, telling subjects, who suffers them."""

import pytest

from tests.extraction.events.conftest import Reader, of_kind, sides


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The storming of the embassy by Iranian soldiers went on.", "ASSAULT", {"IRN"}, set()),
        ("The Russian seizure of the Estian airport was swift.", "COERCE", {"RUS"}, {"EST"}),
        ("The Surian army's use of sarin was proved.", "ASSAULT", {"SUR"}, set()),
        ("Norland has been under a Surian blockade since May.", "COERCE", {"SUR"}, {"NOR"}),
        ("Estia suffered an attack by Suria at dawn.", "ASSAULT", {"SUR"}, {"EST"}),
        ("Norlandic troops rolled into Estia at night.", "ASSAULT", {"NOR"}, {"EST"}),
        ("Chinese warships sailed toward Japan on Friday.", "MOBILIZE", {"CHN"}, {"JPN"}),
        ("German soldiers are stationed in Egypt.", "MOBILIZE", {"DEU"}, {"EGY"}),
        ("The war between Suria and Estia ended in June.", "RETREAT", {"SUR", "EST"}, set()),
        ("The resignation of the French minister came late.", "RETREAT", {"FRA"}, set()),
        ("Five Estian soldiers died in a Surian air strike.", "ASSAULT", {"SUR"}, {"EST"}),
        ("Estian officials were not allowed to leave Suria.", "COERCE", set(), {"EST"}),
        ("Surian troops opened fire on an Estian soldier.", "ASSAULT", {"SUR"}, {"EST"}),
        ("Estia's army came under fire from Suria.", "ASSAULT", {"SUR"}, {"EST"}),
        ("Surian troops retreated from Estia.", "RETREAT", {"SUR"}, {"EST"}),
        ("Suria lifted its siege of Estia.", "RETREAT", {"SUR"}, {"EST"}),
        ("The assassination attempt on the Estian president went on.", "ASSAULT", set(), {"EST"}),
        ("Suria deprived the French envoy of his freedom.", "COERCE", {"SUR"}, {"FRA"}),
    ],
)  # fmt: skip
def test_a_deed_of_force_has_its_sides(
    told: Reader, text: str, kind: str, actor: set[str], recipient: set[str]
) -> None:
    found = of_kind(told(text), kind)
    assert (actor, recipient) in [sides(f) for f in found]


@pytest.mark.parametrize(
    "text",
    [
        "The Estian minister took part in a meeting in France.",
        "An Estian soldier hanged himself in Suria.",
        "Norland held the French envoy accountable.",
    ],
)
def test_nothing_is_forced(told: Reader, text: str) -> None:
    assert not [f for f in told(text) if f.type in ("ASSAULT", "COERCE")]


def test_a_strike_of_workers_is_a_protest_and_one_on_a_state_is_not(told: Reader) -> None:
    assert "PROTEST" in [f.type for f in told("French workers went on strike in Germany.")]
    launched = told("Suria launched a strike against Estia.")
    assert {f.type for f in launched} == {"ASSAULT"}


def test_troops_that_are_moved_tell_who_moves_them(told: Reader) -> None:
    moved = [f for f in told("Norlandic troops were sent to Estia.") if f.type == "MOBILIZE"]
    assert sides(moved[0]) == ({"NOR"}, {"EST"})


def test_unnamed_sides_do_not_hide_what_has_a_day(told: Reader) -> None:
    found = told("The 2003 invasion was remembered.")
    assert [f.type for f in found] == ["ASSAULT"]
    assert not told("They spoke of an invasion.")
