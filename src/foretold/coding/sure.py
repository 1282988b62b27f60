"""Leaves out the events of an article that are less sure than asked."""

from collections.abc import Sequence
from dataclasses import replace

from foretold.records import Event, Expectation, Record


def surer_than(records: Sequence[Record], confidence: float) -> list[Record]:
    """The records without events below a confidence (0 to 1) and without references to them.

    An event's confidence is how often such readings proved right, type and sides, when they were
    read against the words.
    """
    unsure = {r.id for r in records if isinstance(r, Event) and r.confidence < confidence}
    return [
        replace(r, event=None) if isinstance(r, Expectation) and r.event in unsure else r
        for r in records
        if r.id not in unsure
    ]
