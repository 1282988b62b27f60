"""The options by which commands are given event data, and the reading of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from foretold.cli.options import checked_day
from foretold.errors import InputError, UsageError

if TYPE_CHECKING:
    from foretold.forecasting.data.table import EventTable

Data = Annotated[
    list[Path] | None,
    typer.Option(
        "--data",
        metavar="FILE",
        help="Event data: ICEWS, GDELT, POLECAT, CSV, Parquet, quadruples (may be given several "
        "times; default: the events in the store).",
        show_default=False,
    ),
]
ColumnNames = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="NAMES",
        help="What the columns of a CSV or Parquet file are called: source=...,relation=...,"
        "target=...,day=....",
    ),
]
FirstDay = Annotated[
    str | None,
    typer.Option("--first-day", metavar="DATE", help="The day of time 0 in files of quadruples."),
]
_HELD = ("source", "relation", "target", "day", "source_country", "target_country", "id")


@dataclass(frozen=True, slots=True)
class Given:
    """Events as read. `broken`: some rows were left out. `fresh`: some were read anew."""

    table: "EventTable"
    broken: bool
    fresh: bool
    folder: Path | None


def given_events(
    data: list[Path] | None, columns: str | None, first_day: str | None, store: Path
) -> Given:
    """The events of the files, else of the store; broken rows are told on standard error.

    What was read of files is kept in a folder beside the store.

    Raises:
        UsageError: a file is not there, or an option is wrong.
        InputError: a file cannot be read, or nothing holds an event.

    """
    if not data:
        return _stored(store)
    from foretold.forecasting.data.cache import Asked, table_of

    day = checked_day("--first-day", first_day)
    asked = Asked(data, named_columns(columns), date.fromisoformat(day) if day else None)
    folder = store.with_suffix(".forecast")
    table, problems, fresh = table_of(asked, folder)
    for line in (line for found in problems for line in found.lines()):
        typer.echo(f"foretold: {line}", err=True)
    if not len(table):
        raise InputError(str(data[0]), "holds no events")
    return Given(table, any(found.counts for found in problems), fresh, folder)


def _stored(store: Path) -> Given:
    from foretold.cli.options import existing
    from foretold.forecasting.data.stored import add_stored
    from foretold.forecasting.data.table import TableBuilder
    from foretold.store import Store

    builder = TableBuilder()
    with Store.open(existing(store), write=False) as opened:
        add_stored(opened, builder)
    table = builder.table()
    if not len(table):
        raise InputError(str(store), "holds no events yet; `foretold add` reads articles")
    return Given(table, False, True, store.with_suffix(".forecast"))


def named_columns(text: str | None) -> dict[str, str] | None:
    """The columns that a user named, by what they hold.

    Raises:
        UsageError: it is not written as NAME=COLUMN,...

    """
    if text is None:
        return None
    named = {}
    for part in text.split(","):
        key, _, column = part.partition("=")
        if key.strip() not in _HELD or not column.strip():
            raise UsageError(
                f"--columns {part}: write source=NAME,relation=NAME,target=NAME,day=NAME"
            )
        named[key.strip()] = column.strip()
    return named


def window_of(text: str, option: str = "--within") -> int:
    """A length in days: 30d, 4w, 30.

    Raises:
        UsageError: it is no length, or not between 1 and 365 days.

    """
    number, unit = text.strip().lower(), 1
    if number[-1:] in {"d", "w"}:
        number, unit = number[:-1], 7 if number[-1] == "w" else 1
    if not number.isdigit() or not 1 <= int(number) * unit <= 365:
        raise UsageError(f"{option} {text}: write 7d, 30d or 4w, a year at most")
    return int(number) * unit
