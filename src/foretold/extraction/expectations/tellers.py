"""Who tells a foreseen thing by the tree alone: "Lima said it would", "was quoted as saying"."""

from foretold.extraction.actors import Cast
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.senses import reporter
from foretold.language.syntax import is_passive, objects, own_subjects
from foretold.language.tree import Token

_FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me"})
_SEEING = frozenset({"see", "show", "hear", "mean", "ensure", "know", "learn", "understand",
                     "reveal", "determine", "guarantee"})  # fmt: skip
SOME = frozenset({"another", "others", "each"})
NOBODY = frozenset(
    {"it", "there", "this", "that", "they", "which", "what", "one", "you", "these", "anyone",
     "anybody", "everyone", "everybody", "whoever"}
)  # fmt: skip


def is_first_person(token: Token) -> bool:
    """Whether it is "I", "we" and the like, and not the US."""
    return token.lower in _FIRST_PERSON and token.text != "US" and token.tag[:3] == "PRP"


def source_of(found: Foresight, cast: Cast) -> Token | None:
    """The head of the phrase that names who says the foretold clause, or None."""
    verb = found.clause if found.clause.pos in ("VERB", "AUX") else found.trigger
    quoted = _quoted(verb)
    if quoted is not None:
        return quoted
    teller = reporter(verb)
    if teller is None or teller.pos != "VERB" or is_passive(teller) or teller is found.trigger:
        return None
    if teller.lemma in _SEEING or not _is_finite(teller) or _is_parted(verb, teller):
        return None
    source = next(iter(own_subjects(teller)), None) or next(
        (o for o in objects(teller) if o.i > teller.i > verb.i), None
    )
    if source is None or source.pos not in ("NOUN", "PROPN", "PRON") or is_first_person(source):
        return None
    known = source.lower == "it" and bool(cast.parties(source))
    return source if known or source.lower not in NOBODY | SOME else None


def _is_finite(teller: Token) -> bool:
    return teller.tag in ("VBD", "VBZ", "VBP") and not any(
        c.dep in ("aux", "neg") for c in teller.children
    )


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
