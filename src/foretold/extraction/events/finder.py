"""Finds the events of an article."""

from datetime import date

from foretold.extraction.events.adjust import adjusted
from foretold.extraction.events.admit import is_anchored, is_private_trip, is_void, political_doubts
from foretold.extraction.events.attitudes import attitude
from foretold.extraction.events.context import Contexts
from foretold.extraction.events.evidence import Where, days_of, evidence_tokens
from foretold.extraction.events.filters import Topics, is_no_event
from foretold.extraction.events.found import Found
from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.events.judgements import JUDGING, told_judgement
from foretold.extraction.events.labels import is_epithet, is_label, tells_more
from foretold.extraction.events.lemmas import verb_lemma
from foretold.extraction.events.means import means_of
from foretold.extraction.events.merge import merge
from foretold.extraction.events.nominal import asked_clause
from foretold.extraction.events.outcomes import AGREE_CODES
from foretold.extraction.events.places import Party
from foretold.extraction.events.readiness import is_of_readiness
from foretold.extraction.events.siding import fill
from foretold.extraction.events.status import dated, status_of
from foretold.extraction.events.surroundings import complete
from foretold.extraction.events.trust import THRESHOLD, trust
from foretold.extraction.events.trust_features import Surround
from foretold.extraction.events.unreal import ONLY_WORDS, unreal
from foretold.extraction.events.verdicts import Verdicts
from foretold.extraction.reading import Reading
from foretold.knowledge.events import intensity, noun_heads, operators, verb_frames, words
from foretold.language.syntax import auxiliaries, child, is_purpose, negation
from foretold.language.tree import Sentence, Token
from foretold.records import QUAD, DateRange, Entity, Event, Statement, identified

_CONTENT = frozenset({"xcomp", "ccomp", "conj", "pcomp"})
_LATER_AGREED = frozenset({"AID", "CONSULT", "COOPERATE", "SUPPORT"})
_OFFERS = words("finder_offers")
_WORD_NOUNS = words("finder_word_nouns")


def find_events(reading: Reading, statements: list[Statement]) -> list[Event]:
    """The events of an article in order, each once with all its mentions, with ids.

    An event on somebody's word is an event told; `statements` also tell who blames, praises or
    asks whom by what he says.
    """
    interpreter = Interpreter(reading.cast)
    where, contexts = Where(reading, interpreter.sides), Contexts()
    told = readings(reading, statements, interpreter)
    surround = Surround(reading.parsed.sentences, told)
    events = []
    for found in told:
        found.precision = trust(found, surround)
        if found.precision < THRESHOLD:
            continue
        event = _event(found, reading, contexts, where)
        if " " in event.evidence.text.strip():
            events.append(event)
    merged = merge(events)
    merged.sort(key=lambda e: (e.evidence.start, e.evidence.end, e.event_type))
    return [identified(e) for e in merged]


def readings(
    reading: Reading, statements: list[Statement], interpreter: Interpreter
) -> list[Found]:
    """What the words tell, each mention by itself, before it is asked how far to trust it.

    Whatever speaks against a reading without ruling it out stands in its `doubts`.
    """
    topics = Topics(reading.parsed.sentences)
    verdicts = Verdicts(reading, statements, interpreter.sides)
    kept: list[Found] = []
    for sentence in reading.parsed.sentences:
        if sentence.is_debris:
            continue
        sure: list[Found] = []
        for first in _told(sentence, interpreter):
            found = adjusted(first, interpreter.sides)
            if is_void(found) or is_no_event(found, topics):
                continue
            if is_epithet(found):
                continue
            if is_label(found):
                if not tells_more(found.trigger):
                    continue
                found.doubts += ("label",)
            found.status = found.status or status_of(found.predicate)
            found = _promised(found)
            if not is_anchored(found, reading):
                found.doubts += ("lasting",)
            why = unreal(found, found.status or "happened")
            if why in ONLY_WORDS:
                found.doubts += (why,)
            elif why is not None:
                continue
            kept.append(found)
            if not found.doubts:
                sure.append(found)
        kept += verdicts.of(sentence, sure)
    complete(kept, interpreter.sides, reading.parsed.sentences)
    fill(kept, reading.cast, interpreter.sides, reading.parsed.sentences)
    told = [f for f in kept if (f.actor or f.recipient) and not is_private_trip(f)]
    for found in told:
        found.doubts += political_doubts(found)
    return told


