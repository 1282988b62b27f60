import re

from hypothesis import example, given
from hypothesis import strategies as st

from foretold.documents.shingles import words_of


@given(st.text())
@example("“Both” sides’ twenty-one envoys… met in Orléans, Straße 5½ — “no_deal”")
def test_words_are_runs_of_letters_and_digits(text: str) -> None:
    assert _words(text) == re.findall(r"[^\W_]+", text.lower())
    assert _words(text, "_'-") == re.findall(r"[\w'-]+", text.lower())


def _words(text: str, joined: str = "") -> list[str]:
    return [word.decode() for word in words_of(text, joined)]
