"""Verbs over other predicates: "refused to meet", "held talks", "urged X to withdraw"."""

from collections.abc import Callable

from foretold.extraction.events.clauses import over_clause
from foretold.extraction.events.found import Found
from foretold.extraction.events.lemmas import verb_lemma
from foretold.extraction.events.match import (
    applies,
    carried,
    event_noun,
    has_own_particle,
    noun_objects,
)
from foretold.extraction.events.nominal import noun_deed, noun_event, undergone
from foretold.extraction.events.outcomes import (
    AGREE_CODES,
    REJECT_MODES,
    REQUEST_MODES,
    THREAT_MODES,
    WEAK_REQUESTS,
    made,
    others,
    stopped,
)
from foretold.extraction.events.places import Party, Places, Sides
from foretold.knowledge.events import NounClass, Operator, operators, words
from foretold.language.syntax import negation
from foretold.language.tree import Token
from foretold.records import QUAD

Interpret = Callable[[Token, int], Found | None]
_ORDERS = words("compose_orders")
_HOPE = words("status_hope")
_OVER_NOUNS = frozenset({"light", "start", "attempt", "plan", "undergo"})
"""Kinds of operators that govern a noun, never a clause."""
_OVER_CLAUSES = frozenset({"expect"})
"""Requests only where somebody is to do something ("expects Y to leave")."""
_ENDING = frozenset({"complete", "conclude", "finish", "wrap_up"})
_BARE_LIGHT = words("compose_bare_light")


def operators_of(verb: Token) -> list[Operator]:
    """All operators that the verb can be here (some are both, as "order" and "stop")."""
    particle = has_own_particle(verb)
    return [
        entry
        for entry in operators().get(verb_lemma(verb), ())
        if applies(verb, entry) and (entry.particle is not None or not particle)
    ]


def complement_of(verb: Token) -> Token | None:
    """The clause that the verb takes ("agreed to MEET", "demanded that X LEAVE")."""
    for c in verb.children:
        if c.i > verb.i and c.dep in ("xcomp", "ccomp") and c.pos in ("VERB", "AUX"):
            return c
    for c in verb.children:
        if c.dep == "prep" and c.lower in ("from", "to", "for", "on", "against", "at"):
            inner = next((g for g in c.children if g.dep == "pcomp" and g.pos == "VERB"), None)
            if inner is not None:
                return inner
        if (
            c.dep == "advcl"
            and c.tag == "VB"
            and c.i > verb.i
            and any(g.tag == "TO" for g in c.children)
        ):
            return c
    return None


def _asked(verb: Token) -> Token | None:
    """What somebody is asked to do, where the parser hung it on him ("called on X TO STOP")."""
    for c in verb.children:
        heads = [c] if c.dep == "dobj" else []
        if c.dep == "prep" and c.lower in ("on", "upon", "to", "with"):
            heads = [g for g in c.children if g.dep == "pobj"]
        for head in heads:
            for clause in head.children:
                marked = any(g.tag == "TO" for g in clause.children)
                if clause.dep in ("acl", "relcl") and clause.tag == "VB" and marked:
                    return clause
    return None


def compose(
    verb: Token, places: Places, sides: Sides, interpret: Interpret, depth: int
) -> Found | None:
    """What the verb makes of its complement, or None when it is no operator here."""
    entries = operators_of(verb)
    if not entries:
        return None
    complement = complement_of(verb)
    if complement is None and any(e.kind == "request" for e in entries):
        complement = _asked(verb)
    nouns = noun_objects(places.undergoers) or [
        n for e in entries for word in e.preposition for n in noun_objects(places.heads(word))
    ]
    named = next(
        ((n, k) for noun in nouns for n in carried(noun) if (k := event_noun(n)) is not None), None
    )
    if named is None:
        for noun in nouns:
            told = noun_deed(noun, sides, places)
            if told is not None and any(e.kind in ("light", "agree", "plan") for e in entries):
                told.under = [noun, told.trigger]
                return told
    for entry in entries:
        told = None
        if complement is not None and entry.kind not in _OVER_NOUNS:
            inner = interpret(complement, depth + 1)
            told = over_clause(entry, verb, complement, inner, places, sides)
            if told is not None and entry.kind != "admit":  # what is admitted is told as well
                told.under = [complement, *([inner.trigger] if inner else [])]
                if inner is not None:
                    told.under += inner.under
        ahead = entry.kind in ("plan", "attempt") and complement is not None
        over_noun = named is not None and not ahead and entry.name not in _OVER_CLAUSES
        if told is None and named is not None and over_noun:
            told = _over_noun(entry, verb, named[0], named[1], places, sides)
        if told is not None:
            return told
    return None


