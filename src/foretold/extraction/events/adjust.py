"""Second thoughts on what a pattern found: who acts, and how, can change what is told."""

from foretold.extraction.events.drills import joint_drill
from foretold.extraction.events.found import Found
from foretold.extraction.events.owning import is_harm
from foretold.extraction.events.places import Party, Sides
from foretold.extraction.events.verbal import is_verbal
from foretold.knowledge.events import words
from foretold.language.syntax import (
    auxiliaries,
    child,
    first_conjunct,
    governing_verb,
    negation,
    own_subjects,
    subjects,
    subtree,
)
from foretold.language.tree import Token
from foretold.records import QUAD

_VERBAL_BLOWS = words("verbal_blows")
_FORCES = frozenset({"MIL", "GOV", "COP", "SPY"})
_ARMED_GROUPS = frozenset({"REB", "UAF", "CRM"})
_WORKING = frozenset({"LAB", "EDU", "MED"})
_BARRING = frozenset({"obstruct"})
_ARMS = words("verbal_weapons") | {"military"}
_QUESTIONING = frozenset({"COP", "JUD", "SPY", "MIL"})
_FIGHTING = _ARMED_GROUPS | {"MIL", "COP", "CVL", "OPP", "UNK"}
_REFUSING = words("adjust_refusing")
_DIRECTED = frozenset(
    {"ACCUSE", "REJECT", "THREATEN", "SANCTION", "AID", "AGREE", "ASSAULT", "COERCE", "REQUEST",
     "SUPPORT", "CONCEDE"}
)  # fmt: skip
_CHOOSING = words("compose_choosing")
_ACCEPTING = words("adjust_accepting")
_DOUBTFUL = frozenset({"may", "might", "could", "should", "must"})
_STATES = frozenset({"GOV", "LEG", "IGO", "JUD", None})
_VICTIMS = frozenset({"CVL", "BUS", "LAB", "REF", "JRN", "UNK"})
_GUESSED = 0.9
_HITTING = frozenset({"ASSAULT", "THREATEN"})
_TOPICS = words("adjust_topics")
_SELF_CONTAINED = words("adjust_self_contained")
_JUDGING = frozenset({"ACCUSE", "SUPPORT"})
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT"})


def adjusted(found: Found, sides: Sides) -> Found:
    """The event with its type and recipient reconsidered."""
    found = joint_drill(_by_actor(found), sides)
    found = _refusal(found)
    _speaking_participle(found, sides)
    _visited(found, sides)
    _apart(found)
    _own_victims(found)
    if not found.recipient and not found.mutual and found.type in _DIRECTED:
        found.recipient = _someone_below(found, sides)
        if found.recipient:
            found.precision *= _GUESSED
    return found


def _by_actor(found: Found) -> Found:
    sectors = {p.entity.sector for p in found.actor}
    lemma = found.trigger.lemma
    if found.type == "ASSAULT" and lemma in _VERBAL_BLOWS and found.trigger.pos == "VERB":
        persons = found.actor and all(p.head.entity == "PERSON" for p in found.actor)
        if persons and not sectors & (_ARMED_GROUPS | {"MIL"}):
            return found.with_type("ACCUSE", "111", "disapprove", "a person's words")
    if found.type == "ASSAULT" and is_verbal(found):
        return found.with_type("ACCUSE", "111", "disapprove", "words")
    if found.type in ("ASSAULT", "PROTEST") and lemma == "clash" and _is_quarrel(found):
        return found.with_type("ACCUSE", "111", "disapprove", "a person's words")
    if lemma == "question" and found.cameo == "090" and not sectors & _QUESTIONING:
        return found.with_type("ACCUSE", "111", "disapprove", "a question")
    if found.mode == "seize" and lemma == "capture" and _is_of_persons(found):
        return found.with_type("ASSAULT", "181", "abduct", "a person captured")
    if found.type == "REQUEST" and lemma == "make" and _is_phone_call(found):
        phoned = found.with_type("CONSULT", "041", "phone", "a call made")
        phoned.actor, phoned.recipient = found.actor + found.recipient, []
        phoned.mutual = True
        return phoned
    if found.type == "ASSAULT" and sectors and sectors <= _WORKING and _names_strike(found):
        return found.with_type("PROTEST", "143", "strike", "workers strike")
    if found.type == "CONSULT" and lemma == "encounter" and sectors & _ARMED_GROUPS:
        return found.with_type("ASSAULT", "190", None, "an armed encounter")
    if found.mode == "boycott" and lemma == "boycott" and sectors and sectors <= _STATES:
        return found.with_type("REJECT", "120", None, "a state stays away")
    if found.type == "PROTEST" and found.mode in _BARRING and sectors & _FORCES:
        return found.with_type("COERCE", "191", "restrict", "forces of a state")
    firing = found.type == "MOBILIZE" and found.mode == "weapons" and lemma in ("fire", "launch")
    if firing and sectors & _ARMED_GROUPS:
        return found.with_type("ASSAULT", "194", "heavy-weapons", "an armed group fires")
    return found


