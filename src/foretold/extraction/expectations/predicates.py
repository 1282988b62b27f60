"""Foresight carried by predicative adjectives: likely, certain, due, confident, difficult."""

from collections.abc import Callable

from foretold.extraction.expectations.complements import (
    COPULAS,
    finite_clause,
    future_modal,
    graded,
    infinitive,
    is_happening,
    is_past,
    negators,
)
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.senses import is_question, reported_past
from foretold.knowledge.hedges import HedgeCue, scale, words
from foretold.language.syntax import children, own_subjects, subjects
from foretold.language.tree import Token

_PREDICATIVE = ("acomp", "oprd", "attr", "conj", "advmod", "amod", "acl", "ROOT", "xcomp", "dep",
                "advcl", "ccomp", "prep", "relcl")  # fmt: skip

_LIKELIHOODS = frozenset({"likely", "unlikely", "improbable", "inevitable", "imminent"})


def from_adjective(token: Token, cue: HedgeCue, dated: Callable[[Token], bool]) -> Foresight | None:
    """The foresight of an adjective, or None where its construction does not foretell."""
    if token.dep not in _PREDICATIVE or any(c.dep == "prt" for c in token.children):
        return None
    copula = _copula(token)
    if copula is not None and is_question(copula, copula):
        return None
    if cue.lemma in words("past", "readiness") and not _is_ready_now(copula):
        return None
    clause = copula if copula is not None else token
    for frame in ("raise", "to-event", "that", "about", "for", "for-date", "bare", "depends"):
        content = _content(token, clause, cue, frame, dated)
        if content is not None:
            return _made(token, clause, content, cue, frame)
    return None


def _is_ready_now(copula: Token | None) -> bool:
    """Whether somebody is or says to be ready, not was or seemed so ("seems ready to fight")."""
    if copula is None or copula.lemma not in ("be", "stand", "remain", "'s", "’s", "'re", "’re"):
        return False
    if any(c.lemma in ("have", "'ve", "’ve") for c in copula.children if c.dep == "aux"):
        return False
    return copula.tag != "VBD" or reported_past(copula)


def _copula(token: Token) -> Token | None:
    node = token
    while node.dep == "conj" and node.head.pos == "ADJ":
        node = node.head
    head = node.head
    if head is not node and node.dep in ("acomp", "oprd", "attr", "advmod", "xcomp", "prep"):
        return head if head.lemma in COPULAS else None
    return None


def _content(
    token: Token, clause: Token, cue: HedgeCue, frame: str, dated: Callable[[Token], bool]
) -> Token | None:
    takes = cue.takes
    both = (token,) if clause is token else (token, clause)
    match frame:
        case "raise" if "raise" in takes:
            return next((v for n in both if (v := infinitive(n)) is not None), None)
        case "to-event" if "to-event" in takes:
            comparative = token.tag in ("JJR", "RBR") or any(
                c.lower == "more" for c in token.children
            )
            if comparative or future_modal(clause) is None or not _has_dummy_subject(clause):
                return None
            return next((v for n in both if (v := infinitive(n)) is not None), None) or next(
                (c for n in both for c in n.children if c.dep in ("advcl", "ccomp", "xcomp")
                 and c.i > token.i and any(g.tag == "TO" for g in c.children)), None)  # fmt: skip
        case "that" if "that" in takes or "that-modal" in takes:
            verb = next((v for n in both if (v := finite_clause(n)) is not None), None)
            if verb is None or (clause is token and token.dep == "amod"):
                return None
            forward = future_modal(verb) is not None
            return verb if forward or ("that" in takes and not is_past(verb)) else None
        case "about" if takes & {"about", "of"}:
            return _prepositional(token, takes & {"about", "of"})
        case "for" if "for" in takes and clause is not token:
            return _prepositional(token, frozenset({"for"}))
        case "for-date" if "for-date" in takes:
            if token.dep in ("acl", "amod") and dated(token) and token.head.tag[0] == "N":
                return token.head if token.i > token.head.i else None
            if clause is not token and (dated(token) or dated(clause)):
                return next((s for s in own_subjects(clause) if s.tag[0] in "NP"), None)
        case "bare" if "bare" in takes and clause is not token:
            subject = next(iter(own_subjects(clause)), None)
            if subject is None or subject.tag[0] != "N":
                return None
            told = not is_past(clause) or reported_past(clause)
            plain = token.lemma in _LIKELIHOODS and subject.pos == "NOUN" and not subject.entity
            return subject if told and (plain or is_happening(subject)) else None
        case "depends" if "depends" in takes and clause is not token:
            if any(c.lower in ("on", "upon") and c.dep == "prep" for c in token.children):
                return clause
    return None


def _prepositional(token: Token, prepositions: frozenset[str]) -> Token | None:
    for prep in children(token, "prep"):
        if prep.lower in prepositions:
            return next(iter(children(prep, "pobj", "pcomp")), None)
    return None


def _has_dummy_subject(clause: Token) -> bool:
    return any(s.lower == "it" for s in own_subjects(clause))


def _made(token: Token, clause: Token, content: Token, cue: HedgeCue, frame: str) -> Foresight:
    outer = negators(token) + (negators(clause) if clause is not token else [])
    if frame == "depends":
        strength, hedge = scale()["depends"], [token]
    else:
        strength, hedge = graded(token, cue.strength, outer)
    inner = [n for n in negators(content) if n not in outer] if content.tag[0] == "V" else []
    if inner and content is not clause:
        strength = strength.mirrored()
    owner = None
    if frame in ("that", "about") and clause is not token and not _has_dummy_subject(clause):
        owner = next(iter(subjects(clause)), None)
    evidence = content if frame == "that" and owner is not None else clause
    if clause is token and frame == "for-date":
        evidence = content
    modal = future_modal(clause) if frame == "to-event" else None
    if modal is not None:
        hedge = [modal, *hedge]
    return Foresight(
        token, hedge, evidence, content, strength, cue.kind, f"{cue.lemma}+{frame}", owner,
        negated=bool(outer) != bool(inner), defers=False,
    )  # fmt: skip
