"""Who denies, doubts or cannot promise it: cues above the foretold clause that turn its band."""

from dataclasses import replace

from foretold.extraction.expectations.complements import has_to, negators
from foretold.extraction.expectations.foresight import Foresight
from foretold.knowledge.hedges import Strength, scale, words
from foretold.language.syntax import child, is_passive, subjects
from foretold.language.tree import Token

_CLAUSES = ("ccomp", "acl", "relcl", "xcomp", "csubj", "pcomp")
_OPEN_KEYS = frozenset({"may", "might", "could", "possible", "possibility", "open", "consider"})
_ASSERTED = frozenset({"will", "would", "conditional", "scheduled"})


def under_denial(found: Foresight) -> None:
    """Turn the strength of what is denied, ruled out, doubted or not promised, in place.

    Hedge words that already took the negation of their own cue ("no chance that") stay.
    """
    dismissed = _dismissal(found)
    if dismissed is not None:
        found.strength = _inverse(found.strength) if found.negated else scale()["doubted"]
        found.hedge, found.negated = [dismissed], not found.negated
        return
    if found.outer is not None and (reason := _reason_for(found.outer.trigger)) is not None:
        _reasoned(found, reason)
        return
    cue = _governor(found)
    if cue is None:
        return
    word, negation = cue
    verb = word if word.pos in ("VERB", "AUX") else word.head
    if verb.lemma in words("polarity", "denials") and _has_particle(verb):
        _deny(found, verb, negation)
    elif word.lemma in words("polarity", "blind") and _is_hard(word):
        found.strength, found.hedge = scale()["doubted"], [word.head, word]
        found.negated = not found.negated
    elif negation and word.lemma in words("polarity", "assurances"):
        if found.trigger is not word:
            found.hedge = [*negation, word]
        found.strength = scale()["may"]
        found.negated = False
    elif negation and word.lemma in words("polarity", "signs"):
        found.strength = scale()["doubted"].mirrored() if _mirrored(found) else scale()["doubted"]
        found.hedge = [*negation, word]
        found.negated = not _mirrored(found)


def _reason_for(believing: Token) -> Token | None:
    """The noun of "little reason to believe that it will": nobody is said to believe it."""
    noun = believing.head
    under = believing.dep in ("acl", "relcl", "advcl", "xcomp") and has_to(believing)
    return noun if under and noun.lemma in words("polarity", "signs") else None


def _reasoned(found: Foresight, reason: Token) -> None:
    negation = _negation_of(reason)
    found.owner = None
    if found.outer is not None:
        found.outer.owner = None
    if negation:
        found.strength = scale()["doubted"].mirrored() if found.negated else scale()["doubted"]
        found.hedge, found.negated = [*negation, reason], not found.negated


def _dismissal(found: Foresight) -> Token | None:
    """The predicate that calls the foretold thing wrong: "it is nonsense to say that it will"."""
    governor = found.clause.head if found.clause is found.content else found.trigger
    for verb in (found.trigger, governor):
        above = verb.head
        if verb.lemma not in words("dismissed", "verbs") or above.lemma != "be":
            continue
        mark = child(verb, "mark")
        supposed = verb.dep == "advcl" and mark is not None and mark.lower == "if"
        if not (has_to(verb) or supposed) or negators(above):
            continue
        for c in above.children:
            if c.dep in ("acomp", "attr") and _has_lemma(c, words("dismissed", "predicates")):
                return c
    return None


def _has_lemma(predicate: Token, lemmas: frozenset[str]) -> bool:
    """Whether it is one of these words, "a bit of" them included."""
    inner = [c for p in predicate.children if p.lower == "of" for c in p.children]
    return any(t.lemma in lemmas for t in (predicate, *inner))


def _deny(found: Foresight, verb: Token, negation: list[Token]) -> None:
    excludes = verb.lemma in words("polarity", "exclusions")
    particle = [c for c in verb.children if c.dep == "prt"]
    if negation:
        if excludes:
            found.strength = scale()["possibility"]
            found.hedge = [*negation, verb, *particle]
            found.negated = _mirrored(found)
        return
    found.strength = _inverse(found.strength)
    found.negated = not found.negated
    found.hedge = [verb, *particle]
    if not is_passive(verb):
        found.owner = next(iter(subjects(verb)), found.owner)


def _inverse(strength: Strength) -> Strength:
    key = strength.key
    if key.startswith("not:"):
        return scale()[key.removeprefix("not:")]
    if key in _OPEN_KEYS:
        return scale()["highly_unlikely"]
    if key in _ASSERTED:
        return replace(scale()["wont"], key="denied")
    return scale()[strength.negated]


def _mirrored(found: Foresight) -> bool:
    return found.is_modal and found.strength.key.startswith("not:")


def _governor(found: Foresight) -> tuple[Token, list[Token]] | None:
    """The word that governs the foretold clause, with its negation, where it may turn it."""
    if found.outer is not None:
        return None
    node = found.trigger if found.trigger.tag != "MD" else found.clause
    if node.pos == "NOUN" and node.lemma in words("polarity", "signs") | words(
        "polarity", "assurances"
    ):
        return node, _negation_of(node)
    seen = {found.clause.i, found.content.i, found.trigger.i}
    while node.head is not node:
        head = node.head
        if head.i not in seen and node.dep in _CLAUSES:
            if node.dep == "relcl" and not _states(node, head):
                return None
            if node.dep == "xcomp" and has_to(node):
                return None
            return _judged(head)
        if node.dep not in ("xcomp", "ccomp", "acomp", "conj", "oprd", "attr", "aux", "auxpass"):
            return None
        if node.dep == "conj" and head.pos not in ("VERB", "AUX"):
            return None
        node = head
    return None


def _states(clause: Token, noun: Token) -> bool:
    """Whether a clause that parsers take for relative tells what the noun is about."""
    subject = child(clause, "nsubj", "nsubjpass")
    nouns = (words("polarity", name) for name in ("reports", "signs", "assurances"))
    about = any(noun.lemma in names for names in nouns)
    return about and subject is not None and subject.tag not in ("WDT", "WP")


def _judged(head: Token) -> tuple[Token, list[Token]] | None:
    if head.pos == "NOUN":
        if head.lemma in words("polarity", "reports") and head.dep in ("dobj", "pobj"):
            verb = head.head if head.dep == "dobj" else head.head.head
            return (verb, negators(verb)) if verb.lemma in words("polarity", "denials") else None
        return head, _negation_of(head)
    if head.pos in ("VERB", "AUX"):
        return head, negators(head)
    return None


def _negation_of(noun: Token) -> list[Token]:
    """The negation of a noun or of the verb that gives it ("there is not any sign")."""
    own = [c for c in noun.children if c.dep in ("det", "neg") and c.lower in ("no", "neither")]
    own += [
        c for c in noun.children if c.dep == "amod" and c.lower in words("polarity", "scarcity")
    ]
    upper = noun.head
    if not own and noun.dep in ("attr", "dobj", "nsubj") and upper.pos in ("VERB", "AUX"):
        own = [c for c in negators(upper) if c.dep in ("neg", "nsubj")]
    return own


def _has_particle(verb: Token) -> bool:
    particle = child(verb, "prt")
    if verb.lemma == "rule":
        return particle is not None and particle.lower == "out"
    return particle is None


def _is_hard(verb: Token) -> bool:
    head = verb.head
    hard = verb.dep in ("xcomp", "ccomp") and head.pos in ("ADJ", "VERB", "AUX")
    if not hard:
        return False
    near = [head, *head.children]
    return any(t.lemma in words("polarity", "hard") for t in near)
