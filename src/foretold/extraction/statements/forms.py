"""Statements that are recognised by their form, beside those that the tagger finds."""

from foretold.extraction.actors.cast import Cast
from foretold.extraction.statements.claims import has_finite_clause
from foretold.extraction.statements.heard import Heard, speaker_of
from foretold.extraction.statements.lexicon import (
    CLAIMING,
    first_persons,
    kinds_of,
    relaying_verbs,
    report_nouns,
)
from foretold.extraction.statements.quotes import CLOSES, Quotes
from foretold.language.syntax import child, own_subjects, prepositional, subtree
from foretold.language.tree import ParsedText, Sentence, Token

_SHORTEST_QUOTATION = 6
_LONGEST_DEBRIS = 6
_EMPTY_OBJECTS = frozenset({"it", "that", "so", "this"})


def attach_stray_cues(parsed: ParsedText, quotes: Quotes, cast: Cast, heard: list[Heard]) -> None:
    """Give a stray "I expected it." after a quotation to the speaker of that quotation.

    Machine translation of Korean and Japanese news leaves the verb of the closing "... he
    expected" behind as a sentence of its own in the first person.
    """
    for previous, sentence in zip(parsed.sentences, parsed.sentences[1:], strict=False):
        verb = stray_cue(sentence)
        if verb is None or previous.paragraph != sentence.paragraph:
            continue
        closing = next((t for t in reversed(previous.tokens) if quotes.state[t.i] == CLOSES), None)
        if closing is None or closing.i < previous.tokens[-1].i - 1:
            continue
        heard[:] = [h for h in heard if h.cue_head.sentence is not sentence]
        inside = [t for t in parsed.tokens if quotes.number[t.i] == quotes.number[closing.i]]
        words = [t for t in inside if t.pos != "PUNCT"]
        owners = [h for h in heard if words and h.holds(words[-1])]
        if owners:
            owners[-1].also_cues.append([verb])
            continue
        subject = next((s for s in own_subjects(previous.root)), None)
        if subject is not None and inside:
            heard.append(
                Heard(
                    [verb], verb, [subject], subject, [inside], cast.speaker(subject),
                    kinds_of(verb.lemma), 1.0, "stray cue",
                )
            )  # fmt: skip


def stray_cue(sentence: Sentence) -> Token | None:
    """The verb of a sentence that is nothing but "I" and a verb of saying or thinking."""
    words = [t for t in sentence.tokens if t.pos != "PUNCT"]
    if not 2 <= len(words) <= _LONGEST_DEBRIS or words[0].lower != "i":
        return None
    verb = next((t for t in words[1:] if t.pos == "VERB"), None)
    if verb is None or not kinds_of(verb.lemma) & CLAIMING:
        return None
    rest = [t for t in words[1:] if t is not verb and t.pos not in ("AUX", "ADV", "PART")]
    return verb if all(t.lower in _EMPTY_OBJECTS for t in rest) else None


def press_reviews(cast: Cast, sentences: list[Sentence]) -> list[Heard]:
    """Sentences told after a report: "Summarizing News 1's coverage, it is expected ..."."""
    found = []
    for sentence in sentences:
        first = sentence.tokens[0]
        verb = first if first.pos != "PUNCT" else sentence.tokens[min(1, len(sentence.tokens) - 1)]
        if verb.lemma not in relaying_verbs() or verb.tag not in ("VBG", "VBN"):
            continue
        noun = child(verb, "dobj")
        if noun is None or noun.lemma not in report_nouns():
            continue
        owner = child(noun, "poss") or next(
            iter(prepositional(noun, "by", "of", "from", "in")), None
        )
        if owner is None:
            owner = child(noun, "compound")
        comma = next((t for t in sentence.tokens if t.text == "," and t.i > noun.i), None)
        if owner is None or comma is None or sentence.root is verb:
            continue
        content = [t for t in sentence.tokens if t.i > comma.i]
        if has_finite_clause(content):
            medium = speaker_of(cast, owner)
            found.append(
                Heard(
                    [verb], verb, subtree(owner), owner, [content], None,
                    frozenset({"speech"}), 1.0, "press review",
                    via=(medium.name,) if medium else (),
                )
            )  # fmt: skip
    return found


def continued_quotations(parsed: ParsedText, quotes: Quotes, heard: list[Heard]) -> list[Heard]:
    """Quotations of whole sentences without a cue go to whoever was speaking just before.

    The speaker is that of the last statement of the same paragraph, or of the paragraph before
    where that one ends with a quotation.
    """
    covered = [False] * len(parsed.tokens)
    for one in heard:
        for run in one.runs:
            for token in run:
                covered[token.i] = True
    by_cue = sorted((h for h in heard if _carries_on(h)), key=lambda h: h.cue_head.i)
    found = []
    for number, opening in quotes.opening.items():
        closing = quotes.closing[number]
        inside = [t for t in parsed.tokens[opening + 1 : closing] if not t.text.isspace()]
        if len(inside) < _SHORTEST_QUOTATION or any(covered[t.i] for t in inside):
            continue
        if not has_finite_clause(inside) or not inside[0].text[0].isupper():
            continue
        paragraph = parsed.tokens[opening].sentence.paragraph
        before = [h for h in by_cue if h.cue_head.i < opening]
        if not before:
            continue
        last = before[-1]
        gap = paragraph - last.cue_head.sentence.paragraph
        if gap == 0 or (gap == 1 and _ends_quoted(parsed, quotes, paragraph - 1)):
            found.append(
                Heard(
                    last.cue, last.cue_head, last.source, last.source_head, [inside],
                    last.speaker, last.kinds, last.probability, "continued quotation",
                )
            )  # fmt: skip
    return found


def _carries_on(heard: Heard) -> bool:
    """Whether the source may go on speaking: a person or body with a verb of speech."""
    return (
        heard.source_head is not None
        and "speech" in heard.kinds
        and not heard.is_first_person
        and heard.cue_head.pos in ("VERB", "AUX", "ADP")
    )


def _ends_quoted(parsed: ParsedText, quotes: Quotes, paragraph: int) -> bool:
    """Whether a quotation closes, or is left open, at the end of the paragraph."""
    sentences = [s for s in parsed.sentences if s.paragraph == paragraph]
    if not sentences:
        return False
    return any(quotes.number[t.i] for t in sentences[-1].tokens[-2:])


def is_reporters_own(heard: Heard, quotes: Quotes) -> bool:
    """Whether the first person speaks outside any quotation: the reporter, not a source."""
    head = heard.source_head
    return head is not None and head.lower in first_persons() and not quotes.number[head.i]
