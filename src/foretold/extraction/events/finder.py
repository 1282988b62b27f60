"""Finds the events of an article."""

from datetime import date

from foretold.extraction.events.adjust import adjusted
from foretold.extraction.events.context import Contexts
from foretold.extraction.events.evidence import Where, days_of, evidence_tokens
from foretold.extraction.events.filters import Topics, is_no_event
from foretold.extraction.events.found import Found
from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.events.judgements import JUDGING, told_judgement
from foretold.extraction.events.lemmas import verb_lemma
from foretold.extraction.events.merge import merge
from foretold.extraction.events.places import Party
from foretold.extraction.events.status import dated, status_of
from foretold.extraction.reading import Reading
from foretold.knowledge.events import intensity, noun_heads, operators, verb_frames, words
from foretold.language.syntax import auxiliaries, is_passive, negation, subtree
from foretold.language.tree import Sentence, Token
from foretold.records import QUAD, DateRange, Entity, Event, Statement, identified

_BETWEEN_STATES = frozenset({"CONSULT", "COOPERATE", "AID", "SUPPORT"})
_BY_KNOWN = frozenset({"AGREE", "REQUEST", "REJECT", "CONCEDE", "ACCUSE", "SUPPORT"})
_ADDRESSED = frozenset({"REQUEST", "ACCUSE", "REJECT"})
_DOER_UNSAID = words("finder_doer_unsaid")
_LASTING = frozenset({"CONSULT", "COOPERATE", "AID", "SANCTION"})
_VOID_REFUSING = words("void_refusing")
_MOTION = words("interpret_motion")
_CONTENT = frozenset({"xcomp", "ccomp", "conj", "pcomp"})
_WORD_NOUNS = words("finder_word_nouns")
_ANCHORS = words("finder_anchors")


def find_events(reading: Reading, statements: list[Statement]) -> list[Event]:
    """The events of an article in order, each once with all its mentions, with ids.

    `statements` are not needed for finding: an event on somebody's word is an event told.
    """
    del statements
    interpreter = Interpreter(reading.cast)
    topics, contexts = Topics(reading.parsed.sentences), Contexts()
    where = Where(reading, interpreter.sides)
    events = []
    for sentence in reading.parsed.sentences:
        if sentence.is_debris:
            continue
        for first in _told(sentence, interpreter):
            found = adjusted(first, interpreter.sides)
            if (
                _void(found)
                or not _political(found)
                or not _anchored(found, reading)
                or is_no_event(found, topics)
            ):
                continue
            told = _event(found, reading, contexts, where)
            if " " in told.evidence.text.strip():
                events.append(told)
    merged = merge(events)
    merged.sort(key=lambda e: (e.evidence.start, e.evidence.end, e.event_type))
    return [identified(e) for e in merged]


def _told(sentence: Sentence, interpreter: Interpreter) -> list[Found]:
    """The events of a sentence: verbs from the top down, then nouns that no verb has used."""
    frames, operating, nouns = verb_frames(), operators(), noun_heads()
    verbs = [
        t
        for t in sentence.tokens
        if t.pos == "VERB"
        and (verb_lemma(t) in frames or verb_lemma(t) in operating or t.lemma in JUDGING)
        and not (t.dep == "pcomp" and t.head.lower in ("as", "than", "like"))
    ]
    verbs.sort(key=_depth)
    used: set[int] = set()
    told = []
    for verb in verbs:
        if verb.i in used or _is_purpose(verb) or _within(verb, used):
            continue
        found = interpreter.verb(verb)
        if found is None:
            continue
        told.append(found)
        used.update(t.i for t in found.under)
        used.add(found.trigger.i)
    for token in sentence.tokens:
        interpreter.sides.note_document(token)
        if token.lemma == "be" and token.dep == "ccomp" and token.i not in used:
            found = told_judgement(token, interpreter.sides)
            if found is not None:
                told.append(found)
        if token.lemma in nouns and token.pos in ("NOUN", "PROPN") and token.i not in used:
            found = interpreter.noun(token)
            if found is not None:
                told.append(found)
    told.sort(key=lambda f: f.trigger.i)
    return told


def _is_purpose(verb: Token) -> bool:
    """As in "met TO DISCUSS ...": what somebody does something for is not yet an event."""
    return verb.dep == "advcl" and verb.tag == "VB" and any(c.tag == "TO" for c in verb.children)


