"""Whose expectation it is: the subject of the hope or plan, or the speaker around it."""

from dataclasses import replace

from foretold.extraction.expectations.bands import goes_on
from foretold.extraction.expectations.documents import author_of, document_voice
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.senses import reporter
from foretold.extraction.reading import Reading
from foretold.knowledge.hedges import words
from foretold.language.syntax import RELATIVES, antecedent, is_passive, objects, own_subjects
from foretold.language.tree import Sentence, Token
from foretold.records import Entity, Span, Statement

_FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me"})
_MARKS = frozenset({'"', "“", "”", "``", "''"})
_LONG = 5
_SEEING = frozenset({"see", "show", "hear", "mean", "ensure", "know", "learn", "understand",
                     "reveal", "determine", "guarantee"})  # fmt: skip
_SOME = frozenset({"another", "others", "each"})
_NOBODY = frozenset(
    {
        "it",
        "there",
        "this",
        "that",
        "they",
        "which",
        "what",
        "one",
        "you",
        "these",
        "anyone",
        "anybody",
        "everyone",
        "everybody",
        "whoever",
    }
)


class Holders:
    """Looks up who holds what in one article."""

    def __init__(self, reading: Reading, statements: list[Statement]) -> None:
        self._cast = reading.cast
        self._sentences = reading.parsed.sentences
        self.going_on: dict[int, Entity] = {}
        self._document: tuple[int, Entity | None] | None = None
        self._contents = sorted(
            ((hull.start, hull.end, s) for s in statements for hull in [_hull(s)] if hull),
            key=lambda x: (x[0], -x[1]),
        )

    def statement_around(self, found: Foresight) -> Statement | None:
        """The innermost statement in whose content the foretold thing stands.

        The statement that the hedge itself makes ("fears that") counts where the hedge names its
        holder.
        """
        return self._innermost(found, own=found.owner is not None)

    def _innermost(self, found: Foresight, *, own: bool) -> Statement | None:
        at = found.content.start
        hedge = (found.trigger.start, found.trigger.end)
        best: tuple[int, Statement] | None = None
        for start, end, statement in self._contents:
            if start > at:
                break
            if not start <= at < end or not _covers(statement, at):
                continue
            if not own and any(c.start < hedge[1] and hedge[0] < c.end for c in statement.cue):
                continue
            if best is None or end - start <= best[0]:
                best = (end - start, statement)
        return best[1] if best else None

    def holder(self, found: Foresight, statement: Statement | None) -> Entity | None:
        """The holder, or None for the reporter's own voice, "nobody" and the impersonal passive.

        A hope or fear is its subject's; a plan, vow or threat that somebody else tells of is an
        expectation of who tells it.
        """
        holder = self._holder(found, statement)
        if holder is None or _is_nobody(holder.name) or holder.name.lower() in _SOME:
            return None
        if (holder.id or "").startswith(("org:", "body:")) and " " not in holder.name:
            return holder  # its name may end so: "Moody's"
        bare = holder.name.removesuffix("'s").removesuffix("’s")
        return holder if bare == holder.name else replace(holder, name=bare)

    def _holder(self, found: Foresight, statement: Statement | None) -> Entity | None:
        owner = found.owner
        if owner is None and found.outer is not None:
            owner = found.outer.owner
        if owner is not None:
            owner = nearest_name(found, _resolved(owner))
            if owner.lower in _FIRST_PERSON:
                return statement.speaker if statement else self._document_voice(found)
            if found.kind in ("plan", "vow", "threat"):
                teller = self._innermost(found, own=False)
                if teller is not None and teller.speaker is not None:
                    return self._speaker(teller)
            if owner.lower not in _NOBODY | _SOME or owner.lower == "they":
                return self._behind(owner)
        if statement is not None:
            return None if _is_aside(found) else self._speaker(statement)
        return (
            self._quoted_on(found)
            or self._voice_before(found)
            or self._told_around(found)
            or self._reported_on(found)
            or self._document_voice(found)
        )

    def _speaker(self, statement: Statement) -> Entity | None:
        """The statement's speaker; for a paper that says something, whoever wrote it."""
        speaker = statement.speaker
        if speaker is None or not statement.source or speaker.sector not in (None, "JRN"):
            return speaker
        source = statement.source[-1]
        inside = [
            t for s in self._sentences for t in s.tokens if source.start <= t.start < source.end
        ]
        head = next((t for t in inside if t.head not in inside or t.head is t), None)
        if head is None or head.lemma not in words("voices", "documents"):
            return speaker
        return self._behind(head) or speaker

    def _behind(self, owner: Token) -> Entity:
        """Who holds what a noun tells: of "the ICG's new report" its author, else the paper."""
        if owner.lemma not in words("voices", "documents") or owner.pos != "NOUN":
            return self._cast.speaker(owner)
        author = author_of(owner, self._sentences)
        return self._cast.speaker(author if author is not None else owner)

    def _quoted_on(self, found: Foresight) -> Entity | None:
        """Who is quoted in the paragraph before, for a quotation that names nobody itself."""
        sentence = found.content.sentence
        if sentence.is_heading or not self._is_quoted(found.content):
            return None
        last: Statement | None = None
        for start, _, statement in self._contents:
            if start >= found.content.start:
                break
            if statement.speaker is not None and statement.directness != "indirect":
                last = statement
        if last is None:
            return None
        end = max(s.end for s in (*last.content, *last.cue, *last.source))
        between = [
            s for s in self._sentences if end <= s.tokens[0].start < sentence.tokens[0].start
        ]
        near = not between or between[0].paragraph + 1 >= sentence.paragraph
        alike = all(s.is_debris or self._is_quoted(s.tokens[-1]) for s in between)
        return last.speaker if near and alike else None

    def _told_around(self, found: Foresight) -> Entity | None:
        """Who says the clause by the tree alone: "aid will be sent, said sources in Lima"."""
        verb = found.clause if found.clause.pos in ("VERB", "AUX") else found.trigger
        teller = reporter(verb)
        if teller is None or teller.pos != "VERB" or is_passive(teller) or teller is found.trigger:
            return None
        if _is_aside(found):
            return None
        finite = teller.tag in ("VBD", "VBZ", "VBP") and not any(
            c.dep in ("aux", "neg") for c in teller.children
        )
        low, high = sorted((verb.i, teller.i))
        tokens, base = verb.sentence.tokens, verb.sentence.tokens[0].i
        if any(t.text == ";" for t in tokens[low - base : high - base]):
            return None
        source = next(iter(own_subjects(teller)), None) or next(
            (o for o in objects(teller) if o.i > teller.i > verb.i), None
        )
        if not finite or source is None or source.lower in _NOBODY | _SOME | _FIRST_PERSON:
            return None
        if source.pos not in ("NOUN", "PROPN", "PRON") or teller.lemma in _SEEING:
            return None
        return self._cast.speaker(source)

    def _reported_on(self, found: Foresight) -> Entity | None:
        """Who was just reported in the past, where "The port would stay open" goes on with it."""
        sentence = found.content.sentence
        if not goes_on(found) or sentence.index <= 0 or sentence.is_heading:
            return None
        before = self._sentences[sentence.index - 1]
        if sentence.paragraph - before.paragraph > 1:
            return None
        speaker = self._reported_in(before) or self.going_on.get(before.index)
        if speaker is not None:
            self.going_on[sentence.index] = speaker
        return speaker

    def _reported_in(self, sentence: Sentence) -> Entity | None:
        """Whose words the main verb of a sentence reports in the past, not as a quotation."""
        told: Statement | None = None
        for _, _, statement in self._contents:
            inside = [c for c in statement.cue if sentence.start <= c.start < sentence.end]
            if not inside or statement.speaker is None or statement.directness == "direct":
                continue
            cue = next((t for t in sentence.tokens if t.start == inside[-1].start), None)
            if cue is not None and cue.tag == "VBD" and cue.lemma in words("reporting", "verbs"):
                told = statement
        return self._speaker(told) if told is not None else None

    def _is_quoted(self, token: Token) -> bool:
        """Whether a quotation that its paragraph opened is still open at the token."""
        opened = 0
        here = token.sentence.index
        earlier = self._sentences[here - _LONG] if here >= _LONG else None
        if earlier is not None and earlier.paragraph == token.sentence.paragraph:
            return False  # in a text of one paragraph a single lost mark turns all the others
        for sentence in self._sentences:
            if sentence.paragraph != token.sentence.paragraph:
                continue
            for t in sentence.tokens:
                if t.i >= token.i:
                    return opened % 2 == 1
                opened += t.text in _MARKS
        return False

    def _document_voice(self, found: Foresight) -> Entity | None:
        """Who speaks the rest of the article: "issued the following statement:"."""
        if self._document is None:
            self._document = document_voice(self._sentences, self._cast)
        start, speaker = self._document
        return speaker if found.content.sentence.index > start else None

    def _voice_before(self, found: Foresight) -> Entity | None:
        """Analysts quoted in the sentence before, in the same paragraph, still speak."""
        sentence = found.content.sentence
        if sentence.index <= 0:
            return None
        before = self._sentences[sentence.index - 1]
        if before.paragraph != sentence.paragraph or found.content.sentence.is_heading:
            return None
        for start, _, statement in self._contents:
            speaker = statement.speaker
            if before.start <= start < before.end and speaker is not None:
                return speaker if speaker.name.lower() in words("voices", "plural") else None
        return None


