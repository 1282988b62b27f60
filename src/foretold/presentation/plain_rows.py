"""Rows of plain values written out: JSON Lines, JSON, CSV, Parquet, tables for a terminal."""

import csv
import json
from collections.abc import Iterable, Sequence
from typing import IO, Any, TextIO

from foretold.presentation.summary import printable
from foretold.presentation.tables import cell

PlainRow = dict[str, Any]
_PIPED_WIDTH = 160


def write_plain(
    rows: Sequence[PlainRow], format_: str, stream: TextIO, *, raw_cells: bool = False
) -> None:
    """Write rows that all have the same keys as jsonl, json or csv (lists parted by "; ")."""
    if format_ == "jsonl":
        stream.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
    elif format_ == "json":
        json.dump(list(rows), stream, ensure_ascii=False, indent=1)
        stream.write("\n")
    else:
        names = list(rows[0]) if rows else []
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(names)
        for row in rows:
            writer.writerow([cell(row[n], raw=raw_cells) for n in names])


def write_parquet(rows: Sequence[PlainRow], stream: IO[bytes]) -> None:
    """Write the rows as a Parquet file (zstd)."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(list(rows)), stream, compression="zstd")


def write_table(
    title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], stream: TextIO
) -> None:
    """Write a table for a terminal; columns whose heading begins with # hold numbers."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    wide = None if stream.isatty() else _PIPED_WIDTH
    console = Console(file=stream, highlight=False, width=wide)
    table = Table(title=title, title_justify="left", box=None, pad_edge=False, header_style="bold")
    for name in columns:
        number = name.startswith("#")
        table.add_column(name.lstrip("#"), justify="right" if number else "left")
    for row in rows:
        table.add_row(*(Text(printable(c)) for c in row))
    console.print(table)
