"""The rows that a brief shows, as plain data: wording done, every row with its words."""

from dataclasses import dataclass

from foretold.records import Article, DateRange, Expectation, Probability, Span


@dataclass(frozen=True, slots=True)
class Words:
    """A quoted passage and where it stands: `anchor` is the record's id in the page."""

    article: str
    number: int
    span: Span
    anchor: str
    hedge: Span | None = None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article: its head line, dates, publisher, chain of sources, copies."""

    article: Article
    number: int
    title: str
    published: str
    basis: str
    chain: tuple[str, ...]
    copies: tuple[str, ...] = ()
    retells: int | None = None
    """The number of the article of which this one is a copy with more in it."""


@dataclass(frozen=True, slots=True)
class HappeningRow:
    """One event on the time line."""

    day: str
    sort_key: str
    actors: str
    verb: str
    recipients: str
    quad: int
    status: str
    place: str | None
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ExpectationRow:
    """One expectation, the same told by several outlets once."""

    record: Expectation
    topic: str
    holder: str
    affiliation: str | None
    band: str
    kind: str
    probability: Probability
    basis: str
    horizon: str | None
    horizon_days: DateRange | None
    condition: str | None
    about: str
    subject: str | None
    predicts: str
    effect: str | None
    came: str | None
    was: str | None
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule as told, with those said to break it."""

    instrument: str
    modality: str
    bound: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ViolationRow:
    """Who is said to break which rule, on whose word."""

    actor: str
    instrument: str
    asserted_by: str
    basis: str
    reason: str | None
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """One contact, past or planned."""

    day: str
    sort_key: str
    level: str
    who: str
    place: str | None
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ContactRow:
    """Who talks to whom: a set of parties with its contacts, past and planned."""

    parties: str
    level: str
    past: tuple[Meeting, ...]
    planned: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class WatchRow:
    """Something to look out for, and until when."""

    until: str
    sort_key: str
    what: str
    who: str
    band: str
    overdue: bool
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything a brief shows. `as_of` is the day of the latest article (ISO) or None."""

    title: str
    as_of: str | None
    articles: tuple[ArticleRow, ...]
    happenings: tuple[HappeningRow, ...]
    expectations: tuple[ExpectationRow, ...]
    rules: tuple[RuleRow, ...]
    violations: tuple[ViolationRow, ...]
    contacts: tuple[ContactRow, ...]
    watch: tuple[WatchRow, ...]
    unreadable: tuple[str, ...] = ()
    """What could not be read, a line each."""
