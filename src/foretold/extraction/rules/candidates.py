"""Marks events that fall under a known rule although nobody in the article says so."""

from functools import cache

from foretold.extraction.reading import Reading
from foretold.extraction.rules.words import words_between, words_of
from foretold.knowledge.files import table
from foretold.knowledge.instruments import EVERYBODY, Duty, Instrument, instruments
from foretold.records import Entity, Event, Rule, Violation, identified
from foretold.records.ontology import EventType

_NOT_DONE = ("negated", "hypothetical", "future")
_NEAR = ("dobj", "nsubjpass", "compound", "amod", "attr")
_OF_THE_STATE = (None, "GOV", "MIL", "COP", "SPY", "LEG", "JUD", "ELI")


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


@cache
def _forbidding(code: str, kind: EventType) -> tuple[tuple[Instrument, Duty], ...]:
    """What is recognisably forbidden to a code by duties on such events."""
    return tuple(
        (instrument, duty)
        for instrument, duty in _prohibitions().get(code, ())
        if not duty.act.types or kind in duty.act.types
    )


@cache
def _states() -> frozenset[str]:
    return frozenset(row["code"] for row in table("actors/countries.tsv"))


def find_candidates(
    reading: Reading, events: list[Event], rules: list[Rule], asserted: set[str]
) -> list[Violation]:
    """A candidate violation for each event done by somebody whom a standing instrument forbids it.

    `asserted` holds the ids of events that a source already calls violations. `rule` is the id of
    the article's own rule on that act where it has one, else the instrument's id.
    """
    found = []
    for event in events:
        if event.id in asserted or event.status in _NOT_DONE:
            continue
        if event.status == "historical" and event.date is None:
            continue
        told: tuple[frozenset[str], frozenset[str]] | None = None
        for actor in event.actor:
            pairs = _pairs(actor, event.event_type)
            if not pairs:
                continue
            if told is None:
                told = _words_of(reading, event)
            broken = _broken(event, actor, pairs, told, reading.article.published)
            if broken:
                found.append(_violation(reading, event, actor, broken, rules))
                break
    return found


def _words_of(reading: Reading, event: Event) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the event's passage, and those of its trigger and what hangs on it."""
    parsed, around, trigger = reading.parsed, event.evidence, event.trigger
    core = parsed.tokens_between(trigger.start, trigger.end)
    core += [c for token in core for c in token.children if c.dep in _NEAR]
    return words_between(parsed, around.start, around.end), words_of(core)


def _pairs(actor: Entity, kind: EventType) -> tuple[tuple[Instrument, Duty], ...]:
    """What is forbidden to the actor by duties on such events.

    A state answers for its government and its forces alone.
    """
    if actor.code is None:
        return ()
    own = _forbidding(actor.code, kind)
    if actor.code not in _states():
        return own
    if actor.sector not in _OF_THE_STATE:
        return ()
    return own + _forbidding(EVERYBODY, kind)


def _broken(
    event: Event,
    actor: Entity,
    pairs: tuple[tuple[Instrument, Duty], ...],
    told: tuple[frozenset[str], frozenset[str]],
    published: str | None,
) -> list[tuple[Instrument, Duty]]:
    day = event.date.start if event.date else published
    others = {e.code for e in event.recipient + event.actor if e.code} - {actor.code}
    return [
        (instrument, duty)
        for instrument, duty in pairs
        if _concerns(actor.code or "", others, instrument, duty)
        and duty.act.told_by(*told)
        and instrument.in_force(day[:10] if day else None)
    ]


def _concerns(code: str, others: set[str], instrument: Instrument, duty: Duty) -> bool:
    """Whether the duty is the actor's towards those on the other side."""
    if not instrument.binds(code, duty):
        return False
    if duty.bound == (EVERYBODY,) and instrument.number is not None:
        return code not in instrument.subject and bool(others & instrument.subject)
    if duty.act.between:
        return bool(others & (instrument.subject | set(duty.bound)))
    return True


def _rule_told(reading: Reading, broken: list[tuple[Instrument, Duty]], rules: list[Rule]) -> str:
    """The article's own rule on the act and one of the instruments, if any, as an id."""
    for rule in rules:
        words = words_between(reading.parsed, rule.evidence.start, rule.evidence.end)
        for instrument, duty in broken:
            if instrument.id in rule.instruments and duty.act.told_by(words):
                return rule.id
    return ""


def _violation(
    reading: Reading,
    event: Event,
    actor: Entity,
    broken: list[tuple[Instrument, Duty]],
    rules: list[Rule],
) -> Violation:
    first, duty = min(broken, key=lambda b: (b[1].bound == (EVERYBODY,), b[0].since))
    rule = _rule_told(reading, broken, rules) or first.id
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
