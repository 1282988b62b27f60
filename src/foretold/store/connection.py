"""Opens the database file, makes sure that it is a store, and words SQLite's errors."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep

from foretold.errors import StoreError, UsageError
from foretold.store.ids import teach
from foretold.store.schema import (
    APPLICATION_ID,
    MIGRATIONS,
    SCHEMA_VERSION,
    WITH_AHEAD,
    WITH_STANDING,
    WITH_STORIES,
)
from foretold.store.standing import fill_standing
from foretold.store.stories import arrange_all, fill_stories
from foretold.store.writing import fill_ahead

_WAIT_SECONDS = 30.0
_PAUSE = 0.02
_PAGE = 16_384
"""In smaller pages, packs of records leave much of each empty."""
_PAGES_IN_WAL = 4096
"""Checkpoints cost a twentieth of the time of adding at a quarter of this."""
_HEADER = b"SQLite format 3\x00"


class NotAStoreError(StoreError, UsageError):
    """The file that was named as the store is none, or there is none."""


@contextmanager
def worded(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into one line that names the store and says what to do.

    Raises:
        StoreError: in place of any `sqlite3.Error`, and of damaged compressed data.

    """
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {_reason(error)}") from error
    except (zlib.error, UnicodeDecodeError) as error:
        raise StoreError(f"{path}: is damaged; `foretold verify` says where") from error


def _reason(error: sqlite3.Error) -> str:
    text = str(error)
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_FULL"):
        return "the disk is full; what was stored before is kept"
    if name.startswith("SQLITE_READONLY"):
        return "cannot be written; check its permissions or choose another with --store"
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "another program is writing to it; try again when it is done"
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "malformed JSON" in text:
        return f"is damaged ({text}); `foretold verify` says where"
    if name.startswith("SQLITE_CANTOPEN"):
        return "cannot be opened; check its folder and permissions"
    if name.startswith("SQLITE_IOERR"):
        return f"the disk could not be read or written ({text}); what was stored before is kept"
    return text


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection to the store; one that does not exist is made when `write`.

    Raises:
        NotAStoreError: there is no store to read, or another program wrote the file, or a newer
            version of this one.
        StoreError: the file cannot be opened.

    """
    _check_file(path, write=write)
    until = monotonic() + _WAIT_SECONDS
    with worded(path):
        while True:
            try:
                return _identified(path, write=write)
            except sqlite3.OperationalError as error:
                if not _is_busy(error) or monotonic() > until:
                    raise
            sleep(_PAUSE)  # where two make a store at once, SQLite does not wait by itself


def _is_busy(error: sqlite3.Error) -> bool:
    return (getattr(error, "sqlite_errorname", None) or "").startswith("SQLITE_BUSY")


def _identified(path: Path, *, write: bool) -> sqlite3.Connection:
    connection = _opened(path, write=write)
    try:
        _identify(connection, path, write=write)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_file(path: Path, *, write: bool) -> None:
    """Refuse what is plainly not a store before SQLite touches it."""
    try:
        if path.is_dir():
            raise NotAStoreError(f"{path}: is a folder; choose a file with --store")
        if not path.exists():
            if not write:
                raise NotAStoreError(f"{path}: there is no store here yet; `foretold add` makes it")
            if not path.parent.is_dir():
                raise NotAStoreError(f"{path}: its folder does not exist")
            return
        with path.open("rb") as stream:
            head = stream.read(len(_HEADER))
    except OSError as error:
        raise StoreError(f"{path}: cannot be opened ({error.strerror})") from error
    if head and head != _HEADER:
        raise _foreign(path)


def _opened(path: Path, *, write: bool) -> sqlite3.Connection:
    """The connection with its settings; falls back to reading alone where only that is allowed."""
    uri = path.resolve().as_uri()
    modes = ("rwc",) if write else ("rw", "ro", "ro&immutable=1")
    for mode in modes:
        connection = sqlite3.connect(
            f"{uri}?mode={mode}", uri=True, timeout=_WAIT_SECONDS, isolation_level=None
        )
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("PRAGMA secure_delete = OFF")
            connection.execute("PRAGMA cache_size = -65536")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            if mode == modes[-1]:
                raise
            continue
        return connection
    raise AssertionError("no mode to open with")


def _identify(connection: sqlite3.Connection, path: Path, *, write: bool) -> None:
    """Make sure that the file is a store of a version that we read; make or migrate it."""
    if write and _pragma(connection, "page_count") == 0:
        connection.execute(f"PRAGMA page_size = {_PAGE}")
        connection.execute("PRAGMA journal_mode = WAL")
    # one transaction, so that a store that another program is just making is not half seen
    connection.execute("BEGIN")
    owner, version = _pragma(connection, "application_id"), _pragma(connection, "user_version")
    tables = _tables(connection)
    connection.execute("COMMIT")
    if owner != APPLICATION_ID:
        if owner or version or tables:
            raise _foreign(path)
        if not write:
            raise NotAStoreError(f"{path}: there is no store here yet; `foretold add` makes it")
    if version > SCHEMA_VERSION:
        raise NotAStoreError(f"{path}: a newer Foretold wrote this store; update Foretold")
    if version < SCHEMA_VERSION:
        if not write:
            raise StoreError(f"{path}: an older Foretold wrote it; `foretold recode` updates it")
        _migrate(connection)
    if write:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_PAGES_IN_WAL}")


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to this version, in one transaction."""
    connection.execute("BEGIN EXCLUSIVE")
    try:
        before = _pragma(connection, "user_version")
        teach(connection)
        for script in MIGRATIONS[before:]:
            for statement in _statements(script):
                connection.execute(statement)
        if 0 < before < WITH_STORIES:
            fill_stories(connection)
        if 0 < before < WITH_AHEAD:
            arrange_all(connection)
            fill_ahead(connection)
        if 0 < before < WITH_STANDING:
            fill_standing(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one (`executescript` would end the transaction)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    with closing(connection.execute(f"PRAGMA {name}")) as cursor:
        value: int = cursor.fetchone()[0]
    return value


def _tables(connection: sqlite3.Connection) -> int:
    count: int = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    return count


def _foreign(path: Path) -> NotAStoreError:
    return NotAStoreError(f"{path}: not a Foretold store; choose another with --store")
