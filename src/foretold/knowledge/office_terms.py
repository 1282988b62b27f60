"""The terms of one office in a row: overlaps, gaps, an office without a present holder."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from foretold.knowledge.packs import Row, rows

Doubt = tuple[Literal["overlap", "gap", "stale"], str, str, str]
"""Kind, country, office, detail."""
Term = tuple[date, date, date | None, date | None, str]
"""First and last day on which it may have begun, the same for its end (None: none), the name."""
Seat = tuple[str, str, str]
"""Country, office, post."""
_SLACK_DAYS = 45
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")


@lru_cache(maxsize=1)
def _single() -> dict[str, bool]:
    return {row["office"]: row["single"] == "yes" for row in rows("actors/office_names.tsv")}


def is_single(office: str) -> bool | None:
    """Whether one person at a time holds an office; None where no such office is known."""
    return _single().get(office)


@lru_cache(maxsize=1)
def joint() -> frozenset[tuple[str, str]]:
    """States and their offices that several hold together or against each other."""
    return frozenset((row["country"], row["office"]) for row in rows("actors/joint_offices.tsv"))


@lru_cache(maxsize=1)
def vacancies() -> dict[tuple[str, str], tuple[Row, ...]]:
    """When an office stood empty, by state and office."""
    found: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows("actors/vacancies.tsv"):
        found[row["country"], row["office"]].append(row)
    return {where: tuple(empty) for where, empty in found.items()}


def vacancy_on(country: str, office: str, day: str) -> Row | None:
    """The vacancy of an office on a day (ISO date), where one is known."""
    for row in vacancies().get((country, office), ()):
        if row["start"] <= day and (not row["end"] or day <= row["end"]):
            return row
    return None


def day_of(text: str, *, last: bool = False) -> date | None:
    """The first (or last) day of an ISO date, month or year; None where it is none."""
    if not _DAY.match(text):
        return None
    parts = [int(p) for p in text.split("-")]
    try:
        if len(parts) == 3:
            return date(*parts)
        if len(parts) == 2:
            if not last:
                return date(parts[0], parts[1], 1)
            after = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
            return date.fromordinal(after.toordinal() - 1)
        return date(parts[0], 12, 31) if last else date(parts[0], 1, 1)
    except ValueError:
        return None


def check_terms(table: Iterable[Row], today: date | None) -> Iterator[Doubt]:
    """Doubts about the terms of single seats."""
    seats: defaultdict[Seat, list[Term]] = defaultdict(list)
    for row in table:
        post, start, starts = row.get("post", ""), day_of(row["start"]), _last(row["start"])
        if start is not None and starts is not None and (post or is_single(row["office"])):
            ends = (day_of(row["end"]), _last(row["end"]))
            seats[row["country"], row["office"], post].append((start, starts, *ends, row["name"]))
    for (country, office, post), held in sorted(seats.items()):
        if (country, office) in joint():
            continue
        held.sort(key=lambda term: (term[0], term[3] or date.max))
        where = f"{office} ({post})" if post else office
        yield from _joints(country, office, where, held)
        end, name = held[-1][3], held[-1][4]
        ended = today is not None and end is not None and end < today and not post
        if ended and today and not vacancy_on(country, office, today.isoformat()):
            yield "stale", country, where, f"nobody known since {end} ({name})"


def _last(text: str) -> date | None:
    return day_of(text, last=True)


def _joints(country: str, office: str, where: str, held: list[Term]) -> Iterator[Doubt]:
    """Overlaps and gaps between terms of one seat, in order, where the dates leave no doubt."""
    for (_, _, end, ended, name), (start, started, _, _, successor) in pairwise(held):
        if end is None or ended is None:
            yield "overlap", country, where, f"{name} has no end, yet {successor} follows"
        elif (end - started).days > _SLACK_DAYS:
            yield "overlap", country, where, f"{name} to {end}, {successor} from {started}"
        elif (start - ended).days > _SLACK_DAYS:
            middle = date.fromordinal((start.toordinal() + ended.toordinal()) // 2)
            if not vacancy_on(country, office, middle.isoformat()):
                yield "gap", country, where, f"nobody from {ended} ({name}) to {start}"
