import numpy as np
import pytest

from foretold.extraction.statements.features import TextFeatures, text_features
from foretold.extraction.statements.network import network
from foretold.extraction.statements.relations import (
    CUE_SIZES,
    START_SIZES,
    end_candidates,
    start_candidates,
    to_cue,
    to_start,
)
from foretold.language.parser import parse

TEXT = (
    "Talks resume\nThe envoy said on Monday that “both sides have moved,” adding that a deal was "
    "near. The rebels denied it.\nNo date was set for the next round."
)


@pytest.fixture(scope="module")
def text() -> TextFeatures:
    return text_features(parse(TEXT), network().alphabets)


def test_edges_of_phrases_leave_marks_out(text: TextFeatures) -> None:
    parsed = parse(TEXT)
    moved = next(t for t in parsed.tokens if t.text == "moved")
    assert parsed.tokens[text.last[moved.i]].text == "moved"
    assert parsed.tokens[text.first[moved.i]].text in ("that", "both")


def test_candidates_hold_sentence_starts_and_the_neighbourhood(text: TextFeatures) -> None:
    starts = start_candidates(text, 4).tolist()
    assert starts == sorted(set(starts))
    assert 0 in starts
    assert 4 in starts
    ends = end_candidates(text, 4, 6, 24).tolist()
    assert ends[0] == 6
    assert ends == sorted(set(ends))


def test_columns_stay_within_their_tables(text: TextFeatures) -> None:
    size = len(text.heads)
    tokens = np.arange(size, dtype=np.int32)
    for anchor in range(size):
        anchors = np.full_like(tokens, anchor)
        columns = to_cue(text, tokens, anchors)
        assert columns.min() >= 0
        assert (columns.max(axis=0) < np.array(CUE_SIZES)).all()
        later = tokens[anchor:]
        spans = to_start(text, later, anchors[anchor:], anchors[anchor:])
        assert spans.min() >= 0
        assert (spans.max(axis=0) < np.array(START_SIZES)).all()


def test_a_token_stands_nearest_to_itself(text: TextFeatures) -> None:
    here = np.array([5], np.int32)
    there = np.array([9], np.int32)
    assert to_cue(text, here, here)[0, 0] != to_cue(text, there, here)[0, 0]
    assert to_cue(text, here, here)[0, 2] == 1
