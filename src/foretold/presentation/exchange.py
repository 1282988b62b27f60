"""Events in the formats of the field: GDELT's event table and PLOVER's JSON.

GDELT 1.0 event data format (2013): 58 columns, tab-separated, no header. PLOVER manual, chapter
"JSON Data Fields" (draft 0.7b1 names them; 2.0 keeps them).
"""

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, TextIO

from foretold.records import Article, Entity, Event, Record

_COLUMNS = 58
_TOLD_AS_FACT = ("happened", "ongoing")
_NOBODY = Entity("")


def events_of(packs: Iterable[list[Record]]) -> Iterator[tuple[Event, Article]]:
    """Each event with its article; a pack's first record is the article."""
    for article, *records in packs:
        assert isinstance(article, Article)
        for record in records:
            if isinstance(record, Event):
                yield record, article


def sides(event: Event) -> list[tuple[Entity, Entity]]:
    """The pairs of actor and recipient; parties to one act without recipient pair both ways."""
    if event.actor and event.recipient:
        return [(a, r) for a in event.actor for r in event.recipient]
    if len(event.actor) > 1:
        return [(a, b) for a in event.actor for b in event.actor if a is not b]
    actors = event.actor or (_NOBODY,)
    recipients = event.recipient or (_NOBODY,)
    return [(a, r) for a in actors for r in recipients]


def write_gdelt(packs: Iterable[list[Record]], stream: TextIO) -> None:
    """GDELT 1.0's event table of what happened or is going on, a row a pair of sides.

    Columns that we do not know (religions, tone, FIPS geography) are empty. An event without a
    date has that of its article.
    """
    out = csv.writer(
        stream, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, escapechar=None,
        quotechar=None,
    )  # fmt: skip
    for event, article in events_of(packs):
        if event.status in _TOLD_AS_FACT:
            for actor, recipient in sides(event):
                out.writerow([_one_cell(v) for v in _gdelt_row(event, article, actor, recipient)])


def _gdelt_row(event: Event, article: Article, actor: Entity, recipient: Entity) -> list[Any]:
    published = (article.published or "")[:10]
    day = event.date.start if event.date else published if len(published) == 10 else ""
    place = _gdelt_place(event)
    row = [
        _number(event.id, actor.name, recipient.name),
        day.replace("-", ""),
        day[:7].replace("-", ""),
        day[:4],
        _fraction(day),
        *_gdelt_actor(actor),
        *_gdelt_actor(recipient),
        1,
        event.cameo or "",
        (event.cameo or "")[:3],
        (event.cameo or "")[:2],
        event.quad or "",
        event.intensity,
        max(1, len(event.mentions)),
        1,
        1,
        "",
        *[""] * 14,
        *place,
        published.replace("-", ""),
        article.url or article.path or "",
    ]
    assert len(row) == _COLUMNS
    return row


def _gdelt_place(event: Event) -> list[Any]:
    """Type (1 a country, 4 a town of the world), name, FIPS country and region, where, feature."""
    if not event.place:
        return [""] * 7
    town = event.latitude is not None and event.longitude is not None
    where = [event.latitude, event.longitude] if town else ["", ""]
    return [4 if town else 1, event.place, "", "", *where, ""]


def _gdelt_actor(entity: Entity) -> list[str]:
    """Code, name, country, known group, ethnic, two religions, three types."""
    country = entity.code if entity.code in _countries() else None
    if country is None and entity.affiliation in _countries():
        country = entity.affiliation
    group = entity.code if entity.code not in _countries() else None
    code = (country or group or "") + (entity.sector or "")
    return [
        code, entity.name.upper(), country or "", group or "", "", "", "", entity.sector or "", "",
        "",
    ]  # fmt: skip


@cache
def _countries() -> frozenset[str | None]:
    import pycountry

    return frozenset({*(c.alpha_3 for c in pycountry.countries), "XKX"})


def _fraction(day: str) -> str:
    """The date as a year with a fraction, as GDELT has it."""
    try:
        year_day = date.fromisoformat(day).timetuple().tm_yday
    except ValueError:
        return ""
    return f"{int(day[:4]) + min(year_day / 365, 0.9999):.4f}"


def _number(*parts: str) -> int:
    """A number of 60 bits that stands for an event and a pair of sides."""
    return int(hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:15], 16)


def _one_cell(value: Any) -> str:
    """A value without the characters that would break a tab-separated row."""
    return " ".join(str(value).split()) if isinstance(value, str) else str(value)


def write_plover(packs: Iterable[list[Record]], stream: TextIO) -> None:
    """PLOVER's JSON, one event a line; what is no plain fact has its status among the modes."""
    for event, article in events_of(packs):
        stream.write(json.dumps(_plover(event, article), ensure_ascii=False) + "\n")


def _plover(event: Event, article: Article) -> dict[str, Any]:
    auxiliary = [] if event.status in _TOLD_AS_FACT else [event.status]
    published = (article.published or "")[:10]
    told: dict[str, Any] = {
        "id": event.id,
        "has_event": True,
        "date": event.date.start if event.date else published or None,
        "enddate": event.date.end if event.date else None,
        "source": [_plover_actor(e) for e in event.actor],
        "recipient": [_plover_actor(e) for e in event.recipient],
        "event": [event.event_type],
        "mode": [*([event.mode] if event.mode else []), *auxiliary],
        "context": list(event.context),
        "event_text": [event.trigger.text],
        "event_loc": _plover_place(event),
        "quad_code": event.quad or None,
        "event_scale": event.intensity,
        "text": event.evidence.text,
        "text_info": {"start": event.evidence.start, "end": event.evidence.end},
        "cite_info": _without_nothing({
            "citation": article.id, "url": article.url, "title": article.title,
            "language": article.language, "publication": article.publisher,
        }),
        "coder": "Foretold",
    }  # fmt: skip
    return _without_nothing(told)


def _plover_place(event: Event) -> dict[str, Any] | None:
    where = {
        "name": event.place, "country": event.place_country,
        "lat": event.latitude, "lon": event.longitude,
    }  # fmt: skip
    return _without_nothing(where) if event.place else None


def _plover_actor(entity: Entity) -> dict[str, Any]:
    return _without_nothing({
        "code": entity.code or entity.affiliation,
        "sector": entity.sector,
        "actor_text": entity.mention.text if entity.mention else entity.name,
        "identifier_id": entity.id,
        "identifier_text": entity.name,
    })  # fmt: skip


def _without_nothing(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value is not None}
