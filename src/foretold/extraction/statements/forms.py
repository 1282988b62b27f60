"""Statements that are recognised by their form, beside those that the tagger finds."""

from foretold.extraction.actors.cast import Cast
from foretold.extraction.statements.claims import has_finite_clause, is_finite
from foretold.extraction.statements.heard import Heard
from foretold.extraction.statements.lexicon import (
    CLAIMING,
    QUOTING,
    first_persons,
    kinds_of,
    relaying_words,
    report_nouns,
)
from foretold.extraction.statements.quotes import CLOSES, Quotes
from foretold.language.syntax import (
    child,
    children,
    is_passive,
    noun_phrase,
    own_subjects,
    prepositional,
    subtree,
)
from foretold.language.tree import ParsedText, Sentence, Token

_SHORTEST_QUOTATION = 6
_LONGEST_DEBRIS = 6
NOMINAL_CUE = "nominal cue"
_NAMES = frozenset({"GPE", "ORG", "PERSON", "NORP"})
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


def press_reviews(parsed: ParsedText) -> list[Heard]:
    """Sentences told after a report: "Summarizing News 1's coverage, it is expected ..."."""
    found = []
    for sentence in parsed.sentences:
        words = [t for t in sentence.tokens if t.pos != "PUNCT" or t.text == ","]
        comma = next((t for t in words if t.text == ","), None)
        if comma is None or words[0].lower not in relaying_words():
            continue
        medium = _reporting_medium([t for t in words[1:] if t.i < comma.i])
        content = [t for t in sentence.tokens if t.i > comma.i]
        if medium and has_finite_clause(content):
            found.append(
                Heard(
                    [words[0]], words[0], medium, medium[-1], [content], None,
                    frozenset({"speech"}), 1.0, "press review",
                    via=(parsed.span_of(medium).text,),
                )
            )  # fmt: skip
    return found


def _reporting_medium(words: list[Token]) -> list[Token]:
    """The medium in "News 1's coverage on the 7th" or "reports by local media"; or nothing.

    Read from the words alone: parsers make nothing of such openings in translated news.
    """
    noun = next((at for at, t in enumerate(words) if t.lemma in report_nouns()), None)
    if noun is None:
        return []
    before, after = words[:noun], words[noun + 1 :]
    if before and before[-1].tag == "POS":
        medium = before[:-1]
    elif after and after[0].lower in ("by", "of", "from", "in"):
        medium = []
        for token in after[1:]:
            if token.pos not in ("NOUN", "PROPN", "NUM", "DET", "ADJ"):
                break
            medium.append(token)
    else:
        medium = before
    while medium and medium[0].pos == "DET":
        medium = medium[1:]
    return medium


def retold_speech(cast: Cast, heard: list[Heard]) -> list[Heard]:
    """Speech within what a medium brings: "The Herald reported that Kim had said ..."."""
    taken = {h.cue_head.i for h in heard}
    found = []
    for medium in [h for h in heard if h.is_medium]:
        for verb in (t for run in medium.runs for t in run):
            kinds = kinds_of(verb.lemma) if verb.pos == "VERB" and verb.i not in taken else None
            if not kinds or not kinds & {"speech", "belief"}:
                continue
            subject = child(verb, "nsubj") or _quoted_person(verb)
            clause = child(verb, "ccomp")
            if subject is None or clause is None or not is_finite(clause) or clause.i < verb.i:
                continue
            found.append(
                Heard(
                    [verb], verb, noun_phrase(subject), subject, [subtree(clause)],
                    cast.speaker(subject), kinds, 1.0, "retold speech",
                )
            )  # fmt: skip
    return found


def passively_quoted(parsed: ParsedText, cast: Cast, heard: list[Heard]) -> list[Heard]:
    """Whoever "was quoted (by an agency) as saying that ...", where the tagger passed it over."""
    found = []
    for verb in parsed.tokens:
        if verb.tag != "VBN" or verb.lemma not in QUOTING or not is_passive(verb):
            continue
        saying = next(iter(c for p in children(verb, "prep") for c in children(p, "pcomp")), None)
        subject = child(verb, "nsubjpass")
        clause = child(saying, "ccomp") if saying is not None else None
        if saying is None or subject is None or clause is None or not is_finite(clause):
            continue
        if any(verb.i <= h.cue_head.i <= saying.i for h in heard):
            continue
        medium = next(iter(prepositional(verb, "by")), None)
        found.append(
            Heard(
                [verb], verb, noun_phrase(subject), subject, [subtree(clause)],
                cast.speaker(subject), frozenset({"speech"}), 1.0, "quoted as saying",
                via=(parsed.span_of(noun_phrase(medium)).text,) if medium is not None else (),
            )
        )  # fmt: skip
    return found


def _quoted_person(verb: Token) -> Token | None:
    """Who is quoted in "quoted an official as saying that ..."."""
    preposition = verb.head
    if verb.dep != "pcomp" or preposition.lower != "as":
        return None
    holder = preposition.head
    return holder if holder.pos in ("NOUN", "PROPN", "PRON") else child(holder, "dobj")


def nominal_cues(parsed: ParsedText, cast: Cast, heard: list[Heard]) -> list[Heard]:
    """Nouns of saying with their owner and a clause: "US claims that ...", "the view of X that"."""
    taken = {h.cue_head.i for h in heard}
    found = []
    for noun in parsed.tokens:
        if noun.pos != "NOUN" or noun.i in taken:
            continue
        kinds = kinds_of(noun.lemma)
        if not kinds & {"speech", "belief"}:
            continue
        clause = next(
            (c for c in noun.children if c.dep in ("acl", "ccomp") and is_finite(c)), None
        )
        owner = _owner(noun)
        if clause is None or owner is None or clause.i < noun.i:
            continue
        if not any(c.dep == "mark" and c.lower == "that" for c in clause.children):
            continue
        found.append(
            Heard(
                [noun], noun, noun_phrase(owner), owner, [subtree(clause)],
                cast.speaker(owner), kinds, 1.0, NOMINAL_CUE,
            )
        )  # fmt: skip
    return found


def _owner(noun: Token) -> Token | None:
    """Whose claim it is: a possessive, a "by" or "of" phrase, a name before the noun."""
    owner = child(noun, "poss")
    if owner is None:
        owner = next(iter(prepositional(noun, "by", "of", "from")), None)
    if owner is None:
        owner = next(
            (
                c
                for c in noun.children
                if c.dep in ("compound", "amod", "nmod") and c.entity in _NAMES
            ),
            None,
        )
    return owner if owner is not None and owner.lower not in first_persons() else None


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
