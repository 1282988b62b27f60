"""Sides of meetings and visits that the article tells elsewhere: "the talks", "arrived here"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party, Sides, codes, prepositions_of
from foretold.language.tree import Sentence, Token

_BEFORE = 12
_DATELINE = 8
_TWO = 2
_WAYS = frozenset({"way", "party", "nation", "sided", "country", "power"})
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_LATERAL = {"bilateral": 2, "trilateral": 3, "quadrilateral": 4}
_DASHES = frozenset({"-", "--", "–", "—", "_"})


def complete_meetings(events: list[Found], sides: Sides, sentences: list[Sentence]) -> None:
    """Give talks their parties from talks told before, and visits the state of the dateline."""
    for at, found in enumerate(events):
        if found.type != "CONSULT":
            continue
        if found.mutual and not found.actor:
            found.actor = _last_parties(found, events[:at])
        if found.mutual and len(codes(found.actor)) == 1 and not found.recipient:
            found.recipient = _venue(found, sides)
        if found.mode == "visit" and not codes(found.actor) and codes(found.recipient):
            found.actor = _visitor(found, events[:at]) or found.actor
        if found.mode == "visit" and found.actor and not found.recipient:
            found.recipient = _visited(found, events, at)
            if not found.recipient and _is_here(found):
                found.recipient = _host(found.actor, sides, sentences)


def _last_parties(found: Found, before: list[Found]) -> list[Party]:
    many = _sides_counted(found.trigger)
    for other in reversed(before):
        if found.trigger.sentence.index - other.trigger.sentence.index > _BEFORE:
            return []
        if other.type != "CONSULT" or not other.mutual or len(codes(other.actor)) < _TWO:
            continue
        return list(other.actor) if many in (None, len(codes(other.actor))) else []
    return []


def _sides_counted(talks: Token) -> int | None:
    """How many sides "six-way talks", "the trilateral meeting" have, where the words say so."""
    words = [c.lower for c in talks.children] + [
        g.lower for c in talks.children for g in c.children
    ]
    if not any(w in _WAYS or w.endswith(tuple(f"-{way}" for way in _WAYS)) for w in words):
        return next((_LATERAL[w] for w in words if w in _LATERAL), None)
    return next((_COUNTS[w.split("-")[0]] for w in words if w.split("-")[0] in _COUNTS), None)


def _visitor(found: Found, before: list[Found]) -> list[Party]:
    """As in "during this visit to X": who is told to go there before."""
    place = codes(found.recipient)
    for other in reversed(before):
        if other.mode == "visit" and codes(other.recipient) == place and codes(other.actor):
            return list(other.actor)
    return []


def _visited(found: Found, events: list[Found], at: int) -> list[Party]:
    """Whom the same visitor is told to visit or to meet, before and then after."""
    own = codes(found.actor)
    for other in (*reversed(events[:at]), *events[at + 1 :]):
        if other.type != "CONSULT" or not own & codes(other.actor):
            continue
        if other.mode == "visit" and other.recipient:
            return list(other.recipient)
        met = [p for p in other.actor if p.entity.code and p.entity.code not in own]
        if other.mutual and len(met) == 1:
            return met
    return []


def _venue(found: Found, sides: Sides) -> list[Party]:
    """The state in which one side meets ("the rebels met in X"): its host."""
    if any(p.entity.sector == "IGO" for p in found.actor):
        return []
    own = codes(found.actor)
    for head in (found.trigger, found.predicate):
        for place in ("in", "at"):
            for noun in prepositions_of(head).get(place, ()):
                named = [Party(e, noun) for e in sides.direct(noun)] if noun.entity == "GPE" else []
                hosts = [p for p in named if p.entity.code and p.entity.code not in own]
                if hosts:
                    return hosts
    return []


def _is_here(found: Found) -> bool:
    """As in "arrived here": where the article is written."""
    return any(
        c.lower == "here" for word in (found.predicate, found.trigger) for c in word.children
    )


def _host(visitors: list[Party], sides: Sides, sentences: list[Sentence]) -> list[Party]:
    """The state of the dateline, else the one named most often beside the visitors' own."""
    own = {p.entity.code for p in visitors}
    named: dict[str, list[Party]] = {}
    for sentence in sentences:
        for token in sentence.tokens:
            if token.entity not in ("GPE", "NORP"):
                continue
            for entity in sides.direct(token):
                if entity.code and len(entity.code) == 3 and entity.code not in own:
                    named.setdefault(entity.code, []).append(Party(entity, token))
    dateline = _dateline(sentences)
    for parties in named.values():
        if dateline is not None and parties[0].head.i <= dateline:
            return parties[:1]
    most = max(named.values(), key=len, default=[])
    return most[:1]


def _dateline(sentences: list[Sentence]) -> int | None:
    """Where the dateline ends ("PARIS, May 3 (XY) -- ..."), if the article has one."""
    opening = sentences[0].tokens[:_DATELINE] if sentences else []
    return next((t.i for t in opening if t.lower in _DASHES), None)
