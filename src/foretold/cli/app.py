"""The commands and how errors leave the program."""

import sys
from typing import Annotated

import typer

from foretold.errors import ForetoldError, InputError

app = typer.Typer(no_args_is_help=True, add_completion=False)


@app.command()
def code(
    paths: list[str],
    published: Annotated[str | None, typer.Option()] = None,
    raw: Annotated[bool, typer.Option()] = False,
    format: Annotated[str, typer.Option()] = "jsonl",
) -> None:
    """Read articles and print their records."""
    from foretold.coding import code_articles
    from foretold.documents.reader import read_paths
    from foretold.records import to_json

    read = [a for a in read_paths(paths, published=published, raw=raw)]
    articles = (a for a in read if not isinstance(a, InputError))
    for records in code_articles(articles):
        for record in records:
            sys.stdout.write(to_json(record) + "\n")


@app.command()
def annotate(layer: str, file: str) -> None:
    """Run one reader alone over JSON Lines."""
    import json
    from importlib import import_module
    from pathlib import Path

    modules = {
        "times": "foretold.language.times.annotate",
        "actors": "foretold.extraction.actors.annotate",
        "statements": "foretold.extraction.statements.annotate",
        "expectations": "foretold.extraction.expectations.annotate",
        "relations": "foretold.extraction.events.annotate",
    }
    reader = import_module(modules[layer]).annotate
    lines = sys.stdin if file == "-" else Path(file).open(encoding="utf-8")
    for answer in reader(json.loads(line) for line in lines if line.strip()):
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


def main() -> None:
    """Run the program; errors raised on purpose become one line on standard error."""
    try:
        app()
    except ForetoldError as error:
        sys.stderr.write(f"foretold: {error}\n")
        sys.exit(2)
