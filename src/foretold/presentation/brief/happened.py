"""The time line: events that are told as having happened or going on."""

from foretold.ledger import deeds
from foretold.presentation.brief.names import party_names
from foretold.presentation.brief.rows import HappeningRow
from foretold.presentation.brief.sources import Sources
from foretold.presentation.brief.wording import (
    STATUS_NOTES,
    kind_text,
    range_text,
)
from foretold.records import Event

TOLD = frozenset({"happened", "ongoing", "historical", "negated"})
UNDATED = "9999"
ECHO_WORDS = 5
VERBAL = frozenset({1, 3})


def happening_rows(events: list[Event], sources: Sources) -> tuple[HappeningRow, ...]:
    """The events on the time line, oldest first; the same event in several articles once."""
    told = [e for e in events if e.status in TOLD and not _is_no_deed(e)]
    full = [e for e in told if not any(_is_echo(e, other) for other in told)]
    rows = [_row(group, sources) for group in deeds(full, sources.reported)]
    return tuple(sorted(rows, key=lambda r: (r.sort_key, r.words[0].number, r.words[0].span.start)))


def _is_no_deed(event: Event) -> bool:
    """A word that was not said is nothing that happened; a deed denied or called off is."""
    return event.status == "negated" and event.quad in VERBAL and event.event_type != "CONSULT"


def _is_echo(event: Event, other: Event) -> bool:
    """Whether a bare mention ("American and British strikes") tells what another tells in full."""
    if event is other or len(event.evidence.text.split()) > ECHO_WORDS or event.date:
        return False
    actors, fuller = ({e.code or e.name for e in x.actor} for x in (event, other))
    return (
        (event.article, event.event_type, actors) == (other.article, other.event_type, fuller)
        and not event.recipient
        and bool(other.recipient)
    )


def _row(group: list[Event], sources: Sources) -> HappeningRow:
    event = max(group, key=lambda e: (e.date is not None, e.confidence))
    reported = sources.reported(event.article)
    if event.date:
        day, sort_key = range_text(event.date), event.date.start
    elif reported:
        day, sort_key = f"reported {range_text(reported)}", reported.end + "~"
    else:
        day, sort_key = "day not told", UNDATED
    actors, recipients = party_names(event.actor), party_names(event.recipient)
    kind = kind_text(event.event_type, event.mode)
    return HappeningRow(
        day,
        sort_key,
        actors,
        kind,
        recipients,
        event.quad,
        STATUS_NOTES.get(event.status, ""),
        event.place or next((e.place for e in group if e.place), None),
        tuple(sources.words(e.article, e.evidence, e.id) for e in group),
    )
