"""What a store lists, each thing once, however many articles tell it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from foretold.records import Event, Expectation
from foretold.store import Query, Row, Store

Told = TypeVar("Told", bound=Event | Expectation)


def each_once(
    store: Store, question: Query, kind: type[Told], others: Callable[[Row, Told], Sequence[Told]]
) -> Iterator[Row]:
    """The rows of a question, the newest telling of each thing, `also_in` the articles of others.

    The question's limit and offset count things of the kind, rows of other kinds pass as they are.
    `others` finds the other tellings of the one in a row.
    """
    told: set[str] = set()
    place = 0
    for row in store.rows(replace(question, limit=None, offset=0)):
        record = row.record
        if not isinstance(record, kind):
            yield row
            continue
        if record.id in told:
            continue
        if question.limit is not None and place >= question.offset + question.limit:
            return
        same = others(row, record)
        told.update(o.id for o in same)
        place += 1
        if place > question.offset:
            articles = {*record.also_in, *(o.article for o in same)} - {record.article}
            yield replace(row, record=replace(record, also_in=tuple(sorted(articles))))
