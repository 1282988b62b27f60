"""What kind of event is foretold: the PLOVER type of the head verb or noun of the clause."""

from collections.abc import Iterable

from foretold.extraction.actors import Cast
from foretold.extraction.expectations.foresight import Foresight
from foretold.knowledge.events import (
    Frame,
    NounClass,
    carriers,
    noun_classes,
    noun_heads,
    operators,
    verb_frames,
)
from foretold.knowledge.foreseen import foreseen_classes
from foretold.knowledge.hedges import words
from foretold.language.syntax import (
    conjuncts,
    is_passive,
    own_subjects,
    prepositional,
    subjects,
)
from foretold.language.tree import Token
from foretold.records.ontology import EventType

_SURE = 0.6
_DEEP = 3
_THROUGH = frozenset({"light", "start", "attempt", "plan", "agree", "offer", "force"})
_OWN: dict[str, EventType] = {"refuse": "REJECT", "request": "REQUEST", "threaten": "THREATEN"}
_PARTIES = frozenset({"PERSON", "GPE", "NORP", "ORG"})
_AGENDA = frozenset({"for", "to", "in"})
_SIDES = {"both": 2, "plural": 2, "recipient": 1, "object": 1, "actor": 1, "any": 1}


def foreseen_types(found: Foresight, sides: int, cast: Cast) -> tuple[EventType, ...]:
    """The type of the foretold event whether it is to come or not; empty where no pattern fits.

    Args:
        found: the foresight.
        sides: how many actors its clause is about; some patterns ask for one or two.
        cast: who is who; some patterns ask that what stands in a place is an actor.

    """
    content = found.content
    if content.pos in ("NOUN", "PROPN"):
        kind = _of_nouns([content])
    else:
        kind = _of_verb(content, sides, cast, 0) or _of_happening(content) or _of_class(found)
    if kind == "AGREE" and found.negated and any(c.dep == "neg" for c in content.children):
        kind = "REJECT"  # "it will not agree to the request"
    return (kind,) if kind else ()


def _of_happening(verb: Token) -> EventType | None:
    """The type of what is to be or go on: "talks will resume", "it will be their first visit"."""
    if verb.lemma == "be":
        told = [c for c in verb.children if c.dep == "attr"]
        known = verb.children and any(
            s.lower in ("it", "there", "this") or _of_nouns([s]) for s in own_subjects(verb)
        )
        return _of_nouns(told) if known and not _is_described(verb) else None
    if verb.lemma not in words("happening", "verbs") or is_passive(verb):
        return None
    if any(c.dep in ("dobj", "xcomp", "ccomp", "prt") for c in verb.children) and not _place(verb):
        return None
    return _of_nouns(subjects(verb))


def _of_class(found: Foresight) -> EventType | None:
    """The type of a verb that tells no event itself: "will not tolerate", "will face charges"."""
    verb = found.content
    classes = foreseen_classes().get(verb.lemma, ())
    nouns = {n.lemma for n in _undergoers(verb)} if classes else set()
    for c in classes:
        fits = bool(nouns & c.objects) if c.objects else not nouns & c.but
        if fits and (nouns or not c.but) and (found.negated or not c.negated):
            return c.type
    return None


def _place(verb: Token) -> bool:
    return any(c.dep == "dobj" and c.lower == "place" for c in verb.children)


def _is_described(verb: Token) -> bool:
    """Whether only a quality is foretold: "the talks will be a success"."""
    return any(c.dep in ("acomp", "neg") for c in verb.children)


def _of_verb(verb: Token, sides: int, cast: Cast, depth: int) -> EventType | None:
    nouns = _undergoers(verb)
    if nouns and any(n.tag[0] == "W" for n in nouns):
        nouns = [*nouns, verb.head] if verb.dep == "relcl" else nouns
    names = {c.name for noun in nouns for c in _classes(noun)}
    particle = any(c.dep == "prt" for c in verb.children)
    for frame in verb_frames().get(verb.lemma, ()):
        if _fits(frame, verb, names, particle, sides) and _meets_party(frame, verb, cast):
            return frame.type
    for operator in operators().get(verb.lemma, ()):
        if not _stands(verb, operator.particle, operator.preposition):
            continue
        inner = next((c for c in verb.children if c.dep in ("xcomp", "ccomp")), None)
        if operator.kind in _OWN and (inner is not None or operator.preposition):
            return _OWN[operator.kind]
        if operator.kind in _THROUGH:
            # "enter into negotiations"
            within = prepositional(verb, *operator.preposition) if operator.preposition else []
            kind = _of_nouns(within or nouns)
            if kind is None and inner is not None and depth < _DEEP and not particle:
                kind = _of_verb(inner, sides, cast, depth + 1)
            if kind is not None:
                return kind
    return _agenda(verb)


