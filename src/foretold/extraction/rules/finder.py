"""Finds rules and violations in an article."""

from foretold.extraction.reading import Reading
from foretold.extraction.rules.acts import with_act_told
from foretold.extraction.rules.candidates import find_candidates
from foretold.extraction.rules.denoting import bound_by, council_resolutions
from foretold.extraction.rules.deontic import deontic_drafts
from foretold.extraction.rules.draft import Draft
from foretold.extraction.rules.mentions import Mention, find_mentions
from foretold.extraction.rules.phrases import Stretch, phrase
from foretold.extraction.rules.violations import violation_drafts
from foretold.extraction.rules.vocabulary import vocabulary
from foretold.extraction.rules.words import words_of
from foretold.language.syntax import noun_phrase, prepositional, subtree
from foretold.language.tree import Token
from foretold.records import Entity, Event, Rule, Span, Statement, Violation, identified

_COUNCIL = frozenset({"UN", "UNSC", "UNGA", "IAEA", "EU"})
_NOMINAL = ("NOUN", "PROPN", "PRON", "ADJ")
_PARTITIVE = frozenset(
    {"each", "all", "both", "any", "some", "many", "most", "none", "neither", "one"}
)
_DROPPED = frozenset({"the", "a", "an", "its", "their", "all", "every", "each", "any"})


def find_rules(
    reading: Reading, statements: list[Statement], events: list[Event]
) -> tuple[list[Rule], list[Violation]]:
    """The rules that an article tells and the violations it asserts, in order, with ids.

    Violations come in two kinds: asserted in the article's words, and candidates, events that
    fall under a known instrument without anybody saying so.
    """
    drafts = [with_act_told(reading.parsed, draft) for draft in _drafts(reading)]
    rules: list[Rule] = []
    violations: list[Violation] = []
    for draft in drafts:
        rule, actors = _rule(reading, draft, events)
        if any(r.id == rule.id for r in rules) or _is_private(draft, rule, actors):
            continue
        rules.append(rule)
        if draft.told:
            violations.append(_violation(reading, draft, rule, actors, statements, events))
    asserted = {v.event for v in violations if v.event}
    violations += find_candidates(reading, events, rules, asserted)
    rules.sort(key=lambda r: (r.evidence.start, r.evidence.end))
    violations.sort(key=lambda v: (v.evidence.start, v.evidence.end))
    return rules, violations


def _drafts(reading: Reading) -> list[Draft]:
    """All readings, one a predicate; a violation wins over a plain rule on the same words."""
    found: dict[int, Draft] = {}
    for mention in find_mentions(reading):
        for draft in [*violation_drafts(mention), *deontic_drafts(mention)]:
            if draft.predicate.sentence.is_heading and draft.predicate.pos != "VERB":
                continue
            known = found.get(draft.predicate.i)
            if known is None:
                found[draft.predicate.i] = draft
            elif not known.mention.ids and draft.mention.ids:
                known.mention = Mention(
                    known.mention.head, known.mention.name, draft.mention.ids, known.mention.council
                )
    return [found[i] for i in sorted(found)]


def _tokens(reading: Reading, stretch: Stretch) -> list[Token]:
    return reading.parsed.tokens[stretch[0] : stretch[1] + 1]


def _span(reading: Reading, stretch: Stretch) -> Span:
    tokens = _tokens(reading, stretch)
    while len(tokens) > 1 and tokens[0].pos in ("PUNCT", "SPACE", "CCONJ"):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].pos in ("PUNCT", "SPACE"):
        tokens = tokens[:-1]
    return reading.span_of(tokens)


def _parties(reading: Reading, head: Token) -> tuple[Entity, ...]:
    found = reading.cast.parties(head) or reading.cast.owners(head)
    if head.lemma in vocabulary().members or head.lower.rstrip("s") in vocabulary().members:
        return tuple(e for e in found if e.sector != "IGO")
    return found


def _of_many(head: Token) -> Token:
    """The states in "each of the states", else the head itself."""
    many = prepositional(head, "of") if head.lower in _PARTITIVE else []
    return many[0] if many else head


