"""Which events of several articles are one deed, told more than once."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from foretold.knowledge.actors import words_for
from foretold.ledger.claim import content_words
from foretold.records import DateRange, Event

_COMMON_WORDS = 2
"""So many content words, names of the sides left out, must be told in both."""
_SHARE = 0.4
"""And so large a share of those of the shorter telling."""
_LATE = 3
"""A deed told without its day was done at most so many days before it was reported."""
_APART = 1
"""Of two tellings without a day the reports lie at most so many days apart."""

Reported = Callable[[str], DateRange | None]


@dataclass(slots=True)
class _Telling:
    event: Event
    words: frozenset[str]
    done: date | None
    reported: date | None


@dataclass(slots=True)
class _Deed:
    day: date | None
    tellings: list[_Telling] = field(default_factory=list)


def deeds(events: list[Event], reported: Reported) -> list[list[Event]]:
    """The events in groups that tell one deed; `reported` gives the day of an article.

    Type, sides and status must be the same and no two places may differ. Tellings that name one
    day are one deed. One that names none joins the deed of the days before its report whose words
    are most like its own; without such a deed, one of another article of that day or the next that
    has its words. Deeds of different days are never joined: a town is shelled every day. Groups do
    not depend on the order of the events.
    """
    alike: defaultdict[tuple[object, ...], list[_Telling]] = defaultdict(list)
    for event in events:
        alike[_kind(event)].append(_telling(event, reported))
    return [[t.event for t in deed.tellings] for told in alike.values() for deed in _of(told)]


def _kind(event: Event) -> tuple[object, ...]:
    sides = tuple(frozenset(e.code or e.name for e in s) for s in (event.actor, event.recipient))
    return (event.event_type, *sides, event.status == "negated")


def _telling(event: Event, reported: Reported) -> _Telling:
    day = event.date
    done = date.fromisoformat(day.start) if day and day.start == day.end else None
    known = reported(event.article)
    codes = sorted({e.code for e in (*event.actor, *event.recipient) if e.code})
    names = content_words(" ".join([*map(words_for, codes)]))
    words = frozenset(content_words(event.evidence.text) - names)
    return _Telling(event, words, done, date.fromisoformat(known.end) if known else None)


def _of(told: list[_Telling]) -> list[_Deed]:
    """The deeds of one type and sides."""
    by_day: defaultdict[date | None, list[_Deed]] = defaultdict(list)
    for one in sorted(told, key=_order):
        deed = _joined(one, by_day)
        if deed is None:
            deed = _Deed(one.done or (one.reported if _is_open(one) else None))
            by_day[deed.day].append(deed)
        deed.tellings.append(one)
    return [deed for known in by_day.values() for deed in known]


def _order(one: _Telling) -> tuple[object, ...]:
    """Those that name a day first, then by report; of equals by their words' place."""
    event = one.event
    known = (one.reported or date.max, event.article, event.evidence.start, event.id)
    return (one.done is None, one.done or date.max, *known)


def _is_open(one: _Telling) -> bool:
    """Whether it says nothing of its day."""
    return one.event.date is None


def _joined(one: _Telling, by_day: dict[date | None, list[_Deed]]) -> _Deed | None:
    if one.done is not None:
        near = [d for d in by_day.get(one.done, ()) if _placed_alike(one, d)]
        return near[0] if near else None
    if one.reported is None or not _is_open(one):
        return None
    fitting = [
        (likeness, -ago, deed)
        for ago in range(_LATE + 1)
        for deed in by_day.get(one.reported - timedelta(days=ago), ())
        if (likeness := _likeness(one, deed, ago)) > 0
    ]
    return max(fitting, key=lambda f: f[:2])[2] if fitting else None


def _likeness(one: _Telling, deed: _Deed, ago: int) -> float:
    """The largest share of words that a telling of the deed has in common; 0 where it is another's.

    Two events of one article are two deeds: its own mentions of one have been joined already.
    """
    undated = deed.tellings[0].done is None
    if (undated and ago > _APART) or not _placed_alike(one, deed):
        return 0
    if any(t.event.article == one.event.article for t in deed.tellings):
        return 0
    best = 0.0
    for other in deed.tellings:
        common = len(one.words & other.words)
        share = common / max(1, min(len(one.words), len(other.words)))
        if common >= _COMMON_WORDS and share >= _SHARE:
            best = max(best, share)
    return best


def _placed_alike(one: _Telling, deed: _Deed) -> bool:
    """Whether no telling of the deed names another place; a state and its town do not differ."""
    return all(not _elsewhere(one.event, t.event) for t in deed.tellings)


def _elsewhere(one: Event, two: Event) -> bool:
    if one.place is None or two.place is None or one.place == two.place:
        return False
    if one.place_country and two.place_country and one.place_country != two.place_country:
        return True
    here, there = (one.latitude, one.longitude), (two.latitude, two.longitude)
    return None not in here and None not in there and here != there
