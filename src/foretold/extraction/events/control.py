"""Who does what a verb tells where its own clause does not say, and where the parser misread it."""

from foretold.knowledge.events import verb_frames, words
from foretold.language.syntax import (
    RELATIVES,
    agents,
    auxiliaries,
    child,
    conjuncts,
    is_passive,
    nouns_above,
    objects,
    own_subjects,
    prepositional,
    subjects,
)
from foretold.language.tree import Token

_OBJECT_CONTROL = words("places_object_control")
_PACTS = frozenset({"accord", "agreement", "commitment", "deal", "pact", "treaty"})
_TOWARDS = frozenset({"with", "between", "to", "from", "by"})
_ATTITUDES = words("control_attitudes")
_DEEDS = words("control_deeds")
_JOINED = words("control_joined")
_BACKGROUNDS = words("control_backgrounds")
_WHERE = frozenset({"in", "at", "near", "outside", "inside", "on", "across"})
_STEPS = 4
_DUE = frozenset({"due", "because", "owing"})
_HARMING = frozenset({"ASSAULT", "COERCE"})
_WHEN = frozenset({"when", "after", "as"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "ourselves", "myself"})


def controllers(verb: Token) -> list[Token]:
    """Who does what the verb tells, where that is not the subject of the clause above.

    "praised X FOR SENDING", "gave X a chance TO ATTACK", "visiting X", "X is one of those that
    SENT".
    """
    above = verb.head
    if verb.dep == "pcomp" and above.lower in ("for", "of", "from") and above.head.pos == "VERB":
        governor = above.head
        if governor.lemma in _OBJECT_CONTROL:
            if is_passive(governor):
                return subjects(governor)
            return [h for h in objects(governor) if h.lower not in _REFLEXIVE]
    if verb.dep == "acl" and verb.tag == "VB" and above.dep == "dobj":
        given = [
            m for c in above.head.children if c.dep == "dative" and c.pos != "ADP"
            for m in conjuncts(c)
        ]  # fmt: skip
        if given:
            return given
    if verb.dep == "acl" and verb.tag == "VB" and _names_owner(above):
        return [above]
    if verb.dep == "amod" and verb.tag == "VBG":
        return [above]
    if verb.dep == "pcomp" and verb.lower == "visiting" and above.lower in _TOWARDS:
        return objects(verb)  # "talks with visiting X"
    if verb.dep == "relcl" and above.dep == "pobj" and above.head.lower == "of":
        pronoun = child(verb, "nsubj")
        whole = above.head.head
        if pronoun is not None and pronoun.lower in RELATIVES and whole.dep == "attr":
            return subjects(whole.head) if whole.head.lemma == "be" else []
    return []


def joined_names(participle: Token) -> list[Token]:
    """Who does it in a compound: "X-BACKED rebels", "an X- and Y-FUNDED school"."""
    if participle.dep != "amod" or participle.tag not in ("VBN", "VBD"):
        return []
    if participle.lemma not in _JOINED:
        return []
    tokens = participle.sentence.tokens
    at = participle.i - tokens[0].i
    if at < 2 or tokens[at - 1].text not in ("-", "–"):
        return []
    found = [tokens[at - 2]]
    while at >= 4 and tokens[at - 3].lower in ("and", ",") and tokens[at - 4].text[-1:] in "-–":
        at -= 2  # "X- and Y-backed"
        found.append(tokens[at - 2])
    return found


def is_attitude(verb: Token) -> bool:
    """As in "is OPPOSED to the plan": a participle that tells what its subject thinks."""
    return (
        verb.lower in _ATTITUDES
        and not agents(verb)
        and any(c.dep == "prep" and c.lower in ("to", "with") for c in verb.children)
    )


def coordinated_agents(verb: Token) -> list[Token]:
    """The by-phrase of the last of coordinated passives ("was ambushed and shot BY rebels")."""
    for c in verb.children:
        if c.dep == "conj" and c.tag in ("VBN", "VBD") and not own_subjects(c):
            found = agents(c) or coordinated_agents(c)
            if found:
                return found
    return []


def harms_behind(verb: Token) -> list[Token]:
    """The deed in which somebody was killed: whose it is did it ("killed IN a Surian raid")."""
    found = []
    for prep in verb.children:
        if prep.dep == "prep" and prep.lower in ("in", "during"):
            found += [n for n in prep.children if n.dep == "pobj" and _is_deed(n)]
    if not found and verb.dep == "relcl" and _is_place_clause(verb):
        deed = _deed_above(verb.head)  # "a Surian raid into X, where ten were killed"
        return [deed] if deed is not None else []
    return found or _hinderers(verb) or _strikers(verb)


def _hinderers(verb: Token) -> list[Token]:
    """Whose doing it was due to: "was cancelled because of objections from X"."""
    reasons = [c for c in verb.children if c.dep == "prep" and c.lower in _DUE]
    inner = [c for r in reasons for c in r.children if c.dep in ("prep", "pcomp")]
    nouns = [n for c in (*reasons, *inner) for n in c.children if n.dep == "pobj"]
    return [n for noun in nouns for n in prepositional(noun, "from")]


