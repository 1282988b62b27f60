"""Foresight carried by verbs, adjectives and nouns: expect, likely, plan, threat, chance."""

from collections.abc import Callable

from foretold.extraction.expectations.complements import (
    COPULAS,
    clause_with_infinitive,
    finite_clause,
    future_modal,
    graded,
    infinitive,
    is_happening,
    is_past,
    is_perfect,
    negators,
    tense_is_past,
    turned,
)
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.noun_cues import from_noun
from foretold.extraction.expectations.predicates import from_adjective
from foretold.extraction.expectations.senses import reported_past
from foretold.knowledge.hedges import HedgeCue, cue_forms, hedge_cues, scale, words
from foretold.language.syntax import (
    agents,
    child,
    children,
    is_passive,
    own_subjects,
    prepositional,
    subjects,
    subtree,
)
from foretold.language.tree import Token

_THINGS = frozenset({"it", "this", "that"})
_POS = {"VERB": "VERB", "AUX": "VERB", "ADJ": "ADJ", "NOUN": "NOUN", "PROPN": "NOUN"}
Dated = Callable[[Token], bool]


def from_word(token: Token, dated: Dated) -> Foresight | None:
    """The foresight of a lexical cue, or None where its construction does not foretell.

    `dated` tells whether a phrase holds a date that is still to come.
    """
    for pos in _readings(token):
        cue = (
            hedge_cues().get((token.lemma, pos))
            or hedge_cues().get((token.lower, pos))
            or hedge_cues().get((cue_forms().get(token.lower, ""), pos))
        )
        if cue is None:
            continue
        if pos == "VERB":
            found = _from_verb(token, cue, dated)
        elif pos == "ADJ":
            found = from_adjective(token, cue, dated)
        else:
            found = from_noun(token, cue)
        if found is not None:
            aside = any(c.lower == "aside" for c in token.children)  # "set aside to buy"
            return None if aside or _is_over(found) else found
    return None


def _is_over(found: Foresight) -> bool:
    """What once was near, in the reporter's story ("was on the verge of")."""
    upper = found.clause
    return (
        found.trigger.lemma in words("past", "imminent")
        and upper.pos in ("VERB", "AUX")
        and tense_is_past(upper)
        and not reported_past(upper)
    )


def _readings(token: Token) -> tuple[str, ...]:
    """The parts of speech to try: participles pass as adjectives and the reverse."""
    if token.tag == "VBD" and own_subjects(token) and not token.sentence.is_heading:
        return ("VERB",)
    if token.tag in ("VBN", "VBD"):
        return ("VERB", "ADJ")
    if token.tag in ("RB", "IN", "JJR", "JJS"):
        return ("ADJ",)
    pos = _POS.get(token.pos)
    if pos is None:
        return ()
    return ("ADJ", "VERB") if pos == "ADJ" else (pos,)


def _from_verb(token: Token, cue: HedgeCue, dated: Dated) -> Foresight | None:
    if _is_pluperfect(token) or _is_condition(token) or _is_comparison(token):
        return None
    if token.lemma == "rule" and not any(c.lower == "out" for c in children(token, "prt")):
        return None
    settled = token.lemma in words("past", "settlements")
    if ((settled or _is_bygone(token)) and not dated(token)) or _is_wanted(token, cue):
        return None
    has = any(c.dep == "aux" and c.lemma in ("have", "'ve", "’ve") for c in token.children)
    participle = token.tag == "VBN" and token.dep in ("ROOT", "acl", "amod") and not has
    passive = is_passive(token) or participle
    if token.sentence.is_heading and token.tag in ("VBN", "VBD") and "control" not in cue.takes:
        passive = True
    found = _passive_verb(token, cue, dated) if passive else _active_verb(token, cue)
    if found is None and "depends" in cue.takes:
        found = _dependence(token, cue)
    return found


def _is_pluperfect(token: Token) -> bool:
    """As in "had hoped to": what was foretold then is known by now."""
    return any(c.dep == "aux" and c.lower in ("had", "'d", "’d") for c in token.children)


def _is_bygone(token: Token) -> bool:
    """A plan or decision told in the simple past by the reporter ("decided to flee")."""
    if token.lemma not in words("past", "deeds") or reported_past(token):
        return False
    group = [c for c in token.children if c.dep in ("aux", "auxpass")]
    return group[0].tag == "VBD" if group else token.tag == "VBD"


