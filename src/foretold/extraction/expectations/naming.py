"""The name behind a holder that the sentence only describes: "the Tory leader", "an official"."""

from bisect import bisect_left

from foretold.extraction.reading import Reading
from foretold.knowledge.hedges import words
from foretold.language.syntax import child, children, is_passive, objects, own_subjects
from foretold.language.tree import Sentence, Token
from foretold.records import Entity, Statement

_LEAD = 1
_AHEAD = 3
_BACK = 2


class Naming:
    """Finds names for the described holders of one article."""

    def __init__(self, reading: Reading, statements: list[Statement]) -> None:
        self._cast = reading.cast
        self._parsed = reading.parsed
        self._speakers = sorted(
            ((s.source[-1].start, s.speaker) for s in statements if s.source and s.speaker),
            key=lambda x: x[0],
        )
        self._starts = [start for start, _ in self._speakers]

    def named(self, holder: Entity) -> Entity:
        """The holder under a name of its own, where the article tells it; else as it is."""
        head = self._head(holder)
        if head is None:
            return holder
        beside = name_beside(head)
        if beside is not None:
            return self._cast.speaker(beside)
        if holder.name.split(" ", 1)[0].lower() not in words("naming", "determiners"):
            return holder
        return self._body(head) or self._person(head, holder) or holder

    def _head(self, holder: Entity) -> Token | None:
        """The common noun that a holder is described by, if it is."""
        if holder.mention is None:
            return None
        head = self._parsed.token_at(holder.mention.end - 1)
        described = head is not None and head.tag == "NN" and head.lower in holder.name.lower()
        return head if described else None

    def _person(self, head: Token, holder: Entity) -> Entity | None:
        """Who speaks next in a lead, or spoke just before, where it can be the same person."""
        if head.lemma not in words("naming", "persons"):
            return None
        at = bisect_left(self._starts, head.start)
        here = head.sentence.index
        if here <= _LEAD and not self._is_plain_official(head):
            speaker = self._same(self._speakers[at:], holder, here, here + _AHEAD)
            if speaker is not None:
                return speaker
        definite = holder.name.lower().startswith("the ")
        if not definite:
            return self._remarked(head, holder)
        if definite and head.lemma in words("naming", "titles"):
            return self._same(self._speakers[:at][::-1], holder, here - _BACK, here - 1)
        return None

    def _remarked(self, head: Token, holder: Entity) -> Entity | None:
        """Who "made the remarks" that are first "a senior official's"."""
        at = head.sentence.index
        for sentence in self._parsed.sentences[at + 1 : at + 1 + _AHEAD]:
            verb = sentence.root
            made = verb.lemma in words("naming", "remarking") and not is_passive(verb)
            for subject in own_subjects(verb) if made else ():
                said = any(o.lemma in words("naming", "remarks") for o in objects(verb))
                speaker = self._cast.speaker(subject)
                if said and subject.tag == "NNP" and self._is_person(speaker):
                    return None if self._differ(speaker, holder) else speaker
        return None

    def _differ(self, speaker: Entity, holder: Entity) -> bool:
        return bool(speaker.code and holder.code and speaker.code != holder.code)

    def _is_plain_official(self, head: Token) -> bool:
        return head.lemma in words("naming", "mouthpieces") and not children(head, "amod", "prep")

    def _same(
        self, speakers: list[tuple[int, Entity]], holder: Entity, first: int, last: int
    ) -> Entity | None:
        """The first of these speakers who is another, if that is a person of the same side."""
        head = self._head(holder)
        bare = head is None or not any(c.dep in ("amod", "compound", "prep") for c in head.children)
        for start, speaker in speakers:
            token = self._parsed.token_at(start)
            if token is None or not first <= token.sentence.index <= last:
                return None
            if speaker.mention == holder.mention or speaker.name == holder.name:
                continue
            conflict = not bare and self._differ(speaker, holder)
            return speaker if self._is_person(speaker) and not conflict else None
        return None

    def _is_person(self, speaker: Entity) -> bool:
        if speaker.mention is None:
            return False
        token = self._parsed.token_at(speaker.mention.end - 1)
        if token is None or token.tag != "NNP" or token.entity in ("ORG", "GPE", "NORP", "FAC"):
            return False
        return not (speaker.id or "").startswith(("org:", "body:"))

    def _body(self, head: Token) -> Entity | None:
        """The body named before by the same noun: "the ministry" is the Ministry of Trade."""
        first = min(head.children, key=lambda c: c.i, default=head)
        if head.lemma not in words("naming", "bodies") or len(head.children) > 1:
            return None
        if first.lower != "the":
            return None
        for token in reversed(self._parsed.tokens[: head.i]):
            if token.lower == head.lower and token.text[0].isupper() and token.tag == "NNP":
                starts = token.sentence.tokens[0] is token
                return None if starts else self._cast.speaker(token)
        return None


def name_beside(head: Token) -> Token | None:
    """The name that stands by a description: "another carrier, Air Chad", "its chief Ann Low"."""
    appos = child(head, "appos")
    if appos is not None and appos.tag in ("NNP", "NNPS") and appos.i > head.i:
        return appos
    twins = [c for c in children(head.head, "nsubj") if c.i > head.i and c.tag == "NNP"]
    if head.dep != "nsubj" or not twins:
        return None
    return twins[0] if not _has_mark(head.sentence, head.i, twins[0].i) else None


def _has_mark(sentence: Sentence, start: int, end: int) -> bool:
    base = sentence.tokens[0].i
    return any(t.pos == "PUNCT" for t in sentence.tokens[start + 1 - base : end - base])
