"""PLOVER's 37 contexts, by the words of the event's sentence."""

from itertools import pairwise

from foretold.knowledge.events import context_words
from foretold.language.tree import Sentence

_MOST = 5


class Contexts:
    """Contexts of sentences, each sentence once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[str, ...]] = {}

    def of(self, sentence: Sentence) -> tuple[str, ...]:
        """The contexts of a sentence, those with most words first, at most five."""
        known = self._known.get(sentence.index)
        if known is None:
            known = self._known[sentence.index] = _contexts([t.lemma for t in sentence.tokens])
        return known


def _contexts(lemmas: list[str]) -> tuple[str, ...]:
    single, double = context_words()
    counts: dict[str, int] = {}
    for lemma in dict.fromkeys(lemmas):
        for name in single.get(lemma, ()):
            counts[name] = counts.get(name, 0) + 1
    for one, two in pairwise(lemmas):
        for name in double.get(f"{one}_{two}", ()):
            counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda n: (-counts[n], n))[:_MOST])
