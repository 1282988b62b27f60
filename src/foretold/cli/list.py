"""`foretold list`: records of a kind, with filters."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from foretold.cli.options import (
    DEFAULT_STORE,
    AsOf,
    Format,
    FormatOption,
    Output,
    RawCells,
    StoreFile,
    checked_day,
)
from foretold.errors import UsageError

_TABLE_ROWS = 50


def list_records(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="articles, events, statements, expectations, rules or violations.",
        ),
    ],
    store: StoreFile = DEFAULT_STORE,
    about: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Whose conduct is foretold, bound or told (PRK)."),
    ] = None,
    holder: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who says or expects it: a name, part of one, a code."),
    ] = None,
    band: Annotated[
        str | None, typer.Option(metavar="BAND", help="How likely: likely, possible, scheduled …")
    ] = None,
    type_: Annotated[
        str | None,
        typer.Option("--type", metavar="TYPE", help="The event type, or the one foretold (AID)."),
    ] = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who acts: a code or a name.")
    ] = None,
    recipient: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who is acted upon: a code or a name.")
    ] = None,
    status: Annotated[
        str | None, typer.Option(metavar="STATUS", help="Of events: happened, future, negated …")
    ] = None,
    verdict: Annotated[
        str | None,
        typer.Option(
            metavar="VERDICT",
            help="What came of expectations: open, came true, did not, void, cannot be resolved.",
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Not over before that day.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Begun by that day.")
    ] = None,
    article: Annotated[
        str | None, typer.Option(metavar="ID", help="Found in that article.")
    ] = None,
    as_of: AsOf = None,
    stored_at: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="Answer from what the store held at that moment."),
    ] = None,
    open_: Annotated[
        bool,
        typer.Option(
            "--open",
            help="Expectations neither past their horizon (on --as-of, or today) nor settled.",
        ),
    ] = False,
    copies: Annotated[
        bool, typer.Option("--copies", help="Also what an earlier article of the same story tells.")
    ] = False,
    linked: Annotated[
        bool,
        typer.Option(
            "--linked",
            help="Events, expectations: what several articles tell once, `also_in` the others.",
        ),
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option(min=0, metavar="N", help="So many at most; 0 for all (a table shows 50)."),
    ] = None,
    format_: FormatOption = None,
    output: Output = None,
    raw_cells: RawCells = False,
) -> None:
    """List records, the newest first.

    For example: foretold list expectations --about PRK --band possible --open
    """
    from foretold.cli.output import chosen_format, record_writer
    from foretold.ledger import Deeds, Histories
    from foretold.store import Query, Store

    if linked and singular(kind) not in ("event", "expectation"):
        raise UsageError("--linked joins events or expectations: foretold list events --linked")
    chosen = chosen_format(format_, output)
    default_limit = _TABLE_ROWS if chosen is Format.table and output is None else None
    query = Query(
        kind=singular(kind),
        about=about,
        holder=holder,
        band=_checked("--band", band),
        type=_checked("--type", type_),
        actor=actor,
        recipient=recipient,
        status=_checked("--status", status),
        verdict=_verdict(verdict),
        article=article,
        since=checked_day("--from", since),
        until=checked_day("--to", until),
        as_of=checked_day("--as-of", as_of),
        stored_at=_moment(stored_at),
        open=open_,
        copies=copies,
        limit=default_limit if limit is None else limit or None,
    )
    verdicts: dict[str, str] = {}
    with (
        Store.open(store, write=False) as opened,
        record_writer(
            chosen,
            output,
            kinds=(query.kind,),
            raw_cells=raw_cells,
            verdicts=verdicts if query.kind == "expectation" else None,
        ) as writer,
    ):
        joined = Deeds if query.kind == "event" else Histories
        rows = joined(opened, query).rows() if linked else opened.rows(query)
        if chosen is Format.table:
            found = list(rows)
            verdicts.update((row.record.id, row.verdict) for row in found if row.verdict)
            writer.write(row.record for row in found)
            if limit is None and len(found) == default_limit:
                typer.echo(f"(the newest {_TABLE_ROWS}; --limit 0 shows all)", err=True)
        else:
            for row in rows:
                verdicts.clear()
                if row.verdict:
                    verdicts[row.record.id] = row.verdict
                writer.write([row.record])


def singular(kind: str) -> str:
    """The record kind that the user named, in the plural or not.

    Raises:
        UsageError: there is no such kind.

    """
    from foretold.store import KINDS

    name = kind.lower().removesuffix("s")
    if name not in KINDS:
        raise UsageError(f"there are no {kind!r}: there are {', '.join(k + 's' for k in KINDS)}")
    return name


def _checked(option: str, value: str | None) -> str | None:
    """A value of a closed vocabulary, in any case.

    Raises:
        UsageError: it is not in the vocabulary; names what is.

    """
    from foretold.records import BANDS, EVENT_TYPES, STATUSES

    known = {"--band": BANDS, "--type": EVENT_TYPES, "--status": STATUSES}[option]
    if value is not None and value.casefold() not in {k.casefold() for k in known}:
        raise UsageError(f"{option} {value}: there are {', '.join(known)}")
    return value


def _verdict(value: str | None) -> str | None:
    """A verdict, also written as came-true.

    Raises:
        UsageError: there is none such; names those there are.

    """
    from foretold.ledger import VERDICTS

    if value is None:
        return None
    verdict = " ".join(value.casefold().replace("-", " ").split())
    if verdict not in VERDICTS:
        raise UsageError(f"--verdict {value}: there are {', '.join(VERDICTS)}")
    return verdict


def _moment(value: str | None) -> datetime | None:
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise UsageError(
            f"--stored-at {value}: not a time; write 2024-01-31T12:00Z or 2024-01-31"
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
