"""Whether something that happened is what was foretold.

A row of a table counts when topic, parties and days fit. An event of a later article counts only
when type, parties and days fit and enough of the words are the same: two states meet often, and
"will meet in Geneva" is not settled by another meeting.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from foretold.knowledge.actors import state_names, words_for
from foretold.knowledge.outcomes import is_of
from foretold.ledger.claim import Claim, content_words, others_named, telling_words
from foretold.ledger.outcomes import Outcome, OutcomeTable
from foretold.records import Event

_COMMON_WORDS = 2
"""So many content words, names of the parties left out, must be told in both."""
_SHARE = 0.4
"""And so large a share of those of the shorter telling. Names of states are not counted."""
PATIENCE = 366
"""What is expected without a time is looked for in tables during so many days."""
_SOON = 60
"""And in later articles: after two months another event of the kind is likelier meant."""
_FRESH = 5
"""What was expected without a time is told without its day only so many days later: after that
an article may speak of what lies further back."""
BEFORE = 60
"""So many days before, what was told as done is looked at."""
_HAPPENED = frozenset({"happened", "ongoing"})
_BETWEEN = frozenset({"AGREE", "AID", "CONSULT", "COOPERATE", "SUPPORT"})


@dataclass(frozen=True, slots=True)
class Told:
    """An event of an article in the store, with the day from which it could be known."""

    event: Event
    article: str
    learned: date


def rows_that_fit(claim: Claim, table: OutcomeTable, until: date) -> Iterator[Outcome]:
    """The rows of a table that are the foretold thing, the earliest first.

    Days may differ by the table's tolerance, but what lies on the day of publication or before it
    counts only where that very day is foretold.
    """
    slack = timedelta(days=table.tolerance)
    same_day = claim.last is not None and claim.last <= claim.known
    floor = claim.known if same_day else claim.known + timedelta(days=1)
    first = max(claim.first - slack, floor)
    last = claim.last + slack if claim.last else claim.known + timedelta(days=PATIENCE)
    if claim.is_typed:
        first, last = claim.first, claim.last or until
    for outcome in table.between(first, min(last, until)):
        if (claim.is_typed and _is_typed_so(claim, outcome)) or (
            _topic_fits(claim, outcome) and _parties_fit(claim, outcome)
        ):
            yield outcome


def _topic_fits(claim: Claim, outcome: Outcome) -> bool:
    if claim.topics:
        return any(is_of(told, topic) for topic in claim.topics for told in outcome.topics)
    return False


def _is_typed_so(claim: Claim, outcome: Outcome) -> bool:
    """Whether a row of event data has the type, who acts and on whom; of those who meet, both."""
    about = claim.expectation.about
    if outcome.type not in claim.types or not about or about[0] not in outcome.parties:
        return False
    if len(about) == 1:
        return about[0] in outcome.actor
    both = set(about[:2]) <= outcome.actor
    return both or (about[0] in outcome.actor and about[1] in outcome.recipient)


def _parties_fit(claim: Claim, outcome: Outcome) -> bool:
    if not claim.doer or not outcome.parties:
        return False
    return claim.doer in (outcome.actor or outcome.parties)


def events_that_fit(claim: Claim, told: Iterable[Told], until: date) -> Iterator[Told]:
    """The events of later articles that are the foretold thing.

    One that is told without its day is not, where the same was told as done when the expectation
    was published: later articles may speak of that. Nor is one that was told as done, without a
    day, before the day that a later telling gives it.
    """
    done = [t for t in told if t.event.status in _HAPPENED and _is_same(claim, t.event)]
    fit = [t for t in done if _is_later(claim, t, until) and _in_time(claim, t)]
    undated = [t.learned for t in done if t.event.date is None and t not in fit]
    if any(t.learned <= claim.known for t in done):
        fit = [t for t in fit if t.event.date is not None]
    return (t for t in fit if not any(learned < _day(t) for learned in undated))


def _day(told: Told) -> date:
    days = told.event.date
    return date.fromisoformat(days.start) if days else told.learned


def events_called_off(claim: Claim, told: Iterable[Told], until: date) -> Iterator[Told]:
    """The events of later articles that say that the foretold thing did not come about."""
    for t in told:
        if t.event.status == "negated" and _is_later(claim, t, until) and _is_same(claim, t.event):
            yield t


def _is_later(claim: Claim, told: Told, until: date) -> bool:
    return claim.known < told.learned <= until and told.article != claim.expectation.article


def _in_time(claim: Claim, told: Told) -> bool:
    """Whether the event's days, as far as they are known, lie within those foretold."""
    slack = timedelta(days=1)
    days = told.event.date
    latest = claim.last + slack if claim.last else claim.known + timedelta(days=_SOON)
    if days is None:
        limit = latest if claim.last else claim.known + timedelta(days=_FRESH)
        return told.learned <= limit + timedelta(days=2)
    start, end = date.fromisoformat(days.start), date.fromisoformat(days.end)
    if end < claim.first - slack or start < claim.known - slack:
        return False
    return start <= latest


def _is_same(claim: Claim, event: Event) -> bool:
    if event.event_type not in claim.types:
        return False
    codes = {e.code for e in (*event.actor, *event.recipient) if e.code}
    if not claim.parties or not claim.parties <= codes:
        return False
    if event.event_type in _BETWEEN and len(codes) == 1 and codes <= state_names().keys():
        return False  # a state's own gatherings and services are many
    if _is_of_others(claim, event, codes):
        return False
    names = content_words(" ".join(words_for(c) for c in sorted(codes | claim.parties)))
    own = claim.words - names
    parties = " ".join(e.name for e in (*event.actor, *event.recipient))
    theirs = telling_words(f"{event.evidence.text} {parties}") - names
    common = own & theirs
    return len(common) >= _COMMON_WORDS and len(common) >= _SHARE * min(len(own), len(theirs))


def _is_of_others(claim: Claim, event: Event, codes: set[str]) -> bool:
    """Whether both name states beside the doer, and none of them is the same."""
    mine = others_named(claim.expectation.evidence.text, claim.parties, claim.doer)
    theirs = others_named(event.evidence.text, codes, claim.doer)
    return bool(mine and theirs) and not mine & theirs
