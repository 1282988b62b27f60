"""Verbs over clauses: what "refused to meet" or "urged Y to withdraw" tells."""

from collections.abc import Callable
from dataclasses import dataclass

from foretold.extraction.events.found import Found
from foretold.extraction.events.lemmas import verb_lemma
from foretold.extraction.events.match import is_group
from foretold.extraction.events.outcomes import (
    AGREE_CODES,
    REJECT_MODES,
    REQUEST_MODES,
    THREAT_MODES,
    WEAK_REQUESTS,
    made,
    named_in,
    others,
    stopped,
    subject_parties,
)
from foretold.extraction.events.places import Party, Places, Sides, codes, distinct
from foretold.knowledge.events import Operator, verb_frames, words
from foretold.language.syntax import (
    auxiliaries,
    child,
    modal,
    negation,
    own_subjects,
    subjects,
    subtree,
)
from foretold.language.tree import Token
from foretold.records import QUAD
from foretold.records.ontology import EventType

_YIELDING = words("compose_yielding")
_OF_OTHERS = words("compose_of_others")
_ADVISING = words("compose_advising")
_LOOSE_REQUESTS = words("compose_loose_requests")
_THAT_REQUESTS = words("compose_that_requests")
_GRIM = words("compose_grim")
_SILENCE = words("compose_silence")
_FORGONE = words("compose_forgone")
_INTENTS = words("compose_intents")
_YIELD = words("will_yield")
_HARM = words("will_harm")
_DIRE = words("warn_dire")
_EXPECTED = words("verdict_yields") | words("compose_expected")
_PLEADING = frozenset({"ask", "request", "demand", "petition", "beg"})
_OWNING_UP = frozenset({"admit", "acknowledge", "confess", "own_up+to", "concede"})
_CHARGING = frozenset({"charge", "allege", "complain"})
_VERBAL = frozenset({"REQUEST", "ACCUSE", "REJECT"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SELVES = frozenset({"it", "he", "she", "they", "we"})
_THINGS = frozenset({"it", "this", "that", "which", "what"})


@dataclass(slots=True)
class Clause:
    """An operator verb with its complement clause and the event that the complement tells."""

    entry: Operator
    verb: Token
    complement: Token
    inner: Found | None
    places: Places
    sides: Sides
    actor: list[Party]
    recipient: list[Party]

    def make(
        self, kind: EventType, cameo: str, mode: str | None, recipient: list[Party], p: float
    ) -> Found:
        """The event that the operator makes of its complement."""
        name = f"pattern operator {self.entry.name}"
        return made(kind, cameo, mode, self.verb, self.actor, recipient, name, self.inner, p)

    @property
    def is_done_by_somebody(self) -> bool:
        """Whether the subject is an actor, not a thing or an event."""
        return any(d.lower not in _THINGS and self.sides.direct(d) for d in self.places.doers)

    @property
    def is_agentless(self) -> bool:
        """Whether it is a passive that does not say by whom."""
        return self.places.passive and not self.places.doers

    @property
    def inner_type(self) -> str:
        """The complement's type, or an empty text."""
        return self.inner.type if self.inner else ""

    @property
    def has_modal(self) -> bool:
        """Whether the complement says will, would, may or the like."""
        return any(a.tag == "MD" for a in auxiliaries(self.complement))

    @property
    def is_finite(self) -> bool:
        """Whether the complement is a that-clause."""
        return self.complement.dep == "ccomp" and (
            self.complement.tag not in ("VB", "VBG")
            or self.has_modal
            or any(a.lemma == "do" or a.tag in _FINITE for a in auxiliaries(self.complement))
        )

    def object_parties(self) -> list[Party]:
        """Others named as the operator's object."""
        return others(self.sides.at(self.places, ("o",)), self.actor)


def over_clause(
    entry: Operator, verb: Token, complement: Token, inner: Found | None,
    places: Places, sides: Sides,
) -> Found | None:  # fmt: skip
    """The event that an operator makes of its complement clause, or None."""
    rule = _RULES.get(entry.kind)
    if rule is None:
        return None
    actor = sides.at(places, ("s",), "actor")
    if entry.name == "commit" and places.passive and not places.doers:
        actor = sides.at(places, ("o",), "actor")  # "is committed to sending"
    recipient = inner.recipient if inner else []
    if inner is not None and inner.mutual:
        recipient = others(inner.actor, actor)
    return rule(Clause(entry, verb, complement, inner, places, sides, actor, recipient))


def _refuse(c: Clause) -> Found | None:
    if not c.actor or (c.complement.lemma in _SILENCE and not _gives(c)):
        return None
    mode, cameo = REJECT_MODES.get(c.inner_type, ("change", "120"))
    recipient = c.recipient
    if not any(p.entity.code for p in recipient):
        recipient = named_in(c.complement, c.actor, c.sides) or recipient
    return c.make("REJECT", cameo, mode, recipient, 0.85)


def _gives(c: Clause) -> bool:
    """Whether what is refused is more than an answer ("to give food", not "to give details")."""
    return c.inner is not None and "[information]" not in c.inner.decided_by


def _threaten(c: Clause) -> Found | None:
    mode, cameo = THREAT_MODES.get(c.inner_type, (None, "130"))
    return c.make("THREATEN", cameo, mode, c.object_parties() or c.recipient, 0.85)


def _agree(c: Clause) -> Found | None:
    inner = c.inner
    if negation(c.complement) is not None and c.entry.kind == "agree":
        return _vow_not(c)
    if c.entry.kind == "agree" and c.entry.name not in ("agree", "consent"):
        threat = _vow_harm(c)
        if threat is not None:
            return threat
    helpful = c.inner_type == "MOBILIZE" and c.entry.name not in _INTENTS
    if inner is not None and QUAD[inner.type] >= 3 and not helpful:
        if inner.type in ("REQUEST", "ACCUSE", "REJECT") or c.entry.kind == "offer":
            return None
        mode, cameo = THREAT_MODES.get(inner.type, (None, "130"))
        return c.make("THREATEN", cameo, mode, c.recipient, 0.75)
    if c.is_finite and not c.has_modal:
        return _accord(c)
    if inner is None and c.entry.name != "agree" and _may_harm(c.complement):
        return _threat_of(c)
    if c.entry.kind == "offer" and _is_asked_of_others(c):
        return None
    c.actor = _own_body(c) or c.actor
    addressed = others(c.sides.at(c.places, ("with", "to", "o")), c.actor) or c.recipient
    mutual = c.entry.name == "agree" and len(c.actor) > 1
    cameo = AGREE_CODES.get(c.inner_type, "030")
    return c.make("AGREE", cameo, None, [] if mutual else addressed, 0.8 if inner else 0.6)


def _accord(c: Clause) -> Found | None:
    """As in "X and Y agreed that the border IS a problem": of several who are of one mind."""
    if c.entry.name != "agree" or not c.actor or not is_group(c.places.doers):
        return None
    return c.make("AGREE", "030", None, [], 0.6)


def _own_body(c: Clause) -> list[Party]:
    """As in "pledged that the union will help": who is to do it, where a body is named."""
    heads = [s for s in own_subjects(c.complement) if s.pos == "PROPN"] if c.is_finite else []
    named = [p for s in heads for p in c.sides.of(s, "actor") if p.entity.code]
    return named if len({p.entity.code for p in named}) == 1 else []


def _may_harm(complement: Token) -> bool:
    """Whether the verb can tell conflict: "vowed to crush the rebels" is no promise."""
    frames = verb_frames().get(verb_lemma(complement), ())
    return complement.lemma in _GRIM or any(
        QUAD[f.type] == 4 and not f.objects and not f.preposition for f in frames
    )


def _threat_of(c: Clause) -> Found | None:
    """As in "vowed to crush Y", where somebody known is meant."""
    target = named_in(c.complement, c.actor, c.sides)
    if c.entry.kind == "offer" or not any(p.entity.code for p in target):
        return None
    if negation(c.complement) is not None:
        return None
    return c.make("THREATEN", "130", None, target, 0.6)


def _is_asked_of_others(c: Clause) -> bool:
    """As in "proposed that Y send troops": who proposes it does not do it."""
    own = {p.entity.code for p in c.actor}
    return any(
        p.entity.code not in own for s in own_subjects(c.complement) for p in c.sides.of(s, "actor")
    )


def _vow_not(c: Clause) -> Found | None:
    """As in "vowed NOT to allow": what is good refused, what is bad forgone."""
    if c.inner is not None and QUAD[c.inner.type] >= 3:
        return c.make("AGREE", "030", None, c.recipient, 0.65)
    if c.inner is None and c.complement.lemma not in _YIELD | _YIELDING:
        if c.complement.lemma in _SILENCE:
            return None
        return c.make("AGREE", "030", None, c.recipient, 0.5)  # "vowed not to sell"
    recipient = c.recipient or named_in(c.complement, c.actor, c.sides)
    return c.make("REJECT", "120", None, recipient, 0.7)


def _going_on(complement: Token) -> Token:
    """What is done on and on ("would continue to CRUSH")."""
    inner = child(complement, "xcomp") if complement.lemma in ("continue", "keep", "go") else None
    return complement if inner is None else inner


def _vow_harm(c: Clause) -> Found | None:
    """As in "vowed to crush the rebels", "swore to defy the council"."""
    inner = c.inner
    deed = _going_on(c.complement)
    if inner is None and deed.lemma not in _HARM:
        return None
    sworn = c.entry.name in _INTENTS
    if inner is not None and inner.type not in _VERBAL:
        return None
    recipient = c.recipient or named_in(deed, c.actor, c.sides)
    if inner is not None and inner.type == "REJECT":
        return c.make("REJECT", "120", None, recipient, 0.7)
    if inner is not None and inner.type == "REQUEST":
        return None
    if not sworn and not any(p.entity.code for p in recipient):
        return None
    return c.make("THREATEN", "130", None, recipient, 0.7)


def _request(c: Clause) -> Found | None:
    if c.entry.name == "insist" and c.is_finite and negation(c.complement) is not None:
        return _insists_not(c)
    if c.entry.name == "expect" and not _is_expected(c):
        return None
    weak = c.entry.name in WEAK_REQUESTS
    if c.is_finite and (weak or (c.entry.name not in _THAT_REQUESTS and not c.has_modal)):
        return None
    own_subject = any(g.dep in ("nsubj", "nsubjpass") for g in c.complement.children)
    if c.entry.name in _OF_OTHERS and not own_subject and c.inner is None:
        return None
    if c.entry.name == "hope" and not (own_subject and c.has_modal):
        return None
    if c.entry.name == "want" and not own_subject:
        return _unwilling(c)
    addressed = c.sides.at(c.places, ("o", "on", "upon", "to", "with", "for"))
    if c.complement.dep == "ccomp" or not addressed:
        addressed = subject_parties(c.complement, c.sides) or addressed
    recipient = others(addressed, c.actor)
    if not recipient and c.inner is not None:
        recipient = others(c.inner.actor + c.inner.recipient, c.actor)
    if c.places.passive and not c.places.doers:  # "has been asked to send"
        recipient = c.object_parties()
    elif not c.actor and (c.verb.dep != "acl" or c.verb.tag != "VBG"):
        return None  # "a report urging Y to ..." urges, whoever wrote it
    coded = any(p.entity.code for p in recipient)
    if (weak or not c.actor) and not coded and not _asks_somebody(c, recipient):
        return None
    if not recipient and c.inner is None and not _asks_somebody(c, recipient):
        return None
    mode, cameo = REQUEST_MODES.get(c.inner_type, ("change", "104"))
    return c.make("REQUEST", cameo, mode, recipient, 0.85 if coded or not weak else 0.6)


def _insists_not(c: Clause) -> Found | None:
    """As in "insisted that it would not leave": what one will not do oneself."""
    own = codes(c.actor)
    doers = subject_parties(c.complement, c.sides)
    meant = any(s.lower in _SELVES for s in own_subjects(c.complement))
    if not own or not c.has_modal or not (meant or any(p.entity.code in own for p in doers)):
        return None
    return c.make("REJECT", "120", None, others(c.recipient, c.actor), 0.65)


def _is_expected(c: Clause) -> bool:
    """As in "expects Y to comply": a duty, where it is one that people are asked to do."""
    if c.places.passive or not any(p.entity.code for p in c.actor):
        return False  # "is expected to discuss" foresees
    asked = c.complement.tag == "VB" and bool(own_subjects(c.complement))
    return asked and (c.complement.lemma in _EXPECTED or c.complement.lemma in _YIELD)


def _unwilling(c: Clause) -> Found | None:
    """As in "do not want to join": refused, where it is good for others."""
    good = c.inner is not None and QUAD[c.inner.type] <= 2
    if negation(c.verb) is None or not c.actor or not (good or c.complement.lemma in _YIELD):
        return None
    recipient = c.recipient or named_in(c.complement, c.actor, c.sides)
    found = c.make("REJECT", "120", None, recipient, 0.6)
    found.status = "happened"
    return found


def _asks_somebody(c: Clause, recipient: list[Party]) -> bool:
    """As in "encouraged all members to sign": asked of people whom nobody knows."""
    if c.entry.name in _LOOSE_REQUESTS or not any(p.entity.code for p in c.actor):
        return False
    asked = [h for h in c.places.undergoers if h.pos in ("NOUN", "PROPN")]
    if c.entry.name in _PLEADING and c.complement.dep == "xcomp":
        return c.complement.tag == "VB"  # "asked to see the papers"
    if c.entry.name in _ADVISING and c.complement.tag == "VBG":
        return True  # "recommended lifting the curfew"
    return c.complement.tag == "VB" and bool(recipient or asked)


def _fail(c: Clause) -> Found | None:
    inner = c.inner
    if inner is None or QUAD[inner.type] > 2 or not (inner.mutual or inner.recipient):
        return None
    mode, cameo = REJECT_MODES.get(inner.type, ("change", "120"))
    found = c.make("REJECT", cameo, mode, c.recipient, 0.65)
    if inner.mutual:
        found.actor, found.recipient = inner.actor, []
    return found


def _stop(c: Clause) -> Found | None:
    if c.inner is None:
        return None
    doers = c.inner.actor or c.actor
    name = f"pattern operator {c.entry.name}"
    return stopped(c.inner.type, c.verb, doers, c.inner.recipient, name, c.inner)


def _force(c: Clause) -> Found | None:
    recipient = c.object_parties()
    return (
        c.make("COERCE", "170", None, recipient, 0.65)
        if c.is_done_by_somebody and recipient
        else None
    )


def _allow(c: Clause) -> Found | None:
    recipient = c.object_parties() or others(subject_parties(c.complement, c.sides), c.actor)
    known = any(p.entity.code for p in recipient)
    if negation(c.verb) is not None:
        return _forbidden(c, recipient)
    return (
        c.make("CONCEDE", "083", None, recipient, 0.65) if c.is_done_by_somebody and known else None
    )


def _forbidden(c: Clause, recipient: list[Party]) -> Found | None:
    """As in "are not allowed to leave": a restriction that stands or is to come."""
    if not recipient or not (c.is_done_by_somebody or c.is_agentless):
        return None
    found = c.make("COERCE", "172", "restrict", recipient, 0.7)
    found.status = "future" if modal(c.verb) is not None else "happened"
    return found


def _prevent(c: Clause) -> Found | None:
    recipient = c.object_parties()
    known = any(p.entity.code for p in recipient)
    if not known or not (c.is_done_by_somebody or c.is_agentless):
        return None
    return c.make("COERCE", "172", "restrict", recipient, 0.65)


def _warn(c: Clause) -> Found | None:
    grim = c.complement.lemma in _GRIM or (c.inner is not None and QUAD[c.inner.type] == 4)
    if not c.actor or not (c.has_modal or c.is_finite):
        return None
    dire = not (grim and c.has_modal)
    recipient = others(subject_parties(c.complement, c.sides), c.actor)
    if c.inner is not None and not recipient:
        recipient = others(c.inner.recipient, c.actor)
    if dire and not any(p.entity.code for p in recipient):
        return None
    if dire and not c.has_modal and not _is_dire(c):
        return c.make("ACCUSE", "112", "allege", recipient, 0.5)
    return c.make("THREATEN", "130", "violence" if c.inner else None, recipient, 0.7)


def _is_dire(c: Clause) -> bool:
    """Whether the warning names consequences, or a condition on which something will be done."""
    below = subtree(c.complement)
    return any(t.lemma in _DIRE or (t.dep == "mark" and t.lower in ("if", "unless")) for t in below)


def _deny(c: Clause) -> Found | None:
    """As in "denied that its policy had failed": a charge rejected; a deed denied stays one."""
    if not c.actor or (c.inner is not None and QUAD[c.inner.type] == 4):
        return None
    return c.make(
        "REJECT", "120", None, others(subject_parties(c.complement, c.sides), c.actor), 0.6
    )


def _question(c: Clause) -> Found | None:
    """As in "questioned how Y could have left": those who did it are blamed."""
    if not c.actor or not c.is_finite:
        return None
    recipient = others(subject_parties(c.complement, c.sides), c.actor)
    recipient = recipient or named_in(c.complement, c.actor, c.sides)
    return c.make("ACCUSE", "111", "disapprove", recipient, 0.6)


def _claim(c: Clause) -> Found | None:
    recipient = others(c.inner.actor if c.inner else [], c.actor)
    if c.entry.name in _CHARGING and c.is_finite and (c.inner is None or not recipient):
        return _charge(c)
    if c.inner is None or QUAD[c.inner.type] != 4 or not (c.actor and recipient):
        return None
    return c.make("ACCUSE", "112", "allege", recipient, 0.7)


def _charge(c: Clause) -> Found | None:
    """As in "charges that Y's budget would favour Z": whatever is charged, it is blame."""
    if not any(p.entity.code for p in c.actor):
        return None
    blamed = distinct([p for s in subjects(c.complement) for p in c.sides.of(s, "deed")])
    return c.make("ACCUSE", "112", "allege", others(blamed, c.actor), 0.6)


def _admit(c: Clause) -> Found | None:
    """As in "admitted that it had failed": of what one does or did, or has to live with."""
    doing = c.complement.tag == "VBG" and c.entry.name in _OWNING_UP
    if not any(p.entity.code for p in c.actor) or not (c.is_finite or doing):
        return None
    parties = subject_parties(c.complement, c.sides) + (c.inner.recipient if c.inner else [])
    recipient = [p for p in others(parties, c.actor) if p.entity.code]
    return c.make("CONCEDE", "080", None, recipient, 0.6)


_RULES: dict[str, Callable[[Clause], Found | None]] = {
    "refuse": _refuse, "threaten": _threaten, "agree": _agree, "offer": _agree,
    "request": _request, "fail": _fail, "stop": _stop, "force": _force, "allow": _allow,
    "admit": _admit, "prevent": _prevent, "warn": _warn, "claim": _claim, "deny": _deny,
    "question": _question,
}  # fmt: skip
