"""Articles that tell the same story, in any order and over several runs."""

import itertools
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from store_samples import TEXT, made_article, made_pack, span

from foretold.records import Article, Event, Record, identified
from foretold.store import Query, Store

Opened = Callable[..., Store]
STORY = TEXT + (
    "Talks went on until midnight in the customs house of Norport, where fishermen had waited "
    "since dawn for word of the disputed banks, and both sides agreed to meet once more before "
    "spring.\n"
)
MORE = (
    "Shipowners in the south complained meanwhile that pilots were on strike for the third day and "
    "that perishable goods had been left to rot on the quays.\n"
)


def told(day: str, outlet: str, text: str = STORY, **fields: object) -> list[Record]:
    return made_pack(made_article(text, published=day, publisher=outlet, **fields))


FIRST = told("2023-11-08", "One")
COPY = told("2023-11-09", "Two", STORY.replace("midnight", "two at night") + "By wire.\n")
VERSION = told("2023-11-10", "One", STORY.replace("Tuesday", "Monday") + "Updated.\n")


def with_more() -> list[Record]:
    """A copy that tells an event of its own besides."""
    pack = told("2023-11-11", "Three", STORY + MORE)
    article = pack[0]
    assert isinstance(article, Article)
    event = pack[1]
    assert isinstance(event, Event)
    words = span(article, "pilots were on strike for the third day")
    strike = replace(event, evidence=words, trigger=span(article, "strike"), event_type="PROTEST")
    return [*pack, identified(strike)]


def articles(store: Store) -> dict[str | None, Article]:
    found = store.find(Query("article", copies=True))
    return {a.publisher or "": a for a in found if isinstance(a, Article)}


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_one_story_is_told_once_by_the_earliest_whatever_the_order(
    opened: Opened, order: tuple[int, ...]
) -> None:
    packs = [FIRST, COPY, with_more()]
    for place in order:
        with opened() as store:  # each in a run of its own
            store.add(packs[place])
    with opened(write=False) as store:
        events = [e for e in store.find(Query("event")) if isinstance(e, Event)]
        assert {(e.article, e.event_type) for e in events} == {
            (FIRST[0].id, "CONSULT"), (packs[2][0].id, "PROTEST"),
        }  # fmt: skip
        main = next(e for e in events if e.event_type == "CONSULT")
        assert set(main.also_in) == {COPY[0].id, packs[2][0].id}
        assert next(e for e in events if e.event_type == "PROTEST").also_in == ()
        found = articles(store)
        assert found["One"].outlets == ("One", "Two", "Three")
        assert found["One"].duplicate_of is None
        assert found["Two"].duplicate_of == found["Three"].duplicate_of == FIRST[0].id
        assert len(list(store.find(Query("event", copies=True)))) == 4
        assert [a.id for a in store.find(Query("article"))] == [FIRST[0].id]
        exported = {p[0].id: len(p) for p in store.packs(copies=False)}
        assert exported == {FIRST[0].id: 6, packs[2][0].id: 2}
        assert not list(store.verify())


def test_the_same_outlet_tells_a_version(opened: Opened) -> None:
    with opened() as store:
        store.add(VERSION)
        store.add(FIRST)
        later = next(iter(store.named(VERSION[0].id))).record
        assert isinstance(later, Article)
        assert (later.version_of, later.duplicate_of) == (FIRST[0].id, None)


def test_what_was_public_or_stored_at_a_moment_is_told_by_those_that_were(opened: Opened) -> None:
    with opened() as store:
        store.add(COPY)
        added = datetime.fromisoformat(next(iter(store.rows(Query("event")))).added)
        store.add(FIRST)
        assert [e.article for e in store.find(Query("event", stored_at=added))] == [COPY[0].id]
        now = datetime(2030, 1, 1, tzinfo=UTC)
        assert [e.article for e in store.find(Query("event", stored_at=now))] == [FIRST[0].id]
        assert [e.article for e in store.find(Query("event", as_of="2023-11-08"))] == [FIRST[0].id]


