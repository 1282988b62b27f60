"""Verbs over other predicates: "refused to meet", "held talks", "urged X to withdraw"."""

from collections.abc import Callable

from foretold.extraction.events.found import Found
from foretold.extraction.events.lemmas import verb_lemma
from foretold.extraction.events.match import (
    applies,
    carried,
    event_noun,
    has_own_particle,
    noun_objects,
)
from foretold.extraction.events.places import (
    Party,
    Places,
    Sides,
    add_prepositions,
    distinct,
    prepositions_of,
    verb_places,
)
from foretold.knowledge.events import NounClass, Operator, deeds, operators
from foretold.language.syntax import auxiliaries, subjects
from foretold.language.tree import Token
from foretold.records import QUAD
from foretold.records.ontology import EventType

Interpret = Callable[[Token, int], Found | None]
_REQUEST_MODES: dict[str, tuple[str, str]] = {
    "AID": ("assist", "103"), "COOPERATE": ("assist", "101"), "SUPPORT": ("assist", "102"),
    "CONSULT": ("meet", "106"), "AGREE": ("meet", "107"),
    "RETREAT": ("yield", "105"), "CONCEDE": ("yield", "105"),
}  # fmt: skip
_REJECT_MODES: dict[str, tuple[str, str]] = {
    "AID": ("assist", "122"), "COOPERATE": ("assist", "121"), "CONSULT": ("meet", "125"),
    "AGREE": ("meet", "127"), "SUPPORT": ("meet", "127"), "RETREAT": ("yield", "124"),
    "CONCEDE": ("yield", "124"), "REQUEST": ("change", "123"),
}  # fmt: skip
_AGREE_CODES = {
    "AID": "033", "COOPERATE": "031", "CONSULT": "036", "SUPPORT": "032", "RETREAT": "035",
    "CONCEDE": "035",
}  # fmt: skip
_THREAT_MODES: dict[str, tuple[str | None, str]] = {
    "ASSAULT": ("violence", "138"), "MOBILIZE": ("violence", "138"), "COERCE": ("restrict", "132"),
    "SANCTION": ("relations", "131"), "PROTEST": ("relations", "133"),
    "REJECT": ("relations", "134"),
}  # fmt: skip
_TALK_CLASSES = frozenset({"talks", "visit", "phone"})
_PEACE_AFTER = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})
_WEAK_REQUESTS = frozenset({"ask", "want", "push", "press", "encourage", "instruct", "direct", "tell", "advise", "invite", "require"})
_THAT_REQUESTS = frozenset({"demand", "urge", "insist", "request", "require"})
_ORDERS = frozenset({"order", "direct", "command"})
_GRIM = frozenset("face suffer pay regret respond retaliate reap incur bear".split())
_SILENCE = frozenset("comment say elaborate discuss speculate confirm answer specify identify give name".split())
_BARE_LIGHT = frozenset({"have", "do", "host", "join", "attend", "enter", "pursue", "send"})
_INTENTS = frozenset({"vow", "swear", "undertake", "commit"})


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


def noun_event(
    noun: Token, kind: NounClass, sides: Sides, host: Places | None, *, direct: bool = True
) -> Found | None:
    """The event told by a noun, its sides sought in the noun's phrase and round its light verb.

    With `host`, the doers of the host verb do it, and the host's prepositions count too.
    """
    if kind.type is None or kind.roles is None:
        return None
    places = Places(noun, prepositions=prepositions_of(noun))
    owned = [Party(e, noun) for e in sides.owners(noun)]
    if host is not None:
        places.doers = list(host.doers) if direct else []
        for place, heads in host.prepositions.items():
            known = places.prepositions.setdefault(place, [])
            known.extend(h for h in heads if h not in known)
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
        return _noun_found(noun, kind, distinct(joint), [], host)
    known_sides = {p.entity.code or p.entity.name for p in actor}
    recipient: list[Party] = []
    for place in kind.roles.recipient:
        found = sides.at(places, (place,))
        recipient = [p for p in found if (p.entity.code or p.entity.name) not in known_sides]
        if recipient:
            break
    if not recipient and kind.name == "accusation":
        for c in noun.children:
            if c.dep in ("acl", "ccomp", "relcl"):  # "claims that Y ..."
                recipient = _others(_subject_parties(c, sides), actor)
    return _noun_found(noun, kind, actor, recipient, host)


