"""Which PLOVER types a verb, noun or adjective speaks for (`data/events/relation_words.toml`)."""

from functools import cache

from foretold.errors import KnowledgeError
from foretold.knowledge.files import toml
from foretold.records.ontology import EVENT_TYPES

_JOINED = ("CONCEDE", "RETREAT")
TYPES = (*sorted(set(EVENT_TYPES) - set(_JOINED)), "YIELD")
KINDS = ("verbs", "nouns", "adjectives")


@cache
def relation_words(kind: str) -> dict[str, tuple[str, ...]]:
    """Lemma (or "lemma_particle") to its types, of one of KINDS.

    Raises:
        KnowledgeError: the file names a type or a kind of word that there is not.

    """
    found: dict[str, list[str]] = {}
    for name, lists in toml("events/relation_words.toml").items():
        if name not in TYPES or set(lists) - set(KINDS):
            raise KnowledgeError("events/relation_words.toml", f"[{name}] is no type of words")
        for word in dict.fromkeys(lists.get(kind, ())):
            found.setdefault(str(word), []).append(name)
    return {word: tuple(names) for word, names in found.items()}
