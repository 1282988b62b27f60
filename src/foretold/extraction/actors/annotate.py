"""The actors reader alone over rows of JSON (`foretold annotate actors`)."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from foretold.extraction.actors.mentions import describe
from foretold.language.parser import parse_many

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_BATCH = 256


def annotate(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One answer a row, in order, with the same `id`.

    A row has `text` (a mention), `context` (words around it, may be empty) and `date` (as of
    when; empty for now). An answer has `country` (ISO 3166 alpha-3, or PLOVER's class of
    international actors), `sector`, `name` and `entity` (a knowledge id), null where nothing
    fits, and `code`, the name that records use.
    """
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield from _answers(batch)
            batch = []
    yield from _answers(batch)


def _answers(batch: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    texts = [
        (i, str(row.get(field) or "").strip() or " ")
        for i, row in enumerate(batch)
        for field in ("text", "context")
    ]
    parsed = [p for _, p in parse_many(texts)]
    for i, row in enumerate(batch):
        found = describe(parsed[2 * i], parsed[2 * i + 1], iso_day(row.get("date")))
        yield {"id": row.get("id"), **found}


def iso_day(text: object) -> str:
    """A day as an ISO date, read from "2022-05-01" or "12 April 2022"; "" where it says none."""
    said = str(text or "").strip()
    if re.match(r"\d{4}-\d{2}-\d{2}", said):
        return said[:10]
    match = re.search(r"(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})", said)
    swapped = re.search(r"([A-Za-z]{3})[a-z]*\s+(\d{1,2}),?\s+(\d{4})", said)
    if match:
        day, month, year = match.groups()
    elif swapped:
        month, day, year = swapped.groups()
    else:
        return ""
    if month.lower() not in _MONTHS:
        return ""
    return f"{year}-{_MONTHS.index(month.lower()) + 1:02}-{int(day):02}"
