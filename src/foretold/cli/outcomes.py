"""The options that name tables of outcomes, shared by the commands of the ledger."""

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from foretold.errors import InputError, UsageError

if TYPE_CHECKING:
    from foretold.cli.work import Failures
    from foretold.ledger import OutcomeTable
    from foretold.presentation.plain_rows import PlainRow

Outcomes = Annotated[
    list[Path] | None,
    typer.Option(
        "--outcomes",
        metavar="FILE",
        help="A table of what happened (CSV, TSV, JSON; may be given several times).",
    ),
]
Maps = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="MAP",
        help="How the table before it is read: a .toml file or the name of a map that comes along "
        "(default: the one whose columns it has).",
    ),
]
Until = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Look at the world up to that day (default: today)."),
]


def read_tables(
    outcomes: list[Path] | None, maps: list[str] | None, failures: "Failures"
) -> list["OutcomeTable"]:
    """The tables that could be read; each that could not is named.

    Raises:
        UsageError: more maps than tables, or a map that does not exist or fit.

    """
    from foretold.ledger import load_outcomes

    paths, names = outcomes or [], maps or []
    if len(names) > len(paths):
        raise UsageError("--map: give one for each --outcomes at most, in the same order")
    tables = []
    for number, path in enumerate(paths):
        try:
            loaded = load_outcomes(path, names[number] if number < len(names) else None)
        except InputError as error:
            failures.add(str(error))
            continue
        for problem in loaded.problems:
            typer.echo(f"foretold: {problem}", err=True)
        tables.append(loaded.table)
    return tables


def write_rows(
    rows: Sequence["PlainRow"],
    format_: str,
    output: Path | None,
    table: Callable[[TextIO], None],
    *,
    raw_cells: bool = False,
) -> None:
    """Write rows in the format asked for; `table` writes them for a terminal.

    Raises:
        UsageError: Parquet would go to a terminal.
        ForetoldError: the file cannot be written.

    """
    from foretold.cli.output import binary_output, text_output
    from foretold.presentation.plain_rows import write_parquet, write_plain

    if format_ == "parquet":
        if output is None and sys.stdout.isatty():
            raise UsageError("Parquet is not for a terminal: name a file with -o, or pipe it")
        with binary_output(output) as raw:
            write_parquet(rows, raw)
        return
    with text_output(output) as stream:
        if format_ == "table":
            table(stream)
        else:
            write_plain(rows, format_, stream, raw_cells=raw_cells)


def today() -> str:
    """Today in UTC, as an ISO date."""
    return datetime.now(UTC).date().isoformat()
