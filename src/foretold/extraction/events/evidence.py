"""The words that prove an event, its days and its place."""

import re

from foretold.extraction.events.found import Found
from foretold.extraction.events.location import Locator, Site
from foretold.extraction.events.match import event_noun
from foretold.extraction.events.places import Party, Sides
from foretold.extraction.reading import Reading
from foretold.language.syntax import child, clause_of, first_conjunct, noun_phrase, subtree
from foretold.language.tree import Token
from foretold.records import DateRange, Span

_CUT = frozenset(
    {"relcl", "acl", "advcl", "ccomp", "conj", "cc", "parataxis", "punct", "appos", "mark", "intj"}
)
_BESIDE = frozenset({"advcl", "xcomp"})
_OTHER_TIMES = frozenset({"since", "until", "before", "after"})
_FAR = 45
_GUESSED_NEAR = 10
"""A guessed side that stands farther off is no part of the evidence."""
_WORDS = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_PACTS = frozenset({"057"})
_PLACE_WORDS = frozenset({"in", "at", "near", "outside", "inside", "off", "around"})
_AT_OBJECT = frozenset({"ASSAULT", "COERCE", "CONSULT"})
_DATELINE = re.compile(
    r"^\s*([A-Z][A-Z .’'-]{2,30}?)(?:,[^\n(—–-]{0,40})?\s*(?:\([^)]{1,30}\))?\s*(?:--|[-—–])\s"
)


def evidence_tokens(found: Found) -> list[Token]:
    """The shortest run of words that holds actor, predicate and recipient."""
    predicate = found.predicate
    trigger = found.trigger
    words = [predicate, trigger]
    for head in (trigger, predicate):
        words += _body(head)
    tops = {predicate.i, trigger.i}
    sentence = predicate.sentence
    for role, party in _parties(found):
        if role in found.guessed and abs(party.head.i - predicate.i) > _GUESSED_NEAR:
            continue
        if party.head.sentence is sentence and _near(party.head, predicate, trigger, tops):
            words += noun_phrase(party.head)
    first, last = min(t.i for t in words), max(t.i for t in words)
    run = [t for t in sentence.tokens if first <= t.i <= last]
    while run and run[0].dep in ("punct", "cc", "mark") and run[0] is not predicate:
        run.pop(0)
    while run and run[-1].dep == "punct" and run[-1].lower not in ("”", '"', "’", "'"):
        run.pop()
    return run or [predicate]


def _parties(found: Found) -> list[tuple[str, Party]]:
    return [("actor", p) for p in found.actor] + [("recipient", p) for p in found.recipient]


def _body(head: Token) -> list[Token]:
    """The head with its own phrase: objects and modifiers without clauses beside or below."""
    return subtree(head, without=_CUT)


def _near(head: Token, predicate: Token, trigger: Token, tops: set[int]) -> bool:
    """Whether the party stands in the predicate's clause or close before it."""
    if abs(head.i - predicate.i) > _FAR:
        return False
    if predicate.dep == "conj" and head.i < predicate.i:
        shared = predicate.head
        return _under(head, tops) or (abs(head.i - predicate.i) < 8 and shared.i > head.i)
    if predicate.dep == "advcl" and head.i < predicate.i:
        return _under(head, tops)
    return True


def _under(token: Token, tops: set[int]) -> bool:
    while token.head is not token:
        token = token.head
        if token.i in tops:
            return True
    return False


def days_of(found: Found, span: Span, reading: Reading) -> DateRange | None:
    """The days that the predicate or trigger bears, else those of a clause that shares its time.

    A day in a relative clause, of a report or of another event ("condemned Monday's attack") is
    not the event's.
    """
    if not reading.times:
        return None
    clause = clause_of(found.predicate)
    words = subtree(clause, without=frozenset({"ccomp", "parataxis"}))
    known = {t.span.start: t for t in reading.times_within(span.start, span.end)}
    for time in reading.times_within(words[0].start, words[-1].end):
        known.setdefault(time.span.start, time)
    shared = None
    for time in known.values():
        token = reading.parsed.token_at(time.span.start) if time.interval else None
        bond = _bond(_top(token, time.span.end), found) if token is not None else None
        if bond == "own":
            return time.interval
        if bond == "shared" and shared is None:
            shared = time.interval
    return shared


def _top(token: Token, end: int) -> Token:
    """The head of the time expression that the token begins."""
    while token.head is not token and token.start <= token.head.start < end:
        token = token.head
    return token


def _bond(time: Token, found: Found) -> str | None:
    """Whether a time is the event's "own", "shared" with a clause beside it, or another's."""
    own = (found.predicate, found.trigger)
    at = time
    while at not in own:
        if at is not time:
            if at.pos == "NOUN" and event_noun(at) is not None:
                done = (
                    (found.type not in _WORDS or found.cameo in _PACTS)
                    and at.i < time.i
                    and at in found.under
                )
                return "own" if done else None  # "signed a treaty on Monday"
            if at.pos in ("VERB", "AUX") and at.dep not in ("aux", "auxpass"):
                if _is_apart(at) or _is_named_beside(found, time):
                    return None
                return "shared" if _together(at, found.predicate) else None
        if at.head is at:
            return "shared"
        at = at.head
    return "own"


