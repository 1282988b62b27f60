"""Reads tables of outcomes through their maps; a broken row costs only itself."""

import csv
import gzip
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from foretold.errors import InputError, UsageError
from foretold.knowledge.outcomes import shipped_maps
from foretold.ledger.mapping import OutcomeMap, Row, named_map, read_map
from foretold.ledger.outcomes import Coverage, Outcome, OutcomeTable

_TOLD = 3
"""So many broken rows are named one by one; the others are counted."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A table and what was wrong with its rows, a line each."""

    table: OutcomeTable
    rows: int
    problems: tuple[str, ...]


def load_outcomes(path: Path, map_name: str | None = None) -> Loaded:
    """Read a table of outcomes: CSV, TSV, a JSON list or JSON Lines, also gzipped.

    Args:
        path: the file.
        map_name: a map's file or the name of one that comes along; without it, the one whose
            columns the table has.

    Raises:
        InputError: the file cannot be read, or holds no outcome.
        UsageError: there is no such map, or none fits; or the table lacks a column of it.

    """
    chosen = named_map(map_name) if map_name else None
    text = _text_of(path)
    if chosen is None:
        chosen = _fitting(path, text)
    rows = _rows(path, text, chosen)
    return _table(path, chosen, rows)


def _text_of(path: Path) -> str:
    try:
        data = path.read_bytes()
        if data.startswith(b"\x1f\x8b"):
            data = gzip.decompress(data)
    except (OSError, EOFError) as error:
        raise InputError(str(path), f"{getattr(error, 'strerror', None) or error}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace")


def _fitting(path: Path, text: str) -> OutcomeMap:
    """The shipped map whose columns the table has; the most demanding where several fit."""
    fits: list[tuple[int, OutcomeMap]] = []
    for name, data in shipped_maps().items():
        candidate = read_map(data, name)
        try:
            row = next(_rows(path, text, candidate, rows=1), None)
        except (InputError, UsageError):
            continue
        if row is None or candidate.day(row[1]) is None:
            continue
        needs = candidate.needs() | candidate.shown() if candidate.header else candidate.needs()
        if needs <= set(row[1]):
            fits.append((len(needs), candidate))
    if not fits:
        known = ", ".join(shipped_maps())
        raise UsageError(
            f"{path}: no map fits its columns; give --map with a file or one of {known}"
        )
    return max(fits, key=lambda f: f[0])[1]


def _rows(
    path: Path, text: str, chosen: OutcomeMap, rows: int | None = None
) -> Iterator[tuple[int, Row]]:
    """The rows with their line numbers (their place in the list for JSON)."""
    if chosen.format == "json":
        found = _json_rows(path, text)
    elif chosen.format in ("csv", "tsv"):
        found = _cells(path, io.StringIO(text, newline=""), chosen)
    else:
        raise UsageError(f"map for {path}: format {chosen.format}; there are csv, tsv and json")
    for number, (line, row) in enumerate(found):
        if rows is not None and number >= rows:
            return
        yield line, row


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, Row]]:
    try:
        if text.lstrip().startswith("["):
            items: list[Any] = json.loads(text)
        else:
            items = [json.loads(line) for line in text.splitlines() if line.strip()]
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(str(path), f"no JSON list and no JSON Lines: {error}") from error
    for number, item in enumerate(items, 1):
        if isinstance(item, dict):
            yield number, {k: "" if v is None else str(v) for k, v in item.items()}


def _cells(path: Path, lines: TextIO, chosen: OutcomeMap) -> Iterator[tuple[int, Row]]:
    tabs = chosen.format == "tsv"
    reader = (
        csv.reader(lines, delimiter="	", quoting=csv.QUOTE_NONE) if tabs else csv.reader(lines)
    )
    header: list[str] | None = None
    try:
        for cells in reader:
            if header is None:
                if chosen.header:
                    header = [c.strip() for c in cells]
                    continue
                if chosen.width is not None and len(cells) not in (chosen.width, chosen.width - 1):
                    raise UsageError(
                        f"{path}: {len(cells)} columns where the map expects {chosen.width}"
                    )
                header = [str(n) for n in range(len(cells))]
            if cells:
                yield reader.line_num, dict(zip(header, cells, strict=False))
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}", f"the row cannot be read: {error}") from error


def _table(path: Path, chosen: OutcomeMap, rows: Iterator[tuple[int, Row]]) -> Loaded:
    outcomes: list[Outcome] = []
    problems: list[str] = []
    count = broken = 0
    needed = chosen.needs()
    for line, row in rows:
        count += 1
        if count == 1 and (missing := needed - set(row)):
            raise UsageError(f"{path}: no column {', '.join(sorted(missing))}, which the map reads")
        day = chosen.day(row)
        if day is None:
            broken += 1
            if broken <= _TOLD:
                cell = row.get(chosen.columns["date"], "")
                problems.append(f"{path}:{line}: no day in {cell[:40]!r}; the row is left out")
            continue
        outcomes.append(_outcome(path, line, row, day, chosen))
    if not outcomes:
        raise InputError(str(path), "no outcome in it")
    if broken > _TOLD:
        problems.append(f"{path}: {broken} of {count} rows without a day were left out")
    table = OutcomeTable(chosen.name, chosen.tolerance)
    table.fill(outcomes)
    last = table.outcomes[-1].day
    table.coverage = tuple(
        Coverage(c.topics, c.parties, c.first, c.last or last) for c in chosen.covers
    )
    return Loaded(table, count, tuple(problems))


def _outcome(path: Path, line: int, row: Row, day: date, chosen: OutcomeMap) -> Outcome:
    actor, recipient = chosen.parties(row)

    def cell(name: str) -> str:
        return row.get(chosen.columns.get(name, ""), "").strip()

    return Outcome(
        table=chosen.name, where=f"{path.name}:{line}", day=day, actor=actor, recipient=recipient,
        type=chosen.event_type(row), topics=chosen.topics(row), label=cell("label"),
        text=cell("text"), url=cell("url") or None,
        cameo=chosen.cameo(row), names=chosen.names(row),
    )  # fmt: skip