def _names_strike(found: Found) -> bool:
    """Whether the deed is a strike ("a teachers' STRIKE"), and not one on somebody."""
    for noun in (found.trigger, *found.under):
        if noun.lemma == "strike":
            return not any(c.lower in ("on", "against") or c.lemma in _ARMS for c in noun.children)
    return False


def _is_of_persons(found: Found) -> bool:
    return any(p.head.entity == "PERSON" for p in found.recipient)


def _is_phone_call(found: Found) -> bool:
    """As in "made a call to the president", and not "made a call for peace"."""
    for noun in found.predicate.children:
        if noun.lemma == "call" and noun.dep == "dobj":
            return not any(
                c.dep in ("acl", "relcl") or (c.dep == "prep" and c.lower in ("for", "on"))
                for c in (*noun.children, *found.predicate.children)
            )
    return False


def _is_quarrel(found: Found) -> bool:
    """As in "the senator clashed with the president": those who do not fight clash in words."""
    sides = found.actor + found.recipient
    if {p.entity.sector for p in sides} & (_FIGHTING - {"UNK", "CVL"}):
        return False
    foes = [
        noun
        for prep in found.trigger.children
        if prep.lower == "with"
        for noun in prep.children
        if noun.entity == "PERSON"
    ]
    return bool(foes) or any(p.head.entity == "PERSON" for p in sides)


def _speaking_participle(found: Found, sides: Sides) -> None:
    """As in "A said B had attacked C, accusing ...": the speaker accuses, not B.

    So does who asks in "A urged B to leave, warning C ...".
    """
    verb = found.predicate
    if found.type not in _SPOKEN or verb.dep != "advcl" or verb.tag != "VBG":
        return
    clause = first_conjunct(verb.head)
    asked = clause.dep == "xcomp" and not found.mutual and _stands_apart(verb)
    if not (clause.dep == "ccomp" or asked) or clause.head.pos != "VERB":
        return
    speakers = [p for head in subjects(clause.head) for p in sides.of(head, "actor")]
    if speakers:
        known = {p.entity.code or p.entity.name for p in speakers}
        rest = [p for p in found.recipient if (p.entity.code or p.entity.name) not in known]
        found.actor, found.recipient = speakers, rest or found.recipient


def _stands_apart(verb: Token) -> bool:
    """Whether a comma or "while" parts the participle from the words before it."""
    before = verb.sentence.tokens[: verb.i - verb.sentence.tokens[0].i]
    return child(verb, "mark") is not None or (bool(before) and before[-1].text == ",")


def _visited(found: Found, sides: Sides) -> None:
    """As in "X met visiting Y": Y visits X."""
    verb = found.predicate
    if verb.lower != "visiting" or verb.dep not in ("amod", "pcomp") or not found.actor:
        return
    governor = governing_verb(verb)
    if governor is not None:
        hosts = [p for head in subjects(governor) for p in sides.of(head, "actor")]
        known = {p.entity.code for p in found.actor}
        found.recipient = [p for p in hosts if p.entity.code not in known]


def _apart(found: Found) -> None:
    """Nobody does it to himself: an actor named again by name is no recipient."""
    if found.mutual:
        return
    same = {(p.entity.code, p.entity.sector, p.entity.name) for p in found.actor}
    found.recipient = [
        p for p in found.recipient if (p.entity.code, p.entity.sector, p.entity.name) not in same
    ]


