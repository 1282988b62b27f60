"""Records written out: JSON Lines, JSON, CSV, Parquet, and tables for a terminal.

Writers that are given `verdicts` (by the ids of expectations) add a `verdict` to each record that
has one; whoever writes may fill them meanwhile.
"""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import IO, Any, Protocol, TextIO

from foretold.presentation.flat import Column, columns, flat
from foretold.records import Record, to_dict

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


Verdicts = Mapping[str, str]


class Writer(Protocol):
    """Takes records as they come; `close` ends the output."""

    def write(self, records: Iterable[Record]) -> None:
        """Write these records."""

    def close(self) -> None:
        """End the output."""


class JsonLines:
    """One record a line."""

    def __init__(
        self, stream: TextIO, *, with_text: bool = False, verdicts: Verdicts | None = None
    ) -> None:
        self._stream = stream
        self._with_text = with_text
        self._verdicts = verdicts

    def write(self, records: Iterable[Record]) -> None:
        """Write these records."""
        told = (_told(r, self._verdicts, with_text=self._with_text) for r in records)
        self._stream.write("".join(json.dumps(t, ensure_ascii=False) + "\n" for t in told))

    def close(self) -> None:
        """Nothing is left to write."""


class JsonArray:
    """All records as one JSON array."""

    def __init__(
        self, stream: TextIO, *, with_text: bool = False, verdicts: Verdicts | None = None
    ) -> None:
        self._stream = stream
        self._with_text = with_text
        self._verdicts = verdicts
        self._before = "[\n"

    def write(self, records: Iterable[Record]) -> None:
        """Write these records."""
        for record in records:
            data = _told(record, self._verdicts, with_text=self._with_text)
            self._stream.write(self._before + json.dumps(data, ensure_ascii=False))
            self._before = ",\n"

    def close(self) -> None:
        """Close the array."""
        self._stream.write("[]\n" if self._before == "[\n" else "\n]\n")


class Csv:
    """Comma-separated, with a header; lists are joined with "; ".

    Cells that a spreadsheet would run as a formula are defused with an apostrophe, unless
    `raw_cells`.
    """

    def __init__(
        self,
        stream: TextIO,
        kinds: Sequence[str] = (),
        *,
        with_text: bool = False,
        raw_cells: bool = False,
        verdicts: Verdicts | None = None,
    ) -> None:
        self._rows = csv.writer(stream, lineterminator="\n")
        self._columns = columns(kinds, with_text=with_text)
        self._raw = raw_cells
        self._verdicts = verdicts
        more = [] if verdicts is None else ["verdict"]
        self._rows.writerow([c.name for c in self._columns] + more)

    def write(self, records: Iterable[Record]) -> None:
        """Write these records."""
        for record in records:
            row = flat(record, self._columns)
            if self._verdicts is not None:
                row.append(self._verdicts.get(record.id))
            self._rows.writerow([cell(v, raw=self._raw) for v in row])

    def close(self) -> None:
        """Nothing is left to write."""


def _told(record: Record, verdicts: Verdicts | None, *, with_text: bool) -> dict[str, Any]:
    told = to_dict(record, with_text=with_text)
    if verdicts and record.id in verdicts:
        told["verdict"] = verdicts[record.id]
    return told


def cell(value: Any, *, raw: bool = False) -> str | int | float:
    """A value as a CSV cell; text that begins like a formula gets an apostrophe, unless `raw`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, list):
        value = "; ".join("" if v is None else str(v) for v in value)
    text = str(value)
    return text if raw or not text.startswith(_DANGEROUS) else f"'{text}"


class Parquet:
    """A Parquet file, compressed with zstd; list columns are lists of strings or numbers."""

    _GROUP = 20_000

    def __init__(
        self,
        stream: IO[bytes],
        kinds: Sequence[str] = (),
        *,
        with_text: bool = False,
        verdicts: Verdicts | None = None,
    ) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self._columns = columns(kinds, with_text=with_text)
        self._verdicts = verdicts
        more = [] if verdicts is None else [("verdict", pa.string())]
        self._schema = pa.schema([(c.name, _arrow_type(c)) for c in self._columns] + more)
        self._out = _Counted(stream)
        self._writer = pq.ParquetWriter(self._out, self._schema, compression="zstd")
        self._rows: list[list[Any]] = []

    def write(self, records: Iterable[Record]) -> None:
        """Write these records, in groups of rows."""
        for record in records:
            row = flat(record, self._columns)
            if self._verdicts is not None:
                row.append(self._verdicts.get(record.id))
            self._rows.append(row)
        if len(self._rows) >= self._GROUP:
            self._write_group()

    def close(self) -> None:
        """Write the rest and the footer."""
        if self._rows:
            self._write_group()
        self._writer.close()

    def abandon(self) -> None:
        """Write no more: the output failed, and what is left of the file would fail again."""
        self._out.abandoned = True
        self._writer.close()

    def _write_group(self) -> None:
        import pyarrow as pa

        values = [list(column) for column in zip(*self._rows, strict=True)]
        arrays = [pa.array(v, type=f.type) for v, f in zip(values, self._schema, strict=True)]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows = []


class _Counted:
    """A binary stream that knows its position, also when it is a pipe."""

    closed = False
    abandoned = False

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._position = 0

    def write(self, data: Any) -> int:
        if not self.abandoned:
            self._stream.write(data)
        self._position += len(data)
        return len(data)

    def tell(self) -> int:
        return self._position

    def flush(self) -> None:
        if not self.abandoned:
            self._stream.flush()

    def close(self) -> None:
        self.flush()

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False


def _arrow_type(column: Column) -> Any:
    import pyarrow as pa

    types = {
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "truth": pa.bool_(),
    }
    type_ = types[column.type]
    return pa.list_(type_) if column.many else type_
