"""`foretold explain`: why a record says what it says."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from foretold.cli.options import DEFAULT_STORE, Format, FormatOption, StoreFile
from foretold.errors import UsageError

if TYPE_CHECKING:
    from foretold.store import Row


def explain(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="Of an article or a record, or how it begins.")
    ],
    store: StoreFile = DEFAULT_STORE,
    format_: FormatOption = None,
) -> None:
    """Explain a record: what decided, on which words, since when it is known, by which version.

    Where a newer version of the program superseded what an older one found, all are told.
    """
    from foretold.cli.output import text_output
    from foretold.cli.pages import console
    from foretold.store import Store

    chosen = Format(format_) if format_ else Format.table
    if chosen not in {Format.table, Format.json, Format.jsonl}:
        raise UsageError(f"explain prints table, json or jsonl, not {chosen}")
    with Store.open(store, write=False) as opened, text_output(None) as stream:
        told = [explained(row) for row in opened.named(id_)]
        if chosen is Format.json:
            json.dump(told, stream, ensure_ascii=False, indent=1)
            stream.write("\n")
            return
        if chosen is Format.jsonl:
            for one in told:
                stream.write(json.dumps(one, ensure_ascii=False) + "\n")
            return
        page = console()
        for one in told:
            _show(page, one)


def explained(row: "Row") -> dict[str, Any]:
    """What decided about a record, its words, and its times."""
    from foretold.presentation.decisions import decision_of
    from foretold.records import Article

    record = row.record
    decision = decision_of(record)
    decided = record.published_reason if isinstance(record, Article) else record.decided_by
    return {
        "record": record.record,
        "id": record.id,
        "article": record.id if isinstance(record, Article) else record.article,
        "decided_by": decided,
        "kind": decision.kind,
        "files": list(decision.files),
        "on": [asdict(span) for span in decision.on],
        "words": dict(_spans(record)),
        "learned": row.learned,
        "added": row.added,
        "superseded": row.superseded,
        "version": row.version,
    }


def _spans(record: Any) -> list[tuple[str, Any]]:
    """Each field that is a span, or a list of spans, as JSON-ready data."""
    from foretold.records import to_dict

    keys = {"start", "end", "text"}
    found: list[tuple[str, Any]] = []
    for name, value in to_dict(record).items():
        many = value if isinstance(value, list) else [value]
        spans = [v.get("mention", v) if isinstance(v, dict) else None for v in many]
        kept = [s for s in spans if isinstance(s, dict) and s.keys() == keys]
        if kept:
            found.append((name, kept if isinstance(value, list) else kept[0]))
    return found


def _show(page: Any, told: dict[str, Any]) -> None:
    from foretold.presentation.summary import printable

    page.print(f"{told['record']} {told['id']} in {told['article']}", style="bold")
    page.print(f"decided by  {printable(told['decided_by'] or 'not said')}")
    for span in told["on"]:
        page.print(f'on          "{printable(span["text"])}" ({span["start"]} to {span["end"]})')
    for file in told["files"]:
        where = "weights" if told["kind"] == "head" else "stands in"
        page.print(f"{where:11} {file}")
    page.print(f"learned     {told['learned']}")
    page.print(f"added       {told['added']} by version {told['version']}")
    if told["superseded"]:
        page.print(f"superseded  {told['superseded']}", style="red")
    for name, spans in told["words"].items():
        for span in spans if isinstance(spans, list) else [spans]:
            words = printable(span["text"])
            page.print(f'{name:11} "{words}" ({span["start"]} to {span["end"]})')
    page.print()
