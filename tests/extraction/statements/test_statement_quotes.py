import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foretold.extraction.statements.quotes import CLOSES, INSIDE, OPENS, OUTSIDE, find_quotes
from foretold.language.parser import parse


def quoted(text: str) -> list[str]:
    parsed = parse(text)
    quotes = find_quotes(parsed)
    return [
        text[parsed.tokens[a].end : parsed.tokens[quotes.closing[n]].start].strip()
        for n, a in quotes.opening.items()
    ]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’"])
def test_marks_are_paired(marks: str) -> None:
    a, b = marks
    text = f"The envoy called it {a}a fair offer{b} on Friday and {a}a start{b} on Sunday."
    assert quoted(text) == ["a fair offer", "a start"]


def test_an_apostrophe_opens_nothing() -> None:
    assert quoted("Poland’s premier didn't attend the ministers' meeting.") == []


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    parsed = parse("“We will go on.\nThe talks ended.")
    states = find_quotes(parsed).state
    by_word = {t.text: states[t.i] for t in parsed.tokens}
    assert by_word["“"] == OPENS
    assert by_word["go"] == INSIDE
    assert by_word["talks"] == OUTSIDE


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["“", "”", '"', "‘", "’", "word", "said", ",", "\n"]), max_size=20))
def test_every_token_has_a_state_and_every_opening_a_closing(words: list[str]) -> None:
    parsed = parse(" ".join(words))
    quotes = find_quotes(parsed)
    assert len(quotes.state) == len(quotes.number) == len(parsed.tokens)
    assert quotes.opening.keys() == quotes.closing.keys()
    for number, opening in quotes.opening.items():
        assert opening <= quotes.closing[number]
    assert quotes.state.count(CLOSES) <= quotes.state.count(OPENS)
