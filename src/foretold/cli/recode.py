"""`foretold recode`: what the store holds, read again by a newer extractor."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from foretold.cli.options import DEFAULT_STORE, StoreFile

if TYPE_CHECKING:
    from foretold.records import Article
    from foretold.store import Store


def recode(store: StoreFile = DEFAULT_STORE) -> None:
    """Code the stored articles again where this version of the program differs.

    New records supersede the old ones, which are kept: `foretold list --stored-at` shows them.
    Dates that were given or read from the page stay; inferred ones are inferred anew.
    """
    from foretold.cli.add import told
    from foretold.cli.ingest import keep
    from foretold.cli.options import existing
    from foretold.cli.work import Failures, progress
    from foretold.store import Store

    failures = Failures()
    with Store.open(existing(store)) as opened, progress("articles") as done:
        result = keep(stored_articles(opened), opened, failures, done=done)
    typer.echo(told(result.outcomes, result.records) + f" in {store}")
    raise typer.Exit(failures.exit_code)


def stored_articles(store: "Store") -> Iterator["Article"]:
    """The store's articles as they were read, before anything was inferred."""
    from foretold.forecasting.occurrence.ledger_entry import HOLDER
    from foretold.records import Article

    for records in store.packs():
        article = records[0]
        assert isinstance(article, Article)
        if article.publisher == HOLDER:
            continue  # Our own forecasts were never read from words.
        if article.published_basis == "inferred":
            article = replace(
                article,
                published=None,
                published_basis=None,
                published_range=None,
                published_reason=None,
            )
        yield article
