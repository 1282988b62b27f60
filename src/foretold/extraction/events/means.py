"""How an assault was made, by the weapons named in its clause: the mode where none is known."""

from functools import cache

from foretold.extraction.events.found import Found
from foretold.knowledge.files import toml
from foretold.language.syntax import subtree
from foretold.language.tree import Token

_OUTSIDE = frozenset({"ccomp", "advcl", "relcl", "parataxis", "conj", "appos", "cc"})


def means_of(found: Found) -> str | None:
    """The mode of an assault, the most telling of those that the words of its clause name."""
    if found.type != "ASSAULT" or found.mode is not None:
        return found.mode
    lemmas = {t.lemma for t in _clause(found)} | {t.lower for t in _clause(found)}
    return next((mode for mode, words in _weapons() if words & lemmas), None)


@cache
def _weapons() -> tuple[tuple[str, frozenset[str]], ...]:
    rows = toml("events/weapons.toml")["mode"]
    return tuple((str(row["name"]), frozenset(str(row["words"]).split())) for row in rows)


def _clause(found: Found) -> list[Token]:
    """The words of the deed: its predicate with subject and phrases, no clauses beside it."""
    return [*subtree(found.predicate, without=_OUTSIDE), found.trigger]
