"""The parsed text as plain objects: tokens with their dependency tree, sentences, the whole.

Independent of the parser that made it, so that extraction never imports one. Labels are those of
the English OntoNotes models: Penn tags, universal part-of-speech, CLEAR dependency labels.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from foretold.records import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(slots=True, eq=False)
class Token:
    """One token. Offsets count in the article's text; `i` in the article's tokens."""

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    entity: str
    """OntoNotes entity type ("GPE", "PERSON", ...) or ""."""
    entity_starts: bool
    space_after: bool
    head: "Token" = field(repr=False)
    """The governor; the root of a sentence is its own head."""
    children: list["Token"] = field(default_factory=list, repr=False)
    """Direct dependents in text order."""
    sentence: "Sentence" = field(default=None, repr=False)  # type: ignore[assignment]

    @property
    def is_root(self) -> bool:
        """Whether this token heads its sentence."""
        return self.head is self


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: a run of the article's tokens."""

    index: int
    tokens: list[Token] = field(repr=False)
    paragraph: int
    is_heading: bool = False
    """A title, deck or subtitle: a paragraph without a closing mark."""
    is_debris: bool = False
    """Nothing but marks or a stray word, as machine translation leaves behind."""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.tokens[-1].end

    @property
    def root(self) -> Token:
        """The head of the sentence."""
        return next((t for t in self.tokens if t.head is t), self.tokens[0])


@dataclass(slots=True, eq=False)
class ParsedText:
    """An article's text with its sentences; the unit that extraction works on.

    `vectors` has one row a token (float32, the parser's context vectors) or is None.
    """

    text: str
    tokens: list[Token] = field(repr=False)
    sentences: list[Sentence] = field(repr=False)
    vectors: "NDArray[Any] | None" = field(default=None, repr=False)
    _starts: list[int] = field(default_factory=list, repr=False)

    def span(self, start: int, end: int) -> Span:
        """The span of these offsets, with its text."""
        return Span(start, end, self.text[start:end])

    def span_of(self, tokens: list[Token]) -> Span:
        """The span from the first to the last of these tokens (in any order)."""
        return self.span(min([t.start for t in tokens]), max([t.end for t in tokens]))

    def token_at(self, offset: int) -> Token | None:
        """The token that holds this offset, or the next one after it."""
        if not self._starts:
            self._starts = [t.start for t in self.tokens]
        i = bisect_right(self._starts, offset) - 1
        if i >= 0 and self.tokens[i].end > offset:
            return self.tokens[i]
        return self.tokens[i + 1] if i + 1 < len(self.tokens) else None

    def tokens_between(self, start: int, end: int) -> list[Token]:
        """The tokens that lie within these offsets."""
        first = self.token_at(start)
        if first is None:
            return []
        return self.tokens[first.i : bisect_left(self._starts, end)]
