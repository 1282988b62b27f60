"""Maps offsets of an article's cleaned text back to its source, to show what was cut."""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass

_WORD = re.compile(r"\w+|[^\w\s]")
_TOKEN = re.compile(
    r"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)\s*>|<[^<>]*>|&#?\w+;|\w+|[^\w\s]",
    re.S | re.I,
)
_QUOTES = str.maketrans("‘’“”–—…\xa0", "''\"\"---  "[:8])
_WINDOW = 400


@dataclass(frozen=True, slots=True)
class SourceMap:
    """For every word of the text that was found in the source, where it stands in both."""

    text_starts: tuple[int, ...]
    source_starts: tuple[int, ...]
    lengths: tuple[int, ...]

    def to_source(self, offset: int) -> int | None:
        """The source offset of a text offset (in a gap: of the word before), None before all."""
        at = bisect_right(self.text_starts, offset) - 1
        if at < 0:
            return None
        return self.source_starts[at] + min(offset - self.text_starts[at], self.lengths[at])

    def cut(self, source: str, *, shortest: int = 3) -> list[tuple[int, int]]:
        """Stretches of the source (start, end) that are not in the text and hold words."""
        found = []
        position = 0
        ends = zip(self.source_starts, self.lengths, strict=True)
        for start, length in [*ends, (len(source), 0)]:
            piece = source[position:start]
            stripped = piece.strip()
            if len(stripped) >= shortest and any(c.isalnum() for c in stripped):
                begin = position + piece.index(stripped)
                found.append((begin, begin + len(stripped)))
            position = start + length
        return found


def align(source: str, text: str) -> SourceMap:
    """Align a cleaned text with the source it came from, words in order, tags and entities aside.

    Linear in the length of both: a word that is not within reach (repaired, moved) is passed by.
    """
    words = [(_fold(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(source)]
    starts, sources, lengths = [], [], []
    position = 0
    ahead: dict[str, list[int]] = {}
    for index, (word, _, _) in enumerate(words):
        if word:
            ahead.setdefault(word, []).append(index)
    tokens = [(m[0].translate(_QUOTES), m.start(), m.end()) for m in _WORD.finditer(text)]
    for i, (word, start, end) in enumerate(tokens):
        places = ahead.get(word)
        if not places:
            continue
        at = _best(words, places, position, [t[0] for t in tokens[i + 1 : i + 5]])
        if at is None:
            continue
        starts.append(start)
        sources.append(words[at][1])
        lengths.append(min(end - start, words[at][2] - words[at][1]))
        position = at + 1
    return SourceMap(tuple(starts), tuple(sources), tuple(lengths))


def _fold(token: str) -> str:
    if token[0] == "<" and len(token) > 1:
        return ""
    plain = html.unescape(token) if token[0] == "&" else token
    return plain.translate(_QUOTES).strip()


def _best(
    words: list[tuple[str, int, int]], places: list[int], position: int, following: list[str]
) -> int | None:
    """The first place at or after `position` whose next words agree, within reach."""
    first = bisect_right(places, position - 1)
    if first == len(places):
        return None
    if places[first] == position:
        return position
    for at in places[first : first + _WINDOW]:
        after = [w[0] for w in words[at + 1 : at + 1 + 3 * len(following)] if w[0]]
        if after[: len(following)] == following:
            return at
    return None
