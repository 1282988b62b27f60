"""Whose expectation it is: the subject of the hope or plan, or the speaker around it."""

from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.reading import Reading
from foretold.language.syntax import RELATIVES, antecedent
from foretold.language.tree import Token
from foretold.records import Entity, Span, Statement

_FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me"})
_NOBODY = frozenset({"it", "there", "this", "that", "they", "which", "what", "one", "you", "these"})


class Holders:
    """Looks up who holds what in one article."""

    def __init__(self, reading: Reading, statements: list[Statement]) -> None:
        self._cast = reading.cast
        self._contents = sorted(
            ((hull.start, hull.end, s) for s in statements for hull in [_hull(s)] if hull),
            key=lambda x: (x[0], -x[1]),
        )

    def statement_around(self, found: Foresight, evidence: Span) -> Statement | None:
        """The innermost statement in whose content the foretold thing stands."""
        at = found.content.start
        hedge = (found.trigger.start, found.trigger.end)
        best: tuple[int, Statement] | None = None
        for start, end, statement in self._contents:
            if start > at:
                break
            if not start <= at < end or not _covers(statement, at):
                continue
            if any(c.start < hedge[1] and hedge[0] < c.end for c in statement.cue) and (
                found.owner is None
            ):
                continue
            if best is None or end - start <= best[0]:
                best = (end - start, statement)
        return best[1] if best else None

    def holder(self, found: Foresight, statement: Statement | None) -> Entity | None:
        """The holder, or None for the reporter's own voice and for the impersonal passive."""
        owner = found.owner
        if owner is None and found.outer is not None:
            owner = found.outer.owner
        if owner is not None:
            owner = nearest_name(found, _resolved(owner))
            if owner.lower in _FIRST_PERSON:
                return statement.speaker if statement else None
            if owner.lower not in _NOBODY or owner.lower == "they":
                return self._cast.speaker(owner)
        return statement.speaker if statement else None


def _resolved(owner: Token) -> Token:
    if owner.lower in RELATIVES and owner.tag[0] == "W":
        noun = antecedent(owner)
        return noun if noun is not None else owner
    return owner


def nearest_name(found: Foresight, owner: Token) -> Token:
    """The name right before ", which": parsers hang such clauses too high."""
    relative = next(
        (c for c in found.trigger.children if c.dep == "nsubj" and c.lower in ("which", "who")),
        None,
    )
    if relative is None:
        return owner
    tokens = relative.sentence.tokens
    at = relative.i - tokens[0].i
    before = tokens[at - 2] if at >= 2 and tokens[at - 1].text == "," else None
    return before if before is not None and before.pos == "PROPN" else owner


def _hull(statement: Statement) -> Span | None:
    if not statement.content:
        return None
    start = min(s.start for s in statement.content)
    end = max(s.end for s in statement.content)
    return Span(start, end, "")


def _covers(statement: Statement, at: int) -> bool:
    return any(s.start <= at < s.end for s in statement.content)
