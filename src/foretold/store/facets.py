"""What the store can be asked about a record: its days, and the terms it is listed under."""

from datetime import date
from functools import lru_cache

from foretold.records import Article, DateRange, Entity, Event, Expectation, Record, Rule
from foretold.records.schema import Statement, Violation

Term = tuple[str, str]
"""A field ("event.actor") and a case-folded value ("prk")."""

Group = tuple[Term, ...]
"""Terms that stand together: all that one party is listed under."""

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
    match record:
        case Article():
            day = day_number(record.published)
            return (day, day) if day else _interval(record.published_range)
        case Event():
            return _interval(record.date)
        case Expectation():
            return _interval(record.horizon)
        case _:
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
    return {
        (field + mark, value)
        for mark in marks(days, ahead)
        for group in groups(record)
        for field, value in group
    }


def marks(days: int, ahead: int) -> tuple[str, ...]:
    """What the fields end in under which a record is listed."""
    if days <= LONG and ahead <= LONG:
        return ("",)
    return ("", *[LASTING] * (days > LONG), *[AHEAD] * (ahead > LONG))


def groups(record: Record) -> list[Group]:
    """What a record is listed under, as groups that come again with other records.

    Parties are listed under their labels: their code, the code of those they speak for, else
    their name. Names that are no labels have a field of their own ("event.actor.name"), and
    pairs of actor and recipient labels another ("event.dyad").
    """
    found = [_one("kind", record.record)]
    match record:
        case Event():
            found += _one("event.type", record.event_type), _one("event.status", record.status)
            actors = _add_parties(found, "event.actor", record.actor)
            recipients = _add_parties(found, "event.recipient", record.recipient)
            found.append(_dyads(actors, recipients))
        case Statement():
            _add_parties(found, "statement.holder", (record.speaker,))
        case Expectation():
            found.append(_one("expectation.band", record.band))
            _add_parties(found, "expectation.holder", (record.holder,))
            found += [_one("expectation.about", code) for code in record.about]
            found += [_one("expectation.type", type_) for type_ in record.predicts]
        case Rule():
            found += [_one("rule.about", bound) for bound in record.bound]
        case Violation():
            _add_parties(found, "violation.actor", (record.actor,))
            _add_parties(found, "violation.holder", (record.asserted_by,))
    return found


@lru_cache(maxsize=65_536)
def _one(field: str, value: str) -> Group:
    return ((field, folded(value)),)


@lru_cache(maxsize=65_536)
def _dyads(actors: tuple[str, ...], recipients: tuple[str, ...]) -> Group:
    return tuple(("event.dyad", dyad(a, r)) for a in actors for r in recipients)


def dyad(actor: str, recipient: str) -> str:
    """The value of a pair of labels."""
    return f"{actor} > {recipient}"


def _add_parties(
    found: list[Group], field: str, parties: tuple[Entity | None, ...]
) -> tuple[str, ...]:
    """Add the labels and names of some parties; return the labels."""
    labels: list[str] = []
    for party in parties:
        if party is not None:
            said, listed = _of_party(field, party.name, party.code, party.affiliation)
            labels += said
            found.append(listed)
    return tuple(labels)


@lru_cache(maxsize=65_536)
def _of_party(
    field: str, name: str, code: str | None, affiliation: str | None
) -> tuple[tuple[str, ...], Group]:
    """The labels of a party, and the terms of these and of its name."""
    name = folded(name)
    codes = [folded(said) for said in (code, affiliation) if said]
    labels = tuple(dict.fromkeys(codes or (name,)))
    named = ((f"{field}.name", name),) if codes and name not in codes else ()
    return labels, (*((field, label) for label in labels), *named)
