"""The date of a text that bears none, inferred as an interval, with the reason.

Each thing in the text that says something of its day (a dated fact called recent, an anniversary,
a holder of an office, an ordinal of a series, days and weekdays) is evidence with a likelihood
over all days; together they give each day a probability, and the answer is the interval that
leaves little on either side. Thin evidence so gives a wide interval, and none gives no answer.
"""

from datetime import date, timedelta

import numpy as np

from foretold.language.dating.anchors import (
    bare_days_evidence,
    dateline_evidence,
    days_evidence,
    recency,
    years_evidence,
)
from foretold.language.dating.axis import (
    Axis,
    Evidence,
    Weights,
    central_interval,
    posterior,
    shortest_interval,
)
from foretold.language.dating.events import DatedEvent, dated_events, events_evidence
from foretold.language.dating.holders import holders_evidence
from foretold.language.dating.series import series_evidence
from foretold.language.dating.states import states_evidence
from foretold.language.dating.words import cased_sentences, sentences, unwrapped
from foretold.records import DateRange

_FIRST = date(1990, 1, 1)
_TAILS = (0.01, 0.02)
_MASS = 0.95
_PEAKED = 0.5
_SHARP = 14
_SHARP_MASS = 0.9
_WIDEST = 30 * 365
_CHARS = 40_000
_REASONS = 5
_TELLS = 0.5


def infer_published(
    text: str, *, title: str | None = None, latest: date | None = None
) -> tuple[str | None, DateRange, str] | None:
    """When a text that bears no date was published.

    Args:
        text: the article's text.
        title: its headline, where that is not in the text.
        latest: the last day that it can be of; a year after the newest dated fact unless told.

    Returns:
        (published, interval, reason): `published` is ISO 8601 of the precision that the interval
        allows (a day, `2023-11`, `2023`), None when the interval spans several years. The
        interval holds about 95 of 100 true dates. None when nothing in the text tells.

    """
    body = f"{title}\n{text}" if title and title not in text else text
    body = unwrapped(body[:_CHARS])
    axis = Axis(_FIRST, latest or dated_events()[-1].start + timedelta(days=366))
    spoken = sentences(body)
    dated, year = years_evidence(axis, body)
    known, event = events_evidence(axis, spoken)
    evidence = [
        *dated,
        *dateline_evidence(axis, body),
        *days_evidence(axis, body),
        *bare_days_evidence(axis, body),
        *known,
        *_late(axis, event, year),
        *series_evidence(axis, spoken),
        *states_evidence(axis, spoken),
        *holders_evidence(axis, cased_sentences(body)),
    ]
    if not evidence:
        return None
    weights = posterior(axis, evidence)
    start, end = _interval(weights)
    if end - start > _WIDEST:
        return None
    interval = DateRange(axis.day(start).isoformat(), axis.day(end).isoformat())
    return reduced(interval), interval, _reason(evidence, start, end)


def _interval(weights: Weights) -> tuple[int, int]:
    """A sharp peak, or a clear one; else what leaves little on either side, less on the earlier.

    News is mostly written soon after the latest thing it knows: the earlier edge matters.
    """
    start, end = shortest_interval(weights, _SHARP_MASS)
    if end - start < _SHARP:
        return start, end
    start, end = shortest_interval(weights, _MASS)
    first, last = central_interval(weights, *_TAILS)
    return (start, end) if end - start <= _PEAKED * (last - first) else (first, last)


def _late(axis: Axis, event: DatedEvent | None, year: int | None) -> list[Evidence]:
    """News is seldom much younger than the latest thing that it knows."""
    days = [date(year, 7, 1)] if year else []
    days += [event.start] if event else []
    if not days:
        return []
    latest = min(max(days), axis.last)
    what = event.what if event and event.start == latest else f"the year {latest.year}"
    return [Evidence(recency(axis, latest), f"the latest thing that it speaks of is: {what}")]


def reduced(interval: DateRange) -> str | None:
    """The ISO 8601 date of the precision that the interval allows, None over several years."""
    if interval.start == interval.end:
        return interval.start
    if interval.start[:7] == interval.end[:7]:
        return interval.start[:7]
    return interval.start[:4] if interval.start[:4] == interval.end[:4] else None


def _reason(evidence: list[Evidence], start: int, end: int) -> str:
    """What told most: of the things that speak for the interval those that leave fewest days."""
    told = [(_strength(e.likelihood, start, end), e) for e in evidence]
    telling = [e for strength, e in told if strength > _TELLS]
    if not telling:
        return max(told, key=lambda t: t[0])[1].reason
    kept = dict.fromkeys(e.reason for e in sorted(telling, key=lambda e: _days_left(e.likelihood)))
    return "; ".join(list(kept)[:_REASONS])


def _days_left(likelihood: Weights) -> int:
    """How many days the evidence leaves about as likely as the likeliest."""
    return int((likelihood > likelihood.max() / 10).sum())


def _strength(likelihood: Weights, start: int, end: int) -> float:
    """How much likelier the evidence is in the interval than on the axis at large, as a log."""
    inside = likelihood[start : end + 1].mean()
    return float(np.log(inside) - np.log(likelihood.mean()))
