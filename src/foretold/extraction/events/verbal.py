"""Blows that are words: "attacked the minister for lying", "launched an attack, calling ..."."""

from foretold.extraction.events.found import Found
from foretold.knowledge.events import words
from foretold.language.syntax import child, children, subtree
from foretold.language.tree import Token

_BLOWS = words("verbal_blows")
_NOUNS = words("verbal_nouns")
_SAYING = words("verbal_saying")
_OCCASIONS = words("verbal_occasions")
_TARGETS = words("verbal_targets")
_MANNERS = words("verbal_manners")
_GROUNDS = frozenset({"for", "over"})
_ARMED = frozenset({"MIL", "REB", "UAF", "CRM"})
_WEAPONS = words("verbal_weapons")


def is_verbal(found: Found) -> bool:
    """Whether the blow is one of words: by what it is aimed at, its grounds, how it was dealt."""
    blow = _blow(found)
    if blow is None or _is_armed(found):
        return False
    predicate = found.predicate
    if any(_is_speaking(c) for c in predicate.children):
        return True
    if any(c.lower in _MANNERS or c.lemma in _MANNERS for c in (*blow.children,)):
        return True
    if blow.pos == "VERB":
        return _has_grounds(blow) or _is_at_words(blow) or _is_on_occasion(blow)
    return _is_by_person(found) and _is_among_words(blow)


def _blow(found: Found) -> Token | None:
    """The word that strikes: the verb, or the noun that it governs."""
    for word in (found.trigger, *found.under, *children(found.predicate, "dobj", "nsubjpass")):
        if word.lemma in (_BLOWS if word.pos == "VERB" else _NOUNS):
            return word
    return None


def _is_armed(found: Found) -> bool:
    """Whether fighters strike, or weapons are named with the blow."""
    if found.actor and all(p.entity.sector in _ARMED for p in found.actor):
        return True
    return any(
        t.lemma in _WEAPONS
        for t in subtree(found.predicate, without=frozenset({"relcl", "ccomp", "advcl", "conj"}))
    )


def _is_speaking(word: Token) -> bool:
    """As in "attacked X, CALLING it a shame", "attacked X, saying ..."."""
    return word.dep in ("advcl", "conj") and word.tag == "VBG" and word.lemma in _SAYING


def _has_grounds(verb: Token) -> bool:
    """As in "attacked X for failing", "hit Y over its record", "attacked Z as weak"."""
    for prep in children(verb, "prep"):
        if prep.lower in _GROUNDS and (child(prep, "pcomp") or _is_deed_of_somebody(prep)):
            return True
        if prep.lower == "as" and prep.i > verb.i and child(prep, "amod", "acomp", "pobj"):
            return True
    return False


def _is_deed_of_somebody(prep: Token) -> bool:
    noun = child(prep, "pobj")
    return noun is not None and noun.pos == "NOUN" and child(noun, "poss") is not None


def _is_at_words(verb: Token) -> bool:
    """As in "attacked the plan", "blasted his remarks"."""
    return any(c.lemma in _TARGETS for c in children(verb, "dobj", "nsubjpass"))


def _is_on_occasion(verb: Token) -> bool:
    """As in "attacked X in a speech"."""
    return any(
        prep.lower in ("in", "during", "at") and noun.lemma in _OCCASIONS
        for prep in children(verb, "prep")
        for noun in children(prep, "pobj")
    )


def _is_by_person(found: Found) -> bool:
    return bool(found.actor) and all(p.head.entity == "PERSON" for p in found.actor)


def _is_among_words(noun: Token) -> bool:
    """Whether speeches or criticism stand in the sentence of "X's attack on Y"."""
    return any(t.lemma in _OCCASIONS or t.lemma in _SAYING for t in noun.sentence.tokens)
