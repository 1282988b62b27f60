"""Fills a side that the rules leave empty, where the words around tell who it is.

A linear head for each side weighs everybody with a code in the sentence and the subjects of the
one before. Trained by `scripts/train_siding.py` on events that were read by hand.
"""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

from foretold.extraction.actors import Cast
from foretold.extraction.events.found import Found
from foretold.extraction.events.match import event_noun
from foretold.extraction.events.places import Party, Sides, codes
from foretold.extraction.events.siding_features import (
    SAYING,
    Deeds,
    Named,
    Role,
    Scene,
    candidates,
)
from foretold.extraction.linear import Linear
from foretold.language.syntax import ancestors
from foretold.language.tree import Sentence, Token

WEIGHTS = Path(__file__).parent / "weights" / "siding.json"
ROLES: tuple[Role, ...] = ("actor", "recipient")
SURE: dict[Role, float] = {"actor": 0.4, "recipient": 0.3}
"""Nobody is made a side who is less probable than this."""
SURE_OF_KIN = 0.6
"""Nor, where a body of the same state stands on the other side, who is less probable than this."""
_BOTH = 2
_AT_HOME = frozenset({"ACCUSE", "COERCE", "ASSAULT", "REJECT", "PROTEST", "SANCTION"})
"""What the bodies of one state do to each other."""
_STEPS = 4
_FORCE = frozenset({"ASSAULT", "COERCE"})
_SOMEWHERE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "CONSULT", "RETREAT", "AID"})
_WHERE = frozenset({"in", "at", "near", "inside", "outside", "across"})
_JUDGED = frozenset({"ACCUSE", "SUPPORT", "REJECT"})


def fill(told: list[Found], cast: Cast, sides: Sides, sentences: list[Sentence]) -> None:
    """Give events the actor or the recipient that they lack; `decided_by` says so.

    Where a side is named but has no code, it gets that of the most probable one; what is mutual
    gets whom it lacks as an actor.
    """
    lacking = [(found, role) for found in told for role in ROLES if lacks(found, role)]
    if not lacking:
        return
    deeds, named = Deeds(told), Named(cast, sides)
    for found, role in lacking:
        party = _best(found, role, sentences, deeds, named)
        if party is None:
            continue
        if found.mutual:
            found.actor = [*found.actor, party]
        elif role == "actor":
            found.actor = _coded(found.actor, party)
        else:
            found.recipient = _coded(found.recipient, party)
        found.guessed += (role,)
        found.decided_by += f", {role} by siding"


def lacks(found: Found, role: Role) -> bool:
    """Whether nobody on this side has a code; what is mutual lacks one of the two."""
    if found.mutual:
        known = len(codes(found.actor) | codes(found.recipient))
        return known == 0 if role == "actor" else known < _BOTH
    verb = found.predicate
    if role == "actor" and verb.dep == "acl" and verb.tag == "VBG":
        return False  # "a report urging ...": the noun is who does it
    return not codes(found.actor if role == "actor" else found.recipient)


def _coded(side: list[Party], best: Party) -> list[Party]:
    """The side with the code of the best, or he himself where the side is empty."""
    code = best.entity.code
    return [Party(replace(p.entity, code=code), p.head) for p in side] or [best]


def _best(
    found: Found, role: Role, sentences: list[Sentence], deeds: Deeds, named: Named
) -> Party | None:
    """The most probable one, where he is probable enough."""
    every = candidates(found, named, sentences, [*found.actor, *found.recipient])
    every = {key: one for key, one in every.items() if may_be(found, role, one.party)}
    if not every:
        return None
    head, scene = _heads()[role], Scene(found, role, every, deeds, named)
    others = codes(found.recipient if role == "actor" else found.actor)
    likely = {}
    for key, one in every.items():
        chance = head.probability(scene.features(key))
        kin = one.party.entity.code in others and not found.mutual
        if chance >= (SURE_OF_KIN if kin else SURE[role]):
            likely[key] = chance
    return every[max(likely, key=likely.__getitem__)].party if likely else None


def may_be(found: Found, role: Role, party: Party) -> bool:
    """Whether the words leave room for somebody to be the side.

    Who tells of violence has not done it; who suffered what is condemned is not blamed for it;
    where something happened is not who did it.
    """
    others = codes(found.recipient if role == "actor" else found.actor)
    if party.entity.code in others and not found.mutual and found.type not in _AT_HOME:
        return False
    head, verb = party.head, found.predicate
    if role == "actor":
        tells = head.dep == "nsubj" and head.head is not verb and head.head.lemma in SAYING
        return not _is_place(head) and not (tells and found.type in _FORCE)
    if found.type not in _SOMEWHERE and _is_place(head):
        return False
    return not (found.type in _JUDGED and _suffers(head, verb))


def _is_place(head: Token) -> bool:
    """As in "killed near the border of Nepal"."""
    for at in (head, *ancestors(head, _STEPS - 1)):
        if at.dep == "prep" and at.lower in _WHERE:
            return True
        if at.dep not in ("prep", "pobj"):
            return False
    return False


def _suffers(head: Token, verb: Token) -> bool:
    """Whether a word stands in the phrase of a deed of force below the verb ("killing of X")."""
    for at in ancestors(head, _STEPS):
        if at is verb:
            return False
        kind = event_noun(at) if at.pos == "NOUN" else None
        if kind is not None and kind.type in _FORCE:
            return True
    return False


@cache
def _heads() -> dict[str, Linear]:
    data = json.loads(WEIGHTS.read_text("utf-8"))
    return {role: Linear.of(one) for role, one in data.items()}
