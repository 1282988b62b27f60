"""What is foretold by verbs that tell no event of themselves (`data/hedges/foreseen.toml`)."""

from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from foretold.knowledge.files import toml
from foretold.records.ontology import EventType


@dataclass(frozen=True, slots=True)
class ForeseenClass:
    """The type that a verb foretells with these objects (none listed: any, or none at all)."""

    type: EventType
    objects: frozenset[str]
    but: frozenset[str]
    negated: bool


@cache
def foreseen_classes() -> dict[str, tuple[ForeseenClass, ...]]:
    """Classes by verb lemma, in the order of the file."""
    found: dict[str, list[ForeseenClass]] = {}
    for row in cast(list[dict[str, Any]], toml("hedges/foreseen.toml")["class"]):
        one = ForeseenClass(
            row["type"],
            frozenset(row.get("objects", ())),
            frozenset(row.get("but", ())),
            bool(row.get("negated")),
        )
        for verb in row["verbs"]:
            found.setdefault(verb, []).append(one)
    return {verb: tuple(classes) for verb, classes in found.items()}
