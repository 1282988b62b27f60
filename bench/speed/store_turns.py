#!/usr/bin/env python3
"""How much faster one state of the program adds records than another, measured by turns.

    git worktree add /tmp/before REVISION
    bench/speed/store_turns.py /tmp/before . [--batches 24]

Each state adds the same articles to a store of its own, in a process of its own, a batch of 100
(4,000 records) at a time; the states take turns, so that whatever else the machine does slows
both. Prints for each the records a second (by the clock and by the processor; of the quickest
quarter of its batches too, which other work disturbed least) and how many times as fast as the
first it was, the median over the batches.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

BATCH = 100
"""Articles that are added at a time."""


def work(root: Path) -> None:
    """Add a batch for each line of the input with the program in `root`; tell the seconds."""
    sys.path[:0] = [str(root / "src"), str(root / "bench" / "speed")]
    import store

    import foretold

    assert Path(foretold.__file__).is_relative_to(root), "another copy of the program is at work"
    made = store.made_articles(10**9)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        with store.Store.open(path, version="0.1.0+made") as kept:
            for _ in sys.stdin:
                batch = list(islice(made, BATCH))
                clock, worked = time.perf_counter(), time.process_time()
                kept.add_many(batch)
                print(time.perf_counter() - clock, time.process_time() - worked, flush=True)


def turns(roots: list[Path], batches: int) -> list[list[tuple[float, float]]]:
    """The seconds (clock, processor) that each batch took under each root."""
    command = [sys.executable, __file__, "--work"]
    workers = [
        subprocess.Popen([*command, root], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for root in roots
    ]
    times: list[list[tuple[float, float]]] = [[] for _ in roots]
    for number in range(batches):
        order = list(zip(workers, times, strict=True))
        for worker, taken in order if number % 2 else reversed(order):
            assert worker.stdin is not None and worker.stdout is not None
            print(file=worker.stdin, flush=True)
            clock, worked = map(float, worker.stdout.readline().split())
            taken.append((clock, worked))
    for worker in workers:
        worker.communicate()
    return times


def told(times: list[tuple[float, float]], first: list[tuple[float, float]]) -> dict[str, Any]:
    """What is printed of a state of the program."""
    records = BATCH * 40
    found: dict[str, Any] = {}
    for place, name in enumerate(("clock", "processor")):
        taken = [seconds[place] for seconds in times]
        quickest = sorted(taken)[: max(1, len(taken) // 4)]
        ratios = [a[place] / b for a, b in zip(first, taken, strict=True)]
        found[name] = {
            "records_per_second": round(records * len(taken) / sum(taken)),
            "quickest_quarter": round(records * len(quickest) / sum(quickest)),
            "times_as_fast": round(median(ratios), 2),
        }
    return found


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("roots", type=Path, nargs="+")
    parser.add_argument("--batches", type=int, default=24)
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    roots = [root.resolve() for root in options.roots]
    if options.work:
        work(roots[0])
        return
    times = turns(roots, options.batches)
    result = {str(r): told(t, times[0]) for r, t in zip(roots, times, strict=True)}
    json.dump(result, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
