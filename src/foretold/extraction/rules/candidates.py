"""Marks events that fall under a known rule although nobody in the article says so."""

from functools import cache

from foretold.extraction.reading import Reading
from foretold.extraction.rules.words import words_between
from foretold.knowledge.instruments import EVERYBODY, Duty, Instrument, instruments
from foretold.records import Entity, Event, Rule, Violation, identified

_NOT_DONE = ("negated", "hypothetical", "future")


@cache
def _prohibitions() -> dict[str, tuple[tuple[Instrument, Duty], ...]]:
    """What is recognisably forbidden, by the code bound; "*" for all."""
    found: dict[str, list[tuple[Instrument, Duty]]] = {}
    for instrument in instruments().values():
        for duty in instrument.duties:
            if duty.modality == "prohibited" and duty.act.keys:
                bound = duty.bound
                if bound == (EVERYBODY,) and instrument.number is None:
                    bound = instrument.parties
                for code in bound:
                    found.setdefault(code, []).append((instrument, duty))
    return {code: tuple(pairs) for code, pairs in found.items()}


def find_candidates(
    reading: Reading, events: list[Event], rules: list[Rule], asserted: set[str]
) -> list[Violation]:
    """A candidate violation for each event done by somebody whom a standing instrument forbids it.

    `asserted` holds the ids of events that a source already calls violations. `rule` is the id of
    the article's own rule on that instrument where it has one, else the instrument's id.
    """
    by_instrument = {i: r.id for r in reversed(rules) for i in r.instruments}
    found = []
    for event in events:
        if event.id in asserted or event.status in _NOT_DONE:
            continue
        day = event.date.start if event.date else reading.article.published
        words: frozenset[str] | None = None
        for actor in event.actor:
            pairs = _pairs(actor)
            if not pairs:
                continue
            if words is None:
                words = words_between(reading.parsed, event.evidence.start, event.evidence.end)
            broken = [
                (instrument, duty)
                for instrument, duty in pairs
                if _falls_under(event, actor, instrument, duty, words)
                and instrument.in_force(day[:10] if day else None)
            ]
            if broken:
                found.append(_violation(event, actor, broken, by_instrument))
                break
    return found


def _pairs(actor: Entity) -> tuple[tuple[Instrument, Duty], ...]:
    if actor.code is None:
        return ()
    table = _prohibitions()
    return table.get(actor.code, ()) + table.get(EVERYBODY, ())


def _falls_under(
    event: Event, actor: Entity, instrument: Instrument, duty: Duty, words: frozenset[str]
) -> bool:
    if duty.act.types and event.event_type not in duty.act.types:
        return False
    code = actor.code or ""
    if not instrument.binds(code, duty):
        return False
    if duty.bound == (EVERYBODY,) and instrument.number is not None:
        others = {e.code for e in event.recipient + event.actor} - {code, None}
        if code in instrument.subject or not others & instrument.subject:
            return False
    if instrument.number is None and len(instrument.parties) > 1:
        others = {e.code for e in event.recipient} - {code, None}
        if duty.act.id == "ceasefire" and not others & set(instrument.parties):
            return False
    return duty.act.told_by(words)


def _violation(
    event: Event,
    actor: Entity,
    broken: list[tuple[Instrument, Duty]],
    by_instrument: dict[str, str],
) -> Violation:
    first, duty = broken[0]
    rule = next((by_instrument[i.id] for i, _ in broken if i.id in by_instrument), first.id)
    others = len({i.id for i, _ in broken}) - 1
    more = f" (and {others} more)" if others else ""
    reason = f"{actor.name}: {first.name}{more} forbids {duty.act.says}; {first.source}"
    return identified(
        Violation(
            event.article,
            event.evidence,
            rule,
            actor,
            event.id or None,
            None,
            "candidate",
            reason,
            f"instrument:{first.id}:{duty.act.id}",
        )
    )
