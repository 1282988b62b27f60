"""`foretold score` and `foretold calibrate`: who was right, and what hedges proved to mean."""

from enum import StrEnum
from typing import Annotated

import typer

from foretold.cli.options import (
    DEFAULT_STORE,
    AsOf,
    FormatOption,
    Output,
    StoreFile,
    checked_day,
    existing,
)
from foretold.cli.outcomes import Maps, Outcomes, read_tables, today, write_rows


class Group(StrEnum):
    """By what scores can be told apart."""

    holder = "holder"
    affiliation = "affiliation"
    outlet = "outlet"
    band = "band"
    topic = "topic"
    horizon = "horizon"
    hedge = "hedge"


TwoSided = Annotated[
    bool,
    typer.Option(
        "--two-sided",
        help="Only verdicts that could have gone either way: tables that cover the matter, and "
        "decisions. (Later articles tell of what happened more readily than of what did not.)",
    ),
]


def score(
    store: StoreFile = DEFAULT_STORE,
    by: Annotated[Group, typer.Option(help="Whose scores are told apart.")] = Group.holder,
    outcomes: Outcomes = None,
    maps: Maps = None,
    as_of: AsOf = None,
    two_sided: TwoSided = False,
    ranked: Annotated[
        int, typer.Option(min=1, metavar="N", help="Rank only groups of so many cases.")
    ] = 10,
    format_: FormatOption = None,
    output: Output = None,
) -> None:
    """Score the resolved expectations: Brier and log score, calibration, against base rates.

    Lower is better. Each probability range is scored by its point and over its whole width. With
    --outcomes, the base rate of such events in those tables stands beside (skill 1 is perfect, 0
    no better than the base rate). Few cases are shown as few: with intervals, and unranked.
    -o curve.svg draws the calibration curve.
    """
    from foretold.cli.output import chosen_format, text_output
    from foretold.cli.work import Failures
    from foretold.ledger import cases_of
    from foretold.presentation.ledger import curve_svg, score_rows, score_tables
    from foretold.store import Store

    failures = Failures()
    tables = read_tables(outcomes, maps, failures)
    day = checked_day("--as-of", as_of)
    with Store.open(existing(store), write=False) as opened:
        cases = cases_of(opened, tables, as_of=day, one_sided=not two_sided)
    if output is not None and output.suffix == ".svg":
        with text_output(output) as stream:
            stream.write(curve_svg(cases))
    else:
        write_rows(
            score_rows(cases, by.value, ranked),
            chosen_format(format_, output).value,
            output,
            lambda stream: score_tables(cases, by.value, ranked, stream),
        )
    raise typer.Exit(failures.exit_code)


def calibrate(
    store: StoreFile = DEFAULT_STORE,
    enough: Annotated[
        int,
        typer.Option(min=1, metavar="N", help="So many cases make a measured figure count."),
    ] = 20,
    as_of: AsOf = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print, and keep nothing.")] = False,
    format_: FormatOption = None,
    output: Output = None,
) -> None:
    """Measure what hedges proved to mean: the share of "may" or "expected to" that came true.

    Only verdicts that could have gone either way count. A hedge with enough cases has its
    measured figure from then on, shown beside the declared one in lists and briefs; the old
    figure is kept.
    """
    from foretold.cli.output import chosen_format
    from foretold.ledger import calibrate_store
    from foretold.presentation.ledger import hedge_rows, hedge_table
    from foretold.store import Store

    day = checked_day("--as-of", as_of)
    with Store.open(existing(store), write=not dry_run) as opened:
        figures = calibrate_store(opened, enough=enough, as_of=day, day=today(), keep=not dry_run)
    write_rows(
        hedge_rows(figures),
        chosen_format(format_, output).value,
        output,
        lambda stream: hedge_table(figures, enough, stream),
    )
