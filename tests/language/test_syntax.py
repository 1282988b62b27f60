"""Walks over the tree that several extractors take."""

from foretold.language.parser import parse
from foretold.language.syntax import ancestors, nouns_above


def test_a_word_has_others_above_it_the_nearest_first() -> None:
    tokens = {t.text: t for t in parse("The summit of the bloc in Lima failed.").tokens}
    bloc = tokens["bloc"]
    assert [t.text for t in ancestors(bloc, 9)] == ["of", "summit", "failed"]
    assert [t.text for t in ancestors(bloc, 2)] == ["of", "summit"]
    assert list(ancestors(tokens["failed"], 9)) == []


def test_a_noun_completes_others() -> None:
    tokens = {t.text: t for t in parse("The summit of the bloc failed.").tokens}
    assert [t.text for t in nouns_above(tokens["bloc"], 9)] == ["bloc", "summit"]
    assert [t.text for t in nouns_above(tokens["bloc"], 1)] == ["bloc"]
