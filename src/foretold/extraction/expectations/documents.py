"""Whose words the rest of an article is: "issued the following statement:", "He said:"."""

from foretold.extraction.actors import Cast
from foretold.knowledge.hedges import words
from foretold.language.syntax import (
    RELATIVES,
    antecedent,
    is_passive,
    objects,
    prepositional,
    subjects,
    subtree,
)
from foretold.language.tree import Sentence, Token
from foretold.records import Entity

_LEAD = 4
_BACK = 8
_NAMING = frozenset({"PROPN", "NOUN", "ADJ"})
_MARKS = frozenset({'"', "“", "”", "``", "''", "‘", "'"})
_DASHES = frozenset({"--", "—", "–", "---"})


def document_voice(sentences: list[Sentence], cast: Cast) -> tuple[int, Entity | None]:
    """From which sentence on somebody's text is told in full, and who speaks in it.

    Either a document is published with a pointer to what follows, or a verb of saying closes its
    paragraph with a colon and no quotation mark opens the next.
    """
    for sentence in sentences[:_LEAD]:
        author = _publisher(sentence) or _teller(sentence, sentences)
        if author is not None:
            return sentence.index, cast.speaker(author)
    return len(sentences), None


def _publisher(sentence: Sentence) -> Token | None:
    """Who publishes a document that follows: "Kim issued the following statement"."""
    for verb in sentence.tokens:
        if verb.lemma not in words("voices", "publishing") or not _is_active(verb):
            continue
        paper = _paper_of(verb)
        subject = next(iter(subjects(verb)), None)
        if paper is None or subject is None:
            continue
        follows = any(c.lower == "following" for c in paper.children)
        if follows or sentence.tokens[-1].text == ":":
            return _after_dateline(subject, verb)
    return _announcer(sentence)


def _announcer(sentence: Sentence) -> Token | None:
    """Who does something to "the following statement" before a colon, whatever the verb."""
    papers = [t for t in sentence.tokens if t.lemma in words("voices", "documents")]
    follows = any(c.lower == "following" for t in papers for c in t.children)
    subject = next(iter(subjects(sentence.root)), None)
    if not follows or sentence.tokens[-1].text != ":" or subject is None or subject in papers:
        return None
    return _after_dateline(subject, sentence.root)


def _teller(sentence: Sentence, sentences: list[Sentence]) -> Token | None:
    """Who says all that comes after a colon at the end of a paragraph: "the paper said:"."""
    if sentence.tokens[-1].text != ":" or sentence.index + 1 >= len(sentences):
        return None
    after = sentences[sentence.index + 1]
    if after.paragraph == sentence.paragraph or after.tokens[0].text in _MARKS:
        return None
    verbs = [t for t in sentence.tokens if t.lemma in words("reporting", "verbs")]
    for verb in reversed(verbs):
        subject = next(iter(subjects(verb)), None)
        if not _is_active(verb) or subject is None:
            continue
        if subject.lower in RELATIVES:
            subject = antecedent(subject)
        if subject is None or subject.lemma not in words("voices", "documents"):
            return subject
        return author_of(subject, sentences) or subject
    return None


def author_of(paper: Token, sentences: list[Sentence]) -> Token | None:
    """Who published, sent, said or was sent a document, by its own words or those before."""
    named = [c for c in paper.children if c.dep == "poss" and c.pos in ("PROPN", "NOUN")]
    named += [c for c in paper.children if c.dep == "compound" and c.pos == "PROPN"]
    named += [c for c in prepositional(paper, "by", "from", "of") if c.pos == "PROPN"]
    if named:
        return named[0]
    here = paper.sentence.index
    for sentence in reversed(sentences[max(0, here - _BACK) : here + 1]):
        for verb in reversed(sentence.tokens):
            if verb.pos == "VERB" and (found := _issuer(verb, paper)) is not None:
                return found
    return None


def _issuer(verb: Token, paper: Token) -> Token | None:
    """Who a verb says issued the document: "sent a letter", "said in a statement"."""
    if is_passive(verb):
        return None
    subject = next(iter(subjects(verb)), None) or _inverted(verb)
    found = _paper_of(verb)
    if found is not None and found.lemma == paper.lemma and found is not paper:
        sender = next((t for t in _below(verb) if t.head.lower == "from" and t.i > found.i), None)
        if sender is not None:
            return sender
        if verb.lemma in words("voices", "publishing") and subject is not None:
            return _after_dateline(subject, verb)
    if verb.lemma in words("reporting", "verbs") and subject is not None:
        spoken = prepositional(verb, "in")
        if any(t.lemma == paper.lemma and t is not paper for t in spoken):
            return subject if subject.lemma != paper.lemma else None
    return None


def _inverted(verb: Token) -> Token | None:
    """The name after its verb in "..., stresses the Herald in an editorial"."""
    return next((c for c in objects(verb) if c.pos == "PROPN" and c.i > verb.i), None)


def _paper_of(verb: Token) -> Token | None:
    return next((o for o in objects(verb) if o.lemma in words("voices", "documents")), None)


def _below(verb: Token) -> list[Token]:
    return [t for t in subtree(verb) if t.dep == "pobj" and t.pos in ("PROPN", "NOUN")]


def _is_active(verb: Token) -> bool:
    return verb.pos == "VERB" and not is_passive(verb)


def _after_dateline(subject: Token, verb: Token) -> Token:
    """The name after the dash of "Pyongyang, June 21 -- Kim Yo Jong, vice director, issued"."""
    tokens = verb.sentence.tokens
    base = tokens[0].i
    before = tokens[: verb.i - base]
    dash = next((at for at, t in enumerate(before) if t.text in _DASHES), None)
    if dash is None or dash + base < subject.i:
        return subject
    name = before[dash + 1 :]
    while name and name[0].pos == "DET":
        name = name[1:]
    end = next(
        (at for at, t in enumerate(name) if t.pos not in ("PROPN", "NOUN", "ADJ")), len(name)
    )
    return name[end - 1] if end else subject
