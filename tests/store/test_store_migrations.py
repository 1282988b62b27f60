import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from store_samples import made_pack

from foretold.errors import StoreError
from foretold.store import Store, connection, verify
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
        assert file.execute("PRAGMA user_version").fetchone() == (2,)


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
