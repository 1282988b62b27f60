"""`foretold add`: articles into the store."""

import typer

from foretold.cli.options import DEFAULT_STORE, Fetch, Paths, Published, Raw, StoreFile


def add(
    paths: Paths,
    store: StoreFile = DEFAULT_STORE,
    published: Published = None,
    raw: Raw = False,
    fetch: Fetch = False,
) -> None:
    """Read articles, code them and keep articles and records in the store.

    What the store knows already is left alone: the same command again changes nothing. An
    article that comes again with a better publication date replaces what was found before; the
    earlier records are kept as superseded.
    """
    from foretold.cli.ingest import ingest
    from foretold.cli.work import Failures, progress
    from foretold.store import Store

    failures = Failures()
    with Store.open(store) as opened, progress("articles") as done:
        result = ingest(
            paths, opened, failures, published=published, raw=raw, fetch=fetch, done=done
        )
    typer.echo(told(result.outcomes, result.records) + f" in {store}")
    raise typer.Exit(failures.exit_code)


def told(outcomes: dict[str, int], records: int) -> str:
    """What was done, in one line."""
    new, again = outcomes.get("added", 0), outcomes.get("superseded", 0)
    same = outcomes.get("known", 0) + outcomes.get("confirmed", 0)
    parts = [f"{new} articles added"]
    parts += [f"{again} coded anew"] if again else []
    parts += [f"{same} unchanged"] if same else []
    return f"{', '.join(parts)}, {records} records"
