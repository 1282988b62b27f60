"""What adjectives tell of somebody towards others: "is opposed to", "was critical of"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.match import class_names
from foretold.extraction.events.outcomes import others, subject_parties
from foretold.extraction.events.places import Party, Sides, prepositions_of, verb_places
from foretold.knowledge.events import words
from foretold.language.syntax import negation
from foretold.language.tree import Token
from foretold.records.ontology import EventType

_VERBS = words("attitude_verbs")
_Kind = tuple[frozenset[str], EventType, str, str | None]
_KINDS: tuple[_Kind, ...] = (
    (words("attitude_reject"), "REJECT", "120", None),
    (words("attitude_accuse"), "ACCUSE", "111", "disapprove"),
    (words("attitude_support"), "SUPPORT", "051", None),
)
_WORKS = frozenset(
    {"pact", "talks", "result", "proposal", "visit", "cooperation", "law", "ceasefire", "relations"}
)
_TOWARDS = ("to", "of", "with", "at", "about", "over", "for", "towards", "toward")


def attitude(adjective: Token, sides: Sides) -> Found | None:
    """The event told by an adjective after "be" or "remain", or None."""
    verb = adjective.head
    if adjective.dep != "acomp":  # "had been impressed", read as a verb's form
        verb = adjective
        if not any(c.dep in ("aux", "auxpass") and c.lemma in _VERBS for c in verb.children):
            return None
    elif verb.lemma not in _VERBS:
        return None
    if negation(verb) is not None:
        return None
    if adjective.lower == "present":
        return _presence(adjective, sides)
    kind = next((k for k in _KINDS if adjective.lower in k[0]), None)
    if kind is None:
        return None
    actor = sides.at(verb_places(verb), ("s",), "actor") or subject_parties(verb, sides)
    if not actor:
        return None
    towards = prepositions_of(adjective)
    for place in _TOWARDS:
        found = [p for head in towards.get(place, ()) for p in sides.of(head, "deed")]
        recipient = [p for p in others(found, actor) if p.entity.code]
        if recipient:
            return _felt(adjective, verb, kind, actor, recipient)
    works = [h for place in _TOWARDS for h in towards.get(place, ())]
    named = any(p.entity.code for p in actor)
    if named and kind[1] == "SUPPORT" and class_names(works).keys() & _WORKS:
        return _felt(adjective, verb, kind, actor, [])  # "is pleased with the deal"
    for clause in adjective.children:
        if clause.dep == "ccomp":  # "pleased that X has signed"
            recipient = [p for p in others(subject_parties(clause, sides), actor) if p.entity.code]
            if recipient:
                return _felt(adjective, verb, kind, actor, recipient)
    return None


def _felt(
    adjective: Token, verb: Token, kind: _Kind, actor: list[Party], recipient: list[Party]
) -> Found:
    name = f"pattern attitude {adjective.lower}"
    return Found(kind[1], kind[2], kind[3], verb, adjective, actor, recipient, 0.7, name)


def _presence(adjective: Token, sides: Sides) -> Found | None:
    """As in "was present at the opening": among those who met."""
    verb = adjective.head
    actor = sides.at(verb_places(verb), ("s",), "actor")
    where = prepositions_of(adjective).keys() | prepositions_of(verb).keys()
    if not actor or not where & {"at", "during", "for"}:
        return None
    return Found(
        "CONSULT", "040", None, verb, adjective, actor, [], 0.65, "pattern attitude present", True
    )
