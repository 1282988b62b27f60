"""Sides of meetings that stand elsewhere in the article, and second deeds of a clause."""

from foretold.extraction.events.finder import readings
from foretold.extraction.events.found import Found
from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.reading import Reading
from foretold.language.parser import parse
from foretold.records import Article
from tests.extraction.events.conftest import SmallCast, sides
from tests.extraction.events.test_told import spoken_events_of


def read(text: str) -> list[Found]:
    article = Article(id="a1", text=text, sha256="0" * 64, published="2021-05-10")
    reading = Reading(article, parse(text), [], SmallCast())  # type: ignore[arg-type]
    return readings(reading, [], Interpreter(reading.cast))


def test_the_talks_are_those_told_before() -> None:
    found = read("Norland held talks with Suria on Monday. The talks collapsed on Friday.")
    assert [sides(f)[0] for f in found if f.trigger.sentence.index] == [{"NOR", "SUR"}]


def test_a_visitor_who_is_here_visits_the_state_of_the_article() -> None:
    found = read("Estia wants peace. The Surian president arrived here from Norland on Monday. "
                 "Estia and the Estian army rejoiced.")  # fmt: skip
    arrived = next(f for f in found if f.predicate.lemma == "arrive")
    assert sides(arrived) == ({"SUR"}, {"EST"})


def test_who_meets_alone_in_a_state_meets_there_by_its_leave() -> None:
    found = read("Surian ministers met in Estia on Monday.")
    assert sides(found[0]) == ({"SUR"}, {"EST"})


def test_a_visit_whose_goal_is_left_out_goes_where_the_visitor_goes() -> None:
    found = read(
        "The Surian president will visit Estia in May. The Surian visit follows a quarrel."
    )
    assert [sides(f) for f in found if f.mode == "visit"] == [({"SUR"}, {"EST"})] * 2


def test_a_second_deed_of_a_reported_clause_is_read_too() -> None:
    found = read("Norland said Suria bombed Estia and condemned Norland.")
    assert {f.type for f in found} >= {"ASSAULT", "ACCUSE"}


def test_who_is_told_to_act_is_asked() -> None:
    asked = spoken_events_of('"Suria must take steps against gangs," the Estian minister said.')
    assert any(e.event_type == "REQUEST" for e in asked)
    vital = spoken_events_of('"It is vital that Suria frees the miners," the Estian minister said.')
    assert any(e.event_type == "REQUEST" for e in vital)
