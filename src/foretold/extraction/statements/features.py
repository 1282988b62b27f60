"""What the attribution tagger sees of a text: one row of small integers a token."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foretold.extraction.statements.quotes import CLOSES, OPENS, Quotes, find_quotes
from foretold.language.tree import ParsedText, Token

Ints = NDArray[np.int32]
SUFFIXES = 512
VECTOR_SIZE = 96
PLACES = 64
"""Values of the `place` column: bits for the edges of sentence and paragraph, heading, title."""


@dataclass(slots=True)
class Alphabets:
    """The numbering of lemmas and labels that a model was trained with; 0 is the unknown."""

    lemmas: dict[str, int]
    tags: dict[str, int]
    labels: dict[str, int]
    entities: dict[str, int]


@dataclass(slots=True)
class TextFeatures:
    """A text as arrays with one row a token.

    `columns` (tokens x 9): lemma, suffix, tag, label, entity, quotation state, place, label of
    the largest phrase that begins here, of the largest that ends here. `first` and `last` hold
    the outermost words of the phrase that each token heads, `depth` its distance from the root;
    `previous_word` and `next_word` the nearest token, itself included, that is no mark.
    `quotation` numbers the quotations from 1 (0: none), `quotation_before` and `quotation_after`
    name the nearest other ones. `phrase_keys` (sorted) holds first * tokens + last of all
    phrases, `phrase_labels` their labels. `start_places` and `end_places` are the tokens at
    which a long span may naturally begin and end.
    """

    columns: Ints
    heads: Ints
    sentences: Ints
    paragraphs: Ints
    first: Ints
    last: Ints
    depth: Ints
    previous_word: Ints
    next_word: Ints
    quotation: Ints
    quotation_before: Ints
    quotation_after: Ints
    phrase_keys: NDArray[np.int64]
    phrase_labels: Ints
    start_places: Ints
    end_places: Ints
    vectors: NDArray[Any]


@lru_cache(maxsize=65536)
def suffix_bucket(word: str) -> int:
    """A stable hash of a word's shape and last three letters."""
    value = 1 if word[0].isupper() else 2
    for letter in word[-3:].lower():
        value = (value * 31 + ord(letter)) % 65521
    return value % SUFFIXES


def text_features(parsed: ParsedText, alphabets: Alphabets) -> TextFeatures:
    """Number everything that the tagger looks at."""
    tokens = parsed.tokens
    quotes = find_quotes(parsed)
    first, last, depth = _edges(parsed)
    begins, ends = _phrase_labels(tokens, first, last, alphabets.labels)
    lemmas, tags = alphabets.lemmas, alphabets.tags
    labels, entities = alphabets.labels, alphabets.entities
    size = len(tokens)
    columns = np.array(
        (
            [lemmas.get(t.lemma, 0) for t in tokens],
            [suffix_bucket(t.text) for t in tokens],
            [tags.get(t.tag, 0) for t in tokens],
            [labels.get(t.dep, 0) for t in tokens],
            [entities.get(t.entity, 0) for t in tokens],
            quotes.state,
            _places(parsed),
            begins,
            ends,
        ),
        np.int32,
    ).T
    previous_word, next_word = _nearest_words(tokens)
    before, after = _neighbouring_quotations(quotes)
    keys = np.array(first, np.int64) * size + np.array(last, np.int64)
    order = np.lexsort((np.array(depth), keys))  # of phrases with the same words the topmost counts
    keys, keep = np.unique(keys[order], return_index=True)
    starts, ends_ = _natural_places(columns, labels.get("punct", -1))
    vectors = parsed.vectors
    if vectors is None:
        vectors = np.zeros((size, VECTOR_SIZE), np.float32)
    return TextFeatures(
        columns=columns,
        heads=np.array([t.head.i for t in tokens], np.int32),
        sentences=np.array([t.sentence.index for t in tokens], np.int32),
        paragraphs=np.array([t.sentence.paragraph for t in tokens], np.int32),
        first=np.array(first, np.int32),
        last=np.array(last, np.int32),
        depth=np.array(depth, np.int32),
        previous_word=np.array(previous_word, np.int32),
        next_word=np.array(next_word, np.int32),
        quotation=np.array(quotes.number, np.int32),
        quotation_before=np.array(before, np.int32),
        quotation_after=np.array(after, np.int32),
        phrase_keys=keys,
        phrase_labels=columns[order[keep], 3],
        start_places=starts,
        end_places=ends_,
        vectors=vectors,
    )


