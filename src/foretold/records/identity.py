"""Ids that are hashes of content: the same input gives the same ids."""

import hashlib
from dataclasses import replace
from typing import TypeVar

from foretold.records.schema import Event, Expectation, Rule, Statement, Violation

Extracted = TypeVar("Extracted", Event, Statement, Expectation, Rule, Violation)


def content_hash(*parts: object, length: int = 16) -> str:
    """Hex digest (SHA-256, cut to `length`) of the parts, order and boundaries kept."""
    digest = hashlib.sha256()
    for part in parts:
        raw = str(part).encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()[:length]


def article_id(sha256: str) -> str:
    """The id of the article whose text has this SHA-256."""
    return f"a{sha256[:15]}"


def record_id(record: Event | Statement | Expectation | Rule | Violation) -> str:
    """The id of a record: its kind, article, words and what tells it from its neighbours."""
    words = (record.record, record.article, record.evidence.start, record.evidence.end)
    match record:
        case Event():
            sides = [[(e.name, e.code) for e in side] for side in (record.actor, record.recipient)]
            key: tuple[object, ...] = (record.event_type, record.trigger.start, sides)
        case Statement():
            key = (record.speaker and record.speaker.name, [(s.start, s.end) for s in record.cue])
        case Expectation():
            key = (record.hedge.start, record.hedge.end, record.holder and record.holder.name)
        case Rule():
            key = (record.modality, record.instrument)
        case Violation():
            key = (record.rule, record.event, record.basis)
    return record.record[0] + content_hash(*words, *key, length=15)


def identified(record: Extracted) -> Extracted:
    """The same record with its id filled in."""
    return replace(record, id=record_id(record))