def _noun_found(
    noun: Token, kind: NounClass, actor: list[Party], recipient: list[Party], host: Places | None
) -> Found:
    assert kind.type is not None
    predicate = host.predicate if host is not None else noun
    return Found(
        kind.type, kind.cameo, kind.mode, predicate, noun, actor, recipient, kind.precision,
        f"pattern noun {kind.name}:{noun.lemma}", bool(kind.roles and kind.roles.mutual),
    )  # fmt: skip


def compose(
    verb: Token, places: Places, sides: Sides, interpret: Interpret, depth: int
) -> Found | None:
    """What the verb makes of its complement, or None when it is no operator here."""
    entries = operators_of(verb)
    if not entries:
        return None
    complement = complement_of(verb)
    nouns = noun_objects(places.undergoers)
    named = next(
        ((n, k) for noun in nouns for n in carried(noun) if (k := event_noun(n)) is not None), None
    )
    if named is None:
        for noun in nouns:
            made = noun_deed(noun, sides, places)
            if made is not None and any(e.kind in ("light", "agree", "plan") for e in entries):
                made.under = [noun, made.trigger]
                return made
    for entry in entries:
        made = None
        if complement is not None and entry.kind not in ("light", "start", "attempt", "plan"):
            inner = interpret(complement, depth + 1)
            made = _over_clause(entry, verb, complement, inner, places, sides)
            if made is not None:
                made.under = [complement, *([inner.trigger] if inner else [])]
                if inner is not None:
                    made.under += inner.under
        if made is None and named is not None:
            made = _over_noun(entry, verb, named[0], named[1], places, sides)
        if made is not None:
            return made
    return None


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
                return _stopped(told.type, told.predicate, told.actor, told.recipient, name, told)
            return told
    return None


