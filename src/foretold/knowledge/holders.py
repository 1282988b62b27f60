"""Persons: who held which office when, and others whom the news names."""

from dataclasses import dataclass
from functools import lru_cache

from foretold.knowledge.names import Names, key
from foretold.knowledge.packs import forms, rows


@dataclass(frozen=True, slots=True)
class Holder:
    """One person in one office (or calling) for a time.

    `start` and `end` are ISO dates, or a month or year where the day is not known ("" for an
    open end); the end is the day on which the successor took over. `country` is an ISO 3166
    alpha-3 code or an organisation's code.
    """

    name: str
    aliases: tuple[str, ...]
    country: str
    office: str
    sector: str
    start: str
    end: str

    @property
    def id(self) -> str:
        """The person's knowledge id."""
        return "person:" + "-".join(key(w) for w in self.name.replace("-", " ").split())

    def holds_on(self, day: str) -> bool:
        """Whether the office was held on a day (ISO date, or "" for now)."""
        if not day:
            return not self.end
        return self.start <= day and (not self.end or day <= _last(self.end))


def _last(end: str) -> str:
    """The end as a string that sorts after every day it covers."""
    return end if len(end) == 10 else end + "~"


@lru_cache(maxsize=1)
def holders() -> tuple[Holder, ...]:
    """All office holders and other known persons, ours and those of the user's packs."""
    return tuple(
        Holder(
            row["name"], tuple(forms(row["aliases"])), row["country"], row["office"],
            row["sector"], row["start"], row["end"],
        )
        for name in ("actors/office_holders.tsv", "actors/people.tsv")
        for row in rows(name)
    )  # fmt: skip


@lru_cache(maxsize=1)
def person_names() -> Names[Holder]:
    """Persons by full name and alias."""
    index: Names[Holder] = Names()
    for holder in holders():
        index.add(holder.name, holder)
        index.add_all(holder.aliases, holder)
    index.close()
    return index


@lru_cache(maxsize=1)
def surnames() -> dict[str, tuple[Holder, ...]]:
    """Persons by every single part of their names."""
    found: dict[str, list[Holder]] = {}
    for holder in holders():
        for part in {key(w) for name in (holder.name, *holder.aliases) for w in name.split()}:
            found.setdefault(part, []).append(holder)
    return {part: tuple(who) for part, who in found.items()}


def holder_on(country: str, office: str, day: str) -> Holder | None:
    """Who held an office of a state on a day (ISO date), as far as we know."""
    return next(
        (h for h in _by_office().get((country, office), ()) if h.holds_on(day)),
        None,
    )


@lru_cache(maxsize=1)
def _by_office() -> dict[tuple[str, str], tuple[Holder, ...]]:
    found: dict[tuple[str, str], list[Holder]] = {}
    for holder in holders():
        found.setdefault((holder.country, holder.office), []).append(holder)
    return {
        where: tuple(sorted(who, key=lambda h: h.start, reverse=True))
        for where, who in found.items()
    }
