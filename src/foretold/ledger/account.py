"""The account: resolves what a store holds, keeps the verdicts there, and reads them back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from foretold.errors import UsageError
from foretold.ledger.baserates import base_rate
from foretold.ledger.claim import Claim, claim_of, hedge_words
from foretold.ledger.links import tellings
from foretold.ledger.matching import BEFORE, PATIENCE, Told
from foretold.ledger.outcomes import OutcomeTable
from foretold.ledger.resolution import VERDICTS, Evidence, Resolution, Rule, Verdict
from foretold.ledger.resolving import resolve, verdict_of
from foretold.ledger.scoring import Case
from foretold.records import Article, Event, Expectation
from foretold.store import Judgement, Query, Store

KIND = "resolution"
_ONE_SIDED = frozenset({"event data", "later article", "later article: called off"})
"""Rules that find what happened far more readily than what did not."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An expectation with the day from which it was known and what came of it."""

    expectation: Expectation
    known: date
    resolution: Resolution


def resolve_store(
    store: Store,
    tables: Sequence[OutcomeTable],
    until: date,
    *,
    progress: Callable[[int], None] = lambda _: None,
) -> Iterator[Entry]:
    """Resolve every current expectation of the store against these tables and later articles.

    Nothing is written (see `keep`). A person's decision stands. Copies count once, under the
    article that they copy.

    Args:
        store: the store.
        tables: tables of outcomes.
        until: the day up to which the world is looked at.
        progress: told after each how many are done.

    """
    decided = {e.expectation: e for e in resolutions(store) if e.rule == "decision"}
    rows = list(store.rows(Query("expectation", as_of=until.isoformat())))
    for number, row in enumerate(rows, 1):
        assert isinstance(row.record, Expectation)
        known = date.fromisoformat(row.learned)
        found = decided.get(row.record.id)
        if found is None:
            claim = claim_of(row.record, known, _deed(store, row.record))
            found = resolve(claim, tables, _told(store, claim, until), until)
        progress(number)
        yield Entry(row.record, known, found)


def _deed(store: Store, expectation: Expectation) -> str | None:
    """The CAMEO code of the event that it foretells."""
    if expectation.event is None:
        return None
    event = store.named(expectation.event)[0].record
    return event.cameo if isinstance(event, Event) else None


def _told(store: Store, claim: Claim, until: date) -> list[Told]:
    """The events of the claim's types in which its parties take part, told later or just before."""
    if not claim.parties:
        return []
    last = min(until, (claim.last or claim.known) + timedelta(days=PATIENCE))
    first = claim.known - timedelta(days=BEFORE)
    found: dict[str, Told] = {}
    party = sorted(claim.parties)[0]
    for kind in claim.types:
        query = Query("event", type=kind, about=party, since=first.isoformat(),
                      until=last.isoformat(), as_of=until.isoformat())  # fmt: skip
        for row in store.rows(query):
            event = row.record
            assert isinstance(event, Event)
            found[event.id] = Told(event, event.article, date.fromisoformat(row.learned))
    return list(found.values())


def keep(store: Store, entries: Sequence[Entry]) -> int:
    """Keep these verdicts in the store; those that say nothing new change nothing.

    Returns how many were new.

    Raises:
        StoreError: nothing of it was stored.

    """
    return store.judge(
        Judgement(KIND, e.resolution.expectation, e.resolution.learned or e.known.isoformat(),
                  asdict(e.resolution))
        for e in entries
    )  # fmt: skip


