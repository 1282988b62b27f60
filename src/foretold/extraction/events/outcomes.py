"""What becomes of a deed that is refused, asked for, promised, threatened or stopped."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party, Sides, apart, distinct, verb_places
from foretold.knowledge.events import words
from foretold.language.syntax import subjects
from foretold.language.tree import Token
from foretold.records.ontology import EventType

REQUEST_MODES: dict[str, tuple[str | None, str]] = {
    "AID": ("assist", "103"), "COOPERATE": ("assist", "101"), "SUPPORT": ("assist", "102"),
    "CONSULT": ("meet", "106"), "AGREE": ("meet", "107"),
    "RETREAT": ("yield", "105"), "CONCEDE": ("yield", "105"),
}  # fmt: skip
REJECT_MODES: dict[str, tuple[str | None, str]] = {
    "AID": ("assist", "122"), "COOPERATE": ("assist", "121"), "CONSULT": ("meet", "125"),
    "AGREE": ("meet", "127"), "SUPPORT": ("meet", "127"), "RETREAT": ("yield", "124"),
    "CONCEDE": ("yield", "124"), "REQUEST": ("change", "123"),
}  # fmt: skip
AGREE_CODES = {
    "AID": "033", "COOPERATE": "031", "CONSULT": "036", "SUPPORT": "032", "RETREAT": "035",
    "CONCEDE": "035",
}  # fmt: skip
THREAT_MODES: dict[str, tuple[str | None, str]] = {
    "ASSAULT": ("violence", "138"), "MOBILIZE": ("violence", "138"), "COERCE": ("restrict", "132"),
    "SANCTION": ("relations", "131"), "PROTEST": ("relations", "133"),
    "REJECT": ("relations", "134"),
}  # fmt: skip
_PEACE_AFTER = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})
WEAK_REQUESTS = words("compose_weak_requests")


def stopped(
    kind: EventType,
    verb: Token,
    actor: list[Party],
    recipient: list[Party],
    name: str,
    inner: Found,
) -> Found | None:
    """What ending a deed of this type amounts to; None where it amounts to nothing."""
    if not actor and not recipient:
        return None
    if kind in _PEACE_AFTER:
        return made("RETREAT", "087", "ceasefire", verb, actor, recipient, name, inner, 0.75)
    if kind in ("SANCTION", "COERCE"):
        return made("CONCEDE", "085", None, verb, actor, recipient, name, inner, 0.75)
    if kind == "CONSULT":
        return made("REJECT", "125", "meet", verb, actor, recipient, name, inner, 0.75)
    if kind in ("AID", "COOPERATE"):
        return made("SANCTION", "162", "discontinue", verb, actor, recipient, name, inner, 0.8)
    if kind in ("SUPPORT", "AGREE"):
        return made("REJECT", "128", "change", verb, actor, recipient, name, inner, 0.65)
    return None


_TO_WHOM = ("o", "to", "with", "from", "in", "against")


def made(
    kind: EventType, cameo: str, mode: str | None, verb: Token, actor: list[Party],
    recipient: list[Party], name: str, inner: Found | None, precision: float,
) -> Found:  # fmt: skip
    """An event whose verb works on another predicate."""
    note = f" over {inner.decided_by.removeprefix('pattern ')}" if inner else ""
    return Found(kind, cameo, mode, verb, verb, actor, distinct(recipient), precision, name + note)


def others(parties: list[Party], actor: list[Party]) -> list[Party]:
    """The parties that are not among the actors."""
    return apart(parties, actor)


def named_in(clause: Token, actor: list[Party], sides: Sides) -> list[Party]:
    """The first others with a code to whom the clause is done."""
    places = verb_places(clause)
    for place in _TO_WHOM:
        found = others(sides.at(places, (place,)), actor)
        if any(p.entity.code for p in found):
            return found
    return []


def subject_parties(verb: Token, sides: Sides) -> list[Party]:
    """Who does what the clause tells."""
    return distinct([p for head in subjects(verb) for p in sides.of(head, "actor")])
