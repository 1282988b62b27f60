"""Cuts a text into the pieces that are parsed one by one: paragraphs, titles, captions."""

import re
from collections.abc import Iterator
from itertools import pairwise

_BREAK = re.compile(r"\n")
_CLOSED = re.compile(r"[.!?…:;][\"'”’)\]]*\s*$")
_WRAP_WIDTH = range(50, 101)


def is_closed(piece: str) -> bool:
    """Whether a piece ends as a sentence does."""
    return bool(_CLOSED.search(piece))


def is_hard_wrapped(text: str) -> bool:
    """Whether single line breaks merely wrap lines, as in pasted mails and old wire files.

    True when most inner lines are of one width and break in mid-sentence.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 6:
        return False
    inner = [a for a, b in pairwise(lines) if b.strip()]
    wrapped = [a for a in inner if len(a) in _WRAP_WIDTH and not is_closed(a)]
    return len(wrapped) > 0.6 * len(inner)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Offsets (start, end) of the paragraphs, without the white space around them."""
    separator = re.compile(r"\n[ \t\r]*\n") if is_hard_wrapped(text) else _BREAK
    position = 0
    for match in [*separator.finditer(text), None]:
        end = match.start() if match else len(text)
        piece = text[position:end]
        stripped = piece.strip()
        if stripped:
            start = position + piece.index(stripped[0])
            yield start, start + len(stripped)
        position = match.end() if match else end
