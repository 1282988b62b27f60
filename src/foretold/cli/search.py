"""`foretold search`: articles and records that hold some words."""

import json
import sys
from typing import Annotated, Any

import typer

from foretold.cli.options import (
    DEFAULT_STORE,
    AsOf,
    Format,
    FormatOption,
    StoreFile,
    checked_day,
)
from foretold.errors import UsageError


def search(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS", help='As in: satellite launch, "exact words", launch*.'),
    ],
    store: StoreFile = DEFAULT_STORE,
    as_of: AsOf = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="So many articles at most.")] = 20,
    format_: FormatOption = None,
) -> None:
    """Search the words of articles and records, the best articles first.

    All words must occur, in any form ("launch" finds "launched"); OR, NOT and NEAR(a b) work too.
    """
    from foretold.cli.output import chosen_format, text_output
    from foretold.store import Hit, Store

    chosen = chosen_format(format_)
    if chosen not in {Format.table, Format.json, Format.jsonl, Format.csv}:
        raise UsageError(f"search prints table, json, jsonl or csv, not {chosen}")

    def told(hit: Hit) -> dict[str, Any]:
        return {
            "record": hit.record.record,
            "id": hit.record.id,
            "article": hit.article.id,
            "published": hit.article.published,
            "title": hit.article.title,
            "words": hit.words.replace("\x02", "").replace("\x03", ""),
        }

    with Store.open(store, write=False) as opened, text_output(None) as stream:
        day = checked_day("--as-of", as_of)
        hits = opened.search(" ".join(words), as_of=day, limit=limit)
        if chosen is Format.table:
            _show(list(hits))
        elif chosen is Format.json:
            json.dump([told(hit) for hit in hits], stream, ensure_ascii=False, indent=1)
            stream.write("\n")
        elif chosen is Format.csv:
            _write_csv([told(hit) for hit in hits])
        else:
            for hit in hits:
                stream.write(json.dumps(told(hit), ensure_ascii=False) + "\n")


def _write_csv(rows: list[dict[str, Any]]) -> None:
    import csv

    from foretold.presentation.tables import cell

    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["record", "id", "article", "published", "title", "words"])
    out.writerows([cell(value) for value in row.values()] for row in rows)


def _show(hits: list[Any]) -> None:
    from foretold.cli.pages import console, marked
    from foretold.records import Article

    page = console()
    for hit in hits:
        words = marked(hit.words, "\x02", "\x03")
        if isinstance(hit.record, Article):
            title = hit.record.title or ""
            page.print(
                f"{hit.record.published or 'no date'}  {title}  {hit.record.id}", style="bold"
            )
            page.print(words)
        else:
            page.print(f"  {hit.record.record}  {hit.record.id}", style="dim")
    if not hits:
        page.print("nothing found")
