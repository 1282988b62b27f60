"""Codes as names a reader knows: `PRK` is North Korea."""

from collections.abc import Iterable

from foretold.knowledge.actors import organisation_names, state_names
from foretold.knowledge.instruments import instruments

_ARTICLE = "the "


def code_name(code: str) -> str:
    """The usual English name of a country or organisation code; the code where none is known."""
    name = state_names().get(code) or organisation_names().get(code) or code
    return name.removeprefix(_ARTICLE) if name.startswith(_ARTICLE) else name


def code_names(codes: Iterable[str]) -> list[str]:
    """The names of these codes, each once, in order."""
    return list(dict.fromkeys(code_name(c) for c in codes))


def instrument_name(id_: str) -> str:
    """The name of an instrument of the knowledge pack; the id where it is not one."""
    known = instruments().get(id_)
    return known.name if known else id_
