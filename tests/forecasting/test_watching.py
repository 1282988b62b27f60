"""Changes are found and dated; chance raises few alarms."""

from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from foretold.forecasting.data.table import TableBuilder
from foretold.forecasting.occurrence.record import Record
from foretold.forecasting.watching import departures
from foretold.forecasting.watching.changes import false_discovery, find_change

WEEKS, RECENT = 156, 26
FIRST = date(2010, 1, 4).toordinal()
EVEN = np.ones(WEEKS)


def drawn(
    random: np.random.Generator, mean: float, spread: float, weeks: int
) -> NDArray[np.float64]:
    rate = mean if spread == 1 else random.gamma(mean / (spread - 1), spread - 1, weeks)
    return random.poisson(rate, weeks).astype(float)


@pytest.mark.parametrize(("mean", "spread"), [(0.5, 1), (3, 1), (3, 2.5), (15, 4)])
def test_chance_raises_no_more_alarms_than_it_should(mean: float, spread: float) -> None:
    random = np.random.default_rng(4)
    chances = np.array(
        [find_change(drawn(random, mean, spread, WEEKS), EVEN, RECENT).chance for _ in range(300)]
    )
    assert (chances < 0.05).mean() < 0.09
    assert (chances < 0.002).mean() < 0.012


@pytest.mark.parametrize(("before", "after"), [(2, 7), (5, 1), (3, 0)])
def test_a_change_is_found_and_dated(before: float, after: float) -> None:
    random = np.random.default_rng(5)
    found = [
        find_change(
            np.append(drawn(random, before, 1, WEEKS - 14), drawn(random, after, 1, 14)),
            EVEN, RECENT,
        )
        for _ in range(60)
    ]  # fmt: skip
    assert np.mean([c.chance < 0.002 for c in found]) > 0.85
    assert np.median([abs(c.week - (WEEKS - 14)) for c in found]) <= 1
    assert np.mean([c.low <= WEEKS - 14 <= c.high for c in found]) > 0.7


def test_bursts_of_a_bursty_pair_are_no_change() -> None:
    random = np.random.default_rng(6)
    mood = np.repeat(random.gamma(0.5, 6, WEEKS // 4), 4)
    found = find_change(random.poisson(mood).astype(float), EVEN, RECENT)
    assert found.chance > 0.01


def test_false_discovery_weighs_many_tests() -> None:
    shares = false_discovery(np.array([0.001, 0.02, 0.5, 0.9]))
    assert np.allclose(shares, [0.004, 0.04, 2 / 3, 0.9])


def world(change: bool) -> Record:
    random = np.random.default_rng(7)
    builder = TableBuilder()
    states = ["Chad", "Mali", "Peru", "Chile", "Laos", "Nepal", "Ghana", "Togo", "Oman", "Yemen"]
    for week in range(WEEKS):
        late = change and week >= WEEKS - 10
        for a in states:
            for b in states:
                rate = 0.6
                if late and (a, b) == ("Chad", "Mali"):
                    rate = 4.0
                if late and (a, b) == ("Peru", "Chile"):
                    rate = 0.0
                for _ in range(random.poisson(rate) if a != b else 0):
                    day = FIRST + 7 * week + int(random.integers(0, 7))
                    builder.add(a, "Threaten", b, day, "own", week)
    return Record(builder.table())


def test_pairs_that_changed_are_told_with_the_day_and_others_are_not() -> None:
    record = world(change=True)
    found = departures(record, FIRST + 7 * WEEKS)
    told = {(record.name(d.actor), record.name(d.recipient)): d for d in found}
    assert ("Chad", "Mali") in told
    assert told["Chad", "Mali"].turn == "up"
    assert abs(told["Chad", "Mali"].since - (FIRST + 7 * (WEEKS - 10))) <= 7
    assert told["Peru", "Chile"].turn == "silent"
    assert len(told) <= 4
    only = departures(record, FIRST + 7 * WEEKS, party=record.party("Chile"))
    assert [d.turn for d in only] == ["silent"]


def test_a_quiet_world_raises_hardly_an_alarm_and_the_future_does_not_matter() -> None:
    quiet = world(change=False)
    assert len(departures(quiet, FIRST + 7 * WEEKS)) <= 1
    changed = world(change=True)
    day = FIRST + 7 * (WEEKS - 10)
    assert departures(changed, day) == departures(Record(changed.table.until(day)), day)
