import gzip
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from store_samples import TEXT, made_article, made_pack

from foretold.errors import StoreError
from foretold.records import Article
from foretold.store import KINDS, Judgement, Query, Store, connection, verify
from foretold.store.schema import MIGRATIONS

Opened = Callable[..., Store]
LATER = (*MIGRATIONS, "CREATE TABLE extra (\n    words TEXT\n) STRICT;\nDROP INDEX record_id;\n")


@pytest.fixture
def later_program(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes this the next version of the program, with one more migration."""

    def update(migrations: tuple[str, ...] = LATER) -> None:
        monkeypatch.setattr(connection, "MIGRATIONS", migrations)
        monkeypatch.setattr(connection, "SCHEMA_VERSION", len(migrations))
        monkeypatch.setattr(verify, "MIGRATIONS", migrations)

    return update


def old_store(folder: Path, name: str) -> Path:
    """A store that an older program made, kept with the tests."""
    path = folder / "old.db"
    packed = Path(__file__).parent / f"data/{name}.db.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    return path


def test_an_older_store_is_updated_when_it_is_written(
    opened: Opened, path: Path, later_program: Callable[[], None]
) -> None:
    with opened() as store:
        store.add(made_pack())
    later_program()
    with pytest.raises(StoreError, match="an older Foretold wrote it; `foretold recode` updates"):
        opened(write=False)
    with opened() as store:
        assert store.records(made_pack()[0].id) == made_pack()
        assert not list(store.verify())
    with sqlite3.connect(path) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (len(LATER),)


def test_a_store_from_before_stories_has_them_found(tmp_path: Path) -> None:
    path = old_store(tmp_path, "first_tables")
    with pytest.raises(StoreError, match="an older Foretold wrote it"):
        Store.open(path, write=False)
    with Store.open(path, version="1.1") as store:
        assert not list(store.verify())
        articles = [a for a in store.find(Query("article", copies=True)) if isinstance(a, Article)]
        by_outlet = {a.publisher: a for a in articles}
        assert by_outlet["One"].duplicate_of == by_outlet["Two"].id
        assert by_outlet["Two"].also_in == (by_outlet["One"].id,)
        assert by_outlet["Three"].also_in == ()
        told = {e.article for e in store.find(Query("event"))}
        assert told == {by_outlet["Two"].id, by_outlet["Three"].id}


def test_a_store_from_before_verdicts_has_them_listed(tmp_path: Path) -> None:
    path = old_store(tmp_path, "fourth_tables")
    with Store.open(path, version="1.1") as store:
        assert not list(store.verify())
        first, second, third = "ea3b5c372bd614e3", "e484e454bfaf5b66", "e45bb40002baa635"
        asked = Query("expectation", copies=True)
        assert [(r.record.id, r.verdict) for r in store.rows(asked)] == [
            (first, "came true"), (second, "did not"), (third, None),
        ]  # fmt: skip
        came = replace(asked, verdict="came true")
        assert [r.id for r in store.find(came)] == [first]
        assert not list(store.find(replace(came, as_of="2024-01-31")))
        assert [r.id for r in store.find(replace(came, as_of="2024-02-01"))] == [first]
        assert store.counts()["event"] == 3
        assert store.add(made_pack(type_="COERCE")).outcome == "known"
    with Store.open(path, version="1.2") as store:
        assert store.add(made_pack(type_="COERCE")).outcome == "superseded"
        assert not list(store.verify())


def test_a_store_from_before_ids_were_numbers_answers_as_before(tmp_path: Path) -> None:
    path = old_store(tmp_path, "fifth_tables")
    with Store.open(path, version="1.1") as store:
        assert not list(store.verify())
        assert store.counts() == dict.fromkeys(sorted(KINDS), 3)
        odd = made_pack(made_article(f"{TEXT}Part 3.\n", publisher="Three"), type_="AID")
        assert store.records(odd[0].id) == odd
        assert [r.superseded is None for r in store.named("meeting-1")] == [False]
        assert store.add(odd).outcome == "known"
        asked = Query("expectation", copies=True, verdict="came true")
        assert [r.id for r in store.find(asked)] == ["ec45c0a273c0e6a9"]
        assert [j.subject for j in store.judgements("calibration")] == ["may"]
    with Store.open(path, version="1.2") as store:
        assert store.add(odd).outcome == "confirmed"
        odd[1] = replace(odd[1], id="meeting-2")  # type: ignore[type-var]
        assert store.named("ec45c0")[0].verdict == "came true"
        assert not list(store.verify())
    with Store.open(path, version="1.3") as store:
        assert store.add(odd).outcome == "superseded"
        assert store.counts()["event"] == 3
        assert store.named("meeting-2")[0].record == odd[1]
        assert not list(store.verify())


def test_a_store_from_before_verdicts_stood_on_days_answers_as_before(tmp_path: Path) -> None:
    path = old_store(tmp_path, "sixth_tables")
    first, second, third, far = (
        "e005f728abf3f015", "e484e454bfaf5b66", "ea3b5c372bd614e3", "ec1dc4faa962c8e8",
    )  # fmt: skip
    with Store.open(path, version="1.1") as store:
        assert not list(store.verify())

        def ids(verdict: str, as_of: str | None = None, *, open_: bool = False) -> set[str]:
            query = Query("expectation", copies=True, verdict=verdict, as_of=as_of, open=open_)
            return {r.id for r in store.find(query)}

        assert ids("came true") == {first}
        assert ids("void") == {second}
        assert ids("open") == {third, far}
        assert ids("open", "2023-09-08") == ids("open", "2023-09-08", open_=True) == {far}
        assert ids("open", "2023-11-20") == {first, second, third, far}
        assert ids("did not", "2023-12-24") == set()
        assert ids("void", "2023-11-24") == set()
        assert ids("void", "2023-11-25") == {second}
        store.judge([Judgement("resolution", far, "2023-12-01", {"verdict": "void"})])
        assert ids("void") == {second, far}
        assert not list(store.verify())


def test_a_store_from_before_states_stood_apart_answers_as_before(tmp_path: Path) -> None:
    path = old_store(tmp_path, "seventh_tables")
    with pytest.raises(StoreError, match="an older Foretold wrote it"):
        Store.open(path, write=False)
    with Store.open(path, version="1.1") as store:
        assert not list(store.verify())
        asked = Query("expectation", copies=True)
        last = [row.record.id for row in store.rows(replace(asked, offset=1, limit=2))]
        assert last == [row.record.id for row in store.rows(asked)][1:3]
        assert store.named("e005f728abf3f015")[0].verdict == "came true"


def test_an_update_that_fails_leaves_the_store_as_it_was(
    opened: Opened, path: Path, later_program: Callable[..., None]
) -> None:
    with opened() as store:
        store.add(made_pack())
    before = path.read_bytes()
    later_program((*MIGRATIONS, "CREATE TABLE extra (words TEXT) STRICT;\nDROP TABLE missing;\n"))
    with pytest.raises(StoreError, match="no such table: missing"):
        opened()
    assert path.read_bytes() == before
