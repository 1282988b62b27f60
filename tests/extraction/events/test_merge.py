"""Mentions of one event become one record; different events stay apart."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from foretold.extraction.events.merge import merge, same
from foretold.records import DateRange, Entity, Event, Span


def event(start: int, word: str = "attacked", **more: object) -> Event:
    span = Span(start, start + 30, "x" * 30)
    made = Event(
        article="a", evidence=span, event_type="ASSAULT", trigger=Span(start, start + 8, word),
        actor=(Entity("Iran", "IRN"),), recipient=(Entity("Israel", "ISR"),),
        mentions=(span,), confidence=0.8,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def test_told_twice_is_one_event_with_two_mentions() -> None:
    merged = merge([event(0), event(100, "attack")])
    assert len(merged) == 1
    assert [m.start for m in merged[0].mentions] == [0, 100]


def test_other_sides_other_days_or_denied_are_other_events() -> None:
    one = event(0, date=DateRange("2020-01-03", "2020-01-03"))
    assert not same(one, event(100, actor=(Entity("Russia", "RUS"),)))
    assert not same(one, event(100, date=DateRange("2020-02-03", "2020-02-03")))
    assert not same(one, event(100, status="negated"))


def test_the_fuller_mention_gives_the_record() -> None:
    bare = event(0, recipient=())
    merged = merge([bare, event(100, "attack", place="Haifa")])[0]
    assert (merged.evidence.start, merged.place) == (100, "Haifa")


@given(st.lists(st.tuples(st.integers(0, 500), st.sampled_from(["attacked", "bombed", "raid"]))))
def test_no_mention_is_lost_and_merging_again_changes_nothing(
    given_events: list[tuple[int, str]],
) -> None:
    events = [event(start, word) for start, word in given_events]
    merged = merge(events)
    kept = {(m.start, m.end) for e in merged for m in e.mentions}
    assert kept == {(e.evidence.start, e.evidence.end) for e in events}
    assert len(merge(merged)) <= len(merged)


def test_two_promises_in_the_same_words_on_other_matters_are_two() -> None:
    def promise(start: int, told: str) -> Event:
        span = Span(start, start + len(told), told)
        return event(start, "promised", evidence=span, event_type="AGREE", mentions=(span,))

    schools = promise(0, "promised to build schools")
    assert not same(schools, promise(100, "promised to lower taxes"))
    assert same(schools, promise(100, "promised that new schools come"))
