"""Until when: the days within which a foretold thing should come."""

from bisect import bisect_left
from datetime import date
from itertools import pairwise, product

from foretold.extraction.reading import Reading
from foretold.knowledge.hedges import kin_of_happenings, words
from foretold.language.syntax import child, own_subjects, subjects, subtree
from foretold.language.times import TimeExpression
from foretold.language.tree import Token
from foretold.records import DateRange

_LONGEST_YEARS = 12
_BESIDE_VERB = 4
_DIARY_DAYS = 31
_HAPPENING_DAYS = 100
_BESIDE_WHEN = 3
_PATH = frozenset({"prep", "pobj", "advmod", "npadvmod", "pcomp", "xcomp", "agent", "dobj", "attr",
                   "nsubj", "nsubjpass", "csubj", "acl"})  # fmt: skip
_ADDING = frozenset({"and", "or", ",", ", and", "and on", "or on", "and the", "or in", "and in"})
_BEFORE = frozenset({"before", "until", "ahead"})


class Horizons:
    """The dates to come of one article, and the happenings that they date."""

    def __init__(self, reading: Reading) -> None:
        self._published = reading.published.isoformat() if reading.published else None
        self._times = sorted(
            (t for t in reading.times if t.interval and t.type in ("DATE", "TIME", "DURATION")),
            key=lambda t: t.span.start,
        )
        self._starts = [t.span.start for t in self._times]
        self._reading = reading
        self._anchors: dict[str, DateRange] | None = None

    def is_dated(self, phrase: Token) -> bool:
        """Whether the phrase holds a date that is still to come (any date, if today is unknown)."""
        if not self._times:
            return False
        below = subtree(phrase)
        found = self._within(below[0].start, below[-1].end)
        if self._published is None:
            return bool(found)
        return any(self._is_after_today(t) for t in found)

    def _is_after_today(self, time: TimeExpression) -> bool:
        """Whether it lies ahead: later days, or what is left of a week or month that has begun."""
        if not self._is_to_come(time) or time.interval is None or self._published is None:
            return False
        if time.interval.start > self._published:
            return True
        return time.interval.end > self._published and len(time.value) > 4

    def horizon(
        self, content: list[Token], sentence: list[Token], own: set[int], condition: list[Token]
    ) -> DateRange | None:
        """The days of the first date to come in the clause, or those of the happening it names.

        Dates of the condition, of relative clauses and of who reports it are none of its own;
        "Monday and Tuesday" are one horizon.

        Args:
            content: the tokens of the evidence.
            sentence: those of the whole clause around it, fronted phrases included.
            own: the indexes of the words that head what is foretold.
            condition: the tokens of the condition.

        """
        left_out = {t.i for t in condition}
        for strictly, tokens in product((True, False), (content, sentence)):
            if not tokens:
                continue
            times = [t for t in self._within(tokens[0].start, tokens[-1].end)
                     if self._is_to_come(t) and not self._is_since(t)
                     and self._is_own(t, own, left_out, strictly=strictly)]  # fmt: skip
            if times:
                times = [t for t in times if not self._is_in_a_name(t)] or times
                return self._up_to(self._joined(times), times[0])
        happening = self._of_happening(content, own)
        return happening or self._before_when(content)

    def _up_to(self, days: DateRange | None, time: TimeExpression) -> DateRange | None:
        """From today on, for the date of a clause with "before" ("before the rains start")."""
        node = self._reading.parsed.token_at(time.span.end - 1)
        while node is not None and node.head is not node and node.dep != "advcl":
            node = node.head
        mark = child(node, "mark", "advmod") if node is not None and node.dep == "advcl" else None
        before = mark is not None and mark.lower in _BEFORE
        if days is None or not before or not self._published or days.end < self._published:
            return days
        return DateRange(min(self._published, days.start), days.end)

    def _before_when(self, content: list[Token]) -> DateRange | None:
        """The date right before "when": "ends in June, when the deputy will take over"."""
        if not content or content[0].lower != "when":
            return None
        start = content[0].start
        near = [t for t in self._within(content[0].sentence.start, start)
                if self._is_to_come(t) and start - t.span.end <= _BESIDE_WHEN]  # fmt: skip
        return near[-1].interval if near else None

    def _is_in_a_name(self, time: TimeExpression) -> bool:
        """Whether it is part of a name: "the 2027 World Cup"."""
        node = self._reading.parsed.token_at(time.span.end - 1)
        if node is None or node.dep not in ("compound", "nummod", "nmod", "amod"):
            return False
        return node.head.pos == "PROPN" and node.head.i > node.i

    def _is_own(
        self, time: TimeExpression, own: set[int], left_out: set[int], *, strictly: bool
    ) -> bool:
        """Whether a date is that of what is foretold; strictly, not of what a noun is to do."""
        node = self._reading.parsed.token_at(time.span.end - 1)
        if node is None or node.i in left_out:
            return False
        crossed = False
        heads = [t for t in node.sentence.tokens if t.i in own]
        appears = any(t.lemma in words("dates", "appearances") for t in heads)
        causes = any(t.lemma in words("dates", "causes") for t in heads)
        while node.i not in own:
            near = _noun_before(node) if node.dep == "prep" else node
            if _is_report(near) and not appears and not (near.dep == "dobj" and near.head.i in own):
                return False
            if node.lower in words("dates", "comparisons"):
                return False
            if causes and node.dep in ("nsubj", "nsubjpass") and node.head.i in own:
                return False
            if node.dep in ("relcl", "parataxis") or (node.dep == "acl" and node.tag != "VB"):
                crossed = True
            crossed = crossed or (strictly and _is_to_be(node))
            if node.dep == "advcl" and node.head.pos in ("VERB", "AUX"):
                finite = node.tag in ("VBG", "VBD", "VBZ", "VBP")
                crossed = crossed or (finite and not _is_temporal(node))
            if node.dep == "prep" and (node.lower == "since" or _bounds_a_thing(node)):
                return False
            if node.head is node:
                return True
            previous, node = node, node.head
            if node.i not in own and _tells(node) and previous.i < node.i + _BESIDE_VERB:
                return previous.dep == "ccomp"
        return not crossed and not _follows_report(time, self._reading)

    def _is_since(self, time: TimeExpression) -> bool:
        before = self._reading.article.text[max(0, time.span.start - 6) : time.span.end]
        return before.lower().startswith("since") or time.span.text.lower().startswith("since")

    def _joined(self, times: list[TimeExpression]) -> DateRange | None:
        """The first date, joined with those that "and", "or" or a comma adds to it."""
        joined = times[0].interval
        for last, time in pairwise(times):
            between = self._reading.article.text[last.span.end : time.span.start].strip()
            if between not in _ADDING or joined is None or time.interval is None:
                break
            joined = DateRange(
                min(joined.start, time.interval.start), max(joined.end, time.interval.end)
            )
        return joined

    def is_anchored(self, noun: Token) -> bool:
        """Whether the noun names a happening whose date, still to come, the article tells."""
        return self._days_of(noun) is not None

    def _bounded(self, days: DateRange, before: list[Token]) -> DateRange:
        """From today to that day, where the words before it say "before" or "ahead of"."""
        close = {t.lower for t in before[-5:]}
        if self._published and close & _BEFORE and self._published <= days.start:
            return DateRange(self._published, days.start)
        return days

    def _within(self, start: int, end: int) -> list[TimeExpression]:
        at = bisect_left(self._starts, start)
        found = []
        while at < len(self._times) and self._starts[at] < end:
            found.append(self._times[at])
            at += 1
        return found

    def _is_to_come(self, time: TimeExpression) -> bool:
        if time.interval is None or time.value in ("PRESENT_REF", "PAST_REF"):
            return False
        if time.type == "DURATION" and self._published and time.interval.start < self._published:
            return False  # "in the past two weeks"
        if int(time.interval.end[:4]) - int(time.interval.start[:4]) > _LONGEST_YEARS:
            return False
        if self._published is None:
            return True
        day = self._published
        if time.interval.end < day:
            return False
        words_of = time.span.text.lower()
        if time.interval.start <= day and words_of in ("today", "now", "currently", "tonight"):
            return words_of == "tonight"
        return True

    def _of_happening(self, tokens: list[Token], own: set[int]) -> DateRange | None:
        for at, token in enumerate(tokens):
            days = self._days_of(token) if _has_a_part(token, own) else None
            if days is not None:
                return self._bounded(days, tokens[:at])
        return None

    def _days_of(self, noun: Token) -> DateRange | None:
        if noun.tag[0] != "N" or noun.entity == "DATE" or not self._times:
            return None
        if self._anchors is None:
            self._anchors = self._find_anchors()
        if noun.lemma in self._anchors:
            return self._anchors[noun.lemma]
        kin = kin_of_happenings().get(noun.lemma)
        return self._anchors.get(kin) if kin else None

    def _may_anchor(self, time: TimeExpression) -> bool:
        """Whether a happening of that day may still be to come; one of today may be over."""
        return self._is_to_come(time) if self._published is None else self._is_after_today(time)

    def _find_anchors(self) -> dict[str, DateRange]:
        """Happenings with a date to come, by lemma and by kin; the first telling counts."""
        anchors: dict[str, DateRange] = {}
        happenings = words("schedules", "happenings")
        dated = [
            t
            for t in self._times
            if self._may_anchor(t)
            and not self._is_since(t)
            and t.interval
            and _is_short(t.interval)
        ]
        for time in dated:
            token = self._reading.parsed.token_at(time.span.end - 1)
            for noun in _dated_nouns(token, happenings):
                if time.interval is not None:
                    anchors.setdefault(noun.lemma, time.interval)
                    kin = kin_of_happenings().get(noun.lemma)
                    if kin:
                        anchors.setdefault(kin, time.interval)
        return anchors


