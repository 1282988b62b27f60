"""Exercises that several hold together are work with each other, not a show of force by one."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.match import event_noun
from foretold.extraction.events.places import Party, Sides, distinct, prepositions_of
from foretold.language.syntax import is_passive
from foretold.language.tree import Token

_TOGETHER = frozenset({"joint", "combined", "bilateral", "trilateral", "multinational"})
_WITH = ("with", "between", "by", "among")


def joint_drill(found: Found, sides: Sides) -> Found:
    """The event, read as cooperation where two hold the exercise or it is called joint."""
    noun = _drill(found) if found.type == "MOBILIZE" else None
    if noun is None:
        return found
    places = prepositions_of(noun)
    if found.predicate is not noun:
        for place, heads in prepositions_of(found.predicate).items():
            places.setdefault(place, []).extend(heads)
    others = [p for place in _WITH for head in places.get(place, ()) for p in sides.of(head)]
    owners = [Party(e, noun) for e in sides.owners(noun)]
    together = distinct([p for p in (*found.actor, *owners, *others) if p.entity.code])
    joint = any(c.lower in _TOGETHER for c in noun.children)
    if len(together) < 2 and not (joint and together):
        return found
    held = found.with_type("COOPERATE", "062", None, "a joint drill")
    held.actor, held.recipient, held.mutual = together, [], True
    return held


def _drill(found: Found) -> Token | None:
    """The exercise that the trigger names or that its verb holds."""
    verb = found.predicate
    role = "nsubjpass" if verb.pos == "VERB" and is_passive(verb) else "dobj"
    for noun in (found.trigger, *(c for c in verb.children if c.dep == role)):
        kind = event_noun(noun) if noun.pos in ("NOUN", "PROPN") else None
        if kind is not None and kind.name == "drill":
            return noun
    return None