def _is_aside(found: Foresight) -> bool:
    """A "which will" set off by a comma in reported speech: the reporter adds it."""
    clause = found.clause
    if clause.dep != "relcl" or found.trigger.lower != "will":
        return False
    tokens = clause.sentence.tokens
    base = tokens[0].i
    relative = next((t for t in tokens[clause.head.i + 1 - base : clause.i - base]
                     if t.tag in ("WDT", "WP")), None)  # fmt: skip
    set_off = relative is not None and tokens[max(0, relative.i - base - 1)].text == ","
    return set_off and not any(t.text in ('"', "“", "''", "``") for t in tokens)


def _is_nobody(name: str) -> bool:
    first, _, rest = name.lower().partition(" ")
    return first in words("polarity", "nobody") or (first == "no" and bool(rest))


def _resolved(owner: Token) -> Token:
    if owner.lower in RELATIVES and owner.tag[0] == "W":
        noun = antecedent(owner)
        return noun if noun is not None else owner
    return owner


def nearest_name(found: Foresight, owner: Token) -> Token:
    """The name right before ", which": parsers hang such clauses too high."""
    relative = next(
        (c for c in found.trigger.children if c.dep == "nsubj" and c.lower in ("which", "who")),
        None,
    )
    if relative is None:
        return owner
    tokens = relative.sentence.tokens
    at = relative.i - tokens[0].i
    before = tokens[at - 2] if at >= 2 and tokens[at - 1].dep == "punct" else None
    return before if before is not None and before.pos == "PROPN" else owner


def _hull(statement: Statement) -> Span | None:
    if not statement.content:
        return None
    start = min(s.start for s in statement.content)
    end = max(s.end for s in statement.content)
    return Span(start, end, "")


def _covers(statement: Statement, at: int) -> bool:
    return any(s.start <= at < s.end for s in statement.content)
