"""How an expectation in a store goes back to earlier ones, and which other articles tell it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from foretold.ledger.claim import Claim, claim_of
from foretold.ledger.links import MEMORY, NEWS_DAYS, Link, holder_key, link_of
from foretold.ledger.once import each_once
from foretold.records import Expectation
from foretold.store import Query, Row, Store

_LOOKED_AT = 400
"""So many of a holder's expectations, or of those about the same party, are compared."""


@dataclass(frozen=True, slots=True)
class History:
    """What an expectation goes back to, and who else tells it.

    `link` leads to the latest earlier one that it repeats or revises, which is `earlier`; `told`
    are the tellings of the same expectation by other articles, the earliest first.
    """

    link: Link | None
    earlier: Expectation | None
    told: tuple[Expectation, ...]


class Histories:
    """Finds the histories of expectations in a store, as it stood for the question.

    `as_of` leaves out what was not public on that day, `stored_at` what the store did not hold
    (both as in `foretold.store.Query`).
    """

    def __init__(self, store: Store, question: Query) -> None:
        self._store = store
        self._question = question

    def of(self, row: Row) -> History:
        """The history of an expectation."""
        claim = _claim(row)
        others = self._others(claim)
        told = [o for o in others if _is_telling(claim, o)]
        link = link_of(claim, [o for o in others if o not in told])
        earlier = next((o for o in others if link and o.expectation.id == link.earlier), None)
        told.sort(key=lambda o: (o.known, o.expectation.id))
        return History(
            link, earlier.expectation if earlier else None, tuple(o.expectation for o in told)
        )

    def rows(self) -> Iterator[Row]:
        """What the question lists, each expectation once: its newest telling, `also_in` the others.

        The question's limit and offset count expectations.
        """
        question = replace(self._question, kind="expectation")
        return each_once(self._store, question, Expectation, lambda row, _: self.of(row).told)

    def _others(self, claim: Claim) -> list[Claim]:
        """The expectations that this one may go back to, or that tell the same."""
        record, question = claim.expectation, self._question
        holder = record.holder.name if record.holder and holder_key(record.holder) else None
        if holder is None and not record.about:
            return []
        last = (claim.known + timedelta(days=NEWS_DAYS)).isoformat()
        query = Query(
            "expectation", holder=holder, about=record.about[0] if record.about else None,
            as_of=min(last, question.as_of or last), stored_at=question.stored_at,
            limit=_LOOKED_AT,
        )  # fmt: skip
        oldest = (claim.known - timedelta(days=MEMORY)).isoformat()
        rows = self._store.rows(query)
        return [_claim(r) for r in rows if r.learned >= oldest and r.record.id != record.id]


def _claim(row: Row) -> Claim:
    assert isinstance(row.record, Expectation)
    return claim_of(row.record, date.fromisoformat(row.learned))


def _is_telling(claim: Claim, other: Claim) -> bool:
    """Whether another article tells the same expectation, whichever of them came first."""
    links = (link_of(claim, [other]), link_of(other, [claim]))
    return any(link is not None and link.kind == "told" for link in links)
