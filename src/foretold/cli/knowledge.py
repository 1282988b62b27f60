"""`foretold knowledge`: who held which office when, and what is wrong or stale in what we know."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from foretold.cli.options import Format, checked_day
from foretold.errors import UsageError

if TYPE_CHECKING:
    from foretold.knowledge.holders import Holder


def _known(value: str | None) -> str | None:
    if value not in {None, Format.jsonl, Format.table, Format.json}:
        raise UsageError(f"--format {value}: there are jsonl, table, json")
    return value


knowledge = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Who held which office when; what is wrong or stale in the knowledge packs.",
)
Day = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day asked about (today when not given)."),
]
FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="jsonl (when piped), table (on a terminal) or json.",
        callback=_known,
    ),
]
_LAST_STALE = 20


@knowledge.command(short_help="Who held an office on a day.")
def who(
    office: Annotated[
        str,
        typer.Argument(metavar="OFFICE", help='As the news calls it: "foreign minister".'),
    ],
    country: Annotated[
        str,
        typer.Argument(metavar="COUNTRY", help="A state or organisation: its name or code."),
    ],
    day: Day = None,
    format_: FormatOption = None,
) -> None:
    """Say who held an office of a state or organisation on a day.

    The office may be named as the news does ("secretary of state", "Quds Force commander",
    "special representative for North Korea"). Exit code 1 where nobody is known.
    """
    from foretold.knowledge.office_lookup import code_named, offices_by_form, who_held
    from foretold.knowledge.office_terms import vacancy_on

    asked = _day(day)
    code = code_named(country)
    if code is None:
        raise UsageError(f"{country}: no state or organisation of that name or code is known")
    found = who_held(office, code, asked)
    if _print(found, asked, format_):
        return
    from foretold.knowledge.names import keys

    codes = offices_by_form().get(keys(office.replace("_", " ")), ())
    empty = next((row for c in codes if (row := vacancy_on(code, c, asked))), None)
    told = f"vacant since {empty['start']}" if empty else "nobody is known"
    sys.stderr.write(f"foretold: {office} of {code} on {asked}: {told}\n")
    raise typer.Exit(1)


@knowledge.command(short_help="What a person held, on a day or ever.")
def person(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A full name or a family name.")],
    day: Day = None,
    format_: FormatOption = None,
) -> None:
    """List the offices that a person of that name held, on a day or (without --on) ever.

    Spellings do not matter where a rule or a list knows them (Zelenskyy, Zelenskiy, Zelensky).
    Exit code 1 where nobody is known.
    """
    from foretold.knowledge.office_lookup import offices_of

    asked = checked_day("--on", day) or ""
    if not _print(offices_of(name, asked), asked, format_):
        sys.stderr.write(f"foretold: {name}: no such person is known{asked and ' on ' + asked}\n")
        raise typer.Exit(1)


@knowledge.command(short_help="What is broken, missing or stale in the knowledge packs.")
def check(
    pack: Annotated[
        Path | None,
        typer.Argument(metavar="PACK", help="A folder of files (default: ours and your packs)."),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Judge as of this day (default: today)."),
    ] = None,
    stale_after: Annotated[
        int,
        typer.Option(metavar="DAYS", help="An open term not confirmed for so long is stale."),
    ] = 365,
    every: Annotated[
        bool, typer.Option("--all", help="List every stale row, not the first few.")
    ] = False,
) -> None:
    """Check the tables of persons and offices, one line for each thing found.

    Faults (malformed rows, unknown codes, missing sources, one person under two names, two
    holders of one office) give exit code 1. Gaps between terms and stale rows are warnings.
    """
    from foretold.knowledge.pack_checks import check_pack

    judged = date.fromisoformat(_day(today, "--today"))
    report = check_pack(pack, today=judged, stale_days=stale_after)
    stale = [f for f in report.findings if f.kind == "stale"]
    for finding in report.findings:
        if finding.kind != "stale":
            sys.stdout.write(f"{finding}\n")
    for finding in stale if every else stale[:_LAST_STALE]:
        sys.stdout.write(f"{finding}\n")
    if len(stale) > _LAST_STALE and not every:
        sys.stdout.write(f"stale: {len(stale) - _LAST_STALE} more rows (--all lists them)\n")
    for line in report.troubles:
        sys.stderr.write(f"foretold: {line}\n")
    faults = sum(f.is_fault for f in report.findings) + len(report.troubles)
    gaps = sum(f.kind == "gap" for f in report.findings)
    sys.stdout.write(
        f"{report.terms} terms of {report.persons} persons: {faults} faults, {gaps} gaps, "
        f"{len(stale)} stale as of {judged}\n"
    )
    if faults:
        raise typer.Exit(1)


def _day(given: str | None, option: str = "--on") -> str:
    return checked_day(option, given) or date.today().isoformat()


def _print(found: "list[Holder]", day: str, format_: str | None) -> bool:
    """Print holders as a table or as JSON; whether there were any."""
    from foretold.cli.output import chosen_format, text_output

    chosen = chosen_format(format_)
    told = [_told(holder, day) for holder in found]
    with text_output(None) as stream:
        if chosen is Format.json:
            json.dump(told, stream, ensure_ascii=False, indent=1)
            stream.write("\n")
        elif chosen is Format.jsonl:
            stream.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in told)
        else:
            stream.writelines(_line(one) for one in told)
    return bool(told)


def _told(holder: "Holder", day: str) -> dict[str, Any]:
    return {
        "name": holder.name,
        "id": holder.id,
        "country": holder.country,
        "office": holder.office,
        "post": holder.post or None,
        "sector": holder.sector,
        "start": holder.start,
        "end": holder.end or None,
        "as_of": holder.as_of or None,
        "asked": day or None,
        "aliases": list(holder.aliases),
        "source": holder.source,
    }


def _line(told: dict[str, Any]) -> str:
    what = told["post"] or told["office"].replace("_", " ")
    until = told["end"] or (f"at least {told['as_of']}" if told["as_of"] else "now")
    return f"{told['name']:28} {told['country']:6} {what:34} {told['start']} to {until}\n"
