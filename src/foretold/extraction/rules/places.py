"""Where an instrument stands in its sentence: alone, or inside "the terms of the truce"."""

from foretold.extraction.rules.phrases import VERBAL
from foretold.extraction.rules.vocabulary import vocabulary
from foretold.language.syntax import first_conjunct, governing_verb
from foretold.language.tree import Token

_THROUGH = frozenset({"of", "under", "in", "from", "to", "by", "on"})


def carried(head: Token) -> list[Token]:
    """The noun and the nouns that carry it upwards ("law", then "principles" of law)."""
    words = vocabulary()
    found = [first_conjunct(head)]
    while len(found) < 6:
        noun = found[-1]
        upper = noun.head
        if upper is noun:
            break
        if noun.dep in ("compound", "poss", "nmod", "amod") and (
            upper.lemma in words.carriers or upper.lemma in words.violations
        ):
            found.append(upper)
        elif (
            noun.dep == "pobj"
            and upper.lower in _THROUGH
            and upper.head.lemma in words.carriers
            and upper.head.pos in ("NOUN", "PROPN")
        ):
            found.append(first_conjunct(upper.head))
        else:
            break
    return found


def violation_noun(head: Token) -> Token | None:
    """The noun that says that the instrument is broken ("a breach of the truce"), or None."""
    for noun in carried(head):
        if _says_broken(noun) and noun is not head:
            return noun
        if noun.dep == "pobj":
            upper = first_conjunct(noun.head).head
            if noun.head.lower in ("of", "for", "to", "with") and _says_broken(upper):
                return upper
    return None


def _says_broken(noun: Token) -> bool:
    if noun.lemma == "compliance":  # the parser cuts "non-compliance" in three
        return any(c.lower in ("non", "non-") for c in noun.children)
    return noun.lemma in vocabulary().violations


def frame(noun: Token) -> tuple[Token, Token] | None:
    """If the noun ends a frame, the frame's first word and the word that it hangs on.

    A frame is "under the treaty", "in accordance with the law" and the like.
    """
    words = vocabulary()
    if noun.dep not in ("pobj", "pcomp"):
        return None
    prep = noun.head
    upper = prep.head
    if prep.lower == "with" and upper.lower in words.frame_with and upper.dep == "pobj":
        return upper.head, upper.head.head
    if prep.lower == "to" and upper.lower in words.frame_to:
        return upper, upper.head
    if prep.lower == "of" and upper.lower in words.frame_of and upper.dep == "pobj":
        return upper.head, upper.head.head
    if prep.lower in words.frame_prepositions and prep is not upper:
        return prep, upper
    return None


def host_verb(word: Token) -> Token | None:
    """The verb that a frame speaks of: the word itself or the nearest verb above it."""
    return word if word.pos in VERBAL else governing_verb(word)
