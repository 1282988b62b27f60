"""`foretold show`: an article or a record with its words."""

import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from foretold.cli.options import DEFAULT_STORE, Format, FormatOption, StoreFile
from foretold.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from foretold.ledger import History
    from foretold.records import Article, Event, Expectation, Record
    from foretold.store import Row, Store


def show(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="Of an article or a record, or how it begins.")
    ],
    store: StoreFile = DEFAULT_STORE,
    raw: Annotated[
        bool, typer.Option("--raw", help="Show what was cut from the article's source.")
    ] = False,
    offsets: Annotated[
        bool,
        typer.Option("--offsets", help="Print where the words stand in the article's source."),
    ] = False,
    format_: FormatOption = None,
) -> None:
    """Show an article with all that was found in it, or a record with its words in context.

    A record that was superseded is shown too, and says so; an expectation with what came of it;
    an event with the other articles that tell the same deed.
    """
    from foretold.cli.output import text_output
    from foretold.records import Article, to_dict
    from foretold.store import Store

    chosen = Format(format_) if format_ else Format.table
    if chosen not in {Format.table, Format.json, Format.jsonl}:
        raise UsageError(f"show prints table, json or jsonl, not {chosen}")
    with Store.open(store, write=False) as opened, text_output(None) as stream:
        row = opened.named(id_)[0]
        article = row.record if isinstance(row.record, Article) else _article_of(opened, row.record)
        resolution = _resolution(opened, row.record)
        retold = _told_again(opened, row.record)
        history = _history(opened, row)
        if raw:
            _show_cut(article)
        elif offsets:
            found = opened.records(article.id)[1:] if row.record is article else [row.record]
            _show_offsets(article, found)
        elif chosen is not Format.table:
            indent = 1 if chosen is Format.json else None
            told = to_dict(row.record, with_text=True)
            if resolution is not None:
                told["resolution"] = resolution
            if history is not None:
                told |= _history_json(history)
            if retold:
                told["told_again"] = [{"article": e.article, "event": e.id} for e in retold]
            json.dump(told, stream, ensure_ascii=False, indent=indent)
            stream.write("\n")
        elif row.record is article:
            found = opened.records(article.id)[1:] if row.superseded is None else []
            _show_article(article, found, row.superseded)
        else:
            _show_record(row.record, article, row.superseded)
            if resolution is not None:
                _show_resolution(resolution)
            _show_told_again(opened, history.told if history else retold)
            if history is not None:
                _show_link(history)


def _told_again(store: "Store", record: "Record") -> list["Event"]:
    """The events of other articles that tell the deed of this one."""
    from foretold.ledger import Deeds
    from foretold.records import Event
    from foretold.store import Query

    if not isinstance(record, Event):
        return []
    return Deeds(store, Query("event")).told_again(record)


def _history(store: "Store", row: "Row") -> "History | None":
    """What an expectation goes back to."""
    from foretold.ledger import Histories
    from foretold.records import Expectation
    from foretold.store import Query

    if not isinstance(row.record, Expectation):
        return None
    return Histories(store, Query("expectation")).of(row)


def _history_json(history: "History") -> dict[str, Any]:
    told: dict[str, Any] = {}
    if history.told:
        told["told_again"] = [{"article": e.article, "expectation": e.id} for e in history.told]
    if history.link is not None and history.earlier is not None:
        earlier = history.earlier
        told[history.link.kind] = {
            "expectation": earlier.id, "article": earlier.article, "learned": history.link.learned,
            "change": history.link.change, "band": earlier.band, "words": earlier.evidence.text,
        }  # fmt: skip
    return told


def _show_link(history: "History") -> None:
    from foretold.cli.pages import console
    from foretold.presentation.summary import printable

    link, earlier = history.link, history.earlier
    if link is None or earlier is None:
        return
    change = f" ({link.change})" if link.change else ""
    was = f"{earlier.id} of {link.learned}, {earlier.band}{change}: “{earlier.evidence.text}”"
    console().print(printable(f"{link.kind:17} {was}"))


