"""The short names by which records of events call parties, firms and societies of a state."""

from functools import cache
from typing import NamedTuple

from foretold.knowledge.actors import body_id, word_lists
from foretold.knowledge.packs import forms, rows

_LONG = 3
IN_OWN_NAME = frozenset({"PTY", "BUS", "LAB", "SOC", "NGO", "OPP", "REL"})
"""Sectors whose bodies act for themselves, not for their state."""


class OwnBody(NamedTuple):
    """A body of a state that acts in its own name."""

    country: str
    sector: str
    name: str

    @property
    def short(self) -> str:
        """How records call it."""
        known = _given()
        found = known.get((self.country, self.name)) or known.get(("", self.name))
        return found or short_name(self.name)


@cache
def own_bodies() -> dict[str, OwnBody]:
    """The bodies that act in their own name, by the id of each of their names.

    Where one party holds the state, its societies are the state's.
    """
    lists = word_lists()
    kept = {"PTY": lists["state_parties"], "BUS": frozenset[str]()}
    found: dict[str, OwnBody] = {}
    for row in rows("actors/national_bodies.tsv"):
        country, sector = row["country"], row["sector"]
        if sector not in IN_OWN_NAME or country in kept.get(sector, lists["state_bodies"]):
            continue
        for form in forms(row["names"]):
            found[body_id(country, form)] = OwnBody(country, sector, form)
    return found


@cache
def _given() -> dict[tuple[str, str], str]:
    return {
        (row["country"], form): row["code"]
        for row in rows("actors/short_names.tsv")
        for form in forms(row["names"])
    }


def short_name(name: str) -> str:
    """The initials of a long name, the abbreviation in it, else the name in capitals.

    "Free Patriotic Movement" is "FPM", "Awami League" is "AL", "Our Ukraine" is "OURUKRAINE".
    """
    words = name.replace("-", " ").split()
    named = [w for w in words if w[:1].isupper()]
    short = next((w for w in named if len(w) > 1 and w.isupper()), None)
    if short is not None:
        return _letters(short)
    kinds = word_lists()["kinds_of_party"]
    if len(named) >= _LONG or (len(named) > 1 and any(w.lower() in kinds for w in named)):
        return "".join(w[0] for w in named).upper()
    plain = [w for w in words if w.lower() not in ("party", "the")]
    return _letters("".join(plain or words))


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum()).upper()
