"""Foresight without a hedge word: headlines, the present with a date to come, regularities."""

from foretold.extraction.expectations.complements import has_to
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.horizons import Horizons
from foretold.knowledge.hedges import scale, words
from foretold.language.syntax import child, nouns_above, own_subjects
from foretold.language.tree import Sentence, Token

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_CLIMB = 3
_HEADLINE_SUBJECT = ("NOUN", "PROPN", "NUM")


def from_headline(sentence: Sentence) -> Foresight | None:
    """As in "Minister to visit Seoul": the first infinitive of a heading without a finite verb."""
    if not sentence.is_heading or any(t.tag in _FINITE for t in sentence.tokens):
        return None
    for at, token in enumerate(sentence.tokens):
        if token.tag != "TO" or at == 0 or token.head.tag != "VB" or not has_to(token.head):
            continue
        before = sentence.tokens[at - 1]
        if any(t.tag in ("VBN", "VBG", "JJ") for t in sentence.tokens[:at] if t is before):
            return None
        if before.pos not in _HEADLINE_SUBJECT and before.tag not in ("VBN", "RB"):
            return None
        if before.lemma in words("headlines", "nouns"):
            return None
        verb = token.head
        return Foresight(
            token, [token], verb, verb, scale()["scheduled"], "schedule", "headline infinitive"
        )
    return None


def from_present(token: Token, horizons: Horizons) -> Foresight | None:
    """As in "Talks resume on Monday", "ministers are meeting next week"."""
    if token.lemma not in words("schedules", "verbs") or token.dep in ("amod", "pcomp"):
        return None
    if not _is_present(token):
        return None
    near = [c for c in token.children if c.dep in ("prep", "npadvmod", "advmod")]
    if not any(horizons.is_dated(c) for c in near) and not (
        token.tag == "VBG"
        and token.lemma in words("schedules", "beginnings")
        and any(horizons.is_anchored(s) for s in own_subjects(token))
    ):
        return None
    mark = child(token, "mark")
    if mark is not None and mark.lower in ("if", "as", "whether"):
        return None
    if token.dep != "acl" and not own_subjects(token):
        return None
    return Foresight(
        token, [token], token, token, scale()["scheduled"], "schedule", "present with a date"
    )


def from_to_be(token: Token, horizons: Horizons) -> Foresight | None:
    """As in "the summit to be held in Quito in May": a gathering with its date."""
    noun = _gathering(token.head)
    to = next((c for c in token.children if c.tag == "TO"), None)
    passive = token.tag == "VBN" and any(c.dep == "auxpass" for c in token.children)
    if to is None or not passive or token.dep not in ("acl", "relcl"):
        return None
    if noun is None or not horizons.is_ahead(token):
        return None
    return Foresight(to, [to], noun, token, scale()["scheduled"], "schedule", "to be with a date")


def _gathering(noun: Token) -> Token | None:
    """The happening among a noun and those it completes: "the summit of the bloc to be held"."""
    happenings = words("schedules", "happenings")
    return next((n for n in nouns_above(noun, _CLIMB) if n.lower in happenings), None)


def _is_present(token: Token) -> bool:
    group = [c for c in token.children if c.dep in ("aux", "auxpass")]
    if token.tag in ("VBZ", "VBP"):
        return not group
    if token.tag == "VBG":
        if token.dep == "acl":
            return not group
        return len(group) == 1 and group[0].tag in ("VBZ", "VBP")
    return False


def from_regularity(token: Token) -> Foresight | None:
    """As in "whenever sanctions bite, the North tests a missile": a habit still in force."""
    if token.lower == "whenever" and token.head.dep == "advcl":
        occasion, main = token.head, token.head.head
    elif token.lower == "time" and any(c.lower in ("every", "each") for c in token.children):
        occasion, main = token, token.head
    else:
        return None
    group = [c for c in main.children if c.dep in ("aux", "auxpass")]
    heads = own_subjects(main)
    if main.tag not in ("VBZ", "VBP") or group or not heads or occasion is main:
        return None
    if any(h.tag[0] == "W" or h.lower in ("this", "that", "it", "there") for h in heads):
        return None
    return Foresight(token, [token], main, main, scale()["regularity"], "regularity", "regularity")
