"""Resolves expectations: tables first, then later articles; nothing is guessed.

1. An expectation that names no kind of event cannot be resolved; one of something else that
   somebody records (a vote, a price, a match) stays open, with who does, and so does what is
   planned or set, or foretold for a time.
2. One that hangs on a condition stays open until a person says whether the condition held; what
   would fit is shown.
3. Rows of tables that fit say that the thing happened; tables that list such things completely
   and show none say that it did not, once the horizon is over. Tables that disagree leave it open.
4. Events of later articles that fit say that it happened; one that was called off, that it did not.
5. Whatever no source covers stays open, with the kind of source that would settle it.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from foretold.knowledge.outcomes import settled_by, topics
from foretold.ledger.claim import Claim
from foretold.ledger.event_data import Sighting, sighted
from foretold.ledger.matching import Told, events_called_off, events_that_fit, rows_that_fit
from foretold.ledger.outcomes import Outcome, OutcomeTable
from foretold.ledger.resolution import Evidence, Resolution, Rule, Verdict

LATER_ARTICLES = "later articles that tell of it"
_SHOWN = 5


def resolve(
    claim: Claim, tables: Sequence[OutcomeTable], told: Sequence[Told], until: date
) -> Resolution:
    """What came of a claim.

    Args:
        claim: the expectation and what it claims.
        tables: tables of outcomes.
        told: events of the articles in the store that may bear on it.
        until: the day up to which the world is looked at.

    """
    if claim.expectation.sign is not None or claim.expectation.cause is not None:
        return _answer(
            claim, "cannot be resolved", "names no event",
            "it foretells how something will be affected, which no source lists",
        )  # fmt: skip
    if not claim.is_checkable and (claim.observable is not None or claim.is_planned):
        return _still_open(claim, until)
    if not claim.is_checkable:
        return _answer(
            claim, "cannot be resolved", "names no event",
            "it names no kind of event that a source could list",
        )  # fmt: skip
    rows = {t.name: list(rows_that_fit(claim, t, until)) for t in tables}
    silent = [t for t in tables if not rows[t.name] and _speaks(claim, t, until)]
    listing = [t for t in tables if rows[t.name]]
    if claim.expectation.condition is not None:
        return _conditional(claim, [r for t in listing for r in rows[t.name]])
    if listing and silent:
        return _conflict(claim, listing, silent, rows)
    if listing:
        return _happened(claim, [rows[t.name][0] for t in listing])
    seen = [s for t in tables if (s := sighted(claim, t, until)) is not None]
    if seen:
        return _sighted(claim, seen[0])
    later = list(events_that_fit(claim, told, until))
    if later:
        return _told(claim, later)
    if silent and claim.last is not None:
        return _silence(claim, silent)
    called_off = list(events_called_off(claim, told, until))
    if called_off and claim.last is not None and claim.last < until:
        return _off(claim, called_off)
    return _still_open(claim, until)


def _speaks(claim: Claim, table: OutcomeTable, until: date) -> bool:
    """Whether the table's silence means something: it covers topic, parties and all the days."""
    if claim.is_typed and claim.last is not None:
        return table.spans(claim.first, claim.last) and claim.last <= until
    if claim.last is None or not claim.topics:
        return False
    slack = timedelta(days=table.tolerance)
    if claim.last + slack > until:
        return False
    return all(
        table.covers(t, claim.parties, claim.first, claim.last + slack) for t in claim.topics
    )


def verdict_of(claim: Claim, *, happened: bool) -> Verdict:
    """Whether an expectation came true, given whether the foretold thing happened."""
    return "came true" if happened != claim.against else "did not"


def _answer(
    claim: Claim, verdict: Verdict, rule: Rule, reason: str, *, happened: bool | None = None,
    learned: str | None = None, settles: str | None = None, evidence: Sequence[Evidence] = (),
) -> Resolution:  # fmt: skip
    return Resolution(
        claim.expectation.id, verdict, rule, reason, happened, learned, settles, tuple(evidence)
    )


def _row(outcome: Outcome) -> Evidence:
    day = outcome.day.isoformat()
    says = outcome.label or outcome.text[:120]
    return Evidence(outcome.table, outcome.where, day, day, says)


def _happened(claim: Claim, first: Sequence[Outcome]) -> Resolution:
    names = " and ".join(o.table for o in first)
    days = sorted({o.day.isoformat() for o in first})
    rule: Rule = "tables agree" if len(first) > 1 else "table"
    verb = "list" if len(first) > 1 else "lists"
    return _answer(
        claim, verdict_of(claim, happened=True), rule,
        f"{names} {verb} it on {' and '.join(days)}", happened=True, learned=max(days),
        evidence=[_row(o) for o in first],
    )  # fmt: skip


