"""The terms of one office in a row: overlaps, gaps, an office without a present holder."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from foretold.knowledge.packs import Row, rows

Doubt = tuple[Literal["overlap", "gap", "stale"], str, str, str]
"""Kind, country, office, detail."""
Term = tuple[date, date | None, str]
Seat = tuple[str, str, str]
"""Country, office, post."""
_SLACK_DAYS = 45


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


def check_terms(
    dated: Iterable[tuple[Row, date | None, date | None]], today: date | None
) -> Iterator[Doubt]:
    """Doubts about the terms of single seats: rows with their first and last day."""
    seats: defaultdict[Seat, list[Term]] = defaultdict(list)
    for row, start, end in dated:
        post = row.get("post", "")
        if start is not None and (post or is_single(row["office"])):
            seats[row["country"], row["office"], post].append((start, end, row["name"]))
    for (country, office, post), held in sorted(seats.items()):
        if (country, office) in joint():
            continue
        held.sort(key=lambda term: (term[0], term[1] or date.max))
        where = f"{office} ({post})" if post else office
        yield from _joints(country, office, where, held)
        _, end, name = held[-1]
        ended = today is not None and end is not None and end < today and not post
        if ended and today and not vacancy_on(country, office, today.isoformat()):
            yield "stale", country, where, f"nobody known since {end} ({name})"


def _joints(country: str, office: str, where: str, held: list[Term]) -> Iterator[Doubt]:
    """Overlaps and gaps between terms of one seat, each in order."""
    for (_, end, name), (start, _, successor) in pairwise(held):
        if end is None:
            yield "overlap", country, where, f"{name} has no end, yet {successor} follows"
        elif (end - start).days > _SLACK_DAYS:
            yield "overlap", country, where, f"{name} to {end}, {successor} from {start}"
        elif (start - end).days > _SLACK_DAYS:
            middle = date.fromordinal((start.toordinal() + end.toordinal()) // 2)
            if not vacancy_on(country, office, middle.isoformat()):
                yield "gap", country, where, f"nobody from {end} ({name}) to {start}"
