"""Sides that the words of an event leave out and that its place or its neighbours tell."""

from collections.abc import Iterator
from dataclasses import replace

from foretold.extraction.events.found import Found
from foretold.extraction.events.meetings import complete_meetings
from foretold.extraction.events.opponents import complete_opponents
from foretold.extraction.events.places import Party, Sides, coded, codes, prepositions_of
from foretold.knowledge.actors import state_names
from foretold.knowledge.events import words
from foretold.language.syntax import (
    antecedent,
    child,
    governing_verb,
    is_passive,
    subjects,
    subtree,
)
from foretold.language.tree import Sentence, Token
from foretold.records import Entity

_FORCE = frozenset({"ASSAULT", "COERCE"})
_PLACES = ("in", "at", "near", "inside", "outside", "on", "across", "around", "of")
_PEOPLE = frozenset({"CVL", "UNK", "COP", "MIL", "REF", "JRN", "EDU", "OPP", "MED", "LAB", "REL"})
_FROM_ELSEWHERE = words("surroundings_from_elsewhere")
_SPOTS = words("surroundings_spots")
_OWN_PEOPLE = words("surroundings_own_people")
_ANYBODY = frozenset({"person", "people", "man", "woman", "civilian", "other", "more", "dozen"})
_MORE = frozenset({"other", "others", "more"})
_THE = frozenset({"the", "this", "that", "these", "those", "both", "such"})
_ANSWERS = frozenset({"REJECT", "ACCUSE", "SUPPORT"})
_CHARGES = frozenset({"ACCUSE"})
_DENYING = words("surroundings_denying")
_TOLD_AS = {
    noun: types
    for name, types in (
        ("requests", frozenset({"REQUEST"})),
        ("offers", frozenset({"AGREE", "REQUEST"})),
        ("charges", _CHARGES),
        ("threats", frozenset({"THREATEN"})),
        ("attacks", frozenset({"ASSAULT"})),
    )
    for noun in words(f"surroundings_{name}")
}
"""What event told before a noun with "the" stands for."""
_BY_A_STATE = words("surroundings_by_a_state")
_SAID = words("surroundings_said")
_SAYING = words("surroundings_saying")
_OWNED = frozenset({"poss", "prep", "compound", "nmod"})
_BY_COURTS = frozenset({"115", "116"})
"""Charges and convictions: what the courts of a state do to its own people."""
_NEAR_SENTENCES = 3
_JAILING = frozenset({"arrest", "deport", "convict"})
_SET = frozenset({"ASSAULT", "MOBILIZE", "PROTEST"})
_INHERITED = 0.85
_PLACED = 0.9


def complete(events: list[Found], sides: Sides, sentences: list[Sentence]) -> None:
    """Fill in who was hit, from where it happened, and who hit them, from the events around."""
    for found in events:
        if found.type in _FORCE:
            _by_place(found, sides, sentences)
        if found.mode in _JAILING and not found.actor:
            _by_jailer(found, sides)
        if found.type in _SET and not found.actor and not found.recipient:
            _by_setting(found, sides, sentences)
    for i, found in enumerate(events):
        if found.type in _FORCE and not found.recipient:
            _like_others(found, i, events)
        if found.type in _FORCE and not found.actor:
            _by_neighbours(found, i, events)
        if not found.actor and found.predicate.lemma in _BY_A_STATE:
            _by_its_place(found, sides)
        if not found.actor and found.cameo in _BY_COURTS:
            _by_own_courts(found)
        if found.type == "SANCTION" and found.actor and not found.recipient:
            _by_like(found, events)
        if found.type in _ANSWERS and found.actor and not found.recipient:
            _by_word(found, i, events, sides, sentences)
    complete_opponents(events)
    complete_meetings(events, sides, sentences)


