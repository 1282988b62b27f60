"""Ranks as the protocol asks for them, and forecasts that beat guessing."""

import numpy as np
import pytest

from foretold.forecasting.ranking import Plan, Trees, backtest, join
from foretold.forecasting.ranking.protocol import measures, rank_of
from tests.forecasting.small_world import facts, parted


def rank(answer: int, true: list[int], listed: list[int], scores: list[float]) -> float:
    rest = np.array([0.5, 0.4, 0.3, 0.2, 0.2], np.float32)
    return rank_of(
        answer, np.array(true), np.array(listed, np.int32), np.array(scores, np.float32), rest
    )


def test_the_best_candidate_ranks_first() -> None:
    assert rank(2, [2], [2, 1], [3.0, 1.0]) == 1


def test_ties_share_their_mean_rank() -> None:
    assert rank(2, [2], [2, 1, 0], [1.0, 1.0, 1.0]) == 2


def test_other_true_answers_are_left_out() -> None:
    assert rank(2, [1, 2], [1, 2, 0], [3.0, 2.0, 1.0]) == 1


def test_who_is_no_candidate_stands_behind_them_all() -> None:
    assert rank(3, [3], [0], [9.0]) == 1 + 1 + 2 + 0.5
    assert rank(3, [3, 0, 1], [0], [9.0]) == 1 + 1 + 0.5


def test_measures_count_repeated_questions() -> None:
    found = measures(np.array([1.0, 4.0]), np.array([3, 1]))
    assert found == {"mrr": 81.25, "hits@1": 75.0, "hits@3": 75.0, "hits@10": 100.0}


def test_ids_may_have_gaps_and_times_any_unit() -> None:
    parts = parted(facts())
    sparse = [p * np.array([1000, 17, 1000, 24]) + np.array([5, 3, 5, 48]) for p in parts]
    plan = Plan(model="recurrency", threads=1)
    plain, other = (backtest(join(p), plan).outcome for p in (parts, sparse))
    assert plain.measures() == other.measures()


def test_every_fact_is_asked_both_ways_and_strata_add_up() -> None:
    parts = parted(facts())
    outcome = backtest(join(parts), Plan(model="frequency", threads=1)).outcome
    assert outcome.times.sum() == 2 * len(parts[2])
    assert outcome.inverse.sum() * 2 == len(outcome.inverse)
    assert sum(row["share"] for row in outcome.by_stratum().values()) == pytest.approx(100, abs=0.3)


def test_the_forecaster_learns_more_than_the_baselines() -> None:
    world = join(parted(facts(3, 160)))
    trees = Trees(seeds=1, rounds=40, stride=20)
    found = {
        model: backtest(world, Plan(model=model, threads=1, trees=trees)).outcome.measures()["mrr"]
        for model in ("forecaster", "recurrency", "frequency")
    }
    assert found["forecaster"] > max(found["recurrency"], found["frequency"]) + 3, found


def test_an_entity_seen_only_in_the_test_and_no_validation_part() -> None:
    train, valid, test = parted(facts())
    stranger = np.array([[999, 1, 3, test[:, 3].max()]])
    world = join(
        [np.vstack([train, valid]), np.zeros((0, 4), np.int64), np.vstack([test, stranger])]
    )
    outcome = backtest(world, Plan(threads=1, trees=Trees(seeds=1, rounds=20))).outcome
    assert np.isfinite(outcome.ranks).all()
    assert "new entity" in outcome.by_stratum()
