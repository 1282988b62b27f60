"""Abbreviations that an article explains itself: "the Bar Council of Ruritania (BCR)"."""

import re

from foretold.extraction.actors.scan import Scan
from foretold.language.tree import Token

_SHORT = re.compile(r"[A-Z][A-Za-z&.-]{0,9}$")
_SKIPPED = frozenset({"the", "of", "for", "and", "in", "on", "to", "a", "de", "des", "la", "&"})
_LONGEST = 12


def abbreviations(scan: Scan) -> dict[str, Token]:
    """The last word of the name that each abbreviation in brackets stands for, by its text.

    Where the letters are the initials of the words before the bracket, or stand right after an
    organisation's name (an abbreviation in the organisation's own language).
    """
    found: dict[str, Token] = {}
    tokens = scan.parsed.tokens
    for token in tokens[1:-2]:
        if token.text != "(":
            continue
        short, closing = tokens[token.i + 1], tokens[token.i + 2]
        if closing.text not in (")", ",", ";") or not _SHORT.match(short.text):
            continue
        letters = [c for c in short.text if c.isupper()]
        if len(letters) < 2 or short.text in found:
            continue
        before = tokens[max(0, token.i - _LONGEST) : token.i]
        foreign = before[-1].entity == "ORG" and short.i not in scan.mention_of
        if (foreign and closing.text == ")") or _spelt_out(letters, before):
            found[short.text] = before[-1]
    return found


def _spelt_out(letters: list[str], before: list[Token]) -> bool:
    """Whether the letters are, from the last to the first, initials of the words before."""
    wanted = list(letters)
    skipped = 0
    for token in reversed(before):
        pieces = [p for p in re.split(r"[-–]", token.text) if p]
        for piece in reversed(pieces):
            capital = piece[0].isupper() or piece.lower() in _SKIPPED
            if wanted and piece[0].upper() == wanted[-1] and capital:
                wanted.pop()
                skipped = 0
            elif piece.lower() not in _SKIPPED and piece[:1].isalnum():
                skipped += 1
        if not wanted:
            return True
        if skipped > 1:
            return False
    return False
