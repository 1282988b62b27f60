"""Codes as names a reader knows: `PRK` is North Korea."""

from collections.abc import Iterable

from foretold.knowledge.actors import organisation_names, state_names
from foretold.knowledge.instruments import instruments
from foretold.presentation.brief.wording import in_words
from foretold.records import Entity

DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our"})
_ARTICLE = "the "


def code_name(code: str) -> str:
    """The usual English name of a country or organisation code; the code where none is known."""
    name = state_names().get(code) or organisation_names().get(code) or code
    return name.removeprefix(_ARTICLE) if name.startswith(_ARTICLE) else name


def code_names(codes: Iterable[str]) -> list[str]:
    """The names of these codes, each once, in order."""
    return list(dict.fromkeys(code_name(c) for c in codes))


def party_names(entities: Iterable[Entity]) -> str:
    """The names of parties, each once, as a list in words."""
    return in_words(list(dict.fromkeys(party_name(e) for e in entities)))


def party_name(entity: Entity) -> str:
    """A party's name; one that is known by a common noun only has its state before it."""
    words = entity.name.split()
    is_name = any(w[:1].isupper() for w in words if w.lower() not in DETERMINERS)
    if entity.code is None or is_name or not words:
        return entity.name
    noun = " ".join(words[1:]) if words[0].lower() in DETERMINERS and words[1:] else entity.name
    return f"{code_name(entity.code)} ({noun})"


def instrument_name(id_: str) -> str:
    """The name of an instrument of the knowledge pack; the id where it is not one."""
    known = instruments().get(id_)
    return known.name if known else id_
