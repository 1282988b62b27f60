"""`foretold annotate`: one reader alone over JSON Lines."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Annotated, Any

import typer

from foretold.errors import InputError, UsageError

if TYPE_CHECKING:
    from foretold.cli.work import Failures

LAYERS = {
    "relations": "foretold.extraction.events.annotate",
    "statements": "foretold.extraction.statements.annotate",
    "times": "foretold.language.times.annotate",
    "actors": "foretold.extraction.actors.annotate",
    "expectations": "foretold.extraction.expectations.annotate",
}
Reader = Callable[[Iterable[dict[str, Any]]], Iterator[dict[str, Any]]]


def annotate(
    layer: Annotated[str, typer.Argument(metavar="LAYER", help=", ".join(LAYERS) + ".")],
    file: Annotated[str, typer.Argument(metavar="FILE", help="JSON Lines; - is standard input.")],
) -> None:
    """Run one reader alone over JSON Lines; print one answer a line, in order.

    Each line is an object with `id` and `text`, and what the layer needs besides: `published`
    (statements, times), `actor` and `recipient` spans (relations), `context` and `date` (actors).
    """
    if layer not in LAYERS:
        raise UsageError(f"there is no layer {layer!r}: there are {', '.join(LAYERS)}")
    import sys
    from importlib import import_module

    from foretold.cli.output import text_output
    from foretold.cli.work import Failures, resilient

    reader: Reader = import_module(LAYERS[layer]).annotate
    failures = Failures()
    name = "standard input" if file == "-" else file

    def failed(row: tuple[int, dict[str, Any]], error: Exception) -> None:
        if isinstance(error, InputError):
            failures.add(f"{name}:{row[0]}: {error.what}")
        else:
            failures.add(f"{name}:{row[0]}: could not be read ({type(error).__name__}: {error})")

    def run(rows: Iterable[tuple[int, dict[str, Any]]]) -> Iterator[dict[str, Any]]:
        return reader(row for _, row in rows)

    with lines_of(file) as lines, text_output(None):
        for answer in resilient(run, rows_of(lines, name, failures), failed):
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    raise typer.Exit(failures.exit_code)


def rows_of(
    lines: Iterable[bytes], name: str, failures: "Failures"
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects with their line numbers; a line that is none is named and left out."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        except ValueError as error:
            failures.add(f"{name}:{number}: not JSON ({error})")
            continue
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            failures.add(f'{name}:{number}: not an object with a "text"')
            continue
        yield number, row


@contextmanager
def lines_of(file: str) -> Iterator[IO[bytes]]:
    """The lines of a file, or of standard input for `-`.

    Raises:
        InputError: the file cannot be opened.

    """
    import sys
    from pathlib import Path

    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(file).open("rb")  # noqa: SIM115
    except OSError as error:
        raise InputError(file, error.strerror or "cannot be opened") from error
    with stream:
        yield stream
