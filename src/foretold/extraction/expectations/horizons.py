"""Until when: the days within which a foretold thing should come."""

from bisect import bisect_left
from datetime import date
from functools import cached_property
from itertools import pairwise, product

from foretold.extraction.expectations.happening_places import (
    dated_nouns,
    has_a_part,
    is_temporal,
    is_told_as_past,
)
from foretold.extraction.expectations.reckoned import (
    coming,
    counted,
    is_put_off,
    itself,
    starts_a_count,
    taken_up,
)
from foretold.extraction.reading import Reading
from foretold.knowledge.hedges import kin_of_happenings, words
from foretold.language.syntax import child, subtree
from foretold.language.times import TimeExpression
from foretold.language.tree import Token
from foretold.records import DateRange

_LONGEST_YEARS = 12
_FARTHEST_YEARS = 50
_DAY_LENGTH = len("2020-01-01")
_COUNTED_AFTER = 6
_BACK = 2
_ROUNDS = 2
_BESIDE_VERB = 4
_DIARY_DAYS = 31
_HAPPENING_DAYS = 100
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

    def is_dated(self, phrase: Token) -> bool:
        """Whether the phrase holds a date that is still to come (any date, if today is unknown)."""
        if not self._times:
            return False
        below = subtree(phrase)
        found = self._within(below[0].start, below[-1].end)
        if self._published is None:
            return bool(found)
        return any(self._is_after_today(t) for t in found)

    def is_ahead(self, phrase: Token) -> bool:
        """Whether the phrase holds a date of today or one that is still to come."""
        if not self._times:
            return False
        below = subtree(phrase)
        return any(self._is_to_come(t) for t in self._within(below[0].start, below[-1].end))

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
                return self._reckoned(times, tokens)
        return (
            self._of_happening(content, own)
            or self._of_happening(sentence, own)
            or self._of_the_same(content, own)
            or self._of_the_polls(content, own)
            or self._before_when(content)
            or self._of_condition(condition)
            or self._coming(content, own, left_out)
            or self._at_once(content, own)
        )

    def _reckoned(self, times: list[TimeExpression], tokens: list[Token]) -> DateRange | None:
        """The days of the first date or length, read with the words around it."""
        first = times[0]
        last = self._reading.parsed.token_at(first.span.end - 1)
        if last is not None and starts_a_count(first, last):
            since = self._counted_from(last)
            return counted(first, since) if since is not None else None
        before = self._reading.parsed.token_at(first.span.start)
        until = _noun_before(before) if before is not None else None
        if until is not None and is_put_off(tokens[0], until):
            return itself(first)
        return self._up_to(self._joined(times), first)

    def _counted_from(self, last: Token) -> DateRange | None:
        """The days from which a length counts: a date or happening told after it."""
        tokens = last.sentence.tokens
        after = tokens[last.i - tokens[0].i + 1 :]
        for time in self._within(after[0].start, after[-1].end):
            if self._is_to_come(time):
                return time.interval
        return next((d for d in map(self._days_of, after[:_COUNTED_AFTER]) if d), None)

    def _coming(self, content: list[Token], own: set[int], left_out: set[int]) -> DateRange | None:
        """The weekday to come, where the words of a foretold thing have one read as the last."""
        if not content:
            return None
        told = {t.i for t in content if t.tag == "VBD"}  # "pledged on Sunday to"
        for time in self._within(content[0].start, content[-1].end):
            days = coming(time, self._published)
            if days is not None and self._is_own(time, own - told, left_out, strictly=True):
                return days
        return None

    def _of_condition(self, condition: list[Token]) -> DateRange | None:
        """The date of the condition: "once the talks end on Friday, they will leave"."""
        if not condition or condition[0].lower == "unless":
            return None
        within = self._within(condition[0].start, condition[-1].end)
        times = [t for t in within if self._is_to_come(t) and not self._is_since(t)]
        return self._up_to(times[0].interval, times[0]) if times else None

    def _at_once(self, content: list[Token], own: set[int]) -> DateRange | None:
        """The day itself, where the words say that it comes at once."""
        if not self._published:
            return None
        now = any(t.lower in words("dates", "at_once") and t.head.i in own for t in content)
        return self.today() if now else None

    def today(self) -> DateRange | None:
        """The day of the article, if known."""
        return DateRange(self._published, self._published) if self._published else None

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
        """The date that "when" takes up: "ends in June, when the deputy will take over"."""
        if not content or content[0].lower != "when":
            return None
        near = [t for t in self._within(taken_up(content[0]), content[0].start)
                if self._is_to_come(t)]  # fmt: skip
        return itself(near[-1]) if near else None

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
            if node.lower in words("dates", "comparisons") and not _is_bound(node):
                return False
            if causes and node.dep in ("nsubj", "nsubjpass") and node.head.i in own:
                return False
            if node.dep in ("relcl", "parataxis") or (node.dep == "acl" and node.tag != "VB"):
                crossed = True
            crossed = crossed or (strictly and _is_to_be(node))
            if node.dep == "advcl" and node.head.pos in ("VERB", "AUX"):
                finite = node.tag in ("VBG", "VBD", "VBZ", "VBP")
                crossed = crossed or (finite and not is_temporal(node))
            if node.dep == "prep" and (node.lower == "since" or _bounds_a_thing(node)):
                return False
            if node.head is node:
                return True
            previous, node = node, node.head
            if node.i not in own and _tells(node) and previous.i < node.i + _BESIDE_VERB:
                return previous.dep == "ccomp"
        return not crossed and not _follows_report(time, self._reading, own)

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
        if _is_an_age(time, self._published):
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
            days = self._days_of(token, today=True) if has_a_part(token, own) else None
            if days is not None:
                return self._bounded(days, tokens[:at])
        return None

    def _of_the_same(self, content: list[Token], own: set[int]) -> DateRange | None:
        """The days of the happening told last, for "they will not attend"."""
        verb = next(
            (t for t in content if t.i in own and t.lemma in words("dates", "attended")), None
        )
        if verb is None or any(c.dep in ("dobj", "prep", "ccomp") for c in verb.children):
            return None
        sentences = self._reading.parsed.sentences
        at = verb.sentence.index
        before = [
            t for s in sentences[max(0, at - _BACK) : at + 1] for t in s.tokens if t.i < verb.i
        ]
        return next((d for d in map(self._days_of, reversed(before)) if d), None)

    def _of_the_polls(self, content: list[Token], own: set[int]) -> DateRange | None:
        """The days of the vote to come, for who wins it: "the left could gain 40 seats"."""
        days = self._anchors[0].get("_polls")
        if days is None:
            return None
        voting = words("dates", "voting")
        for token in content:
            mine = token.i in own and token.pos == "VERB"
            beside = token.head.i in own and token.dep in ("nsubj", "nsubjpass", "dobj")
            if token.lemma in voting and (mine or (beside and token.tag[0] == "N")):
                return days
        return None

    def _days_of(self, noun: Token, *, today: bool = False) -> DateRange | None:
        if noun.tag[0] != "N" or noun.entity == "DATE" or not self._times:
            return None
        kin = kin_of_happenings().get(noun.lemma, noun.lemma)
        later, of_today = self._anchors
        days = later.get(noun.lemma) or later.get(kin)
        if days is None and today:
            return of_today.get(noun.lemma) or of_today.get(kin)
        return days

    def remember(self, kin: str, days: DateRange) -> None:
        """Let a schedule date the happening it tells of: "was then to meet", "in their talks"."""
        self._anchors[1].setdefault(kin, days)

    @cached_property
    def _anchors(self) -> tuple[dict[str, DateRange], dict[str, DateRange]]:
        """Happenings with a date to come, and those of today, by lemma and by kin.

        The first telling counts. One of today may be over: a past tense beside it says so.
        """
        ahead: dict[str, DateRange] = {}
        today: dict[str, DateRange] = {}
        happenings = words("schedules", "happenings")
        for at, time in enumerate(self._times):
            if not self._is_to_come(time):
                continue
            days = self._joined(self._times[at : at + _ROUNDS])
            if days is None or not _is_short(days):
                continue
            if self._is_since(time):
                continue
            later = self._published is None or self._is_after_today(time)
            token = self._reading.parsed.token_at(time.span.end - 1)
            if not later and is_told_as_past(token):
                continue
            anchors = ahead if later else today
            for noun in dated_nouns(token, happenings):
                anchors.setdefault(noun.lemma, days)
                kin = kin_of_happenings().get(noun.lemma)
                if kin:
                    anchors.setdefault(kin, days)
        return ahead, today


def _noun_before(prep: Token) -> Token:
    """The word right before a preposition, to which it may belong whatever the parse says."""
    tokens = prep.sentence.tokens
    return tokens[max(0, prep.i - tokens[0].i - 1)]


def _is_an_age(time: TimeExpression, published: str | None) -> bool:
    """Whether it names years without end ("this century"), not a limit ("by 2050")."""
    if time.interval is None:
        return True
    limit = len(time.value) <= _DAY_LENGTH and time.interval.start == published
    longest = _FARTHEST_YEARS if limit and time.type == "DATE" else _LONGEST_YEARS
    return int(time.interval.end[:4]) - int(time.interval.start[:4]) > longest


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


def _is_bound(than: Token) -> bool:
    """As in "no earlier than Monday"."""
    return _noun_before(than).lower in words("dates", "bounds")


def _follows_report(time: TimeExpression, reading: Reading, own: set[int]) -> bool:
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
    if at >= 0 and tokens[at].i in own and tokens[at].tag != "VBD":
        return False  # "is expected on Monday to": the hedge is no report
    return at >= 0 and _tells(tokens[at]) and tokens[at].tag in ("VBD", "VBZ", "VBN")
