"""What adjectives tell of somebody towards others: "is opposed to", "was critical of"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.outcomes import others
from foretold.extraction.events.places import Sides, prepositions_of, verb_places
from foretold.knowledge.events import words
from foretold.language.syntax import negation
from foretold.language.tree import Token
from foretold.records.ontology import EventType

_VERBS = words("attitude_verbs")
_KINDS: tuple[tuple[frozenset[str], EventType, str, str | None], ...] = (
    (words("attitude_reject"), "REJECT", "120", None),
    (words("attitude_accuse"), "ACCUSE", "111", "disapprove"),
    (words("attitude_support"), "SUPPORT", "051", None),
)
_TOWARDS = ("to", "of", "with", "at", "about", "over", "for", "towards", "toward")


def attitude(adjective: Token, sides: Sides) -> Found | None:
    """The event told by an adjective after "be" or "remain", or None."""
    verb = adjective.head
    if adjective.dep != "acomp" or verb.lemma not in _VERBS or negation(verb) is not None:
        return None
    kind = next((k for k in _KINDS if adjective.lower in k[0]), None)
    if kind is None:
        return None
    actor = sides.at(verb_places(verb), ("s",), "actor")
    towards = prepositions_of(adjective)
    for place in _TOWARDS:
        found = [p for head in towards.get(place, ()) for p in sides.of(head, "deed")]
        recipient = [p for p in others(found, actor) if p.entity.code]
        if actor and recipient:
            name = f"pattern attitude {adjective.lower}"
            return Found(kind[1], kind[2], kind[3], verb, adjective, actor, recipient, 0.7, name)
    return None
