"""Whether a row of event data (ICEWS, GDELT, POLECAT) is what somebody expected.

Event data say that one side did something of a kind to another on a day, not which deed it was.
So a row counts only where nearly nothing else can be meant: the kind is the same (a visit, talks),
both sides are, a person who acts is named in the expectation's words, the day lies in the horizon,
and such rows are rare: in the year before, few stretches of the same length have one. What event
data lack did happen often enough, so their silence says nothing here.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from foretold.knowledge.actors import actor_names
from foretold.ledger.claim import Claim
from foretold.ledger.outcomes import Outcome, OutcomeTable

RARE = 0.1
"""At most this share of the stretches before may have such a row."""
_STRETCHES = 8
"""So many stretches must lie in the table before, or its usual rate is unknown."""
_YEAR = 365
_LONGEST = 31
"""Stretches longer than this are not looked at: another deed of the kind is likelier meant."""
_ROWS = 2
"""So many rows must tell it: what was merely announced is often coded once as if it were done."""
_VISIT, _PHONE = frozenset({"042", "043"}), frozenset({"041"})
_TALKS = frozenset({"040", "042", "043", "044", "045", "046"})
_NAME = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Sighting:
    """The rows that are the foretold deed, the earliest first, and how usual such rows are.

    `usual` of `stretches` of the same length in the year before have as many.
    """

    rows: tuple[Outcome, ...]
    usual: int
    stretches: int


def sighted(claim: Claim, table: OutcomeTable, until: date) -> Sighting | None:
    """The foretold deed as event data tell it; None where they do not, or tell such too often."""
    if claim.is_typed or claim.last is None or len(claim.parties) < 2 or not claim.doer:
        return None
    if (claim.last - claim.first).days >= _LONGEST:
        return None
    slack = timedelta(days=table.tolerance)
    same_day = claim.last <= claim.known
    first = max(claim.first - slack, claim.known if same_day else claim.known + timedelta(days=1))
    last = min(claim.last + slack, until)
    rows = _telling(claim, table, first, last)
    if not rows:
        return None
    usual, stretches = _usual(claim, table, (last - first).days + 1)
    if stretches < _STRETCHES or usual > RARE * stretches:
        return None
    return Sighting(rows, usual, stretches)


def _telling(claim: Claim, table: OutcomeTable, first: date, last: date) -> tuple[Outcome, ...]:
    """The rows of these days that are such a deed; none where too few are, or not to everybody."""
    rows = tuple(o for o in table.between(first, last) if _is_deed(claim, o))
    reached = frozenset[str]().union(*(o.parties for o in rows))
    return rows if len(rows) >= _ROWS and claim.parties <= reached else ()


def _usual(claim: Claim, table: OutcomeTable, days: int) -> tuple[int, int]:
    """In how many stretches of so many days of the year before such rows are, of how many."""
    had = stretches = 0
    end = claim.known - timedelta(days=1)
    start = max(end - timedelta(days=_YEAR), table.begins)
    while end - timedelta(days=days - 1) >= start:
        begin = end - timedelta(days=days - 1)
        had += bool(_telling(claim, table, begin, end))
        stretches += 1
        end = begin - timedelta(days=1)
    return had, stretches


def _is_deed(claim: Claim, row: Outcome) -> bool:
    if row.cameo is None or not _kind_fits(claim, row):
        return False
    if not (_sides_fit(claim, row) and row.actor != row.recipient):
        return False
    return all(_is_named(claim, name) for name in row.names)


def _kind_fits(claim: Claim, row: Outcome) -> bool:
    if claim.deed is None:
        return row.type in claim.types
    deed, told = claim.deed[:3], (row.cameo or "")[:3]
    if deed in _VISIT:
        return told in _VISIT
    if deed in _TALKS:
        return told in _TALKS
    return deed == told


def _sides_fit(claim: Claim, row: Outcome) -> bool:
    """Whether the doer acts and another party is acted upon; those who meet do so either way."""
    assert claim.doer is not None
    others = claim.parties - {claim.doer}
    there = claim.doer in row.actor and bool(others & row.recipient)
    back = claim.doer in row.recipient and bool(others & row.actor)
    kind = (row.cameo or "")[:3]
    if (claim.deed or "")[:3] in _VISIT:
        return back if kind == "043" else there
    return there or (back and kind in _TALKS | _PHONE)


def _is_named(claim: Claim, name: str) -> bool:
    """Whether the expectation names this person; states, bodies and offices need no naming."""
    if not name or name.endswith(")") or actor_names().exact(name):
        return True
    words = claim.expectation.evidence.text.lower()
    return any(re.search(rf"\b{re.escape(w)}\b", words) for w in _NAME.findall(name.lower()))