def _over_clause(
    entry: Operator,
    verb: Token,
    complement: Token,
    inner: Found | None,
    places: Places,
    sides: Sides,
) -> Found | None:
    actor = sides.at(places, ("s",), "actor")
    name = f"pattern operator {entry.name}"
    recipient = inner.recipient if inner else []
    if entry.kind == "refuse" and complement.lemma in _SILENCE:
        return None
    if inner is not None and inner.mutual:
        recipient = _others(inner.actor, actor)
    match entry.kind:
        case "refuse":
            if not actor:
                return None
            kind = inner.type if inner else ""
            mode, cameo = _REJECT_MODES.get(kind, ("change", "120"))
            if not recipient and not inner:
                recipient = _others(
                    sides.at(verb_places(complement), ("o", "to", "with", "from", "in")), actor
                )
            return _made("REJECT", cameo, mode, verb, actor, recipient, name, inner, 0.85)
        case "threaten":
            mode, cameo = _THREAT_MODES.get(inner.type if inner else "", (None, "130"))
            recipient = _others(sides.at(places, ("o",)), actor) or recipient
            return _made("THREATEN", cameo, mode, verb, actor, recipient, name, inner, 0.85)
        case "agree" | "offer":
            helpful = inner is not None and inner.type == "MOBILIZE" and entry.name not in _INTENTS
            if inner is not None and QUAD[inner.type] >= 3 and not helpful:
                if inner.type in ("REQUEST", "ACCUSE", "REJECT") or entry.kind == "offer":
                    return None
                mode, cameo = _THREAT_MODES.get(inner.type, (None, "130"))
                return _made("THREATEN", cameo, mode, verb, actor, recipient, name, inner, 0.75)
            that = complement.dep == "ccomp" and complement.tag not in ("VB", "VBG")
            if that and not any(a.tag == "MD" for a in auxiliaries(complement)):
                return None
            if inner is None and (entry.name in _INTENTS or entry.kind == "offer"):
                return None
            addressed = _others(sides.at(places, ("with", "to", "o")), actor)
            mutual = entry.name == "agree" and len(actor) > 1
            cameo = _AGREE_CODES.get(inner.type if inner else "", "030")
            return _made(
                "AGREE", cameo, None, verb, actor, [] if mutual else addressed or recipient,
                name, inner, 0.8 if inner else 0.6,
            )  # fmt: skip
        case "request":
            return _request(entry, verb, complement, inner, places, sides, actor)
        case "fail":
            if inner is None or QUAD[inner.type] > 2 or not (inner.mutual or inner.recipient):
                return None
            mode, cameo = _REJECT_MODES.get(inner.type, ("change", "120"))
            made = _made("REJECT", cameo, mode, verb, actor, recipient, name, inner, 0.65)
            if inner.mutual:
                made.actor, made.recipient = inner.actor, []
            return made
        case "stop":
            if inner is None:
                return None
            return _stopped(inner.type, verb, inner.actor or actor, inner.recipient, name, inner)
        case "force":
            recipient = _others(sides.at(places, ("o",)), actor)
            if not (actor and recipient):
                return None
            return _made("COERCE", "170", None, verb, actor, recipient, name, inner, 0.65)
        case "allow":
            recipient = _others(
                sides.at(places, ("o",)) or _subject_parties(complement, sides), actor
            )
            if not (actor and recipient):
                return None
            return _made("CONCEDE", "083", None, verb, actor, recipient, name, inner, 0.65)
        case "warn":
            recipient = _others(_subject_parties(complement, sides), actor)
            grim = complement.lemma in _GRIM or inner is not None and QUAD[inner.type] == 4
            if not (actor and grim and any(a.tag == "MD" for a in auxiliaries(complement))):
                return None
            if inner is not None and not recipient:
                recipient = _others(inner.recipient, actor)
            return _made(
                "THREATEN",
                "130",
                "violence" if inner else None,
                verb,
                actor,
                recipient,
                name,
                inner,
                0.7,
            )
        case "claim":
            recipient = _others(inner.actor if inner else [], actor)
            if inner is None or QUAD[inner.type] != 4 or not (actor and recipient):
                return None
            return _made("ACCUSE", "112", "allege", verb, actor, recipient, name, inner, 0.7)
        case "prevent":
            recipient = _others(sides.at(places, ("o",)), actor)
            if not (actor and any(p.entity.code for p in recipient)):
                return None
            return _made("COERCE", "172", "restrict", verb, actor, recipient, name, inner, 0.65)
        case _:
            return None


def _request(
    entry: Operator, verb: Token, complement: Token, inner: Found | None,
    places: Places, sides: Sides, actor: list[Party],
) -> Found | None:  # fmt: skip
    finite = complement.dep == "ccomp" and complement.tag not in ("VB", "VBG")
    if (
        finite
        and entry.name not in _THAT_REQUESTS
        and not any(a.tag == "MD" for a in auxiliaries(complement))
    ):
        return None
    if finite and entry.name in _WEAK_REQUESTS:
        return None
    addressed = sides.at(places, ("o", "on", "upon", "to", "with", "for"))
    if complement.dep == "ccomp" or not addressed:
        addressed = _subject_parties(complement, sides) or addressed
    recipient = _others(addressed, actor)
    if not recipient and inner is not None:
        recipient = _others(inner.actor + inner.recipient, actor)
    if not actor or (
        entry.name in _WEAK_REQUESTS and not any(p.entity.code for p in recipient)
    ):
        return None
    if not recipient and inner is None:
        return None
    mode, cameo = _REQUEST_MODES.get(inner.type if inner else "", ("change", "104"))
    return _made(
        "REQUEST",
        cameo,
        mode,
        verb,
        actor,
        recipient,
        f"pattern operator {entry.name}",
        inner,
        0.85,
    )


