"""What a foretold effect does: its sign and its cause ("expected to hurt exports")."""

from foretold.extraction.expectations.foresight import Foresight
from foretold.knowledge.hedges import words
from foretold.language.syntax import agents, is_passive, noun_phrase, own_subjects, subjects
from foretold.language.tree import Token
from foretold.records.ontology import Sign


def effect(found: Foresight) -> tuple[Sign | None, list[Token]]:
    """Sign and tokens of the cause where an effect is foretold; (None, []) otherwise."""
    verb = found.content
    if found.kind not in ("forecast", "schedule"):
        return None, []
    if verb.pos not in ("VERB", "AUX"):
        return None, []
    sign, is_effect = _sign(verb)
    if not is_effect:
        return None, []
    causes = agents(verb) if is_passive(verb) else subjects(verb)
    if not causes or causes[0].tag[0] not in "NPV" or causes[0].lower in ("it", "there"):
        return None, []
    cause = noun_phrase(causes[0])
    if any(s.entity == "PERSON" for s in causes[:1]) or causes[0].tag == "PRP":
        return None, []
    if found.negated and sign is not None:
        sign = None
    return sign, cause


def _sign(verb: Token) -> tuple[Sign | None, bool]:
    below = {c.lower for c in verb.children}
    lemma = verb.lemma
    if lemma in words("effects", "neutral"):
        return _coloured(below), True
    if lemma in ("have", "exert", "produce", "take"):
        for noun in verb.children:
            if noun.dep == "dobj" and noun.lower in words("effects", "nouns"):
                return _coloured({c.lower for c in noun.children}), True
        return None, False
    if any(c.dep == "dobj" for c in verb.children) or is_passive(verb):
        if lemma in words("effects", "negative"):
            return "negative", not own_person(verb)
        if lemma in words("effects", "positive"):
            return "positive", not own_person(verb)
    return None, False


def _coloured(words_near: set[str]) -> Sign | None:
    if words_near & words("effects", "negative_words"):
        return "negative"
    if words_near & words("effects", "positive_words"):
        return "positive"
    return None


def own_person(verb: Token) -> bool:
    """Whether a person does it: then it is an act, not an effect."""
    return any(
        s.entity in ("PERSON", "GPE", "NORP") or s.pos == "PROPN" for s in own_subjects(verb)
    )