def _own_victims(found: Found) -> None:
    """As in "concern about attacks on its nationals in Y": a state does not blame its victims."""
    own = {p.entity.code for p in found.actor}
    if found.type != "ACCUSE" or len(own) != 1 or not found.recipient:
        return
    objects = (c for c in found.predicate.children if c.dep in ("dobj", "nsubjpass"))
    harmed = any(is_harm(t) or t.tag == "VBN" for o in objects for t in subtree(o))
    if harmed and all(
        p.entity.code in own and p.entity.sector in _VICTIMS for p in found.recipient
    ):
        found.recipient = []


def _refusal(found: Found) -> Found:
    """As in "will not negotiate", "is not going to lift": refused, not merely undone."""
    verb = found.predicate
    if QUAD[found.type] > 2 or verb.pos != "VERB":
        return found
    spoken = [verb]
    if verb.dep == "xcomp" and verb.head.lower == "going":
        spoken.append(verb.head)
    words = {a.lower for v in spoken for a in auxiliaries(v)} | {v.lower for v in spoken[1:]}
    chosen = verb.dep == "xcomp" and verb.head.lemma in _CHOOSING
    declined = verb.lemma in _ACCEPTING and not words & _DOUBTFUL
    if not (words & _REFUSING or chosen or declined) or not any(
        negation(v) is not None for v in spoken
    ):
        return found
    mode = "meet" if found.type == "CONSULT" else "yield"
    refused = found.with_type("REJECT", "120", mode, "will not")
    if found.mutual:
        first = [p for p in found.actor if p.head.i < verb.i][:1] or found.actor[:1]
        refused.recipient = [p for p in found.actor if p not in first]
        refused.actor, refused.mutual = first, False
    refused.status = "happened"
    return refused


def _someone_below(found: Found, sides: Sides) -> list[Party]:
    """The first other actor named in what the predicate governs ("to induce Y to come")."""
    if found.predicate.lemma in _SELF_CONTAINED:
        return []
    known = {p.entity.code or p.entity.name for p in found.actor}
    beyond = _beyond(found)
    outside = {"relcl", "parataxis"} if found.type == "REJECT" else {"relcl", "parataxis", "advcl"}
    if found.predicate.pos != "VERB" or found.type in _JUDGING:
        outside.add("acl")  # "a strike expected to harm Y", "condemned a report urging Y to ..."
    for token in subtree(found.predicate, without=frozenset(outside)):
        if token.i <= found.predicate.i or not _can_name(token) or token in beyond:
            continue
        if found.type in ("AGREE", "REQUEST") and token.head.lower in _TOPICS:
            continue
        deep = found.type in _HITTING and token.dep in ("dobj", "pobj")
        named = [p.entity for p in sides.of(token)] if deep else sides.direct(token)
        others = [e for e in named if e.code and e.code not in known]
        if others:
            return [Party(e, token) for e in others]
    return []


def _beyond(found: Found) -> list[Token]:
    """Words that name nobody to whom it is done: sources, and what an accused did."""
    cut: list[Token] = []
    for c in found.predicate.children:
        charged = found.type == "ACCUSE" and c.lower in ("of", "for") and child(c, "pcomp")
        named = child(found.predicate, "dobj", "nsubjpass") is not None
        source = c.dep == "prep" and c.lower == "according"
        other = c.dep == "conj" and own_subjects(c)
        if source or other or (charged and named):
            cut += subtree(c)
    if found.type == "REQUEST" and found.decided_by.endswith("[release]"):
        for c in found.predicate.children:
            cut += [t for of in c.children if of.lower == "of" for t in subtree(of)]
    if found.type in _JUDGING:  # whoever suffered what is condemned is not condemned
        for token in subtree(found.predicate):
            if is_harm(token):
                cut += subtree(token)
    return cut


def _can_name(token: Token) -> bool:
    return token.pos in ("PROPN", "NOUN") and token.dep in ("pobj", "dobj", "nsubj", "poss", "iobj")
