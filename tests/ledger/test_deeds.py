"""A deed that several articles tell is one row."""

from itertools import permutations

from foretold.ledger.deeds import deeds
from foretold.records import DateRange, Entity, Event, Span, identified

DAYS = {"a": "2010-05-04", "b": "2010-05-05", "c": "2010-05-05", "d": "2010-05-20"}
BRIDGE = "Chad's army shelled the bridge near the old market"
VILLAGE = "Chad bombed a village far away on the border"


def reported(article: str) -> DateRange:
    return DateRange(DAYS[article], DAYS[article])


def told(article: str, words: str = BRIDGE, day: str | None = None, **more: object) -> Event:
    span = Span(0, len(words), words)
    event = Event(
        article, span, "ASSAULT", Span(0, 1, "C"), (Entity("Chad", "TCD"),),
        (Entity("Sudan", "SDN"),), date=DateRange(day, day) if day else None, **more,
    )  # type: ignore[arg-type]  # fmt: skip
    return identified(event)


def groups(*events: Event) -> list[list[str]]:
    """The articles of each deed, in every order of the events the same."""
    found = {
        tuple(sorted(tuple(e.article for e in g) for g in deeds(list(order), reported)))
        for order in permutations(events)
    }
    assert len(found) == 1
    return [list(g) for g in found.pop()]


def test_tellings_of_one_day_are_one_deed() -> None:
    assert groups(told("a", day="2010-05-03"), told("b", "shelling", "2010-05-03")) == [["a", "b"]]


def test_one_without_a_day_joins_the_deed_that_has_its_words() -> None:
    dated, other = told("a", day="2010-05-03"), told("b", VILLAGE, "2010-05-04")
    undated = told("c", "the old bridge was shelled by Chad's army")
    assert groups(dated, other, undated) == [["a", "c"], ["b"]]


def test_two_without_a_day_are_one_deed_by_their_words_and_reports() -> None:
    assert groups(told("a"), told("b"), told("d")) == [["a", "b"], ["d"]]
    assert groups(told("a"), told("b", VILLAGE)) == [["a"], ["b"]]


def test_other_days_are_other_deeds_even_where_one_could_be_either() -> None:
    found = groups(told("a", day="2010-05-03"), told("b", day="2010-05-04"), told("c"))
    assert found == [["a"], ["b", "c"]]


def test_other_places_or_denials_are_other_deeds() -> None:
    day = "2010-05-03"
    here = told("a", day=day, place="Abéché", place_country="TCD", latitude=13.8, longitude=20.8)
    there = told("b", day=day, place="Tiné", place_country="TCD", latitude=15.0, longitude=22.8)
    abroad = told("b", day=day, place="Sudan", place_country="SDN")
    assert groups(here, there) == [["a"], ["b"]]
    assert groups(here, abroad) == [["a"], ["b"]]
    assert groups(here, told("b", day=day, place="Chad", place_country="TCD")) == [["a", "b"]]
    assert groups(told("a", day=day), told("b", day=day, status="negated")) == [["a"], ["b"]]


def test_two_events_of_one_article_without_days_stay_two() -> None:
    assert len(deeds([told("a"), told("a", BRIDGE + " again")], reported)) == 2
