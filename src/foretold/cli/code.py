"""`foretold code`: articles in, records out."""

from typing import Annotated

import typer

from foretold.cli.options import (
    Fetch,
    FormatOption,
    Output,
    Paths,
    Published,
    Raw,
    RawCells,
)


def code(
    paths: Paths,
    published: Published = None,
    raw: Raw = False,
    fetch: Fetch = False,
    format_: FormatOption = None,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Print the articles' text too.")
    ] = False,
    confidence: Annotated[
        float,
        typer.Option(
            "--confidence",
            metavar="SHARE",
            min=0,
            max=1,
            help="Leave out events that are less sure (0.4 keeps about 7 of 10).",
        ),
    ] = 0.0,
    output: Output = None,
    raw_cells: RawCells = False,
) -> None:
    """Read articles and print their records: events, statements, expectations, rules.

    Nothing is kept: `foretold add` keeps them in the store.
    """
    from foretold.cli.output import chosen_format, record_writer
    from foretold.cli.work import Failures, coded, progress
    from foretold.coding.sure import surer_than
    from foretold.documents import link_copies, read_paths

    failures = Failures()
    chosen = chosen_format(format_, output)
    read = read_paths(paths, published=published, raw=raw, fetch=fetch)
    with (
        record_writer(chosen, output, with_text=with_text, raw_cells=raw_cells) as writer,
        progress("articles") as done,
    ):
        for records in coded(link_copies(failures.sift(read)), failures):
            writer.write(surer_than(records, confidence) if confidence else records)
            done(1)
    raise typer.Exit(failures.exit_code)
