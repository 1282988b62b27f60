"""The closed vocabularies of the records, as types and as ordered tuples.

PLOVER manual draft 2.0 (2024): the sixteen event types and the quad classes. Details that are
knowledge rather than vocabulary (CAMEO to PLOVER, intensities, modes) live in knowledge files.
"""

from typing import Literal, get_args

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal["happened", "ongoing", "future", "hypothetical", "negated", "historical"]
Band = Literal[
    "almost certain", "very likely", "likely", "possible",
    "unlikely", "very unlikely", "scheduled", "conditional",
]  # fmt: skip
Modality = Literal["prohibited", "obliged", "permitted", "violated"]
Directness = Literal["direct", "indirect", "mixed"]
Sign = Literal["positive", "negative"]
ProbabilityBasis = Literal["survey", "prior", "model"]
PublishedBasis = Literal["given", "markup", "dateline", "inferred"]
ForesightKind = Literal["forecast", "plan", "vow", "threat", "schedule", "regularity"]

EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
STATUSES: tuple[Status, ...] = get_args(Status)
BANDS: tuple[Band, ...] = get_args(Band)

QUAD: dict[EventType, Literal[1, 2, 3, 4]] = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
"""Quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
