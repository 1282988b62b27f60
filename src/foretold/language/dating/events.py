"""Evidence in dated facts that a text speaks of, and in the words that place them in time."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import numpy as np

from foretold.documents.dates import month_of, month_pattern
from foretold.knowledge.files import table
from foretold.language.dating.axis import Axis, Evidence
from foretold.language.dating.words import (
    NUMBER,
    ORDINAL,
    cue,
    number,
    same_day,
)

_EXPLICIT = re.compile(r"\b(?:19|20)\d\d\b")
_NEAR = 45
_REACH = 160
_BESIDE = 20
_STALE = 400
_SPOKEN = "it speaks of what was in {1}: {0}"
_NAMED = "it uses a name that came up in {1}: {0}"
_PHRASE, _LOOSE = (0.4, 90.0), (0.7, 180.0)
"""Slip and fade of a phrase of its own, and of words that may stand for something like it."""
_ANNIVERSARY = re.compile(rf"\b(?P<n>{ORDINAL})[- ](?:\w+ ){{0,2}}anniversary")
_OBJECT = re.compile(r" of (?:(?!\b(?:and|at|in|who|which|between)\b)[\w'-]+ ){0,6}[\"'“‘]?")
_YEARS_AGO = re.compile(rf"\b(?P<n>{NUMBER}|\d+)[- ]years? (?:ago|after|since|later|on from|on\b)")
_YEARS_LONG = re.compile(
    rf"\b(?P<n>{NUMBER})[- ]year(?:-long|-old)?[- ](?:\w+ ){{0,1}}"
    r"(?:war|conflict|civil war|insurgency|crisis)"
)


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to denote a fact: patterns that must all stand in a sentence."""

    terms: tuple[re.Pattern[str], ...]
    probe: tuple[str, ...]
    is_name: bool


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """A row of the pack. `end` is the first day unless the fact lasted."""

    start: date
    end: date
    is_sudden: bool
    what: str
    alternatives: tuple[Alternative, ...]


@cache
def dated_events() -> tuple[DatedEvent, ...]:
    """The pack of dated facts, oldest first."""
    return tuple(
        DatedEvent(
            start := date.fromisoformat(row["date"]),
            date.fromisoformat(row["until"]) if row["until"] else start,
            row["kind"] == "sudden",
            row["what"],
            tuple(words_alternative(a.strip()) for a in row["words"].split(";")),
        )
        for row in table("dated_events/events.tsv")
    )


def words_alternative(words: str) -> Alternative:
    """The patterns of an alternative of the `words` column."""
    terms = [t.strip().split("/") for t in words.removeprefix("~").split(" + ")]
    # a term may hold a slash of its own (9/11, 7/7)
    terms = [["/".join(t)] if all(v.isdigit() for v in t) else t for t in terms]
    patterns = [re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, t))})") for t in terms]
    return Alternative(tuple(patterns), tuple(terms[0]), words.startswith("~"))


def find_words(alternative: Alternative, sentence: str) -> list[tuple[int, int]] | None:
    """Where the terms of an alternative stand in a sentence, None where one does not."""
    spans = []
    for term in alternative.terms:
        match = term.search(sentence)
        if match is None:
            return None
        spans.append(match.span())
    return spans


def events_evidence(axis: Axis, spoken: list[str]) -> tuple[list[Evidence], DatedEvent | None]:
    """What the dated facts in these sentences say of the day of publication; and the latest."""
    found: list[Evidence] = []
    latest: DatedEvent | None = None
    whole = "\n".join(spoken)
    for event in dated_events():
        likely = [a for a in event.alternatives if any(p in whole for p in a.probe)]
        placed, slip, is_fact = _place_all(axis, event, likely, spoken)
        found += placed
        if slip and event.start >= axis.first:
            latest = latest if placed or not is_fact else event
            reason = (_SPOKEN if is_fact else _NAMED).format(event.what, f"{event.start:%B %Y}")
            found.append(Evidence(axis.since(event.start, slip[0], fade=slip[1]), reason))
    return found, latest


def _place_all(
    axis: Axis, event: DatedEvent, likely: list[Alternative], spoken: list[str]
) -> tuple[list[Evidence], tuple[float, float] | None, bool]:
    """Evidence from the words near the fact, and how far it may be spoken of too early.

    Last, whether the fact itself is spoken of, not just a name that came up with it.

    Words that stand apart may describe something like the fact before it came about; one
    phrase of its own seldom does.
    """
    placed: list[Evidence] = []
    slip: tuple[float, float] | None = None
    is_fact = False
    for alternative in likely:
        for sentence in spoken:
            spans = find_words(alternative, sentence)
            if spans is None or max(e for _, e in spans) - min(s for s, _ in spans) > _REACH:
                continue
            is_coming = (
                not event.is_sudden
                and not alternative.is_name
                and _is_coming(_window(sentence, spans))
            )
            if not is_coming:
                is_phrase = len(alternative.terms) == 1 and event.is_sudden
                is_phrase = is_phrase and not alternative.is_name
                is_fact |= not alternative.is_name
                slip = _PHRASE if is_phrase else slip or _LOOSE
            if not alternative.is_name and not placed:
                placed += _placed(axis, event, sentence, spans)
    return placed, slip, is_fact