def _over_noun(
    entry: Operator, verb: Token, noun: Token, kind: NounClass, places: Places, sides: Sides
) -> Found | None:
    inner = noun_event(noun, kind, sides, places)
    if inner is None:
        return None
    inner.predicate = verb
    inner.under = [noun]
    if entry.kind == "light":
        if entry.name in _BARE_LIGHT and kind.type != "CONSULT":
            return None
        if entry.name == "receive":
            inner.actor, inner.recipient = inner.recipient, inner.actor
        inner.decided_by = f"pattern light {entry.name} + {inner.decided_by.split()[-1]}"
        inner.precision = min(0.9, inner.precision + 0.1)
        return inner
    actor = sides.at(places, ("s",), "actor")
    other = inner.recipient or _others(inner.actor, actor)
    owners = [Party(e, noun) for e in sides.owners(noun)]
    other = _others(owners, actor) or other
    name = f"pattern operator {entry.name}"
    match entry.kind:
        case "refuse":
            mode, cameo = _REJECT_MODES.get(inner.type, ("change", "120"))
            return _made("REJECT", cameo, mode, verb, actor, other, name, inner, 0.8)
        case "threaten":
            mode, cameo = _THREAT_MODES.get(inner.type, (None, "130"))
            return _made("THREATEN", cameo, mode, verb, actor, other, name, inner, 0.8)
        case "agree" | "offer":
            if QUAD[inner.type] >= 3:
                return None
            return _made(
                "AGREE",
                _AGREE_CODES.get(inner.type, "030"),
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
            mode, cameo = _REQUEST_MODES.get(inner.type, ("change", "104"))
            found = _others(sides.at(places, ("from", "of", "on", "to")), actor) or other
            if entry.name in _WEAK_REQUESTS and not found:
                return None
            return _made("REQUEST", cameo, mode, verb, actor, found, name, inner, 0.75)
        case "stop":
            return _stopped(inner.type, verb, actor, other, name, inner)
        case _:
            return None


def _stopped(
    kind: EventType,
    verb: Token,
    actor: list[Party],
    recipient: list[Party],
    name: str,
    inner: Found,
) -> Found | None:
    if not actor and not recipient:
        return None
    if kind in _PEACE_AFTER:
        return _made("RETREAT", "087", "ceasefire", verb, actor, recipient, name, inner, 0.75)
    if kind in ("SANCTION", "COERCE"):
        return _made("CONCEDE", "085", None, verb, actor, recipient, name, inner, 0.75)
    if kind == "CONSULT":
        return _made("REJECT", "125", "meet", verb, actor, recipient, name, inner, 0.75)
    if kind in ("AID", "COOPERATE"):
        return _made("SANCTION", "162", "discontinue", verb, actor, recipient, name, inner, 0.8)
    if kind in ("SUPPORT", "AGREE"):
        return _made("REJECT", "128", "change", verb, actor, recipient, name, inner, 0.65)
    return None


def _made(
    kind: EventType, cameo: str, mode: str | None, verb: Token, actor: list[Party],
    recipient: list[Party], name: str, inner: Found | None, precision: float,
) -> Found:  # fmt: skip
    note = f" over {inner.decided_by.removeprefix('pattern ')}" if inner else ""
    return Found(kind, cameo, mode, verb, verb, actor, distinct(recipient), precision, name + note)


def _others(parties: list[Party], actor: list[Party]) -> list[Party]:
    known = {p.entity.code or p.entity.name for p in actor}
    return [p for p in parties if (p.entity.code or p.entity.name) not in known]


def subjects_of_its_own(verb: Token) -> bool:
    """Whether the clause has its own subject ("wants Y to leave")."""
    return any(c.dep in ("nsubj", "nsubjpass") for c in verb.children)


def _subject_parties(verb: Token, sides: Sides) -> list[Party]:
    return distinct([p for head in subjects(verb) for p in sides.of(head, "actor")])