def _within(verb: Token, used: set[int]) -> bool:
    """Whether the verb is part of what another event asks for, promises or refuses."""
    while verb.dep in _CONTENT and verb.head is not verb:
        verb = verb.head
        if verb.i in used and verb.dep in _CONTENT:
            return True
    return verb.dep == "acl" and verb.tag == "VB" and verb.head.lemma in _WORD_NOUNS


def _depth(token: Token) -> tuple[int, int]:
    depth = 0
    at = token
    while at.head is not at and depth < 60:
        at = at.head
        depth += 1
    return depth, token.i


def _void(found: Found) -> bool:
    """As in "cannot refuse", "need not apologise": nothing was done or left undone."""
    verb = found.predicate
    if verb.pos != "VERB" or negation(verb) is None:
        return False
    return verb.lemma in _VOID_REFUSING or any(a.lemma == "need" for a in auxiliaries(verb))


def _political(found: Found) -> bool:
    """Whether enough political actors are known for the type."""
    if not found.coded:
        return False
    actors = {p.entity.code for p in found.actor if p.entity.code}
    others = {p.entity.code for p in found.recipient if p.entity.code}
    given = found.type == "AID" and "[" in found.decided_by and actors
    if found.type in _BETWEEN_STATES and found.cameo != "057" and not given:
        return len(actors) > 1 if found.mutual else bool(actors and others and actors != others)
    if found.mode == "visit" and any(p.entity.sector == "MIL" for p in found.actor):
        return False
    known = any(p.entity.code or p.entity.sector for p in found.actor)
    if found.type in _BY_KNOWN and not known and not (found.type in _ADDRESSED and others):
        return False
    if found.type == "REQUEST" and is_passive(found.predicate) and others:
        return True
    return bool(found.actor) or found.type == "ASSAULT" or found.cameo in _DOER_UNSAID


def _anchored(found: Found, reading: Reading) -> bool:
    """Whether a bare noun tells one event ("last week's talks") and not a lasting matter."""
    if found.predicate is not found.trigger or found.trigger.pos == "VERB":
        return True
    if found.type not in _LASTING:
        return True
    noun = found.trigger
    if any(c.lower in _ANCHORS for c in noun.children):
        return True
    if noun.dep == "pobj" and noun.head.head.lemma in ("be", "enter", "engage"):
        return True
    if noun.dep == "pobj" and noun.head.lower == "for" and noun.head.head.lemma in _MOTION:
        return True
    if found.mode == "phone":
        return True
    if noun.head.pos == "VERB" and noun.dep in ("nsubj", "nsubjpass"):
        return True
    words = subtree(noun, without=frozenset({"relcl", "conj"}))
    return bool(reading.times_within(words[0].start, words[-1].end))


def _event(found: Found, reading: Reading, contexts: Contexts, where: Where) -> Event:
    span = reading.span_of(evidence_tokens(found))
    when = days_of(found, span, reading)
    status = dated(
        found.status or status_of(found.predicate),
        when,
        reading.published,
        infinitive=found.predicate.dep == "acl",
        told=_is_past(found.predicate),
    )
    if status == "happened" and _is_to_come(when, reading.published):
        when = None  # a day to come is not the day of what was done
    both = bool(found.actor) and bool(found.recipient or len(found.actor) > 1)
    confidence = found.precision * (1.0 if both else 0.8)
    return Event(
        article=reading.article.id,
        evidence=span,
        event_type=found.type,
        trigger=reading.parsed.span(found.trigger.start, found.trigger.end),
        actor=_entities(found.actor),
        recipient=_entities(found.recipient),
        status=status,
        mode=found.mode,
        context=contexts.of(found.trigger.sentence),
        cameo=found.cameo,
        quad=QUAD[found.type],
        intensity=intensity(found.type, found.mode),
        date=when,
        place=where.of(found),
        confidence=round(confidence, 2),
        mentions=(span,),
        decided_by=found.decided_by,
    )


def _is_to_come(when: DateRange | None, published: date | None) -> bool:
    if when is None or published is None:
        return False
    return date.fromisoformat(when.start) > published


def _is_past(predicate: Token) -> bool:
    """Whether a finite past or perfect form says that it was done."""
    helpers = auxiliaries(predicate)
    if predicate.tag == "VBD":
        return not helpers
    return bool(helpers) and helpers[0].lower in ("has", "have", "had", "was", "were", "did")


def _entities(parties: list[Party]) -> tuple[Entity, ...]:
    return tuple(p.entity for p in parties)
