"""What is known of actors: states, organisations, bodies, places, generic agents.

Everything that has a name is an `Actor` in one index; generic agents ("soldiers", "the foreign
ministry") and offices are looked up by the words of a noun phrase.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from foretold.knowledge.names import Names, key, keys
from foretold.knowledge.packs import forms, rows

STATE_KINDS = frozenset({"country", "adjective", "people", "capital", "metonym"})
"""Kinds of names that stand for a state."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Something that a name denotes.

    `kind`: country, adjective, people, capital or metonym (all of a state), region, city, igo,
    ngo, bloc, armed, party, body, person, or `none` for names that merely look like an actor's.
    `code` is how records name it, `country` an ISO 3166 alpha-3 code or PLOVER's class of
    international actors; `start` and `end` (ISO dates or "") bound the days on which it holds.
    """

    id: str
    kind: str
    name: str
    code: str
    country: str
    sector: str
    start: str = ""
    end: str = ""

    def holds_on(self, day: str) -> bool:
        """Whether the row holds on this day (ISO date, or "" for now)."""
        if not day:
            return not self.end
        return (not self.start or self.start <= day) and (not self.end or day < self.end)


@dataclass(frozen=True, slots=True)
class Agent:
    """What a common noun says of those it denotes: sector, kind and, for offices, the office."""

    sector: str
    kind: str
    office: str
    form: str


@lru_cache(maxsize=1)
def actor_names() -> Names[Actor]:
    """The names of everything but persons, from our files and the user's packs."""
    index: Names[Actor] = Names()
    _add_states(index)
    _add_organisations(index)
    _add_places(index)
    for row in rows("actors/not_actors.tsv"):
        for form in forms(row["names"]):
            index.add(form, Actor("", "none", form, "", "", ""))
    index.close()
    return index


def _add_states(index: Names[Actor]) -> None:
    canonical = state_names()
    for row in rows("actors/countries.tsv"):
        code = row["code"]
        for kind, column in (
            ("country", "names"),
            ("adjective", "adjectives"),
            ("people", "people"),
            ("capital", "capitals"),
            ("metonym", "metonyms"),
        ):
            sector = "GOV" if kind in ("capital", "metonym") else ""
            actor = Actor(f"state:{code}", kind, canonical[code], code, code, sector)
            index.add_all((_bare(f) for f in forms(row[column])), actor)


def _bare(form: str) -> str:
    return form.removeprefix("the ").removeprefix("The ")


def _add_organisations(index: Names[Actor]) -> None:
    canonical = organisation_names()
    for row in rows("actors/organisations.tsv"):
        names = forms(row["names"])
        actor = Actor(
            f"org:{row['code']}", row["kind"], canonical[row["code"]], row["code"],
            row["country"], row["sector"], row["start"], row["end"],
        )  # fmt: skip
        index.add_all((_bare(f) for f in names), actor)
    for row in rows("actors/national_bodies.tsv"):
        country, sector = row["country"], row["sector"]
        for form in forms(row["names"]):
            name = _bare(form)
            kind = "party" if sector == "PTY" else "body"
            index.add(name, Actor(body_id(country, name), kind, name, country, country, sector))


@cache
def body_id(country: str, name: str) -> str:
    """The knowledge id of a state's body by one of its names."""
    return f"body:{country}:{'-'.join(keys(_bare(name)))}"


def _add_places(index: Names[Actor]) -> None:
    for row in rows("actors/regions.tsv"):
        for form in forms(row["names"]):
            index.add(
                form,
                Actor(
                    f"place:{row['code']}", "region", form, row["code"], row["code"], row["sector"]
                ),
            )
    for file, kind in (("actors/provinces.tsv", "region"), ("actors/cities.tsv", "city")):
        for row in rows(file):
            code = row["code"]
            for form in forms(row["names"]):
                index.add(form, Actor(f"place:{code}", kind, form, code, code, ""))


@lru_cache(maxsize=1)
def state_names() -> dict[str, str]:
    """The usual English name of each state by its code: the first name of its first row."""
    found: dict[str, str] = {}
    for row in rows("actors/countries.tsv"):
        found.setdefault(row["code"], (forms(row["names"]) or [row["code"]])[0])
    return found


@lru_cache(maxsize=1)
def organisation_names() -> dict[str, str]:
    """The name of each organisation by its code, that of its first row where it has several."""
    found: dict[str, str] = {}
    for row in rows("actors/organisations.tsv"):
        found.setdefault(row["code"], forms(row["names"])[0])
    return found


@lru_cache(maxsize=1)
def organisation_states() -> dict[str, str]:
    """The state that an armed group or party is of, by its code; none for those of several."""
    states = state_names()
    return {
        row["code"]: row["country"]
        for row in rows("actors/organisations.tsv")
        if row["country"] in states
    }


@lru_cache(maxsize=1024)
def words_for(code: str) -> str:
    """All the names, adjectives and capitals of the state or organisation with this code."""
    found = [
        row[column]
        for file in ("actors/countries.tsv", "actors/organisations.tsv")
        for row in rows(file)
        if row["code"] == code
        for column in row
        if column not in ("code", "source")
    ]
    return " ".join(found)


