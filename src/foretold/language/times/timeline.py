"""The years of undated days and months in a text that tells history, found together.

A history names the year now and then ("In March 1917 ... in November ... on 3 March 1918"). What
it leaves undated runs on from what was told before and leads up to what is dated next, so the
years are chosen as one sequence: the one with the fewest and shortest steps back in time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from foretold.language.times import calendar
from foretold.language.times.match import Match

_BACK = 2.0
"""How much more a day's step back costs than one ahead."""
_FARTHEST = 900.0
"""No step costs more: a history may take up another thread anywhere."""
_PASSING_YEAR = 300.0
"""What it costs to take a year as told in passing and to go on from where the story was."""
_KEPT = 12
"""How many paths are followed at once."""
_AROUND = 3
"""From how many dated times before and after an undated one its years are taken."""
_NAMED = frozenset({"date", "date_time", "day_shared", "month_year", "month", "season", "year"})
_BOUND = ("year", "last", "next", "this", "current", "coming", "prev", "follow", "that", "same",
          "era", "juche")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Stage:
    """One time told, with the days that it covers in each year it may belong to."""

    match: Match
    dated: bool
    choices: Mapping[int, tuple[date, date]]


def years_told(matches: list[Match]) -> dict[Match, int]:
    """The year of each undated day, month or season of a history, where any year is told."""
    stages = _stages(matches)
    if not any(s.dated for s in stages):
        return {}
    chosen = _cheapest(stages)
    return {s.match: y for s, y in zip(stages, chosen, strict=True) if not s.dated}


def _stages(matches: list[Match]) -> list[_Stage]:
    told = [m for m in matches if m.kind in _NAMED and not m.first(*_BOUND) and not _is_aside(m)]
    years = [_year(m) for m in told]
    stages = []
    for at, (match, year) in enumerate(zip(told, years, strict=True)):
        near = [year] if year else _years_around(years, at)
        choices = {y: days for y in near if (days := _days(match, y)) is not None}
        if choices:
            stages.append(_Stage(match, year is not None, choices))
    return stages


def _year(match: Match) -> int | None:
    year = match.number("y") or match.shared_year
    return year if year and 1 < year < 9998 else None


def _is_aside(match: Match) -> bool:
    """Whether a year names a thing or stands in brackets, as that of a book does."""
    if match.kind != "year":
        return False
    before, after = match.before(), match.after()
    bracketed = before is not None and before.kind == "open" and after is not None
    return match.is_aside or (bracketed and after is not None and after.kind == "close")


def _years_around(years: list[int | None], at: int) -> list[int]:
    before = [y for y in years[:at] if y][-_AROUND:]
    after = [y for y in years[at:] if y][:_AROUND]
    return sorted({y + step for y in (*before, *after) for step in (-1, 0, 1)})


def _days(match: Match, year: int) -> tuple[date, date] | None:
    """The first and last day of what the match names in a year."""
    month, name = match.number("month"), match.text("season", "fall")
    if month is not None:
        day = match.day_number if match.kind not in ("month", "month_year") else None
        if day is not None:
            there = calendar.exact_day(year, month, min(day, 28))
            return (there, there) if there else None
        when = calendar.month(year, month)
    elif name:
        when = calendar.season(year, name)
    elif match.kind == "year":
        when = calendar.year(year)
    else:
        return None
    return (when.first, when.last) if when.first and when.last else None


@dataclass(frozen=True, slots=True)
class _Path:
    """Years chosen so far, what they cost, and the days that the story has come to."""

    cost: float
    days: tuple[date, date]
    years: "_Chain | None"


_Chain = tuple[int, "_Chain | None"]
"""Years from the last one back."""


def _cheapest(stages: list[_Stage]) -> list[int]:
    """One year a stage, by the cheapest path; a bare year may be passed over as an aside."""
    paths = [_Path(0.0, days, (y, None)) for y, days in stages[0].choices.items()]
    for stage in stages[1:]:
        reached: dict[tuple[date, date], _Path] = {}
        for path in paths:
            for year, days in stage.choices.items():
                cost = path.cost + _step(path.days, days)
                known = reached.get(days)
                if known is None or cost < known.cost:
                    reached[days] = _Path(cost, days, (year, path.years))
        if stage.match.kind == "year":
            year = next(iter(stage.choices))
            for path in paths:
                known, cost = reached.get(path.days), path.cost + _PASSING_YEAR
                if known is None or cost < known.cost:
                    reached[path.days] = _Path(cost, path.days, (year, path.years))
        paths = sorted(reached.values(), key=lambda p: p.cost)[:_KEPT]
    chain = paths[0].years
    chosen = []
    while chain is not None:
        year, chain = chain
        chosen.append(year)
    return chosen[::-1]


def _step(one: tuple[date, date], other: tuple[date, date]) -> float:
    """The cost of telling one time after another: nothing where they overlap."""
    ahead = (other[0] - one[1]).days
    behind = (one[0] - other[1]).days
    return min(_FARTHEST, max(float(ahead), _BACK * behind, 0.0))