def _conflict(
    claim: Claim, listing: Sequence[OutcomeTable], silent: Sequence[OutcomeTable],
    rows: dict[str, list[Outcome]],
) -> Resolution:  # fmt: skip
    having = " and ".join(t.name for t in listing)
    lacking = " and ".join(t.name for t in silent)
    found = [rows[t.name][0] for t in listing]
    missing = [Evidence(t.name, "", "", "", "none in these days", agrees=False) for t in silent]
    return _answer(
        claim, "open", "sources conflict",
        f"{having} has it on {found[0].day.isoformat()}, {lacking} covers these days without it",
        settles="a third source, or a person's decision",
        evidence=[*(_row(o) for o in found), *missing],
    )  # fmt: skip


def _silence(claim: Claim, silent: Sequence[OutcomeTable]) -> Resolution:
    assert claim.last is not None
    names = " and ".join(t.name for t in silent)
    verb = "cover" if len(silent) > 1 else "covers"
    over = max(claim.last + timedelta(days=t.tolerance) for t in silent).isoformat()
    return _answer(
        claim, verdict_of(claim, happened=False), "table is silent",
        f"{names} {verb} such events from {claim.first} to {claim.last} and "
        f"{'list' if len(silent) > 1 else 'lists'} none",
        happened=False, learned=over,
        evidence=[Evidence(t.name, "", "", over, "none in these days") for t in silent],
    )  # fmt: skip


def _sighted(claim: Claim, seen: Sighting) -> Resolution:
    row, day = seen.rows[0], seen.rows[0].day.isoformat()
    return _answer(
        claim, verdict_of(claim, happened=True), "event data",
        f"{row.table} has it on {day}; {seen.usual} of {seen.stretches} stretches as long in the "
        "year before have such rows",
        happened=True, learned=day, evidence=[_coded(o) for o in seen.rows[:_SHOWN]],
    )  # fmt: skip


def _coded(row: Outcome) -> Evidence:
    day = row.day.isoformat()
    says = f"{row.label}: {' > '.join(row.names) or row.text[:120]}"
    return Evidence(row.table, row.where, day, day, says)


def _told(claim: Claim, later: Sequence[Told]) -> Resolution:
    first = min(later, key=lambda t: (t.learned, t.event.evidence.start))
    outlets = len({t.article for t in later})
    more = f" and {outlets - 1} more" if outlets > 1 else ""
    return _answer(
        claim, verdict_of(claim, happened=True), "later article",
        f"an article of {first.learned.isoformat()}{more} tells that it happened",
        happened=True, learned=first.learned.isoformat(),
        evidence=[_event(t) for t in sorted(later, key=lambda t: t.learned)[:_SHOWN]],
    )  # fmt: skip


def _off(claim: Claim, told: Sequence[Told]) -> Resolution:
    first = min(told, key=lambda t: t.learned)
    return _answer(
        claim, verdict_of(claim, happened=False), "later article: called off",
        f"an article of {first.learned.isoformat()} tells that it did not come about",
        happened=False, learned=first.learned.isoformat(),
        evidence=[_event(t) for t in told[:_SHOWN]],
    )  # fmt: skip


def _event(told: Told) -> Evidence:
    days = told.event.date
    return Evidence(
        told.article, told.event.id, days.start if days else "", told.learned.isoformat(),
        told.event.evidence.text,
    )  # fmt: skip


def _conditional(claim: Claim, rows: Sequence[Outcome]) -> Resolution:
    condition = claim.expectation.condition
    assert condition is not None
    return _answer(
        claim, "open", "condition",
        f"it hangs on “{condition.text}”, and no source says whether that held",
        settles="a person's decision on whether the condition held; then "
        + _would_settle(claim),
        evidence=[_row(o) for o in rows[:_SHOWN]],
    )  # fmt: skip


def _still_open(claim: Claim, until: date) -> Resolution:
    if claim.last is not None and claim.last >= until:
        return _answer(
            claim, "open", "horizon runs", f"its time runs until {claim.last.isoformat()}",
            settles=_would_settle(claim),
        )  # fmt: skip
    when = f"by {claim.last.isoformat()}" if claim.last else "within a year (it names no time)"
    reason = f"no source given tells whether it happened {when}"
    return _answer(
        claim, "open", "no source", reason,
        settles=_would_settle(claim),
    )  # fmt: skip


def _would_settle(claim: Claim) -> str:
    known = topics()
    if claim.topics:
        return " or ".join(sorted({known[t].settled_by for t in claim.topics}))
    if not claim.types:
        return claim.observable.settled_by if claim.observable else LATER_ARTICLES
    return settled_by(sorted(claim.types)[0])
