"""The record kinds of the public contract, as frozen dataclasses.

Offsets are Unicode code points of the article's `text`: `start` inclusive, `end` exclusive, and
`text[span.start:span.end] == span.text` always holds. Dates are ISO 8601 strings.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from foretold.records.ontology import (
    Band,
    Directness,
    EventType,
    ForesightKind,
    Modality,
    ProbabilityBasis,
    PublishedBasis,
    Sign,
    Status,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class DateRange:
    """An interval of days, both ends included, as ISO dates (`2023-11-01`, `2023-11-30`)."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Probability:
    """A hedge read as numbers between 0 and 1."""

    low: float
    point: float
    high: float


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody who acts, is acted upon, or speaks.

    `name` is the fullest form in the article or the canonical name; `code` an ISO 3166 alpha-3
    code or an organisation's code; `sector` a PLOVER sector; `id` a knowledge-pack id;
    `affiliation` the country or body a person or unnamed source speaks for, where known.
    """

    name: str
    code: str | None = None
    sector: str | None = None
    id: str | None = None
    mention: Span | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read: its text and where it came from.

    `duplicate_of` or `version_of` is the id of the first article that tells the same; that one has
    in `also_in` the ids of the others, and in `outlets` all that tell it, itself first.
    `retelling` says how sure that is (0 to 1) where it is told in other words.

    `published` is an ISO 8601 date, a time with offset where known, or a reduced form
    (`2023-11`) when only the month could be inferred; `published_range` then holds the interval
    and `published_reason` says from what it was inferred.
    """

    id: str
    text: str
    sha256: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    published_basis: PublishedBasis | None = None
    published_range: DateRange | None = None
    published_reason: str | None = None
    modified: str | None = None
    byline: str | None = None
    publisher: str | None = None
    via: tuple[str, ...] = ()
    language: str | None = None
    duplicate_of: str | None = None
    version_of: str | None = None
    also_in: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    retelling: float | None = None
    record: Literal["article"] = "article"


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, when, where (PLOVER, with the CAMEO code beside it).

    `mentions` lists every passage that tells this event, `evidence` the fullest of them.
    `place_country` is the ISO alpha-3 code of the state in which `place` lies; a town that the
    gazetteer has also has its `latitude` and `longitude` (degrees north and east).
    `decided_by` names the pattern or head that decided.
    """

    article: str
    evidence: Span
    event_type: EventType
    trigger: Span
    actor: tuple[Entity, ...] = ()
    recipient: tuple[Entity, ...] = ()
    status: Status = "happened"
    mode: str | None = None
    context: tuple[str, ...] = ()
    cameo: str | None = None
    quad: int = 0
    intensity: float = 0.0
    date: DateRange | None = None
    place: str | None = None
    place_country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    confidence: float = 0.5
    mentions: tuple[Span, ...] = ()
    decided_by: str | None = None
    also_in: tuple[str, ...] = ()
    id: str = ""
    record: Literal["event"] = "event"


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said, believed or intended what. `via` is the chain of those who report it."""

    article: str
    evidence: Span
    speaker: Entity | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    directness: Directness = "indirect"
    via: tuple[str, ...] = ()
    decided_by: str | None = None
    also_in: tuple[str, ...] = ()
    id: str = ""
    record: Literal["statement"] = "statement"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is foretold: by whom, in which words, how likely, until when, if what.

    `holder` is None for the reporter's own voice and for "it is expected". `event` is the id of
    the event record that it foretells, where it foretells one.
    """

    article: str
    evidence: Span
    holder: Entity | None
    hedge: Span
    band: Band
    probability: Probability
    probability_basis: ProbabilityBasis
    kind: ForesightKind = "forecast"
    negated: bool = False
    statement: str | None = None
    horizon: DateRange | None = None
    condition: Span | None = None
    about: tuple[str, ...] = ()
    predicts: tuple[EventType, ...] = ()
    event: str | None = None
    sign: Sign | None = None
    cause: Span | None = None
    via: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    decided_by: str | None = None
    also_in: tuple[str, ...] = ()
    id: str = ""
    record: Literal["expectation"] = "expectation"


@dataclass(frozen=True, slots=True)
class Rule:
    """What an instrument forbids, obliges or permits, or that an act violates it.

    `instrument` is the name as told; `instruments` the ids of the knowledge pack that it denotes.
    """

    article: str
    evidence: Span
    instrument: str
    modality: Modality
    act: Span
    bound: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    decided_by: str | None = None
    also_in: tuple[str, ...] = ()
    id: str = ""
    record: Literal["rule"] = "rule"


@dataclass(frozen=True, slots=True)
class Violation:
    """Who is said to break which rule, by which event, on whose word.

    `basis` is `asserted` when a source calls it a violation, `candidate` when an event merely
    falls under a known rule.
    """

    article: str
    evidence: Span
    rule: str
    actor: Entity | None
    event: str | None = None
    asserted_by: Entity | None = None
    basis: Literal["asserted", "candidate"] = "asserted"
    reason: str | None = None
    decided_by: str | None = None
    also_in: tuple[str, ...] = ()
    id: str = ""
    record: Literal["violation"] = "violation"


Record: TypeAlias = Article | Event | Statement | Expectation | Rule | Violation