def _fits(frame: Frame, verb: Token, names: set[str], particle: bool, sides: int) -> bool:
    if frame.precision < _SURE or not _stands(verb, frame.particle, frame.preposition):
        return False
    if particle and frame.particle is None:
        return False
    if frame.passive and not is_passive(verb):
        return False
    if frame.subjects:
        doers = {c.name for noun in subjects(verb) for c in _classes(noun)}
        if is_passive(verb) or not frame.subjects & doers:
            return False
    if frame.objects:
        within = names
        if frame.preposition:
            below = (c for p in verb.children if p.lower in frame.preposition for c in p.children)
            within = {c.name for noun in below for c in _classes(noun)}
        return bool(frame.objects & within)
    clausal = any(c.dep in ("ccomp", "xcomp", "oprd", "attr", "acomp") for c in verb.children)
    if frame.bare and clausal:
        return False
    return sides >= _SIDES.get(frame.party, 0) or _is_met(frame, verb, sides)


def _is_met(frame: Frame, verb: Token, sides: int) -> bool:
    """Whether officials are met whose side nobody names: "will meet some ministers"."""
    met = verb.lemma == "meet" and frame.type == "CONSULT" and not frame.objects
    plain = not frame.preposition and frame.particle is None and sides > 0
    return (
        met and plain and any(n.lemma in words("happening", "officials") for n in _undergoers(verb))
    )


def _meets_party(frame: Frame, verb: Token, cast: Cast) -> bool:
    """Whether an actor stands where the pattern asks for one: "will visit Rome", not "the past"."""
    if frame.roles.mutual and is_passive(verb) and frame.type == "CONSULT":
        return False  # "will be met with anger" is no meeting
    if frame.type == "CONSULT" and verb.lemma in words("places", "homeward"):
        return False  # who goes home visits nobody
    if frame.type == "PROTEST" and is_passive(verb):
        return False  # "its power will be demonstrated"
    if frame.party not in ("object", "recipient"):
        return True
    places = ("o",) if frame.party == "object" else frame.roles.recipient
    nouns = _undergoers(verb) if "o" in places else []
    for prep in verb.children:
        if prep.dep in ("prep", "dative", "agent") and prep.lower in {*places, *frame.preposition}:
            nouns = nouns + [m for c in prep.children if c.dep == "pobj" for m in conjuncts(c)]
    return any(n.tag[0] in "WP" or n.entity in _PARTIES or cast.parties(n) for n in nouns)


def _stands(verb: Token, particle: str | None, prepositions: frozenset[str]) -> bool:
    """Whether particle and preposition of a pattern stand with the verb."""
    below = {
        c.lower for c in verb.children if c.dep in ("prt", "advmod", "prep", "dative", "agent")
    }
    if particle is not None and particle not in below:
        return False
    return not prepositions or bool(prepositions & below)


def _undergoers(verb: Token) -> list[Token]:
    labels = ("dobj", "nsubjpass") if is_passive(verb) else ("dobj",)
    if verb.tag == "VBN" and verb.dep == "acl":
        return [verb.head]
    return [m for c in verb.children if c.dep in labels for m in conjuncts(c)]


def _agenda(verb: Token) -> EventType | None:
    """Talks for which somebody comes: "will fly to Rome for talks"."""
    for prep in verb.children:
        if prep.dep == "prep" and prep.lower in _AGENDA:
            kind = _of_nouns(c for c in prep.children if c.dep == "pobj")
            if kind == "CONSULT":
                return kind
    return None


def _of_nouns(nouns: Iterable[Token]) -> EventType | None:
    for noun in nouns:
        for c in _classes(noun):
            if c.type is not None and c.precision >= _SURE:
                return c.type
    return None


def _classes(noun: Token) -> tuple[NounClass, ...]:
    """The classes of a noun, of "modifier noun" first, and of what it is an amount or round of."""
    known = noun_classes()
    if noun.lemma == "conference" and any(c.lower in ("news", "press") for c in noun.children):
        return ()
    found: tuple[NounClass, ...] = ()
    if noun.lemma in noun_heads():
        for c in noun.children:
            if c.i < noun.i and c.dep in ("compound", "amod", "nmod"):
                pair = known.get(f"{c.lower}_{noun.lemma}") or known.get(f"{c.lemma}_{noun.lemma}")
                if pair:
                    return pair
        found = known.get(noun.lemma, ())
    inside, before = carriers()
    if noun.lemma in inside:
        for prep in noun.children:
            if prep.lower in ("of", "in"):
                found += tuple(
                    k for c in prep.children if c.dep == "pobj" for k in known.get(c.lemma, ())
                )
    if noun.lemma in before or noun.lemma in inside:
        for c in noun.children:
            if c.dep in ("compound", "nmod"):
                found += known.get(c.lemma, ())
    return found
