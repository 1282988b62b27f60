"""Questions to the store."""

from dataclasses import dataclass
from datetime import datetime

KINDS = ("article", "event", "statement", "expectation", "rule", "violation")

FILTERS: dict[str, dict[str, tuple[str, ...]]] = {
    "about": {
        "event": ("event.actor", "event.recipient"),
        "expectation": ("expectation.about",),
        "rule": ("rule.about",),
        "violation": ("violation.actor",),
    },
    "holder": {
        "statement": ("statement.holder",),
        "expectation": ("expectation.holder",),
        "violation": ("violation.holder",),
    },
    "band": {"expectation": ("expectation.band",)},
    "type": {"event": ("event.type",), "expectation": ("expectation.type",)},
    "actor": {"event": ("event.actor",), "violation": ("violation.actor",)},
    "recipient": {"event": ("event.recipient",)},
    "status": {"event": ("event.status",)},
}
"""Which filters each kind of record has, and the fields that each looks at."""

NAMED = ("about", "holder", "actor", "recipient")
"""The filters whose values may be a part of a name."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to list. Days are ISO dates, both ends included; None means any.

    `about`, `holder`, `actor` and `recipient` take a code, else a name, else words of one;
    `since` and `until` bound the days on which records hold (else the day they were learned);
    `as_of` leaves out what was not yet public on that day; `stored_at` answers from what this
    store held at that moment. `verdict` keeps expectations of which that came ("open" also where
    nothing is known), `open` those that are not settled and whose horizon has not ended (by
    `as_of`, else today), both by the latest judgement that the question may know. `copies` keeps
    also what an earlier article of the same story tells.
    The newest come first; `limit` None lists all.
    """

    kind: str
    about: str | None = None
    holder: str | None = None
    band: str | None = None
    type: str | None = None
    actor: str | None = None
    recipient: str | None = None
    status: str | None = None
    verdict: str | None = None
    article: str | None = None
    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    stored_at: datetime | None = None
    open: bool = False
    copies: bool = False
    limit: int | None = None
    offset: int = 0