def _over_noun(
    entry: Operator, verb: Token, noun: Token, kind: NounClass, places: Places, sides: Sides
) -> Found | None:
    if entry.kind == "undergo":
        told = undergone(noun, kind, sides, places.doers, places)
        if told is not None:
            told.under = [noun]
        return told if told is not None and told.recipient else None
    inner = noun_event(noun, kind, sides, places)
    if inner is None:
        return None
    inner.predicate = verb
    inner.under = [noun]
    if entry.kind == "light":
        if entry.name in _BARE_LIGHT and kind.type != "CONSULT":
            return None
        if entry.name in _ENDING and QUAD[kind.type or "CONSULT"] == 4:
            return None
        if entry.name == "receive":
            getter = sides.at(places, ("s",), "actor")
            giver = inner.recipient or sides.at(places, ("from", "by"), "actor")
            inner.actor, inner.recipient = others(giver, getter), getter or inner.actor
        inner.decided_by = f"pattern light {entry.name} + {inner.decided_by.split()[-1]}"
        inner.precision = min(0.9, inner.precision + 0.1)
        return inner
    if entry.kind in ("plan", "attempt") and entry.name != "propose":
        if QUAD[inner.type] % 2 and inner.type != "CONSULT":
            return None  # "considers it a threat": words are not planned by name
        inner.status = "hypothetical" if entry.name in _HOPE else "future"
        inner.decided_by = f"pattern {entry.kind} {entry.name} + {inner.decided_by.split()[-1]}"
        return inner if inner.actor and negation(verb) is None else None
    actor = sides.at(places, ("s",), "actor")
    other = inner.recipient or others(inner.actor, actor)
    owners = [Party(e, noun) for e in sides.owners(noun)]
    other = others(owners, actor) or other
    name = f"pattern operator {entry.name}"
    match entry.kind:
        case "refuse":
            mode, cameo = REJECT_MODES.get(inner.type, ("change", "120"))
            return made("REJECT", cameo, mode, verb, actor, other, name, inner, 0.8)
        case "threaten":
            mode, cameo = THREAT_MODES.get(inner.type, (None, "130"))
            return made("THREATEN", cameo, mode, verb, actor, other, name, inner, 0.8)
        case "agree" | "offer":
            if QUAD[inner.type] >= 3:
                return None
            return made(
                "AGREE",
                AGREE_CODES.get(inner.type, "030"),
                None,
                verb,
                actor,
                other,
                name,
                inner,
                0.75,
            )
        case "request":
            if inner.type in ("REQUEST", "THREATEN"):
                return None
            if entry.name in _ORDERS and not places.heads("o")[:-1]:
                inner.actor = actor or inner.actor
                return inner
            if inner.type == "ACCUSE":
                return None
            mode, cameo = REQUEST_MODES.get(inner.type, ("change", "104"))
            found = others(sides.at(places, ("from", "of", "on", "to")), actor) or other
            if entry.name in WEAK_REQUESTS and not found:
                return None
            return made("REQUEST", cameo, mode, verb, actor, found, name, inner, 0.75)
        case "stop":
            if inner.mode == "visit" and entry.name in ("end", "conclude", "finish"):
                return None  # a visit that is over was made
            return stopped(inner.type, verb, actor, other, name, inner)
        case _:
            return None
