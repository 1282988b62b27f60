"""Links an expectation to the record of the event that it foretells."""

from collections.abc import Sequence
from dataclasses import replace

from foretold.knowledge.events import carriers
from foretold.language.tree import ParsedText, Token
from foretold.records import Event, Expectation, Span

_OPEN = frozenset({"future", "hypothetical", "negated"})
_DESCRIBING = frozenset({"relcl", "poss", "appos"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_REACH = 48
"""How many characters after the hedge the foretold event's trigger may begin."""


def link_expectations(
    expectations: Sequence[Expectation], events: Sequence[Event], parsed: ParsedText
) -> list[Expectation]:
    """The expectations with `event` and `predicts` filled from the events told in their words.

    An event counts when it has not happened yet and its trigger lies in the expectation's
    evidence, before the hedge or soon after it, and is no mere part of a description ("limits to
    the response to the launch" foretell no launch); else when one of its mentions does. The one
    that comes soonest after the hedge is the one foretold; types of one trigger are all given.
    Where no event fits, `predicts` keeps the type that the foretold clause itself has.
    """
    open_events = sorted(
        (e for e in events if e.status in _OPEN), key=lambda e: (e.trigger.start, e.event_type)
    )
    return [_linked(expectation, open_events, parsed) for expectation in expectations]


def _linked(expectation: Expectation, events: list[Event], parsed: ParsedText) -> Expectation:
    told = [
        (e, e.trigger)
        for e in events
        if _foretold(expectation, e.trigger) and not _describes(parsed, e.trigger, expectation)
    ]
    if not told:
        words = expectation.evidence
        told = [
            (e, m)
            for e in events
            for m in e.mentions
            if words.start <= m.start and m.end <= words.end
            if not _is_cause(expectation, m) and not _describes(parsed, m, expectation)
        ]
    if not told:
        return expectation
    hedge = expectation.hedge.start
    first, where = min(told, key=lambda x: (x[1].start < hedge, abs(x[1].start - hedge)))
    types = tuple(dict.fromkeys(e.event_type for e, span in told if span == where))
    return replace(expectation, event=first.id or None, predicts=types)


def _foretold(expectation: Expectation, trigger: Span) -> bool:
    words = expectation.evidence
    if not (words.start <= trigger.start and trigger.end <= words.end):
        return False
    if _is_cause(expectation, trigger):
        return False
    return trigger.start <= expectation.hedge.end + _REACH


def _is_cause(expectation: Expectation, told: Span) -> bool:
    """Whether the words tell what brings the foretold effect about: it is not foretold itself."""
    cause = expectation.cause
    return cause is not None and cause.start <= told.end - 1 and told.start < cause.end


def _describes(parsed: ParsedText, told: Span, expectation: Expectation) -> bool:
    """Whether the words of an event only describe a noun of the foretold clause."""
    hedge = parsed.token_at(expectation.hedge.start)
    inside = parsed.tokens_between(told.start, told.end)
    token = next((t for t in inside if t.head is t or t.head not in inside), None)
    if hedge is None or token is None or token.sentence is not hedge.sentence:
        return False
    above = set(_upward(hedge))
    for node in _upward(token):
        if node in above:
            return False
        if node.dep in _DESCRIBING:
            return True
        if node.dep == "advcl" and not any(c.tag == "TO" for c in node.children):
            return True
        if node.dep == "prep" and node.head.pos in _NOUNS and node.head not in above:
            return node.head.lemma not in carriers()[0]
    return False


def _upward(token: Token) -> list[Token]:
    """A token and all that governs it, the sentence's root last."""
    found = [token]
    while found[-1].head is not found[-1]:
        found.append(found[-1].head)
    return found
