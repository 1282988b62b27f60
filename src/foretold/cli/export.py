"""`foretold export`: the store's records in the formats that other programs load."""

from enum import StrEnum
from typing import Annotated

import typer

from foretold.cli.options import (
    DEFAULT_STORE,
    AsOf,
    Format,
    Output,
    RawCells,
    StoreFile,
    checked_day,
)
from foretold.errors import UsageError


class ExportFormat(StrEnum):
    """What can be exported."""

    csv = "csv"
    jsonl = "jsonl"
    parquet = "parquet"
    graphml = "graphml"
    gdelt = "gdelt"
    plover = "plover"


def export(
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="csv, jsonl, parquet (records); graphml (who did what to whom); gdelt, plover "
            "(events).",
        ),
    ],
    store: StoreFile = DEFAULT_STORE,
    output: Output = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Only records of this kind (events).")
    ] = None,
    as_of: AsOf = None,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Articles with their text.")
    ] = False,
    raw_cells: RawCells = False,
) -> None:
    """Export the records of all articles, or the events among them, each article once.

    gdelt: GDELT 1.0's event table (58 columns, tab-separated, no header) of what happened or is
    going on, a row for each pair of sides. plover: PLOVER's JSON, one event a line, all statuses.
    graphml: a directed graph with an edge an event. Of copies of an article only
    what they tell besides is exported.
    """
    if format_ not in {f.value for f in ExportFormat}:
        raise UsageError(f"--format {format_}: there are {', '.join(ExportFormat)}")
    from foretold.cli.list import singular
    from foretold.cli.output import record_writer, text_output
    from foretold.presentation import exchange
    from foretold.presentation.graphml import write_graphml
    from foretold.store import Store

    wanted = singular(kind) if kind else None
    if wanted not in {None, "event"} and format_ in {"graphml", "gdelt", "plover"}:
        raise UsageError(f"--format {format_} holds events only")
    day = checked_day("--as-of", as_of)
    with Store.open(store, write=False) as opened:
        packs = opened.packs(as_of=day, copies=False)
        if format_ == ExportFormat.gdelt:
            with text_output(output) as stream:
                exchange.write_gdelt(packs, stream)
        elif format_ == ExportFormat.plover:
            with text_output(output) as stream:
                exchange.write_plover(packs, stream)
        elif format_ == ExportFormat.graphml:
            with text_output(output) as stream:
                write_graphml(packs, stream)
        else:
            kinds = (wanted,) if wanted else ()
            with record_writer(
                Format(format_), output, kinds=kinds, with_text=with_text, raw_cells=raw_cells
            ) as writer:
                for records in packs:
                    writer.write(r for r in records if wanted in {None, r.record})
