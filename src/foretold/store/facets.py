"""What the store can be asked about a record: its days, and the terms it is listed under."""

from functools import lru_cache

from foretold.records import Article, DateRange, Entity, Event, Expectation, Record, Rule
from foretold.records.schema import Statement, Violation

Term = tuple[str, str]
"""A field ("event.actor") and a case-folded value ("prk")."""

BASIS_RANK = {None: 0, "inferred": 1, "dateline": 2, "markup": 3, "given": 4}
"""How well a publication date is known."""

_NO_DAY = (None, None)


@lru_cache(maxsize=65_536)
def folded(value: str) -> str:
    """A value as it is compared: case and spacing do not matter."""
    return " ".join(value.casefold().split())


@lru_cache(maxsize=65_536)
def day_number(text: str | None) -> int | None:
    """20231108 for "2023-11-08" or a time on that day; None for what names no full day."""
    if text is None or len(text) < 10:
        return None
    try:
        return int(text[:4]) * 10000 + int(text[5:7]) * 100 + int(text[8:10])
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


def _interval(interval: DateRange | None) -> tuple[int | None, int | None]:
    if interval is None:
        return _NO_DAY
    return day_number(interval.start), day_number(interval.end)


def terms(record: Record) -> set[Term]:
    """All that a record is listed under."""
    found: set[Term] = {("kind", record.record)}
    match record:
        case Event():
            found.add(("event.type", folded(record.event_type)))
            found.add(("event.status", record.status))
            _add_names(found, "event.actor", record.actor)
            _add_names(found, "event.recipient", record.recipient)
        case Statement():
            _add_names(found, "statement.holder", (record.speaker,))
        case Expectation():
            found.add(("expectation.band", record.band))
            _add_names(found, "expectation.holder", (record.holder,))
            found.update(("expectation.about", folded(code)) for code in record.about)
            found.update(("expectation.type", folded(type_)) for type_ in record.predicts)
        case Rule():
            found.update(("rule.about", folded(bound)) for bound in record.bound)
        case Violation():
            _add_names(found, "violation.actor", (record.actor,))
            _add_names(found, "violation.holder", (record.asserted_by,))
    return found


def _add_names(found: set[Term], field: str, parties: tuple[Entity | None, ...]) -> None:
    """Add each party under its name, its code and the code of those it speaks for."""
    for party in parties:
        if party is not None:
            found.add((field, folded(party.name)))
            if party.code:
                found.add((field, folded(party.code)))
            if party.affiliation:
                found.add((field, folded(party.affiliation)))
