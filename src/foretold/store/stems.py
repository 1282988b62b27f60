"""Tells quickly that a record cannot hold the words that are searched."""

import re
import sqlite3
from collections.abc import Callable

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""How the words of texts and of searches are told apart and stemmed."""

_CHANGED = 2
"""So many of a stem's last letters may differ from those of the word: "-ble" is of "-bility"."""
_QUOTED_OR_OPERATOR = re.compile(r'("[^"]*")|\b(?:AND|OR|NOT)\b')
_OTHER_LETTER = re.compile(r"[^\W\x00-\x7f]")


def may_hold(words: str) -> Callable[[bytes], bool]:
    """Whether a record may hold one of these words, told by its line of JSON.

    Each hit of a search holds one of its words, or another of the same stem. A line with letters
    beyond ASCII always may, for the index knows them without their marks.
    """
    # where operators are words of a search that is not well formed, all others are needed besides
    stems = _stems(_QUOTED_OR_OPERATOR.sub(r"\1", words))
    if not stems or not all(stem.isascii() for stem in stems):
        return lambda _: True
    beginnings = {stem[: max(1, len(stem) - _CHANGED)].encode() for stem in stems}

    def told(line: bytes) -> bool:
        lower = line.lower()
        if any(beginning in lower for beginning in beginnings):
            return True
        return not line.isascii() and bool(_OTHER_LETTER.search(line.decode()))

    return told


def _stems(words: str) -> list[str]:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        memory.execute(f"CREATE VIRTUAL TABLE asked USING fts5 (words, tokenize='{TOKENIZER}')")
        memory.execute("CREATE VIRTUAL TABLE stem USING fts5vocab (asked, row)")
        memory.execute("INSERT INTO asked VALUES (?)", (words,))
        return [row[0] for row in memory.execute("SELECT term FROM stem")]
    finally:
        memory.close()
