"""Stretches of a sentence that rules are read from: clauses, acts, and whose acts they are."""

import itertools

from foretold.extraction.rules.vocabulary import vocabulary
from foretold.language.syntax import (
    agents,
    child,
    conjuncts,
    own_subjects,
    prepositional,
    subjects,
    subtree,
)
from foretold.language.tree import Token

Stretch = tuple[int, int]
"""Positions of the first and the last token."""

_BOUNDARY = frozenset({",", ";", ":", "—", "–", "--", "“", "”", '"', "(", ")", "that"})
_OUTER = frozenset({"parataxis", "cc", "mark", "punct"})
_NOUN_OUTER = frozenset({"conj", "cc", "appos", "relcl", "punct", "preconj"})
VERBAL = ("VERB", "AUX")


def phrase(head: Token) -> Stretch:
    """A noun phrase with its complements, without relative clauses and coordination."""
    tokens = subtree(head, without=_NOUN_OUTER)
    return tokens[0].i, tokens[-1].i


def whole_phrase(head: Token) -> Stretch:
    """A noun phrase with what is coordinated with it, without relative clauses."""
    tokens = subtree(head, without=frozenset({"appos", "relcl", "punct"}))
    return tokens[0].i, tokens[-1].i


def join(*stretches: Stretch) -> Stretch:
    """The stretch from the first to the last of these."""
    return min(s[0] for s in stretches), max(s[1] for s in stretches)


def clause(verb: Token) -> Stretch:
    """The verb's clause without coordinated, outer and preceding subordinate clauses."""
    starts = [t.i for s in own_subjects(verb) for t in subtree(s)]
    first_own = min([*starts, verb.i])
    left, right = first_own, verb.i
    for c in verb.children:
        if c.dep in _OUTER or (c.dep == "conj" and own_subjects(c)):
            continue
        tokens = subtree(c)
        if tokens[-1].i < first_own and c.dep in ("advcl", "ccomp", "npadvmod", "dep"):
            continue
        if c.dep == "ccomp" and c.i < verb.i:
            continue
        left, right = min(left, tokens[0].i), max(right, tokens[-1].i)
    return left, before_participle(verb, right)


def subject_stretch(verb: Token) -> tuple[Token | None, Stretch | None]:
    """Head and stretch of the verb's subject; read off the surface where the tree has none.

    The tree sometimes gives the subject of the main clause to a clause before it ("Since rockets
    use such engines, the attempt to launch one is a breach"): then what stands between the last
    mark before the verb and the verb is the subject.
    """
    own = [s for s in own_subjects(verb) if s.dep != "expl"]
    if own:
        return own[0], join(*(whole_phrase(s) for s in own))
    if verb.dep in ("conj", "xcomp", "acl", "relcl", "advcl", "pcomp"):
        found = subjects(verb)
        return (found[0], whole_phrase(found[0])) if found else (None, None)
    tokens = verb.sentence.tokens
    at = next((n for n, t in enumerate(tokens) if t is verb), 0)
    first = at
    while first and tokens[first - 1].lower not in _BOUNDARY:
        first -= 1
    while first < at and tokens[first].dep in ("cc", "mark", "advmod"):
        first += 1
    before = tokens[first:at]
    nominal = [t for t in before if t.pos in ("NOUN", "PROPN", "PRON")]
    if not nominal:
        return None, None
    inside = {t.i for t in before}
    head = next((t for t in nominal if t.head.i not in inside), nominal[-1])
    last = max(n for n, t in enumerate(before) if t.pos not in ("AUX", "ADV", "PART", "PUNCT"))
    return head, (before[0].i, before[last].i)


def predicate_stretch(verb: Token) -> Stretch:
    """The verb with its auxiliaries and complements, without subject, marks and coordination.

    Verbs that share the object of the last ("making, keeping and selling arms") stay together.
    """
    left, right = verb.i, verb.i
    for c in verb.children:
        if c.dep in _OUTER or c.dep in ("nsubj", "nsubjpass", "csubj", "expl"):
            continue
        if c.dep == "conj":
            if child(verb, "dobj") is None and _sharing(c, verb.tag):
                right = max(right, predicate_stretch(c)[1])
            continue
        if c.dep in ("aux", "auxpass", "neg"):
            left = min(left, c.i)
        elif c.i > verb.i:
            right = max(right, subtree(c)[-1].i)
    return left, before_participle(verb, right)


def _sharing(verb: Token, tag: str) -> bool:
    """Whether a coordinated verb of this form, or the next after it, has an object to share."""
    if verb.tag != tag or own_subjects(verb):
        return False
    after = child(verb, "conj")
    return child(verb, "dobj") is not None or (after is not None and _sharing(after, tag))


def before_participle(verb: Token, last: int) -> int:
    """Where the clause ends: before ", accusing him of ..." and ", who ...", if it runs on so."""
    tokens = verb.sentence.tokens
    first = tokens[0].i
    for token in tokens[verb.i - first + 1 : last - first]:
        after = tokens[token.i - first + 1]
        runs_on = after.tag == "VBG" and after.dep in ("advcl", "acl", "relcl", "dep", "parataxis")
        if token.text == "," and (runs_on or after.tag in ("WDT", "WP", "WP$", "WRB")):
            return token.i - 1
    return last


def doers(act: Token) -> list[Token]:
    """Whose act a noun or clause tells, as heads: possessors, agents, then who is named inside."""
    if act.pos in VERBAL:
        return agents(act) or subjects(act)
    owner = child(act, "poss")
    if owner is not None:
        return conjuncts(owner)
    by = prepositional(act, "by") or prepositional(act, "between")
    if by:
        return by
    for c in act.children:
        if c.dep == "prep" and c.lower == "of":
            for inner in c.children:
                if inner.dep == "pcomp":
                    return subjects(inner) or [inner]
                if inner.dep == "pobj":
                    return doers(inner) or _those_in(inner)
    return []


def _those_in(noun: Token) -> list[Token]:
    """The noun, if it can be a doer: a name or a plural.

    In "member states trading arms", where the tree takes "trading" for a modifier, the states.
    """
    tokens = noun.sentence.tokens
    within = [t for t in tokens if t.head is noun and t.i < noun.i]
    for plural, gerund in itertools.pairwise(within):
        if gerund.lower.endswith("ing") and plural.lower.endswith("s") and plural.dep == "compound":
            return [plural]
    return [noun] if noun.tag in ("NNS", "NNP", "NNPS") else []


def is_act(noun: Token) -> bool:
    """Whether the noun tells something that one does ("a halt", "the withdrawal")."""
    words = vocabulary()
    if noun.lemma in words.not_acts:
        return False
    if noun.lemma in words.act_nouns or noun.tag == "VBG":
        return True
    return len(noun.lemma) > 5 and noun.lemma.endswith(words.act_endings)


def is_hypothetical(verb: Token) -> bool:
    """Whether the clause hangs under "if", "unless" or "whether", or says what would have been."""
    if any(c.dep == "mark" and c.lower in ("if", "unless", "whether") for c in verb.children):
        return True
    helpers = {c.lower for c in verb.children if c.dep in ("aux", "auxpass")}
    return "would" in helpers and "have" in helpers
