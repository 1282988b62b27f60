"""Sides of meetings and visits that the article tells elsewhere: "the talks", "arrived here"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party, Sides
from foretold.language.tree import Sentence

_BEFORE = 12
_DATELINE = 8
_DASHES = frozenset({"-", "--", "–", "—", "_"})


def complete_meetings(events: list[Found], sides: Sides, sentences: list[Sentence]) -> None:
    """Give talks their parties from talks told before, and visits the state of the dateline."""
    for at, found in enumerate(events):
        if found.type != "CONSULT":
            continue
        if found.mutual and not found.actor:
            found.actor = _last_parties(found, events[:at])
        if found.mode == "visit" and found.actor and not found.recipient and _is_here(found):
            found.recipient = _host(found.actor, sides, sentences)
        if found.mode == "visit" and found.actor and not found.recipient:
            found.recipient = _visited_before(found, events[:at])


def _last_parties(found: Found, before: list[Found]) -> list[Party]:
    for other in reversed(before):
        if found.trigger.sentence.index - other.trigger.sentence.index > _BEFORE:
            return []
        if other.type == "CONSULT" and other.mutual and _codes(other.actor) > 1:
            return list(other.actor)
    return []


def _visited_before(found: Found, before: list[Found]) -> list[Party]:
    """Whom the same visitor is told to visit before."""
    own = {p.entity.code for p in found.actor if p.entity.code}
    for other in reversed(before):
        same = own & {p.entity.code for p in other.actor}
        if other.mode == "visit" and same and other.recipient:
            return list(other.recipient)
    return []


def _codes(parties: list[Party]) -> int:
    return len({p.entity.code for p in parties if p.entity.code})


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
