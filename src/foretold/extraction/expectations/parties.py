"""About whom: the actors named in the foretold clause, its subject first."""

from collections.abc import Sequence

from foretold.extraction.actors import Cast
from foretold.extraction.expectations.complements import is_happening
from foretold.knowledge.actors import state_names
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
_PRIVATE = frozenset({"EDU", "BUS", "CVL", "MED", "AGR", "HLH", "LAB", "CRM"})
_PARTICLES = frozenset({"back", "away", "home", "out", "over", "forward", "on", "off", "up"})
_POINTING = frozenset({"it", "this", "that", "these", "those", "they", "he", "she"})
_DEFINITE = frozenset({"the", "this", "these", "those", "such", "all", "both"})
_FIRST_PERSON = frozenset({"i", "we", "our", "us", "my", "me"})


def parties_of(
    cast: Cast,
    verb: Token,
    above: Token,
    holder: Entity | None,
    before: Sequence[Sentence] = (),
    *,
    intends: bool = False,
) -> tuple[str, ...]:
    """Codes of who acts in the foretold clause, then of whom it is done to or with.

    The subject (the agent in the passive; else that of the clause `above`), then objects and
    their "with", "on", "of"; places, relative clauses and participles are left out. Where that
    names nobody: the holder's side for a deed that it `intends`, those told of `before` where
    the subject points back ("it", "the plan"), an official's own side; else nobody.
    """
    clausal = verb.pos in ("VERB", "AUX")
    doers = [verb]
    if clausal:
        doers = _beside(above) or agents(verb) or subjects(verb) or _above(above)
    codes = [code for noun in doers for code in _codes(cast, noun, holder)]
    pointing = any(_points_back(d) for d in doers) and not _is_dummy(verb)
    unsaid = intends and (not clausal or not doers)
    if not codes and holder is not None and unsaid:
        codes += _own(holder)
    for noun in _affected(verb, doers):
        if not _is_stop(cast, noun):
            codes += _codes(cast, noun, holder)
    if not codes and pointing:
        codes = _told_before(cast, before, [t for t in verb.sentence.tokens if t.i < doers[0].i])
    if not codes and holder is not None and holder.sector in _OFFICIAL:
        codes = [code for code in _own(holder) if intends or code in state_names()]
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
        case "advmod" | "prt":
            return node is verb and c.lower in _PARTICLES
        case "xcomp" | "ccomp" | "acomp":
            return node.pos in ("VERB", "AUX", "ADJ")
        case "advcl":
            return node.pos == "ADJ" or (_is_dummy(verb) and any(g.tag == "TO" for g in c.children))
        case "conj":
            return node is not verb or not any(s.dep in SUBJECTS for s in c.children)
        case _:
            return c.dep in _TAKEN


def _is_stop(cast: Cast, noun: Token) -> bool:
    """A town on somebody's way: "will leave Lima for Quito", "flies from Lima"."""
    if not cast.is_town(noun):
        return False
    above = noun.head
    while above.dep in ("prep", "pobj", "conj") and above.head is not above:
        above = above.head
    verbs = words("places", "motion")
    return above.lemma in verbs or (above.head.lemma in verbs and cast.is_town(above))


def _beside(clause: Token) -> list[Token]:
    """The noun right before "due to start", whatever the parser hangs it on."""
    if clause.dep != "prep" or clause.tag not in ("JJ", "IN"):
        return []
    tokens = clause.sentence.tokens
    at = clause.i - tokens[0].i
    return [tokens[at - 1]] if at and tokens[at - 1].pos in ("NOUN", "PROPN") else []


def _above(clause: Token) -> list[Token]:
    """The subject above the foretold verb: "reforms due to start", "Germany is prepared to"."""
    if clause.pos in ("NOUN", "PROPN"):
        return [clause]
    if clause.dep in ("acl", "amod") and clause.head.pos in _HEADS:
        return [clause.head]
    return subjects(clause)


def _points_back(doer: Token) -> bool:
    """Whether the words before tell what it is: "it", "the plan", "all three leaders"."""
    if doer.pos == "PRON":
        return doer.lower in _POINTING
    determiners = [c.lower for c in doer.children if c.dep in ("det", "nummod")]
    own = doer.lemma in words("pointing", "own") or is_happening(doer)
    return doer.pos == "NOUN" and own and all(d in _DEFINITE for d in determiners)


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


def _told_before(cast: Cast, before: Sequence[Sentence], here: list[Token]) -> list[str]:
    """What "this" and "it" are about: actors among the subjects `here` and in sentences before.

    Those who only say something there are passed by.
    """
    reporting = words("reporting", "verbs")
    for tokens in (here, *(sentence.tokens for sentence in reversed(before))):
        codes: list[str] = []
        for t in tokens:
            tells = t.head.lemma in reporting
            if t.dep in ("nsubj", "nsubjpass") and t.pos in _HEADS and not tells:
                known = [e.sector for e in cast.parties(t)]
                if not known or any(k not in _PRIVATE for k in known):
                    codes += _codes(cast, t, None)
        if codes:
            return codes
    return []