def _promised(found: Found) -> Found:
    """As in "their readiness to send aid": help that is offered is an agreement."""
    verb = found.predicate
    offered = verb.dep == "acl" and verb.tag == "VB" and verb.head.lemma in _OFFERS
    if not offered or found.type not in _LATER_AGREED or negation(verb) is not None:
        return found
    agreed = found.with_type("AGREE", AGREE_CODES.get(found.type, "030"), None, "offer")
    agreed.status = "happened"
    if found.mutual:
        agreed.recipient = []
    return agreed


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
    below: set[int] = set()
    told = []
    for verb in verbs:
        if verb.i in used or is_purpose(verb) or _within(verb, below):
            continue
        found = interpreter.verb(verb)
        if found is None:
            continue
        told.append(found)
        under = {t.i for t in found.under}
        below |= under
        used |= under | {found.trigger.i}
    for token in sentence.tokens:
        interpreter.sides.note_document(token)
        if token.lemma == "be" and token.dep == "ccomp" and token.i not in used:
            found = told_judgement(token, interpreter.sides)
            if found is not None:
                told.append(found)
        if token.dep == "acomp":
            found = attitude(token, interpreter.sides) or _ready(token, interpreter, used)
            if found is not None:
                told.append(found)
        if token.lemma in nouns and token.pos in ("NOUN", "PROPN") and token.i not in used:
            found = interpreter.noun(token)
            if found is not None:
                told.append(found)
    told.sort(key=lambda f: f.trigger.i)
    return told


def _ready(adjective: Token, interpreter: Interpreter, used: set[int]) -> Found | None:
    """As in "is willing to compromise", of a verb that tells nothing by itself."""
    clause = child(adjective, "xcomp")
    if clause is None or clause.i in used or not is_of_readiness(clause):
        return None
    return interpreter.verb(clause)


def _within(verb: Token, below: set[int]) -> bool:
    """Whether the verb is part of what another event asks for, promises or refuses."""
    while verb.dep in _CONTENT and verb.head is not verb:
        verb = verb.head
        if verb.i in below and verb.dep in _CONTENT:
            return True
    mark = child(verb, "mark")
    if mark is not None and mark.lower == "for":
        before = verb.sentence.tokens[max(0, mark.i - verb.sentence.tokens[0].i - 1)]
        return before.lemma in _WORD_NOUNS and asked_clause(before) is verb
    told = verb.dep == "acl" and (verb.tag == "VB" or child(verb, "mark") is not None)
    return told and verb.head.lemma in _WORD_NOUNS


def _depth(token: Token) -> tuple[int, int]:
    depth = 0
    at = token
    while at.head is not at and depth < 60:
        at = at.head
        depth += 1
    return depth, token.i


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
    site = where.of(found)
    mode = means_of(found)
    actor = _entities(found.actor, reading)
    doers = {e.name for e in actor}
    return Event(
        article=reading.article.id,
        evidence=span,
        event_type=found.type,
        trigger=reading.parsed.span(found.trigger.start, found.trigger.end),
        actor=actor,
        recipient=tuple(e for e in _entities(found.recipient, reading) if e.name not in doers),
        status=status,
        mode=mode,
        context=contexts.of(found.trigger.sentence),
        cameo=found.cameo,
        quad=QUAD[found.type],
        intensity=intensity(found.type, mode),
        date=when,
        place=site.name if site else None,
        place_country=site.code if site else None,
        latitude=site.latitude if site else None,
        longitude=site.longitude if site else None,
        confidence=round(found.precision, 2),
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


def _entities(parties: list[Party], reading: Reading) -> tuple[Entity, ...]:
    return tuple(reading.cast.in_own_name(p.entity, p.head) for p in parties)
