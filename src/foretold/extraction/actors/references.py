"""What pronouns and "the two sides" may point back to: the order in which actors come up."""

import re
from dataclasses import dataclass, field

from foretold.extraction.actors.people import Person
from foretold.extraction.actors.scan import Scan
from foretold.language.tree import Sentence, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_JOINING = frozenset(
    {"-", "–", "and", "/", "&", ",", "with", "the", "of", "'s", "’s", "'", "’", "both"}
)
_MARKS = re.compile('[“”"]')
_OPENERS = '“‘"'
_CLOSERS = '”’"'


@dataclass(frozen=True, slots=True)
class CodeMention:
    """A token at which a state or organisation comes up, with its code."""

    at: int
    code: str
    sentence: int
    person: bool
    """Whether a person's name stands for the code."""


@dataclass(slots=True)
class Order:
    """The codes of an article in text order, its pairs, and its subjects by sentence."""

    codes: list[CodeMention] = field(default_factory=list)
    pairs: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    subjects: dict[int, list[Token]] = field(default_factory=dict)

    def recent(self, before: int, count: int, *, sentences: int = 8) -> tuple[str, ...]:
        """The `count` distinct codes that came up last, in text order."""
        found: list[str] = []
        newest = None
        for mention in reversed(self.codes):
            if mention.at >= before:
                continue
            newest = mention.sentence if newest is None else newest
            if newest - mention.sentence > sentences:
                break
            if mention.code not in found:
                found.append(mention.code)
            if len(found) == count:
                return tuple(reversed(found))
        return ()

    def group(self, before: int, count: int) -> tuple[str, ...]:
        """The last `count` codes named together ("Seoul and Washington"), else the last named."""
        for at, codes in reversed(self.pairs):
            if at < before and len(codes) == count:
                return codes
        return self.recent(before, count)


def order_of(
    scan: Scan, people: dict[int, Person], code_at: dict[int, str], person_codes: dict[int, str]
) -> Order:
    """Collect the order from named codes (`code_at`, by first token) and persons' codes."""
    order = Order()
    tokens = scan.parsed.tokens
    spans = [(m.first, m.last, code_at[m.first]) for m in scan.mentions if m.first in code_at]
    for i, code in person_codes.items():
        spans.append((i, i, code))
    spans.sort()
    for first, _, code in spans:
        order.codes.append(CodeMention(first, code, tokens[first].sentence.index, first in people))
    _find_groups(order, tokens, spans)
    for sentence in scan.parsed.sentences:
        order.subjects[sentence.index] = [t for t in sentence.tokens if t.dep in _SUBJECTS]
    return order


def _find_groups(order: Order, tokens: list[Token], spans: list[tuple[int, int, str]]) -> None:
    """Codes joined by a hyphen, "and" or commas."""
    group: list[str] = []
    end = -9
    for first, last, code in spans:
        between = tokens[end + 1 : first] if 0 <= end < first else []
        joined = (
            0 <= end < first <= end + 5
            and bool(between)
            and all(
                t.lower in _JOINING or (t.pos in ("ADJ", "NOUN", "PROPN") and t.dep == "compound")
                for t in between
            )
            and any(t.lower in ("and", "-", "–", "/", "&", ",", "with") for t in between)
        )
        if not joined:
            _close(order, end, group)
            group = []
        if code not in group:
            group.append(code)
        end = last
    _close(order, end, group)


def _close(order: Order, end: int, group: list[str]) -> None:
    if len(group) > 1:
        order.pairs.append((end, tuple(group)))


def quote_ranges(text: str, sentences: list[Sentence]) -> list[tuple[int, int]]:
    """Offsets of the passages in double quotation marks, paragraph by paragraph."""
    ranges: list[tuple[int, int]] = []
    bounds: dict[int, list[int]] = {}
    for sentence in sentences:
        span = bounds.setdefault(sentence.paragraph, [sentence.start, sentence.end])
        span[1] = max(span[1], sentence.end)
    for start, end in bounds.values():
        opened: int | None = None
        for found in _MARKS.finditer(text, start, end):
            at, mark = found.start(), found[0]
            if mark == "“" or (mark == '"' and opened is None):
                opened = at
            elif mark in '”"' and opened is not None:
                ranges.append((opened, at + 1))
                opened = None
        if opened is not None:
            ranges.append((opened, end))
    return ranges
