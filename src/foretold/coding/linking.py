"""Links an expectation to the record of the event that it foretells."""

from collections.abc import Sequence
from dataclasses import replace

from foretold.records import Event, Expectation, Span

_OPEN = frozenset({"future", "hypothetical", "negated"})
_REACH = 48
"""How many characters after the hedge the foretold event's trigger may begin."""


def link_expectations(
    expectations: Sequence[Expectation], events: Sequence[Event]
) -> list[Expectation]:
    """The expectations with `event` and `predicts` filled from the events told in their words.

    An event counts when it has not happened yet and its trigger lies in the expectation's
    evidence, before the hedge or soon after it; else when one of its mentions does. The one that
    comes soonest after the hedge is the one foretold; types of one trigger are all given. Where no
    event fits, `predicts` keeps the type that the foretold clause itself has.
    """
    open_events = sorted(
        (e for e in events if e.status in _OPEN), key=lambda e: (e.trigger.start, e.event_type)
    )
    return [_linked(expectation, open_events) for expectation in expectations]


def _linked(expectation: Expectation, events: list[Event]) -> Expectation:
    told = [(e, e.trigger) for e in events if _foretold(expectation, e.trigger)]
    if not told:
        words = expectation.evidence
        told = [
            (e, m)
            for e in events
            for m in e.mentions
            if words.start <= m.start and m.end <= words.end and not _is_cause(expectation, m)
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
