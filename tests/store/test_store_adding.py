import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from store_samples import TEXT, made_article, made_pack

from foretold.errors import InputError
from foretold.records import Record
from foretold.store import Query, Store

Opened = Callable[..., Store]


def contents(path: Path) -> list[str]:
    """Every row of the file."""
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def test_what_is_added_comes_back_as_it_was(opened: Opened) -> None:
    pack = made_pack()
    with opened() as store:
        added = store.add(pack)
        assert (added.outcome, added.records) == ("added", 5)
        assert store.records(pack[0].id) == pack
    with opened(write=False) as store:
        assert store.records(pack[0].id) == pack
        assert store.records("a0") == []


def test_the_same_again_changes_nothing(opened: Opened, path: Path) -> None:
    with opened() as store:
        store.add(made_pack())
    before = contents(path)
    with opened() as store:
        assert store.add(made_pack()).outcome == "known"
        assert store.add(made_pack(made_article(path="elsewhere/2.txt"))).outcome == "known"
        assert store.to_code(made_article()) is None
    assert contents(path) == before


def test_many_at_once_are_stored_as_one_by_one(opened: Opened, tmp_path: Path) -> None:
    articles = [made_article(f"{TEXT}Line {n}.\n", path=f"wire/{n % 30}.txt") for n in range(30)]
    packs = [made_pack(article) for article in [*articles, articles[-1], articles[0]]]
    with opened() as store:
        outcomes = [added.outcome for added in store.add_many(iter(packs))]
        assert outcomes == ["added"] * 30 + ["known"] * 2
        assert not list(store.verify())
        found = [store.records(article.id)[1:] for article in articles]
    with Store.open(tmp_path / "one_by_one.db", version="1.0+aa") as other:
        for pack in packs:
            other.add(pack)
        assert [other.records(article.id)[1:] for article in articles] == found


def test_an_article_may_come_twice_in_a_batch(opened: Opened) -> None:
    undated = made_pack(made_article(published="2023-11-01", published_basis="inferred"))
    other = made_pack(made_article(f"{TEXT}Other.\n"))
    with opened() as store:
        added = store.add_many([other, undated, made_pack(), undated])
        assert [a.outcome for a in added] == ["added", "added", "superseded", "known"]
        assert store.counts()["article"] == 2
        assert not list(store.verify())


def test_a_batch_that_breaks_off_stores_nothing(opened: Opened) -> None:
    def packs() -> Iterator[list[Record]]:
        yield from (made_pack(made_article(f"{TEXT}Line {n}.\n")) for n in range(20))
        raise KeyboardInterrupt

    with opened() as store:
        with pytest.raises(KeyboardInterrupt):
            store.add_many(packs())
        assert not store.counts()
        assert [t.name for t in threading.enumerate() if "packing" in t.name] == []
        store.add(made_pack())
        assert not list(store.verify())


def test_a_newer_extractor_supersedes_and_erases_nothing(opened: Opened) -> None:
    old, new = made_pack(), made_pack(type_="COOPERATE")
    with opened("1.0+aa") as store:
        store.add(old)
    with opened("1.1+bb") as store:
        assert store.to_code(made_article()) == made_article()
        assert store.add(new).outcome == "superseded"
        assert store.to_code(made_article()) is None
        assert list(store.find(Query("event"))) == [new[1]]
        rows = store.named(old[1].id)
        assert rows[0].record == old[1]
        assert rows[0].superseded is not None
        assert rows[0].version == "1.0+aa"
        unchanged = store.named(old[2].id)
        assert [r.superseded is None for r in unchanged] == [True, False]


def test_an_older_program_does_not_supersede_a_newer_one(opened: Opened) -> None:
    with opened("1.10+aa") as store:
        store.add(made_pack())
    with opened("1.9+bb") as store:
        assert store.to_code(made_article()) is None
        assert store.add(made_pack(type_="AID")).outcome == "known"


def test_what_a_newer_extractor_finds_again_is_confirmed_without_new_rows(opened: Opened) -> None:
    with opened("1.0+aa") as store:
        store.add(made_pack())
    with opened("1.1+bb") as store:
        assert store.add(made_pack()).outcome == "confirmed"
        assert store.add(made_pack()).outcome == "known"
        assert store.to_code(made_article()) is None
        assert len(store.named(made_pack()[1].id)) == 1
        assert not list(store.verify())


def test_a_better_date_supersedes_and_a_worse_one_does_not(opened: Opened) -> None:
    guessed = made_article(published="2023-11-10", published_basis="inferred")
    with opened() as store:
        store.add(made_pack(guessed))
        assert store.to_code(made_article()) is not None
        assert store.add(made_pack()).outcome == "superseded"
        assert store.to_code(guessed) is None
        assert store.add(made_pack(guessed)).outcome == "known"
        assert store.add(made_pack(made_article(published="2023-11-09"))).outcome == "superseded"
        assert store.add(made_pack()).outcome == "known", "an input that was added before"


def test_a_given_date_is_kept_when_a_newer_version_codes_the_article(opened: Opened) -> None:
    with opened("1.0+aa") as store:
        store.add(made_pack())
    with opened("1.1+bb") as store:
        undated = made_article(published=None, published_basis=None)
        assert store.to_code(undated) == made_article()


def test_a_batch_is_stored_whole_or_not_at_all(opened: Opened) -> None:
    good = made_pack()
    bad = made_pack(made_article(good[0].text + "More.\n", id=good[0].id))
    with opened() as store:
        with pytest.raises(InputError, match="another text is stored under its id"):
            store.add_many([good, bad])
        assert store.counts() == {}
        store.add(good)
        assert not list(store.verify())


def test_a_text_that_is_not_unicode_is_refused_by_name(opened: Opened) -> None:
    article = made_article("broken \ud800 text", path="odd.txt")
    with opened() as store, pytest.raises(InputError, match=r"odd\.txt: its text is not Unicode"):
        store.add([article])


def test_rows_cannot_be_changed_or_deleted(opened: Opened, path: Path) -> None:
    with opened() as store:
        store.add(made_pack())
    with sqlite3.connect(path) as connection:
        for statement in (
            "DELETE FROM article",
            "DELETE FROM pack",
            "DELETE FROM record",
            "UPDATE article SET text = x'00'",
            "UPDATE record SET id = 'e1'",
            "UPDATE pack SET learned = 20200101",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(statement)


def test_moments_never_go_backwards(path: Path) -> None:
    from datetime import UTC, datetime

    stuck = datetime(2024, 1, 1, tzinfo=UTC)
    for version, type_ in (("1.0", "AID"), ("1.1", "COERCE"), ("1.2", "ACCUSE")):
        with Store.open(path, version=version, clock=lambda: stuck) as store:
            store.add(made_pack(type_=type_))
    with Store.open(path) as store:
        rows = store.named(made_article().id)
        added = sorted(row.added for row in rows)
        assert len(set(added)) == 3
        assert sorted(row.superseded for row in rows if row.superseded) == added[1:]
        assert not list(store.verify())


def test_two_articles_of_one_batch_that_are_the_same_are_kept_once(opened: Opened) -> None:
    with opened() as store:
        outcomes = [a.outcome for a in store.add_many([made_pack(), made_pack()])]
        assert outcomes == ["added", "known"]


def test_replacing_a_record_field_is_noticed_as_a_new_finding(opened: Opened) -> None:
    pack = made_pack()
    with opened("1.0") as store:
        store.add(pack)
    with opened("1.1") as store:
        changed = [pack[0], replace(pack[1], confidence=0.9), *pack[2:]]
        assert store.add(changed).outcome == "superseded"
