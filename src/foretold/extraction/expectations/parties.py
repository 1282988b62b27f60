"""About whom: the actors named in the foretold clause, its subject first."""

from collections.abc import Sequence

from foretold.extraction.actors import Cast
from foretold.language.syntax import subjects
from foretold.language.tree import Sentence, Token
from foretold.records import Entity

_HEADS = frozenset({"NOUN", "PROPN", "PRON"})
_PARTS = frozenset({"compound", "amod", "nmod", "nummod", "det", "flat"})
_PLACING = frozenset({"in", "at", "near", "around", "across", "outside", "inside", "via"})
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "PTY", "REB", "OPP"})
_FIRST_PERSON = frozenset({"i", "we", "our", "us", "my", "me"})


def parties_of(
    cast: Cast,
    evidence: list[Token],
    verb: Token,
    holder: Entity | None,
    before: Sequence[Sentence] = (),
) -> tuple[str, ...]:
    """Codes of the actors in the clause, in order: the subject's, then the others'.

    Where the clause names none: those around it in the sentence, the holder's own, and for
    pronouns those that the sentences `before` it are about.
    """
    inside = {t.i for t in evidence}
    doers = subjects(verb) if verb.pos in ("VERB", "AUX") else [verb]
    codes = [code for noun in doers for code in _codes(cast, noun, holder)]
    if not codes and holder is not None and holder.sector in _OFFICIAL:
        codes += _own(holder)
    for noun in evidence:
        if noun.pos in _HEADS and noun.dep not in _PARTS and not _is_place(noun):
            codes += _codes(cast, noun, holder)
    for group in _around(verb, inside) if not codes else ():
        codes = [code for noun in group for code in _codes(cast, noun, holder)]
        if codes:
            break
    if not codes and holder is not None:
        codes = _own(holder)
    if not codes and any(noun.pos == "PRON" for noun in doers):
        codes = _told_before(cast, before)
    return tuple(dict.fromkeys(codes))


def _own(holder: Entity) -> list[str]:
    """The code of the holder, or that of the body or country that the holder speaks for."""
    code = holder.code or holder.affiliation
    return [code] if code and code.isupper() else []


def _codes(cast: Cast, noun: Token, holder: Entity | None) -> list[str]:
    if noun.lower in _FIRST_PERSON:
        found = [e.code for e in cast.parties(noun) if e.code]
        return found or (_own(holder) if holder else [])
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


def _told_before(cast: Cast, before: Sequence[Sentence]) -> list[str]:
    """What "this" and "it" are about: the actors among the subjects of the sentences before."""
    for sentence in reversed(before):
        codes: list[str] = []
        for t in sentence.tokens:
            if t.dep in ("nsubj", "nsubjpass") and t.pos in _HEADS:
                codes += _codes(cast, t, None)
        if codes:
            return codes
    return []


def _around(verb: Token, inside: set[int]) -> tuple[list[Token], list[Token]]:
    """Nouns of the same sentence outside the clause, nearest first: subjects, then the others."""
    nouns = [
        t
        for t in verb.sentence.tokens
        if t.i not in inside and t.pos in _HEADS and t.dep not in _PARTS
    ]
    nouns.sort(key=lambda t: abs(t.i - verb.i))
    doing = [t for t in nouns if t.dep in ("nsubj", "nsubjpass")]
    return doing[:2], [t for t in nouns if t.dep in ("dobj", "pobj", "poss", "conj", "attr")][:4]