def _is_coming(sentence: str) -> bool:
    is_future = cue("future").search(sentence) and not cue("past").search(sentence)
    return bool(is_future or cue("ahead").search(sentence))


def _placed(
    axis: Axis, event: DatedEvent, sentence: str, spans: list[tuple[int, int]]
) -> list[Evidence]:
    """Anniversaries, "last year", "recent": what places the fact as seen from the writing."""
    year = event.start.year
    shown = f'"{event.what}" ({event.start:%B %Y})'
    if _EXPLICIT.search(sentence):
        return []
    if match := _ANNIVERSARY.search(sentence):
        count = number(match["n"])
        if count and _is_object(sentence, match.end(), spans) and _near(match.span(), spans, 90):
            at = year + count + _shift(sentence)
            return [_year(axis, at, 0.97, f"the {match['n']} anniversary of {shown} falls in {at}")]
    if event.start < axis.first - timedelta(days=800):
        return []
    window = _window(sentence, spans)
    if match := re.search(
        rf"\b(?:in |on )?({month_pattern()})\b\.?(?: \d{{1,2}})?(?: of|,)? (last|this) year", window
    ):
        if month_of(match[1]) == event.start.month:
            at = year + (1 if match[2] == "last" else 0)
            return [
                _year(axis, at, 0.97, f"{shown} was in {match[1].capitalize()} of {match[2]} year")
            ]
        return []
    if match := _YEARS_LONG.search(window):
        count = number(match["n"])
        if count and event.end > event.start:
            return [_around(axis, event, count, f"{shown} is called a war of {match['n']} years")]
    if match := _YEARS_AGO.search(sentence):
        count = number(match["n"])
        if count and _beside(match.span(), spans):
            return [_around(axis, event, count, f"{shown} was {match['n']} years before")]
    return _by_cue(axis, event, window, shown)


def _by_cue(axis: Axis, event: DatedEvent, window: str, shown: str) -> list[Evidence]:
    start, year = event.start, event.start.year
    if cue("last_year").search(window):
        return [_year(axis, year + 1, 0.9, f"{shown} was last year")]
    if cue("this_year").search(window):
        return [_year(axis, year, 0.9, f"{shown} is of this year")]
    spans = (("last_days", 0, 9), ("last_week", 1, 21), ("last_month", 10, 65), ("recent", 7, 95))
    for name, least, most in spans:
        if cue(name).search(window):
            ages = axis.offsets(start)
            levels = [ages < least, ages <= most, ages <= _STALE]
            shares = [5e-5, 0.85 / (most - least), 0.1 / (_STALE - most)]
            density = np.select(levels, shares, 0.05 / axis.size)
            return [Evidence(density, f"{shown} is told as {_TOLD[name]}")]
    return []


_TOLD = {
    "last_days": "a few days old", "last_week": "of last week",
    "last_month": "of last month", "recent": "recent",
}  # fmt: skip


def _shift(sentence: str) -> int:
    """Years between the writing and what the sentence calls last or next year, turned round."""
    if cue("next_year").search(sentence):
        return -1
    return 1 if cue("last_year").search(sentence) and not cue("this_year").search(sentence) else 0


def _is_object(sentence: str, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether "the 70th anniversary of" is told of these words, where it says of what."""
    if not sentence.startswith(" of ", end):
        return True
    first = min(s for s, _ in spans)
    return end <= first and _OBJECT.fullmatch(sentence, end, first) is not None


def _near(span: tuple[int, int], spans: list[tuple[int, int]], reach: int) -> bool:
    return any(span[0] - e <= reach and s - span[1] <= reach for s, e in spans)


def _beside(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    """Whether a span stands right before or after all the others."""
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return 0 <= start - span[1] <= _BESIDE or 0 <= span[0] - end <= _BESIDE


def _window(sentence: str, spans: list[tuple[int, int]]) -> str:
    start = min(s for s, _ in spans)
    end = max(e for _, e in spans)
    return sentence[max(0, start - _NEAR) : end + _NEAR]


def _year(axis: Axis, year: int, sure: float, reason: str) -> Evidence:
    return Evidence(axis.inside(date(year, 1, 1), date(year, 12, 31), sure), reason)


def _around(axis: Axis, event: DatedEvent, years: int, reason: str) -> Evidence:
    """So many years after the fact, give or take half a year and the rounding."""
    middle = same_day(event.start, event.start.year + years)
    offsets = axis.offsets(middle) / 365.25
    return Evidence(axis.spread((offsets >= -0.55) & (offsets <= 1.05), 0.96), reason)
