"""Which words tell the act where a rule or violation only points at it: "which", "this", "it"."""

from foretold.extraction.rules.draft import Draft
from foretold.extraction.rules.phrases import VERBAL, Stretch, doers, is_act, phrase
from foretold.extraction.rules.phrases import predicate_stretch as predicate_of
from foretold.extraction.rules.vocabulary import vocabulary
from foretold.language.syntax import agents, antecedent, child, governing_verb, is_passive
from foretold.language.tree import ParsedText, Sentence, Token

_POINTING = frozenset({"this", "that", "it", "these", "those", "such"})
_OF_DEEDS = ("is-violation", "contrary", "called-violation")


def with_act_told(parsed: ParsedText, draft: Draft) -> Draft:
    """The draft with an act that is a clause or a noun phrase, never a bare pronoun."""
    first, last = draft.act
    word = parsed.tokens[first]
    if first != last or word.pos in ("NOUN", "PROPN", "VERB"):
        return draft
    deed: Token | None = None
    if word.tag == "WDT" or word.lower == "which":
        deed = _before_relative(word)
    elif word.lower in _POINTING and draft.pattern in _OF_DEEDS and word.i == _opening(word):
        deed = _told_before(parsed, word.sentence)
    if word.lower in _POINTING or word.tag == "WDT":
        draft.bound = [b for b in draft.bound if b is not word]
    if deed is None:
        verb = draft.predicate if draft.predicate.pos in VERBAL else None
        draft.act = predicate_of(verb) if verb is not None else _wider(draft, word)
        return draft
    draft.act = predicate_of(deed) if deed.pos in VERBAL else phrase(deed)
    if not draft.bound:
        draft.bound = agents(deed) if is_passive(deed) else doers(deed)
    return draft


def _wider(draft: Draft, word: Token) -> Stretch:
    """What is said of the pronoun, or the whole where that is no more than a word."""
    start = word.i + 1 if draft.evidence[0] == word.i else draft.evidence[0]
    return (start, draft.evidence[1]) if start < draft.evidence[1] else draft.evidence


def _opening(word: Token) -> int:
    """Position of the first word of its sentence, marks and "and" or "but" left out."""
    tokens = word.sentence.tokens
    return next((t.i for t in tokens if t.pos not in ("PUNCT", "CCONJ", "SPACE")), tokens[0].i)


def _before_relative(word: Token) -> Token | None:
    noun = antecedent(word)
    if noun is None or noun.pos in VERBAL or (is_act(noun) and noun.dep != "dobj"):
        return noun
    return governing_verb(noun)


def _told_before(parsed: ParsedText, sentence: Sentence) -> Token | None:
    """The main verb of the sentence before, what it reports, or the deed that it judges."""
    at = next((n for n, s in enumerate(parsed.sentences) if s is sentence), 0)
    if not at or parsed.sentences[at - 1].is_heading:
        return None
    root = next(
        (t for t in parsed.sentences[at - 1].tokens if t.head is t and t.pos in VERBAL), None
    )
    words = vocabulary()
    if root is not None and (root.lemma in words.accusing or root.lemma in words.calling):
        judged = child(root, "dobj")
        return judged if judged is not None and is_act(judged) else None
    reported = child(root, "ccomp") if root is not None else None
    return reported or root
