"""Quotation marks: which tokens open, close and lie within a quotation."""

from dataclasses import dataclass

from foretold.language.tree import ParsedText, Token

OUTSIDE, OPENS, INSIDE, CLOSES = range(4)
_ALWAYS_OPEN = frozenset({"“", "``", "„", "«"})
_ALWAYS_CLOSE = frozenset({"”", "»"})
_EITHER = frozenset({'"', "''", "’’", "‘‘"})
_SINGLE_OPEN = frozenset({"‘", "'"})
_SINGLE_CLOSE = frozenset({"’", "'"})


@dataclass(slots=True)
class Quotes:
    """The quotations of a text, one entry a token.

    `state` is one of OUTSIDE, OPENS, INSIDE, CLOSES; `number` counts the quotations from 1
    (0 outside); `opening` and `closing` hold, by number, the token indices of the marks
    (`closing` is the last token where the closing mark is missing).
    """

    state: list[int]
    number: list[int]
    opening: dict[int, int]
    closing: dict[int, int]


def find_quotes(parsed: ParsedText) -> Quotes:
    """Pair the quotation marks of a text; a quotation ends with its paragraph at the latest."""
    tokens = parsed.tokens
    state = [OUTSIDE] * len(tokens)
    number = [0] * len(tokens)
    found = Quotes(state, number, {}, {})
    count = 0
    closer: frozenset[str] | None = None
    paragraph = -1
    for token in tokens:
        i = token.i
        if token.sentence.paragraph != paragraph:
            if closer is not None:
                found.closing[count] = i - 1
                closer = None
            paragraph = token.sentence.paragraph
        word = token.text
        if closer is not None:
            number[i] = count
            if word in closer and not _opens_single(word, token):
                state[i] = CLOSES
                found.closing[count] = i
                closer = None
            else:
                state[i] = INSIDE
            continue
        if token.pos not in _MARK_POS and word not in _ALWAYS_OPEN:
            continue
        closer = _closer(token)
        if closer is not None:
            count += 1
            number[i] = count
            state[i] = OPENS
            found.opening[count] = i
    if closer is not None:
        found.closing[count] = len(tokens) - 1
    return found


_MARK_POS = frozenset({"PUNCT", "PART", "X", "SYM", "NOUN", "PROPN", "VERB", "ADJ", "ADV", "INTJ"})


def _closer(token: Token) -> frozenset[str] | None:
    """The marks that can close what this token opens, or None when it opens nothing."""
    word = token.text
    if word in _ALWAYS_OPEN:
        return _ALWAYS_CLOSE | _EITHER
    if word in _EITHER:
        return _EITHER | _ALWAYS_CLOSE
    if word in _SINGLE_OPEN and _opens_single(word, token):
        return _SINGLE_CLOSE
    return None


def _opens_single(word: str, token: Token) -> bool:
    """Whether a single mark stands before a word and not after one."""
    if word not in _SINGLE_OPEN or token.space_after:
        return False
    words = token.sentence.tokens
    first = words[0].i
    before = words[token.i - first - 1] if 0 < token.i - first <= len(words) else None
    return before is None or before.space_after or before.text in ("(", "[", "—", "–", "“", '"')
