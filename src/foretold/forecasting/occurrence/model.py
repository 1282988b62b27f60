"""The model of whether something happens: trees over what the past says, calibrated later in time.

Training time is cut in three: trees learn on the first part, a calibration per type on the
second, and how good it is gets measured on the third, which taught neither.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foretold.errors import InputError
from foretold.forecasting.occurrence.features import (
    NAMES,
    RISING,
    TYPES,
    Situation,
    happened,
    situation,
)
from foretold.forecasting.occurrence.measures import Skill, reliability, skill
from foretold.forecasting.occurrence.record import Ints, Record
from foretold.records import EVENT_TYPES

VERSION = 2
WINDOWS = (7, 30, 90)
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """Cases of pairs at days, a row a type: features, usual rate, outcome, pair, day, type."""

    features: Floats
    usual: Floats
    outcome: NDArray[np.bool_]
    pairs: Ints
    days: Ints
    types: Ints

    def part(self, chosen: NDArray[np.bool_]) -> "Sample":
        """Some of the rows."""
        return Sample(*(getattr(self, name)[chosen] for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class Measured:
    """How good the model was on the last part of its time, by type.

    `skills` are over the pair's own usual rate, `base_skills` over that of the type among all
    pairs in the first part of the time.
    """

    since: int
    until: int
    skills: dict[str, Skill]
    base_skills: dict[str, Skill]
    curve: list[tuple[float, float, int]]


@dataclass(slots=True)
class Model:
    """Trees as LightGBM's text, slope and offsets of the calibration, and how good it was.

    The trees say by how much the odds differ from the usual ones.
    """

    trees: str
    slope: float
    offsets: list[float]
    measured: Measured | None
    trained_until: int
    version: int = VERSION
    _booster: Any = field(default=None, repr=False)

    def probabilities(self, features: Floats) -> Floats:
        """The probability of each row of features; without trees the usual rate."""
        if not self.trees:
            return _sigmoid(features[:, 0])
        if self._booster is None:
            import lightgbm

            self._booster = lightgbm.Booster(model_str=self.trees)
        raw = features[:, 0] + self._booster.predict(features, raw_score=True, num_threads=1)
        types = features[:, -1].astype(int)
        return _sigmoid(self.slope * raw + np.array(self.offsets)[types])

    def of(self, now: Situation) -> Floats:
        """The probability of each type in a situation."""
        return self.probabilities(now.features)

    def save(self, path: Path) -> None:
        """Write the model as JSON."""
        told = {
            "version": self.version, "trained_until": self.trained_until, "slope": self.slope,
            "offsets": self.offsets, "trees": self.trees,
            "measured": None if self.measured is None else asdict(self.measured),
        }  # fmt: skip
        path.write_text(json.dumps(told), "utf-8")

    @classmethod
    def load(cls, path: Path) -> "Model":
        """The model in a file.

        Raises:
            InputError: the file is no model, or that of another version.

        """
        try:
            told = json.loads(path.read_text("utf-8"))
            measured = told["measured"]
            if told["version"] != VERSION:
                raise InputError(str(path), "is a model of another version; train it again")
            return cls(
                told["trees"], told["slope"], told["offsets"],
                measured and Measured(
                    measured["since"], measured["until"],
                    _skills(measured["skills"]), _skills(measured["base_skills"]),
                    [tuple(point) for point in measured["curve"]],
                ),
                told["trained_until"],
            )  # fmt: skip
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(str(path), "is no forecasting model; train it again") from error


def _skills(told: dict[str, Any]) -> dict[str, Skill]:
    return {name: Skill(**row) for name, row in told.items()}


def sample(
    record: Record, since: int, until: int, *, cases: int, windows: tuple[int, ...] = WINDOWS,
    least: int = 3, seed: int = 0,
) -> Sample:  # fmt: skip
    """Cases of pairs that were active in the year before, at days whose windows end by `until`."""
    random = np.random.default_rng(seed)
    days = np.arange(since, max(since + 1, until - max(windows) + 1), 7)
    drawn = random.choice(days, min(len(days), 60), replace=False)
    features, usual, outcome, pairs, when = [], [], [], [], []
    for day in np.sort(drawn).tolist():
        active = record.active(day, 365, least)
        if not active:
            continue
        chosen = random.permutation(len(active))[: max(1, cases // len(drawn))]
        for a, b, _ in (active[i] for i in chosen.tolist()):
            window = int(random.choice(windows))
            now = situation(record, a, b, day, window)
            features.append(now.features)
            usual.append(now.usual)
            outcome.append(happened(record, a, b, day, window))
            pairs.append(a * len(record.labels) + b)
            when.append(day)
    if not features:
        nothing = np.zeros(0)
        empty = np.zeros(0, np.int64)
        return Sample(np.zeros((0, len(NAMES))), nothing, nothing.astype(bool), empty, empty, empty)
    return Sample(
        np.concatenate(features), np.concatenate(usual), np.concatenate(outcome),
        np.repeat(pairs, TYPES), np.repeat(when, TYPES),
        np.tile(np.arange(TYPES), len(features)),
    )  # fmt: skip


def untrained(until: int) -> Model:
    """A model that says of everything what is usual, for records too thin to learn from."""
    return Model("", 1.0, [0.0] * TYPES, None, until)


def train(record: Record, until: int | None = None, *, cases: int = 12_000, seed: int = 0) -> Model:
    """Learn from all that happened before `until` (by default: from the whole record).

    Raises:
        InputError: the record is too short or too thin to learn from.

    """
    end = record.last + 1 if until is None else until
    begin = record.first + min(365, (end - record.first) // 4)
    found = sample(record, begin, end, cases=cases, seed=seed)
    if found.outcome.sum() < 50 or found.outcome.all():
        raise InputError(
            "forecast", "these events are too few to learn from; a year of them is a fair start"
        )
    first, second = np.quantile(found.days, [0.65, 0.82])
    learn = found.part(found.days + max(WINDOWS) < first)
    adjust = found.part((found.days >= first) & (found.days + max(WINDOWS) < second))
    check = found.part(found.days >= second)
    if len(learn.outcome) < 500 or len(adjust.outcome) < 200:
        learn = adjust = found
    model = Model(_grow(learn, seed), 1.0, [0.0] * TYPES, None, end)
    model.slope, model.offsets = _calibrated(model, adjust)
    if len(check.outcome):
        model.measured = measured(model, check, learn)
    return model


def measured(model: Model, found: Sample, before: Sample) -> Measured:
    """How good the model is on a sample; `before` tells how often each type happens at all."""
    forecast, base = model.probabilities(found.features), _base_rates(found, before)
    skills: dict[str, Skill] = {}
    base_skills: dict[str, Skill] = {}
    for k, name in enumerate(EVENT_TYPES):
        mine = found.types == k
        if found.outcome[mine].sum() >= 10:
            for told, reference in ((skills, found.usual), (base_skills, base)):
                told[name] = skill(
                    forecast[mine], reference[mine], found.outcome[mine], found.pairs[mine]
                )
    return Measured(
        int(found.days.min()), int(found.days.max()), skills, base_skills,
        reliability(forecast, found.outcome),
    )  # fmt: skip


def _base_rates(found: Sample, before: Sample) -> Floats:
    """For each row the share of earlier rows of its type and window in which it happened."""
    window = NAMES.index("window")
    rates = np.zeros(len(found.outcome))
    for k in range(TYPES):
        for length in np.unique(found.features[:, window]):
            mine = (found.types == k) & (found.features[:, window] == length)
            past = (before.types == k) & (before.features[:, window] == length)
            rates[mine] = (before.outcome[past].sum() + 0.5) / (past.sum() + 1)
    return rates


def _grow(found: Sample, seed: int) -> str:
    import lightgbm

    rising = [1] * RISING + [0] * (len(NAMES) - RISING)
    data = lightgbm.Dataset(
        np.array(found.features, order="C"), found.outcome.astype(int),
        categorical_feature=[len(NAMES) - 1],
        init_score=found.features[:, 0].copy(),
    )  # fmt: skip
    parameters = {
        "objective": "binary", "learning_rate": 0.06, "num_leaves": 15, "min_data_in_leaf": 60,
        "lambda_l2": 5.0, "feature_fraction": 0.7, "bagging_fraction": 0.7, "bagging_freq": 1,
        "monotone_constraints": rising, "seed": seed, "deterministic": True,
        "force_row_wise": True, "num_threads": 1, "verbose": -1,
    }  # fmt: skip
    text: str = lightgbm.train(parameters, data, 150).model_to_string()
    return text


def _calibrated(model: Model, found: Sample) -> tuple[float, list[float]]:
    """Slope and an offset a type that make the sample likeliest; offsets are held near 0."""
    forecast = np.clip(model.probabilities(found.features), 1e-6, 1 - 1e-6)
    raw = np.log(forecast / (1 - forecast))
    design = np.column_stack([raw, np.eye(TYPES)[found.types]])
    weights = np.zeros(TYPES + 1)
    weights[0] = 1.0
    hold = np.full(TYPES + 1, 5.0)
    hold[0] = 1.0
    target = weights.copy()
    for _ in range(25):
        chance = _sigmoid(design @ weights)
        slope = design.T @ (chance - found.outcome) + hold * (weights - target)
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + np.diag(hold)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return float(weights[0]), weights[1:].tolist()


def _sigmoid(value: Floats) -> Floats:
    found: Floats = 1 / (1 + np.exp(-value))
    return found
