"""The ledger: what came of expectations, and who was right."""

from foretold.ledger.account import Entry, cases_of, decide, keep, resolutions, resolve_store
from foretold.ledger.calibrating import HedgeFigure, calibrate_store, hedge_figures, measured_hedges
from foretold.ledger.claim import hedge_words
from foretold.ledger.deeds import deeds
from foretold.ledger.history import Histories, History
from foretold.ledger.links import holder_key
from foretold.ledger.loading import Loaded, load_outcomes
from foretold.ledger.outcomes import Outcome, OutcomeTable
from foretold.ledger.resolution import VERDICTS, Evidence, Resolution, Verdict
from foretold.ledger.scoring import Bin, Case, Murphy, Score, by_group, calibration, murphy, score
from foretold.ledger.told_again import Deeds

__all__ = [
    "VERDICTS",
    "Bin",
    "Case",
    "Deeds",
    "Entry",
    "Evidence",
    "HedgeFigure",
    "Histories",
    "History",
    "Loaded",
    "Murphy",
    "Outcome",
    "OutcomeTable",
    "Resolution",
    "Score",
    "Verdict",
    "by_group",
    "calibrate_store",
    "calibration",
    "cases_of",
    "decide",
    "deeds",
    "hedge_figures",
    "hedge_words",
    "holder_key",
    "keep",
    "load_outcomes",
    "measured_hedges",
    "murphy",
    "resolutions",
    "resolve_store",
    "score",
]
