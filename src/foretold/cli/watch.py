"""`foretold watch`: pairs whose flow of events departs from its own rhythm."""

import json
import sys
from datetime import date
from typing import Annotated, Any

import typer

from foretold.cli.event_data import ColumnNames, Data, FirstDay, given_events
from foretold.cli.options import DEFAULT_STORE, StoreFile, checked_day
from foretold.errors import UsageError


def watch(
    actor: Annotated[
        str | None,
        typer.Argument(metavar="ACTOR", help="Only flows from or to this code or name."),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="Watch from that day, with what was known before (default: the day after the "
            "last event).",
        ),
    ] = None,
    weeks: Annotated[
        int,
        typer.Option(metavar="N", min=4, max=104, help="Look for changes in the last N weeks."),
    ] = 26,
    least: Annotated[
        int, typer.Option(metavar="N", min=5, help="Leave out flows with fewer events.")
    ] = 20,
    false_alarms: Annotated[
        float,
        typer.Option(metavar="SHARE", min=0.0001, max=1, help="So many false alarms among all."),
    ] = 0.05,
    data: Data = None,
    columns: ColumnNames = None,
    first_day: FirstDay = None,
    store: StoreFile = DEFAULT_STORE,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="table (on a terminal) or json."),
    ] = None,
) -> None:
    """Show pairs whose flow of events changed of late: up, down or silent, with the day.

    Cooperation and conflict of each pair, in each direction, are counted by week over three
    years. A change is told when chance would rarely show as much (weighed by the spread of the
    pair's own counts), and all of them together hold no more false alarms than asked for. Where
    a source grows or thins out as a whole, that is no change of any pair.
    """
    if format_ not in {None, "json", "table"}:
        raise UsageError(f"--format {format_}: there are json and table")
    day = checked_day("--on", on)
    from foretold.forecasting.occurrence.record import Record
    from foretold.forecasting.watching import departures

    given = given_events(data, columns, first_day, store)
    record = Record(given.table)
    until = date.fromisoformat(day).toordinal() if day else record.last + 1
    party = record.party(actor) if actor else None
    found = departures(record, until, recent=weeks, least=least, share=false_alarms, party=party)
    told: list[dict[str, Any]] = [
        {
            "actor": record.name(one.actor),
            "recipient": record.name(one.recipient),
            "flow": one.flow,
            "turn": one.turn,
            "since": _iso(one.since),
            "between": [_iso(bound) for bound in one.between],
            "before": round(one.before, 2),
            "after": round(one.after, 2),
            "chance": one.chance,
            "false_alarms": one.false_share,
        }
        for one in found
    ]
    if format_ == "json" or (format_ is None and not sys.stdout.isatty()):
        typer.echo(json.dumps(told, ensure_ascii=False))
    else:
        from foretold.presentation.forecasts import watch_table

        typer.echo(watch_table(told, _iso(until)), nl=False)
    raise typer.Exit(1 if given.broken else 0)


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
