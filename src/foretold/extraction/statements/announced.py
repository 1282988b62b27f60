"""Texts announced before a colon: "issued the following statement:" and what comes after."""

from foretold.extraction.actors.cast import Cast
from foretold.extraction.statements.heard import Heard
from foretold.extraction.statements.quotes import Quotes
from foretold.extraction.statements.silence import announced_documents, announcing_pointers
from foretold.language.syntax import noun_phrase, subjects
from foretold.language.tree import ParsedText, Sentence, Token


def announced_texts(
    parsed: ParsedText, quotes: Quotes, cast: Cast, heard: list[Heard]
) -> list[Heard]:
    """The quotations of the paragraphs after such a colon, said by who issues the text."""
    found = []
    for at, sentence in enumerate(parsed.sentences[:-1]):
        words = sentence.tokens
        if words[-1].text != ":" and (len(words) < 2 or words[-2].text != ":"):
            continue
        document = _document(words)
        issuer = _issuer(document, sentence) if document is not None else None
        if document is None or issuer is None:
            continue
        inside = _quoted_after(parsed, quotes, at)
        if inside and not any(h.holds(t) for h in heard for t in inside):
            verb = sentence.root
            found.append(
                Heard(
                    [verb], verb, noun_phrase(issuer), issuer, [inside], cast.speaker(issuer),
                    frozenset({"speech"}), 1.0, "announced text",
                )
            )  # fmt: skip
    return found


def _document(words: list[Token]) -> Token | None:
    """The noun for the text, where a word points on to what follows."""
    if not any(t.lower in announcing_pointers() for t in words):
        return None
    return next((t for t in words if t.pos == "NOUN" and t.lemma in announced_documents()), None)


def _issuer(document: Token, sentence: Sentence) -> Token | None:
    """Who does the issuing: the subject of the sentence; the text itself where it is that."""
    verb = sentence.root
    if verb.pos not in ("VERB", "AUX"):
        return None
    return next((s for s in subjects(verb) if s.pos in ("NOUN", "PROPN", "PRON")), document)


def _quoted_after(parsed: ParsedText, quotes: Quotes, at: int) -> list[Token]:
    """The words in quotation marks that open the next paragraphs, as long as they do."""
    inside: list[Token] = []
    paragraph = parsed.sentences[at].paragraph
    for sentence in parsed.sentences[at + 1 :]:
        first = sentence.tokens[0]
        if sentence.paragraph > paragraph + 1 or not quotes.number[first.i]:
            break
        paragraph = sentence.paragraph
        inside += [t for t in sentence.tokens if quotes.number[t.i]]
        if not quotes.number[sentence.tokens[-1].i]:
            break
    return inside
