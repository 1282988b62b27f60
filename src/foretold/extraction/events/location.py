"""In which state the place of an event lies, and where, of the several that bear its name."""

import re
from dataclasses import dataclass
from functools import cached_property

from foretold.extraction.reading import Reading
from foretold.knowledge.actors import Actor, actor_names, state_names
from foretold.knowledge.gazetteer import Town, folded, towns
from foretold.language.tree import Token

_LARGE = 1_000_000
"""A town of so many people is meant before the province of its name ("New York")."""
_KNOWN = 100_000
"""A smaller town is believed only where the article names its state."""
_CAPITAL, _NAMED, _BESIDE = 4, 30, 3
"""How many times likelier a capital is, a town whose state is named, and one named just there.

They multiply the number of people: Tripoli is Libya's unless only Lebanon is named, and Paris
stays France's in an article on the United States.
"""
_NEAR = 60
"""Characters within which a state counts as named beside the place."""
_OWNER = re.compile(r",\s+(?:the\s+)?([A-Z][\w.]*(?:[\s-]+(?:of\s+)?[A-Z][\w.]*){0,2})(?!['’\w])")
_NAMES = frozenset({"country", "region"})


@dataclass(frozen=True, slots=True)
class Site:
    """A place: its name as told, ISO alpha-3 code, degrees north and east where it is a town."""

    name: str
    code: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class Locator:
    """Finds where the places of one article lie."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.parsed.text

    def of(self, name: str, start: int, head: Token | None = None) -> Site:
        """The place that is named at an offset; `head` is the noun that names it."""
        bare = name.removeprefix("the ").removeprefix("The ")
        states = [a for _, a in actor_names().exact(bare) if a.kind in _NAMES]
        known = towns(bare)
        large = any(t.people >= _LARGE for t in known)
        if any(a.kind == "country" for a in states) or (states and not large):
            return Site(name, self._state(states, head))
        site = self._within_owner(name, start + len(name), known)
        if site is not None:
            return site
        likely = [t for t in known if self._is_likely(t, bare)]
        if likely:
            likely.sort(key=lambda t: self._weight(t, bare, start))
            return _site(name, likely[-1:])
        return Site(name, self._state([], head))

    def _state(self, states: list[Actor], head: Token | None) -> str | None:
        """The state that the article means by the name, else the first that bears it."""
        meant = [e.code for e in self._reading.cast.parties(head)] if head is not None else []
        codes = [*(c for c in meant if c in state_names()), *(a.code for a in states)]
        return codes[0] if codes else None

    def _within_owner(self, name: str, end: int, known: tuple[Town, ...]) -> Site | None:
        """The place where a state or province follows it ("Paris, Texas", "Tripoli, Lebanon")."""
        found = _OWNER.match(self._text, end)
        words = found[1].split() if found else []
        for count in range(len(words), 0, -1):
            owner = " ".join(words[:count])
            within = [t for t in known if t.region == folded(owner)]
            owners = [a for _, a in actor_names().exact(owner) if a.kind in _NAMES]
            within = within or [t for t in known if any(_lies_in(t, a) for a in owners)]
            if within:
                return _site(name, within)
            if owners and (not known or all(a.kind == "region" for a in owners)):
                return Site(name, owners[0].code)
        return None

    @cached_property
    def _named(self) -> list[tuple[str, int, str]]:
        """The states that the article names: code, offset, the word folded."""
        return [
            (entity.code, token.start, folded(token.text))
            for token in self._reading.parsed.tokens
            if token.entity in ("GPE", "NORP", "ORG")
            for entity in self._reading.cast.parties(token)
            if entity.code in state_names()
        ]

    def _is_likely(self, town: Town, name: str) -> bool:
        return town.is_capital or town.people >= _KNOWN or bool(self._signs(town, name))

    def _signs(self, town: Town, name: str) -> list[int]:
        """Where the town's state is named, other than by the town."""
        own = folded(name).split()
        return [at for code, at, word in self._named if code == town.code and word not in own]

    def _weight(self, town: Town, name: str, start: int) -> tuple[int, str]:
        signs = self._signs(town, name)
        weight = max(town.people, 1) * (_CAPITAL if town.is_capital else 1)
        weight *= _NAMED if signs else 1
        weight *= _BESIDE if any(abs(at - start) <= _NEAR for at in signs) else 1
        return weight, town.code


def _lies_in(town: Town, owner: Actor) -> bool:
    return town.code == owner.code and (owner.kind == "country" or not town.region)


def _site(name: str, found: list[Town]) -> Site:
    town = max(found, key=lambda t: (t.people, t.latitude))
    return Site(name, town.code, town.latitude, town.longitude)