def _show_told_again(store: "Store", records: "Sequence[Event | Expectation]") -> None:
    from foretold.cli.pages import console
    from foretold.presentation.summary import printable

    page = console()
    for record in records:
        article = _article_of(store, record)
        told = f"{article.published or 'no date'}: {article.title or article.path or ''}"
        page.print(printable(f"{'told again':17} {record.id} in {article.id}, {told}"))


def _resolution(store: "Store", record: "Record") -> dict[str, Any] | None:
    """What came of an expectation, as it was judged last."""
    if record.record != "expectation":
        return None
    judged = list(store.judgements("resolution", subject=record.id))
    return judged[-1].says if judged else None


def _show_resolution(says: dict[str, Any]) -> None:
    from foretold.cli.pages import console
    from foretold.presentation.summary import printable

    page = console()
    page.print()
    by = f", by {says['by']}" if says.get("by") else ""
    rule = f" ({says['rule']}{by})" if says.get("rule") else by
    page.print(printable(f"what came of it   {says.get('verdict', '')}{rule}"), style="bold")
    for name in ("reason", "learned", "settles"):
        if says.get(name):
            page.print(printable(f"{name:17} {says[name]}"))
    for evidence in says.get("evidence", ()):
        side = "" if evidence.get("agrees", True) else "against: "
        told = f"{evidence['day']}, {evidence['source']}, {evidence['where']}: {evidence['says']}"
        page.print(printable(f"{'evidence':17} {side}{told}"))


def _article_of(store: "Store", record: Any) -> "Article":
    from foretold.records import Article

    article = store.named(record.article)[0].record
    assert isinstance(article, Article)
    return article


def _show_article(article: "Article", found: list["Record"], superseded: str | None) -> None:
    from foretold.cli.pages import console, fields, highlighted
    from foretold.presentation.summary import TerminalTable

    page = console()
    for name, value in fields(replace(article, sha256="")):
        page.print(f"{name:17} {value}")
    if superseded:
        page.print(f"superseded        {superseded}", style="red")
    page.print()
    page.print(highlighted(article.text, found))
    if found:
        page.print()
        table = TerminalTable(sys.stdout)
        table.write(found)


def _show_record(record: "Record", article: "Article", superseded: str | None) -> None:
    from foretold.cli.pages import STYLES, console, fields, in_context
    from foretold.records import Article

    assert not isinstance(record, Article)
    page = console()
    page.print(f"{record.record} {record.id}", style="bold")
    title = article.title or article.path or ""
    page.print(f"in {article.id}, {article.published or 'no date'}: {title}")
    if superseded:
        page.print(f"superseded {superseded}", style="red")
    page.print()
    page.print(in_context(article.text, record.evidence, STYLES[record.record]))
    page.print()
    for name, value in fields(record):
        if name not in {"id", "article", "evidence"}:
            page.print(f"{name:17} {value}")


def _show_cut(article: "Article") -> None:
    """Print the stretches of the source that are not in the article's text.

    Raises:
        InputError: the source cannot be read again.

    """
    from foretold.documents import map_to_source

    source, mapped = map_to_source(article)
    cut = mapped.cut(source)
    for start, end in cut:
        words = source[start:end].replace("\r\n", "\n")
        sys.stdout.write(f"--- {start} to {end}\n{_plain(words)}\n")
    if not cut:
        sys.stdout.write(f"nothing was cut from {article.path}\n")


def _show_offsets(article: "Article", found: list["Record"]) -> None:
    """Print where the words of records stand in the article's source, as JSON Lines.

    Raises:
        InputError: the source cannot be read again.

    """
    from foretold.documents import map_to_source
    from foretold.records import Article

    _, mapped = map_to_source(article)
    for record in found:
        if isinstance(record, Article):
            continue
        span = record.evidence
        place = mapped.span(span.start, span.end)
        row = {
            "record": record.record, "id": record.id, "start": span.start, "end": span.end,
            "text": span.text, "source": article.path,
            "source_start": place[0] if place else None, "source_end": place[1] if place else None,
        }  # fmt: skip
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)