def _rule(reading: Reading, draft: Draft, events: list[Event]) -> tuple[Rule, list[Entity]]:
    """The rule record, and the actors bound as entities where they are known."""
    actors: dict[str, Entity] = {}
    named: list[str] = []
    heads = draft.bound
    if draft.bound_words is not None:
        heads = [t for t in _tokens(reading, draft.bound_words) if t.pos in _NOMINAL]
    for head in map(_of_many, heads):
        entities = _parties(reading, head)
        if entities:
            actors.update({e.code or _without_article(e.name): e for e in entities})
        elif draft.bound_words is None and _may_be_bound(head, draft.act):
            named.append(_plain_name(reading, head))
    if draft.bound_words is not None and not actors:
        named.append(_without_article(_span(reading, draft.bound_words).text))
    act = _span(reading, draft.act)
    if not actors and not named:
        done = _event_of(act, events)
        for entity in done.actor if done else ():
            actors[entity.code or _without_article(entity.name)] = entity
    words = words_of(_tokens(reading, draft.evidence))
    ids = draft.mention.ids
    day = reading.article.published
    if not ids and draft.mention.council:
        codes = list(actors) + _codes_in(reading, draft.evidence)
        ids = council_resolutions(codes, draft.modality, words, day[:10] if day else None)
    bound = list(actors) or named or bound_by(ids, draft.modality, words)
    rule = identified(
        Rule(
            article=reading.article.id,
            evidence=_span(reading, draft.evidence),
            instrument=draft.mention.name,
            modality=draft.modality,
            act=act,
            bound=tuple(dict.fromkeys(bound)),
            instruments=ids,
            decided_by=draft.pattern,
        )
    )
    return rule, list(actors.values())


def _is_private(draft: Draft, rule: Rule, actors: list[Entity]) -> bool:
    """Whether it is an agreement between firms: no state or body is bound."""
    if rule.instruments or any(a.code for a in actors) or draft.mention.head.lemma == "law":
        return False
    business = vocabulary().business
    return any(t.lemma.lower() in business for t in draft.predicate.sentence.tokens)


def _may_be_bound(head: Token, act: Stretch) -> bool:
    """Whether a noun may be named as bound: not the act itself."""
    return head.pos in ("NOUN", "PROPN") and (
        phrase(head)[0] > act[0] or not act[0] <= head.i <= act[1]
    )


def _plain_name(reading: Reading, head: Token) -> str:
    outer = {t.i for c in head.children if c.dep == "prep" for t in subtree(c)}
    tokens = [t for t in noun_phrase(head) if t.i not in outer or t is head]
    return _without_article(reading.span_of(tokens).text)


def _without_article(name: str) -> str:
    """A name without the article or quantifier before it ("all member states")."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in _DROPPED else name


def _codes_in(reading: Reading, stretch: Stretch) -> list[str]:
    """Codes of all who are named in a stretch, the bodies that make resolutions left out."""
    found: dict[str, None] = {}
    for token in _tokens(reading, stretch):
        if token.pos in _NOMINAL and token.dep != "compound":
            for entity in _parties(reading, token):
                if entity.code and entity.code not in _COUNCIL:
                    found[entity.code] = None
    return list(found)


def _violation(
    reading: Reading,
    draft: Draft,
    rule: Rule,
    actors: list[Entity],
    statements: list[Statement],
    events: list[Event],
) -> Violation:
    if draft.accuser is not None:
        asserted_by: Entity | None = reading.cast.speaker(draft.accuser)
    else:
        asserted_by = _speaker_of(rule.evidence, statements)
    event = _event_of(rule.act, events)
    return identified(
        Violation(
            article=rule.article,
            evidence=rule.evidence,
            rule=rule.id,
            actor=actors[0] if actors else None,
            event=(event.id or None) if event else None,
            asserted_by=asserted_by,
            basis="asserted",
            reason=None,
            decided_by=draft.pattern,
        )
    )


def _speaker_of(words: Span, statements: list[Statement]) -> Entity | None:
    """The speaker of the shortest statement whose content holds the middle of these words."""
    middle = (words.start + words.end) // 2
    around = [
        (sum(c.end - c.start for c in s.content), n, s)
        for n, s in enumerate(statements)
        if any(c.start <= middle < c.end for c in s.content)
    ]
    return min(around)[2].speaker if around else None


def _event_of(act: Span, events: list[Event]) -> Event | None:
    """The event whose trigger lies in the act, else the nearest one told by the same word."""
    for event in events:
        if act.start <= event.trigger.start and event.trigger.end <= act.end:
            return event
    words = set(act.text.lower().split())
    same = [e for e in events if e.trigger.text.lower() in words]
    return min(same, key=lambda e: abs(e.trigger.start - act.start), default=None)
