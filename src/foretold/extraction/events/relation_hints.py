"""What the words of a relation speak for, type by type: votes of verbs and of the nouns they carry.

The votes let the head judge verbs that its training never showed.
"""

from collections import defaultdict

from foretold.extraction.events.compose import operators_of
from foretold.extraction.events.lemmas import verb_lemma
from foretold.extraction.events.pair import Pair
from foretold.knowledge.relation_words import TYPES, relation_words
from foretold.language.syntax import inherited_auxiliaries, negation
from foretold.language.tree import Token

_CARRIED = ("dobj", "attr", "nsubjpass", "dative", "oprd", "acomp")
_CLAUSES = ("advcl", "xcomp", "ccomp", "conj")
_INNER = ("compound", "amod", "nmod")
_PARTICLES = ("prt", "prep", "advmod", "acomp", "dobj")
_AHEAD = frozenset({"will", "wo", "would", "shall", "may", "might", "could", "can", "'ll"})
_GATES = frozenset({"refuse", "threaten", "agree", "offer", "request", "plan", "stop", "attempt"})
_SMOOTH = 0.15
_MOST = 4
Votes = dict[str, float]


def hints(pair: Pair, predicates: list[Token]) -> Votes:
    """Named votes: of the first predicate, of the lower ones, of nouns, of both together."""
    found: Votes = defaultdict(float)
    for position, token in enumerate(predicates[:_MOST]):
        place = "top" if position == 0 else "low"
        if token.pos not in ("VERB", "AUX"):
            _add(found, "noun", _shares(relation_words("nouns").get(token.lemma, ())))
            continue
        own, carried = verb_votes(token), noun_votes(pair, token)
        _add(found, place, own)
        _add(found, "noun", carried)
        both = _together(own, carried)
        _add(found, f"{place}both", both)
        for gate in _gates(token):
            _add(found, gate, both)
        for clause in _continued(token, predicates):
            lower = _together(verb_votes(clause), noun_votes(pair, clause))
            _add(found, "next", lower)
    for place, side in (("actor", pair.actor), ("recipient", pair.recipient)):
        _add(found, place, _mean([_word_votes(t) for t in side if t.pos in ("NOUN", "VERB")]))
    rest = [
        _word_votes(t)
        for t in pair.parsed.tokens
        if t.pos in ("NOUN", "VERB", "ADJ") and pair.side_of(t) is None
    ]
    _add(found, "all", _mean(rest))
    return {name: min(votes, 2.0) for name, votes in found.items() if votes > 0}


def verb_votes(token: Token) -> Votes:
    """The types that a verb speaks for, the sense with its particle first; they sum to 1."""
    known = relation_words("verbs")
    for lemma in dict.fromkeys((token.lemma, verb_lemma(token))):
        for c in token.children:
            for word in (c.lower, c.lemma) if c.dep in _PARTICLES else ():
                if f"{lemma}_{word}" in known:
                    return _shares(known[f"{lemma}_{word}"])
    for lemma in dict.fromkeys((token.lemma, verb_lemma(token))):
        if lemma in known:
            return _shares(known[lemma])
    if token.lemma == "be":
        for c in token.children:
            if c.dep == "acomp" and c.lemma in relation_words("adjectives"):
                return _shares(relation_words("adjectives")[c.lemma])
    return {}


def noun_votes(pair: Pair, token: Token) -> Votes:
    """The types that the verb's objects and prepositional objects speak for; they sum to 1."""
    nouns = [c for c in token.children if c.dep in _CARRIED]
    for c in token.children:
        if c.dep == "prep":
            nouns += [g for g in c.children if g.dep == "pobj"]
    words: list[str] = []
    for noun in nouns:
        inner = (noun, *(c for c in noun.children if c.dep in _INNER))
        words += [t.lemma for t in inner if pair.side_of(t) is None]
        if pair.side_of(noun) is None:
            below = [g for p in noun.children if p.dep == "prep" for g in p.children]
            words += [g.lemma for g in below if g.dep == "pobj" and pair.side_of(g) is None]
    nouns_known, adjectives = relation_words("nouns"), relation_words("adjectives")
    return _mean([_shares(nouns_known.get(w) or adjectives.get(w, ())) for w in words])


def _continued(token: Token, predicates: list[Token]) -> list[Token]:
    """Clauses below the predicate that do not lead to either side: purposes, complements."""
    found = []
    for c in token.children:
        if c.dep in _CLAUSES and c.pos == "VERB" and c not in predicates and c.i > token.i:
            found.append(c)
        elif c.dep == "prep":
            found += [g for g in c.children if g.dep == "pcomp" and g not in predicates]
        elif c.dep in ("dobj", "attr"):
            found += [g for g in c.children if g.dep in ("acl", "relcl") and g not in predicates]
    return found


def _word_votes(token: Token) -> Votes:
    if token.pos == "VERB":
        return verb_votes(token)
    kind = "adjectives" if token.pos == "ADJ" else "nouns"
    return _shares(relation_words(kind).get(token.lemma, ()))


def _mean(votes: list[Votes]) -> Votes:
    total: Votes = defaultdict(float)
    for one in votes:
        for name, share in one.items():
            total[name] += share
    whole = sum(total.values())
    return {name: share / whole for name, share in total.items()} if whole else {}


def _gates(token: Token) -> list[str]:
    """What stands over the predicate: a negation, a modal of the future, an operator."""
    found = []
    if negation(token) is not None:
        found.append("not")
    helpers = {a.lower for a in inherited_auxiliaries(token)}
    if helpers & _AHEAD:
        found.append("ahead")
    over = token.head
    if token.dep in ("xcomp", "ccomp", "pcomp", "advcl"):
        over = over.head if over.pos == "ADP" else over
        if over.pos == "VERB":
            found += [e.kind for e in operators_of(over) if e.kind in _GATES]
            if over.lower == "going" and token.dep == "xcomp":
                found.append("ahead")
    return list(dict.fromkeys(found))


def _shares(names: tuple[str, ...]) -> Votes:
    return dict.fromkeys(names, 1 / len(names)) if names else {}


def _together(one: Votes, two: Votes) -> Votes:
    """What both speak for: their product over all types, made to sum to 1."""
    if not one or not two:
        return one or two
    product = {t: (one.get(t, 0) + _SMOOTH) * (two.get(t, 0) + _SMOOTH) for t in TYPES}
    floor = _SMOOTH * _SMOOTH
    kept = {t: p - floor for t, p in product.items() if p > floor}
    whole = sum(kept.values())
    return {t: p / whole for t, p in kept.items()}


def _add(total: Votes, place: str, votes: Votes) -> None:
    for name, share in votes.items():
        total[f"{place}:{name}"] += share
