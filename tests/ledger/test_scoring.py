"""Scores against their definitions."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foretold.ledger import Case, by_group, calibration, murphy, score
from foretold.ledger.baserates import base_rate
from foretold.ledger.calibrating import hedge_figures
from foretold.ledger.scoring import brier_over, log_over, log_score, wilson
from tests.ledger.ledger_samples import claim, table

chances = st.floats(0.01, 0.99)


def case(point: float, happened: bool, base: float | None = None, **groups: str) -> Case:
    return Case("e", max(0, point - 0.1), point, min(1, point + 0.1), happened, groups, base)


def test_the_scores_of_two_cases() -> None:
    found = score("all", [case(0.8, True), case(0.3, False)])
    assert found.brier == pytest.approx((0.04 + 0.09) / 2)
    assert found.log == pytest.approx(-(math.log(0.8) + math.log(0.7)) / 2)
    assert (found.came.share, found.cases, found.is_ranked) == (0.5, 2, False)


def test_skill_is_that_over_the_base_rate() -> None:
    found = score("all", [case(0.9, True, base=0.5), case(0.1, False, base=0.5), case(0.5, True)])
    assert found.skill == pytest.approx(1 - 0.01 / 0.25)
    assert found.skill_cases == 2


@given(chances, chances, st.booleans())
def test_the_score_over_a_range_is_the_mean_of_those_in_it(
    one: float, other: float, happened: bool
) -> None:
    low, high = min(one, other), max(one, other)
    steps = [low + (high - low) * (n + 0.5) / 400 for n in range(400)]
    squares = sum((p - happened) ** 2 for p in steps) / 400
    logs = sum(log_score(p, happened) for p in steps) / 400
    assert brier_over(low, high, happened) == pytest.approx(squares, abs=1e-4)
    assert log_over(low, high, happened) == pytest.approx(logs, abs=2e-3)


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.3, 0.7]), st.booleans()), min_size=1))
def test_murphys_parts_add_up(pairs: list[tuple[float, bool]]) -> None:
    cases = [case(p, h) for p, h in pairs]
    parts = murphy(cases)
    whole = parts.reliability - parts.resolution + parts.uncertainty
    assert whole == pytest.approx(score("all", cases).brier)


@given(st.integers(0, 50), st.integers(0, 50))
def test_an_interval_holds_its_share(hits: int, misses: int) -> None:
    found = wilson(hits, hits + misses)
    assert 0 <= found.low <= found.share <= found.high + 1e-12 <= 1 + 1e-9


def test_wilson_agrees_with_the_textbook() -> None:
    found = wilson(8, 10)
    assert (round(found.low, 3), round(found.high, 3)) == (0.490, 0.943)


def test_few_cases_are_not_ranked() -> None:
    cases = [case(0.9, True, holder="A")] * 10 + [case(0.9, True, holder="B")]
    cases += [case(0.2, True, holder="C")] * 10
    found = by_group(cases, "holder")
    assert [(s.name, s.is_ranked) for s in found] == [("A", True), ("C", True), ("B", False)]


def test_the_curve_has_a_point_for_each_probability() -> None:
    found = calibration([case(0.2, False), case(0.2, True), case(0.7, True)])
    assert [(b.said, b.came.share, b.came.cases) for b in found] == [(0.2, 0.5, 2), (0.7, 1.0, 1)]


def test_the_base_rate_is_that_of_stretches_before() -> None:
    found = claim(known="2023-11-07")  # 23 days to the end of the month
    assert base_rate(found, [table()]) == 0.0
    rate = base_rate(found, [table("2023-06-01")])
    assert rate == pytest.approx(23 / (365 * 5 + 1 - 23 + 1), abs=1e-6)
    assert base_rate(found, [table("2023-11-21")]) == 0.0, "what came later was not known"
    assert base_rate(found, [table(complete=False)]) is None


def test_a_hedge_keeps_its_declared_figure_until_there_is_enough() -> None:
    cases = [case(0.45, n % 2 == 0, hedge="may") for n in range(20)] + [
        case(0.4, True, hedge="might")
    ]
    may, might = hedge_figures(cases)
    assert (may.hedge, may.replaces, may.measured, may.declared) == ("may", True, 0.5, 0.45)
    assert (might.cases, might.replaces) == (1, False)
