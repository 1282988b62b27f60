from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from foretold.extraction.expectations.annotate import annotate
from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]
SEEN = """the army council will would may could not never is expected likely to plans fears that
if unless attack vote meet on Monday , . ? “ ” it he and which going be hopes of war"""
WORDS = st.sampled_from(SEEN.split())


def test_answers_keep_order_and_ids_and_tell_predictions() -> None:
    rows = [
        {"id": "p", "text": "I predict that oil prices will rise sharply next year."},
        {"id": "n", "text": "The minister arrived at noon and left an hour later."},
        {"id": "e", "text": ""},
    ]
    answers = list(annotate(rows))
    assert [a["id"] for a in answers] == ["p", "n", "e"]
    assert [a["prediction"] for a in answers] == [True, False, False]
    assert [len(a["expectations"]) for a in answers] == [1, 0, 0]
    assert answers[0]["expectations"][0]["band"] == "likely"


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=18))
def test_any_words_give_spans_that_slice_back(foretell: Foretell, words: list[str]) -> None:
    text = " ".join(words)
    for e in foretell(text):
        for span in (e.evidence, e.hedge, e.condition, e.cause):
            assert span is None or text[span.start : span.end] == span.text
        assert 0 <= e.probability.low <= e.probability.point <= e.probability.high <= 1


def test_a_verb_without_words_of_its_own_is_no_indirect_question(foretell: Foretell) -> None:
    assert foretell("on going") == []