@lru_cache(maxsize=1)
def _successors() -> dict[str, tuple[str, str]]:
    return {r["code"]: (r["start"], r["before"]) for r in rows("actors/successors.tsv")}


def state_on(code: str, day: str) -> str:
    """The state that a code stood for on a day (ISO date): "SSD" before 2011-07-09 is "SDN"."""
    found = _successors().get(code)
    return found[1] if found and day and day < found[0] else code


@lru_cache(maxsize=1)
def name_words() -> dict[str, frozenset[str]]:
    """The keys of all words in the names of each organisation, by its code."""
    found: dict[str, frozenset[str]] = {}
    for row in rows("actors/organisations.tsv"):
        words = frozenset(k for f in forms(row["names"]) for k in keys(f))
        found[row["code"]] = found.get(row["code"], frozenset()) | words
    return found


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("actors/organisations.tsv"):
        found.setdefault(row["code"], row["country"])
    return found


def class_of(code: str | None) -> str | None:
    """The ISO code, or PLOVER's class of international actors (UNO, EUR, IGO), of a code."""
    return _classes().get(code, code) or None if code else None


@lru_cache(maxsize=1)
def agents() -> dict[tuple[str, ...], Agent]:
    """Generic agents and offices by the keys of their words."""
    found: dict[tuple[str, ...], Agent] = {}
    for row in rows("actors/agents.tsv"):
        for form in forms(row["forms"]):
            found.setdefault(keys(form), Agent(row["sector"], row["kind"], "", form))
    for row in rows("actors/offices.tsv"):
        for form in forms(row["forms"]):
            made = Agent(row["sector"], "person", row["office"], form)
            known = found.get(keys(form))
            if known is None or not known.office:
                found[keys(form)] = made
    return found


@lru_cache(maxsize=1)
def last_words() -> frozenset[str]:
    """The keys of the words that generic agents and offices end with."""
    return frozenset(words[-1] for words in agents())


@lru_cache(maxsize=1)
def led_words() -> frozenset[str]:
    """The keys of the words that others follow in generic agents ("head" of "head of state")."""
    return frozenset(word for words in agents() for word in words[:-1])


@lru_cache(maxsize=1)
def offices() -> Names[Agent]:
    """The forms of offices, ranks and callings, to be found before a name."""
    index: Names[Agent] = Names()
    for row in rows("actors/offices.tsv"):
        for form in forms(row["forms"]):
            index.add(form, Agent(row["sector"], "person", row["office"], form))
    index.close()
    return index


@lru_cache(maxsize=1)
def modifiers() -> dict[tuple[str, ...], str]:
    """Sectors told by a modifier ("military", "Muslim", "business")."""
    return {
        keys(f): row["sector"] for row in rows("actors/modifiers.tsv") for f in forms(row["forms"])
    }


@lru_cache(maxsize=1)
def containers() -> frozenset[str]:
    """Nouns that take their meaning from what follows "of"."""
    return frozenset(key(f) for row in rows("actors/containers.tsv") for f in forms(row["forms"]))


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A name of two places: `other` is meant where the text has `words` and none of `against`."""

    code: str
    other: str
    words: tuple[str, ...]
    against: tuple[str, ...]


@lru_cache(maxsize=1)
def ambiguous() -> dict[str, Ambiguity]:
    """Names of more than one place, by form."""
    return {
        form: Ambiguity(
            row["code"], row["other"], tuple(forms(row["words"])), tuple(forms(row["against"]))
        )
        for row in rows("actors/ambiguous.tsv")
        for form in forms(row["names"])
    }


@lru_cache(maxsize=1)
def not_with() -> dict[str, frozenset[str]]:
    """Nouns that denote no actor when one of these prepositions follows ("opposition to")."""
    found: dict[str, set[str]] = {}
    for entry in word_lists()["not_with"]:
        noun, prepositions = entry.split("=")
        found.setdefault(noun, set()).update(prepositions.split(","))
    return {noun: frozenset(words) for noun, words in found.items()}


@lru_cache(maxsize=1)
def epithets() -> dict[str, frozenset[str]]:
    """The states that a common noun can stand for ("the kingdom", "the emirate")."""
    return {
        noun: frozenset(forms(row["codes"]))
        for row in rows("actors/epithets.tsv")
        for noun in forms(row["nouns"])
    }


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """The sex ("f" or "m") that a given name tells, by its key."""
    return {
        key(f): row["sex"] for row in rows("actors/given_names.tsv") for f in forms(row["names"])
    }


@lru_cache(maxsize=1)
def word_lists() -> dict[str, frozenset[str]]:
    """Small lists of words by name (`actors/words.tsv`); rows of one name are one list."""
    found: dict[str, frozenset[str]] = {}
    for row in rows("actors/words.tsv"):
        found[row["list"]] = found.get(row["list"], frozenset()) | frozenset(forms(row["words"]))
    return found