def _natural_places(columns: Ints, mark: int) -> tuple[Ints, Ints]:
    """Sentence edges, quotation marks, what follows an opening mark or precedes any mark."""
    states, places = columns[:, 5], columns[:, 6]
    opens = states == OPENS
    starts = ((places & 1) > 0) | opens
    starts[1:] |= opens[:-1]
    ends = ((places & 2) > 0) | (states == CLOSES)
    ends[:-1] |= columns[1:, 3] == mark
    return np.flatnonzero(starts).astype(np.int32), np.flatnonzero(ends).astype(np.int32)


def _neighbouring_quotations(quotes: Quotes) -> tuple[list[int], list[int]]:
    """For each token the number of the quotation before and after its own place (0: none)."""
    before, after = [], []
    latest = 0
    count = len(quotes.opening)
    for number in quotes.number:
        if number:
            latest = number
            before.append(number - 1)
        else:
            before.append(latest)
        after.append(latest + 1 if latest < count else 0)
    return before, after


def _edges(parsed: ParsedText) -> tuple[list[int], list[int], list[int]]:
    """The first and the last word of the phrase that each token heads, and its depth."""
    first = [t.i for t in parsed.tokens]
    last = first[:]
    depth = [0] * len(first)
    for sentence in parsed.sentences:
        order = [t for t in sentence.tokens if t.head is t]
        for token in order:
            below = depth[token.i] + 1
            for dependent in token.children:
                depth[dependent.i] = below
                order.append(dependent)
        for token in reversed(order):
            i, above = token.i, token.head.i
            if i != above and token.pos != "PUNCT":
                first[above] = min(first[above], first[i])
                last[above] = max(last[above], last[i])
    return first, last, depth


def _phrase_labels(
    tokens: list[Token], first: list[int], last: list[int], labels: dict[str, int]
) -> tuple[list[int], list[int]]:
    """The label of the largest phrase that begins, and that ends, at each token."""
    begins = [0] * len(tokens)
    ends = [0] * len(tokens)
    widest_begin = [-1] * len(tokens)
    widest_end = [-1] * len(tokens)
    for token in tokens:
        i = token.i
        a, b = first[i], last[i]
        if b - a > widest_begin[a]:
            widest_begin[a] = b - a
            begins[a] = labels.get(token.dep, 0)
        if b - a > widest_end[b]:
            widest_end[b] = b - a
            ends[b] = labels.get(token.dep, 0)
    return begins, ends


def _places(parsed: ParsedText) -> list[int]:
    """Where each token stands, as bits.

    1 opens its sentence, 2 ends it, 4 opens its paragraph, 8 ends it, 16 stands in a heading,
    32 in the first paragraph.
    """
    places = [0] * len(parsed.tokens)
    sentences = parsed.sentences
    for at, sentence in enumerate(sentences):
        base = 16 * sentence.is_heading + 32 * (sentence.paragraph == 0)
        for token in sentence.tokens:
            places[token.i] = base
        opens = at == 0 or sentences[at - 1].paragraph != sentence.paragraph
        ends = at == len(sentences) - 1 or sentences[at + 1].paragraph != sentence.paragraph
        places[sentence.tokens[0].i] |= 1 | (4 if opens else 0)
        places[sentence.tokens[-1].i] |= 2 | (8 if ends else 0)
    return places


def _nearest_words(tokens: list[Token]) -> tuple[list[int], list[int]]:
    """The nearest token at or before, and at or after, each that is no mark."""
    previous = list(range(len(tokens)))
    following = previous[:]
    for i in range(1, len(tokens)):
        if tokens[i].pos == "PUNCT":
            previous[i] = previous[i - 1]
    for i in range(len(tokens) - 2, -1, -1):
        if tokens[i].pos == "PUNCT":
            following[i] = following[i + 1]
    return previous, following
