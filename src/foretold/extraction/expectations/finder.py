"""Finds the expectations of an article."""

from foretold.extraction.expectations.bands import settled
from foretold.extraction.expectations.clauses import evidence_tokens
from foretold.extraction.expectations.concern_features import Foretold
from foretold.extraction.expectations.concerned import Concern
from foretold.extraction.expectations.conditions import find_condition, subject_condition
from foretold.extraction.expectations.diary import Diary
from foretold.extraction.expectations.effects import effect
from foretold.extraction.expectations.foreseen import foreseen_types
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.futurate import (
    from_headline,
    from_present,
    from_regularity,
    from_to_be,
)
from foretold.extraction.expectations.holders import Holders
from foretold.extraction.expectations.horizons import Horizons, is_near
from foretold.extraction.expectations.lexical_cues import from_word
from foretold.extraction.expectations.merging import merged
from foretold.extraction.expectations.modal_cues import from_be_to, from_going_to, from_modal
from foretold.extraction.expectations.nesting import joined
from foretold.extraction.expectations.parties import parties_of
from foretold.extraction.expectations.polarity import under_denial
from foretold.extraction.expectations.qualifiers import qualify
from foretold.extraction.expectations.relevance import Relevance
from foretold.extraction.expectations.senses import in_quotes, is_lost, is_supposed
from foretold.extraction.reading import Reading
from foretold.knowledge.hedges import cue_forms, hedge_cues, words
from foretold.language.syntax import subjects, subtree
from foretold.language.tree import Sentence, Token
from foretold.records import Expectation, Span, Statement, identified

_LEMMAS = frozenset(lemma for lemma, _ in hedge_cues())
_BACK = 3
_TOGETHER = 4
_FORMS = _LEMMAS | set(cue_forms())


def find_expectations(
    reading: Reading, statements: list[Statement], concern: Concern | None = None
) -> list[Expectation]:
    """The expectations of an article in order, with ids and the statements that hold them."""
    concern = concern or Concern(reading)
    horizons = Horizons(reading)
    holders = Holders(reading, statements)
    relevance = Relevance(reading)
    diary = Diary(horizons)
    records: list[Expectation] = []
    for sentence in reading.parsed.sentences:
        for found in [] if sentence.is_debris else find_foresights(sentence, horizons):
            record, ruled = _record(found, reading, horizons, diary, holders, concern)
            if not _is_decree(found, record) and not relevance.is_private(record, found, ruled):
                records.append(record)
    return merged(records)


def _is_decree(found: Foresight, record: Expectation) -> bool:
    """A "shall" in nobody's mouth: a law's word, not a forecast."""
    if found.rule != "modal:shall" or record.holder is not None:
        return False
    return not any(s.lower in ("i", "we") for s in subjects(found.content))


def _is_furniture(found: Foresight) -> bool:
    """What the agency announces of its own dispatches."""
    if found.content.lemma not in words("furniture", "deeds"):
        return False
    noun = found.trigger.head if found.trigger.dep in ("acl", "amod", "relcl") else None
    nouns = [noun] if noun is not None else subjects(found.content)
    return any(n.lemma in words("furniture", "items") for n in nouns)


def find_foresights(sentence: Sentence, horizons: Horizons) -> list[Foresight]:
    """The places where a sentence looks forward, in text order, hedges within hedges joined."""
    found: list[Foresight] = []
    presents: list[Foresight] = []
    scheduled = words("schedules", "verbs")
    for token in sentence.tokens:
        hit: Foresight | None = None
        if token.tag == "MD":
            hit = from_modal(token)
        elif token.lower == "going":
            hit = from_going_to(token)
        elif token.lower in ("whenever", "time"):
            hit = from_regularity(token)
        else:
            if token.lemma in _LEMMAS or token.lower in _FORMS:
                hit = from_word(token, horizons.is_dated)
            elif token.lemma == "be":
                hit = from_be_to(token, horizons.is_ahead)
            if hit is None and token.lemma in scheduled and token.pos == "VERB":
                present = from_present(token, horizons) or from_to_be(token, horizons)
                if present is not None:
                    presents.append(present)
        if hit is not None and _is_foretold(hit):
            found.append(hit)
    if sentence.is_heading and not found:
        headline = from_headline(sentence)
        found += [headline] if headline else []
    if presents:
        claimed = {t.i for f in found for t in (f.content, f.clause, f.trigger)}
        found += [p for p in presents if p.content.i not in claimed]
    if len(found) > 1:
        found = joined(found)
    for f in found:
        qualify(f)
        under_denial(f)
    return sorted(found, key=lambda f: f.trigger.i)


