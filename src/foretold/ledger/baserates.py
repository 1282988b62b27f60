"""How often such things happen anyway: the share of earlier stretches of the same length."""

from collections.abc import Sequence
from datetime import timedelta

from foretold.ledger.claim import Claim
from foretold.ledger.outcomes import OutcomeTable

_YEARS_BACK = 5
_LEAST_WINDOWS = 3
_OPEN_DAYS = 365


def base_rate(claim: Claim, tables: Sequence[OutcomeTable]) -> float | None:
    """The usual rate of the foretold kind of thing, as it could be known on the day of the claim.

    The share of stretches as long as the claim's time, within the five years before it, in which a
    table that lists such things completely has one. None where no table does, or it does not reach
    back over at least three such stretches.
    """
    if not claim.topics:
        return None
    length = ((claim.last - claim.first).days + 1) if claim.last else _OPEN_DAYS
    for table in tables:
        for topic in sorted(claim.topics):
            rate = _rate(claim, table, topic, length)
            if rate is not None:
                return rate
    return None


def _rate(claim: Claim, table: OutcomeTable, topic: str, length: int) -> float | None:
    first = claim.known - timedelta(days=365 * _YEARS_BACK)
    last = claim.known
    if not table.covers(topic, claim.parties, last, last):
        return None
    while not table.covers(topic, claim.parties, first, last):
        first += timedelta(days=30)
        if (last - first).days < _LEAST_WINDOWS * length:
            return None
    span = (last - first).days + 1
    if span < _LEAST_WINDOWS * length:
        return None
    marked = bytearray(span)
    for outcome in table.of_topic(topic, claim.parties):
        at = (outcome.day - first).days
        if 0 <= at < span:
            marked[at] = 1
    windows = span - length + 1
    inside = sum(marked[:length])
    hits = int(inside > 0)
    for start in range(1, windows):
        inside += marked[start + length - 1] - marked[start - 1]
        hits += inside > 0
    return hits / windows