def _noun_before(prep: Token) -> Token:
    """The word right before a preposition, to which it may belong whatever the parse says."""
    tokens = prep.sentence.tokens
    return tokens[max(0, prep.i - tokens[0].i - 1)]


def is_near(days: DateRange) -> bool:
    """Whether a horizon is narrow enough to be a date in a diary."""
    return _length(days) < _DIARY_DAYS


def _is_short(days: DateRange) -> bool:
    """Whether a happening may last so long: a plan "for 2007 to 2011" dates no meeting."""
    return _length(days) < _HAPPENING_DAYS


def _length(days: DateRange) -> int:
    return (date.fromisoformat(days.end) - date.fromisoformat(days.start)).days


def _is_report(noun: Token) -> bool:
    return noun.pos == "NOUN" and noun.lemma in words("reporting", "nouns")


def _is_temporal(clause: Token) -> bool:
    """Whether a clause in the present says when: "when the market opens on Monday"."""
    marks = (c for c in clause.children if c.dep in ("mark", "advmod") and c.i < clause.i)
    present = clause.tag in ("VBZ", "VBP")
    return present and any(c.lower in words("dates", "temporal") for c in marks)


def _has_a_part(token: Token, own: set[int]) -> bool:
    """Whether a noun stands where a happening dates the clause: its subject, "at", "attends".

    As in "the talks will fail", "will attend the talks", "will sign at the talks"; not as in
    "will breathe life into the talks".
    """
    if token.i in own or any(c.dep == "relcl" and c.i in own for c in token.children):
        return True  # "a conference where delegates will vote" included
    official = token.head.lemma in words("schedules", "verbs")
    if token.dep in ("nsubj", "nsubjpass"):
        nearing = token.head.dep == "advcl" and _is_temporal(token.head)
        return token.head.i in own or (nearing and token.head.head.i in own)
    if token.dep in ("dobj", "attr"):
        return token.head.i in own and official
    if token.dep != "pobj":
        return False
    prep = token.head
    placed = prep.lower in words("dates", "at_happenings")
    node = prep
    while node.i not in own and node.head is not node:
        if node.dep not in _PATH:
            return False
        node = node.head
    return placed or (prep.lower in ("to", "with") and node.lemma in words("schedules", "verbs"))


