"""Whose expectation it is: the subject of the hope or plan, or the speaker around it."""

from dataclasses import replace

from foretold.extraction.expectations.bands import goes_on
from foretold.extraction.expectations.documents import author_of, document_voice
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.naming import Naming
from foretold.extraction.expectations.relays import is_medium, is_relay
from foretold.extraction.expectations.tellers import NOBODY, SOME, is_first_person, source_of
from foretold.extraction.reading import Reading
from foretold.knowledge.hedges import words
from foretold.language.syntax import RELATIVES, antecedent, own_subjects
from foretold.language.tree import Sentence, Token
from foretold.records import Entity, Span, Statement

_MARKS = frozenset({'"', "“", "”", "``", "''"})
_LONG = 5
_UNKNOWN = frozenset({"it", "he", "she", "they"})
_SHIFTED = frozenset({"would", "could", "might"})
_RULING = frozenset({None, "GOV"})
_CLOSE = 4
"""In so many sentences "it said" still goes back to who spoke last."""


class Holders:
    """Looks up who holds what in one article."""

    def __init__(self, reading: Reading, statements: list[Statement]) -> None:
        self._cast = reading.cast
        self._naming = Naming(reading, statements)
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
        told: list[Statement] = []
        for start, end, statement in self._contents:
            if start > at:
                break
            if not start <= at < end or not _covers(statement, at):
                continue
            if not own and any(c.start < hedge[1] and hedge[0] < c.end for c in statement.cue):
                continue
            if not _is_according(statement):
                told.append(statement)
            if best is None or end - start <= best[0]:
                best = (end - start, statement)
        if best is None or not _is_according(best[1]):
            return best[1] if best else None
        here = found.content.sentence  # "She said that it will, according to the report"
        near = [s for s in told if any(here.start <= c.start < here.end for c in s.cue)]
        return near[-1] if near else best[1]

    def holder(self, found: Foresight, statement: Statement | None) -> Entity | None:
        """The holder, or None for the reporter's own voice, "nobody" and the impersonal passive.

        A hope or fear is its subject's; a plan, vow or threat that somebody else tells of is an
        expectation of who tells it.
        """
        holder = self._holder(found, statement)
        if holder is None or _is_nobody(holder.name) or holder.name.lower() in SOME:
            return None
        holder = self._naming.named(holder)
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
            if is_first_person(owner):
                return statement.speaker if statement else self._document_voice(found)
            teller = self._innermost(found, own=False)
            if found.kind in ("plan", "vow", "threat"):
                if teller is not None and teller.speaker is not None:
                    if not is_relay(teller):
                        return self._speaker(teller)
                else:
                    around = self._told_around(found)
                    if around is not None and not is_medium(around):
                        return around
            elif teller is not None and self._speaks_for(teller, owner):
                return self._speaker(teller)
            somebody = owner.lower == "it" and bool(self._cast.parties(owner))
            if owner.lower not in NOBODY | SOME or owner.lower == "they" or somebody:
                return self._behind(owner)
        if statement is not None and (_is_aside(found) or is_relay(statement, after=True)):
            return None
        if statement is not None:
            return self._told_within(found, statement) or self._speaker(statement)
        return (
            self._quoted_on(found)
            or self._beside(found)
            or self._voice_before(found)
            or self._told_around(found)
            or self._reported_on(found)
            or self._document_voice(found)
        )

    def _speaks_for(self, teller: Statement, owner: Token) -> bool:
        """Whether the hope of a state or of "them" is told in the words of one who tells it.

        A quotation is its speaker's word; else the speaker must be of the same side.
        """
        speaker = teller.speaker
        if speaker is None or is_relay(teller) or _is_according(teller):
            return False
        owners = self._cast.parties(owner)
        if any(c.start <= owner.start < c.end for c in teller.source):
            return False
        if teller.directness != "indirect":
            return owner.lower not in ("he", "she")
        states = [o for o in owners if o.sector in _RULING and (o.id or "").startswith("state:")]
        return bool(states) and speaker.code == states[0].code and speaker.name != states[0].name

    def _speaker(self, statement: Statement) -> Entity | None:
        """The statement's speaker; for a paper that says something, whoever wrote it."""
        speaker = statement.speaker
        if speaker is not None and speaker.name.lower() in _UNKNOWN and not speaker.code:
            return self._spoke_before(statement) or speaker
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

    def _spoke_before(self, statement: Statement) -> Entity | None:
        """Who spoke last before a statement by "it", "she" or "they" of whom no more is known."""
        at = statement.source[0].start if statement.source else statement.evidence.start
        earlier = [
            (s.source[0].start, s.speaker)
            for _, _, s in self._contents
            if s.source and s.source[0].start < at and s.speaker is not None
        ]
        named = [x for x in earlier if x[1].name.lower() not in _UNKNOWN]
        if not named:
            return None
        start, speaker = max(named, key=lambda x: x[0])
        between = [s for s in self._sentences if start <= s.end and s.start <= at]
        return speaker if len(between) <= _CLOSE else None

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
        source = None if _is_aside(found) else source_of(found, self._cast)
        return self._cast.speaker(source) if source is not None else None

    def _told_within(self, found: Foresight, statement: Statement) -> Entity | None:
        """Who says the clause inside what another tells: "Lima said it would, the paper said"."""
        source = source_of(found, self._cast, quoted=statement.directness == "direct")
        if source is None or not _covers(statement, source.start):
            return None
        return self._cast.speaker(source)

    def _beside(self, found: Foresight) -> Entity | None:
        """Who reports the clause before: "She said it would rain, but the roads could hold"."""
        verb = found.content if found.clause.pos not in ("VERB", "AUX") else found.clause
        head = verb.head
        if verb.dep != "conj" or found.trigger.lower not in _SHIFTED or not own_subjects(verb):
            return None
        for _, _, statement in self._contents:
            cued = any(c.start <= head.start < c.end for c in statement.cue)
            if cued and statement.directness != "direct" and head.tag == "VBD":
                return self._speaker(statement)
        return None

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


def _is_according(statement: Statement) -> bool:
    return any(c.text.lower().startswith("according") for c in statement.cue)


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