def _by_place(found: Found, sides: Sides, sentences: list[Sentence]) -> None:
    """As in "arrested 100 people in Hebron": unnamed people are those of the place."""
    if any(p.entity.code for p in found.recipient):
        return
    if any((p.entity.sector or "CVL") not in _PEOPLE for p in found.recipient):
        return
    if any(p.head.lemma in _FROM_ELSEWHERE for p in found.recipient):
        return
    code = next(_place_codes(found, sides), None) or _spot_code(found, sides, sentences)
    if code is None and found.recipient:
        subjects = all(p.head.lemma in _OWN_PEOPLE for p in found.recipient)
        bodies = ("COP", "JUD", "GOV", "MIL") if subjects else ("COP", "JUD")
        own = {p.entity.code for p in found.actor if p.entity.sector in bodies}
        code = next(iter(own), None) if len(own) == 1 else None
    if code is None and found.recipient and found.type == "ASSAULT":
        code = _only_state(found, sides)
    if code is None:
        return
    if found.recipient:
        found.recipient = [Party(replace(p.entity, code=code), p.head) for p in found.recipient]
        found.precision *= _PLACED
    elif code not in {p.entity.code for p in found.actor} and _spot(found) is not None:
        found.recipient = [Party(Entity(code, code), found.trigger)]
        found.precision *= _PLACED


def _by_jailer(found: Found, sides: Sides) -> None:
    """As in "was arrested in Estia": the state of the place does it."""
    code = next(_place_codes(found, sides), None)
    if code is not None:
        found.actor = [Party(Entity(code, code), found.trigger)]
        found.precision *= _PLACED


def _by_setting(found: Found, sides: Sides, sentences: list[Sentence]) -> None:
    """As in "The attacks have killed hundreds": where the text was before, it still is."""
    here = found.trigger.sentence.tokens
    at = found.trigger.sentence.index
    earlier = [t for s in sentences[max(0, at - _NEAR_SENTENCES) : at] for t in s.tokens]
    seen = [
        token
        for token in [*reversed(here), *reversed(earlier)]
        if token.entity in ("GPE", "LOC") and token.dep in ("pobj", "compound", "appos")
    ]
    seen.sort(key=lambda t: not (t.dep == "pobj" and t.head.lower in _PLACES))
    for token in seen:
        for entity in sides.direct(token):
            if entity.code and len(entity.code) == 3:
                found.recipient = [Party(Entity(entity.code, entity.code), found.trigger)]
                found.precision *= _INHERITED
                return


def _spot(found: Found) -> Token | None:
    """The word for a place among what is done to ("stormed the TOWN", "a curfew on the CITY")."""
    for head in (found.predicate, found.trigger, *found.under):
        for c in head.children:
            if c.dep in ("dobj", "nsubjpass") and c.lemma in _SPOTS:
                return c
            if c.dep == "prep" and c.lower in ("on", "in", "against", "at"):
                for inner in c.children:
                    if inner.dep == "pobj" and inner.lemma in _SPOTS:
                        return inner
    return None


def _spot_code(found: Found, sides: Sides, sentences: list[Sentence]) -> str | None:
    """Whose "the town" is: the last place named before it."""
    spot = _spot(found)
    if spot is None or found.recipient:
        return None
    own = {p.entity.code for p in found.actor}
    before = spot.sentence.tokens[: spot.i - spot.sentence.tokens[0].i]
    at = spot.sentence.index
    earlier = [t for s in sentences[max(0, at - _NEAR_SENTENCES) : at] for t in s.tokens]
    for token in [*subtree(spot), *reversed(before), *reversed(earlier)]:
        if token.entity not in ("GPE", "LOC") or token.dep not in ("pobj", "compound", "appos"):
            continue
        for entity in sides.direct(token):
            if entity.code and len(entity.code) == 3 and entity.code not in own:
                return entity.code
    return None


def _only_state(found: Found, sides: Sides) -> str | None:
    """The one state that the sentence names, where plural victims are of nobody else."""
    if _coded(found.actor) or not all(p.head.tag == "NNS" for p in found.recipient):
        return None
    codes = {
        entity.code
        for token in found.trigger.sentence.tokens
        if token.entity in ("GPE", "NORP")
        for entity in sides.direct(token)
        if entity.code and len(entity.code) == 3
    }
    return codes.pop() if len(codes) == 1 else None


