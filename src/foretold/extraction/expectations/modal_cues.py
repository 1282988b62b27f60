"""Foresight carried by auxiliaries: will, would, may, might, could, shall, "going to", "is to"."""

from collections.abc import Callable

from foretold.extraction.expectations.complements import infinitive, negators
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.senses import (
    foretells,
    is_indirect_question,
    is_question,
    reported_past,
    reporter,
)
from foretold.extraction.expectations.supposing import is_of_a_fact, supposes
from foretold.knowledge.hedges import (
    Modal,
    Strength,
    degrees,
    hedge_cues,
    modals,
    scale,
    words,
)
from foretold.language.syntax import child, own_subjects, subjects
from foretold.language.tree import Token

_BETWEEN = frozenset({"also", "not", "now", "then", "later", "still"})
_CERTAIN_KIN = ("will", "would", "shall")


def from_modal(token: Token) -> Foresight | None:
    """The foresight of a modal auxiliary, or None in its other senses."""
    entry = modals().get(token.lower)
    verb = token.head
    if entry is None or token.dep != "aux" or verb.pos not in ("VERB", "AUX"):
        return None
    if not foretells(token, verb, entry):
        return None
    strength, hedge = _strength(token, verb, entry)
    no = [c for c in negators(verb) + _negators_between(token, verb) if c not in hedge]
    no = list(dict.fromkeys(no))
    if no:
        nobody = entry.kin == "could" and any(c.i < token.i for c in no)
        strength = scale()["highly_unlikely"] if nobody else strength.mirrored()
    return Foresight(
        token, hedge + [c for c in no if c.i <= verb.i], verb, verb, strength, "forecast",
        f"modal:{entry.kin}", negated=bool(no), is_modal=True,
    )  # fmt: skip


def _negators_between(modal: Token, verb: Token) -> list[Token]:
    """Negations that the parser hung on an adverb ("will not openly", "would no longer")."""
    tokens = modal.sentence.tokens
    base = tokens[0].i
    between = tokens[modal.i + 1 - base : max(modal.i + 1, verb.i) - base]
    found = []
    for at, token in enumerate(between):
        longer = at + 1 < len(between) and between[at + 1].lower == "longer"
        if token.lower in ("not", "n't", "n’t", "never") or (token.lower == "no" and longer):
            after = between[at + 1].lower if at + 1 < len(between) else ""
            if after not in ("only", "just", "merely"):
                found += [token, between[at + 1]] if longer else [token]
    return found


def _strength(token: Token, verb: Token, entry: Modal) -> tuple[Strength, list[Token]]:
    """The modal's strength, with the adverb that sets it ("will probably")."""
    strength = scale()[entry.strength]
    hedge = [token]
    adverb = next(
        (
            c
            for c in verb.children
            if c.dep == "advmod" and (c.lower, "ADV") in hedge_cues() and c.i <= verb.i + 1
        ),
        None,
    )
    if adverb is not None and entry.kin in _CERTAIN_KIN:
        cue = hedge_cues()[adverb.lower, "ADV"]
        strength = scale()[cue.strength]
        effects = {degrees().get(c.lower) for c in adverb.children}
        if "up" in effects:
            strength = scale()[strength.up]
        elif "down" in effects:
            strength = scale()[strength.down]
        return strength, [token, adverb]
    if entry.kin == "would" and is_hypothetical(verb):
        strength = scale()["conditional"]
    if _is_left_open(verb):
        strength = scale()["open"]
    return strength, hedge


def is_hypothetical(verb: Token) -> bool:
    """Whether a bare "would" depends on something: a proposal, a condition left unsaid."""
    for noun in subjects(verb):
        if noun.lemma in words("proposals", "nouns") and verb.dep in ("relcl", "ROOT"):
            return True
    if supposes(verb):
        return True
    if reported_past(verb):
        return False
    if verb.dep == "relcl" and is_of_a_fact(verb):
        return False
    return reporter(verb) is None or verb.dep == "relcl"


def _is_left_open(verb: Token) -> bool:
    """Whether the clause is an indirect question ("whether it will")."""
    mark = child(verb, "mark")
    return mark is not None and (
        mark.lower == "whether" or (mark.lower == "if" and verb.dep == "ccomp")
    )


def from_going_to(token: Token) -> Foresight | None:
    """As in "is going to", "are gonna"."""
    verb = infinitive(token)
    auxiliary = child(token, "aux")
    conditional = token.dep == "advcl" and any(c.lower in ("if", "unless") for c in token.children)
    if is_question(token, token) or conditional or is_indirect_question(token):
        return None
    if token.tag != "VBG" or verb is None or auxiliary is None or auxiliary.lemma not in _BE:
        return None
    if auxiliary.tag == "VBD" and not reported_past(token):
        return None
    no = negators(token)
    strength = scale()["will"].mirrored() if no else scale()["will"]
    return Foresight(
        token, [token, *no], token, verb, strength, "forecast", "going to",
        negated=bool(no), is_modal=True,
    )  # fmt: skip


_BE = frozenset({"be", "'m", "'re", "'s", "’m", "’re", "’s", "m", "re", "s"})


def from_be_to(token: Token, dated: Callable[[Token], bool]) -> Foresight | None:
    """As in "is to visit": an arrangement, not an aim ("the goal is to win") nor a duty.

    `dated` tells whether a phrase holds a date of today or one still to come.
    """
    verb = infinitive(token)
    if token.lemma != "be" or token.tag not in ("VBZ", "VBP", "VBD") or verb is None:
        return None
    if any(c.dep in ("acomp", "attr", "prep", "advmod", "ccomp") and c.i < verb.i and c.i > token.i
           and c.lower not in _BETWEEN for c in token.children):  # fmt: skip
        return None
    heads = own_subjects(token)
    if token.dep == "relcl":  # "a meeting which is to be held"
        named = token.head.lower in words("schedules", "happenings") and _passive(verb)
        heads = [token.head if h.tag == "WDT" and named else h for h in heads]
    if not heads or any(not _can_be_arranged(h, verb) for h in heads) or verb.dep == "relcl":
        return None
    told = token.tag != "VBD" or reported_past(token) or verb.lemma in _scheduled_verbs()
    if not told and not dated(verb):
        return None
    if verb.lemma in ("blame", "be", "say", "ensure", "make", "do") and not _passive(verb):
        return None
    mark = child(token, "mark")
    if mark is not None and mark.lower == "if":
        return None
    no = negators(token)
    strength = scale()["scheduled"].mirrored() if no else scale()["scheduled"]
    return Foresight(
        token, [token, *no], token, verb, strength, "schedule", "be to", negated=bool(no)
    )


def _can_be_arranged(subject: Token, verb: Token) -> bool:
    if subject.lower in ("one", "part", "some", "both", "another"):
        inner = next((c for p in subject.children if p.lower == "of" for c in p.children), None)
        subject = inner if inner is not None else subject
    if subject.lemma in words("abstract", "subjects") or subject.dep in ("csubj", "expl"):
        return False
    if subject.lower == "who" and verb.lemma in _scheduled_verbs():
        return True  # "the minister, who is to brief the king"
    if subject.tag[0] == "W" or subject.lower in ("it", "this", "that", "what", "all", "there"):
        return False
    bodies = words("schedules", "arrangers") | words("happening", "officials")
    return (
        bool(subject.entity)
        or subject.lemma in bodies
        or verb.lemma in _scheduled_verbs()
        or _passive(verb)
    )


def _passive(verb: Token) -> bool:
    return any(c.dep == "auxpass" for c in verb.children)


def _scheduled_verbs() -> frozenset[str]:
    return words("schedules", "verbs")
