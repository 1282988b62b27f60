"""Events of our own store as an event table."""

from datetime import date

from foretold.forecasting.data.table import TableBuilder
from foretold.records import Entity, Event
from foretold.store import Query, Store

_TOLD_AS_FACT = ("happened", "ongoing")


def add_stored(store: Store, builder: TableBuilder, as_of: str | None = None) -> int:
    """Add the events that the store tells as facts; how many had no day or no parties."""
    left_out = 0
    for row in store.rows(Query("event", as_of=as_of)):
        event = row.record
        if not isinstance(event, Event) or event.status not in _TOLD_AS_FACT:
            continue
        day = event.date.start if event.date else row.learned
        pairs = _pairs(event)
        if len(day or "") < 10 or not pairs:
            left_out += 1
            continue
        for actor, recipient in pairs:
            builder.add(
                actor.name, event.event_type, recipient.name,
                date.fromisoformat(day[:10]).toordinal(), event.id, -1,
                (_code(actor), _code(recipient)),
            )  # fmt: skip
    return left_out


def _code(entity: Entity) -> str:
    return entity.code or entity.affiliation or ""


def _pairs(event: Event) -> list[tuple[Entity, Entity]]:
    """The pairs of actor and recipient; parties to one act without recipient pair both ways."""
    if event.recipient:
        return [(a, r) for a in event.actor for r in event.recipient]
    return [(a, b) for a in event.actor for b in event.actor if a is not b]
