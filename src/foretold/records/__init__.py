"""The records: plain typed data that every layer speaks. This package imports nothing of ours.

`schema` holds the record kinds of the public contract, `ontology` the PLOVER and CAMEO
vocabularies as types, `identity` the content-hash ids, `codec` JSON in and out.
"""

from foretold.records.codec import from_json, to_dict, to_json
from foretold.records.identity import identified, record_id
from foretold.records.ontology import BANDS, EVENT_TYPES, QUAD, STATUSES
from foretold.records.schema import (
    Article,
    DateRange,
    Entity,
    Event,
    Expectation,
    Probability,
    Record,
    Rule,
    Span,
    Statement,
    Violation,
)

__all__ = [
    "BANDS",
    "EVENT_TYPES",
    "QUAD",
    "STATUSES",
    "Article",
    "DateRange",
    "Entity",
    "Event",
    "Expectation",
    "Probability",
    "Record",
    "Rule",
    "Span",
    "Statement",
    "Violation",
    "from_json",
    "identified",
    "record_id",
    "to_dict",
    "to_json",
]
