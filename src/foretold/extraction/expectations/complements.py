"""What a hedge word governs: infinitives, finite clauses, objects, and its strength."""

from functools import cache

from foretold.knowledge.hedges import Strength, degrees, modals, scale, words
from foretold.language.syntax import NEGATORS, child, children, own_subjects
from foretold.language.tree import Token

_COMPLEMENT = ("xcomp", "ccomp", "acl", "advcl", "relcl", "dep")
_THINGS = frozenset({"PERSON", "GPE", "ORG", "NORP", "DATE", "MONEY", "PERCENT"})
_NEAR = 6
COPULAS = frozenset({"be", "look", "seem", "appear", "remain", "become", "stand", "feel", "sound"})


def infinitive(word: Token) -> Token | None:
    """The to-infinitive without a subject of its own that the word governs."""
    for c in word.children:
        governed = c.dep in _COMPLEMENT or (c.dep == "pcomp" and word.tag == "IN")
        if c.dep == "advcl" and c.i > word.i + _NEAR:
            continue
        if governed and c.i > word.i and has_to(c) and not own_subjects(c):
            asks = any(
                (w.tag[0] == "W" or w.lower == "whether") and word.i < w.i < c.i for w in c.children
            )
            return None if asks else c
    return None


def has_to(verb: Token) -> bool:
    """Whether the verb is a to-infinitive."""
    return any(c.tag == "TO" and c.dep == "aux" for c in verb.children)


def clause_with_infinitive(word: Token) -> Token | None:
    """The infinitive with its own subject or object that the word governs ("expects X to")."""
    for c in word.children:
        if c.i > word.i and c.dep in ("ccomp", "xcomp") and has_to(c):
            if own_subjects(c):
                return c
            noun = child(word, "dobj")
            if noun is not None and noun.i < c.i:
                return c
    return None


def finite_clause(word: Token) -> Token | None:
    """The finite clause that the word governs ("expects that ...", "the hope that ...")."""
    for c in word.children:
        if c.i > word.i and c.dep in ("ccomp", "acl", "relcl") and c.pos in ("VERB", "AUX"):
            relative = any(
                s.dep in ("nsubj", "nsubjpass", "dobj", "pobj") and s.tag in ("WDT", "WP")
                for s in c.children
            )
            asks = any(w.tag == "WRB" and word.i < w.i < c.i for w in c.children)
            if own_subjects(c) and not has_to(c) and not relative and not asks:
                return c
    return None


def is_past(verb: Token) -> bool:
    """Whether the verb group is finite and in the past or a perfect."""
    group = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    if not group:
        return verb.tag == "VBD"
    return group[0].tag == "VBD" or any(a.lemma == "have" for a in group)


def is_perfect(verb: Token) -> bool:
    """Whether the verb group is a perfect ("could have been")."""
    return any(c.dep in ("aux", "auxpass") and c.lemma in ("have", "'ve") for c in verb.children)


def tense_is_past(verb: Token) -> bool:
    """Whether the verb group stands in the simple past, "did" and "was" included."""
    group = [c for c in verb.children if c.dep in ("aux", "auxpass")]
    return (group[0] if group else verb).tag == "VBD"


def future_modal(verb: Token) -> Token | None:
    """The modal that makes the clause look forward, if any ("will", "may", "is going to")."""
    for c in verb.children:
        if c.tag == "MD" and c.dep == "aux" and c.lower in modals():
            return c
    if verb.lower == "going" and infinitive(verb) is not None:
        return verb
    return None


def negators(word: Token) -> list[Token]:
    """The words that negate the word itself, its copula's or its subject's included.

    None where a second negation takes the first back ("will not go unanswered").
    """
    unfinished = words("polarity", "unfinished")
    if any(c.lower in unfinished for c in word.children if c.dep in ("acomp", "oprd", "advmod")):
        return []
    found = [c for c in word.children if c.dep == "neg" or c.lower in NEGATORS]
    for noun in children(word, "nsubj", "nsubjpass", "dobj", "attr"):
        if noun.lemma in words("polarity", "ways_out") and _has_but(noun):
            continue  # "has no choice but to leave"
        found += [c for c in noun.children 
                  if c.dep in ("det", "neg", "preconj") and c.lower in NEGATORS]  # fmt: skip
        if noun.lower in words("polarity", "nobody"):
            found.append(noun)
    return [c for c in found if c.lower != "without"]


def _has_but(noun: Token) -> bool:
    tokens = noun.sentence.tokens
    at = noun.i - tokens[0].i + 1
    return at < len(tokens) and tokens[at].lower in ("but", "except")


def graded(word: Token, key: str, negation: list[Token]) -> tuple[Strength, list[Token]]:
    """The strength of a hedge word with its modifiers and negation, and the words that count.

    "highly likely", "little chance", "not expected", "no plans".
    """
    strength = scale()[key]
    used = [word]
    negated = list(negation)
    for c in word.children:
        if c.dep not in ("advmod", "amod", "det", "neg"):
            continue
        effect = degrees().get(c.lower)
        if effect == "up":
            strength = scale()[strength.up]
            used.append(c)
        elif effect == "down":
            strength = scale()[strength.down]
            used.append(c)
        elif effect == "negate" and c not in negated:
            negated.append(c)
    if negated:
        strength = scale()[strength.negated]
    return strength, used + negated


def turned(key: str, outer: list[Token], inner: list[Token]) -> bool:
    """Whether it is foretold not to happen; "no doubt that" takes the doubt back."""
    return (bool(outer) and key != "doubted") != bool(inner)


def is_happening(noun: Token) -> bool:
    """Whether a noun names something that happens rather than a thing or a person."""
    if noun.tag[0] != "N" or noun.entity in _THINGS:
        return False
    return noun.lower in words("schedules", "happenings") or noun.lemma.endswith(_endings())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(words("schedules", "endings")))
