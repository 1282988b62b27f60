"""About whom: the actors named in the foretold clause, its subject first."""

from collections.abc import Sequence

from foretold.extraction.actors import Cast
from foretold.knowledge.hedges import words
from foretold.language.syntax import SUBJECTS, agents, own_subjects, subjects
from foretold.language.tree import Sentence, Token
from foretold.records import Entity

_HEADS = frozenset({"NOUN", "PROPN", "PRON"})
_PLACING = frozenset(
    {"in", "at", "near", "around", "across", "outside", "inside", "via", "over", "through"}
)
_BESIDE = frozenset(
    {"since", "during", "after", "before", "until", "despite", "amid", "because", "like", "unlike",
     "as", "without", "under", "by", "ahead", "following", "according", "given", "within", "due",
     "than"}
)  # fmt: skip
_TAKEN = frozenset(
    {"dobj", "dative", "attr", "oprd", "nsubjpass", "nsubj", "pobj", "pcomp", "poss"}
)
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "PTY", "REB", "OPP"})
_FIRST_PERSON = frozenset({"i", "we", "our", "us", "my", "me"})


def parties_of(
    cast: Cast,
    evidence: list[Token],
    verb: Token,
    holder: Entity | None,
    before: Sequence[Sentence] = (),
    *,
    intends: bool = False,
) -> tuple[str, ...]:
    """Codes of who acts in the foretold clause, then of whom it is done to or with.

    The subject (the agent in the passive), then objects and their "with", "on", "of"; places,
    relative clauses and participles beside them are left out. Where all that names nobody: a
    pronoun's own side (the holder's, who `intends` a deed named by a noun), the subject beside the
    clause, those told of `before`, an official's own side.
    """
    inside = {t.i for t in evidence}
    clausal = verb.pos in ("VERB", "AUX")
    doers = (agents(verb) or subjects(verb)) if clausal else [verb]
    codes = [code for noun in doers for code in _codes(cast, noun, holder)]
    vague = not doers or (all(d.pos == "PRON" for d in doers) and not _is_dummy(verb))
    if not codes and holder is not None and (vague or (intends and not clausal)):
        codes += _own(holder)
    for noun in _affected(verb, doers):
        codes += _codes(cast, noun, holder)
    if not codes:
        codes = [c for noun in _around(verb, inside) for c in _codes(cast, noun, holder)]
    if not codes:
        codes = _told_before(cast, before)
    if not codes and holder is not None and holder.sector in _OFFICIAL:
        codes = _own(holder)
    return tuple(dict.fromkeys(codes))


def _affected(verb: Token, doers: list[Token]) -> list[Token]:
    """Nouns that the clause is done to, with or about, in text order."""
    queue = [verb, *doers]
    for node in queue:
        queue += [c for c in node.children if c not in queue and _reaches(node, c, verb)]
    heads = [t for t in queue[1:] if t.pos in _HEADS and t not in doers]
    return sorted(heads, key=lambda t: t.i)


def _reaches(node: Token, c: Token, verb: Token) -> bool:
    """Whether the deed reaches on from a word to this dependent of it."""
    match c.dep:
        case "prep" | "agent":
            return not _is_placing(c)
        case "xcomp" | "ccomp" | "acomp":
            return node.pos in ("VERB", "AUX", "ADJ")
        case "advcl":
            return node.pos == "ADJ" or (_is_dummy(verb) and any(g.tag == "TO" for g in c.children))
        case "conj":
            return node is not verb or not any(s.dep in SUBJECTS for s in c.children)
        case _:
            return c.dep in _TAKEN


def _is_dummy(verb: Token) -> bool:
    """The "it" of "it will be hard for them to agree"."""
    return any(s.lower == "it" for s in own_subjects(verb)) and any(
        c.dep in ("acomp", "oprd") for c in verb.children
    )


def _is_placing(prep: Token) -> bool:
    """A place, a time or a ground beside the deed rather than a side of it: "in Syria"."""
    if prep.lower in _BESIDE:
        return True
    return prep.lower in _PLACING and any(
        c.entity in ("GPE", "LOC", "FAC") or c.pos == "PROPN"
        for c in prep.children
        if c.dep == "pobj"
    )


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


def _told_before(cast: Cast, before: Sequence[Sentence]) -> list[str]:
    """What "this" and "it" are about: the actors among the subjects of the sentences before.

    Those who only say something there are passed by.
    """
    reporting = words("reporting", "verbs")
    for sentence in reversed(before):
        codes: list[str] = []
        for t in sentence.tokens:
            tells = t.head.lemma in reporting
            if t.dep in ("nsubj", "nsubjpass") and t.pos in _HEADS and not tells:
                codes += _codes(cast, t, None)
        if codes:
            return codes
    return []


def _around(verb: Token, inside: set[int]) -> list[Token]:
    """The nearest subjects of the same sentence outside the clause that tell nothing themselves."""
    reporting = words("reporting", "verbs")
    nouns = [
        t
        for t in verb.sentence.tokens
        if t.i not in inside and t.dep in ("nsubj", "nsubjpass") and t.head.lemma not in reporting
    ]
    nouns.sort(key=lambda t: abs(t.i - verb.i))
    return nouns[:1]
