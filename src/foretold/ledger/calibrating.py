"""What hedges proved to mean: the share of "may", "might", "expected to" that came true.

Only verdicts that could have gone either way count (tables that cover the matter, decisions of
persons): later articles tell of what happened far more often than of what did not.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from foretold.ledger.account import cases_of
from foretold.ledger.scoring import Case, wilson
from foretold.store import Judgement, Store

KIND = "calibration"
ENOUGH = 20
"""Below so many cases, a hedge keeps its declared prior or survey figure."""


@dataclass(frozen=True, slots=True)
class HedgeFigure:
    """A hedge: what it was taken to mean, and what came; `replaces` says whether that counts now.

    Figures are probabilities; `low` and `high` bound the 95% interval of the measured share.
    """

    hedge: str
    cases: int
    declared: float
    measured: float
    low: float
    high: float
    replaces: bool


def hedge_figures(cases: Sequence[Case], *, enough: int = ENOUGH) -> list[HedgeFigure]:
    """The figures of each hedge that was resolved at least once, the commonest first."""
    found: dict[str, list[Case]] = {}
    for case in cases:
        found.setdefault(case.groups["hedge"], []).append(case)
    figures = []
    for hedge, members in found.items():
        share = wilson(sum(c.happened for c in members), len(members))
        declared = sum(c.point for c in members) / len(members)
        figures.append(
            HedgeFigure(
                hedge, share.cases, declared, share.share, share.low, share.high,
                len(members) >= enough,
            )
        )  # fmt: skip
    return sorted(figures, key=lambda f: (-f.cases, f.hedge))


def calibrate_store(
    store: Store, *, enough: int = ENOUGH, as_of: str | None = None, day: str, keep: bool = True
) -> list[HedgeFigure]:
    """The figures of the hedges in a store; those with enough cases are kept there.

    Args:
        store: the store, open for writing when `keep`.
        enough: so many cases make a measured figure count.
        as_of: leave out what could not be known on that day (ISO date).
        day: the day of the measurement (ISO date).
        keep: whether the figures are kept; earlier ones stay readable.

    """
    figures = hedge_figures(cases_of(store, as_of=as_of, one_sided=False), enough=enough)
    if keep:
        store.judge(
            Judgement(KIND, f.hedge, as_of or day, asdict(f)) for f in figures if f.replaces
        )
    return figures


def measured_hedges(store: Store, *, as_of: str | None = None) -> dict[str, HedgeFigure]:
    """The kept figures by hedge, lower case; as they were known on a day where one is given."""
    return {j.subject: HedgeFigure(**j.says) for j in store.judgements(KIND, as_of=as_of)}
