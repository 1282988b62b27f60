from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from store_samples import BERG, TEXT, made_article, made_pack

from foretold.errors import UsageError
from foretold.records import DateRange, Entity
from foretold.store import Query, Store

Opened = Callable[..., Store]


@pytest.fixture
def store(opened: Opened) -> Store:
    """Two articles: one of 8 November 2023 (events on the 7th), one of 1 December."""
    later = made_article(TEXT + "Again.\n", published="2023-12-01T09:00+09:00")
    store = opened()
    store.add_many([made_pack(), made_pack(later, type_="ACCUSE")])
    return store


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query("event"), 2),
        (Query("event", type="accuse"), 1),
        (Query("event", actor="nor"), 2),
        (Query("event", actor="Norland", type="CONSULT"), 1),
        (Query("event", actor="SUD"), 0),
        (Query("event", about="SUD"), 2),
        (Query("event", recipient="sudland", status="happened"), 2),
        (Query("event", status="negated"), 0),
        (Query("event", since="2023-11-07", until="2023-11-07"), 2),
        (Query("event", since="2023-11-08"), 0),
        (Query("event", until="2023-11-06"), 0),
        (Query("expectation", about="SUD", holder="Ada Berg", band="possible"), 2),
        (Query("expectation", holder="berg"), 2),
        (Query("expectation", holder="ber"), 0),
        (Query("expectation", holder="NOR"), 2),
        (Query("expectation", type="THREATEN"), 2),
        (Query("expectation", since="2023-11-30", until="2023-11-30"), 2),
        (Query("expectation", open=True, as_of="2023-11-30"), 1),
        (Query("expectation", open=True, as_of="2023-12-01"), 0),
        (Query("expectation", open=True), 0),
        (Query("statement", holder="ada berg"), 2),
        (Query("rule", about="sud"), 2),
        (Query("violation", holder="NOR", actor="SUD"), 2),
        (Query("article"), 2),
        (Query("article", as_of="2023-11-30"), 1),
        (Query("article", as_of="2023-11-07"), 0),
        (Query("event", article=made_article().id), 1),
        (Query("event", article=made_article().id, type="ACCUSE"), 0),
        (Query("event", article=made_article().id, until="2023-11-07"), 1),
        (Query("event", limit=1), 1),
        (Query("event", offset=1, limit=5), 1),
    ],
)
def test_filters(store: Store, query: Query, found: int) -> None:
    assert len(list(store.find(query))) == found


def test_the_newest_come_first(store: Store) -> None:
    dates = [a.published for a in store.find(Query("article"))]  # type: ignore[union-attr]
    assert dates == ["2023-12-01T09:00+09:00", "2023-11-08"]


