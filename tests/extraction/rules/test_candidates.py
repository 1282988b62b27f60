from dataclasses import replace

import pytest
from rule_reading import Find

from foretold.records import Entity, Event, Span, identified

TEXT = "North Korea fired a ballistic missile into the sea at dawn."
PRK = Entity("North Korea", "PRK")


def event(text: str, trigger: str, **more: object) -> Event:
    start = text.index(trigger)
    made = Event(
        "a1",
        Span(0, len(text) - 1, text[:-1]),
        "MOBILIZE",
        Span(start, start + len(trigger), trigger),
        actor=(PRK,),
    )
    return identified(replace(made, **more))  # type: ignore[arg-type]


def test_an_event_under_a_known_instrument_is_a_candidate(find: Find) -> None:
    launch = event(TEXT, "fired")
    rules, violations = find(TEXT, events=[launch])
    assert not rules
    assert [(v.basis, v.event, v.rule) for v in violations] == [
        ("candidate", launch.id, "unsc-1695")
    ]
    assert violations[0].reason is not None
    assert "S/RES/1695 (2006)" in violations[0].reason
    assert violations[0].asserted_by is None


@pytest.mark.parametrize(
    "more",
    [
        {"status": "future"},
        {"status": "negated"},
        {"actor": (Entity("Japan", "JPN"),)},
        {"event_type": "CONSULT"},
    ],
)
def test_what_is_not_done_or_not_forbidden_is_none(find: Find, more: dict[str, object]) -> None:
    assert find(TEXT, events=[event(TEXT, "fired", **more)]) == ([], [])


def test_before_the_instrument_there_is_none(find: Find) -> None:
    assert find(TEXT, "1998-09-01", events=[event(TEXT, "fired")]) == ([], [])


def test_what_a_source_calls_a_violation_is_not_a_candidate_too(find: Find) -> None:
    text = "North Korea's missile launch is a violation of the Security Council's resolutions."
    rules, violations = find(text, events=[event(text, "launch")])
    assert len(rules) == 1
    assert [(v.basis, v.event is not None) for v in violations] == [("asserted", True)]


def test_a_ban_on_all_members_needs_the_country_it_is_about(find: Find) -> None:
    text = "Russia sent artillery shells to Libya."
    to_libya = event(
        text,
        "sent",
        event_type="AID",
        actor=(Entity("Russia", "RUS"),),
        recipient=(Entity("Libya", "LBY"),),
    )
    _, violations = find(text, events=[to_libya])
    assert [v.basis for v in violations] == ["candidate"]
    to_peru = replace(to_libya, recipient=(Entity("Peru", "PER"),))
    assert find(text, events=[to_peru]) == ([], [])


def test_a_ceasefire_counts_between_those_it_binds(find: Find) -> None:
    text = "Israel shelled a village in the hills."
    shelling = event(
        text,
        "shelled",
        event_type="ASSAULT",
        actor=(Entity("Israel", "ISR"),),
        recipient=(Entity("Hezbollah", "HEZBOLLAH"),),
    )
    _, violations = find(text, events=[shelling])
    assert [v.rule for v in violations] == ["unsc-1701"]
    at_peru = replace(shelling, recipient=(Entity("Peru", "PER"),))
    assert find(text, events=[at_peru]) == ([], [])


def test_a_state_does_not_answer_for_rebels(find: Find) -> None:
    text = "Sudanese rebels bombed a hospital full of civilians."
    bombing = event(
        text, "bombed", event_type="ASSAULT", actor=(Entity("rebels", "SDN", sector="REB"),)
    )
    assert find(text, events=[bombing]) == ([], [])