def decide(
    store: Store, id_: str, verdict: str, reason: str, *, by: str | None, day: date
) -> Entry:
    """A person's decision on an expectation, with the reason; it stands until a later one.

    Args:
        store: the store, open for writing.
        id_: the expectation's id or the beginning of one.
        verdict: "came true", "did not", "void", "cannot be resolved" or "open" (which takes an
            earlier decision back).
        reason: why, for whoever reads it later.
        by: who decides.
        day: the day of the decision.

    Raises:
        UsageError: no such expectation or verdict, or no reason.

    """
    chosen = _verdict(verdict)
    if not reason.strip():
        raise UsageError("--reason: say why, for whoever reads the decision later")
    row = store.named(id_)[0]
    if not isinstance(row.record, Expectation):
        raise UsageError(f"{id_}: is no expectation but {row.record.record}")
    known = date.fromisoformat(row.learned)
    claim = claim_of(row.record, known)
    happened = None
    if chosen in ("came true", "did not"):
        happened = verdict_of(claim, happened=True) == chosen
    rule: Rule = "decision" if chosen != "open" else "no source"
    resolution = Resolution(
        row.record.id, chosen, rule, reason.strip(), happened, day.isoformat(), by=by
    )  # fmt: skip
    entry = Entry(row.record, known, resolution)
    keep(store, [entry])
    return entry


def _verdict(text: str) -> Verdict:
    for known in VERDICTS:
        if text.strip().lower().replace("-", " ") == known:
            return known
    raise UsageError(f"{text}: no verdict; there are {', '.join(VERDICTS)}")


def resolutions(store: Store, *, as_of: str | None = None) -> Iterator[Resolution]:
    """The verdicts that a store holds, the last on each expectation; as of a day where given."""
    for judgement in store.judgements(KIND, as_of=as_of):
        says = dict(judgement.says)
        says["evidence"] = tuple(Evidence(**e) for e in says.get("evidence", ()))
        yield Resolution(**says)


def cases_of(
    store: Store, tables: Sequence[OutcomeTable] = (), *, as_of: str | None = None,
    one_sided: bool = True,
) -> list[Case]:  # fmt: skip
    """The resolved expectations of a store as cases to score; one that several outlets tell once.

    Args:
        store: the store.
        tables: tables of outcomes, for base rates.
        as_of: leave out what could not be known on that day (ISO date).
        one_sided: also those settled by later articles alone, which tell of what happened more
            readily than of what did not.

    """
    verdicts = {r.expectation: r for r in resolutions(store, as_of=as_of)}
    outlets = {
        a.id: a.publisher or "outlet unknown"
        for a in store.find(Query("article", copies=True))
        if isinstance(a, Article)
    }
    claims = []
    for row in store.rows(Query("expectation", as_of=as_of)):
        assert isinstance(row.record, Expectation)
        found = verdicts.get(row.record.id)
        if found is None or found.happened is None or found.verdict not in ("came true", "did not"):
            continue
        if found.rule in _ONE_SIDED and not one_sided:
            continue
        claims.append(claim_of(row.record, date.fromisoformat(row.learned)))
    told = tellings(claims)
    return [_case(c, verdicts, outlets, tables) for c in claims if c.expectation.id not in told]


def _case(
    claim: Claim, verdicts: Mapping[str, Resolution], outlets: Mapping[str, str],
    tables: Sequence[OutcomeTable],
) -> Case:  # fmt: skip
    record = claim.expectation
    happened = verdicts[record.id].happened
    assert happened is not None
    return Case(
        record.id, record.probability.low, record.probability.point, record.probability.high,
        happened, _groups(claim, outlets.get(record.article, "outlet unknown")),
        base_rate(claim, tables),
    )  # fmt: skip


def _groups(claim: Claim, outlet: str) -> dict[str, str]:
    e = claim.expectation
    return {
        "holder": e.holder.name if e.holder else "the report itself",
        "affiliation": (e.holder.affiliation or e.holder.code or "none known")
        if e.holder
        else "none",
        "outlet": outlet,
        "band": e.band,
        "topic": _topic(claim),
        "horizon": _horizon(claim),
        "hedge": hedge_words(e),
    }


def _topic(claim: Claim) -> str:
    if claim.topics:
        return sorted(claim.topics)[0].replace("_", " ")
    return sorted(claim.types)[0] if claim.types else "none"


def _horizon(claim: Claim) -> str:
    if claim.last is None:
        return "no time named"
    days = (claim.last - claim.known).days
    for limit, name in ((7, "a week"), (31, "a month"), (92, "three months"), (366, "a year")):
        if days <= limit:
            return f"within {name}"
    return "longer than a year"
