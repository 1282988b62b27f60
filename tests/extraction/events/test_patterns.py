"""Verbs, operators and nouns tell the right type with the right sides."""

import pytest

from tests.extraction.events.conftest import Reader, of_kind, sides


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("France condemned Iran on Monday.", "ACCUSE", {"FRA"}, {"IRN"}),
        ("Iran was condemned by France on Monday.", "ACCUSE", {"FRA"}, {"IRN"}),
        ("Russian troops shelled a village in Ukraine.", "ASSAULT", {"RUS"}, {"UKR"}),
        ("The Turkish president visited Egypt last week.", "CONSULT", {"TUR"}, {"EGY"}),
        ("Germany held talks with Japan in Berlin.", "CONSULT", {"DEU", "JPN"}, set()),
        ("Israel launched an attack on Iran at night.", "ASSAULT", {"ISR"}, {"IRN"}),
        ("Germany imposed sanctions on Russia.", "SANCTION", {"DEU"}, {"RUS"}),
        ("France voiced concern over China.", "ACCUSE", {"FRA"}, {"CHN"}),
        ("Egypt refused to meet with Turkey.", "REJECT", {"EGY"}, {"TUR"}),
        ("Germany urged Israel to withdraw its troops.", "REQUEST", {"DEU"}, {"ISR"}),
        ("Iran threatened to attack Israel.", "THREATEN", {"IRN"}, {"ISR"}),
        ("Japan agreed to give aid to Ukraine.", "AGREE", {"JPN"}, {"UKR"}),
        ("Japan gave ten million dollars of aid to Ukraine.", "AID", {"JPN"}, {"UKR"}),
        ("France and Germany signed a treaty.", "SUPPORT", {"FRA", "DEU"}, set()),
        ("Turkey suspended aid to Egypt.", "SANCTION", {"TUR"}, {"EGY"}),
        ("Russia expelled three German diplomats.", "SANCTION", {"RUS"}, {"DEU"}),
        ("Egypt lifted its ban on Turkish ships.", "CONCEDE", {"EGY"}, {"TUR"}),
        ("Israel withdrew its forces from Egypt.", "RETREAT", {"ISR"}, {"EGY"}),
        ("China massed troops along the border with Russia.", "MOBILIZE", {"CHN"}, {"RUS"}),
        ("Iran violated the ceasefire with Israel.", "ASSAULT", {"IRN"}, {"ISR"}),
        ("China announced a suspension of aid to Japan.", "SANCTION", {"CHN"}, {"JPN"}),
    ],
)
def test_a_verb_tells_type_and_sides(
    told: Reader, text: str, kind: str, actor: set[str], recipient: set[str]
) -> None:
    found = of_kind(told(text), kind)
    assert sides(found[0]) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "kind", "mode", "actor", "recipient"),
    [
        ("The Israeli drone strike on Iran shocked them.", "ASSAULT", "drone", {"ISR"}, {"IRN"}),
        ("Talks between France and Germany went on.", "CONSULT", None, {"FRA", "DEU"}, set()),
        ("They discussed the Chinese deportation of Japanese workers.", "COERCE", "deport",
         {"CHN"}, {"JPN"}),
        ("The Russian invasion of Ukraine changed much.", "ASSAULT", None, {"RUS"}, {"UKR"}),
    ],
)  # fmt: skip
def test_a_noun_tells_an_event(
    told: Reader, text: str, kind: str, mode: str | None, actor: set[str], recipient: set[str]
) -> None:
    found = of_kind(told(text), kind)
    assert (found[0].mode, *sides(found[0])) == (mode, actor, recipient)


def test_the_subject_of_a_relative_clause_is_its_noun(told: Reader) -> None:
    found = told("They spoke of the Israeli strike that killed an Iranian minister.")
    assert any(f.type == "ASSAULT" and sides(f) == ({"ISR"}, {"IRN"}) for f in found)


def test_who_refuses_does_not_do_it(told: Reader) -> None:
    found = told("Egypt refused to hold talks with Turkey.")
    refused = next(f for f in found if f.type == "REJECT")
    assert refused.mode == "meet"
    assert {t.lower for t in refused.under} >= {"hold"}


def test_who_decided_is_named(told: Reader) -> None:
    found = next(f for f in told("France accused Iran of fraud.") if f.type == "ACCUSE")
    assert found.decided_by == "pattern verb accuse"


def test_a_mended_lemma_finds_the_verb(told: Reader) -> None:
    found = told("France staged joint drills with Germany.")
    assert any(f.type in ("COOPERATE", "MOBILIZE") for f in found)


def test_calling_names_is_no_phone_call(told: Reader) -> None:
    assert not [f for f in told("France called Iran a danger.") if f.type == "CONSULT"]
