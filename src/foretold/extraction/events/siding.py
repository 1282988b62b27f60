"""Fills a side that the rules leave empty, where the words around tell who it is.

A linear head for each side weighs everybody with a code in the sentence and the subjects of the
one before. Trained by `scripts/train_siding.py` on events that were read by hand.
"""

import json
from functools import cache
from pathlib import Path

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party, Sides
from foretold.extraction.events.siding_features import Deeds, Role, Scene, candidates
from foretold.extraction.linear import Linear
from foretold.language.tree import Sentence

WEIGHTS = Path(__file__).parent / "weights" / "siding.json"
ROLES: tuple[Role, ...] = ("actor", "recipient")
SURE = 0.5
"""Nobody is made a side who is less probable than this."""


def fill(told: list[Found], sides: Sides, sentences: list[Sentence]) -> None:
    """Give events the actor or the recipient that they lack; `decided_by` says so."""
    lacking = [(found, role) for found in told for role in ROLES if lacks(found, role)]
    if not lacking:
        return
    deeds = Deeds(told)
    for found, role in lacking:
        party = _best(found, role, sides, sentences, deeds)
        if party is None:
            continue
        if role == "actor":
            found.actor = [party]
        else:
            found.recipient = [party]
        found.decided_by += f", {role} by siding"


def lacks(found: Found, role: Role) -> bool:
    """Whether the event has nobody on this side where it should; what is mutual has no other."""
    if found.mutual or found.type == "CONSULT":
        return False
    verb = found.predicate
    if role == "actor" and verb.dep == "acl" and verb.tag == "VBG":
        return False  # "a report urging ...": the noun is who does it
    return not (found.actor if role == "actor" else found.recipient)


def _best(
    found: Found, role: Role, sides: Sides, sentences: list[Sentence], deeds: Deeds
) -> Party | None:
    """The most probable one, where he is probable enough."""
    every = candidates(found, sides, sentences, [*found.actor, *found.recipient])
    if not every:
        return None
    head, scene = _heads()[role], Scene(found, role, every, deeds)
    likely = {key: head.probability(scene.features(key)) for key in every}
    best = max(likely, key=likely.__getitem__)
    return every[best].party if likely[best] >= SURE else None


@cache
def _heads() -> dict[str, Linear]:
    data = json.loads(WEIGHTS.read_text("utf-8"))
    return {role: Linear.of(one) for role, one in data.items()}
