"""What the store can be asked about a record: its days, and the terms it is listed under."""

from datetime import date
from functools import lru_cache
from typing import Any

from foretold.records import Article, DateRange, Entity, Record

Term = tuple[str, str]
"""A field ("event.actor") and a case-folded value ("prk")."""

Group = tuple[Term, ...]
"""Terms that stand together: all that one party is listed under."""

Part = tuple[Any, ...]
"""What part of a record is listed under, not spelled out: a function that does so, and its values.

Parts are far fewer than records, so that what they spell out is worth remembering.
"""

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
_UNMARKED = ("",)


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
    found = [term for part in parts(record) for term in spelled(part)]
    return {(field + mark, value) for mark in marks(days, ahead) for field, value in found}


def marks(days: int, ahead: int) -> tuple[str, ...]:
    """What the fields end in under which a record is listed."""
    if days <= LONG and ahead <= LONG:
        return _UNMARKED
    return ("", *[LASTING] * (days > LONG), *[AHEAD] * (ahead > LONG))


def parts(record: Record) -> list[Part]:
    """All that a record is listed under, in parts."""
    if record.record == "event":
        found: list[Part] = [(_of_event, record.event_type, record.status)]
        actors, recipients = record.actor, record.recipient
        found += [_party("event.actor", one) for one in actors]
        found += [_party("event.recipient", one) for one in recipients]
        if actors and recipients:
            found.append((_of_pairs, *map(_side, actors), None, *map(_side, recipients)))
        return found
    found = [(_of_values, "kind", record.record)]
    if record.record == "statement":
        _add_party(found, "statement.holder", record.speaker)
    elif record.record == "expectation":
        found.append((_of_values, "expectation.band", record.band))
        _add_party(found, "expectation.holder", record.holder)
        found.append((_of_values, "expectation.about", *record.about))
        found.append((_of_values, "expectation.type", *record.predicts))
    elif record.record == "rule":
        found.append((_of_values, "rule.about", *record.bound))
    elif record.record == "violation":
        _add_party(found, "violation.actor", record.actor)
        _add_party(found, "violation.holder", record.asserted_by)
    return found


def spelled(part: Part) -> Group:
    """The terms of a part."""
    terms_of, *values = part
    group: Group = terms_of(*values)
    return group


def _add_party(found: list[Part], field: str, party: Entity | None) -> None:
    if party is not None:
        found.append(_party(field, party))


def _party(field: str, party: Entity) -> Part:
    return (_of_party, field, party.name, party.code, party.affiliation)


def _side(party: Entity) -> tuple[str | None, ...]:
    """What decides how a party is called as one of a pair."""
    code, affiliation = party.code, party.affiliation
    return (code, affiliation) if code or affiliation else (party.name,)


def _of_event(type_: str, status: str) -> Group:
    return (
        *_of_values("kind", "event"),
        *_of_values("event.type", type_),
        *_of_values("event.status", status),
    )


def _of_values(field: str, *values: str) -> Group:
    return tuple([(field, folded(value)) for value in values])


def _of_pairs(*sides: tuple[str | None, ...] | None) -> Group:
    """What pairs of labels are listed under; None stands between actors and recipients."""
    middle = sides.index(None)
    actors, recipients = (
        [label for side in of if side for label in _labels(side) or ("",)]
        for of in (sides[:middle], sides[middle:])
    )
    return tuple([("event.dyad", dyad(a, r)) for a in actors for r in recipients])


def dyad(actor: str, recipient: str) -> str:
    """The value of a pair of labels."""
    return f"{actor} > {recipient}"


def _labels(said: tuple[str | None, ...]) -> Labels:
    return tuple(dict.fromkeys([folded(label) for label in said if label]))


def _of_party(field: str, name: str, code: str | None, affiliation: str | None) -> Group:
    """What a party is listed under.

    Parties are listed under their labels: their code, the code of those they speak for, else
    their name. Names that are no labels have a field of their own ("event.actor.name"), and
    pairs of actor and recipient labels another ("event.dyad").
    """
    name = folded(name)
    codes = _labels((code, affiliation))
    named = ((f"{field}.name", name),) if codes and name not in codes else ()
    return (*[(field, label) for label in codes or (name,)], *named)
