"""Forecasts of a pair, an actor or the whole record, each with its usual rate and precedents."""

from dataclasses import dataclass

import numpy as np

from foretold.forecasting.occurrence.features import situation
from foretold.forecasting.occurrence.measures import Skill
from foretold.forecasting.occurrence.model import Model
from foretold.forecasting.occurrence.precedents import AFTER, Deed, Precedent
from foretold.forecasting.occurrence.record import Ints, Record
from foretold.records import EVENT_TYPES
from foretold.records.ontology import EventType

PARTNERS = 12
"""With so many of its liveliest partners an actor's forecast deals; twice as many of all pairs."""


@dataclass(frozen=True, slots=True)
class Case:
    """One earlier case: its day, whether what is forecast followed, and the events (table rows)."""

    day: int
    followed: bool
    deed: int
    follow: int | None


@dataclass(frozen=True, slots=True)
class Forecast:
    """That `actor` does `event_type` to `recipient` on one of the days from `first` to `last`.

    `usual` is the share of past windows of this length in which it happened. `low` and `high`
    bound the share of such forecasts that came true when the model was measured. `precedent` is
    what speaks most for it, `cases` are its cases.
    """

    actor: int
    recipient: int
    event_type: EventType
    first: int
    last: int
    probability: float
    low: float
    high: float
    usual: float
    skill: Skill | None
    base_skill: Skill | None
    precedent: Precedent | None
    cases: tuple[Case, ...]

    @property
    def window(self) -> int:
        """Days of the window."""
        return self.last - self.first + 1

    @property
    def cited(self) -> Ints:
        """Rows of the events that followed in the cited cases."""
        return np.array([c.follow for c in self.cases if c.follow is not None], np.int64)


def forecast_pair(
    record: Record, model: Model, a: int, b: int, day: int, window: int,
    left_out: Ints | None = None,
) -> list[Forecast]:  # fmt: skip
    """What a will do to b, a forecast a type, the likeliest first; all from before `day`.

    `left_out` are rows of the table to be treated as if they had not been there.
    """
    now = situation(record, a, b, day, window, left_out)
    chances = model.of(now)
    found = []
    for k, name in enumerate(EVENT_TYPES):
        chance = float(np.clip(chances[k], 0.001, 0.999))
        low, high = _bounds(model, chance)
        precedent = now.precedents[k]
        skill = model.measured.skills.get(name) if model.measured else None
        base_skill = model.measured.base_skills.get(name) if model.measured else None
        cases = _cases(record, a, b, k, precedent, window) if precedent else ()
        found.append(
            Forecast(
                a, b, name, day, day + window - 1, chance, low, high, now.usual[k], skill,
                base_skill, precedent, cases,
            )
        )  # fmt: skip
    return sorted(found, key=lambda f: -f.probability)


def forecast_many(
    record: Record, model: Model, party: int | None, day: int, window: int, most: int
) -> list[Forecast]:
    """The forecasts that differ most from what is usual, among the liveliest pairs.

    Of all pairs, or of those of one party. What differs most is what tells most: the distance in
    information of the probability from the usual rate.
    """
    active = record.active(day, 365, 2)
    if party is not None:
        active = [pair for pair in active if party in pair[:2]]
    active = active[: 2 * PARTNERS]
    found = [f for a, b, _ in active for f in forecast_pair(record, model, a, b, day, window)]
    return sorted(found, key=lambda f: -_news(f.probability, f.usual))[:most]


def _news(chance: float, usual: float) -> float:
    usual = min(max(usual, 0.001), 0.999)
    rest = (1 - chance) * np.log((1 - chance) / (1 - usual))
    return float(chance * np.log(chance / usual) + rest)


def _bounds(model: Model, chance: float) -> tuple[float, float]:
    """Where the share of such forecasts that come true may lie, from how many were measured."""
    curve = model.measured.curve if model.measured else []
    count = min(curve, key=lambda point: abs(point[0] - chance))[2] if curve else 10
    spread = 1.64 / np.sqrt(max(1.0, count * chance * (1 - chance)))
    odds = np.log(chance / (1 - chance))
    low, high = (1 / (1 + np.exp(-(odds + side * spread))) for side in (-1, 1))
    return float(low), float(high)


def _cases(
    record: Record, a: int, b: int, k: int, precedent: Precedent, window: int
) -> tuple[Case, ...]:
    """The cases of a precedent with the events that make them."""
    there, back = record.series(a, b), record.series(b, a)
    doer = there if precedent.deed[0] == 0 else back
    cases = []
    for day, followed in zip(precedent.cases.tolist(), precedent.followed.tolist(), strict=True):
        deed = doer.rows[(doer.days == day) & (doer.types == precedent.deed[1])]
        follow = None
        if followed:
            inside = (there.days > day) & (there.days <= day + window) & (there.types == k)
            follow = int(there.rows[inside][0]) if inside.any() else None
        cases.append(Case(day, followed, int(deed[0]) if len(deed) else -1, follow))
    return tuple(cases)


def told_precedent(record: Record, forecast: Forecast) -> str:
    """The precedent as a sentence: "In 7 of 9 earlier cases when A did X after B did Y, ..."."""
    from foretold.knowledge.forecasting import deeds

    precedent = forecast.precedent
    if precedent is None:
        return "No earlier case is like the present one."
    names = (record.name(forecast.actor), record.name(forecast.recipient))

    def deed(told: Deed) -> str:
        doer, other = names[told[0]], names[1 - told[0]]
        return f"{doer} {deeds()[EVENT_TYPES[told[1]]][1]} {other}"

    after = f" within {AFTER} days after {deed(precedent.after)}" if precedent.after else ""
    return (
        f"In {precedent.hits} of {len(precedent.cases)} earlier cases when "
        f"{deed(precedent.deed)}{after}, {names[0]} {deeds()[forecast.event_type][1]} {names[1]} "
        f"within {forecast.window} days."
    )
