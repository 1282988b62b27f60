"""Cue words that make no statement: nothing is said, or by nobody who could speak."""

from functools import cache

from foretold.extraction.statements.heard import Heard
from foretold.extraction.statements.lexicon import kinds_of
from foretold.extraction.statements.quotes import INSIDE, Quotes
from foretold.knowledge import files
from foretold.language.syntax import child, is_passive, modal
from foretold.language.tree import Token


@cache
def silence_words(section: str) -> frozenset[str]:
    """The words of one section of the data on silence."""
    return frozenset(files.toml("statements/silence.toml")[section]["words"])


@cache
def _set_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Set phrases by each of their words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in files.toml("statements/silence.toml")["set_phrases"]["phrases"]:
        words = tuple(phrase.split())
        for word in set(words):
            found.setdefault(word, []).append(words)
    return {word: tuple(phrases) for word, phrases in found.items()}


def is_silent(heard: Heard, quotes: Quotes) -> bool:
    """Whether the cue tells of no words said, or its source is nobody that speaks."""
    if heard.decided_by != "tagger":
        return False
    verb = heard.cue_head
    if _is_set_phrase(verb) or is_mute(heard.source_head):
        return True
    if verb.pos not in ("VERB", "AUX") or heard.is_first_person:
        return False
    if _is_deed(heard, quotes):
        return True
    if _opens_a_prospect(heard):
        return True
    return bool(kinds_of(verb.lemma)) and (_is_yet_to_come(verb) or _is_never_done(verb))


def is_mute(head: Token | None) -> bool:
    """Whether a source is an occurrence, a clause or an unresolved relative pronoun."""
    if head is None:
        return False
    if head.lower in ("which", "that", "what") and head.tag[0] == "W":
        return True
    if head.pos in ("VERB", "AUX"):
        return any(c.dep in ("nsubj", "nsubjpass") for c in head.children)
    return head.pos == "NOUN" and head.lemma in silence_words("mute")


def _is_set_phrase(token: Token) -> bool:
    phrases = _set_phrases().get(token.lower)
    if not phrases:
        return False
    words = token.sentence.tokens
    at = token.i - words[0].i
    for phrase in phrases:
        for place, word in enumerate(phrase):
            if word == token.lower and place <= at:
                stretch = words[at - place : at - place + len(phrase)]
                if tuple(t.lower for t in stretch) == phrase:
                    return phrase[-1] != "said" or len(phrase) != 2 or _opens_aside(stretch)
    return False


def _opens_aside(stretch: list[Token]) -> bool:
    """Whether "That said" opens its sentence and a comma follows."""
    words = stretch[0].sentence.tokens
    after = stretch[-1].i + 1 - words[0].i
    return stretch[0] is words[0] and after < len(words) and words[after].text == ","


def _is_yet_to_come(verb: Token) -> bool:
    """Whether a modal makes the saying a prospect: "could ask", not "could have asked"."""
    auxiliary = modal(verb)
    if auxiliary is None or verb.lemma in silence_words("desires"):
        return False
    return not any(c.lemma in ("have", "’ve", "'ve") and c.dep == "aux" for c in verb.children)


def _is_never_done(verb: Token) -> bool:
    """Whether an infinitive hangs on needing, refusing, planning or the like."""
    if verb.tag != "VB" or not any(c.lower == "to" and c.dep == "aux" for c in verb.children):
        return False
    above = verb.head
    if above is verb or verb.dep not in ("xcomp", "ccomp", "acl", "advcl"):
        return False
    if verb.dep == "xcomp" and modal(above) is not None:
        return True
    words = silence_words("never_done")
    if above.lower in words or above.lemma in words:
        return verb.dep != "advcl" or above.lemma == "wait"
    adjective = child(above, "acomp")
    return adjective is not None and adjective.lower in words and verb.dep == "xcomp"


def _opens_a_prospect(heard: Heard) -> bool:
    """Whether the cue is a longer one such as "needs to show", "declined to say"."""
    verb = heard.cue_head
    if verb.lemma not in silence_words("never_done") or kinds_of(verb.lemma) - {"act"}:
        return False
    return any(t.tag == "VB" and t.head is verb and t.dep == "xcomp" for t in heard.cue)


def _is_deed(heard: Heard, quotes: Quotes) -> bool:
    """Whether the content is the mere thing that somebody observes, offers, shows."""
    verb = heard.cue_head
    if verb.lemma not in silence_words("object_is_a_deed") or is_passive(verb):
        return False
    thing = child(verb, "dobj")
    if thing is None or thing.pos not in ("NOUN", "PROPN") or child(verb, "ccomp") is not None:
        return False
    words = [t for run in heard.runs for t in run if t.pos != "PUNCT"]
    quoted = sum(quotes.state[t.i] == INSIDE for t in words)
    if not heard.holds(thing) or 2 * quoted > len(words):
        return False
    return not any(
        c.dep in ("acl", "ccomp") and child(c, "mark") is not None for c in thing.children
    )


def is_own_person(head: Token | None) -> bool:
    """Whether a noun or name stands for one single person."""
    if head is None:
        return False
    if head.entity == "PERSON":
        return True
    return head.tag in ("NN", "NNP") and head.lower in silence_words("persons")


@cache
def announced_documents() -> frozenset[str]:
    """Lemmas of texts that are announced before a colon."""
    return frozenset(files.toml("statements/silence.toml")["announcing"]["documents"])


@cache
def announcing_pointers() -> frozenset[str]:
    """Lower-case words that point on to a text: "the following statement:"."""
    return frozenset(files.toml("statements/silence.toml")["announcing"]["pointers"])
