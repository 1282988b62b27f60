"""Where the places of events lie."""

import json

import pytest

from foretold.coding import code_articles
from foretold.extraction.actors import find_cast
from foretold.extraction.events.location import Locator, Site
from foretold.extraction.events.merge import merge
from foretold.extraction.reading import Reading
from foretold.knowledge.gazetteer import folded, towns
from foretold.language.parser import parse
from foretold.records import Article, DateRange, Entity, Event, Span, from_json, identified
from foretold.records.codec import to_dict, to_json


def places_of(text: str) -> list[tuple[str | None, str | None, int | None]]:
    """Place, state and whole degrees north of the events of a text."""
    article = Article("a", text, "0", published="2019-05-06", published_basis="given")
    (records,) = code_articles([article])
    return [
        (e.place, e.place_country, e.latitude if e.latitude is None else round(e.latitude))
        for e in records
        if isinstance(e, Event) and e.place
    ]


@pytest.mark.parametrize(
    ("text", "place", "state", "north"),
    [
        ("Envoys of France met Italian envoys in Paris, Texas, on Monday.", "Paris", "USA", 34),
        ("American officials met Iranian officials in Paris on Monday.", "Paris", "FRA", 49),
        ("The Libyan army attacked rebels in Tripoli on Monday.", "Tripoli", "LBY", 33),
        (
            "Lebanese soldiers attacked militants in Tripoli. Lebanon's premier praised them.",
            "Tripoli", "LBN", 34,
        ),
        (
            "Libya's envoy met Lebanese officials in Tripoli, Lebanon, on Monday.",
            "Tripoli", "LBN", 34,
        ),
        ("US forces attacked Iranian forces in the Libyan capital Tripoli.", "Tripoli", "LBY", 33),
        ("Costa Rica's president met Cuban officials in San José.", "San José", "CRI", 10),
        (
            "US officials met Chinese officials in San Jose, California, on Monday.",
            "San Jose", "USA", 37,
        ),
        ("Turkish officials met with Egyptian officials in Tbilisi.", "Tbilisi", "GEO", 42),
        ("Chinese officials met Russian officials in Athens, Georgia.", "Athens", "USA", 34),
        ("Turkish officials met Russian officials in New York on Monday.", "New York", "USA", 41),
        (
            "TRIPOLI, Lebanon, May 9 (AFP) - Turkish officials met with Egyptian officials here.",
            "Tripoli", "LBN", 34,
        ),
    ],
)  # fmt: skip
def test_a_town_has_its_state_and_coordinates(
    text: str, place: str, state: str, north: int
) -> None:
    assert places_of(text) == [(place, state, north)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Russian troops attacked Georgian troops in Georgia. Batumi was calm.", "GEO"),
        ("US police attacked protesters in Georgia. The mayor of Atlanta was in Alabama.", "USA"),
        ("Turkish officials met Russian officials in Crimea.", "UKR"),
        ("Turkish officials met Russian officials in Kazakhstan.", "KAZ"),
    ],
)
def test_a_state_or_province_has_no_coordinates(text: str, state: str) -> None:
    assert [(code, north) for _, code, north in places_of(text)] == [(state, None)]


def test_the_next_of_a_list_is_not_the_state_of_a_town() -> None:
    found = places_of("Iranian officials met Turkish officials in Moscow, Ukraine and Russia said.")
    assert found == [("Moscow", "RUS", 56)]


def test_a_small_town_is_believed_where_its_state_is_named() -> None:
    def located(text: str) -> Site:
        article = Article("a", text, "0")
        parsed = parse(text)
        reading = Reading(article, parsed, [], find_cast(parsed, None))
        return Locator(reading).of("Helena", text.index("Helena"))

    assert located("Turkish officials met Egyptian officials in Helena.") == Site("Helena")
    own = located("American officials met Egyptian officials in Helena.")
    assert (own.code, own.latitude and round(own.latitude)) == ("USA", 47)


@pytest.mark.parametrize(
    ("name", "code"),
    [("Kiev", "UKR"), ("Mazar-i-Sharif", "AFG"), ("Bombay", "IND"), ("St. Petersburg", "RUS")],
)
def test_other_names_and_spellings_are_known(name: str, code: str) -> None:
    assert max(towns(name), key=lambda t: t.people).code == code


def test_marks_hyphens_and_case_do_not_matter() -> None:
    assert folded("San José") == folded("SAN-JOSE") == "san jose"
    assert towns("No Such Town Anywhere") == ()


def test_a_record_from_before_has_no_whereabouts() -> None:
    span = Span(0, 3, "met")
    made = identified(
        Event("a", span, "CONSULT", span, place="Tripoli", place_country="LBN", latitude=34.4)
    )
    assert from_json(to_json(made)) == made
    older = {
        name: value for name, value in to_dict(made).items()
        if name not in ("place_country", "latitude", "longitude")
    }  # fmt: skip
    read = from_json(json.dumps(older))
    assert isinstance(read, Event)
    assert (read.id, read.place, read.place_country, read.latitude) == (
        made.id, "Tripoli", None, None,
    )  # fmt: skip


def test_mentions_that_become_one_keep_place_and_whereabouts_together() -> None:
    def told(start: int, **more: object) -> Event:
        span = Span(start, start + 30, "x" * 30)
        return Event(
            "a", span, "ASSAULT", Span(start, start + 8, "attacked"),
            (Entity("Iran", "IRN"),), (Entity("Israel", "ISR"),), mentions=(span,), **more,
        )  # type: ignore[arg-type]  # fmt: skip

    day = DateRange("2020-01-03", "2020-01-03")
    fuller = told(0, date=day)
    bare = told(100, place="Haifa", place_country="ISR", latitude=32.8, longitude=35.0)
    (one,) = merge([fuller, bare])
    assert (one.place, one.place_country, one.latitude) == ("Haifa", "ISR", 32.8)
