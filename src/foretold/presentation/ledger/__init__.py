"""What the ledger says, written out: verdicts, scores, hedges, calibration curves."""

from foretold.presentation.ledger.curve import curve_svg
from foretold.presentation.ledger.hedges import hedge_rows, hedge_table
from foretold.presentation.ledger.scores import score_rows, score_tables
from foretold.presentation.ledger.verdicts import verdict_rows, verdict_table

__all__ = [
    "curve_svg",
    "hedge_rows",
    "hedge_table",
    "score_rows",
    "score_tables",
    "verdict_rows",
    "verdict_table",
]
