"""The relations reader alone over rows of JSON (`foretold annotate relations`)."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, cast

from foretold.extraction.events.pair import Pair
from foretold.extraction.events.relation_features import Relation, relation_of
from foretold.extraction.events.relation_model import VERSION, head
from foretold.language.parser import parse_many
from foretold.records import QUAD
from foretold.records.ontology import EventType

_BATCH = 256
_YIELDS = ("CONCEDE", "RETREAT")


def annotate(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What the actor does to the recipient, for each row, in order, with the same `id`.

    A row has `text`, `actor` and `recipient` (lists of `[start, end]`); the answer `event_type`,
    `mode`, `quad`, `confidence` and `decided_by`. There is always an answer.
    """
    waiting = iter(rows)
    while batch := list(islice(waiting, _BATCH)):
        yield from _answers(batch)


def _answers(batch: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    relations = []
    parsed = parse_many((i, str(row.get("text") or "")) for i, row in enumerate(batch))
    for row, (_, text) in zip(batch, parsed, strict=True):
        relations.append(relation_of(Pair(text, _spans(row, "actor"), _spans(row, "recipient"))))
    known = head()
    for row, relation, shares in zip(batch, relations, known.probabilities(relations), strict=True):
        best = int(shares.argmax())
        kind, mode = _type(known.types[best], relation)
        yield {
            "id": row.get("id"),
            "event_type": kind,
            "mode": mode,
            "quad": QUAD[kind],
            "confidence": round(float(shares[best]), 2),
            "decided_by": _decider(kind, relation, float(shares[best])),
        }


def _spans(row: dict[str, Any], side: str) -> list[tuple[int, int]]:
    return [(int(start), int(end)) for start, end in row.get(side) or []]


def _type(name: str, relation: Relation) -> tuple[EventType, str | None]:
    """The type and mode; yielding is by word or by deed as the pattern says."""
    found = relation.found
    if name == "YIELD":
        name = found.type if found is not None and found.type in _YIELDS else "RETREAT"
    kind = cast(EventType, name)
    return kind, found.mode if found is not None and found.type == kind else None


def _decider(kind: EventType, relation: Relation, share: float) -> str:
    """The head decides; a pattern that says the same is named with it."""
    note = f"head relations {VERSION} p={share:.2f}"
    if relation.found is not None and relation.found.type == kind:
        return f"{note}, {relation.found.decided_by}"
    return note
