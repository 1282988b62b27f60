"""The relations reader answers every row, masks names and generalises beyond its patterns."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foretold.extraction.events.annotate import annotate
from foretold.extraction.events.pair import Pair
from foretold.extraction.events.relation_features import relation_of
from foretold.extraction.events.relation_model import head
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
    rows = [row("France", "praised", "Iran"), {"id": 7, "text": "", "actor": [], "recipient": []}]
    assert [a["id"] for a in annotate(rows)] == [rows[0]["id"], 7]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60), st.integers(0, 70), st.integers(0, 70))
def test_there_is_always_an_answer(text: str, start: int, end: int) -> None:
    span = [[min(start, end), max(start, end)]]
    answer = next(annotate([{"id": 1, "text": text, "actor": span, "recipient": span}]))
    assert answer["event_type"] in EVENT_TYPES
    assert 0 <= answer["confidence"] <= 1


def test_the_weights_are_small_and_whole() -> None:
    known = head()
    assert len(known.types) == 15
    assert known.weights.shape == (len(known.rows) + 512, 15)
