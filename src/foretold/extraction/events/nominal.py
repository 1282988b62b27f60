"""Events told by nouns: "the talks between X and Y", "a suspension of aid"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.match import carried, event_noun, targets_of
from foretold.extraction.events.outcomes import named_in, others, stopped, subject_parties
from foretold.extraction.events.owning import sufferers
from foretold.extraction.events.places import (
    Party,
    Places,
    Sides,
    Sight,
    apart,
    distinct,
    prepositions_of,
)
from foretold.knowledge.events import NounClass, deeds, words
from foretold.language.syntax import objects, own_subjects, subjects
from foretold.language.tree import Token

_TOWARDS_SOMEBODY = frozenset({"REJECT", "THREATEN"})
_UNDERGOING = words("nominal_undergoing")

_BODIES_TOO = frozenset({"opposition", "resistance"})
_GIVEN = frozenset({"AID", "SUPPORT"})


def noun_event(
    noun: Token, kind: NounClass, sides: Sides, host: Places | None, *, direct: bool = True
) -> Found | None:
    """The event told by a noun, its sides sought in the noun's phrase and round its light verb.

    With `host`, the doers of the host verb do it, and the host's prepositions count too.
    """
    if kind.type is None or kind.roles is None:
        return None
    if noun.lemma in _BODIES_TOO and sides.direct(noun):
        return None  # "the Syrian opposition" is a body
    places = Places(noun, prepositions=prepositions_of(noun))
    hit = sufferers(noun, kind, sides)
    owned = [Party(e, noun) for e in sides.owners(noun) if e.code not in {h.code for h in hit}]
    if host is not None:
        places.doers = list(host.doers) if direct else []
        for place, heads in host.prepositions.items():
            known = places.prepositions.setdefault(place, [])
            known.extend(h for h in heads if h not in known and h is not noun)
    actor: list[Party] = sides.at(places, ("s",), "actor")
    if not actor and owned and ("of" in kind.roles.recipient or owned):
        actor = owned
        owned = []
    if not actor or kind.roles.mutual:
        actor = distinct(actor + sides.at(places, tuple(p for p in kind.roles.actor if p != "s")))
    if kind.roles.mutual:
        joint = actor + owned
        for place in kind.roles.recipient:
            joint += sides.at(places, (place,))
        target = apart(sides.at(places, targets_of(kind)), joint)
        return _noun_found(noun, kind, distinct(joint), target, host)
    if not actor and kind.type in _GIVEN and set(places.prepositions) & {"for", "to"}:
        actor = sides.at(places, ("of",), "actor")  # "the support OF X for Y"
    recipient = apart([Party(e, noun) for e in hit], actor)
    if kind.type == "AID" and host is not None and not recipient and noun.dep == "nsubj":
        reached = [p for head in host.undergoers for p in sides.of(head)]
        recipient = apart(reached, actor)  # "aid reached Y"
    for place in kind.roles.recipient if not recipient else ():
        recipient = apart(sides.at(places, (place,), _sight(kind)), actor)
        if recipient:
            break
    if not recipient and kind.name in ("accusation", "claim", "request"):
        for c in noun.children:
            asked = kind.name != "request" or own_subjects(c)
            if c.dep in ("acl", "ccomp", "relcl") and asked:  # "claims that Y ..."
                recipient = others(subject_parties(c, sides), actor)
    if not recipient and kind.name == "request":
        clause = asked_clause(noun)
        if clause is not None:
            asked_of = [p for s in own_subjects(clause) for p in sides.of(s, "actor")]
            recipient = others(distinct(asked_of), actor)
    if not recipient and kind.type in _TOWARDS_SOMEBODY:
        recipient = _by_content(noun, actor, sides)
    return _noun_found(noun, kind, actor, recipient, host)


def asked_clause(noun: Token) -> Token | None:
    """As in "calls for Y TO RESIGN", wherever the parser hung the clause."""
    tokens = noun.sentence.tokens
    at = noun.i - tokens[0].i + 1
    mark = tokens[at] if at < len(tokens) else None
    if mark is None or mark.lower != "for" or mark.dep != "mark":
        return None
    return mark.head if own_subjects(mark.head) else None


def _by_content(noun: Token, actor: list[Party], sides: Sides) -> list[Party]:
    """As in "its refusal to open its ports to Y": whom the content names."""
    for c in noun.children:
        if c.dep == "acl" and c.tag == "VB":
            return named_in(c, actor, sides)
    return []


def undergoing(noun: Token) -> list[Token]:
    """Who is said to be under the noun's deed ("X came UNDER ATTACK", "X, SUBJECT TO a siege")."""
    prep = noun.head
    if noun.dep != "pobj":
        return []
    above = prep.head
    if prep.lower == "to" and above.lower == "subject":
        if above.dep in ("acomp", "oprd", "xcomp"):
            return subjects(above.head)
        return [above.head] if above.dep == "amod" else []
    if prep.lower != "under":
        return []
    if above.pos in ("VERB", "AUX"):
        if noun.lemma == "fire" and any(c.lower in ("for", "over") for c in above.children):
            return []  # words of blame
        return subjects(above) if above.lemma in _UNDERGOING and not objects(above) else []
    return [above] if above.pos in ("NOUN", "PROPN") else []


def undergone(
    noun: Token, kind: NounClass, sides: Sides, victims: list[Token], host: Places | None = None
) -> Found | None:
    """The noun's event, done to those who are under it or suffer it."""
    found = noun_event(noun, kind, sides, None)
    if found is None:
        return None
    hit = distinct([p for head in victims for p in sides.of(head)])
    doers = list(found.actor)
    if not doers and host is not None:
        doers = sides.at(host, ("from", "by", "at"), "actor")
    found.actor = others(doers, hit)
    found.recipient = hit or found.recipient
    found.mutual = False
    if host is not None:
        found.predicate = host.predicate
    return found


def _sight(kind: NounClass) -> Sight:
    """Where to look inside what a judgement is on: for who did it."""
    return "deed" if kind.type in ("ACCUSE", "SUPPORT") else "any"


def _noun_found(
    noun: Token, kind: NounClass, actor: list[Party], recipient: list[Party], host: Places | None
) -> Found:
    assert kind.type is not None
    predicate = host.predicate if host is not None else noun
    return Found(
        kind.type, kind.cameo, kind.mode, predicate, noun, actor, recipient, kind.precision,
        f"pattern noun {kind.name}:{noun.lemma}", bool(kind.roles and kind.roles.mutual),
    )  # fmt: skip


def noun_deed(noun: Token, sides: Sides, host: Places | None) -> Found | None:
    """What "a suspension of aid" tells: an operator as a noun over the noun that it governs."""
    kind = deeds().get(noun.lemma)
    if kind is None:
        return None
    for place in ("of", "in", "on", "to"):
        for inner in prepositions_of(noun).get(place, ()):
            named = next(((n, k) for n in carried(inner) if (k := event_noun(n)) is not None), None)
            if named is None:
                continue
            told = noun_event(named[0], named[1], sides, host)
            if told is None:
                return None
            if not told.actor:
                told.actor = [Party(e, noun) for e in sides.owners(noun)]
            if host is not None:
                told.predicate = host.predicate
            if kind == "stop":
                name = f"pattern deed {noun.lemma}"
                return stopped(told.type, told.predicate, told.actor, told.recipient, name, told)
            return told
    return None
