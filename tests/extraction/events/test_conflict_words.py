"""Ways of blaming, refusing, threatening and punishing that the verb and noun files know."""

import pytest

from tests.extraction.events.conftest import Reader, sides
from tests.extraction.events.test_told import coded, spoken_events_of


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Turkey took a swipe at Russia over the plan.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey made strong representations to Russia.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey laid the blame on Russia.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey raged at Russia for months.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey poured cold water on the proposal of Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey stayed away from the talks with Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey threw out the appeal by Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey denied any involvement with Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey warned Russia of serious consequences.", "THREATEN", {"TUR"}, {"RUS"}),
        ("Turkey recalled the Russian envoy from the talks.", "SANCTION", {"TUR"}, {"RUS"}),
        ("Turkey turned its back on Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey argued against a treaty with Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey is an outspoken critic of Russia.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey declared war on Russia.", "THREATEN", {"TUR"}, {"RUS"}),
        ("Turkey stripped the Russian envoy of his title.", "SANCTION", {"TUR"}, {"RUS"}),
        ("Turkey handed the Russian minister a jail term.", "SANCTION", {"TUR"}, {"RUS"}),
    ],
)
def test_verbs_of_conflict(
    told: Reader, text: str, kind: str, actor: set[str], recipient: set[str]
) -> None:
    assert (kind, (actor, recipient)) in [(f.type, sides(f)) for f in told(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bitter row between Turkey and Russia went on.", "ACCUSE"),
        ("The Turkish outcry over Russian bombs grew.", "ACCUSE"),
    ],
)
def test_nouns_of_conflict(told: Reader, text: str, kind: str) -> None:
    assert kind in [f.type for f in told(text)]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Turkey vowed to crush the Russian army.", "THREATEN", {"TUR"}, {"RUS"}),
        ("Turkey promised not to sign a treaty with Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey pledged not to attack Russia.", "AGREE", {"TUR"}, {"RUS"}),
        ("Turkey denied that Russia was right.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey warned that Russia would take revenge.", "THREATEN", {"TUR"}, {"RUS"}),
        ("Turkey described the Russian plan as selfish.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey dismissed the Russian vote as a sham.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey called the Russian vote an act of treason.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("The Russian plan was described as alarming by Turkey.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey questioned how Russia had been able to pay.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey does not want to talk to Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey warned that Russia was arming.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey dismissed the Russian report as a sham.", "REJECT", {"TUR"}, {"RUS"}),
    ],
)
def test_vows_warnings_denials_and_judgements(
    told: Reader, text: str, kind: str, actor: set[str], recipient: set[str]
) -> None:
    assert (kind, (actor, recipient)) in [(f.type, sides(f)) for f in told(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Turkey said Russia was seeking a fake victory.", ("ACCUSE", ["TUR"], ["RUS"])),
        ("Turkey said Russia had failed its people.", ("ACCUSE", ["TUR"], ["RUS"])),
        ("Turkey said the Russian government was corrupt.", ("ACCUSE", ["TUR"], ["RUS"])),
        ("The Turkish view is that Russia is corrupt.", ("ACCUSE", ["TUR"], ["RUS"])),
        ("Turkey does not recognise Russia.", ("REJECT", ["TUR"], ["RUS"])),
        ("The Turkish government boycotted Russia for years.", ("REJECT", ["TUR"], ["RUS"])),
        ("Turkey said it would not supply Russia with gas.", ("REJECT", ["TUR"], ["RUS"])),
        ("Turkey said it will pursue the Russian army.", ("THREATEN", ["TUR"], ["RUS"])),
    ],
)
def test_speakers_blame_refuse_and_threaten(
    text: str, wanted: tuple[str, list[str], list[str]]
) -> None:
    assert wanted in [coded(e) for e in spoken_events_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey and Russia agreed to open up a direct line.",
        "The Turkish parliament passed a bill on aid to Russia.",
        "The Russian talks were slated to begin in Turkey.",
    ],
)
def test_harmless_words_are_no_conflict(told: Reader, text: str) -> None:
    assert {f.type for f in told(text)}.isdisjoint({"ACCUSE", "REJECT", "THREATEN", "SANCTION"})
