"""How good forecasts are: Brier skill of the last year, and the backtest over seeds.

    python bench/quality/forecasts.py FOLDER --first-day 2005-01-01 [--seeds 3]

FOLDER holds quadruples (train.txt, valid.txt, test.txt, entity2id.txt, relation2id.txt). The
model of whether something happens learns from all but the last year and is measured on windows
of 30 days in it, of pairs with at least three events in the year before. Two base rates: that of
the type among such pairs in the years before, and the pair's own usual rate; intervals draw
whole pairs. With --seeds the ranking is measured too, with mean and spread.
"""

import argparse
import json
from datetime import date
from pathlib import Path

import numpy as np

from foretold.forecasting.data.quadruples import read_names, read_quadruples
from foretold.forecasting.data.reading import read_events
from foretold.forecasting.data.table import TableBuilder
from foretold.forecasting.occurrence.forecast import forecast_pair
from foretold.forecasting.occurrence.measures import reliability, skill
from foretold.forecasting.occurrence.model import Model, sample, train
from foretold.forecasting.occurrence.record import Record
from foretold.forecasting.ranking import Plan, backtest, join
from foretold.records import EVENT_TYPES

PARTS = ("train", "valid", "test")
COMMONEST = 5


def occurrence(folder: Path, first_day: date, cases: int) -> None:
    """Print the Brier skill of the last year by type."""
    builder = TableBuilder()
    for part in PARTS:
        read_events(folder / f"{part}.txt", builder, first_day=first_day)
    record = Record(builder.table())
    cut = record.last - 364
    model = train(record, cut, cases=cases)
    past = sample(record, record.first + 365, cut, cases=cases // 4, windows=(30,), seed=3)
    found = sample(record, cut, record.last + 1, cases=cases // 4, windows=(30,), seed=7)
    forecast = model.probabilities(found.features)
    counts = np.bincount(record.table.types, minlength=len(EVENT_TYPES) + 1)[: len(EVENT_TYPES)]
    common = set(np.argsort(-counts)[:COMMONEST].tolist())
    print("type        happened  skill over the base rate   over the pair's usual rate")
    for k in np.argsort(-counts).tolist():
        mine, before = found.types == k, past.types == k
        base = np.full(int(mine.sum()), past.outcome[before].mean())
        rows = [
            skill(forecast[mine], reference, found.outcome[mine], found.pairs[mine])
            for reference in (base, found.usual[mine])
        ]
        told = "   ".join(f"{r.skill:6.3f} [{r.low:6.3f}, {r.high:6.3f}]" for r in rows)
        print(f"{EVENT_TYPES[k]:10} {rows[0].happened:8.3f}    {told} {'*' * (k in common)}")
    print(f"(* the commonest; {len(found.outcome) // len(EVENT_TYPES)} pairs and days)")
    for mean, happened, many in reliability(forecast, found.outcome):
        print(f"of {many} forecasts about {mean:.2f}, {happened:.2f} came true")
    faithful(record, model, 200)


def faithful(record: Record, model: Model, cases: int) -> None:
    """Print how many forecasts fall when the events that their precedents cite are left out."""
    random = np.random.default_rng(11)
    falls: list[tuple[float, float]] = []
    for day in range(record.last - 330, record.last - 30, 30):
        active = record.active(day, 365, 10)
        for a, b, _ in (active[i] for i in random.permutation(len(active))[: cases // 10]):
            for told in forecast_pair(record, model, a, b, day, 30):
                if len(told.cited) and told.probability >= 0.1:
                    less = forecast_pair(record, model, a, b, day, 30, told.cited)
                    other = next(f for f in less if f.event_type == told.event_type)
                    falls.append((told.probability, other.probability))
    before, after = np.array(falls).T
    print(
        f"without their precedents {100 * (after < before).mean():.1f}% of {len(falls)} forecasts "
        f"fall, from {before.mean():.2f} to {after.mean():.2f} on average"
    )


def ranking(folder: Path, seeds: int) -> None:
    """Print the measures of the ranking for each seed, their mean and spread."""
    names = folder / "entity2id.txt"
    facts = join(
        [read_quadruples(folder / f"{part}.txt").rows for part in PARTS],
        read_names(names) if names.is_file() else None,
    )
    found = []
    for seed in range(seeds):
        result = backtest(facts, Plan(seed=seed))
        found.append(result.outcome.measures()["mrr"])
        told = result.outcome.measures() | {"seconds": round(result.seconds, 1)}
        print(f"seed {seed}: {json.dumps(told)}", flush=True)
    print(f"MRR {np.mean(found):.2f}, spread {np.std(found):.2f} over {seeds} seeds")


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--first-day", type=date.fromisoformat)
    parser.add_argument("--cases", type=int, default=16_000)
    parser.add_argument("--seeds", type=int, default=0)
    chosen = parser.parse_args()
    if chosen.first_day:
        occurrence(chosen.folder, chosen.first_day, chosen.cases)
    if chosen.seeds:
        ranking(chosen.folder, chosen.seeds)


if __name__ == "__main__":
    main()
