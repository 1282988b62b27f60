"""What the store can be asked about a record: its days, and the terms it is listed under."""

from datetime import date
from functools import lru_cache
from typing import Protocol

from foretold.records import Article, DateRange, Entity, Record

Term = tuple[str, str]
"""A field ("event.actor") and a case-folded value ("prk")."""

Group = tuple[Term, ...]
"""Terms that stand together: all that one party is listed under."""

Labels = tuple[str, ...]
"""What parties are called where it matters who they are."""

BASIS_RANK = {None: 0, "inferred": 1, "dateline": 2, "markup": 3, "given": 4}
"""How well a publication date is known."""

LONG = 31
"""A record that holds for more days than this lasts long; one that begins so many days after it
was learned lies ahead."""

LASTING, AHEAD = "~", "^"
"""End the fields under which such records are listed besides."""

_NO_DAY = (None, None)


@lru_cache(maxsize=65_536)
def folded(value: str) -> str:
    """A value as it is compared: case and spacing do not matter."""
    return " ".join(value.casefold().split())


@lru_cache(maxsize=65_536)
def day_number(text: str | None) -> int | None:
    """The ordinal number of "2023-11-08" or of a time on that day; None for what names no day."""
    if text is None or len(text) < 10:
        return None
    try:
        return date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return None


def learned_day(article: Article) -> int | None:
    """The day from which the public could know what this article says, or None.

    The last possible day of publication; for a text that was changed later, the day of that.
    """
    known = article.published_range
    days = (
        day_number(known.end if known else article.published),
        day_number(article.published),
        day_number(article.modified),
    )
    return max((day for day in days if day is not None), default=None)


def valid_days(record: Record) -> tuple[int | None, int | None]:
    """The first and last day on which a record holds in the world, where it says."""
    if record.record == "event":
        return _interval(record.date)
    if record.record == "expectation":
        return _interval(record.horizon)
    if record.record == "article":
        day = day_number(record.published)
        return (day, day) if day else _interval(record.published_range)
    return _NO_DAY


def days_between(start: int | None, end: int | None) -> int:
    """How many days a record lasts after its first; 0 where that is not known."""
    return 0 if start is None or end is None else end - start


def _interval(interval: DateRange | None) -> tuple[int | None, int | None]:
    if interval is None:
        return _NO_DAY
    return day_number(interval.start), day_number(interval.end)


def terms(record: Record, days: int = 0, ahead: int = 0) -> set[Term]:
    """All that a record is listed under, when it lasts and lies ahead for so many days.

    What lasts long is listed twice, also under fields that end in ~, so that a search by days
    need not look far back; and what lies far ahead under fields that end in ^, so that one by
    what was known need not look ahead.
    """
    found = _Terms()
    list_under(record, found)
    return {(field + mark, value) for mark in marks(days, ahead) for field, value in found.terms}


def marks(days: int, ahead: int) -> tuple[str, ...]:
    """What the fields end in under which a record is listed."""
    if days <= LONG and ahead <= LONG:
        return ("",)
    return ("", *[LASTING] * (days > LONG), *[AHEAD] * (ahead > LONG))


class Listing(Protocol):
    """Takes what a record is listed under."""

    def one(self, field: str, value: str) -> None:
        """Under a value of a field."""

    def party(self, field: str, party: Entity) -> Labels:
        """Under the labels and the name of a party; returns the labels."""

    def pairs(self, actors: Labels, recipients: Labels) -> None:
        """Under each pair of labels."""


def list_under(record: Record, listing: Listing) -> None:
    """Tell a listing all that it has to list a record under."""
    one = listing.one
    one("kind", record.record)
    if record.record == "event":
        one("event.type", record.event_type)
        one("event.status", record.status)
        actors = _add_parties(listing, "event.actor", record.actor)
        recipients = _add_parties(listing, "event.recipient", record.recipient)
        if actors and recipients:
            listing.pairs(actors, recipients)
    elif record.record == "statement":
        _add_parties(listing, "statement.holder", (record.speaker,))
    elif record.record == "expectation":
        one("expectation.band", record.band)
        _add_parties(listing, "expectation.holder", (record.holder,))
        for code in record.about:
            one("expectation.about", code)
        for type_ in record.predicts:
            one("expectation.type", type_)
    elif record.record == "rule":
        for bound in record.bound:
            one("rule.about", bound)
    elif record.record == "violation":
        _add_parties(listing, "violation.actor", (record.actor,))
        _add_parties(listing, "violation.holder", (record.asserted_by,))


def _add_parties(listing: Listing, field: str, parties: tuple[Entity | None, ...]) -> Labels:
    """List under some parties; return their labels."""
    labels: Labels = ()
    for party in parties:
        if party is not None:
            labels += listing.party(field, party)
    return labels


def terms_of_one(field: str, value: str) -> Group:
    """What a value of a field is listed under."""
    return ((field, folded(value)),)


def terms_of_pairs(actors: Labels, recipients: Labels) -> Group:
    """What pairs of labels are listed under."""
    return tuple([("event.dyad", dyad(a, r)) for a in actors for r in recipients])


def dyad(actor: str, recipient: str) -> str:
    """The value of a pair of labels."""
    return f"{actor} > {recipient}"


def terms_of_party(
    field: str, name: str, code: str | None, affiliation: str | None
) -> tuple[Labels, Group]:
    """The labels of a party, and what it is listed under.

    Parties are listed under their labels: their code, the code of those they speak for, else
    their name. Names that are no labels have a field of their own ("event.actor.name"), and
    pairs of actor and recipient labels another ("event.dyad").
    """
    name = folded(name)
    codes = [folded(said) for said in (code, affiliation) if said]
    labels = tuple(dict.fromkeys(codes or (name,)))
    named = ((f"{field}.name", name),) if codes and name not in codes else ()
    return labels, (*((field, label) for label in labels), *named)


class _Terms:
    """A listing that keeps the terms."""

    def __init__(self) -> None:
        self.terms: list[Term] = []

    def one(self, field: str, value: str) -> None:
        self.terms += terms_of_one(field, value)

    def party(self, field: str, party: Entity) -> Labels:
        labels, group = terms_of_party(field, party.name, party.code, party.affiliation)
        self.terms += group
        return labels

    def pairs(self, actors: Labels, recipients: Labels) -> None:
        self.terms += terms_of_pairs(actors, recipients)
