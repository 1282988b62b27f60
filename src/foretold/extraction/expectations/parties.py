"""About whom: the actors named in the foretold clause, its subject first."""

from foretold.extraction.actors import Cast
from foretold.language.syntax import subjects
from foretold.language.tree import Token
from foretold.records import Entity

_HEADS = frozenset({"NOUN", "PROPN", "PRON"})
_PARTS = frozenset({"compound", "amod", "nmod", "nummod", "det", "flat"})
_PLACING = frozenset({"in", "at", "near", "around", "across", "outside", "inside", "via"})
_FIRST_PERSON = frozenset({"i", "we", "our", "us", "my", "me"})


def parties_of(
    cast: Cast, evidence: list[Token], verb: Token, holder: Entity | None
) -> tuple[str, ...]:
    """Codes of the actors in the clause, in order: the subject's, then the others'."""
    codes: list[str] = []
    inside = {t.i for t in evidence}
    doers = subjects(verb) if verb.pos in ("VERB", "AUX") else [verb]
    for noun in doers:
        codes += _codes(cast, noun, holder)
    for noun in evidence:
        if noun.pos not in _HEADS or noun.dep in _PARTS or _is_place(noun):
            continue
        codes += _codes(cast, noun, holder)
    if not codes:
        for noun in _around(verb, inside):
            codes += _codes(cast, noun, holder)
    return tuple(dict.fromkeys(codes))


def _codes(cast: Cast, noun: Token, holder: Entity | None) -> list[str]:
    if noun.lower in _FIRST_PERSON:
        found = [e.code for e in cast.parties(noun) if e.code]
        own = holder.code or holder.affiliation if holder else None
        return found or ([own] if own and own.isupper() else [])
    found = [e.code for e in cast.parties(noun) if e.code]
    if noun.pos != "PRON":
        found += [e.code for e in cast.owners(noun) if e.code]
    return found


def _is_place(noun: Token) -> bool:
    """A place where it happens rather than a side: "in Syria"."""
    return (
        noun.dep == "pobj"
        and noun.head.lower in _PLACING
        and (noun.entity in ("GPE", "LOC", "FAC") or noun.pos == "PROPN")
    )


def _around(verb: Token, inside: set[int]) -> list[Token]:
    """Nouns of the same sentence outside the clause, nearest first: the talk's parties."""
    nouns = [
        t
        for t in verb.sentence.tokens
        if t.i not in inside and t.pos in ("NOUN", "PROPN") and t.dep not in _PARTS
        and t.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "attr")
    ]  # fmt: skip
    return sorted(nouns, key=lambda t: abs(t.i - verb.i))[:4]