def _is_wanted(token: Token, cue: HedgeCue) -> bool:
    """A plan or vow that somebody is only to make ("persuaded it to agree", "let them plan")."""
    if token.tag != "VB" or (cue.kind not in ("plan", "vow", "threat") and cue.lemma != "risk"):
        return False
    return not any(c.tag == "MD" or c.lemma == "do" for c in token.children if c.dep == "aux")


def _is_comparison(token: Token) -> bool:
    """As in "more than expected", "as planned", "later than they hoped"."""
    tokens = token.sentence.tokens
    before = tokens[max(0, token.i - tokens[0].i - 1)]
    if before.lower in ("than", "as") and before is not token:
        return True
    own = own_subjects(token)
    first = min((subtree(s)[0].i for s in own), default=token.i)
    at = first - tokens[0].i
    return at > 0 and tokens[at - 1].lower == "than"


def _is_condition(token: Token) -> bool:
    mark = child(token, "mark")
    return mark is not None and mark.lower in ("if", "unless", "as") and token.dep == "advcl"


def _is_demand(token: Token) -> bool:
    """As in "they cannot be expected to": what may be asked of somebody, no forecast."""
    return any(c.tag == "MD" and c.lower in ("can", "ca", "could") for c in token.children)


def _passive_verb(token: Token, cue: HedgeCue, dated: Dated) -> Foresight | None:
    takes = cue.takes
    if token.lemma == "expect" and _is_demand(token):
        return None
    by = next(iter(agents(token)), None)
    if "raise" in takes or "control" in takes:
        content = infinitive(token)
        direct = cue.kind in ("plan", "schedule")
        purpose = direct and content is not None and not _directly(token, content)
        if content is not None and "raise" in takes and not purpose:
            return _made(token, token, content, cue, by, "raise")
    if "that" in takes or "np-inf" in takes or "that-modal" in takes:
        content = finite_clause(token)
        if content is not None and token.dep != "acl" and _looks_forward(content, cue, "that"):
            return _made(token, token, content, cue, by, "that")
    if "object" in takes or ("object-event" in takes and cue.kind == "forecast"):
        subject = next(iter(children(token, "nsubjpass")), None)
        told = subject is not None and subject.tag[0] == "N" and not is_past(token)
        if subject is not None and told and ("object" in takes or is_happening(subject)):
            return _made(token, token, subject, cue, by, "object")
    if "for-date" in takes and dated(token):
        noun = token.head if token.dep in ("acl", "amod", "relcl") else None
        noun = noun or next(iter(children(token, "nsubjpass", "nsubj")), None)
        if noun is not None and noun.tag[0] == "N":
            clause = noun if token.dep == "acl" else token
            return _made(token, clause, noun, cue, None, "for-date")
    return None


def _directly(token: Token, content: Token) -> bool:
    """Whether the infinitive follows at once: else it tells the purpose of the plan."""
    to = next(c for c in content.children if c.tag == "TO")
    between = token.sentence.tokens[token.i + 1 - token.sentence.tokens[0].i :]
    particle = between and between[0].dep == "prt"
    return not particle and to.i <= token.i + (1 if token.lemma != "schedule" else 4)


def _active_verb(token: Token, cue: HedgeCue) -> Foresight | None:
    takes = cue.takes
    owner = next(iter(subjects(token)), None)
    if cue.lemma == "mean" and any(
        s.tag == "WDT" or s.lower in _THINGS for s in own_subjects(token)
    ):
        return None  # "a term which means to honour": it explains, nobody intends
    if "np-inf" in takes:
        content = clause_with_infinitive(token)
        if content is not None:
            clause = content if own_subjects(content) else token
            return _made(token, clause, content, cue, owner, "np-inf")
    if "control" in takes:
        content = infinitive(token)
        held = child(token, "dobj")
        blind = cue.kind == "threat" and owner is not None and is_happening(owner)
        if blind and tense_is_past(token) and not reported_past(token):
            return None  # a crisis that "threatened to" spread did so in the story told
        if content is not None and not (held is not None and held.i < content.i):
            owner = None if blind else owner
            owner = None if token.lemma in words("past", "seen") else owner
            return _made(token, token, content, cue, owner, "control")
    if takes & {"that", "that-modal", "that-future"}:
        content = finite_clause(token)
        if content is not None and _looks_forward(content, cue, "that"):
            return _made(token, content, content, cue, owner, "that")
    if "gerund" in takes:
        content = next(
            (c for c in token.children if c.tag == "VBG" and _is_gerund(c, token)),
            None,
        )
        if content is not None:
            return _made(token, token, content, cue, owner, "gerund")
    return _told_of(token, cue, owner) or _object(token, cue, owner)


