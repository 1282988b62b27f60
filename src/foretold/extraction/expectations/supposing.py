"""Whether a "would" tells what would follow something supposed, or what then came."""

from foretold.knowledge.hedges import words
from foretold.language.syntax import child, governing_verb, own_subjects
from foretold.language.tree import Token


def supposes(verb: Token) -> bool:
    """Whether the subject is a deed only thought of: "joining would help", "any delay would".

    So is that of a reason ("because it would harm") and of what an if-clause speaks of
    ("to see if rates fall, which would").
    """
    own = own_subjects(verb)
    negated = any(c.dep == "neg" for c in verb.children)  # "but this would not affect it"
    if any(_is_supposed(subject, negated) for subject in own):
        return True
    mark = child(verb, "mark")
    reason = mark is not None and mark.lower in words("supposed", "reasons")
    if reason and verb.dep == "advcl":
        return any(s.lower in words("supposed", "reason_subjects") for s in own)
    return verb.dep == "relcl" and _is_asked_after(verb.head)


def is_of_a_fact(verb: Token) -> bool:
    """Whether a relative "would" tells what came of something done: "began a reform that would"."""
    noun = verb.head
    upper = governing_verb(noun)
    if upper is None or upper is verb or noun.lemma in words("proposals", "nouns"):
        return False
    group = [c for c in upper.children if c.dep in ("aux", "auxpass")]
    negated = any(c.dep == "neg" for c in upper.children)
    done = (group[0] if group else upper).tag in ("VBD", "VBZ", "VBP")
    simple = upper.tag in ("VBD", "VBN") and done
    return simple and not negated and upper.lemma not in words("supposed", "verbs")


def _is_supposed(subject: Token, negated: bool) -> bool:
    if subject.dep == "csubj" or subject.tag in ("VBG", "VB"):
        return True
    if subject.lower in words("supposed", "pronouns") and subject.tag != "WDT":
        return not negated
    kinds = {c.lower for c in subject.children if c.dep in ("det", "predet", "amod")}
    if kinds & words("supposed", "determiners"):
        return True
    named = kinds & {"the", "its", "their"} or child(subject, "poss") is not None
    bare = subject.lemma in ("option", "alternative", "scenario", "failure", "refusal")
    return subject.lemma in words("supposed", "nouns") and (bare or not named)


def _is_asked_after(noun: Token) -> bool:
    """Whether the noun stands in a clause with "if" or "whether"."""
    upper = governing_verb(noun)
    mark = child(upper, "mark") if upper is not None else None
    return mark is not None and mark.lower in ("if", "whether")
