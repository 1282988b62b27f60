"""The flows of events between parties as weekly counts, and those that changed of late."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from foretold.forecasting.occurrence.record import Record
from foretold.forecasting.watching.changes import false_discovery, find_change
from foretold.records import EVENT_TYPES, QUAD

FLOWS = ("cooperation", "conflict")
_OF_TYPE = np.array([0 if QUAD[name] <= 2 else 1 for name in EVENT_TYPES] + [-1])
_WEEK = 7
_YEARS = 3
_LEAST_VOLUME = 20.0


@dataclass(frozen=True, slots=True)
class Departure:
    """A flow that departs from its rhythm.

    `turn` is "up", "down" or "silent" (nothing since). `since` is the first day of the new rate,
    `between` the days between which it began (80%); rates are events a week. `chance` is how
    often chance alone shows as much, `false_share` the share of false alarms among all flows
    that are told with as much evidence.
    """

    actor: int
    recipient: int
    flow: str
    turn: str
    since: int
    between: tuple[int, int]
    before: float
    after: float
    chance: float
    false_share: float


def departures(
    record: Record, day: int, *, recent: int = 26, least: int = 20, share: float = 0.05,
    party: int | None = None,
) -> list[Departure]:  # fmt: skip
    """Flows that changed within the `recent` weeks before `day`, the surest first.

    Args:
        record: the events; those at or after `day` are not looked at.
        day: an ordinal number of a date.
        recent: weeks within which a change is looked for; the rhythm is that of three years.
        least: flows with fewer events in that time are left out.
        share: the share of false alarms that is put up with among all told.
        party: only flows from or to this party.

    """
    weeks = min(52 * _YEARS, (day - record.first) // _WEEK)
    recent = min(recent, weeks // 3)
    if recent < 4:
        return []
    begin = day - weeks * _WEEK
    volume = _weekly(record.table.days.astype(np.int64), begin, weeks)
    found = []
    for a, b, _ in record.active(day, weeks * _WEEK, least):
        if party is not None and party not in (a, b):
            continue
        series = record.series(a, b).before(day)
        for flow, name in enumerate(FLOWS):
            keys = np.unique(series.days[_OF_TYPE[series.types] == flow])
            counts = _weekly(keys, begin, weeks)
            if counts.sum() < least:
                continue
            change = find_change(counts, _exposure(volume, counts), recent)
            found.append((a, b, name, change, counts))
    shares = false_discovery(np.array([row[3].chance for row in found]))
    told = []
    for (a, b, name, change, counts), false_share in zip(found, shares.tolist(), strict=True):
        if false_share <= share:
            silent = not counts[change.week :].any()
            turn = "silent" if silent else "up" if change.after > change.before else "down"
            told.append(
                Departure(
                    a, b, name, turn, begin + change.week * _WEEK,
                    (begin + change.low * _WEEK, begin + change.high * _WEEK),
                    change.before, change.after, change.chance, false_share,
                )
            )  # fmt: skip
    return sorted(told, key=lambda d: d.chance)


def _weekly(days: NDArray[np.int64], begin: int, weeks: int) -> NDArray[np.float64]:
    """Events in each of so many weeks from a day on."""
    places = (days - begin) // _WEEK
    inside = (days >= begin) & (places < weeks)
    return np.bincount(places[inside], minlength=weeks).astype(float)


def _exposure(volume: NDArray[np.float64], own: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much there was to be seen in each week: all other events, over nine weeks; 1 on average.

    A source that grows or thins out as a whole changes no pair's rhythm. Small records have
    too few other events to tell; theirs is 1 throughout.
    """
    others = np.maximum(volume - own, 0)
    if others.mean() < _LEAST_VOLUME:
        return np.ones(len(own))
    nine = np.ones(9)
    around = np.convolve(others, nine, "same") / np.convolve(np.ones(len(own)), nine, "same")
    floor = np.maximum(around, 0.05 * others.mean())
    found: NDArray[np.float64] = floor / floor.mean()
    return found
