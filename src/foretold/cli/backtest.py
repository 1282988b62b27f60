"""`foretold backtest`: how good forecasts of who does what to whom would have been."""

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from foretold.errors import InputError, UsageError

_MODELS = ("forecaster", "recurrency", "frequency")


def backtest(
    train: Annotated[
        list[Path],
        typer.Option(metavar="FILE", help="Facts to learn from: source, relation, target, time."),
    ],
    test: Annotated[list[Path], typer.Option(metavar="FILE", help="Facts to be forecast.")],
    valid: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="Facts to select on; known before the test.", show_default=False
        ),
    ] = None,
    names: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Names of the entities and their ids (default: entity2id.txt beside --train).",
            show_default=False,
        ),
    ] = None,
    nameless: Annotated[
        bool, typer.Option("--nameless", help="Leave names aside even where there are some.")
    ] = False,
    model: Annotated[
        str, typer.Option(metavar="MODEL", help=f"{', '.join(_MODELS)}.")
    ] = "forecaster",
    horizon: Annotated[
        int, typer.Option(metavar="K", min=1, help="Know nothing of the last K-1 steps either.")
    ] = 1,
    seed: Annotated[int, typer.Option(metavar="N", help="Where chance begins.")] = 0,
    format_: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="table (on a terminal) or json."),
    ] = None,
) -> None:
    """Forecast past events from what was known before them, and measure how well it went.

    The files hold tab-separated ids: source, relation, target, time. For each test fact all
    entities are ranked for (s, r, ?) and (?, r, o), knowing everything before its time and
    nothing at or after it. Other true answers of the same time are left out, and ties share
    their mean rank. Prints the mean reciprocal rank and the hits at 1, 3 and 10 in percent, by
    stratum too: answers that recur, known pairs, pairs that never met, new entities.
    """
    if model not in _MODELS:
        raise UsageError(f"--model {model}: there are {', '.join(_MODELS)}")
    if format_ not in {None, "json", "table"}:
        raise UsageError(f"--format {format_}: there are json and table")
    from foretold.forecasting.ranking import Plan, backtest, join

    parts, broken = _parts(train, valid or [], test)
    facts = join(parts, None if nameless else _names(names, train[0]))
    plan = Plan(model=model, horizon=horizon, seed=seed)
    with _progress() as report:
        result = backtest(facts, plan, report)
    told: dict[str, Any] = {
        "model": model,
        **result.outcome.measures(),
        "queries": int(result.outcome.times.sum()),
        "seconds": round(result.seconds, 1),
        "horizon": horizon,
        "seed": seed,
        "entities": facts.entities,
        "strata": result.outcome.by_stratum(),
    }
    if format_ == "json" or (format_ is None and not sys.stdout.isatty()):
        typer.echo(json.dumps(told))
    else:
        from foretold.presentation.forecasts import backtest_table

        typer.echo(backtest_table(told), nl=False)
    if broken:
        raise typer.Exit(1)


def _parts(train: list[Path], valid: list[Path], test: list[Path]) -> tuple[list[Any], bool]:
    """The rows of each part; broken rows are told on standard error.

    Raises:
        UsageError: a file is not there.
        InputError: a file holds no facts.

    """
    import numpy as np

    from foretold.forecasting.data.quadruples import read_quadruples

    parts, broken = [], False
    for paths in (train, valid, test):
        read = [read_quadruples(path) for path in paths]
        for file in read:
            for line in file.problems.lines():
                broken = True
                typer.echo(f"foretold: {line}", err=True)
        empty = np.zeros((0, 4), np.int64)
        parts.append(np.vstack([empty, *(file.rows for file in read)]))
    if len(parts[0]) and parts[2][:, 3].max() <= parts[0][:, 3].min():
        raise InputError(str(test[0]), "the test facts are not after the training facts")
    return parts, broken


def _names(path: Path | None, train: Path) -> dict[int, str] | None:
    from foretold.forecasting.data.quadruples import read_names

    beside = train.parent / "entity2id.txt"
    if path is None and not beside.is_file():
        return None
    return read_names(path or beside)


def _progress() -> Any:
    from foretold.cli.work import stages

    return stages()
