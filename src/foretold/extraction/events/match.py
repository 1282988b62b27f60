"""Matches verbs against their frames and nouns against their classes."""

from dataclasses import replace
from functools import cache

from foretold.extraction.events.found import Found
from foretold.extraction.events.lemmas import verb_lemma
from foretold.extraction.events.owning import is_harm, sufferers
from foretold.extraction.events.places import (
    Party,
    Places,
    Sides,
    Sight,
    apart,
    codes,
    distinct,
    has_preposition,
    prepositions_of,
)
from foretold.knowledge.events import (
    Frame,
    NounClass,
    Operator,
    Roles,
    carriers,
    noun_classes,
    noun_heads,
    verb_frames,
    words,
)
from foretold.language.syntax import RELATIVES, child, children, conjuncts, subtree
from foretold.language.tree import Token
from foretold.records import QUAD

_PARTICLE_LABELS = frozenset(
    {"prt", "advmod", "acomp", "oprd", "dobj", "prep", "ccomp", "xcomp", "attr", "npadvmod"}
)
_DEED_TYPES = frozenset({"ACCUSE", "SUPPORT", "REJECT", "CONCEDE", "REQUEST"})
_MOVING = frozenset({"MOBILIZE", "RETREAT"})
_ASKED_AT = frozenset({"from", "by", "between", "among"})
_PLURALS = frozenset({"NNS", "NNPS"})
_SEVERAL = frozenset({"they", "we", "both"})
_JOINED = frozenset({"IGO", "PTY", "LEG"})
_ORG_BLIND = frozenset({"ORG", "PERSON", "GPE"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_SOMEBODY = frozenset({"PERSON", "NORP"})
_PERSONAL = frozenset({"he", "she", "him", "her", "they", "them", "who", "whom"})
_BEYOND = {"MOBILIZE": ("against",), "ASSAULT": ("against", "on", "in")}
_LOOSE = frozenset({"of"})  # "stripped X OF it": often hung on X
_FORCE = frozenset({"ASSAULT", "COERCE"})
_VICTIMS = words("match_victims")


def classes_of(noun: Token) -> tuple[NounClass, ...]:
    """The classes of a noun; those of "modifier noun" when the modifier stands before it."""
    if noun.lemma not in noun_heads() or (noun.pos == "PROPN" and noun.entity in _ORG_BLIND):
        return ()
    known = noun_classes()
    for c in noun.children:
        if c.i < noun.i and c.dep in ("compound", "amod", "nmod", "poss"):
            found = known.get(f"{c.lower}_{noun.lemma}") or known.get(f"{c.lemma}_{noun.lemma}")
            if found:
                return found
    return known.get(noun.lemma, ())


def class_names(nouns: list[Token]) -> dict[str, Token]:
    """The names of all classes these nouns belong to, each with the noun that belongs to it."""
    found: dict[str, Token] = {}
    for noun in nouns:
        for inner in carried(noun):
            for c in classes_of(inner):
                found.setdefault(c.name, inner)
        if noun.entity in _PLACES:
            found.setdefault("place", noun)
        elif noun.entity in _SOMEBODY or noun.lower in _PERSONAL:
            found.setdefault("someone", noun)
    return found


def carried(noun: Token) -> list[Token]:
    """The noun and the nouns whose class it carries ("dozens of soldiers", "aid deliveries")."""
    found = [noun]
    inside, before = carriers()
    if noun.lemma in inside or noun.pos == "NUM":
        for prep in noun.children:
            if prep.dep == "prep" and prep.lower in ("of", "in", "for"):
                for inner in prep.children:
                    if inner.dep == "pobj":
                        found += carried(inner)
    if noun.lemma in before:
        found += [
            c for c in noun.children if c.dep in ("compound", "amod", "nmod") and classes_of(c)
        ]
    return found


def particle_holds(verb: Token, particle: str | None) -> bool:
    """Whether the verb has this particle (or fixed companion word)."""
    if particle is None:
        return True
    for c in verb.children:
        if c.i < verb.i and c.pos in ("ADP", "ADV"):
            continue
        if particle in (c.lower, c.lemma) and c.dep in _PARTICLE_LABELS:
            return True
        if c.dep == "prep" and any(g.lemma == particle for g in c.children):  # "take X to task"
            return True
    return False


def applies(verb: Token, entry: Frame | Operator) -> bool:
    """Whether particle and preposition of the entry stand with the verb."""
    if entry.preposition and verb.lemma == "call" and child(verb, "oprd") is not None:
        return False  # "called the talks on trade a success"
    if not particle_holds(verb, entry.particle):
        return False
    return (
        not entry.preposition
        or has_preposition(verb, entry.preposition)
        or any(
            has_preposition(c, entry.preposition & _LOOSE)
            or (c.lemma == entry.particle and has_preposition(c, entry.preposition))
            for c in children(verb, "dobj")
        )
        or _marks_clause(verb, entry.preposition)
    )


def _marks_clause(verb: Token, wanted: frozenset[str]) -> bool:
    """As in "called FOR Y to leave", where the preposition hangs on what is to be done."""
    if "for" not in wanted:
        return False
    return any(
        c.dep in ("advcl", "ccomp", "xcomp")
        and c.tag == "VB"
        and any(m.dep == "mark" and m.lower == "for" for m in c.children)
        for c in verb.children
    )


def has_own_particle(verb: Token) -> bool:
    """Whether a particle changes the verb's meaning ("called off", "turned down")."""
    return any(c.dep == "prt" for c in verb.children)


@cache
def _frames(lemma: str, *, narrow: bool) -> tuple[Frame, ...]:
    """The frames of a verb that ask for a class of object or subject, or the others."""
    return tuple(f for f in verb_frames().get(lemma, ()) if f.is_narrow == narrow)


def match_verb(
    verb: Token, places: Places, sides: Sides, *, with_object: bool, lemma: str | None = None
) -> Found | None:
    """The event that the verb tells by its own frame, or None.

    With `with_object` only the frames that ask for a class of object or subject are tried, else
    the others. `lemma` is the verb's, where a noun stands for it.
    """
    frames = _frames(lemma or verb_lemma(verb), narrow=with_object)
    if not frames:
        return None
    particle = has_own_particle(verb)
    names: dict[str, Token] | None = None
    for frame in frames:
        if not _fits(frame, verb, places, particle=particle):
            continue
        mode, note = frame.mode, ""
        told: NounClass | None = None
        carrier: Token = verb
        kind_name = ""
        if frame.objects:
            if names is None:
                names = class_names(places.undergoers)
            within = names
            if frame.preposition:
                inside = [h for word in frame.preposition for h in places.heads(word)]
                within = class_names(inside)
            kind = next((n for n in sorted(frame.objects) if n in within), None)
            if kind is None:
                continue
            note, kind_name = f" [{kind}]", kind
            carrier = within[kind]
            told = event_noun(carrier)
            if mode is None and told is not None and told.type == frame.type:
                mode = told.mode
        actor, recipient = fill(
            frame.roles,
            _reaching(places, frame),
            sides,
            deed=frame.type in _DEED_TYPES,
            inward=not frame.objects,
        )
        if frame.type in _MOVING and mode != "release":
            recipient = _foreign(recipient, actor)
        elif QUAD[frame.type] <= 2:
            own_troops = [p for p in recipient if p.entity.sector == "MIL"]
            kept = _foreign(own_troops, actor)  # "promised 700 troops" promises them nothing
            recipient = [p for p in recipient if p not in own_troops or p in kept]
        if kind_name == "release" and frame.type == "REQUEST":
            recipient = [p for p in recipient if p.head not in held_in(carrier)]
        if frame.type in _MOVING and not actor and carrier is not verb:
            actor = [Party(e, carrier) for e in sides.direct(carrier) or sides.owners(carrier)]
            recipient = apart(recipient, actor)
        if told is not None and told.type == frame.type:
            actor, recipient = _by_noun(carrier, told, actor, recipient, sides, places)
        if not party_holds(frame, places, actor, recipient, sides):
            continue
        found = Found(
            frame.type, frame.cameo, mode, verb, verb, actor, recipient,
            frame.precision, f"pattern verb {frame.name}{note}", frame.roles.mutual,
        )  # fmt: skip
        if frame.subjects:
            doing = class_names(places.doers)
            found.under = [doing[name] for name in frame.subjects if name in doing]
        return found
    return None


def _reaching(places: Places, frame: Frame) -> Places:
    """The places of the verb, with those that hang on what it asks ("asked for aid FROM X")."""
    if frame.type != "REQUEST" or not frame.preposition:
        return places
    prepositions = {place: list(heads) for place, heads in places.prepositions.items()}
    for word in frame.preposition:
        for noun in places.heads(word):
            for place, heads in prepositions_of(noun).items():
                if place in _ASKED_AT:
                    known = prepositions.setdefault(place, [])
                    known.extend(h for h in heads if h not in known)
    return replace(places, prepositions=prepositions)


def _fits(frame: Frame, verb: Token, places: Places, *, particle: bool) -> bool:
    """Whether the frame's words, voice and subject are those of the verb here."""
    if not applies(verb, frame) or (frame.passive and not places.passive):
        return False
    if particle and frame.particle is None and not frame.is_narrow:
        return False
    if frame.type in _FORCE and not frame.objects and _to_oneself(places):
        return False
    if frame.subjects and not frame.subjects & class_names(places.doers).keys():
        return False
    if not frame.bare:
        return True
    open_object = places.undergoers and "o" not in (*frame.roles.actor, *frame.roles.recipient)
    return _is_bare(verb) and (bool(frame.objects) or not open_object)


def _foreign(recipient: list[Party], actor: list[Party]) -> list[Party]:
    """Without a state's own troops: they are what it moves, not whom it moves them against."""
    own = codes(actor)
    return [p for p in recipient if p.entity.code not in own]


def _by_noun(
    noun: Token, kind: NounClass, actor: list[Party], recipient: list[Party],
    sides: Sides, above: Places,
) -> tuple[list[Party], list[Party]]:  # fmt: skip
    """The sides by the noun that tells what the verb only says is done ("saw X attacks on Y")."""
    hit = sufferers(noun, kind, sides)
    own = [Party(e, noun) for e in sides.owners(noun) if e.code not in {h.code for h in hit}]
    recipient = [
        p for p in recipient if not (p.head is noun and p.entity in [o.entity for o in own])
    ]
    if not recipient and hit:
        recipient = apart([Party(e, noun) for e in hit], actor)
    if not actor and own:
        actor = own
    if not recipient and kind.roles is not None:
        own_places = Places(noun, prepositions=prepositions_of(noun))
        places = above if kind.roles.mutual else own_places
        for place in targets_of(kind):
            sight: Sight = "deed" if kind.type in _DEED_TYPES else "any"
            recipient = apart(sides.at(places, (place,), sight), actor)
            if recipient:
                break
    return actor, recipient


def held_in(release: Token) -> list[Token]:
    """Who is to be let go in "the release of X": he is not whom it is asked of."""
    return [t for c in release.children if c.lower == "of" for t in subtree(c)]


def targets_of(kind: NounClass) -> tuple[str, ...]:
    """Where those stand against whom it is: also of what several do together ("drills against")."""
    if kind.roles is None:
        return ()
    if kind.roles.mutual:
        return _BEYOND.get(kind.type or "", ())
    return kind.roles.recipient


def _is_bare(verb: Token) -> bool:
    """Whether nothing is predicated of the object."""
    if any(c.dep in ("oprd", "ccomp", "attr", "acomp", "prt") for c in verb.children):
        return False
    if any(c.dep == "prep" and c.lower in ("for", "on", "off") for c in verb.children):
        return False
    return not any(c.dep == "dobj" and c.lower in RELATIVES for c in verb.children)


def fill(
    roles: Roles, places: Places, sides: Sides, *, deed: bool = False, inward: bool = True
) -> tuple[list[Party], list[Party]]:
    """Actors and recipients as the roles say.

    One party stands on both sides only where a state acts on its own people (`inward`).
    """
    actor = sides.at(places, roles.actor, "actor")
    if not actor and "from" in roles.actor:  # "won backing for its plan from X"
        actor = _from_below(places, sides)
    if roles.mutual:
        joint = list(actor)
        for place in roles.recipient:
            joint += sides.at(places, (place,))
        return distinct(joint), []
    # "welcomed the offer by Y": the parser may hang the by-phrase on the verb
    behind = ("by",) if deed and not places.passive and places.heads("o") else ()
    harmed = deed and any(is_harm(h) for h in places.heads("o"))
    wanted = tuple(w for w in roles.recipient if w != "of") if harmed else roles.recipient
    for place in wanted + behind:
        found = sides.at(places, (place,), "deed" if deed else "any")
        rest = apart(found, actor)
        if rest:
            return actor, rest
        if inward and found and place == "o" and any(p.head in places.heads("o") for p in found):
            return actor, found
    return actor, []


def _to_oneself(places: Places) -> bool:
    """As in "hang himself": what one does to oneself is no attack."""
    return any(h.lower.endswith(("self", "selves")) for h in places.undergoers)


def _from_below(places: Places, sides: Sides) -> list[Party]:
    """Who is named behind "from" one step further down than the object itself."""
    for heads in list(places.prepositions.values()):
        for noun in heads:
            for giver in prepositions_of(noun).get("from", ()):
                found = sides.of(giver, "actor")
                if found:
                    return found
    return []


def party_holds(
    frame: Frame, places: Places, actor: list[Party], recipient: list[Party], sides: Sides
) -> bool:
    """Whether the frame's demand on who must be known is met."""
    match frame.party:
        case "object":
            return any(sides.direct(h) for h in places.undergoers)
        case "both" if places.predicate.pos == "NOUN" and frame.type in _FORCE:
            return bool(recipient)  # "the defeat of X": by whom need not be said
        case "both":
            if frame.roles.mutual:
                return len(actor) > 1 or (bool(actor) and meets_own(frame.roles, places, sides))
            return bool(actor and recipient)
        case "recipient":
            return bool(recipient)
        case "actor":
            return bool(actor)
        case "plural":
            return len(actor) > 1
        case "group":
            return bool(actor) and is_group(places.doers)
        case "any":
            harmed = frame.type in _FORCE and any(
                name in _VICTIMS for name in class_names(places.undergoers)
            )
            return harmed or bool(actor or recipient)
        case "body":
            return bool(actor) and any(p.entity.sector in _JOINED for p in recipient)
        case _:
            return True


def is_group(doers: list[Token]) -> bool:
    """Whether these are several persons or states ("the ministers", "X and Y", "they")."""
    return len(doers) > 1 or any(d.tag in _PLURALS or d.lower in _SEVERAL for d in doers)


def meets_own(roles: Roles, places: Places, sides: Sides) -> bool:
    """Whether both sides are of one state ("the president met the opposition leader")."""
    others = [h for place in roles.recipient for h in places.heads(place)]
    return bool(places.doers) and any(
        sides.direct(h) and h.pos in ("NOUN", "PROPN") and h not in places.doers for h in others
    )


def event_noun(noun: Token) -> NounClass | None:
    """The class by which the noun tells an event, or None."""
    told = [c for c in classes_of(noun) if c.type is not None]
    return next((c for c in told if c.alone), told[0] if told else None)


def noun_objects(verb_objects: list[Token]) -> list[Token]:
    """The nouns among these heads with their conjuncts, each once."""
    found: list[Token] = []
    for head in verb_objects:
        for noun in conjuncts(head):
            if noun.pos in ("NOUN", "PROPN") and noun not in found:
                found.append(noun)
    return found
