"""Reads event data: ICEWS, GDELT 1 and 2, POLECAT, quadruples, CSV, Parquet."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from foretold.errors import InputError, UsageError
from foretold.forecasting.data.problems import Problems
from foretold.forecasting.data.quadruples import read_names
from foretold.forecasting.data.table import TableBuilder
from foretold.knowledge.forecasting import formats

Row = tuple[int, Sequence[str]]
_NEEDED = ("source", "relation", "target", "day")
_OPTIONAL = ("source_country", "target_country", "id")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row each thing stands; -1 for what the file does not have."""

    source: int
    relation: int
    target: int
    day: int
    source_country: int = -1
    target_country: int = -1
    id: int = -1


def read_events(
    path: Path, builder: TableBuilder, named: dict[str, str] | None = None,
    first_day: date | None = None,
) -> Problems:  # fmt: skip
    """Add the events of a file to the builder; says which rows were broken.

    Args:
        path: a file; the format is known by its header, its number of columns or its ending.
        builder: takes the events.
        named: columns by what they hold ("source", "relation", "target", "day"), by name.
        first_day: the day of time 0 in quadruple files.

    Raises:
        UsageError: there is no such file, or a column is missing; says which there are.
        InputError: the file cannot be read, or is in no known format.

    """
    if not path.is_file():
        raise UsageError(f"{path}: there is no such file")
    problems = Problems(path)
    unknown_before = dict(builder.unknown)
    columns: Columns | None
    if path.suffix.lower() == ".parquet":
        columns, rows = _parquet(path, named)
    else:
        columns, rows = _delimited(path, named, problems)
    if columns is None:
        _quadruples(path, rows, builder, problems, first_day)
    else:
        _rows(path, columns, rows, builder, problems)
    for relation, count in builder.unknown.items():
        new = count - unknown_before.get(relation, 0)
        if new:
            problems.notes.append(
                f"{path}: {new} event{'s' if new > 1 else ''} of unknown type {relation!r} "
                "count for how active a pair is, and are not forecast"
            )
    return problems


def _rows(
    path: Path, columns: Columns, rows: Iterable[Row], builder: TableBuilder, problems: Problems
) -> None:
    needed = max(columns.source, columns.relation, columns.target, columns.day)
    for line, cells in rows:
        if len(cells) <= needed:
            problems.add(f"fewer than {needed + 1} columns", line)
            continue
        day = day_of(cells[columns.day])
        source, target = cells[columns.source].strip(), cells[columns.target].strip()
        if day is None:
            problems.add("no date", line)
        elif not source or not target:
            problems.add("no source or no target", line)
        elif not cells[columns.relation].strip():
            problems.add("no event type", line)
        else:
            builder.add(
                source, cells[columns.relation].strip(), target, day, str(path), line,
                (_cell(cells, columns.source_country), _cell(cells, columns.target_country)),
            )  # fmt: skip


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if 0 <= place < len(cells) else ""


@lru_cache(maxsize=65_536)
def day_of(text: str) -> int | None:
    """The ordinal number of a date: 2014-01-31, 20140131, else None."""
    text = text.strip()
    try:
        if len(text) == 8 and text.isdigit():
            return datetime.strptime(text, "%Y%m%d").date().toordinal()
        return date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return None


def _delimited(
    path: Path, named: dict[str, str] | None, problems: Problems
) -> tuple[Columns | None, Iterable[Row]]:
    """The columns and rows of a text file; no columns for quadruples."""
    lines = _lines(path, problems)
    first = next(lines, None)
    if first is None:
        raise InputError(str(path), "is empty")
    delimiter = "\t" if "\t" in first[1] else ","
    head = next(csv.reader([first[1]], delimiter=delimiter))
    rest = _cells(lines, delimiter)
    if not named:
        gdelt = formats()["gdelt"]
        if delimiter == "\t" and len(head) in gdelt["widths"] and head[gdelt["id"]].isdigit():
            places = {key: gdelt[key] for key in (*_NEEDED, *_OPTIONAL) if key in gdelt}
            return Columns(**places), _cells(_again(first, lines), delimiter)
        if len(head) in (4, 5) and all(_is_number(cell) for cell in head[:3]):
            return None, _cells(_again(first, lines), delimiter)
    return _by_header(path, head, named), rest


