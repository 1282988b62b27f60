"""Whom a foreseen thing may concern, and what the words say of each: features of that head."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from foretold.extraction.actors import Cast
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.paths import path
from foretold.extraction.sectors import alike
from foretold.knowledge.actors import state_names
from foretold.language.syntax import is_passive
from foretold.language.tree import Sentence, Token
from foretold.records import Entity, Span

_NAMING = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_LONGEST = 7
_WORDED = frozenset({"prep", "agent", "mark"})
_STEPS = 4
_FAR = 5.0
_FOREMOST = 2
"""So many that the article names most may be concerned though the passage names nobody."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """A foreseen thing as the head sees it: its verb, its words, what is known of it so far."""

    found: Foresight
    verb: Token
    evidence: Span
    condition: Span | None
    holder: Entity | None
    chosen: tuple[str, ...]
    """Whom the rules take it to be about."""
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """One phrase that denotes somebody, with the way to it from the foreseen verb."""

    head: Token
    entity: Entity
    path: tuple[str, ...]
    back: int
    """How many sentences before the foreseen thing's own."""


def namings(told: Foretold, cast: Cast, before: Sequence[Sentence]) -> dict[str, list[Naming]]:
    """Phrases of the sentence (and subjects of the one before) that denote somebody, by code.

    Whom the article is mostly about may be concerned without a phrase.
    """
    found: dict[str, list[Naming]] = {code: [] for code in told.chosen}
    sentence = told.verb.sentence
    for back, one in enumerate((sentence, *reversed(before[-1:]))):
        for token in one.tokens:
            if token.pos not in _NAMING or (back and token.dep not in _SUBJECT):
                continue
            for entity in cast.parties(token):
                if entity.code:
                    way = _way(token, told.verb) if not back else ()
                    found.setdefault(entity.code, []).append(Naming(token, entity, way, back))
    holder = told.holder
    own = (holder.code or holder.affiliation) if holder is not None else None
    if own and own.isupper():
        found.setdefault(own, [])
    for code, _ in cast.named.most_common(_FOREMOST):
        found.setdefault(code, [])
    return found


def _way(head: Token, verb: Token) -> tuple[str, ...]:
    """The way from a phrase to the verb, coordination aside."""
    return tuple(step for step in path(head, verb, _WORDED, _LONGEST) if step != "conj")


def features(
    told: Foretold, code: str, known: dict[str, list[Naming]], named: Counter[str]
) -> dict[str, float]:
    """Named features of one who may be concerned; absent ones are 0.

    Args:
        told: the foreseen thing.
        code: who may be concerned.
        known: all who may be, with their phrases.
        named: how often each code is named in the whole article.

    """
    here = known[code]
    ruled = "ruled" if code in told.chosen else "free"
    holder = told.holder
    own = (holder.code or holder.affiliation) if holder is not None else None
    held = "own" if own == code else "holder" if holder is not None else "nobody"
    most = max(named.values(), default=1)
    kind = "state" if code in state_names() else "other"
    first = bool(told.chosen) and told.chosen[0] == code
    names = [
        "bias",
        ruled,
        f"{ruled} {held}",
        f"{ruled} {kind}",
        f"{ruled} first {first} of {min(3, len(told.chosen))}",
        f"{ruled} {told.found.kind}",
        f"{ruled} {told.found.rule.split(':')[0].split('+')[0]}",
        f"{ruled} type {told.types[0] if told.types else '-'}",
        f"{ruled} unnamed {not here}",
        f"{ruled} others {min(3, len(known) - 1)}",
        f"{ruled} named here {min(3, len(here))}",
        f"{ruled} verb {told.verb.lemma}",
    ]
    for one in here:
        names += _of_naming(told, one, ruled)
    found = dict.fromkeys(names, 1.0)
    found[f"{ruled} share"] = named[code] / max(1, most)
    found[f"{ruled} often"] = min(_FAR, log2(1 + named[code])) / _FAR
    near = min((abs(n.head.i - told.verb.i) for n in here if not n.back), default=64)
    found[f"{ruled} distance"] = min(_FAR, log2(1 + near)) / _FAR
    return found


def _of_naming(told: Foretold, one: Naming, ruled: str) -> list[str]:
    head, verb = one.head, told.verb
    shape = " ".join(one.path[:_STEPS]) if one.path else f"back {one.back}"
    passive = " passive" if verb.pos == "VERB" and is_passive(verb) else ""
    inside = "in" if _holds(told.evidence, head) else "out"
    if told.condition is not None and _holds(told.condition, head):
        inside = "if"
    kind = _kind(one.entity.sector)
    first = one.path[0] if one.path else "back" if one.back else "self"
    above = head.head
    while above.dep == "conj" and above.head is not above:
        above = above.head
    names = [
        f"{ruled} {inside} path {shape}{passive}",
        f"path {shape}",
        f"{ruled} {inside} first {first}",
        f"{ruled} {inside} steps {len(one.path)}",
        f"{ruled} {inside} last {one.path[-1] if one.path else '-'}{passive}",
        f"{ruled} {inside} kind {kind}",
        f"{ruled} {inside} pos {head.pos}",
        f"{ruled} {inside} entity {head.entity}",
        f"{ruled} {first} kind {kind}",
        f"{ruled} {inside} {'before' if head.i < verb.i else 'after'}",
        f"{ruled} under {above.pos}",
    ]
    names += [f"{ruled} through {step}" for step in one.path[1:] if " " in step or step[0] == "<"]
    if head.pos == "PRON":
        names.append(f"{ruled} pronoun {head.lower}")
    if first in ("poss", "amod", "compound", "nmod", "pobj"):
        names.append(f"{ruled} {first} of {above.lemma}")
    return names


def _holds(span: Span, token: Token) -> bool:
    return span.start <= token.start < span.end


def _kind(sector: str | None) -> str:
    """A sector, those of alike standing as one; criminals by themselves, as the head learned."""
    return sector if sector == "CRM" else alike(sector)