def test_a_better_date_makes_another_the_first(opened: Opened) -> None:
    undated = told("2023-11-30", "Two", COPY[0].text, published_basis="inferred")
    with opened() as store:
        store.add_many([undated, FIRST])
        assert [e.article for e in store.find(Query("event"))] == [FIRST[0].id]
        store.add(told("2023-11-01", "Two", COPY[0].text))
        assert [e.article for e in store.find(Query("event"))] == [COPY[0].id]
        assert not list(store.verify())


def test_coding_anew_what_the_store_gives_changes_no_story(opened: Opened) -> None:
    with opened("1.0") as store:
        store.add_many([COPY, FIRST, with_more()])
        before = [store.records(p[0].id) for p in (COPY, FIRST)]
    with opened("1.1") as store:
        outcomes = {store.add(records).outcome for records in list(store.packs())}
        assert outcomes == {"confirmed"}
        assert [store.records(p[0].id) for p in (COPY, FIRST)] == before


RETOLD = (
    "On Tuesday envoys out of Sudland were received by Ada Berg, the foreign minister of Norland. "
    "Thirty-one fishing cutters had been seized by the navy since the 14th, she said, and 260 "
    "crewmen are held in Norport. A fine of 45 million crowns is what Sudland must pay according "
    "to Berg within 20 days. The envoys' speaker Karl Lind spoke of extortion and flew home on "
    "Wednesday."
)
PLAIN = (
    "Norland's foreign minister Ada Berg met envoys from Sudland on Tuesday. She told them that "
    "the navy had seized thirty-one fishing boats since the 14th and that 260 sailors were being "
    "held in Norport. Berg said that Sudland must pay a fine of 45 million crowns within twenty "
    "days. Karl Lind, who speaks for the envoys, called it extortion and flew home on Wednesday."
)


def alone(day: str, outlet: str, text: str) -> list[Record]:
    """An article with one event, whose words are its first sentence."""
    article = made_article(text, published=day, publisher=outlet)
    words = span(article, text[: text.index(".")])
    event = made_pack()[1]
    assert isinstance(event, Event)
    named = replace(
        event, article=article.id, evidence=words, trigger=words, actor=(), recipient=()
    )
    return [article, identified(named)]


@pytest.mark.parametrize("retold_first", [True, False])
def test_the_same_story_in_other_words_counts_once(opened: Opened, retold_first: bool) -> None:
    retold, plain = alone("2023-11-09", "Two", RETOLD), alone("2023-11-08", "One", PLAIN)
    with opened() as store:
        store.add_many([retold, plain] if retold_first else [plain, retold])
        assert [e.article for e in store.find(Query("event"))] == [plain[0].id]
        found = articles(store)
        assert found["Two"].duplicate_of == plain[0].id
        assert found["Two"].retelling is not None
        assert 0.7 <= found["Two"].retelling <= 1
        assert found["One"].retelling is None
        assert not list(store.verify())


def test_what_is_told_weeks_apart_is_no_retelling(opened: Opened) -> None:
    with opened() as store:
        store.add_many([alone("2023-11-08", "One", PLAIN), alone("2023-12-09", "Two", RETOLD)])
        assert articles(store)["Two"].duplicate_of is None


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("DELETE FROM story WHERE article = 2", "an article of one is missing"),
        ("DELETE FROM fingerprint WHERE article = 1", "not all listed to find copies by"),
        ("UPDATE own SET article = 77", "a row names an article that is missing"),
    ],
)
def test_damage_to_what_stories_are_found_by_is_noticed(
    opened: Opened, path: Path, statement: str, found: str
) -> None:
    with opened() as store:
        store.add_many([FIRST, with_more()])
        assert not list(store.verify())
    with sqlite3.connect(path) as file:
        file.execute(statement)
    with opened(write=False) as store:
        assert any(found in str(f) for f in store.verify())
