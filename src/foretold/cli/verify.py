"""`foretold verify`: whether the store is whole."""

import sys

import typer

from foretold.cli.options import DEFAULT_STORE, StoreFile


def verify(store: StoreFile = DEFAULT_STORE) -> None:
    """Check that nothing in the store is damaged, missing or altered.

    Checks every hash, every link between rows, that the words of each record stand at their
    place in the article, and that the search index holds the articles' words. Exit code 1 and
    a line for each finding when something is wrong.
    """
    from foretold.errors import StoreError
    from foretold.store import Store

    with Store.open(store, write=False) as opened:
        found = 0
        try:
            for finding in opened.verify():
                found += 1
                sys.stdout.write(f"{finding}\n")
            counts = opened.counts() if not found else {}
        except StoreError as error:
            sys.stdout.write(f"{error}\n")
            found += 1
    if found:
        raise typer.Exit(1)
    told = ", ".join(f"{count} {kind}s" for kind, count in counts.items())
    typer.echo(f"{store} is whole: {told or 'it is empty'}")
