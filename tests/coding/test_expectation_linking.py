from dataclasses import replace

from foretold.coding.linking import link_expectations
from foretold.language.parser import parse_many
from foretold.records import Event, Expectation, Probability, Span

TEXT = "The army will attack the port. It attacked a village in May."


((_, PARSED),) = parse_many([(None, TEXT)])


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def event(trigger: str, **fields: object) -> Event:
    given: dict[str, object] = {"event_type": "ASSAULT", "status": "future", "id": "e1", **fields}
    return Event(article="a1", evidence=span(trigger), trigger=span(trigger), **given)  # type: ignore[arg-type]


EXPECTATION = Expectation(
    article="a1", evidence=span("The army will attack the port"), holder=None, hedge=span("will"),
    band="very likely", probability=Probability(0.7, 0.9, 0.97), probability_basis="prior",
)  # fmt: skip


def test_the_event_told_in_the_evidence_is_linked() -> None:
    (linked,) = link_expectations([EXPECTATION], [event("attack")], PARSED)
    assert (linked.event, linked.predicts) == ("e1", ("ASSAULT",))


def test_events_elsewhere_or_past_are_not() -> None:
    elsewhere = event("attacked", id="e2")
    past = event("attack", id="e3", status="happened")
    (linked,) = link_expectations([EXPECTATION], [elsewhere, past], PARSED)
    assert (linked.event, linked.predicts) == (None, ())


def test_types_of_one_trigger_are_all_given() -> None:
    events = [event("attack"), event("attack", id="e2", event_type="COERCE")]
    (linked,) = link_expectations([EXPECTATION], events, PARSED)
    assert set(linked.predicts) == {"ASSAULT", "COERCE"}


def test_an_event_told_again_is_linked_through_its_mention() -> None:
    again = replace(event("attacked", id="e4"), mentions=(span("will attack the port"),))
    (linked,) = link_expectations([EXPECTATION], [again], PARSED)
    assert linked.event == "e4"


def test_what_stands_far_behind_the_hedge_is_not_what_it_foretells() -> None:
    text = (
        "The army will hold a long and solemn parade in memory of those whom the rebels attacked."
    )
    whole = Span(0, len(text) - 1, text[:-1])
    far = Span(text.index("attacked"), text.index("attacked") + 8, "attacked")
    expectation = replace(EXPECTATION, evidence=whole, hedge=Span(9, 13, "will"))
    ((_, parsed),) = parse_many([(None, text)])
    (linked,) = link_expectations([expectation], [replace(event("attack"), trigger=far)], parsed)
    assert linked.event is None


def test_what_brings_an_effect_about_is_not_foretold_itself() -> None:
    cause = replace(event("attacked", id="e5"), mentions=(span("The army"),))
    effect = replace(EXPECTATION, cause=span("The army"))
    (linked,) = link_expectations([effect], [cause], PARSED)
    assert linked.event is None


def test_what_only_describes_a_noun_is_not_foretold() -> None:
    text = "There will be limits to the council's response to Iran's attempt to launch a satellite."
    ((_, parsed),) = parse_many([(None, text)])
    at = text.index("launch")
    launch = replace(event("attack"), trigger=Span(at, at + 6, "launch"))
    whole = Span(0, len(text) - 1, text[:-1])
    expectation = replace(EXPECTATION, evidence=whole, hedge=Span(6, 10, "will"))
    (linked,) = link_expectations([expectation], [launch], parsed)
    assert linked.event is None
