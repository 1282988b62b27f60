"""Topics of outcomes, and the maps that say how tables of outcomes are read.

Read from `data/outcomes`; the data files say what their fields mean.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from foretold.errors import KnowledgeError
from foretold.knowledge.files import DATA, toml
from foretold.records.ontology import EVENT_TYPES, EventType


@dataclass(frozen=True, slots=True)
class Topic:
    """A kind of happening that outcome tables list.

    `words` are alternatives; of each, all patterns must be found. `under` is the wider topic.
    `bare`: its words are enough; others also need one of its `types`.
    """

    name: str
    words: tuple[tuple[re.Pattern[str], ...], ...]
    types: frozenset[EventType]
    settled_by: str
    under: str | None = None
    bare: bool = False


@cache
def topics() -> dict[str, Topic]:
    """Topics by name.

    Raises:
        KnowledgeError: a pattern is malformed, or a topic names another that does not exist.

    """
    found: dict[str, Topic] = {}
    rows: dict[str, Any] = toml("outcomes/topics.toml")["topic"]
    for name, row in rows.items():
        try:
            words = tuple(tuple(re.compile(p) for p in group) for group in row["words"])
        except re.error as error:
            raise KnowledgeError(f"outcomes/topics.toml, topic {name}: {error}") from error
        under = row.get("under")
        if under is not None and under not in rows:
            raise KnowledgeError(f"outcomes/topics.toml, topic {name}: no topic {under}")
        types = frozenset(cast("EventType", t) for t in row["types"] if t in EVENT_TYPES)
        found[name] = Topic(name, words, types, row["settled_by"], under, bool(row.get("bare")))
    return found


def topics_in(text: str) -> frozenset[str]:
    """The narrowest topics that the words of a text tell of."""
    lowered = text.lower()
    found = {
        t.name
        for t in topics().values()
        if any(all(p.search(lowered) for p in group) for group in t.words)
    }
    return frozenset(found - {w for name in found for w in wider(name)})


@cache
def wider(name: str) -> tuple[str, ...]:
    """The topics above a topic, the nearest first."""
    above: list[str] = []
    under = topics()[name].under if name in topics() else None
    while under is not None:
        above.append(under)
        under = topics()[under].under
    return tuple(above)


def is_of(narrow: str, wide: str) -> bool:
    """Whether a happening of the first topic is also one of the second."""
    return narrow == wide or wide in wider(narrow)


@dataclass(frozen=True, slots=True)
class Observable:
    """A kind of happening that somebody records, though no event type names it."""

    name: str
    words: tuple[re.Pattern[str], ...]
    settled_by: str


@cache
def observables() -> tuple[Observable, ...]:
    """Kinds of happenings that are no events of the ontology, in the order of the file.

    Raises:
        KnowledgeError: a pattern is malformed.

    """
    file, found = "outcomes/observable.toml", []
    for row in toml(file)["kind"]:
        try:
            words = tuple(re.compile(p) for p in row["words"])
        except re.error as error:
            raise KnowledgeError(f"{file}, kind {row['name']}: {error}") from error
        found.append(Observable(row["name"], words, row["settled_by"]))
    return tuple(found)


def observable_in(text: str) -> Observable | None:
    """The kind of happening that the words of a text tell of."""
    lowered = text.lower()
    return next((o for o in observables() if all(p.search(lowered) for p in o.words)), None)


@cache
def plain_words() -> frozenset[str]:
    """Words that say nothing of what a text is about."""
    return frozenset(str(toml("outcomes/topics.toml")["plain"]["words"]).split())


@cache
def common_words() -> frozenset[str]:
    """Words that two tellings share without being of the same thing: days, titles."""
    return frozenset(str(toml("outcomes/topics.toml")["common"]["words"]).split())


@cache
def settled_by(kind: str) -> str:
    """What kind of source settles whether an event of this PLOVER type happened."""
    return str(toml("outcomes/topics.toml")["settles"].get(kind, "later articles"))


@cache
def shipped_maps() -> dict[str, dict[str, Any]]:
    """The maps that come with the program, by the name of their file."""
    folder = DATA / "outcomes" / "maps"
    return {p.stem: toml(f"outcomes/maps/{p.name}") for p in sorted(folder.glob("*.toml"))}
