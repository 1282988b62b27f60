"""The options that several commands share, and the checks on their values."""

import re
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from foretold.errors import UsageError


class Format(StrEnum):
    """How records are printed."""

    jsonl = "jsonl"
    json = "json"
    csv = "csv"
    parquet = "parquet"
    table = "table"


def _known_format(value: str | None) -> str | None:
    if value is not None and value not in {f.value for f in Format}:
        known = ", ".join(f.value for f in Format)
        raise UsageError(f"--format {value}: there are {known}")
    return value


PATHS_HELP = (
    "A .txt, .html, .md, .jsonl or .csv file, a folder, a feed, a WARC archive, a link (with "
    "--fetch), or - for standard input."
)
Paths = Annotated[list[str], typer.Argument(metavar="PATH", help=PATHS_HELP)]
StoreFile = Annotated[
    Path,
    typer.Option(
        "--store",
        metavar="FILE",
        envvar="FORETOLD_STORE",
        help="The store (default: foretold.db in this folder; also $FORETOLD_STORE).",
        show_default=False,
        show_envvar=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="The publication date of all inputs (2023-11-08, or a time with its offset).",
    ),
]
Raw = Annotated[
    bool,
    typer.Option("--raw", help="Take each file as the article itself: nothing is cleaned away."),
]
Fetch = Annotated[
    bool, typer.Option("--fetch", help="Fetch links (an address as PATH, or in a table or feed).")
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="jsonl (when piped), table (on a terminal), json, csv or parquet.",
        callback=_known_format,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write here, not to standard output."),
]
AsOf = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Answer from what was published by that day."),
]
RawCells = Annotated[
    bool,
    typer.Option(
        "--raw-cells",
        help="CSV: leave cells that begin with = + - @ as they are (a spreadsheet runs them).",
    ),
]
DEFAULT_STORE = Path("foretold.db")


def existing(store: Path) -> Path:
    """The store's file, when there is one.

    Raises:
        UsageError: there is none.

    """
    if not store.exists():
        raise UsageError(f"{store}: there is no store here yet; `foretold add` makes it")
    return store


def checked_day(option: str, value: str | None) -> str | None:
    """A day as an ISO date; a month or a year gives its first day (last for --to and --as-of).

    Raises:
        UsageError: it is no date; says how to write it.

    """
    if value is None:
        return None
    text = value.strip()
    late = option in {"--to", "--as-of"}
    try:
        if re.fullmatch(r"\d{4}", text):
            text += "-12" if late else "-01"
        if re.fullmatch(r"\d{4}-\d\d", text):
            first = date.fromisoformat(f"{text}-01")
            return _last_of_month(first).isoformat() if late else first.isoformat()
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise UsageError(f"{option} {value}: not a date; write 2023-11-08, 2023-11 or 2023")


def _last_of_month(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
