import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from store_samples import TEXT, made_article, made_pack

from foretold.errors import StoreError, UsageError
from foretold.store import NotAStoreError, Query, Store, connection

Opened = Callable[..., Store]


def test_a_file_of_another_program_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE notes (words TEXT)")
    before = path.read_bytes()
    for write in (True, False):
        with pytest.raises(NotAStoreError, match="not a Foretold store; choose another with --s"):
            Store.open(path, write=write)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_left_alone(path: Path) -> None:
    path.write_text("dear diary")
    with pytest.raises(NotAStoreError, match=r"foretold\.db: not a Foretold store"):
        Store.open(path)
    assert path.read_text() == "dear diary"


def test_there_is_nothing_to_read_where_nothing_was_added(path: Path, tmp_path: Path) -> None:
    with pytest.raises(NotAStoreError, match="no store here yet"):
        Store.open(path, write=False)
    assert not path.exists()
    with pytest.raises(NotAStoreError, match="is a folder"):
        Store.open(tmp_path)
    with pytest.raises(NotAStoreError, match="its folder does not exist"):
        Store.open(tmp_path / "nowhere" / "foretold.db")
    path.touch()
    with pytest.raises(NotAStoreError, match="no store here yet"):
        Store.open(path, write=False)


def test_a_store_of_a_newer_program_is_left_alone(opened: Opened, path: Path) -> None:
    opened().close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    with pytest.raises(UsageError, match="a newer Foretold wrote this store"):
        opened()


def test_a_full_disk_loses_nothing_that_was_stored(opened: Opened) -> None:
    with opened() as store:
        store.add(made_pack())
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        stored = 1
        with pytest.raises(StoreError, match="the disk is full; what was stored before is kept"):
            for number in range(1000):
                store.add(made_pack(made_article(f"{TEXT}{os.urandom(4000).hex()} {number}\n")))
                stored += 1
        assert store.counts()["article"] == stored
        store._connection.execute("PRAGMA max_page_count = 1000000")
        assert store.add(made_pack(made_article(f"{TEXT}after\n"))).outcome == "added"
        assert not list(store.verify())


def test_a_locked_store_says_so(
    opened: Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened().close()
    monkeypatch.setattr(connection, "_WAIT_SECONDS", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with opened() as store, pytest.raises(StoreError, match="another program is writing to it"):
        store.add(made_pack())
    other.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_store_that_may_only_be_read_can_be_read(opened: Opened, path: Path) -> None:
    with opened() as store:
        store.add(made_pack())
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with opened(write=False) as store:
            assert list(store.find(Query("event")))
        with opened() as store, pytest.raises(StoreError, match="cannot be written"):
            store.add(made_pack(made_article(TEXT + "More.\n")))
    finally:
        path.parent.chmod(0o755)


def test_a_damaged_store_is_named(opened: Opened, path: Path) -> None:
    with opened() as store:
        store.add(made_pack())
    content = bytearray(path.read_bytes())
    content[8192:] = bytes(len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged"), opened(write=False) as store:
        list(store.find(Query("event")))
    content = content[:4096] + os.urandom(len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged"), opened(write=False) as store:
        list(store.find(Query("event")))
