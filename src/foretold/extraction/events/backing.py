"""Who backs or opposes, told beside the verb: "Y's backers", "a critic of Y", "with X's help"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.match import class_names
from foretold.extraction.events.outcomes import others
from foretold.extraction.events.places import (
    Party,
    Sides,
    Sight,
    distinct,
    prepositions_of,
    verb_places,
)
from foretold.extraction.events.status import status_of
from foretold.knowledge.events import NounClass
from foretold.language.syntax import child, children, conjuncts, governing_verb, subjects
from foretold.language.tree import Token
from foretold.records.ontology import EventType

_PERSONS: dict[str, tuple[EventType, str]] = {
    "backer": ("SUPPORT", "051"),
    "funder": ("AID", "070"),
    "partner": ("COOPERATE", "060"),
    "ally": ("SUPPORT", "051"),
    "critic": ("ACCUSE", "111"),
    "foe": ("REJECT", "120"),
}
_GIVEN: dict[str, tuple[EventType, str]] = {
    "giving": ("AID", "070"),
    "selling": ("COOPERATE", "061"),
}
Behind = dict[str, list[Token]]
"""What stands behind a word's prepositions, by preposition."""
_GOODS = frozenset({"aid", "money", "weapons", "humanitarian", "peacekeepers", "dualuse"})
_TO_COME = frozenset({"future", "hypothetical"})
_HELP = frozenset({"AID", "SUPPORT"})
_BY_MEANS_OF = frozenset({"with", "through", "without"})
_NOT_DONE = frozenset({"without"})
_COPULAS = frozenset({"be", "become", "remain", "stay"})


def one_who_backs(noun: Token, classes: tuple[NounClass, ...], sides: Sides) -> Found | None:
    """As in "X is a backer of Y", "X, a sponsor of Y", "Y's main backers, X and Z"."""
    kind = next((_PERSONS[c.name] for c in classes if c.name in _PERSONS), None)
    if kind is None:
        return None
    owned = [p for c in children(noun, "poss") for p in sides.of(c)]
    owners = [Party(e, noun) for e in sides.owners(noun)]
    behind = prepositions_of(noun)
    whom = [p for place in ("of", "for", "to") for h in behind.get(place, ()) for p in sides.of(h)]
    backed = whom or owned
    if any(c.name == "ally" for c in classes):
        if _whole(noun).dep != "attr":
            return None  # "Suria, an ally of Norland, said": told of somebody by the way
        backed, owners = backed or owners, []
    # "Suria's Norlandic backers": the possessor is backed, the other modifier backs
    backers = _named_as(noun, sides) or [p for p in owners if backed and p.entity.code]
    actor = distinct(others(backers, backed))
    if not actor or not backed:
        return None
    name = f"pattern person {noun.lemma}"
    predicate = noun.head if noun.dep == "attr" else noun
    return Found(kind[0], kind[1], None, predicate, noun, actor, distinct(backed), 0.7, name)


def _named_as(noun: Token, sides: Sides) -> list[Party]:
    """Who is called a backer: the subject before it, or what it stands beside."""
    heads = _listed_after(noun)
    top = _whole(noun)
    if not heads and top.dep == "attr" and top.head.lemma in _COPULAS:
        heads = subjects(top.head)
    elif not heads and top.dep in ("appos", "compound", "nmod"):
        heads = [top.head]
    return [p for head in heads for p in sides.of(head, "actor")]


def _listed_after(noun: Token) -> list[Token]:
    """The names after "backers, X and Z", which the parser also reads as coordinated."""
    joined = any(c.dep == "cc" for c in noun.children)
    return [
        m
        for c in noun.children
        if c.i > noun.i and (c.dep == "appos" or (c.dep == "conj" and not joined))
        for m in conjuncts(c)
    ]


def _whole(noun: Token) -> Token:
    """As in "ONE of the backers": the word that stands for the person."""
    above = noun.head
    one = noun.dep == "pobj" and above.lower == "of" and above.head.lower in ("one", "some")
    return above.head if one else noun


def handed_over(noun: Token, classes: tuple[NounClass, ...], sides: Sides) -> Found | None:
    """As in "X's supply of weapons to Y": a noun that gives what it governs."""
    kind = next((_GIVEN[c.name] for c in classes if c.name in _GIVEN), None)
    if kind is None:
        return None
    behind = prepositions_of(noun)
    goods = class_names(behind.get("of", []))
    if not goods.keys() & _GOODS:
        return None
    carrier = next(iter(goods.values()))
    inner = prepositions_of(carrier)
    above = prepositions_of(noun.head) if noun.dep == "dobj" else {}
    giver = [Party(e, noun) for e in sides.owners(noun)]
    giver = giver or _first_behind(("by", "from"), (behind, inner), sides, "actor")
    getter = _first_behind(("to", "for", "into"), (behind, inner, above), sides)
    cameo = "072" if "weapons" in goods and kind[0] == "AID" else kind[1]
    recipient = distinct(others(getter, giver))
    if not (giver or recipient):
        return None
    name = f"pattern giving {noun.lemma}"
    return Found(kind[0], cameo, None, noun, noun, distinct(giver), recipient, 0.7, name)


def _first_behind(
    words: tuple[str, ...], behind: tuple[Behind, ...], sides: Sides, sight: Sight = "any"
) -> list[Party]:
    """The parties behind the first of these prepositions that has some."""
    for word in words:
        heads = (head for one in behind for head in one.get(word, ()))
        found = [p for head in heads for p in sides.of(head, sight)]
        if found:
            return found
    return []


def by_help(noun: Token, kind: NounClass, sides: Sides) -> Found | None:
    """As in "Y held the town with X's help": whoever helps, and who did it with that help."""
    preposition = noun.head
    if noun.dep != "pobj" or kind.type not in _HELP or preposition.lower not in _BY_MEANS_OF:
        return None
    behind = prepositions_of(noun)
    helper = [Party(e, noun) for e in sides.owners(noun)]
    helper = helper or _first_behind(("of", "from", "by"), (behind,), sides, "actor")
    if not helper or any(place in behind for place in ("for", "to")):
        return None
    verb = preposition.head if preposition.head.pos == "VERB" else governing_verb(preposition)
    if verb is None or child(preposition, "pcomp") is not None:
        return None
    doers = [p for head in verb_places(verb).doers for p in sides.of(head, "actor")]
    helped = distinct(others(doers, helper))
    if not helped:
        return None
    name = f"pattern by help {noun.lemma}"
    assert kind.type is not None
    found = Found(kind.type, kind.cameo, None, noun, noun, distinct(helper), helped, 0.7, name)
    if preposition.lower in _NOT_DONE:
        found.status = "negated"
    elif (later := status_of(verb)) in _TO_COME:
        found.status = later  # "may launch it with Y's help"
    return found