def test_articles_come_with_their_text_only_when_asked(store: Store) -> None:
    assert {a.text for a in store.find(Query("article"))} == {""}  # type: ignore[union-attr]
    texts = [a.text for a in store.find(Query("article"), with_text=True)]  # type: ignore[union-attr]
    assert texts == [TEXT + "Again.\n", TEXT]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (Query("rumour"), "there are no 'rumour' records"),
        (Query("statement", band="likely"), "statements are not listed by band; expectations are"),
        (Query("event", open=True), "events are not open or closed"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(
    store: Store, query: Query, message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        list(store.find(query))


def test_ids_may_be_shortened_as_long_as_they_name_one_record(store: Store) -> None:
    whole = made_article().id
    assert store.named(whole[:10])[0].record.id == whole
    with pytest.raises(UsageError, match="no article or record"):
        store.named("zzzzzz")
    with pytest.raises(UsageError, match="no article or record"):
        store.named("e")


def test_the_store_answers_from_what_it_held_at_a_moment(opened: Opened) -> None:
    with opened("1.0") as store:
        store.add(made_pack())
        first = datetime.fromisoformat(store.named(made_article().id)[0].added)
    with opened("1.1") as store:
        store.add(made_pack(type_="AID"))

        def types(when: datetime) -> list[str]:
            found = store.find(Query("event", stored_at=when))
            return [e.event_type for e in found]  # type: ignore[union-attr]

        assert types(first) == ["CONSULT"]
        assert types(datetime(2030, 1, 1, tzinfo=UTC)) == ["AID"]
        assert types(datetime(2000, 1, 1, tzinfo=UTC)) == []


def test_an_article_that_was_changed_later_is_known_from_then_on(opened: Opened) -> None:
    with opened() as store:
        store.add(made_pack(made_article(modified="2023-11-20T10:00+09:00")))
        assert not list(store.find(Query("event", as_of="2023-11-19")))
        assert list(store.find(Query("event", as_of="2023-11-20")))


def test_an_article_without_a_date_is_known_from_the_day_it_was_added(opened: Opened) -> None:
    with opened() as store:
        store.add(made_pack(made_article(published=None, published_basis=None)))
        assert not list(store.find(Query("event", as_of="2023-12-31")))
        assert store.named(made_article().id)[0].learned == "2024-01-01"


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("envoy", ["article", "event"]),
        ("rockets prohibits", ["article", "statement", "expectation", "rule", "violation"]),
        ('"met envoys"', ["article", "event"]),
        ('"envoys met"', []),
        ("Norland's envoys (", ["article", "event"]),
        ("berg OR nothing", ["article", "event", "statement", "expectation", "violation"]),
        ("!!!", []),
    ],
)
def test_search(opened: Opened, words: str, kinds: list[str]) -> None:
    with opened() as store:
        store.add(made_pack())
        assert [hit.record.record for hit in store.search(words)] == kinds
        assert not list(store.search(words, as_of="2023-11-07"))


def test_search_marks_the_words_it_found(opened: Opened) -> None:
    with opened() as store:
        store.add(made_pack())
        assert "met \x02envoys\x03 from" in next(store.search("envoy")).words


def test_what_lasts_long_is_found_by_any_of_its_days(opened: Opened) -> None:
    pack = made_pack()
    war = replace(pack[1], date=DateRange("1950-06-25", "1953-07-27"))  # type: ignore[type-var]
    with opened() as store:
        store.add([pack[0], war])
        for since, until, found in (
            ("1952-01-01", "1952-01-31", 1),
            ("1953-07-27", None, 1),
            ("1953-07-28", None, 0),
            (None, "1950-06-24", 0),
            ("1940-01-01", "1950-06-25", 1),
        ):
            for query in (
                Query("event", since=since, until=until),
                Query("event", about="SUD", since=since, until=until),
                Query("event", article=pack[0].id, since=since, until=until),
            ):
                assert len(list(store.find(query))) == found


def test_several_parties_that_fit_are_listed_together_in_order(opened: Opened) -> None:
    packs = []
    for number in range(40):
        article = made_article(f"{TEXT}{number}\n")
        met = made_pack(article)[1]
        day = f"2023-10-{number % 28 + 1:02}"
        minister = Entity(f"Minister {number} Berg", None)
        event = replace(met, actor=(minister, BERG), date=DateRange(day, day))  # type: ignore[type-var]
        packs.append([article, event])
    with opened() as store:
        store.add_many(packs)
        for query in (Query("event", actor="berg"), Query("event", actor="minister")):
            days = [e.date.start for e in store.find(query)]  # type: ignore[union-attr]
            assert len(days) == 40
            assert days == sorted(days, reverse=True)
        assert len(list(store.find(Query("event", actor="minister", limit=7, offset=35)))) == 5


def test_a_pair_of_sides_is_listed_by_codes_and_by_names(opened: Opened) -> None:
    with opened() as store:
        store.add(made_pack())
        for actor, recipient, found in (
            ("NOR", "SUD", 1),
            ("Norland", "SUD", 1),
            ("NOR", "sudland", 1),
            ("SUD", "NOR", 0),
            ("SUD", "SUD", 0),
        ):
            query = Query("event", actor=actor, recipient=recipient)
            assert len(list(store.find(query))) == found
