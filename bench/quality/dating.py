"""Measures the dates inferred for texts whose dates are hidden.

    python bench/quality/dating.py FILE.jsonl... [--texts 200] [--seed 7] [--floor 95] [--missed]

Rows hold `text` and `date`. Printed for each file and for all: how many texts got an answer, in
how many of these the true day lies in the interval (percent), the median width of the interval in
days, and in how many texts it is a month or a year at most.
"""

import argparse
import json
import random
import statistics
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from foretold.language.dating import infer_published


def rows(path: str, count: int, seed: int) -> list[dict[str, str]]:
    """So many rows of a file, at random but the same for the same seed."""
    with open(path, encoding="utf-8") as lines:  # noqa: PTH123
        found = [json.loads(line) for line in lines if line.strip()]
    random.Random(seed).shuffle(found)
    return found[:count]


def told(name: str, texts: int, widths: Sequence[int], inside: int) -> str:
    """The figures of a file in one line."""
    answered = len(widths)
    return (
        f"{name:20} texts {texts} answered {100 * answered / max(1, texts):.0f}% "
        f"inside {100 * inside / max(1, answered):.1f}% "
        f"median {statistics.median(widths or [0]):.0f} days, "
        f"a month or less {sum(w <= 31 for w in widths)}, "
        f"a year or less {sum(w <= 366 for w in widths)}"
    )


def main() -> int:
    """Print the figures; exit code 1 when too few intervals hold the true day."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--floor", type=float, default=0.0)
    parser.add_argument("--missed", action="store_true", help="print intervals that miss")
    parser.add_argument("--reasons", action="store_true", help="print all with their reasons")
    options = parser.parse_args()
    all_widths: list[int] = []
    texts = right = 0
    started = time.process_time()
    for path in options.paths:
        widths: list[int] = []
        inside = 0
        found = rows(path, -(-options.texts // len(options.paths)), options.seed)
        for row in found:
            answer = infer_published(row["text"])
            if answer is None:
                continue
            _, interval, reason = answer
            holds = interval.start <= row["date"][:10] <= interval.end
            inside += holds
            end, start = date.fromisoformat(interval.end), date.fromisoformat(interval.start)
            widths.append((end - start).days + 1)
            if options.reasons or (options.missed and not holds):
                print(row["date"][:10], interval.start, interval.end, reason)
        print(told(Path(path).name, len(found), widths, inside))
        all_widths += widths
        texts += len(found)
        right += inside
    seconds = time.process_time() - started
    print(told("all", texts, all_widths, right) + f", texts/s {texts / seconds:.0f}")
    return int(100 * right / max(1, len(all_widths)) < options.floor)


if __name__ == "__main__":
    raise SystemExit(main())
