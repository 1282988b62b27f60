"""The relations reader alone over rows of JSON (`foretold annotate relations`)."""

from collections.abc import Iterable, Iterator
from typing import Any, cast

from foretold.errors import InputError
from foretold.extraction.events.found import Found
from foretold.extraction.events.pair import Pair
from foretold.extraction.events.relation_features import Relation, relation_of
from foretold.extraction.events.relation_model import VERSION, head
from foretold.knowledge.relation_words import relation_modes
from foretold.language.parser import parse_many
from foretold.records import QUAD
from foretold.records.ontology import EventType

_BATCH = 256
_YIELDS = ("CONCEDE", "RETREAT")
Spans = list[tuple[int, int]]
Item = tuple[Any, str, Spans, Spans]


def annotate(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What the actor does to the recipient, for each row, in order, with the same `id`.

    A row has `text`, `actor` and `recipient` (lists of `[start, end]`, either of them may be
    empty); the answer `event_type`, `mode`, `quad`, `confidence` and `decided_by`. Every sound row
    has an answer.

    Raises:
        InputError: a row is malformed; the rows before it were answered.

    """
    batch: list[Item] = []
    for row in rows:
        try:
            batch.append(item_of(row))
        except InputError:
            yield from _answers(batch)
            raise
        if len(batch) == _BATCH:
            yield from _answers(batch)
            batch = []
    yield from _answers(batch)


def item_of(row: dict[str, Any]) -> Item:
    """The row's id, text and spans.

    Raises:
        InputError: text or spans are missing or out of range, or both sides are the same words.

    """
    where = f"row {row.get('id')!r}"
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError(where, '"text" is empty or missing')
    actor, recipient = _spans(row, "actor", text, where), _spans(row, "recipient", text, where)
    if actor and sorted(actor) == sorted(recipient):
        raise InputError(where, f'"actor" and "recipient" are the same words, {list(actor[0])}')
    return row.get("id"), text, actor, recipient


def _spans(row: dict[str, Any], side: str, text: str, where: str) -> Spans:
    told = row.get(side)
    if not isinstance(told, list):
        raise InputError(where, f'"{side}" is no list of [start, end]; an empty list is allowed')
    found = []
    for span in told:
        if (
            not isinstance(span, list | tuple)
            or len(span) != 2
            or not all(isinstance(at, int) and not isinstance(at, bool) for at in span)
        ):
            raise InputError(where, f'"{side}" has {span!r} where [start, end] should be')
        start, end = span
        if not 0 <= start < end <= len(text):
            raise InputError(
                where, f'"{side}" [{start}, {end}] lies outside the text of {len(text)} characters'
            )
        found.append((start, end))
    return found


def _answers(batch: list[Item]) -> Iterator[dict[str, Any]]:
    if not batch:
        return
    parsed = parse_many((i, item[1]) for i, item in enumerate(batch))
    relations = [
        relation_of(Pair(text, item[2], item[3]))
        for item, (_, text) in zip(batch, parsed, strict=True)
    ]
    known = head()
    for item, relation, shares in zip(
        batch, relations, known.probabilities(relations), strict=True
    ):
        best = int(shares.argmax())
        kind, found = _type(known.types[best], relation)
        yield {
            "id": item[0],
            "event_type": kind,
            "mode": _mode(kind, found, relation),
            "quad": QUAD[kind],
            "confidence": round(float(shares[best]), 2),
            "decided_by": _decider(found, float(shares[best])),
        }


def _type(name: str, relation: Relation) -> tuple[EventType, Found | None]:
    """The type, and the best pattern that says the same; it tells yielding by word from by deed."""
    names = _YIELDS if name == "YIELD" else (name,)
    found = next((f for f in relation.patterns if f.type in names), None)
    if found is not None:
        return found.type, found
    return cast(EventType, "RETREAT" if name == "YIELD" else name), None


def _mode(kind: EventType, found: Found | None, relation: Relation) -> str | None:
    """The mode of the pattern, or the one that the words around the predicate tell."""
    if found is not None and found.mode is not None:
        return found.mode
    told = relation_modes(kind)
    return next((told[word] for word in relation.words if word in told), None)


def _decider(found: Found | None, share: float) -> str:
    """The head decides; a pattern that says the same is named with it."""
    note = f"head relations {VERSION} p={share:.2f}"
    return f"{note}, {found.decided_by}" if found is not None else note
