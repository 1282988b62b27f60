"""Nothing that happens at or after a time may change a score at that time."""

import numpy as np
import pytest
from numpy.typing import NDArray

from foretold.forecasting.ranking import Plan, Settings, Trees, backtest, join
from foretold.forecasting.ranking.baselines import BASELINES
from foretold.forecasting.ranking.walk import Walk
from tests.forecasting.small_world import ENTITIES, RELATIONS, facts, parted

PLAN = Plan(
    threads=1,
    settings=Settings(candidates=20, width=8, cold_width=8, epochs=1, cold_epochs=1),
    trees=Trees(seeds=1, rounds=20, stride=10),
)
Scores = dict[tuple[int, int, int], dict[int, float]]


def scrambled(rows: NDArray[np.int64], at: int) -> NDArray[np.int64]:
    """The same facts before `at`; at it other targets for the same questions; later other facts."""
    random = np.random.default_rng(9)
    changed = rows.copy()
    now, later = rows[:, 3] == at, rows[:, 3] > at
    changed[now, 2] = random.integers(0, ENTITIES, now.sum())
    changed[later, 0] = random.integers(0, ENTITIES, later.sum())
    changed[later, 1] = random.integers(0, RELATIONS, later.sum())
    changed[later, 2] = random.integers(0, ENTITIES, later.sum())
    return changed


def scores(rows: list[NDArray[np.int64]], horizon: int = 1) -> Scores:
    found: Scores = {}

    def listen(
        step: int, s: int, r: int, listed: NDArray[np.int32], own: NDArray[np.float32]
    ) -> None:
        found[step, s, r] = dict(zip(listed.tolist(), own.tolist(), strict=True))

    names = {i: f"Police (Land {i % 3})" for i in range(ENTITIES)}
    plan = Plan(**{**{f: getattr(PLAN, f) for f in PLAN.__slots__}, "horizon": horizon})
    backtest(join(rows, names), plan, listen=listen)
    return found


@pytest.mark.parametrize("horizon", [1, 3])
def test_scrambling_the_present_and_future_changes_no_score(horizon: int) -> None:
    parts = parted(facts())
    at = int(parts[2][:, 3].min()) + 4
    before = scores(parts, horizon)
    after = scores([parts[0], parts[1], scrambled(parts[2], at)], horizon)
    asked = [key for key in before if key[0] <= at and key[2] < RELATIONS and key in after]
    assert sum(key[0] == at for key in asked) >= 5
    for key in asked:
        assert before[key] == after[key], key


def test_scrambling_the_past_does_change_scores() -> None:
    parts = parted(facts())
    at = int(parts[2][:, 3].min()) + 4
    before = scores(parts)
    after = scores([parts[0], parts[1], scrambled(parts[2], at - 1)])
    asked = [key for key in before if key[0] == at and key in after]
    assert asked
    assert any(before[key] != after[key] for key in asked)


def test_a_horizon_hides_the_last_steps() -> None:
    parts = parted(facts())
    at = int(parts[2][:, 3].min()) + 4
    before = scores(parts, 3)
    after = scores([parts[0], parts[1], scrambled(parts[2], at - 2)], 3)
    asked = [key for key in before if key[0] == at and key in after]
    assert asked
    assert all(before[key] == after[key] for key in asked)


@pytest.mark.parametrize("model", sorted(BASELINES))
def test_the_baselines_see_no_future_either(model: str) -> None:
    parts = parted(facts())
    at = int(parts[2][:, 3].min()) + 4
    found = []
    for rows in (parts[2], scrambled(parts[2], at)):
        walk = Walk(join([parts[0], parts[1], rows]), PLAN.settings)
        walk.go_to(at)
        found.append([BASELINES[model](walk.state, s, 0, at) for s in range(ENTITIES)])
    assert np.array_equal(found[0], found[1])
    assert np.any(found[0])
