"""Who tells a foreseen thing by the tree alone: "Lima said it would", "was quoted as saying"."""

from foretold.extraction.actors import Cast
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.senses import reporter
from foretold.knowledge.hedges import words
from foretold.language.syntax import auxiliaries, is_passive, objects, own_subjects, subjects
from foretold.language.tree import Token

_FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me"})
_SEEING = frozenset({"see", "show", "hear", "mean", "ensure", "know", "learn", "understand",
                     "reveal", "determine", "guarantee"})  # fmt: skip
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
SOME = frozenset({"another", "others", "each"})
NOBODY = frozenset(
    {"it", "there", "this", "that", "they", "which", "what", "one", "you", "these", "anyone",
     "anybody", "everyone", "everybody", "whoever"}
)  # fmt: skip


def is_first_person(token: Token) -> bool:
    """Whether it is "I", "we" and the like, and not the US."""
    return token.lower in _FIRST_PERSON and token.text != "US" and token.tag[:3] == "PRP"


def source_of(found: Foresight, cast: Cast, *, quoted: bool = False) -> Token | None:
    """The head of the phrase that names who says the foretold clause, or None.

    Args:
        found: the foresight.
        cast: who is who.
        quoted: whether all this is another's quotation; there only "X says" hands it to X.

    """
    verb = found.clause if found.clause.pos in ("VERB", "AUX") else found.trigger
    said = _quoted(verb)
    if said is not None:
        return said
    teller = reporter(verb) if quoted else _teller(found, verb)
    if teller is None or teller.pos != "VERB" or is_passive(teller) or teller is found.trigger:
        return None
    if teller.lemma in _SEEING or not _is_told(teller, quoted) or _is_parted(verb, teller):
        return None
    source = next(iter(_tellers(teller)), None) or next(
        (o for o in objects(teller) if o.i > teller.i > verb.i), None
    )
    if source is None or source.pos not in ("NOUN", "PROPN", "PRON") or is_first_person(source):
        return None
    known = source.lower == "it" and bool(cast.parties(source))
    return source if known or source.lower not in NOBODY | SOME else None


def _teller(found: Foresight, verb: Token) -> Token | None:
    """The verb that tells the clause: of saying, of ruling, or that gives a promise of it."""
    noun = found.trigger
    if noun.pos == "NOUN" and not found.is_modal:
        return _weighing(noun)
    return (_giver(verb) if _has_that(verb) else None) or reporter(verb)


def _has_that(verb: Token) -> bool:
    return any(c.dep == "mark" and c.lower == "that" for c in verb.children)


def _giver(verb: Token) -> Token | None:
    """The verb of "ruled that", "made it clear that", "gave Lima assurances that"."""
    above = verb.head
    if above.lemma in words("tellers", "ruling") and verb.dep == "ccomp":
        return above
    if above.lower == "clear" and above.head.lemma == "make":
        return above.head
    given = objects(above) if above.pos == "VERB" else [above]
    giver = above if above.pos == "VERB" else above.head
    promised = any(n.lemma in words("tellers", "promises") for n in given)
    return giver if promised and giver.lemma in words("tellers", "giving") else None


def _weighing(noun: Token) -> Token | None:
    """The verb that speaks of a chance or a danger: "warned of the danger", "played down"."""
    above = noun.head.head if noun.dep == "pobj" else noun.head
    under = noun.dep == "dobj" or (noun.dep == "pobj" and noun.head.dep == "prep")
    return above if under and above.lemma in words("tellers", "weighing") else None


def _tellers(teller: Token) -> list[Token]:
    """Who tells; of "reports saying that", nobody: they pass on what others say."""
    own = own_subjects(teller) or (subjects(teller) if teller.tag == "VBG" else [])
    return [s for s in own if teller.tag != "VBG" or s.lemma not in words("voices", "documents")]


def _is_told(teller: Token, quoted: bool) -> bool:
    """Whether it has been told: "says", "has said", "announcing", and not "may say"."""
    if any(c.dep == "neg" for c in teller.children):
        return False
    helped = auxiliaries(teller)
    if quoted:
        return not helped and teller.tag in _FINITE
    if teller.tag == "VBG":
        return not helped and teller.dep in ("advcl", "acl", "conj")
    if helped:
        return teller.tag in ("VBN", "VBD") and all(a.lemma == "have" for a in helped)
    return teller.tag in _FINITE


def _is_parted(verb: Token, teller: Token) -> bool:
    """Whether a semicolon stands between the two."""
    low, high = sorted((verb.i, teller.i))
    tokens, base = verb.sentence.tokens, verb.sentence.tokens[0].i
    return any(t.text == ";" for t in tokens[low - base : high - base])


def _quoted(verb: Token) -> Token | None:
    """Who "was quoted as saying" it."""
    node = verb
    while node.head is not node:
        above = node.head
        if node.dep in ("ccomp", "parataxis") and above.lemma in ("quote", "cite"):
            says = any(g.lemma == "say" for c in above.children for g in (c, *c.children))
            subjects = own_subjects(above)
            return subjects[0] if says and subjects and is_passive(above) else None
        node = above
    return None
