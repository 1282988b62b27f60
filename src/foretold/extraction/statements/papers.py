"""Whose words a paper tells that names no author itself: "The statement said ..."."""

from foretold.extraction.actors.cast import Cast
from foretold.extraction.statements.heard import Heard
from foretold.extraction.statements.lexicon import issued_papers, papers
from foretold.language.syntax import child, own_subjects, prepositional
from foretold.language.tree import ParsedText, Token

_AGAIN = 6
"""A paper named so many sentences before is still "the report"."""
_ISSUED = 2
"""Whoever acts in the sentences before a statement issued it."""
_DEFINITE = frozenset({"the", "this", "that"})


def give_papers_their_authors(parsed: ParsedText, cast: Cast, heard: list[Heard]) -> None:
    """Let the body speak whose statement or report is cited without saying whose it is."""
    for one in heard:
        head = one.source_head
        if head is None or head.lemma not in papers() or head.pos != "NOUN":
            continue
        if one.speaker is None or one.speaker.sector not in (None, "JRN"):
            continue
        author = _own_author(head)
        if author is None and (len(one.source) > 2 or one.source[0].lower not in _DEFINITE):
            continue
        author = author or _named_before(parsed, head)
        if author is None and head.lemma in issued_papers():
            author = _issuer(parsed, cast, head)
        if author is not None:
            one.speaker = cast.speaker(author)


def _named_before(parsed: ParsedText, paper: Token) -> Token | None:
    """The author of the same paper where it was named first ("a report by the council")."""
    for token in reversed(parsed.tokens[: paper.i]):
        if paper.sentence.index - token.sentence.index > _AGAIN:
            return None
        if token.lemma == paper.lemma and token.pos == "NOUN":
            author = _author(token)
            if author is not None:
                return author
    return None


def _own_author(paper: Token) -> Token | None:
    """Whose it is by its own words: "a report by the council", "the council's report"."""
    owner = child(paper, "poss")
    if owner is not None and owner.pos == "PROPN":
        return owner
    return next((t for t in prepositional(paper, "by", "from", "of") if t.pos == "PROPN"), None)


def _author(paper: Token) -> Token | None:
    author = _own_author(paper)
    if author is not None:
        return author
    if paper.dep == "pobj" and paper.head.lower == "in":  # "X said in a statement"
        return next((s for s in own_subjects(paper.head.head) if s.pos != "PRON"), None)
    return None


def _issuer(parsed: ParsedText, cast: Cast, paper: Token) -> Token | None:
    """The one coded body that acts in the sentences before."""
    for back in range(1, _ISSUED + 1):
        at = paper.sentence.index - back
        if at < 0:
            return None
        for subject in own_subjects(parsed.sentences[at].root):
            parties = cast.parties(subject)
            if len(parties) == 1 and parties[0].code:
                return subject
    return None
