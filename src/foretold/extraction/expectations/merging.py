"""The same foretold thing told twice is one record with several mentions."""

import re
from dataclasses import replace

from foretold.records import Expectation, Span

_WORD = re.compile(r"\w+")
_SAME = 0.8


def merged(records: list[Expectation]) -> list[Expectation]:
    """The records in text order; verbatim retellings and overlapping evidence joined."""
    kept: list[Expectation] = []
    bags: list[frozenset[str]] = []
    for record in sorted(records, key=lambda r: (r.evidence.start, -r.evidence.end)):
        bag = frozenset(_WORD.findall(record.evidence.text.lower()))
        at = next(
            (i for i, other in enumerate(kept) if _is_retold(other, bags[i], record, bag)), None
        )
        if at is None:
            kept.append(record)
            bags.append(bag)
        elif record.evidence not in kept[at].mentions:
            kept[at] = replace(kept[at], mentions=(*kept[at].mentions, *record.mentions))
    return kept


def _is_retold(a: Expectation, bag: frozenset[str], b: Expectation, other: frozenset[str]) -> bool:
    if a.evidence == b.evidence:
        return True
    if a.negated != b.negated or len(bag) < 4 or len(other) < 4:
        return False
    if _overlap(a.evidence, b.evidence):
        return False
    return len(bag & other) / len(bag | other) >= _SAME


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
