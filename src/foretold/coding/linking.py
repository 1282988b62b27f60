"""Links an expectation to the record of the event that it foretells."""

from collections.abc import Sequence
from dataclasses import replace

from foretold.records import Event, Expectation

_OPEN = frozenset({"future", "hypothetical", "negated"})


def link_expectations(
    expectations: Sequence[Expectation], events: Sequence[Event]
) -> list[Expectation]:
    """The expectations with `event` and `predicts` filled from the events told in their words.

    An event counts when its trigger lies in the expectation's evidence and it has not happened
    yet; the one whose trigger comes soonest after the hedge is the one foretold, and types told
    by the same trigger are all given.
    """
    open_events = sorted(
        (e for e in events if e.status in _OPEN), key=lambda e: (e.trigger.start, e.event_type)
    )
    return [_linked(expectation, open_events) for expectation in expectations]


def _linked(expectation: Expectation, events: list[Event]) -> Expectation:
    words = expectation.evidence
    cause = expectation.cause
    inside = [
        e
        for e in events
        if words.start <= e.trigger.start
        and e.trigger.end <= words.end
        and not (cause and cause.start <= e.trigger.start < cause.end)
    ]
    if not inside:
        return expectation
    hedge = expectation.hedge.start
    first = min(inside, key=lambda e: (e.trigger.start < hedge, abs(e.trigger.start - hedge)))
    types = tuple(dict.fromkeys(e.event_type for e in inside if e.trigger == first.trigger))
    return replace(expectation, event=first.id or None, predicts=types)