def _is_apart(clause: Token) -> bool:
    """As in "have fought since the king fell in 1996": another time than the main clause's."""
    mark = child(clause, "mark")
    return clause.dep == "advcl" and mark is not None and mark.lower in _OTHER_TIMES


def _is_named_beside(found: Found, time: Token) -> bool:
    """As in "spoke on Monday of the attacks": the day before the noun is that of the speech."""
    noun = found.predicate
    return found.type == "ASSAULT" and noun.pos not in ("VERB", "AUX") and time.i < noun.i


def _together(one: Token, predicate: Token) -> bool:
    """Whether two verbs stand in one clause or beside each other, so that a time is for both."""
    if first_conjunct(one) is first_conjunct(predicate):
        return True
    if one.dep in _BESIDE and first_conjunct(one.head) is first_conjunct(predicate):
        return True
    at = predicate
    while at.head is not at:
        if at.dep in ("ccomp", "parataxis", "relcl"):
            return False
        at = at.head
        if at is one:
            return True
    return False


class Where:
    """Places of events; "here" is the town of the dateline."""

    def __init__(self, reading: Reading, sides: Sides) -> None:
        self._reading = reading
        self._sides = sides
        match = _DATELINE.match(reading.parsed.text)
        self._here = match.group(1).strip().title() if match else None
        self._here_start = match.start(1) if match else 0
        self._locator = Locator(reading)

    def of(self, found: Found) -> Site | None:
        """The town or country named by a locative phrase of the predicate or the trigger."""
        for head in dict.fromkeys((found.trigger, found.predicate)):
            for prep in head.children:
                if prep.dep == "advmod" and prep.lower == "here" and self._here:
                    return self._locator.of(self._here, self._here_start)
                if prep.dep != "prep" or prep.lower not in _PLACE_WORDS:
                    continue
                noun = child(prep, "pobj")
                words = self._place(noun) if noun is not None else []
                if words:
                    return self._located(words)
        return self._beside_object(found)

    def _beside_object(self, found: Found) -> Site | None:
        """Where those are to whom it is done ("attacked the troops in Donetsk"), or who did it.

        An object that is a place is the place itself ("raided Nablus", "visited Rome").
        """
        if found.type not in _AT_OBJECT:
            return None
        for noun in _around(found):
            if noun.dep in ("dobj", "nsubjpass") and _is_at(found):
                several = child(noun, "prep", "conj") is not None
                named = noun.entity in ("GPE", "LOC", "FAC") and not several
                words = self._place(noun) if named else []
                if words:
                    return self._located(words)
            for prep in noun.children:
                inner = child(prep, "pobj") if prep.lower in _PLACE_WORDS else None
                words = self._place(inner) if inner is not None else []
                if words:
                    return self._located(words)
        return None

    def _located(self, words: list[Token]) -> Site:
        span = self._reading.span_of(words)
        return self._locator.of(span.text, span.start, words[-1])

    def _place(self, noun: Token, depth: int = 0) -> list[Token]:
        """The words that name a place in the phrase; empty where none does."""
        if noun.entity in ("GPE", "LOC", "FAC"):
            return _one_name(noun)
        if depth > 2:
            return []
        for prep in noun.children:
            if prep.dep == "prep" and prep.lower in (*_PLACE_WORDS, "of"):
                inner = child(prep, "pobj")
                found = self._place(inner, depth + 1) if inner is not None else []
                if found:
                    return found
        for c in noun.children:
            if c.dep in ("compound", "poss", "nmod", "appos") and c.entity == "GPE":
                return [c]
        return []


def _is_at(found: Found) -> bool:
    return found.type == "ASSAULT" or found.mode in ("seize", "visit")


def _around(found: Found) -> list[Token]:
    """The nouns round the predicate by which a place can stand: objects, doers, deeds."""
    nouns = [c for c in found.predicate.children if c.dep in ("dobj", "nsubjpass")]
    if found.type == "CONSULT":
        return nouns
    for c in found.predicate.children:
        if c.dep == "agent" or (c.dep == "prep" and c.lower in ("in", "during")):
            nouns += [g for g in c.children if g.dep == "pobj"]
        elif c.dep == "nsubj" and event_noun(c) is not None:
            nouns.append(c)
    return nouns


def _one_name(noun: Token) -> list[Token]:
    """The noun with the words of its name before it, not those of another ("Libyan capital X")."""
    words = [noun]
    for token in reversed([t for t in noun_phrase(noun) if t.i < noun.i]):
        hyphened = "-" in (token.text, words[0].text)  # "Deir ez-Zor"
        if (token.entity != noun.entity and not hyphened) or token.i != words[0].i - 1:
            break
        words.insert(0, token)
    return words
