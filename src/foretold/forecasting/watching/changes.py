"""Whether and when the rate of a series of weekly counts changed of late.

Counts are taken as overdispersed: their variance is `spread` times their mean. The evidence for
a change at week k is the ratio of marginal likelihoods of two rates (before and from k on) to
one, each under a gamma prior around the mean (Bayesian change point of a Poisson rate, with the
counts divided by the spread). How often chance alone gives as much evidence is found by drawing
series without a change; the tail beyond the draws is exponential.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
LEAST_WEEKS = 2
"""A change is seen after so many weeks at the earliest."""
_DRAWS = 4000
_TAIL = 0.05


@dataclass(frozen=True, slots=True)
class Change:
    """The likeliest change: its week, the weeks between which it lies (80%), rates, evidence.

    `week` is the first week of the new rate; rates are events a week. `evidence` is the natural
    logarithm of the likelihood ratio at `week`. `chance` is how often a series without a change
    shows as much.
    """

    week: int
    low: int
    high: int
    before: float
    after: float
    evidence: float
    chance: float


def find_change(counts: Floats, exposure: Floats, recent: int) -> Change:
    """The likeliest change within the last `recent` weeks of a series of weekly counts.

    `exposure` is how much there was to be seen in each week, 1 on average.
    """
    ratios, places = _evidence(counts[None], exposure, recent)
    best = int(np.argmax(ratios[0]))
    week = int(places[best])
    weights = np.exp(ratios[0] - ratios[0].max())
    share = np.cumsum(weights) / weights.sum()
    low, high = np.searchsorted(share, [0.1, 0.9])
    last = min(int(high), len(places) - 1)
    mean = float(counts.sum() / exposure.sum())
    spread = float(_spread(counts[None], recent)[0])
    return Change(
        week, int(places[min(int(low), best)]), int(places[max(last, best)]),
        float(counts[:week].sum() / exposure[:week].sum()),
        float(counts[week:].sum() / exposure[week:].sum()),
        float(ratios[0, best]), _chance(float(ratios[0, best]), mean, spread, len(counts), recent),
    )  # fmt: skip


def _evidence(counts: Floats, exposure: Floats, recent: int) -> tuple[Floats, NDArray[np.int64]]:
    """The logarithm of the likelihood ratio of a change at each recent week, [series, weeks]."""
    weeks = counts.shape[1]
    places = np.arange(weeks - recent, weeks - LEAST_WEEKS + 1)
    scaled = counts / _spread(counts, recent)[:, None]
    sums, seen = scaled.cumsum(axis=1), exposure.cumsum()
    total, room = sums[:, -1:], seen[-1]
    mean = np.maximum(total / room, 1e-6)
    before, room_before = sums[:, places - 1], seen[places - 1]
    after, room_after = total - before, room - room_before
    ratios: Floats = (
        _marginal(before, room_before, mean)
        + _marginal(after, room_after, mean)
        - _marginal(total, room, mean)
    )
    return ratios, places


def _marginal(sums: Floats, room: float | Floats, mean: Floats) -> Floats:
    """The logarithm of the chance of a sum of counts when the rate has a gamma prior of shape 1."""
    rate = 1 / mean
    found: Floats = _log_gamma(1 + sums) - (1 + sums) * np.log(rate + room) + np.log(rate)
    return found


def _log_gamma(value: Floats) -> Floats:
    """The logarithm of the gamma function, by Stirling's series from 8 on."""
    shifted = value + 7
    product = np.ones_like(value)
    for k in range(7):
        product *= value + k
    found: Floats = (
        (shifted - 0.5) * np.log(shifted) - shifted + 0.5 * np.log(2 * np.pi)
        + 1 / (12 * shifted) - 1 / (360 * shifted**3) - np.log(product)
    )  # fmt: skip
    return found


def _spread(counts: Floats, recent: int) -> Floats:
    """Variance over mean before the recent weeks, of weeks and of months, at least 1, [series].

    Months tell of moods that last: counts that go together from week to week.
    """
    past = counts[:, : max(8, counts.shape[1] - recent)]
    months = past[:, past.shape[1] % 4 :].reshape(len(past), -1, 4).sum(axis=2)
    found = np.ones(len(counts))
    for sums in (past, months):
        mean = sums.mean(axis=1)
        variance = sums.var(axis=1, ddof=1) if sums.shape[1] > 1 else mean
        found = np.maximum(found, variance / np.maximum(mean, 1e-6))
    return found


def _chance(evidence: float, mean: float, spread: float, weeks: int, recent: int) -> float:
    """How often a series without a change shows as much evidence."""
    steps = (round(4 * np.log(max(mean, 0.02))), min(8, round(4 * np.log(spread))))
    drawn = _null(steps[0] / 4, steps[1] / 4, weeks, recent)
    reached = int((drawn >= evidence).sum())
    tail = int(_TAIL * len(drawn))
    if reached >= tail:
        return (1 + reached) / (1 + len(drawn))
    edge = float(drawn[-tail])
    excess = float(drawn[-tail:].mean()) - edge
    return _TAIL * float(np.exp(-(evidence - edge) / max(excess, 1e-6)))


@lru_cache(maxsize=512)
def _null(log_mean: float, log_spread: float, weeks: int, recent: int) -> Floats:
    """The greatest evidence in series without a change, in order, for a mean and a spread."""
    random = np.random.default_rng([round(100 * log_mean + 5000), round(100 * log_spread)])
    mean, spread = float(np.exp(log_mean)), float(np.exp(log_spread))
    if spread < 1.05:
        counts = random.poisson(mean, (_DRAWS, weeks)).astype(float)
    else:
        shape = mean / (spread - 1)
        counts = random.poisson(random.gamma(shape, spread - 1, (_DRAWS, weeks))).astype(float)
    ratios, _ = _evidence(counts, np.ones(weeks), recent)
    return np.sort(ratios.max(axis=1))


def false_discovery(chances: Floats) -> Floats:
    """For each test the share of false alarms among all as telling (Benjamini and Hochberg)."""
    order = np.argsort(chances)
    ranked = chances[order] * len(chances) / np.arange(1, len(chances) + 1)
    found = np.empty(len(chances))
    found[order] = np.minimum(1, np.minimum.accumulate(ranked[::-1])[::-1])
    return found
