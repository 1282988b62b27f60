"""`foretold forecast`: who will do what to whom next, how likely, because of what."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from foretold.cli.event_data import ColumnNames, Data, FirstDay, given_events, window_of
from foretold.cli.options import DEFAULT_STORE, StoreFile, checked_day
from foretold.errors import InputError, UsageError

if TYPE_CHECKING:
    from foretold.forecasting.occurrence.forecast import Forecast
    from foretold.forecasting.occurrence.model import Model
    from foretold.forecasting.occurrence.record import Record

_SHOWN = 8
_OLD = 183
"""A model is trained again when the record has gone on for so many days since."""


def forecast(
    actor: Annotated[
        str | None,
        typer.Argument(metavar="ACTOR", help="A code or a name: PRK, 'North Korea', Hamas."),
    ] = None,
    other: Annotated[
        str | None, typer.Argument(metavar="OTHER", help="The other party of a pair.")
    ] = None,
    within: Annotated[str, typer.Option(metavar="LENGTH", help="The window: 7d, 30d, 4w.")] = "30d",
    on: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="Forecast from that day on, from what was known before (default: the day after "
            "the last event).",
        ),
    ] = None,
    data: Data = None,
    columns: ColumnNames = None,
    first_day: FirstDay = None,
    store: StoreFile = DEFAULT_STORE,
    top: Annotated[int, typer.Option(metavar="N", min=1, help="How many to show.")] = _SHOWN,
    retrain: Annotated[
        bool, typer.Option("--retrain", help="Train the model anew even where one is kept.")
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Keep the forecasts in the store.")
    ] = True,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="table (on a terminal) or json."),
    ] = None,
) -> None:
    """Forecast events of a pair, of an actor, or of the whole record, and say why.

    For each kind of event: how likely it is within the window, how often it usually happens in
    so many days, and the earlier cases that were like the present one, with their events. The
    probabilities are calibrated on time that did not train them; where a kind of event was not
    foreseen better than by its usual rate, that is said. Each forecast is kept in the store as
    an expectation held by Foretold, so that it can be resolved and scored like anybody's.

    The model is trained when first needed, and kept in a folder beside the store.
    """
    if format_ not in {None, "json", "table"}:
        raise UsageError(f"--format {format_}: there are json and table")
    window = window_of(within)
    day = checked_day("--on", on)
    from foretold.forecasting.occurrence.forecast import forecast_many, forecast_pair
    from foretold.forecasting.occurrence.record import Record

    given = given_events(data, columns, first_day, store)
    record = Record(given.table)
    start = date.fromisoformat(day).toordinal() if day else record.last + 1
    if start <= record.first:
        raise UsageError(f"--on {on}: the events begin later, on {_iso(record.first)}")
    model = _model(record, given.folder, start, retrain=retrain)
    party = record.party(actor) if actor else None
    if party is not None and other:
        mate = record.party(other)
        found = forecast_pair(record, model, party, mate, start, window)
        if mate != party:
            found += forecast_pair(record, model, mate, party, start, window)
        found = sorted(found, key=lambda f: -f.probability)[:top]
    else:
        found = forecast_many(record, model, party, start, window, top)
    if not found:
        raise InputError(actor or "forecast", "no event with anybody in the year before")
    told = _told(record, model, found)
    if format_ == "json" or (format_ is None and not sys.stdout.isatty()):
        typer.echo(json.dumps(told, ensure_ascii=False))
    else:
        from foretold.presentation.forecasts import forecast_table

        typer.echo(forecast_table(told), nl=False)
    if keep:
        _keep(record, found, store)
    raise typer.Exit(1 if given.broken else 0)


def _model(record: "Record", folder: Path | None, start: int, *, retrain: bool) -> "Model":
    """The kept model where it fits, else one trained now on what was before the day."""
    from foretold.forecasting.occurrence.model import Model, train, untrained

    end = min(start, record.last + 1)
    path = folder / "model.json" if folder else None
    if path and path.is_file() and not retrain:
        try:
            model = Model.load(path)
        except InputError as error:
            typer.echo(f"foretold: {error}", err=True)
        else:
            if end - _OLD <= model.trained_until <= end:
                return model
    if sys.stderr.isatty():
        typer.echo("training the model, half a minute or so ...", err=True)
    try:
        model = train(record, end)
    except InputError as error:
        typer.echo(f"foretold: {error}; what follows is what is usual", err=True)
        return untrained(end)
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        model.save(path)
    return model


def _keep(record: "Record", found: list["Forecast"], store: Path) -> None:
    from foretold.forecasting.occurrence.ledger_entry import entry
    from foretold.store import Store

    with Store.open(store) as opened:
        opened.add(entry(record, found))


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _told(record: "Record", model: "Model", found: list["Forecast"]) -> dict[str, Any]:
    """The forecasts as JSON-ready data."""
    measured = model.measured
    return {
        "from": _iso(found[0].first),
        "to": _iso(found[0].last),
        "forecasts": [_told_one(record, forecast) for forecast in found],
        "model": {
            "version": model.version,
            "trained_until": _iso(model.trained_until),
            "measured": measured
            and {
                "since": _iso(measured.since),
                "until": _iso(measured.until),
                "reliability": [
                    {"forecast": round(f, 3), "happened": round(h, 3), "cases": n}
                    for f, h, n in measured.curve
                ],
            },
        },
    }


def _told_one(record: "Record", forecast: "Forecast") -> dict[str, Any]:
    from foretold.forecasting.occurrence.forecast import told_precedent

    skill, base, table = forecast.skill, forecast.base_skill, record.table

    def event(row: int | None) -> dict[str, Any] | None:
        if row is None or row < 0:
            return None
        return {
            "day": _iso(int(table.days[row])),
            "actor": table.actors[int(table.sources[row])],
            "relation": table.texts[int(table.relations[row])],
            "recipient": table.actors[int(table.targets[row])],
            "source": table.where(row),
        }

    return {
        "actor": record.name(forecast.actor),
        "recipient": record.name(forecast.recipient),
        "event_type": forecast.event_type,
        "probability": round(forecast.probability, 3),
        "low": round(forecast.low, 3),
        "high": round(forecast.high, 3),
        "usual": round(forecast.usual, 3),
        "brier": skill and round(skill.brier, 4),
        "brier_usual": skill and round(skill.reference, 4),
        "skill": skill and round(skill.skill, 3),
        "skill_interval": skill and [round(skill.low, 3), round(skill.high, 3)],
        "beats_usual": bool(skill and skill.beats),
        "base_rate_skill": base and round(base.skill, 3),
        "base_rate_skill_interval": base and [round(base.low, 3), round(base.high, 3)],
        "beats_base_rate": bool(base and base.beats),
        "precedent": told_precedent(record, forecast) if forecast.precedent else None,
        "cases": [
            {
                "day": _iso(case.day),
                "followed": case.followed,
                "event": event(case.deed),
                "then": event(case.follow),
            }
            for case in forecast.cases
        ],
    }