def _is_to_be(node: Token) -> bool:
    """As in "to attend the forum to be held in May": a date of the forum."""
    passive = any(c.dep == "auxpass" for c in node.children)
    return passive and node.dep in ("acl", "advcl") and child(node, "aux") is not None


def _tells(verb: Token) -> bool:
    return verb.pos == "VERB" and verb.lemma in words("reporting", "verbs")


def _bounds_a_thing(prep: Token) -> bool:
    """The "for" of "the budget for 2027": the span of a thing, not of what happens."""
    near = _noun_before(prep)
    noun = near if near.dep == "dobj" else prep.head
    return (
        prep.lower == "for"
        and noun.tag[0] == "N"
        and noun.lower not in words("schedules", "happenings")
    )


def _follows_report(time: TimeExpression, reading: Reading) -> bool:
    """As in "said on Tuesday it would": the date right after the verb of saying is the report's."""
    first = reading.parsed.token_at(time.span.start)
    if first is None:
        return False
    tokens = first.sentence.tokens
    at = first.i - tokens[0].i - 1
    while at >= 0 and tokens[at].tag in ("IN", "DT") and tokens[at].lower != "that":
        at -= 1
    if at > 0 and tokens[at].dep in ("dobj", "dative") and tokens[at].head.i < tokens[at].i:
        at = tokens[at].head.i - tokens[0].i  # "told traders Tuesday"
    return at >= 0 and _tells(tokens[at]) and tokens[at].tag in ("VBD", "VBZ", "VBN")


def _dated_nouns(token: Token | None, happenings: frozenset[str]) -> list[Token]:
    """The happenings that a date belongs to: nouns above it, or subject and objects of its verb."""
    node = token
    while node is not None and node.head is not node:
        node = node.head
        if node.tag[0] == "N" and node.lower in happenings and node.entity != "DATE":
            return [node]
        if node.pos in ("VERB", "AUX"):
            nouns = [
                c
                for c in node.children
                if c.dep in ("nsubj", "nsubjpass", "dobj", "attr") and c.lower in happenings
            ]
            heads = subjects(node)
            if node.dep == "advcl" and node.tag == "VBG":
                heads = heads + own_subjects(node.head)
            nouns += [s for s in heads if s.lower in happenings]
            for prep in node.children:
                if prep.dep == "prep":
                    nouns += [c for c in prep.children if c.dep == "pobj" and c.lower in happenings]
            return nouns
    return []