def _place_codes(found: Found, sides: Sides) -> Iterator[str]:
    heads = [found.trigger, found.predicate, *(p.head for p in found.recipient)]
    for head in dict.fromkeys(heads):
        for place, nouns in prepositions_of(head).items():
            if place not in _PLACES:
                continue
            for noun in nouns:
                yield from _codes_at(noun, sides, 0)


def _codes_at(noun: Token, sides: Sides, depth: int) -> Iterator[str]:
    if noun.entity in ("GPE", "LOC", "FAC", "ORG", ""):
        for entity in sides.direct(noun):
            if entity.code and entity.sector is None and len(entity.code) == 3:
                yield entity.code
    if depth < 2:
        for place, nouns in prepositions_of(noun).items():
            if place in _PLACES:
                for inner in nouns:
                    yield from _codes_at(inner, sides, depth + 1)


def _by_neighbours(found: Found, at: int, events: list[Found]) -> None:
    """As in "Ten more were killed": by those who are told to fight the same people nearby."""
    if found.predicate.pos == "VERB" and not is_passive(found.predicate):
        return
    wanted = codes(found.recipient)
    if not wanted and not _unnamed_people(found):
        return
    here = found.trigger.sentence.index
    near = sorted(
        (e for j, e in enumerate(events) if j != at and e.type in _FORCE and e.actor),
        key=lambda e: (e.trigger.i > found.trigger.i, abs(e.trigger.sentence.index - here)),
    )
    for other in near:
        if abs(other.trigger.sentence.index - here) > _NEAR_SENTENCES:
            continue
        hit = codes(other.recipient)
        doers = [p for p in other.actor if p.entity.code and _differs(p, found.recipient)]
        if not wanted:
            if not hit or not 0 <= here - other.trigger.sentence.index <= _NEAR_SENTENCES:
                continue
            found.recipient = coded(other.recipient)
        armed = all(p.entity.sector in ("REB", "UAF") for p in doers)
        if armed and found.type == "COERCE":
            continue
        if wanted <= hit and doers:
            found.actor = doers
            found.precision *= _INHERITED
            return


def _like_others(found: Found, at: int, events: list[Found]) -> None:
    """As in "killing ten X and wounding DOZENS OF OTHERS": others of the same."""
    hit = [c for c in found.predicate.children if c.dep in ("dobj", "nsubjpass")]
    of = [n for h in hit for n in prepositions_of(h).get("of", ())]
    if not hit or not any(h.lemma in _MORE for h in (*hit, *of)):
        return
    for other in reversed(events[:at]):
        if other.trigger.sentence is not found.trigger.sentence:
            return
        if other.type in _FORCE and _coded(other.recipient):
            found.recipient = list(other.recipient)
            return


def _unnamed_people(found: Found) -> bool:
    """As in "at least 100 people were arrested"."""
    heads = [c for c in found.predicate.children if c.dep == "nsubjpass"]
    return bool(heads) and all(h.lemma in _ANYBODY or h.pos == "NUM" for h in heads)


def _by_its_place(found: Found, sides: Sides) -> None:
    """As in "was jailed in Egypt": where the law was at work, its state did it."""
    verb = found.predicate
    if verb.pos != "VERB" or not is_passive(verb):
        return
    for place in ("in", "at", "on"):
        for noun in prepositions_of(verb).get(place, ()):
            code = next(_codes_at(noun, sides, 0), None)
            if code is not None:
                found.actor = [Party(Entity(state_names().get(code, code), code, "GOV"), noun)]
                found.precision *= _PLACED
                return


def _by_own_courts(found: Found) -> None:
    """As in "the minister was charged", "faces trial": where nothing else is said, at home."""
    known = codes(found.recipient)
    code = next(iter(known)) if len(known) == 1 else None
    if found.predicate.tag in ("VB", "VBG") and not is_passive(found.predicate):
        return
    if code is None or len(code) != 3 or code not in state_names():
        return
    name = f"{state_names()[code]} (courts)"
    found.actor = [Party(Entity(name, code, "JUD"), found.trigger)]
    found.precision *= _INHERITED