def _is_foretold(hit: Foresight) -> bool:
    """Whether it is neither lost, nor merely supposed, nor the agency's own business."""
    stated = any(c.lower == "that" and c.dep == "mark" for c in hit.content.children)
    word = hit.content.head if hit.is_modal and stated else hit.trigger
    supposed = word.pos in ("NOUN", "ADJ") and is_supposed(word)
    return not supposed and not is_lost(hit.content) and not _is_furniture(hit)


def _record(
    found: Foresight,
    reading: Reading,
    horizons: Horizons,
    diary: Diary,
    holders: Holders,
    concern: Concern,
) -> tuple[Expectation, tuple[str, ...]]:
    """The record, with those whom the clause itself names or points to."""
    condition = find_condition(found)
    evidence = evidence_tokens(found, condition)
    span = reading.span_of(evidence)
    statement = holders.statement_around(found)
    holder = holders.holder(found, statement)
    clause = subtree(found.clause if found.clause.pos in ("VERB", "AUX") else found.trigger)
    named = [found.clause.head, *evidence] if found.clause.dep == "relcl" else evidence
    own = {found.content.i, found.clause.i, found.trigger.i}
    named = evidence if condition else named
    horizon = horizons.horizon(named, clause, own, condition)
    horizon = horizon or diary.days(found, condition)
    near = horizon is not None and is_near(horizon)
    told = _goes_on(found, reading) or found.content.sentence.index in holders.going_on
    strength, kind = settled(
        found,
        condition,
        dated=near,
        told=told,
        arranged=diary.goes_on(found),
        exact=horizon is not None and horizon.start == horizon.end,
    )
    diary.note(found, horizon, scheduled=kind == "schedule")
    sign, cause = effect(found)
    verb = found.content if found.content.pos in ("VERB", "AUX") else found.clause
    intends = found.kind in ("plan", "vow", "threat")
    before = _before(verb, reading)
    ruled = parties_of(reading.cast, verb, found.clause, holder, before, intends=intends)
    types = foreseen_types(found, len(ruled), reading.cast)
    supposing = condition or subject_condition(found)
    supposed = reading.span_of(supposing) if supposing else None
    about = concern.about(Foretold(found, verb, span, supposed, holder, ruled, types), before)
    record = Expectation(
        article=reading.article.id,
        evidence=span,
        holder=holder,
        hedge=_hedge(found, reading),
        band=strength.band,
        probability=strength.probability,
        probability_basis=strength.basis,
        kind=kind,
        negated=found.negated,
        statement=statement.id if statement else None,
        horizon=horizon,
        condition=supposed,
        about=about,
        predicts=types,
        sign=sign,
        cause=reading.span_of(cause) if cause else None,
        via=statement.via if statement else (),
        mentions=(span,),
        decided_by=found.rule,
    )
    return identified(record), ruled


def _goes_on(found: Foresight, reading: Reading) -> bool:
    """Whether the sentence before tells what somebody said, in the past ("it said it would")."""
    sentence = found.content.sentence
    if sentence.index <= 0 or in_quotes(found.content):
        return False
    before = reading.parsed.sentences[sentence.index - 1]
    return any(
        t.tag == "VBD" and t.lemma in words("reporting", "verbs") and not in_quotes(t)
        for t in before.tokens
    )


def _before(verb: Token, reading: Reading) -> list[Sentence]:
    at = verb.sentence.index
    return reading.parsed.sentences[max(0, at - _BACK) : at] if at > 0 else []


def _hedge(found: Foresight, reading: Reading) -> Span:
    """The hedge words that stand together, those by the trigger where it is one of them."""
    clusters: list[list[Token]] = []
    for token in sorted(found.hedge, key=lambda t: t.i):
        if clusters and token.i - clusters[-1][-1].i <= _TOGETHER:
            clusters[-1].append(token)
        else:
            clusters.append([token])
    with_trigger = [c for c in clusters if found.trigger in c]
    return reading.span_of((with_trigger or clusters or [[found.trigger]])[0])
