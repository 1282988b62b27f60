"""Articles into the store: read, coded where that is news, kept in small transactions."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from foretold.cli.work import Failures, coded
from foretold.errors import InputError
from foretold.records import Article, Record
from foretold.store import Added, Store

_LONGEST_WAIT = 1.0
_BATCH = 100


@dataclass(slots=True)
class Ingested:
    """What became of the inputs; `articles` are the ids, in the order in which they were read."""

    articles: list[str] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    records: int = 0


def ingest(
    paths: Iterable[str],
    store: Store,
    failures: Failures,
    *,
    published: str | None = None,
    raw: bool = False,
    fetch: bool = False,
    done: Callable[[int], None] = lambda more: None,
) -> Ingested:
    """Read these inputs and keep what is found in them; what the store knows is not coded again.

    Args:
        paths: as `read_paths` takes them.
        store: open for writing.
        failures: told of each input that could not be read or coded.
        published: the publication date of them all.
        raw: take each file as the article itself.
        fetch: whether links are fetched.
        done: told how many more articles are done with.

    Raises:
        UsageError: `published` is no date.
        StoreError: the store cannot be written; what was kept before stays.

    """
    from foretold.documents import read_paths

    read = read_paths(paths, published=published, raw=raw, fetch=fetch)
    return keep(failures.sift(read), store, failures, done=done)


def keep(
    articles: Iterable[Article],
    store: Store,
    failures: Failures,
    *,
    done: Callable[[int], None] = lambda more: None,
) -> Ingested:
    """Code these articles where that is news to the store, and keep what is found."""
    result = Ingested()
    seen: dict[str, None] = {}

    def news() -> Iterator[Article]:
        for article in articles:
            repeated = article.id in seen
            seen[article.id] = None
            to_code = store.to_code(article)
            if to_code is not None:
                yield to_code
            else:
                result.outcomes["known"] += not repeated
                done(1)

    batch: list[list[Record]] = []
    began = time.monotonic()
    for records in coded(news(), failures):
        batch.append(records)
        if len(batch) >= _BATCH or time.monotonic() - began > _LONGEST_WAIT:
            _keep_batch(batch, store, failures, result, done)
            batch, began = [], time.monotonic()
    _keep_batch(batch, store, failures, result, done)
    result.articles = [id_ for id_ in seen if store.has(id_)]
    return result


def _keep_batch(
    batch: list[list[Record]],
    store: Store,
    failures: Failures,
    result: Ingested,
    done: Callable[[int], None],
) -> None:
    """Keep the records of some articles; one that cannot be stored is named and left out."""
    try:
        kept = store.add_many(batch)
    except InputError:
        kept = []
        for records in batch:
            try:
                kept.append(store.add(records))
            except InputError as error:
                failures.add(str(error))
    _count(kept, result)
    done(len(batch))


def _count(kept: list[Added], result: Ingested) -> None:
    for added in kept:
        result.outcomes[added.outcome] += 1
        if added.outcome in {"added", "superseded"}:
            result.records += added.records