def _strikers(verb: Token) -> list[Token]:
    """Who strikes in the clause beside: "were killed when REBELS shelled the town"."""
    if not any(f.type in _HARMING for f in verb_frames().get(verb.lemma, ())):
        return []
    for c in verb.children:
        if c.dep != "advcl" or is_passive(c) or not any(m.lower in _WHEN for m in c.children):
            continue
        if any(f.type == "ASSAULT" for f in verb_frames().get(c.lemma, ())):
            return own_subjects(c)
    return []


def _is_deed(noun: Token) -> bool:
    return noun.lemma in _DEEDS and noun.pos == "NOUN"


def _is_place_clause(verb: Token) -> bool:
    """Whether a relative clause begins with "where" or "in which"."""
    return any(
        c.lower == "where" or (c.dep == "prep" and any(g.lower == "which" for g in c.children))
        for c in verb.children
    )


def _deed_above(noun: Token) -> Token | None:
    """The deed that the noun is, or in whose phrase it is the place."""
    return next((n for n in nouns_above(noun, _STEPS) if _is_deed(n)), None)


def is_passive_twin(verb: Token) -> bool:
    """As in "was praised abroad and VILIFIED at home", where the parser reads a past tense."""
    if verb.dep != "conj" or verb.tag != "VBD" or own_subjects(verb) or auxiliaries(verb):
        return False
    above = verb.head
    if above.tag != "VBN" or child(above, "auxpass") is None or objects(verb):
        return False
    if child(verb, "ccomp", "xcomp", "prt", "oprd") is not None:
        return False
    frames = verb_frames().get(verb.lemma, ())
    return bool(frames) and all(f.objects or "o" in f.roles.recipient for f in frames)


def is_small_passive(verb: Token) -> bool:
    """As in "ordered the office CLOSED": it is done to the subject of the clause."""
    return (
        verb.dep == "ccomp"
        and verb.tag == "VBN"
        and verb.head.pos == "VERB"
        and child(verb, "nsubj") is not None
        and not auxiliaries(verb)
        and not objects(verb)
    )


def is_absolute(verb: Token) -> bool:
    """As in "with SHELLING under way again": nobody above does it."""
    return verb.dep == "pcomp" and verb.head.lower == "with" and not own_subjects(verb)


def is_foe(word: Token) -> bool:
    """Whether the word stands behind "anti-"."""
    if word.lower.startswith("anti-"):
        return True
    at = word.i - word.sentence.tokens[0].i
    before = word.sentence.tokens[max(0, at - 2) : at]
    if not before or before[-1].lower not in ("-", "anti-"):
        return False
    return before[-1].lower == "anti-" or before[0].lower == "anti"


def is_misread_object(noun: Token, verb: Token) -> bool:
    """As in "wants Y's backing", read as a clause."""
    return (
        noun.dep == "ccomp"
        and noun.pos == "NOUN"
        and noun.i > verb.i
        and not any(c.dep in ("aux", "cop", "nsubj", "mark") for c in noun.children)
    )


def deeds_behind(heads: list[Token], verb: Token) -> list[Token]:
    """What "that" stands for, where the parser hung it on a place: "a raid in X that killed Y"."""
    pronoun, place = child(verb, "nsubj"), verb.head
    if verb.dep != "relcl" or pronoun is None or pronoun.lower not in ("that", "which"):
        return heads
    if heads[:1] != [place] or place.entity not in ("GPE", "LOC", "FAC") or place.dep != "pobj":
        return heads
    deed = _deed_above(place)
    return heads if deed is None else [deed]


def persons_behind(heads: list[Token], verb: Token) -> list[Token]:
    """Whom "who" stands for, where the parser hung it on a thing: "a man of X descent, who ..."."""
    pronoun, thing = child(verb, "nsubj", "nsubjpass"), verb.head
    if verb.dep != "relcl" or pronoun is None or pronoun.lower != "who" or heads[:1] != [thing]:
        return heads
    inside = thing.dep == "pobj" and thing.head.lower in ("with", "of", "from", "in")
    if not inside or thing.lemma not in _BACKGROUNDS:
        return heads
    holder = thing.head.head
    if holder.pos == "VERB":
        return [h for h in objects(holder) if h.i < thing.i] or heads
    return [holder] if holder.pos in ("NOUN", "PROPN") else heads


def _names_owner(noun: Token) -> bool:
    """As in "the US moves TO ESCALATE": the noun says whose moves they are."""
    return (
        noun.pos == "NOUN"
        and noun.lemma not in _PACTS
        and any(
            c.dep in ("nmod", "compound", "amod") and c.entity in ("GPE", "NORP", "ORG")
            for c in noun.children
        )
    )


def beside(verb: Token) -> list[Token]:
    """The noun right before a relative pronoun, where the parser hung the clause on another."""
    if verb.dep != "relcl":
        return []
    pronoun = next((c for c in verb.children if c.dep == "nsubj" and c.lower in RELATIVES), None)
    if pronoun is None:
        return []
    tokens = verb.sentence.tokens
    at = pronoun.i - tokens[0].i - 1
    while at >= 0 and tokens[at].dep == "punct":
        at -= 1
    before = tokens[at] if at >= 0 else None
    if before is None or before.pos not in ("NOUN", "PROPN"):
        return []
    venue = before.entity in ("GPE", "LOC", "FAC") and before.dep == "pobj"
    return [] if venue and before.head.lower in _WHERE else [before]
