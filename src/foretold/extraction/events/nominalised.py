"""Nouns that stand for a verb: "the storming of the embassy", "their use of sarin"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.match import match_verb
from foretold.extraction.events.places import Party, Places, Sides, apart, prepositions_of
from foretold.knowledge.events import nominals
from foretold.language.syntax import child, children, conjuncts
from foretold.language.tree import Token

_LESS_SURE = 0.95


def nominalised(noun: Token, sides: Sides) -> Found | None:
    """What the verb of this noun tells, its object in the of-phrase or before the noun."""
    verb = nominals().get(noun.lemma)
    if verb is None or noun.tag in ("VBD", "VBN"):
        return None
    places = _places(noun)
    if not places.undergoers:
        return None
    found = match_verb(noun, places, sides, with_object=True, lemma=verb)
    if found is None and child(noun, "prep") is not None:
        found = match_verb(noun, places, sides, with_object=False, lemma=verb)
    if found is None:
        return None
    if not found.actor:
        hit = {p.entity.code or p.entity.name for p in found.recipient}
        owners = [Party(e, noun) for e in sides.owners(noun)]
        found.actor = [p for p in owners if (p.entity.code or p.entity.name) not in hit]
    found.recipient = apart(found.recipient, found.actor)
    found.precision *= _LESS_SURE
    found.decided_by += f" as {noun.lemma}"
    return found


def _places(noun: Token) -> Places:
    """The places of the noun: whose it is does it to what stands in its of-phrase."""
    prepositions = prepositions_of(noun)
    undergoers = prepositions.pop("of", [])
    if not undergoers:
        undergoers = [c for c in children(noun, "compound", "nmod") if c.pos == "NOUN"]
    doers = prepositions.get("by", [])
    for head in undergoers if not doers else ():
        doers = doers + prepositions_of(head).get("by", [])  # "the storming of the embassy by X"
    if not doers:
        doers = [m for c in children(noun, "poss") for m in conjuncts(c)]
    return Places(noun, doers, undergoers, prepositions)
