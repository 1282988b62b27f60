"""Forecasts of a feud of our own: better than the usual rate, and because of what they cite."""

from datetime import date
from functools import cache

import numpy as np
import pytest

from foretold.errors import UsageError
from foretold.forecasting.data.table import EventTable
from foretold.forecasting.occurrence.features import happened, situation
from foretold.forecasting.occurrence.forecast import Forecast, forecast_pair, told_precedent
from foretold.forecasting.occurrence.ledger_entry import entry
from foretold.forecasting.occurrence.measures import reliability, skill
from foretold.forecasting.occurrence.model import Model, sample, train
from foretold.forecasting.occurrence.record import Record
from foretold.records import EVENT_TYPES, Article, Expectation
from tests.forecasting.small_record import DAYS, FIRST, feud

DAY = FIRST + DAYS


@cache
def world() -> tuple[Record, Model]:
    record = Record(feud())
    return record, train(record, cases=900)


def of_type(found: list[Forecast], type_: str) -> Forecast:
    return next(f for f in found if f.event_type == type_)


def strike() -> Forecast:
    record, model = world()
    a, b = record.party("Chad"), record.party("MLI")
    return of_type(forecast_pair(record, model, a, b, DAY, 30), "ASSAULT")


def test_a_strike_is_likelier_than_usual_after_a_threat() -> None:
    forecast = strike()
    assert forecast.probability > forecast.usual + 0.1
    assert forecast.low < forecast.probability < forecast.high


def test_it_cites_the_earlier_cases_with_their_events() -> None:
    record, forecast = world()[0], strike()
    told = told_precedent(record, forecast)
    assert "earlier cases when Mali threatened Chad" in told
    assert "Chad attacked Mali within 30 days" in told
    for case in forecast.cases:
        if case.follow is not None:
            assert case.day < int(record.table.days[case.follow]) <= case.day + 30
            assert EVENT_TYPES[record.table.types[case.follow]] == "ASSAULT"
            assert int(record.table.days[case.follow]) < DAY


def test_leaving_the_cited_precedents_out_lowers_the_forecasts() -> None:
    record, model = world()
    before, after = [], []
    for day in range(FIRST + 900, FIRST + DAYS, 60):
        for a, b, _ in record.active(day, 365, 3):
            for forecast in forecast_pair(record, model, a, b, day, 30):
                if len(forecast.cited) and forecast.probability > 0.05:
                    less = forecast_pair(record, model, a, b, day, 30, forecast.cited)
                    before.append(forecast.probability)
                    after.append(of_type(less, forecast.event_type).probability)
    lowered = np.array(after) < np.array(before)
    assert len(before) > 50
    assert lowered.mean() > 0.9
    assert np.mean(after) < 0.8 * np.mean(before)


def test_nothing_from_the_day_on_changes_a_forecast() -> None:
    record = world()[0]
    day = FIRST + 1000
    cut = Record(record.table.until(day))
    for a, b in (("Chad", "Mali"), ("Peru", "Chile")):
        full = situation(record, record.party(a), record.party(b), day, 30)
        past = situation(cut, cut.party(a), cut.party(b), day, 30)
        assert np.array_equal(full.features, past.features)


def test_the_usual_rate_is_the_share_of_past_windows() -> None:
    record = world()[0]
    a, b, window = record.party("Chad"), record.party("Mali"), 30
    day = record.first + 1095
    starts = range(record.first, day - window + 1)
    seen = np.mean([happened(record, a, b, start, window) for start in starts], axis=0)
    usual = situation(record, a, b, day, window).usual
    assert np.abs(np.array(usual) - seen).max() < 0.05


def test_it_beats_the_usual_rate_where_there_is_something_to_know() -> None:
    record = world()[0]
    model = train(record, FIRST + 1100, cases=1500)
    later = sample(record, FIRST + 1100, FIRST + DAYS, cases=400, windows=(7,), seed=5)
    strikes = later.part(later.types == EVENT_TYPES.index("ASSAULT"))
    found = skill(
        model.probabilities(strikes.features), strikes.usual, strikes.outcome, strikes.pairs
    )
    assert found.beats, found


def test_a_forecast_of_pure_chance_does_not_claim_to_beat_it() -> None:
    random = np.random.default_rng(0)
    outcome, pairs = random.random(2000) < 0.3, np.arange(2000) % 50
    noisy = np.clip(0.3 + random.normal(0, 0.1, 2000), 0, 1)
    assert not skill(noisy, np.full(2000, 0.3), outcome, pairs).beats


def test_reliability_tells_what_happened() -> None:
    curve = reliability(np.array([0.05, 0.05, 0.95]), np.array([False, True, True]))
    assert curve == [(0.05, 0.5, 2), (0.95, 1.0, 1)]


def test_a_model_is_the_same_after_it_was_kept(tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "model.json"
    record, model = world()
    model.save(path)
    now = situation(record, 0, 1, DAY, 30)
    assert np.array_equal(Model.load(path).of(now), model.of(now))


def test_forecasts_are_expectations_with_their_words() -> None:
    record, model = world()
    a, b = record.party("Chad"), record.party("Mali")
    article, *held = entry(record, forecast_pair(record, model, a, b, DAY, 30)[:3])
    assert isinstance(article, Article)
    assert article.published == date.fromordinal(DAY).isoformat()
    for expectation in held:
        assert isinstance(expectation, Expectation)
        for span in (expectation.evidence, expectation.hedge):
            assert article.text[span.start : span.end] == span.text
        assert expectation.about == ("TCD", "MLI")
        assert expectation.holder is not None
        assert expectation.holder.name == "Foretold"
        assert len({e.id for e in held}) == 3


def test_an_unknown_party_is_told_with_what_sounds_alike() -> None:
    builder_table: EventTable = world()[0].table
    with pytest.raises(UsageError, match="nobody in these data is called so"):
        Record(builder_table).party("Atlantis")
