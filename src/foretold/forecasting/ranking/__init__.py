"""Who will be the other party of an event: candidates, what speaks for them, and their ranking."""

from foretold.forecasting.ranking.backtest import Plan, Result, backtest
from foretold.forecasting.ranking.facts import TEST, TRAIN, VALID, Facts, join
from foretold.forecasting.ranking.ranker import Trees
from foretold.forecasting.ranking.walk import Settings

__all__ = [
    "TEST", "TRAIN", "VALID", "Facts", "Plan", "Result", "Settings", "Trees", "backtest", "join",
]  # fmt: skip
