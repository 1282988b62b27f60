"""Which PLOVER types a verb, noun or adjective speaks for and which modes.

Read from `data/events/relation_words.toml` and `relation_modes.toml`.
"""

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


@cache
def relation_modes(kind: str) -> dict[str, str]:
    """Lemma to the PLOVER mode that it tells of a relation of this type; empty for types without.

    Raises:
        KnowledgeError: the file names a type that there is not.

    """
    modes = toml("events/relation_modes.toml")
    if wrong := set(modes) - set(EVENT_TYPES):
        raise KnowledgeError(f"events/relation_modes.toml: no types {sorted(wrong)}")
    found: dict[str, str] = {}
    for mode, words in modes.get(kind, {}).items():
        for word in str(words).split():
            found.setdefault(word, mode)
    return found
