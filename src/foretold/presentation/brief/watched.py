"""What to watch, and until when: dated plans, horizons and conditions."""

from collections.abc import Iterable

from foretold.presentation.brief.names import party_names
from foretold.presentation.brief.rows import ExpectationRow, WatchRow
from foretold.presentation.brief.sources import Sources
from foretold.presentation.brief.wording import deadline_text, kind_text, range_text
from foretold.records import Event

OPEN_END = "9999"
CONDITIONAL_OPENERS = frozenset(
    {"if", "unless", "as", "once", "when", "until", "whether", "in", "under", "should", "after",
     "only", "provided", "without", "before", "depending", "even", "while", "with"}
)  # fmt: skip


def watch_rows(
    expectations: Iterable[ExpectationRow], events: list[Event], sources: Sources
) -> tuple[WatchRow, ...]:
    """Dated expectations by their last day, then conditions, then what has fallen due.

    What fell due before the last article of the brief was written comes last: it can be checked
    by now. A planned event that no expectation covers is a row of its own.
    """
    rows = [row for e in expectations if (row := _of_expectation(e, sources)) is not None]
    covered = [w.span for row in rows for w in row.words]
    for event in events:
        if event.status != "future" or event.date is None:
            continue
        if any(s.start < event.evidence.end and event.evidence.start < s.end for s in covered):
            continue
        what = kind_text(event.event_type, event.mode)
        rows.append(
            WatchRow(
                range_text(event.date),
                event.date.end,
                f"{what}: {event.evidence.text}",
                party_names(event.actor + event.recipient),
                "scheduled",
                sources.is_past(event.date),
                (sources.words(event.article, event.evidence, event.id),),
            )
        )
    rows.sort(key=lambda r: (r.overdue, r.sort_key, r.words[0].number, r.words[0].span.start))
    return tuple(rows)


def _of_expectation(row: ExpectationRow, sources: Sources) -> WatchRow | None:
    if row.kind == "regularity" or (row.horizon_days is None and row.condition is None):
        return None
    days = row.horizon_days
    if days:
        until, sort_key = deadline_text(days), days.end
    else:
        until, sort_key = condition_text(row.condition or ""), OPEN_END
    return WatchRow(
        until,
        sort_key,
        row.words[0].span.text,
        row.about,
        row.band,
        sources.is_past(days),
        row.words,
    )


def condition_text(condition: str) -> str:
    """A condition as told, with "on condition that" where its words do not say so."""
    words = " ".join(condition.split())
    if words.split(" ")[0].lower() in CONDITIONAL_OPENERS:
        return words[0].lower() + words[1:]
    return f"on condition: {words}"
