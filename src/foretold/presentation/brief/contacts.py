"""Who talks to whom, at what level, and when they mean to meet next."""

from collections import defaultdict

from foretold.knowledge.files import toml
from foretold.presentation.brief.names import code_name, party_names
from foretold.presentation.brief.rows import ContactRow, Meeting
from foretold.presentation.brief.sources import Sources
from foretold.presentation.brief.wording import in_words, range_text
from foretold.records import Event

PLANNED = frozenset({"future", "hypothetical"})
PAST = frozenset({"happened", "ongoing", "historical"})


def contact_rows(events: list[Event], sources: Sources) -> tuple[ContactRow, ...]:
    """One row for each set of parties that met or mean to meet, most contacts first."""
    meetings: dict[tuple[str, ...], tuple[list[Meeting], list[Meeting]]] = defaultdict(
        lambda: ([], [])
    )
    for event in events:
        if event.event_type != "CONSULT" or event.status not in PLANNED | PAST:
            continue
        parties = _parties(event)
        if len(parties) < 2:
            continue
        planned = event.status in PLANNED and not sources.is_past(event.date)
        meetings[parties][planned].append(_meeting(event, sources))
    rows = [
        ContactRow(
            in_words(list(parties)),
            _highest([m.level for m in past + planned]),
            tuple(sorted(past, key=lambda m: m.sort_key)),
            tuple(sorted(planned, key=lambda m: m.sort_key)),
        )
        for parties, (past, planned) in meetings.items()
    ]
    return tuple(sorted(rows, key=lambda r: (-len(r.past) - len(r.planned), r.parties)))


def _parties(event: Event) -> tuple[str, ...]:
    """The states and bodies that meet, not the persons who act for them."""
    names = (code_name(e.code) if e.code else e.name for e in event.actor + event.recipient)
    return tuple(sorted(set(names)))


def _meeting(event: Event, sources: Sources) -> Meeting:
    reported = sources.reported(event.article)
    if event.date:
        day, sort_key = range_text(event.date), event.date.start
        if event.status in PLANNED and sources.is_past(event.date):
            day = f"planned for {day}"
    elif event.status in PLANNED:
        day, sort_key = "day not told", (reported.end if reported else "9999") + "~"
    else:
        day = f"reported {range_text(reported)}" if reported else "day not told"
        sort_key = reported.end if reported else "9999"
    return Meeting(
        day,
        sort_key,
        level_of(event),
        party_names(event.actor + event.recipient),
        event.place,
        (sources.words(event.article, event.evidence, event.id),),
    )


def level_of(event: Event) -> str:
    """The level of a contact: that of the highest office its words name."""
    told = " ".join(
        [event.evidence.text, *(e.mention.text for e in event.actor + event.recipient if e.mention)]
    ).lower()
    levels: list[dict[str, object]] = toml("contacts/levels.toml")["level"]
    for level in levels:
        if any(f" {w}" in f" {told}" for w in _strings(level["words"])):
            return str(level["name"])
    return "level not told"


def _highest(names: list[str]) -> str:
    ranks = {level["name"]: level["rank"] for level in toml("contacts/levels.toml")["level"]}
    return min(names, key=lambda n: ranks.get(n, len(ranks) + 1))


def _strings(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else []
