"""Runs a forecaster over the test part under the standard protocol."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foretold.forecasting.ranking.baselines import BASELINES
from foretold.forecasting.ranking.facts import TEST, TRAIN, VALID, Facts
from foretold.forecasting.ranking.protocol import Outcome, others_true, rank_of, stratum
from foretold.forecasting.ranking.ranker import Lists, Ranker, Trees, fit
from foretold.forecasting.ranking.state import State
from foretold.forecasting.ranking.walk import Settings, Walk

FORECASTER = "forecaster"
_BLOCK = 2000
_TAIL = 0.25
"""The share of the training time on which the ranker learns; the vectors learn before it."""


def _processors() -> int:
    """How many threads are worth while: those of the processors that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return min(4, len(allowed(0)) if allowed else os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a backtest does. `asked` and `checked` are how many queries train and select."""

    model: str = FORECASTER
    horizon: int = 1
    seed: int = 0
    asked: int = 40_000
    checked: int = 4_000
    threads: int = field(default_factory=_processors)
    settings: Settings = field(default_factory=Settings)
    trees: Trees = field(default_factory=Trees)


@dataclass(frozen=True, slots=True)
class Result:
    """How good the forecasts were, and how long all of it took."""

    outcome: Outcome
    seconds: float
    rounds: int | None


Progress = Callable[[str, int, int], None]
Listener = Callable[[int, int, int, NDArray[np.int32], NDArray[np.float32]], None]
"""Takes step, subject and relation of a query, its candidates and their scores."""


def _silent(what: str, done: int, total: int) -> None:
    del what, done, total


def backtest(
    facts: Facts, plan: Plan, progress: Progress = _silent, listen: Listener | None = None
) -> Result:
    """Train, select and score; the outcome is on the test part alone.

    `listen` hears the forecaster's scores of each test query.
    """
    begun = time.perf_counter()
    rounds = None
    if plan.model in BASELINES:
        outcome = _baseline(facts, plan, progress)
    else:
        outcome, rounds = _forecast(facts, plan, progress, listen)
    return Result(outcome, time.perf_counter() - begun, rounds)


@dataclass(slots=True)
class _Ranks:
    """Collects ranks as they come."""

    rows: list[tuple[float, int, int, bool]] = field(default_factory=list)

    def outcome(self) -> Outcome:
        columns = list(zip(*self.rows, strict=True)) or [(), (), (), ()]
        return Outcome(
            np.array(columns[0], np.float64), np.array(columns[1], np.int64),
            np.array(columns[2], np.int64), np.array(columns[3], np.bool_),
        )  # fmt: skip


def _baseline(facts: Facts, plan: Plan, progress: Progress) -> Outcome:
    walk = Walk(facts, replace(plan.settings, threads=1), plan.horizon)
    score = BASELINES[plan.model]
    ranks = _Ranks()
    nobody = np.zeros(0, np.int32)
    for k, wanted in _steps(facts, facts.asked[TEST] > 0):
        step = int(facts.steps[k])
        progress("scoring", k, len(facts.steps))
        walk.go_to(step)
        true = others_true(facts, k)
        for i in wanted.tolist():
            s, r, o = _fact(facts, i)
            scores = score(walk.state, s, r, step)
            rank = rank_of(o, true[s, r], nobody, nobody.astype(np.float32), scores)
            ranks.rows.append((rank, *_about(facts, walk.state, i)))
    return ranks.outcome()


def _forecast(
    facts: Facts, plan: Plan, progress: Progress, listen: Listener | None
) -> tuple[Outcome, int]:
    walk = Walk(facts, replace(plan.settings, seed=plan.seed, threads=plan.threads), plan.horizon)
    teaching, checking = _sampled(facts, plan)
    train = _Rows(int(teaching.sum()), plan.trees.negatives, plan.seed)
    valid = _Rows(int(checking.sum()), None, plan.seed)
    tail = int(facts.steps[_step_of(facts, np.flatnonzero(teaching)[:1])])
    walk.go_to(tail)
    walk.begin()
    for k, wanted in _steps(facts, teaching | checking):
        progress("learning", k, len(facts.steps))
        walk.go_to(int(facts.steps[k]))
        true = others_true(facts, k)
        for chosen, rows in ((teaching, train), (checking, valid)):
            mine = wanted[chosen[wanted]]
            for begin in range(0, len(mine), _BLOCK):
                rows.add(facts, walk, mine[begin : begin + _BLOCK], int(facts.steps[k]), true)
    ranker = fit(
        train.lists(),
        valid.lists(),
        valid.missed(),
        replace(plan.trees, threads=plan.threads),
        plan.seed,
    )
    del train, valid
    return _scored(facts, walk, ranker, progress, listen), ranker.rounds


def _scored(
    facts: Facts, walk: Walk, ranker: Ranker, progress: Progress, listen: Listener | None
) -> Outcome:
    ranks = _Ranks()
    for k, wanted in _steps(facts, facts.asked[TEST] > 0):
        step = int(facts.steps[k])
        progress("scoring", k, len(facts.steps))
        walk.go_to(step)
        true = others_true(facts, k)
        for begin in range(0, len(wanted), _BLOCK):
            block = wanted[begin : begin + _BLOCK]
            found = walk.describe(facts.subjects[block], facts.relations[block], step)
            present = found.candidates >= 0
            scores = np.zeros(present.shape, np.float32)
            scores[present] = ranker.scores(found.features[present])
            for j, i in enumerate(block.tolist()):
                s, r, o = _fact(facts, i)
                listed, own = found.candidates[j][present[j]], scores[j][present[j]]
                if listen:
                    listen(step, s, r, listed, own)
                rank = rank_of(o, true[s, r], listed, own, found.rest[j])
                ranks.rows.append((rank, *_about(facts, walk.state, i)))
    return ranks.outcome()


class _Rows:
    """Collects the candidates of queries whose answer is known, for training and selection.

    With `wrong` it keeps the answer and so many others a query: the first ones, and some drawn
    from the rest; queries whose answer is no candidate then teach nothing and are left out.
    """

    def __init__(self, queries: int, wrong: int | None, seed: int) -> None:
        self._features = np.zeros((0, 0), np.float32)
        self._right = np.zeros(0, bool)
        self._sizes: list[int] = []
        self._missed: list[float] = []
        self._filled = 0
        self._room = queries
        self._wrong = wrong
        self._random = np.random.default_rng([seed, 2])

    def add(self, facts: Facts, walk: Walk, wanted: Any, step: int, true: Any) -> None:
        """Add the queries of these facts."""
        found = walk.describe(facts.subjects[wanted], facts.relations[wanted], step)
        if not self._features.size:
            width = 1 + self._wrong if self._wrong else found.features.shape[1]
            self._features = np.zeros((self._room * width, found.features.shape[2]), np.float32)
            self._right = np.zeros(self._room * width, bool)
        for j, i in enumerate(wanted.tolist()):
            s, r, o = _fact(facts, i)
            listed = found.candidates[j]
            kept = np.flatnonzero((listed >= 0) & ((listed == o) | ~np.isin(listed, true[s, r])))
            inside = bool((listed[kept] == o).any())
            if self._wrong:
                if not inside:
                    continue
                kept = self._thinned(kept, listed[kept] == o, self._wrong)
            else:
                there = listed[listed >= 0]
                empty = np.zeros(len(there), np.float32)
                self._missed.append(
                    0.0 if inside else rank_of(o, true[s, r], there, empty, found.rest[j])
                )
            end = self._filled + len(kept)
            self._features[self._filled : end] = found.features[j][kept]
            self._right[self._filled : end] = listed[kept] == o
            self._filled = end
            self._sizes.append(len(kept))

    def _thinned(self, kept: Any, right: Any, wrong: int) -> Any:
        others = kept[~right]
        if len(others) > wrong:
            half = wrong // 2
            drawn = self._random.choice(others[half:], wrong - half, replace=False)
            others = np.concatenate([others[:half], drawn])
        return np.sort(np.append(others, kept[right]))

    def lists(self) -> Lists:
        """All of them, one after another."""
        return Lists(
            self._features[: self._filled],
            np.array(self._sizes, np.int64),
            self._right[: self._filled],
        )

    def missed(self) -> NDArray[np.float64]:
        """The rank of each answer that is no candidate, else 0."""
        return np.array(self._missed, np.float64)


def _sampled(facts: Facts, plan: Plan) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """The facts that train the ranker, from the tail of the training time, and those that select.

    Where there is no validation part, or none before the test, the training facts alone serve.
    """
    random = np.random.default_rng([plan.seed, 1])
    tested = np.flatnonzero(facts.asked[TEST])
    before = np.arange(len(facts.subjects)) < facts.bounds[_step_of(facts, tested[:1])]
    train = np.flatnonzero((facts.asked[TRAIN] > 0) & before)
    valid = np.flatnonzero((facts.asked[VALID] > 0) & (facts.asked[TRAIN] == 0) & before)
    tail = train[int(len(train) * (1 - _TAIL)) :]
    tail = tail[tail >= facts.bounds[1]] if len(facts.bounds) > 2 else tail
    marks = []
    for found, most in ((tail, plan.asked), (valid, plan.checked)):
        mark = np.zeros(len(facts.subjects), bool)
        mark[random.permutation(found)[:most]] = True
        marks.append(mark)
    return marks[0], marks[1]


def _steps(facts: Facts, wanted: NDArray[np.bool_]) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """Each step that has wanted facts, with their numbers."""
    for k in range(len(facts.steps)):
        at = facts.of_step(k)
        found = np.flatnonzero(wanted[at]) + at.start
        if len(found):
            yield k, found


def _step_of(facts: Facts, numbers: NDArray[np.int64]) -> int:
    """The place of the step of the first of these facts; 0 where there is none."""
    return int(np.searchsorted(facts.bounds, numbers[0], "right") - 1) if len(numbers) else 0


def _fact(facts: Facts, i: int) -> tuple[int, int, int]:
    return int(facts.subjects[i]), int(facts.relations[i]), int(facts.objects[i])


def _about(facts: Facts, state: State, i: int) -> tuple[int, int, bool]:
    s, r, o = _fact(facts, i)
    return int(facts.asked[TEST, i]), stratum(state, s, r, o), r >= facts.doubled // 2