def _by_header(path: Path, head: list[str], named: dict[str, str] | None) -> Columns:
    """The places of the columns by their names.

    Raises:
        UsageError: a named column is not there.
        InputError: the header is of no known format.

    """
    names = [cell.strip().lstrip("﻿") for cell in head]
    if named:
        missing = [column for column in named.values() if column not in names]
        if missing:
            raise UsageError(f"{path}: no column {missing[0]!r}; there are {', '.join(names)}")
        places = {key: names.index(column) for key, column in named.items()}
        if set(_NEEDED) <= set(places):
            return Columns(**places)
    for kind in ("icews", "polecat"):
        known = formats()[kind]
        if set(known["signs"]) <= set(names):
            return Columns(
                **{
                    key: names.index(known[key])
                    for key in (*_NEEDED, *_OPTIONAL)
                    if known.get(key) in names
                }
            )
    lower = [name.lower().replace(" ", "_") for name in names]
    usual = formats()["plain"]
    found = {
        key: next((lower.index(n) for n in usual[key] if n in lower), -1)
        for key in (*_NEEDED, "id")
    } | {key: names.index(column) for key, column in (named or {}).items()}
    absent = [key for key in _NEEDED if found[key] < 0]
    if absent:
        raise InputError(
            str(path),
            f"no column for {', '.join(absent)} among {', '.join(names[:12])}; "
            f"name them: --columns {','.join(f'{key}=NAME' for key in absent)}",
        )
    return Columns(**found)


def _quadruples(
    path: Path, rows: Iterable[Row], builder: TableBuilder, problems: Problems,
    first_day: date | None,
) -> None:  # fmt: skip
    """Events as ids, with the names that lie beside the file; times are days from `first_day`."""
    actors, relations = path.with_name("entity2id.txt"), path.with_name("relation2id.txt")
    if not actors.is_file() or not relations.is_file():
        raise InputError(
            str(path), "ids without names: entity2id.txt and relation2id.txt must lie beside it"
        )
    if first_day is None:
        raise UsageError(f"{path}: its times are numbers; say the day of time 0 with --first-day")
    names, kinds, start = read_names(actors), read_names(relations), first_day.toordinal()
    for line, cells in rows:
        if len(cells) < 4 or not all(_is_number(cell) for cell in cells[:4]):
            problems.add("not four whole numbers", line)
            continue
        source, relation, target, time = (int(cell) for cell in cells[:4])
        if source not in names or target not in names or relation not in kinds:
            problems.add("an id without a name", line)
            continue
        builder.add(
            names[source].replace("_", " "), kinds[relation], names[target].replace("_", " "),
            start + time, str(path), line,
        )  # fmt: skip


def _is_number(cell: str) -> bool:
    return cell.strip().isdigit()


def _again(first: tuple[int, str], rest: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    yield first
    yield from rest


def _lines(path: Path, problems: Problems) -> Iterator[tuple[int, str]]:
    """The lines of a file that are not blank, with their numbers; of the one file in a zip."""
    try:
        if path.suffix.lower() == ".zip":
            with zipfile.ZipFile(path) as archive:
                raw: Any = archive.open(archive.namelist()[0])
                yield from _numbered(io.TextIOWrapper(raw, "utf-8", errors="replace"))
            return
        with path.open(encoding="utf-8", errors="replace", newline="") as stream:
            yield from _numbered(stream)
    except (OSError, zipfile.BadZipFile, IndexError) as error:
        raise InputError(str(problems.path), f"cannot be read ({error})") from error


def _numbered(stream: Iterable[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield number, line.rstrip("\r\n")


def _cells(lines: Iterator[tuple[int, str]], delimiter: str) -> Iterator[Row]:
    for number, line in lines:
        if delimiter == "\t":
            yield number, line.split("\t")
        else:
            yield number, next(csv.reader([line]))


def _parquet(path: Path, named: dict[str, str] | None) -> tuple[Columns, Iterable[Row]]:
    import pyarrow
    import pyarrow.parquet

    try:
        table = pyarrow.parquet.read_table(path)
    except (OSError, pyarrow.ArrowException) as error:
        raise InputError(str(path), f"cannot be read as Parquet ({error})") from error
    columns = _by_header(path, list(table.column_names), named)
    values = [[_text(v) for v in column.to_pylist()] for column in table.columns]
    return columns, enumerate(zip(*values, strict=True), 1)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, timedelta):
        return str(value)
    return str(value)
