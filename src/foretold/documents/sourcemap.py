"""Maps offsets of an article's cleaned text back to its source, to show what was cut."""

import html
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_WORD = re.compile(r"\w+|[^\w\s]")
_MARKUP = re.compile(
    r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|</?([a-z][\w:.-]*)\b[^<>]*>|<[!?][^<>]*>"
    r"|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,31});|[\u00ad\u200b\u200c\u2060\ufeff]+",
    re.S | re.I,
)
_INLINE = frozenset(
    word
    for line in (
        "a abbr acronym b bdi bdo big cite code dfn em font i ins kbd mark o:p q s samp small",
        "span strike strong sub sup tt u var wbr",
    )
    for word in line.split()
)
_QUOTES = str.maketrans("‘’“”–—…\xa0", "''\"\"--- ")
_WINDOW = 150
_NEXT = 4
_FOUND = 0.5


@dataclass(frozen=True, slots=True)
class SourceMap:
    """For every word of the text that was found in the source, where it stands in both."""

    text_starts: tuple[int, ...]
    source_starts: tuple[int, ...]
    lengths: tuple[int, ...]
    source_lengths: tuple[int, ...]

    def to_source(self, offset: int) -> int | None:
        """The source offset of a text offset (in a gap: of the word before), None before all."""
        at = bisect_right(self.text_starts, offset) - 1
        if at < 0:
            return None
        within = min(offset - self.text_starts[at], self.lengths[at])
        return self.source_starts[at] + min(within, self.source_lengths[at])

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the source (start, end) that holds the words of text[start:end].

        None when its first or its last word was not found in the source, or when the two stand
        there in another order.
        """
        first = bisect_left(self.text_starts, start)
        last = bisect_left(self.text_starts, end) - 1
        if not 0 <= first <= last:
            return None
        begin = self.source_starts[first]
        stop = self.source_starts[last] + self.source_lengths[last]
        return (begin, stop) if begin < stop else None

    def cut(self, source: str, *, shortest: int = 3) -> list[tuple[int, int]]:
        """Stretches of the source (start, end) that are not in the text and hold words."""
        found = []
        position = 0
        kept = sorted(zip(self.source_starts, self.source_lengths, strict=True))
        for start, length in [*kept, (len(source), 0)]:
            piece = source[position:start]
            stripped = piece.strip()
            if len(stripped) >= shortest and any(c.isalnum() for c in stripped):
                begin = position + piece.index(stripped)
                found.append((begin, begin + len(stripped)))
            position = max(position, start + length)
        return found


@dataclass(frozen=True, slots=True)
class _Plain:
    """A source without tags, entities and invisible characters, and where each stretch stood.

    `starts` are offsets in `text` and `sources` those in the source; from one to the next both
    run alike, but for an entity, which is one stretch of its own.
    """

    text: str
    starts: list[int]
    sources: list[int]
    ends: list[int]

    def start(self, offset: int) -> int:
        """Where a character stands in the source."""
        at = bisect_right(self.starts, offset) - 1
        return min(self.sources[at] + offset - self.starts[at], self.ends[at])

    def end(self, offset: int) -> int:
        """Where the character before this offset ends in the source."""
        at = bisect_right(self.starts, offset - 1) - 1
        length = (self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)) - (
            self.starts[at]
        )
        is_last = offset - self.starts[at] == length
        return self.ends[at] if is_last else self.sources[at] + offset - self.starts[at]


def _plain(source: str) -> _Plain:
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    ends: list[int] = []
    size = position = 0

    def add(piece: str, start: int, end: int) -> None:
        nonlocal size
        if piece:
            pieces.append(piece)
            starts.append(size)
            sources.append(start)
            ends.append(end)
            size += len(piece)

    for match in _MARKUP.finditer(source):
        add(source[position : match.start()], position, match.start())
        token = match[0]
        if token[0] == "&":
            add(html.unescape(token).strip("\u00ad\u200b\u200c\u2060"), match.start(), match.end())
        elif token[0] == "<" and (match[2] or "").lower() not in _INLINE:
            add("\n", match.start(), match.end())
        position = match.end()
    add(source[position:], position, len(source))
    return _Plain("".join(pieces), starts, sources, ends)


def align(source: str, text: str) -> SourceMap:
    """Align a cleaned text with the source it came from, words in order, tags and entities aside.

    The first line is looked for by itself, because a title may stand below its text. Linear in
    the length of both: a word that is not within reach (repaired, moved) is passed by.
    """
    plain = _plain(source)
    words = [(m[0].translate(_QUOTES), m.start(), m.end()) for m in _WORD.finditer(plain.text)]
    places: dict[str, list[int]] = {}
    for index, (word, _, _) in enumerate(words):
        places.setdefault(word, []).append(index)
    tokens = [(m[0].translate(_QUOTES), m.start(), m.end()) for m in _WORD.finditer(text)]
    first_line = text.find("\n")
    split = sum(1 for t in tokens if t[1] < first_line) if first_line > 0 else 0
    title = _pairs(tokens[:split], words, places)
    rest = _pairs(tokens[split:], words, places, title[-1][1] + 1 if title else 0)
    if title and len(rest) < _FOUND * (len(tokens) - split):
        rest = max(rest, _pairs(tokens[split:], words, places), key=len)
    pairs = [*title, *rest]
    return SourceMap(
        tuple(token[1] for token, _ in pairs),
        tuple(plain.start(words[at][1]) for _, at in pairs),
        tuple(token[2] - token[1] for token, _ in pairs),
        tuple(plain.end(words[at][2]) - plain.start(words[at][1]) for _, at in pairs),
    )


_Token = tuple[str, int, int]


def _pairs(
    tokens: list[_Token], words: list[_Token], places: dict[str, list[int]], position: int = 0
) -> list[tuple[_Token, int]]:
    """Each token with the place of its word, in order, where it is found."""
    found = []
    for i, token in enumerate(tokens):
        here = places.get(token[0])
        if not here:
            continue
        following = [t[0] for t in tokens[i + 1 : i + 1 + _NEXT]]
        at = _best(words, here, position, following)
        if at is not None:
            found.append((token, at))
            position = at + 1
    return found


def _best(
    words: list[_Token], places: list[int], position: int, following: list[str]
) -> int | None:
    """The first place at or after `position` whose next words agree, within reach."""
    first = bisect_left(places, position)
    if first == len(places):
        return None
    if places[first] == position and (position > 0 or not following):
        return position
    for at in places[first : first + _WINDOW]:
        if [w[0] for w in words[at + 1 : at + 1 + len(following)]] == following:
            return at
    return None
