"""`foretold resolve` and `foretold decide`: what came of expectations."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from foretold.cli.options import (
    DEFAULT_STORE,
    FormatOption,
    Output,
    RawCells,
    StoreFile,
    checked_day,
    existing,
)
from foretold.cli.outcomes import Maps, Outcomes, Until, read_tables, today, write_rows
from foretold.errors import UsageError


def resolve(
    store: StoreFile = DEFAULT_STORE,
    outcomes: Outcomes = None,
    maps: Maps = None,
    until: Until = None,
    only: Annotated[
        str | None,
        typer.Option(metavar="VERDICT", help="Print only these: open, came true, did not, void."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the verdicts and keep none of them.")
    ] = False,
    format_: FormatOption = None,
    output: Output = None,
    raw_cells: RawCells = False,
) -> None:
    """Say what came of the expectations in the store, on what evidence, and by which rule.

    Looks at the tables named and at later articles in the store. What no source covers stays
    open, with the kind of source that would settle it. An outcome never comes from what was
    published before the expectation. A person's decision (`foretold decide`) stands.

    For example: foretold resolve --outcomes launches.csv --map my_map.toml --until 2023-12-31
    """
    from foretold.cli.output import chosen_format
    from foretold.cli.work import Failures, progress
    from foretold.ledger import VERDICTS, keep, resolve_store
    from foretold.presentation.ledger import verdict_rows, verdict_table
    from foretold.store import Store

    if only is not None and only.replace("-", " ") not in VERDICTS:
        raise UsageError(f"--only {only}: there are {', '.join(VERDICTS)}")
    last = checked_day("--to", until) or today()
    failures = Failures()
    tables = read_tables(outcomes, maps, failures)
    with Store.open(existing(store), write=not dry_run) as opened:
        with progress("expectations") as done:
            entries = list(
                resolve_store(opened, tables, date.fromisoformat(last), progress=lambda _: done(1))
            )
        new = 0 if dry_run else keep(opened, entries)
    shown = [e for e in entries if only is None or e.resolution.verdict == only.replace("-", " ")]
    write_rows(
        verdict_rows(shown),
        chosen_format(format_, output).value,
        output,
        lambda stream: verdict_table(shown, stream),
        raw_cells=raw_cells,
    )
    typer.echo(_told(len(entries), new, store, dry_run=dry_run), err=True)
    raise typer.Exit(failures.exit_code)


def _told(count: int, new: int, store: Path, *, dry_run: bool) -> str:
    kept = "none kept (--dry-run)" if dry_run else f"{new} new verdicts kept in {store}"
    return f"{count} expectations looked at, {kept}"


def decide(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The expectation, or how it begins.")],
    verdict: Annotated[
        str,
        typer.Argument(
            metavar="VERDICT",
            help="came-true, did-not, void (its condition failed), cannot-be-resolved, or open.",
        ),
    ],
    reason: Annotated[str, typer.Option(help="Why; kept with the decision.")],
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who decides.")] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of the decision (default: today).")
    ] = None,
    store: StoreFile = DEFAULT_STORE,
) -> None:
    """Decide what came of an expectation; the decision stands until a later one.

    For example: foretold decide ed1e9483 void --reason "the talks went on" --by "J. Park"
    """
    from foretold.ledger import decide as decided
    from foretold.store import Store

    day = date.fromisoformat(checked_day("--to", on) or today())
    with Store.open(existing(store)) as opened:
        entry = decided(opened, id_, verdict, reason, by=by, day=day)
    words = entry.expectation.evidence.text
    typer.echo(f"{entry.expectation.id} {entry.resolution.verdict}: “{words}”")
