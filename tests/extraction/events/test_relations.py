"""The relations reader answers every row, masks names and generalises beyond its patterns."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foretold.errors import InputError
from foretold.extraction.events.annotate import annotate
from foretold.extraction.events.pair import Pair
from foretold.extraction.events.relation_features import relation_of
from foretold.extraction.events.relation_model import WEIGHTS, head
from foretold.knowledge.events import intensities
from foretold.knowledge.relation_words import KINDS, TYPES, relation_modes, relation_words
from foretold.language.parser import parse
from foretold.records import EVENT_TYPES, QUAD


def row(actor: str, words: str, recipient: str) -> dict[str, Any]:
    text = f"{actor} {words} {recipient}."
    at = len(actor) + len(words) + 2
    spans = ([[0, len(actor)]], [[at, at + len(recipient)]])
    return {"id": text, "text": text, "actor": spans[0], "recipient": spans[1]}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("condemned", "ACCUSE"),
        ("bombed positions held by", "ASSAULT"),
        ("held lengthy talks with", "CONSULT"),
        ("agreed to share intelligence with", "AGREE"),
        ("refused to meet", "REJECT"),
        ("imposed fresh sanctions on", "COERCE"),
        ("broke off diplomatic relations with", "SANCTION"),
        ("provided emergency aid to", "AID"),
        ("threatened to attack", "THREATEN"),
        ("demanded an apology from", "REQUEST"),
    ],
)
def test_plain_relations(words: str, kind: str) -> None:
    answer = next(annotate([row("Norland", words, "Suria")]))
    assert answer["event_type"] == kind
    assert answer["quad"] == QUAD[answer["event_type"]]


def test_names_do_not_matter() -> None:
    one, two = (
        relation_of(Pair(parse(r["text"]), [tuple(r["actor"][0])], [tuple(r["recipient"][0])]))
        for r in (row("France", "accused", "Iran"), row("Peru", "accused", "Chile"))
    )
    assert (one.features, one.phrase, one.core) == (two.features, two.phrase, two.core)


def test_answers_keep_order_and_ids() -> None:
    first = row("France", "praised", "Iran")
    bare = {"id": 7, "text": "Go.", "actor": [], "recipient": []}
    assert [a["id"] for a in annotate([first, bare])] == [first["id"], 7]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60), st.integers(0, 70), st.integers(0, 70))
def test_a_row_is_answered_or_named(text: str, start: int, end: int) -> None:
    asked = {"id": 1, "text": text, "actor": [[start, end]], "recipient": []}
    sound = bool(text.strip()) and start < end <= len(text)
    try:
        answer = next(annotate([asked]))
    except InputError:
        assert not sound
    else:
        assert sound
        assert answer["event_type"] in EVENT_TYPES
        assert 0 <= answer["confidence"] <= 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"text": " "}, "empty"),
        ({"text": None}, "empty"),
        ({"actor": None}, '"actor" is no list'),
        ({"recipient": "Iran"}, '"recipient" is no list'),
        ({"actor": [[0]]}, "[start, end] should be"),
        ({"actor": [[0, "6"]]}, "[start, end] should be"),
        ({"recipient": [[15, 90]]}, "outside the text of 20 characters"),
        ({"recipient": [[19, 15]]}, "outside the text"),
        ({"recipient": [[0, 6]]}, "the same words, [0, 6]"),
    ],
)
def test_a_malformed_row_says_what_is_wrong(change: dict[str, Any], said: str) -> None:
    sound = row("France", "praised", "Iran")
    answers = annotate([sound, sound | change, sound])
    assert next(answers)["event_type"] == "SUPPORT"
    with pytest.raises(InputError) as raised:
        next(answers)
    assert said in raised.value.what


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("<t>The ferry port</t> was rocketed by <s>the militia</s> before dawn.", "ASSAULT"),
        ("<s>Suria</s> disavowed <t>the Norland plan</t> for the islands.", "REJECT"),
        ("<s>Norland's customs service</s> interdicted <t>a Surian cargo</t>.", "COERCE"),
        ("<s>The bishops</s> extolled <t>the Surian medics</t>.", "SUPPORT"),
        ("<s>Norland</s> vaccinated <t>Surian refugees</t> in the camps.", "AID"),
        ("<s>The chancellor</s> excoriated <t>the Norland court</t> over its ruling.", "ACCUSE"),
        ("<s>Gardeners</s>, among them two from Suria, picketed <t>the town hall</t>.", "PROTEST"),
        ("<s>The Norland council</s> will not hand <t>the bases</t> over, it said.", "REJECT"),
    ],
)
def test_verbs_that_training_never_showed(marked: str, kind: str) -> None:
    plain = re.sub("<[^>]*>", "", marked)
    spans = {
        side: [[plain.index(words), plain.index(words) + len(words)]]
        for side, words in re.findall(r"<([st])>([^<]*)<", marked)
    }
    asked = {"id": 1, "text": plain, "actor": spans["s"], "recipient": spans["t"]}
    assert next(annotate([asked]))["event_type"] == kind


def test_nested_spans_are_answered() -> None:
    asked = {"id": 1, "text": "The Norland premier blamed Norland.", "recipient": [[4, 11]]}
    assert next(annotate([asked | {"actor": [[0, 19]]}]))["event_type"] == "ACCUSE"


def test_a_pattern_that_agrees_gives_the_mode() -> None:
    told = next(annotate([row("Norland police", "arrested two members of", "the club")]))
    assert (told["event_type"], told["mode"]) == ("COERCE", "arrest")
    assert "pattern" in told["decided_by"]


@pytest.mark.parametrize(
    ("words", "kind", "mode"),
    [
        ("carried out a suicide attack on", "ASSAULT", "suicide-attack"),
        ("launched airstrikes against", "ASSAULT", "aerial"),
        ("killed with a car bomb nine members of", "ASSAULT", "explosives"),
        ("imposed sanctions on", "COERCE", "restrict"),
        ("praised", "SUPPORT", None),
    ],
)
def test_words_tell_the_mode(words: str, kind: str, mode: str | None) -> None:
    answer = next(annotate([row("Norland", words, "Suria")]))
    assert (answer["event_type"], answer["mode"]) == (kind, mode)


def test_modes_are_those_that_have_scores() -> None:
    for kind in EVENT_TYPES:
        known = set(intensities().get(kind, {})) | {"vandalize"}
        assert set(relation_modes(kind).values()) <= known


def test_word_lists_speak_for_types() -> None:
    for kind in KINDS:
        assert {t for types in relation_words(kind).values() for t in types} <= set(TYPES)
    assert relation_words("verbs")["disown"] == ("REJECT",)


def test_the_weights_are_small_and_whole() -> None:
    known = head()
    assert len(known.types) == 15
    assert known.weights.shape == (len(known.seen), 15)
    assert known.seen.shape[1] == len(known.rows) + 512
    assert WEIGHTS.stat().st_size < 5_000_000
