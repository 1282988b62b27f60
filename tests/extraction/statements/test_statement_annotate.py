from hypothesis import given, settings
from hypothesis import strategies as st

from foretold.extraction.statements.annotate import annotate

WORDS = [
    "said",
    "the",
    "minister",
    "“",
    "”",
    ",",
    ".",
    "that",
    "he",
    "war",
    "\n",
    "according",
    "to",
]


def test_answers_in_order_with_ids_and_offsets() -> None:
    first = "The mayor of Lviv said that power had returned."
    rows = [{"id": "x", "text": first}, {"id": 7, "text": ""}, {"id": "z", "text": "No one spoke."}]
    answers = list(annotate(rows))
    assert [a["id"] for a in answers] == ["x", 7, "z"]
    (found,) = answers[0]["statements"]
    words = {role: [first[s:e] for s, e in spans] for role, spans in found.items()}
    assert words == {
        "source": ["The mayor of Lviv"],
        "cue": ["said"],
        "content": ["that power had returned"],
    }
    assert answers[1]["statements"] == []


def test_source_and_cue_are_cut_out_of_a_split_quotation() -> None:
    text = "“The strike,” the union said, “will go on until the government gives way.”"
    (answer,) = annotate([{"id": 1, "text": text}])
    content = answer["statements"][0]["content"]
    assert [text[s:e] for s, e in content] == [
        "“The strike,”",
        "“will go on until the government gives way.”",
    ]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_text_gives_spans_within_it(words: list[str]) -> None:
    text = " ".join(words)
    (answer,) = annotate([{"id": None, "text": text}])
    for one in answer["statements"]:
        assert len(one["cue"]) == 1
        for spans in one.values():
            assert all(0 <= s < e <= len(text) for s, e in spans)
