from dataclasses import replace

from foretold.coding.sure import surer_than
from foretold.records import Event, Expectation, Probability, Span

WORDS = Span(0, 6, "attack")
SURE = Event(
    article="a1", evidence=WORDS, trigger=WORDS, event_type="ASSAULT", id="e1", confidence=0.8
)
FAINT = replace(SURE, id="e2", confidence=0.3)
FORETOLD = Expectation(
    article="a1", evidence=WORDS, holder=None, hedge=WORDS, band="likely", id="x1", event="e2",
    probability=Probability(0.5, 0.7, 0.9), probability_basis="prior",
)  # fmt: skip


def test_less_sure_events_are_left_out_with_references_to_them() -> None:
    assert surer_than([SURE, FAINT, FORETOLD], 0.4) == [SURE, replace(FORETOLD, event=None)]


def test_an_event_as_sure_as_asked_stays() -> None:
    assert surer_than([SURE, FAINT, FORETOLD], 0.3) == [SURE, FAINT, FORETOLD]
