"""The deeds of a whole store: which events of other articles tell the same one."""

from collections.abc import Iterator
from datetime import date, timedelta

from foretold.ledger.deeds import deeds
from foretold.ledger.once import each_once
from foretold.records import Article, DateRange, Event
from foretold.store import Query, Row, Store

_DAYS = 4
"""Tellings of one deed that name no day lie so near each other (see `deeds`)."""


class Deeds:
    """Finds the tellings of a deed in a store, as it stood for the question.

    `as_of` leaves out what was not public on that day, `stored_at` what the store did not hold
    (both as in `foretold.store.Query`).
    """

    def __init__(self, store: Store, question: Query) -> None:
        self._store = store
        self._question = question
        self._reported: dict[str, DateRange | None] = {}

    def told_again(self, event: Event) -> list[Event]:
        """The events of other articles that tell the deed of this one, ordered by article."""
        return [e for e in self._tellings(event) if e.article != event.article]

    def rows(self) -> Iterator[Row]:
        """What the question lists, each deed once: its newest telling, `also_in` the others.

        The question's limit and offset count deeds.
        """
        return each_once(self._store, self._question, Event, lambda _, event: self._tellings(event))

    def _tellings(self, event: Event) -> list[Event]:
        """The other events of its deed, also of its own article; ordered by article."""
        near = self._near(event)
        group = next((g for g in deeds(near, self._day) if any(e.id == event.id for e in g)), [])
        return sorted((e for e in group if e.id != event.id), key=lambda e: (e.article, e.id))

    def _near(self, event: Event) -> list[Event]:
        """The events of the same type and first party told within a few days of this one."""
        known = event.date or self._day(event.article)
        first = next(iter((*event.actor, *event.recipient)), None)
        if known is None or first is None or (first.code or first.name) is None:
            return [event]
        near = Query(
            "event",
            type=event.event_type,
            about=first.code or first.name,
            since=(date.fromisoformat(known.start) - timedelta(_DAYS)).isoformat(),
            until=(date.fromisoformat(known.end) + timedelta(_DAYS)).isoformat(),
            as_of=self._question.as_of,
            stored_at=self._question.stored_at,
        )
        found = [r.record for r in self._store.rows(near) if isinstance(r.record, Event)]
        return found if any(e.id == event.id for e in found) else [event, *found]

    def _day(self, article: str) -> DateRange | None:
        """The day on which an article was published."""
        if article not in self._reported:
            record = self._store.named(article)[0].record
            assert isinstance(record, Article)
            day = record.published[:10] if record.published else None
            self._reported[article] = DateRange(day, day) if day else record.published_range
        return self._reported[article]
