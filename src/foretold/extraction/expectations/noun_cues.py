"""Foresight carried by nouns: chance, risk, plan, threat, fear; "the view is that"."""

from foretold.extraction.expectations.complements import (
    COPULAS,
    finite_clause,
    future_modal,
    graded,
    infinitive,
    is_happening,
    is_past,
    negators,
    tense_is_past,
    turned,
)
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.senses import reported_past
from foretold.knowledge.hedges import HedgeCue, Strength, degrees, scale, words
from foretold.language.syntax import child, children, governing_verb, own_subjects, subjects
from foretold.language.tree import Token

_HOLDING = frozenset({"have", "express", "voice", "share", "announce", "unveil", "reveal", "make",
                      "hold", "outline", "issue", "repeat", "reiterate", "declare"})  # fmt: skip


def from_noun(token: Token, cue: HedgeCue) -> Foresight | None:
    """The foresight of a noun, or None where its construction does not foretell."""
    takes = cue.takes
    told = "that-future" in takes and cue.strength == "possibility"  # "there were rumours that"
    if (_is_bygone(token) and not told) or _is_averted(token, cue):
        return None
    if "says" in takes:
        return _says(token, cue)
    if "idiom" in takes:
        return _idiom(token, cue)
    if takes & {"that", "that-modal", "that-future"}:
        content = finite_clause(token) or _after_copula(token)
        if content is not None:
            forward = future_modal(content) is not None
            marked = any(c.dep == "mark" and c.lower == "that" for c in content.children)
            if forward or ("that" in takes and marked and not is_past(content)):
                return _made(token, content, content, cue, "that")
    if "inf" in takes:
        content = infinitive(token)
        if content is not None:
            return _made(token, token, content, cue, "inf")
    for prep in children(token, "prep"):
        content = _object_of(prep, takes)
        if content is not None:
            return _made(token, token, content, cue, prep.lower)
    return None


def _is_bygone(token: Token) -> bool:
    """What there once was a chance or a plan of ("there was a plan to")."""
    upper = token.head
    was = token.dep == "attr" and upper.lemma == "be" and tense_is_past(upper)
    own = upper.lemma in ("have", "make", "hatch", "draw", "devise", "form", "harbour", "harbor")
    had = token.dep == "dobj" and own and tense_is_past(upper)
    return (was or had) and not reported_past(upper)


def _is_averted(token: Token, cue: HedgeCue) -> bool:
    """As in "to neutralise the danger of war": what is done against it, not that it looms."""
    upper = token.head
    averts = upper.lemma in words("averted", "verbs") and token.dep in ("dobj", "nsubjpass")
    return averts and cue.strength in ("risk", "fear")


def _object_of(prep: Token, takes: frozenset[str]) -> Token | None:
    content = child(prep, "pobj", "pcomp")
    if content is None:
        return None
    if prep.lower == "of" and takes & {"of", "of-gerund"}:
        being = next((c for c in content.children if c.dep == "acl" and c.tag == "VBG"), None)
        if being is not None and content.pos in ("NOUN", "PROPN"):
            return being
    if prep.lower == "of":
        gerund = content.tag == "VBG" and content.dep == "pcomp"
        if gerund and takes & {"of", "of-gerund"}:
            return content
        return content if "of" in takes and is_happening(content) else None
    if prep.lower in ("for", "about") and prep.lower in takes:
        return content if is_happening(content) else None
    return None


def _after_copula(token: Token) -> Token | None:
    """As in "the hope is that ...": the clause after the copula."""
    head = token.head
    if token.dep == "nsubj" and head.lemma == "be":
        return finite_clause(head)
    return None


def _says(token: Token, cue: HedgeCue) -> Foresight | None:
    content = _after_copula(token)
    if content is None or future_modal(content) is None:
        return None
    found = _made(token, content, content, cue, "says")
    found.hedge += [c for c in token.children if c.dep == "amod" and c not in found.hedge]
    owner = child(token, "poss")
    found.owner = owner
    return found


def _idiom(token: Token, cue: HedgeCue) -> Foresight | None:
    """As in "on track to", "on the verge of"."""
    prep = token.head
    if token.dep != "pobj" or prep.lower not in ("on", "at", "in"):
        return None
    content = infinitive(token) or (infinitive(prep.head) if prep.head is not prep else None)
    if content is None:
        of = next((c for c in children(token, "prep") if c.lower == "of"), None)
        content = child(of, "pcomp", "pobj") if of is not None else None
    if content is None or content.i < token.i:
        return None
    if content.tag[0] == "N" and not is_happening(content):
        return None
    clause = prep.head if prep.head.pos in ("VERB", "AUX") else token
    found = _made(token, clause, content, cue, "idiom")
    found.owner = None
    return found


def _size(token: Token) -> Token | None:
    """The adjective of "the chance is low", "the likelihood remains high"."""
    if token.dep != "nsubj" or token.head.lemma not in COPULAS:
        return None
    adjective = child(token.head, "acomp", "oprd")
    known = adjective is not None and degrees().get(adjective.lower) in ("up", "down")
    return adjective if known else None


def _sized(size: Token, negation: list[Token]) -> Strength:
    """How likely a chance of that size is; "not low" is high and "not high" low."""
    high = (degrees()[size.lower] == "up") != bool(negation)
    if negation:
        return scale()["likely" if high else "unlikely"]
    return scale()["good_chance" if high else "little_chance"]


def _made(token: Token, clause: Token, content: Token, cue: HedgeCue, frame: str) -> Foresight:
    upper = governing_verb(token)
    has = upper is not None and token.dep in ("dobj", "attr", "nsubj", "nsubjpass", "pobj")
    outer = [c for c in negators(token) if c.dep in ("det", "neg")]
    if upper is not None and has and upper.lemma in _HOLDING | {"be", "see"}:
        outer += [n for n in negators(upper) if n.dep == "neg"]
    strength, hedge = graded(token, cue.strength, outer)
    size = _size(token)
    if size is not None:
        strength, hedge = _sized(size, outer), [token, *outer, size]
        outer = []
    inner = negators(content) if content.tag[0] == "V" else []
    if inner:
        strength = strength.mirrored()
    owner = child(token, "poss")
    if owner is None and upper is not None and upper.lemma in _HOLDING and token.dep == "dobj":
        owner = next(iter(subjects(upper)), None)
        if frame in ("inf", "of", "for", "about") and own_subjects(upper):
            clause = upper
    elif token.dep == "attr" and upper is not None and upper.lemma == "be" and clause is token:
        clause = upper
    if cue.kind == "forecast" and cue.strength in ("possibility", "risk", "likely"):
        owner = None
    return Foresight(
        token, hedge, clause, content, strength, cue.kind, f"{cue.lemma}+{frame}", owner,
        negated=turned(cue.strength, outer, inner), defers="that-modal" in cue.takes,
    )  # fmt: skip