def _by_like(found: Found, events: list[Found]) -> None:
    """Sanctions whose target is not named again are those on the target named elsewhere."""
    targets = [
        e.recipient
        for e in events
        if e.type == "SANCTION" and e.cameo == found.cameo and _coded(e.recipient)
    ]
    if targets:
        found.recipient = targets[0]
        found.precision *= _INHERITED


def _by_word(
    found: Found, at: int, events: list[Found], sides: Sides, sentences: list[Sentence]
) -> None:
    """As in "rejected THE APPEAL", "condemned THE ATTACK": whose it was, told shortly before."""
    said = next((s for h in _objects(found) for s in _speakers(h, sides, sentences)), None)
    if said is not None and said.entity.code not in {p.entity.code for p in found.actor}:
        found.recipient = [said]
        found.precision *= _INHERITED
        return
    wanted = next((k for h in _objects(found) if (k := _meant(h))), None)
    if wanted is None:
        return
    denied = wanted == _CHARGES
    own = {p.entity.code for p in found.actor}
    here = found.trigger.sentence.index
    for other in reversed(events[:at]):
        if here - other.trigger.sentence.index > _NEAR_SENTENCES:
            return
        doers = [p for p in other.actor if p.entity.code and p.entity.code not in own]
        if other.type not in wanted or other.trigger.i >= found.trigger.i or not doers:
            continue
        to_us = bool(own & {p.entity.code for p in other.recipient})
        if other.type != "ASSAULT" and not to_us and (_coded(other.recipient) or denied):
            continue
        found.recipient = doers
        found.precision *= _INHERITED
        return


def _objects(found: Found) -> list[Token]:
    told = [c for c in found.predicate.children if c.dep in ("dobj", "nsubjpass")]
    return told if found.predicate.pos == "VERB" else prepositions_of(found.trigger).get("of", [])


def _speakers(noun: Token, sides: Sides, sentences: list[Sentence]) -> list[Party]:
    """As in "X said ..., COMMENTS that were condemned": who said it, above or just before."""
    real = antecedent(noun) if noun.tag == "WDT" else noun
    if real is None or real.lemma not in _SAID or any(c.dep in _OWNED for c in real.children):
        return []
    clause = governing_verb(real)
    while clause is not None and clause.dep in ("ccomp", "conj") and clause.head is not clause:
        clause = clause.head
    at = noun.sentence.index
    if clause is not None and (real is not noun or clause.lemma in _SAYING) and real.dep != "dobj":
        return _coded_subjects(clause, sides)
    if real is noun and at > 0 and child(noun, "det") is not None:
        before = sentences[at - 1]
        roots = [t for t in before.tokens if t.head is t and t.lemma in _SAYING]
        return [p for root in roots for p in _coded_subjects(root, sides)]
    return []


def _coded_subjects(verb: Token, sides: Sides) -> list[Party]:
    return [p for h in subjects(verb) for p in sides.of(h, "actor") if p.entity.code]


def _meant(noun: Token) -> frozenset[str] | None:
    """The types of event that "the appeal" can stand for, where nothing says whose it is."""
    marks = {c.dep for c in noun.children} - {"det", "amod", "punct"}
    types = _TOLD_AS.get(noun.lemma)
    if types == _CHARGES and noun.head.lemma in _DENYING:
        return types  # "denied any involvement": in what somebody charged
    said = any(c.lower in _THE for c in noun.children if c.dep == "det")
    return types if said and not marks else None


def _differs(doer: Party, hit: list[Party]) -> bool:
    return all(
        doer.entity.code != p.entity.code
        or (doer.entity.sector != p.entity.sector and p.entity.sector is not None)
        for p in hit
    )


def _coded(parties: list[Party]) -> bool:
    return any(p.entity.code for p in parties)
