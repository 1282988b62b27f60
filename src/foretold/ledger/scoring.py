"""Scores of resolved expectations: Brier and log score, calibration, Murphy's decomposition.

Formulas: Brier (1950), Good (1952) for the log score, Murphy (1973) for the decomposition, Wilson
(1927) for intervals of shares.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log, sqrt

_Z = 1.959964
_FLOOR = 1e-6
RANKED = 10
"""Groups of fewer cases are shown but not ranked."""


@dataclass(frozen=True, slots=True)
class Case:
    """A resolved expectation.

    `low`, `point` and `high` are the probability given to the foretold thing, `happened` whether
    it came about; `base` is the usual rate of such things in such a time, where a table tells it.
    `groups` names the holder, affiliation, outlet, band, topic, horizon and hedge.
    """

    expectation: str
    low: float
    point: float
    high: float
    happened: bool
    groups: dict[str, str]
    base: float | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its 95% interval (Wilson), all between 0 and 1."""

    cases: int
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Bin:
    """One point of a calibration curve: what was said, and what came."""

    said: float
    came: Share


@dataclass(frozen=True, slots=True)
class Murphy:
    """The parts of a mean Brier score: reliability - resolution + uncertainty."""

    reliability: float
    resolution: float
    uncertainty: float


@dataclass(frozen=True, slots=True)
class Score:
    """The scores of a group of cases; lower is better for Brier and log.

    `brier_low` and `brier_high` bound the score over the whole of each range; `brier_range` is its
    mean over the range, all numbers in it alike. `skill` is that over the base rate of such events
    (1 is perfect, 0 no better), None where no table tells one; `skill_cases` counts those it is of.
    """

    name: str
    cases: int
    came: Share
    brier: float
    brier_range: float
    brier_low: float
    brier_high: float
    log: float
    log_range: float
    skill: float | None
    skill_cases: int
    is_ranked: bool


def wilson(hits: int, cases: int) -> Share:
    """The share of hits with its 95% interval; the whole of [0, 1] for no case."""
    if not cases:
        return Share(0, 0.0, 0.0, 1.0)
    share = hits / cases
    spread = 1 + _Z**2 / cases
    middle = (share + _Z**2 / (2 * cases)) / spread
    half = _Z * sqrt(share * (1 - share) / cases + _Z**2 / (4 * cases**2)) / spread
    return Share(cases, share, max(0.0, middle - half), min(1.0, middle + half))


def brier(probability: float, happened: bool) -> float:
    """The squared error, 0 (best) to 1."""
    return (probability - happened) ** 2


def brier_over(low: float, high: float, happened: bool) -> float:
    """The mean squared error over a range whose numbers are all alike."""
    if high - low < _FLOOR:
        return brier((low + high) / 2, happened)
    top, bottom = high - happened, low - happened
    return float((top**3 - bottom**3) / (3 * (high - low)))


def log_score(probability: float, happened: bool) -> float:
    """Minus the natural logarithm of what was given to what came; 0 is best."""
    given = probability if happened else 1 - probability
    return -log(max(given, _FLOOR))


def log_over(low: float, high: float, happened: bool) -> float:
    """The mean log score over a range whose numbers are all alike."""
    if high - low < _FLOOR:
        return log_score((low + high) / 2, happened)
    a, b = (low, high) if happened else (1 - high, 1 - low)
    a, b = max(a, _FLOOR), max(b, 2 * _FLOOR)

    def integral(x: float) -> float:
        return x - x * log(x)

    return (integral(b) - integral(a)) / (b - a)


def score(name: str, cases: Sequence[Case], *, ranked: int = RANKED) -> Score:
    """The scores of these cases (at least one)."""
    came = wilson(sum(c.happened for c in cases), len(cases))
    based = [c for c in cases if c.base is not None]
    skill = None
    if based:
        usual = _mean(brier(c.base or 0.0, c.happened) for c in based)
        own = _mean(brier(c.point, c.happened) for c in based)
        skill = 1 - own / usual if usual > 0 else None
    return Score(
        name=name,
        cases=len(cases),
        came=came,
        brier=_mean(brier(c.point, c.happened) for c in cases),
        brier_range=_mean(brier_over(c.low, c.high, c.happened) for c in cases),
        brier_low=_mean(min(_ends(c)) if not _holds(c) else 0.0 for c in cases),
        brier_high=_mean(max(_ends(c)) for c in cases),
        log=_mean(log_score(c.point, c.happened) for c in cases),
        log_range=_mean(log_over(c.low, c.high, c.happened) for c in cases),
        skill=skill,
        skill_cases=len(based),
        is_ranked=len(cases) >= ranked,
    )


def _ends(case: Case) -> tuple[float, float]:
    return brier(case.low, case.happened), brier(case.high, case.happened)


def _holds(case: Case) -> bool:
    return case.low <= case.happened <= case.high


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)


def by_group(cases: Sequence[Case], group: str, *, ranked: int = RANKED) -> list[Score]:
    """The scores by holder, outlet, band and so on: those with enough cases first, the best first.

    Groups with too few cases follow by name, unranked.
    """
    found: dict[str, list[Case]] = {}
    for case in cases:
        found.setdefault(case.groups.get(group, ""), []).append(case)
    scores = [score(name, members, ranked=ranked) for name, members in found.items()]
    return sorted(scores, key=lambda s: (not s.is_ranked, s.brier if s.is_ranked else 0.0, s.name))


def calibration(
    cases: Sequence[Case], key: Callable[[Case], float] = lambda c: round(c.point, 2)
) -> list[Bin]:
    """The calibration curve: for each probability given, the share that came."""
    bins: dict[float, list[Case]] = {}
    for case in cases:
        bins.setdefault(key(case), []).append(case)
    return [
        Bin(
            _mean(c.point for c in members),
            wilson(sum(c.happened for c in members), len(members)),
        )
        for _, members in sorted(bins.items())
    ]


def murphy(cases: Sequence[Case]) -> Murphy:
    """Murphy's parts of the mean Brier score of the points, one bin a distinct point."""
    rate = _mean(float(c.happened) for c in cases)
    bins: dict[float, list[Case]] = {}
    for case in cases:
        bins.setdefault(case.point, []).append(case)
    reliability = resolution = 0.0
    for point, members in bins.items():
        share = _mean(float(c.happened) for c in members)
        reliability += len(members) * (point - share) ** 2
        resolution += len(members) * (share - rate) ** 2
    return Murphy(reliability / len(cases), resolution / len(cases), rate * (1 - rate))
