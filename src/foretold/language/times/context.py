"""What a time hangs on: the day of publication and the times mentioned before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from foretold.language.times.calendar import When, exact_day
from foretold.language.times.match import Match

_MONTHS_BACK = (2, 5, 8, 10, 11)
_DAYS_BACK = (7, 30, 90, 180, 270, 335, 357, 366)
_YEAR = 365
_SLACK = 2
"""A day so few days ahead is meant even in the past tense: a date line may run behind the news."""
_COMPARISONS = frozenset({"ago", "year_earlier", "anniversary"})


@dataclass(slots=True)
class Context:
    """The state while the times of one text are resolved in order.

    `today` is the day of publication, or one day that it may be. In a narrative (history told
    by its dates) undated times hang on the last date told, in news on the day of publication.
    `month_known`: of the day of publication just the month is known. `years`: those of the
    undated times of a history, as far as they are found (see timeline.py). `opening`: the first
    words of the text in lower case, which often name its place.
    """

    today: date
    narrative: bool
    month_known: bool = False
    years: Mapping[Match, int] = field(default_factory=dict)
    opening: str = ""
    last: When | None = None
    last_day: date | None = None
    quarter: date | None = None
    quarter_age: int = 99
    topic_year: int = 0
    topic_sentence: int = -9

    @property
    def anchor(self) -> date:
        """The day that undated times hang on."""
        if self.narrative and self.last is not None and self.last.first is not None:
            return self.last.first
        return self.today

    @property
    def told(self) -> date:
        """The day last told, for "two days later"; publication if none was."""
        if self.last is not None and self.last.first is not None:
            return self.last.first
        return self.today

    def note(self, match: Match, when: When) -> None:
        """Remember a resolved time (times told only by comparison are soon forgotten)."""
        self.quarter_age += 1
        if match.opens_sentence and match.kind == "year" and when.first is not None:
            self.topic_year = when.first.year
            self.topic_sentence = match.head.sentence.index
        elif when.first is not None and when.first.year == self.topic_year:
            self.topic_sentence = match.head.sentence.index
        if when.grain == "none" or when.first is None or when.type in ("DURATION", "SET"):
            return
        if when.grain in ("decade", "century") or match.kind in _COMPARISONS:
            return
        if self.narrative and (match.is_aside or match.kind == "deictic"):
            return
        if not self.narrative and match.kind == "year" and _is_since(match):
            return
        self.last = when
        if when.grain in ("day", "time"):
            self.last_day = when.first
        if when.grain == "quarter" and match.kind != "this_of" and not match.first("ago", "cmp"):
            self.quarter = when.first
            self.quarter_age = 0

    def _is_topic(self, match: Match) -> bool:
        """Whether the sentence, or the one before, opened with a bygone year ("In 2003, ...")."""
        near = 0 <= match.head.sentence.index - self.topic_sentence <= 1
        return near and self.topic_year < self.today.year - 1 and match.lean < 0

    def year_of(self, month: int, day: int | None, match: Match) -> int:
        """The year of an undated month or day of a month.

        In a narrative the one next to what was told last; in news the last or the next such day,
        as the words around tell.
        """
        if match in self.years:
            return self.years[match]
        if self.narrative and self.last is not None:
            return self._told_year(month, day or 1)
        if self._is_topic(match):
            return self.topic_year
        today = self.today
        behind = distance_behind(today, month, day)
        if behind == 0:
            return today.year - ((today.month, today.day) < (month, day or 1) and day is not None)
        if day is not None and behind >= _YEAR - _SLACK:
            soon = exact_day(today.year, month, day)
            return today.year + (soon is not None and soon < today)
        past = today.year - ((month, day or 1) > (today.month, today.day if day else 1))
        return past + match.ahead(prior_of(behind, day))

    def _told_year(self, month: int, day: int) -> int:
        """The year that puts the day next to the last told one, rather after than before."""
        told = self.told
        best, year = 1e9, told.year
        for candidate in (told.year - 1, told.year, told.year + 1):
            there = exact_day(candidate, month, day)
            if there is None:
                continue
            distance = (there - told).days
            cost = float(distance) if distance >= 0 else -1.5 * distance
            if self.last is not None and self.last.grain == "year" and candidate == told.year:
                cost = 0
            if cost < best:
                best, year = cost, candidate
        return year


def _is_since(match: Match) -> bool:
    before = match.before()
    return before is not None and before.lower == "since"


def distance_behind(today: date, month: int, day: int | None) -> int:
    """Days (or months, without a day) since the last such day; 0 where it is the present one."""
    if day is None:
        return (today.month - month) % 12
    there = exact_day(today.year, month, day) or exact_day(today.year, month, 28)
    return 0 if there is None else (today - there).days % _YEAR


def prior_of(behind: int, day: int | None) -> str:
    """The feature that tells how far back the last such day or month lies."""
    bounds = _MONTHS_BACK if day is None else _DAYS_BACK
    step = next((b for b in bounds if behind <= b), bounds[-1])
    return f"{'month' if day is None else 'day'}<={step}"


def weekday_prior(behind: int) -> str:
    """The feature that tells how many days back the last such weekday lies."""
    return f"weekday-{behind}"
