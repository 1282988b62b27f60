"""Events of our own: a feud in which strikes follow threats, and friends who meet each week."""

from datetime import date

import numpy as np

from foretold.forecasting.data.table import EventTable, TableBuilder

FIRST = date(2010, 1, 1).toordinal()
DAYS = 1500


def feud(seed: int = 0, pairs: int = 12, days: int = DAYS) -> EventTable:
    """Pairs of states: threats come by chance, and a strike mostly follows one within two weeks.

    The last event of the first pair (Chad and Mali) is a threat not yet answered.
    """
    random = np.random.default_rng(seed)
    builder = TableBuilder()
    states = ["Chad", "Mali", "Peru", "Chile", "Laos", "Nepal", "Ghana", "Togo", "Oman", "Yemen"]
    states += ["Fiji", "Samoa", "Cuba", "Haiti", "Kenya", "Uganda", "Latvia", "Estonia", "Benin"]
    states += ["Niger", "Malta", "Cyprus", "Qatar", "Bahrain"]
    for k in range(pairs):
        a, b = states[2 * k], states[2 * k + 1]
        for day in range(0, days, 7):
            if random.random() < 0.5:
                builder.add(a, "Consult", b, FIRST + day, "own.csv", day)
        for day in np.flatnonzero(random.random(days - 40) < 0.015).tolist():
            builder.add(b, "Threaten", a, FIRST + day, "own.csv", day)
            if random.random() < 0.8:
                later = day + int(random.integers(5, 12))
                builder.add(
                    a, "Use conventional military force", b, FIRST + later, "own.csv", later
                )
    builder.add("Mali", "Threaten", "Chad", FIRST + days - 2, "own.csv", days - 2)
    return builder.table()