def _told_of(token: Token, cue: HedgeCue, owner: Token | None) -> Foresight | None:
    """As in "warned of a wave of strikes"."""
    nouns = prepositional(token, "of") if "of" in cue.takes else []
    noun = next((n for n in nouns if n.tag[0] == "N" and is_happening(n)), None)
    return _made(token, noun, noun, cue, owner, "of") if noun is not None else None


def _is_gerund(verb: Token, governor: Token) -> bool:
    """Whether it is what the governor takes ("ruled out sending ships"), not an aside."""
    if verb.dep == "advcl":
        particle = child(governor, "prt")
        return particle is not None and verb.i == particle.i + 1
    return verb.dep in ("xcomp", "dobj", "pcomp")


def _object(token: Token, cue: HedgeCue, owner: Token | None) -> Foresight | None:
    noun = child(token, "dobj") or _measured(token)
    if noun is None or noun.tag[0] != "N" or noun.i < token.i or child(token, "xcomp", "ccomp"):
        return None
    if "object" in cue.takes and noun.entity != "PERSON":
        return _made(token, noun, noun, cue, owner, "object")
    threatened = cue.kind == "threat" and noun.lemma in words("schedules", "valued")
    if "object-event" in cue.takes and is_happening(noun) and not threatened:
        return _made(token, noun, noun, cue, owner, "object")
    return None


def _measured(token: Token) -> Token | None:
    """The noun of "expects hard days ahead", which parsers hang on the adverb."""
    adverb = child(token, "advmod")
    return child(adverb, "npadvmod") if adverb is not None and adverb.i > token.i else None


def _dependence(token: Token, cue: HedgeCue) -> Foresight | None:
    """As in "will depend on whether", "hinges on"."""
    if not own_subjects(token) or not any(
        c.lower in ("on", "upon") and c.dep == "prep" and (_opens_question(c) or _will(token))
        for c in token.children
    ):
        return None
    return _made(token, token, token, cue, None, "depends")


def _will(token: Token) -> bool:
    """Whether what it depends on is still to come: "will depend on the harvest"."""
    return any(c.tag == "MD" and c.lower in ("will", "would") for c in token.children)


def _opens_question(prep: Token) -> bool:
    """Whether "on" is followed by a clause ("on whether", "on what")."""
    tokens = prep.sentence.tokens
    at = prep.i - tokens[0].i + 1
    following = tokens[at] if at < len(tokens) else prep
    return bool(children(prep, "pcomp")) or following.tag[0] == "W" or following.lower == "whether"


def _looks_forward(content: Token, cue: HedgeCue, frame: str) -> bool:
    mark = child(content, "mark")
    if is_perfect(content) or (mark is not None and mark.lower == "whether"):
        return False
    if future_modal(content) is not None:
        return True
    if "that-future" in cue.takes:
        return False
    if f"{frame}-modal" in cue.takes or is_past(content):
        return cue.kind != "forecast" and f"{frame}-modal" not in cue.takes
    return True


def _made(
    token: Token, clause: Token, content: Token, cue: HedgeCue, owner: Token | None, frame: str
) -> Foresight:
    if frame == "depends":
        strength, hedge = scale()["depends"], [token]
        outer: list[Token] = []
    else:
        outer = negators(token)
        strength, hedge = graded(token, cue.strength, outer)
    inner = [n for n in negators(content) if n not in outer] if content.tag[0] == "V" else []
    if inner:
        strength = strength.mirrored()
    if clause is token and token.dep in ("acomp", "oprd") and token.head.lemma in COPULAS:
        clause = token.head  # "is prepared in principle to": the state is the copula's
    excluded = cue.strength == "ruled_out"
    if excluded:
        hedge = [*hedge, *children(token, "prt")]
    return Foresight(
        token, hedge, clause, content, strength, cue.kind, f"{cue.lemma}+{frame}", owner,
        denied=bool(outer), negated=turned(cue.strength, outer, inner) != excluded,
        defers="that-modal" in cue.takes and frame == "that",
    )  # fmt: skip
