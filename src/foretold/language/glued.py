"""Names that a page's mark-up has glued to the words beside them ("byKim Jong Unreceived").

Some outlets set the names of leaders in tags of their own, and the text loses the blanks around
them. Only full names of three words that the knowledge pack has are cut free.
"""

from functools import cache
from typing import Any

from foretold.knowledge.holders import holders

_WORDS = 3


@cache
def _names() -> dict[str, tuple[tuple[str, str], ...]]:
    """The middle word of each name of three words, with its first and last words."""
    found: dict[str, set[tuple[str, str]]] = {}
    for holder in holders():
        words = holder.name.split()
        if len(words) == _WORDS and all(w[0].isupper() and w.isalpha() for w in words):
            found.setdefault(words[1], set()).add((words[0], words[2]))
    return {middle: tuple(sorted(names)) for middle, names in found.items()}


def has_glued(text: str) -> bool:
    """Whether a known name of three words may stand in the text."""
    names = _names()
    return any(word in names for word in text.split())


def cut_glued(doc: Any) -> Any:
    """The tokenized document with glued names cut free from their neighbours."""
    names = _names()
    cuts: list[tuple[Any, list[str]]] = []
    for token in list(doc)[1:-1]:
        for first, last in names.get(token.text, ()):
            left, right = doc[token.i - 1], doc[token.i + 1]
            if not left.text.endswith(first) or not right.text.startswith(last):
                continue
            before, after = left.text[: -len(first)], right.text[len(last) :]
            if before.isalpha() and before[-1].islower():
                cuts.append((left, [before, first]))
            if after.isalpha() and after[0].islower():
                cuts.append((right, [last, after]))
    if cuts:
        with doc.retokenize() as retokenizer:
            for token, parts in cuts:
                retokenizer.split(token, parts, heads=[(token, 1), (token, 1)])
    return doc
