"""The deeds of a store: a deed that several of its articles tell is listed once."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from foretold.ledger import Deeds
from foretold.records import Article, DateRange, Entity, Event, Record, Span, identified
from foretold.records.identity import article_id
from foretold.store import Query, Store


def telling(words: str, day: str, *, done: str | None = None, told: str = "") -> list[Record]:
    """An article of one sentence with the event that it tells."""
    text = f"{words}\n{told}\n"
    digest = sha256(text.encode()).hexdigest()
    article = Article(article_id(digest), text, digest, published=day, published_basis="given")
    event = Event(
        article.id, Span(0, len(words), words), "ASSAULT", Span(0, 4, words[:4]),
        (Entity("Chad", "TCD"),), (Entity("Sudan", "SDN"),),
        date=DateRange(done, done) if done else None,
    )  # fmt: skip
    return [article, identified(event)]


FIRST = telling("Chad shelled the bridge near the market", "2010-05-04", done="2010-05-03")
SECOND = telling("Chad had shelled a bridge by the market, Sudan said", "2010-05-05")
ANOTHER = telling("Chad burned down two villages of herders", "2010-05-06", done="2010-05-06")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = Store.open(tmp_path / "s.db")
    for pack in (FIRST, SECOND, ANOTHER):
        opened.add(pack)  # type: ignore[arg-type]
    return opened


def listed(store: Store, question: Query) -> list[tuple[str, tuple[str, ...]]]:
    return [(r.record.id, r.record.also_in) for r in Deeds(store, question).rows()]


def test_a_deed_is_listed_once_with_the_articles_that_tell_it(store: Store) -> None:
    assert listed(store, Query("event")) == [
        (ANOTHER[1].id, ()),
        (SECOND[1].id, (FIRST[0].id,)),
    ]


def test_limit_and_offset_count_deeds(store: Store) -> None:
    assert [i for i, _ in listed(store, Query("event", limit=1, offset=1))] == [SECOND[1].id]


def test_what_was_not_public_yet_tells_no_deed_again(store: Store) -> None:
    before = Query("event", as_of="2010-05-04")
    assert listed(store, before) == [(FIRST[1].id, ())]


def test_the_tellings_know_of_each_other(store: Store) -> None:
    deeds = Deeds(store, Query("event"))
    event = FIRST[1]
    assert isinstance(event, Event)
    assert [e.id for e in deeds.told_again(event)] == [SECOND[1].id]
    assert deeds.told_again(replace(event, actor=(), recipient=())) == []
