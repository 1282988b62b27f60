"""What a run of schedules carries over: the day, and that it is arranged.

"The minister will visit Oslo on Monday. He will also address students." The second sentence
names no day, yet it tells of the same journey.
"""

from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.horizons import Horizons, is_near
from foretold.extraction.expectations.senses import in_quotes
from foretold.knowledge.hedges import kin_of_verbs, words
from foretold.language.syntax import own_subjects, subjects
from foretold.language.tree import Token
from foretold.records import DateRange

_NEAR = 2
_FAR = 4
_CARRYING = frozenset({"modal:will", "modal:would", "be to", "going to", "expect+raise",
                       "due+raise", "set+raise", "schedule+raise"})  # fmt: skip
_ARRANGED = frozenset({"be to", "due+raise", "set+raise", "schedule+raise"})


class Diary:
    """The last schedule told in an article, while it is read in order."""

    def __init__(self, horizons: Horizons) -> None:
        self._horizons = horizons
        self._at = -_FAR - 1
        self._days: DateRange | None = None
        self._who: frozenset[str] = frozenset()

    def days(self, found: Foresight, condition: list[Token]) -> DateRange | None:
        """The days of a foresight without a date of its own."""
        if found.negated or condition or found.rule not in _CARRYING:
            return None
        if self.goes_on(found):
            return self._days
        return self._horizons.today() if _is_of_the_day(found) else None

    def goes_on(self, found: Foresight) -> bool:
        """Whether it goes on with the schedule told just before."""
        verb = _verb(found)
        since = found.content.sentence.index - self._at
        if since > _FAR or found.negated or found.content.lemma in words("diary", "outcomes"):
            return False
        if since == 0 and (verb.dep == "relcl" or not own_subjects(verb)):
            return True  # "will meet the king and sign a pact"
        if verb.dep not in ("ROOT", "conj", "ccomp") or in_quotes(verb):
            return False
        whom = subjects(verb)
        if any(s.lemma in self._who for s in whom) or _is_told_by(verb, self._who):
            return True
        if since > _NEAR:
            return False
        if found.content.lemma in words("schedules", "verbs") and not _is_of_the_day(found):
            return True  # official business told right after a schedule
        adding = any(c.lower in words("diary", "additions") for c in verb.children if c.i < verb.i)
        return adding or any(s.tag == "PRP" and s.lower != "it" for s in whom)

    def note(self, found: Foresight, days: DateRange | None, *, scheduled: bool) -> None:
        """Keep a schedule; anything else leaves the last one as it stands."""
        if not scheduled or found.negated or (days is not None and not is_near(days)):
            return
        verb = _verb(found)
        if days is not None or not self.goes_on(found):
            self._days = days
        self._at = found.content.sentence.index
        kin = kin_of_verbs().get(found.content.lemma)
        if kin and days is not None:
            self._horizons.remember(kin, days)
        self._who = frozenset(s.lemma for s in subjects(verb) if s.tag[0] == "N")


def _verb(found: Foresight) -> Token:
    return found.clause if found.clause.pos in ("VERB", "AUX") else found.content


def _is_told_by(verb: Token, who: frozenset[str]) -> bool:
    """As in "the airline said it would fly": who tells it is who does it."""
    if verb.dep != "ccomp" or not any(s.tag == "PRP" for s in own_subjects(verb)):
        return False
    return any(s.lemma in who for s in subjects(verb.head))


def _is_of_the_day(found: Foresight) -> bool:
    """As in "was then to meet the king": the reporter's past tense speaks of the same day."""
    if found.rule not in _ARRANGED or found.content.lemma not in words("schedules", "verbs"):
        return False
    if any(s.pos == "PRON" and s.tag != "PRP" for s in own_subjects(_verb(found))):
        return False  # "everything was to be marked"
    group = [found.trigger, found.trigger.head, found.clause]
    group += [c for c in found.trigger.children if c.dep in ("aux", "auxpass")]
    return any(t.lemma == "be" and t.tag == "VBD" for t in group)
