"""Names glued to the words beside them: "byKim Jong Unreceived", "the U.S.-ROK drills".

Some outlets set the names of leaders in tags of their own, and the text loses the blanks around
them: full names of three words that the knowledge pack has are cut free. And the tokenizer does
not part a name in initials from a name that a hyphen joins to it.
"""

import re
from functools import cache
from typing import Any

from foretold.knowledge.holders import holders

_WORDS = 3
_INITIALS = re.compile(r"((?:[A-Z]\.){2,})([-–])([A-Z][\w.]+)")


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
    """Whether glued names may stand in the text."""
    names = _names()
    return any(word in names for word in text.split()) or _INITIALS.search(text) is not None


def cut_glued(doc: Any) -> Any:
    """The tokenized document with glued names cut free from their neighbours."""
    names = _names()
    cuts: dict[int, list[str]] = {}
    tokens = list(doc)
    for token in tokens:
        pair = _INITIALS.fullmatch(token.text)
        if pair is not None:
            cuts[token.i] = list(pair.groups())
    for left, middle, right in zip(tokens, tokens[1:], tokens[2:], strict=False):
        for first, last in names.get(middle.text, ()):
            if not left.text.endswith(first) or not right.text.startswith(last):
                continue
            before, after = left.text[: -len(first)], right.text[len(last) :]
            if before.isalpha() and before[-1].islower():
                cuts[left.i] = [before, first]
            if after.isalpha() and after[0].islower():
                cuts[right.i] = [last, after]
    if not cuts:
        return doc
    # a new document, not a split one: the parser must find nothing set beforehand
    words: list[str] = []
    spaces: list[bool] = []
    for token in tokens:
        parts = cuts.get(token.i, [token.text])
        words += parts
        spaces += [False] * (len(parts) - 1) + [bool(token.whitespace_)]
    return type(doc)(doc.vocab, words=words, spaces=spaces)
