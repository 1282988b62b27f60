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
    event_lag,
    years_evidence,
)
from foretold.language.dating.axis import (
    Axis,
    Evidence,
    Weights,
    posterior,
    shortest_interval,
)
from foretold.language.dating.events import DatedEvent, dated_events, events_evidence
from foretold.language.dating.holders import holders_evidence, names_evidence
from foretold.language.dating.recurring import recurring_evidence
from foretold.language.dating.series import series_evidence
from foretold.language.dating.states import states_evidence
from foretold.language.dating.words import cased_sentences, sentences, unwrapped
from foretold.records import DateRange

_FIRST = date(1990, 1, 1)
_MASS, _SHARP_MASS = 0.975, 0.9
_SHARP = 14
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
    known, event = events_evidence(axis, spoken)
    cased = cased_sentences(body)
    evidence = [
        *dateline_evidence(axis, body),
        *days_evidence(axis, body),
        *bare_days_evidence(axis, body),
        *known,
        *_late(axis, event, body),
        *recurring_evidence(axis, spoken),
        *series_evidence(axis, spoken),
        *states_evidence(axis, spoken),
        *holders_evidence(axis, cased),
        *names_evidence(axis, cased),
    ]
    if not evidence:
        return None
    weights = posterior(axis, evidence)
    start, end = shortest_interval(weights, _SHARP_MASS)
    if end - start >= _SHARP:
        start, end = shortest_interval(weights, _MASS)
    if end - start > _WIDEST:
        return None
    interval = DateRange(axis.day(start).isoformat(), axis.day(end).isoformat())
    return reduced(interval), interval, _reason(evidence, start, end)


def _late(axis: Axis, event: DatedEvent | None, text: str) -> list[Evidence]:
    """How long after the latest thing that it knows a text was written, be it a fact or a year."""
    years = years_evidence(axis, text)
    if event is None or event.start > axis.last:
        return [e for _, e in years]
    if years and years[0][0] > event.start.year:
        return [years[0][1]]
    told = f"the latest thing that it speaks of was in {event.start:%B %Y}: {event.what}"
    return [Evidence(event_lag(axis, event.start), told)]


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
    kept: list[str] = []
    for item in sorted(telling, key=lambda e: _days_left(e.likelihood, start, end)):
        what = item.reason.partition(": ")[2]
        if not (what and any(reason.endswith(f": {what}") for reason in kept)):
            kept.append(item.reason)
    return "; ".join(kept[:_REASONS])


def _days_left(likelihood: Weights, start: int, end: int) -> tuple[int, int]:
    """How many days of the interval and a year around it are about as likely as the likeliest.

    Last, how many of all days are.
    """
    near = likelihood[max(0, start - 183) : end + 184]
    return int((near > near.max() / 10).sum()), int((likelihood > likelihood.max() / 10).sum())


def _strength(likelihood: Weights, start: int, end: int) -> float:
    """How much likelier the evidence is in the interval than on the axis at large, as a log."""
    inside = likelihood[start : end + 1].mean()
    return float(np.log(inside) - np.log(likelihood.mean()))
