"""Abbreviations that an article explains itself: "the Bar Council of Ruritania (BCR)"."""

import re
from dataclasses import dataclass

from foretold.extraction.actors.scan import Scan
from foretold.language.tree import Token

_SHORT = re.compile(r"[A-Z][A-Za-z&.-]{0,9}$")
_SKIPPED = frozenset({"the", "of", "for", "and", "in", "on", "to", "a", "de", "des", "la", "&"})
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class LongForm:
    """The words that an abbreviation in brackets stands for."""

    tokens: tuple[Token, ...]
    spelt: bool
    """Whether its letters are the initials of the words, none of another language."""

    @property
    def last(self) -> Token:
        """The word right before the bracket."""
        return self.tokens[-1]

    @property
    def head(self) -> Token:
        """The word that the others hang on ("Union" of "the Union of Nurses")."""
        inside = {t.i for t in self.tokens}
        nouns = [t for t in self.tokens if t.pos in ("NOUN", "PROPN")]
        return next((t for t in nouns if t.head.i not in inside), nouns[0] if nouns else self.last)

    def says(self, words: frozenset[str]) -> bool:
        """Whether one of these words is among its own, before any "of" or "for"."""
        for token in self.tokens:
            if token.lower in _SKIPPED and token is not self.tokens[0]:
                return False
            if token.lower in words or token.lemma in words:
                return True
        return False


def abbreviations(scan: Scan) -> dict[str, LongForm]:
    """The name that each abbreviation in brackets stands for, by the abbreviation.

    Where the letters are the initials of the words before the bracket, or stand right after an
    organisation's name (an abbreviation in the organisation's own language).
    """
    found: dict[str, LongForm] = {}
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
        spelt = _spelt_out(letters, before)
        spelt = spelt or _spelt_in_other_order(letters, before)
        if spelt:
            found[short.text] = LongForm(tuple(before[-spelt:]), spelt=True)
        elif foreign and closing.text == ")":
            found[short.text] = LongForm(_name_before(before), spelt=False)
    return found


def _name_before(before: list[Token]) -> tuple[Token, ...]:
    """The words of the organisation's name that ends here."""
    size = 1
    while size < len(before) and not before[-size].entity_starts and before[-size].entity == "ORG":
        size += 1
    name = before[-size:]
    return tuple(name[1:] if len(name) > 1 and name[0].lower == "the" else name)


def _spelt_in_other_order(letters: list[str], before: list[Token]) -> int:
    """How many of the last words have these initials in another order ("PFD" of a Dutch name)."""
    wanted = list(letters)
    for size, token in enumerate(reversed(before), start=1):
        if token.text[0] in wanted:
            wanted.remove(token.text[0])
        elif token.lower not in _SKIPPED:
            return 0
        if not wanted:
            return size if len(letters) > 2 else 0
    return 0


def _spelt_out(letters: list[str], before: list[Token]) -> int:
    """How many of the last words have the letters, from the last on, as initials; 0 for none."""
    wanted = list(letters)
    skipped = 0
    for size, token in enumerate(reversed(before), start=1):
        pieces = [p for p in re.split(r"[-–]", token.text) if p]
        for piece in reversed(pieces):
            capital = piece[0].isupper() or piece.lower() in _SKIPPED
            if wanted and piece[0].upper() == wanted[-1] and capital:
                wanted.pop()
                skipped = 0
            elif piece.lower() not in _SKIPPED and piece[:1].isalnum():
                skipped += 1
        if not wanted:
            return size
        if skipped > 1:
            return 0
    return 0
