"""Blame, praise and demands in a speaker's mouth that a verb and its object tell together."""

import pytest

from foretold.extraction.events.finder import readings
from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.reading import Reading
from foretold.extraction.statements import find_statements
from foretold.language.parser import parse
from foretold.records import Article
from tests.extraction.events.conftest import Speaking

Told = tuple[str, list[str | None], list[str | None]]


def told_by(text: str) -> list[Told]:
    """What the words tell, before it is asked how far to trust it."""
    article = Article(id="a1", text=text, sha256="0" * 64, published="2021-05-10")
    reading = Reading(article, parse(text), [], Speaking())  # type: ignore[arg-type]
    statements = [s for s in find_statements(reading) if s.speaker is not None]
    found = readings(reading, statements, Interpreter(reading.cast))
    return [
        (f.type, [p.entity.code for p in f.actor], [p.entity.code for p in f.recipient])
        for f in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Germany said Russia bears responsibility for the hunger.",
        "Germany said Russia has done little to end the crisis.",
        "Germany said Russia had forfeited its role as mediator.",
        "Germany said that Russia has not kept its promises.",
        "Germany said that Russia was unwilling to help the refugees.",
        "Germany said that Russia continues its interference in Iran.",
        "Germany said the Russian plan was not acceptable.",
        "Germany said that the massacre was the work of Russian soldiers.",
        "Germany said that Russia was trying to spread hatred.",
        "Germany said that Russia was preparing to invade the islands.",
        "Germany said that Russia is playing with fire.",
        "Germany said that Russia should not have sent the letter.",
        "The Russian decision was part of a pattern of selfish moves, Germany said.",
    ],
)
def test_what_somebody_fails_to_do_is_blame_in_the_mouth_of_another(text: str) -> None:
    assert ("ACCUSE", ["DEU"], ["RUS"]) in told_by(text)


@pytest.mark.parametrize(
    "text",
    [
        "Germany said Russia had stuck to the terms of the deal.",
        "Germany said Russia has made great progress.",
        "Germany said that Russia played a constructive role.",
    ],
)
def test_what_somebody_achieves_is_praise_in_the_mouth_of_another(text: str) -> None:
    assert ("SUPPORT", ["DEU"], ["RUS"]) in told_by(text)


@pytest.mark.parametrize(
    "text",
    [
        "Germany said Russia may bear responsibility for the hunger.",
        "Germany said that Russia was unable to comment on the letter.",
    ],
)
def test_what_may_be_or_what_nobody_comments_on_is_no_blame(text: str) -> None:
    assert [t for t in told_by(text) if t[0] == "ACCUSE"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Germany said it was up to Russia to stop.",
        "It is time for Russia to leave, the German minister said.",
        "The ball is in the court of Russia, a German official said.",
    ],
)
def test_whose_turn_it_is_is_asked(text: str) -> None:
    assert ("REQUEST", ["DEU"], ["RUS"]) in told_by(text)


def test_what_must_be_done_by_nobody_named_is_asked_all_the_same() -> None:
    told = told_by("The German minister said the raids must be stopped.")
    assert ("REQUEST", ["DEU"], []) in told
    noted = told_by("The German minister said it should be noted that it rains.")
    assert [t for t in noted if t[0] == "REQUEST"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The German minister said there was no interference.",
        "The German president says he had no knowledge of the letter.",
        "Germany insisted that it would not work with the envoy.",
    ],
)
def test_what_is_said_not_to_be_is_denied(text: str) -> None:
    assert ("REJECT", ["DEU"], []) in told_by(text)


@pytest.mark.parametrize(
    "text",
    [
        "Germany said that Russia will be attacked if it does not leave.",
        "Germany said that Russia was trying to end the war.",
        "Germany said there is no water.",
    ],
)
def test_a_good_aim_or_a_mere_lack_is_neither_blamed_nor_denied(text: str) -> None:
    assert [t for t in told_by(text) if t[0] in ("ACCUSE", "REJECT")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Germany said it will move against Russia.",
        "The German envoy said action will be taken against Russia.",
        "Germany vowed that it would continue to confront Russia.",
    ],
)
def test_what_will_be_done_against_somebody_is_a_threat(text: str) -> None:
    assert ("THREATEN", ["DEU"], ["RUS"]) in told_by(text)


def test_no_longer_is_a_refusal() -> None:
    told = told_by("Russia said it would no longer recognize the zone.")
    assert ("REJECT", ["RUS"], []) in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Russia was branded by Germany as a sponsor of terrorism.", ("ACCUSE", ["DEU"], ["RUS"])),
        ("Turkey considers Iran to be a threat.", ("ACCUSE", ["TUR"], ["IRN"])),
        ("Germany put pressure on Russia to withdraw.", ("REQUEST", ["DEU"], ["RUS"])),
        ("Russia had urged restraint.", ("REQUEST", ["RUS"], [])),
        ("Germany has distanced itself from Russia.", ("REJECT", ["DEU"], ["RUS"])),
        (
            "German officials disputed the Russian account of the raid.",
            ("REJECT", ["DEU"], ["RUS"]),
        ),
        ("Two German soldiers pleaded guilty to murder.", ("CONCEDE", ["DEU"], [])),
        ("A former German minister was charged with murder.", ("ACCUSE", ["DEU"], ["DEU"])),
        ("The German minister faces trial in the bribery case.", ("ACCUSE", ["DEU"], ["DEU"])),
        ("Germany was angered by the Russian vote.", ("ACCUSE", ["DEU"], ["RUS"])),
        ("Two Russian men were suspected of spying.", ("ACCUSE", [], ["RUS"])),
        ("Germany cancelled all travel to Russia.", ("REJECT", ["DEU"], ["RUS"])),
        ("Germany called the Russian election a milestone.", ("SUPPORT", ["DEU"], ["RUS"])),
        ("The German president fired two officials.", ("SANCTION", ["DEU"], [])),
        ("Germany expects Russia to comply.", ("REQUEST", ["DEU"], ["RUS"])),
        ("The German rebels want better conditions.", ("REQUEST", ["DEU"], [])),
        ("Germany charged that Russia would rig the vote.", ("ACCUSE", ["DEU"], ["RUS"])),
        ("Germany has admitted using force.", ("CONCEDE", ["DEU"], [])),
        ("Germany welcomed the resumption of work.", ("SUPPORT", ["DEU"], [])),
        ("Germany declared independence from Russia.", ("REJECT", ["DEU"], ["RUS"])),
        ("Germany called for Russia to relinquish the islands.", ("REQUEST", ["DEU"], ["RUS"])),
    ],
)
def test_ways_of_telling_words(text: str, told: Told) -> None:
    assert told in told_by(text)


@pytest.mark.parametrize(
    "text",
    [
        "The German meeting is expected to discuss Russia.",
        "Germany sees sanctions as a means of putting pressure on Russia.",
    ],
)
def test_what_is_foreseen_or_only_a_means_is_not_asked(text: str) -> None:
    assert [t for t in told_by(text) if t[0] == "REQUEST"] == []


def test_a_body_charged_with_a_task_is_not_accused() -> None:
    text = "German officials charged with supervising the vote arrived."
    assert [t for t in told_by(text) if t[0] == "ACCUSE"] == []
