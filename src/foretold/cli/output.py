"""Where records go: the format that was asked for, on standard output or in a file."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TextIO

from foretold.cli.options import Format
from foretold.errors import ForetoldError, UsageError

if TYPE_CHECKING:
    from foretold.presentation.tables import Writer


def chosen_format(value: str | None, output: Path | None = None) -> Format:
    """The format asked for; else by the file's ending; else a table on a terminal, else lines."""
    if value is not None:
        return Format(value)
    if output is not None:
        ending = output.suffix.lstrip(".").lower()
        return Format(ending) if ending in {f.value for f in Format} else Format.jsonl
    return Format.table if sys.stdout.isatty() else Format.jsonl


@contextmanager
def record_writer(
    format_: Format,
    output: Path | None = None,
    *,
    kinds: Sequence[str] = (),
    with_text: bool = False,
    raw_cells: bool = False,
    verdicts: Mapping[str, str] | None = None,
) -> Iterator["Writer"]:
    """A writer of records in that format; the output is complete when the block ends.

    `verdicts` (by the ids of expectations) are written beside the records.

    Raises:
        UsageError: Parquet would go to a terminal.
        ForetoldError: the file cannot be written.

    """
    from foretold.presentation.summary import TerminalTable
    from foretold.presentation.tables import Csv, JsonArray, JsonLines, Parquet

    writer: Writer
    if format_ is Format.parquet:
        if output is None and sys.stdout.isatty():
            raise UsageError("Parquet is not for a terminal: name a file with -o, or pipe it")
        with binary_output(output) as raw:
            parquet = Parquet(raw, kinds, with_text=with_text, verdicts=verdicts)
            try:
                yield parquet
                parquet.close()
            except BaseException:
                parquet.abandon()
                raise
        return
    with text_output(output) as stream:
        if format_ is Format.csv:
            writer = Csv(stream, kinds, with_text=with_text, raw_cells=raw_cells, verdicts=verdicts)
        elif format_ is Format.json:
            writer = JsonArray(stream, with_text=with_text, verdicts=verdicts)
        elif format_ is Format.table:
            writer = TerminalTable(stream, with_text=with_text, verdicts=verdicts)
        else:
            writer = JsonLines(stream, with_text=with_text, verdicts=verdicts)
        yield writer
        writer.close()


@contextmanager
def text_output(output: Path | None) -> Iterator[TextIO]:
    """Standard output as UTF-8, or the file."""
    if output is None:
        _set_utf8(sys.stdout)
        yield sys.stdout
        return
    try:
        stream = output.open("w", encoding="utf-8", newline="", errors="backslashreplace")
    except OSError as error:
        raise ForetoldError(f"{output}: cannot be written ({error.strerror})") from error
    with stream, _named(output):
        yield stream


@contextmanager
def binary_output(output: Path | None) -> Iterator[IO[bytes]]:
    """Standard output as bytes, or the file."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        stream = output.open("wb")
    except OSError as error:
        raise ForetoldError(f"{output}: cannot be written ({error.strerror})") from error
    with stream, _named(output):
        yield stream


@contextmanager
def _named(output: Path) -> Iterator[None]:
    """Give a failing write (a full disk) the file's name."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ForetoldError(f"{output}: cannot be written ({error.strerror})") from error


def _set_utf8(stream: Any) -> None:
    """Print UTF-8 whatever the locale; half characters are escaped, which JSON can read back."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
