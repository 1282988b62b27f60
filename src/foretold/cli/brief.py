"""`foretold brief`: articles in, a brief that a person can read and check out."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from foretold.cli.options import DEFAULT_STORE, Fetch, Paths, Published, Raw, StoreFile, checked_day
from foretold.cli.outcomes import Maps, Outcomes, Until, read_tables, today
from foretold.errors import ForetoldError, UsageError

if TYPE_CHECKING:
    from foretold.ledger import History, OutcomeTable
    from foretold.presentation.brief import Brief
    from foretold.records import Record
    from foretold.store import Store

HTML_ENDINGS = (".html", ".htm")
MARKDOWN_ENDINGS = (".md", ".markdown")


def brief(
    paths: Paths,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="brief.html or brief.md; without it the brief is printed as Markdown.",
        ),
    ] = None,
    store: StoreFile = DEFAULT_STORE,
    published: Published = None,
    raw: Raw = False,
    fetch: Fetch = False,
    title: Annotated[str | None, typer.Option(help="What stands above the brief.")] = None,
    outcomes: Outcomes = None,
    maps: Maps = None,
    until: Until = None,
) -> None:
    """Read articles, keep them in the store, and write a brief of them.

    The brief says what happened, what is expected and by whom, which rules bind whom, who talks
    to whom, and what to watch until when. Every entry links to its words. What came of the
    expectations is shown where the store knows it; --outcomes resolves them first.
    """
    ending = output.suffix.lower() if output else MARKDOWN_ENDINGS[0]
    if ending not in HTML_ENDINGS + MARKDOWN_ENDINGS:
        raise UsageError(f"-o {output}: a brief is written as .html or .md")
    from foretold.cli.ingest import ingest
    from foretold.cli.work import Failures, progress
    from foretold.ledger import measured_hedges, resolutions
    from foretold.presentation.brief import Account, build_brief
    from foretold.store import Store

    failures = Failures()
    with Store.open(store) as opened:
        with progress("articles") as done:
            read = ingest(
                paths, opened, failures, published=published, raw=raw, fetch=fetch, done=done
            )
        if outcomes:
            _resolve(opened, read_tables(outcomes, maps, failures), until)
        packs = [opened.records(article) for article in read.articles]
        account = Account(
            {r.expectation: r for r in resolutions(opened)}, measured_hedges(opened),
            _before(opened, packs),
        )  # fmt: skip
    if not packs:
        raise ForetoldError("no brief is written: none of the inputs could be read")
    written = build_brief(packs, unreadable=failures.lines, title=title, account=account)
    _write(written, output, html=ending in HTML_ENDINGS)
    raise typer.Exit(failures.exit_code)


def _before(store: "Store", packs: "list[list[Record]]") -> "dict[str, History]":
    """What the holders of these expectations held before, as far as they are somebody."""
    from foretold.ledger import Histories, holder_key
    from foretold.records import Expectation
    from foretold.store import Query

    histories = Histories(store, Query("expectation"))
    held = [
        r for pack in packs for r in pack if isinstance(r, Expectation) and holder_key(r.holder)
    ]
    found = {r.id: histories.of(store.named(r.id)[0]) for r in held}
    return {id_: history for id_, history in found.items() if history.link is not None}


def _resolve(store: "Store", tables: "list[OutcomeTable]", until: str | None) -> None:
    """Keep the verdicts that these tables and the store's articles give."""
    from foretold.ledger import keep, resolve_store

    last = checked_day("--to", until) or today()
    keep(store, list(resolve_store(store, tables, date.fromisoformat(last))))


def _write(brief_: "Brief", output: Path | None, *, html: bool) -> None:
    """Print the brief, or put it in the file all at once: a full disk leaves the old one."""
    from foretold.presentation.brief import render_html, render_markdown
    from foretold.presentation.brief.wording import count_text

    text = render_html(brief_) if html else render_markdown(brief_)
    if output is None:
        typer.echo(text)
        return
    draft = output.with_name(f".{output.name}.part")
    try:
        draft.write_text(text, "utf-8")
        draft.replace(output)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise ForetoldError(f"{output}: cannot be written ({error.strerror})") from error
    told = (
        count_text(len(brief_.articles), "article"),
        count_text(len(brief_.happenings), "event"),
        count_text(len(brief_.expectations), "expectation"),
    )
    typer.echo(f"{output}: {', '.join(told)}", err=True)
