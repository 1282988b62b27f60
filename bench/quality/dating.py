"""Measures the dates inferred for texts whose dates are hidden.

    python bench/quality/dating.py FILE.jsonl... [--texts 200] [--floor 95] [--missed]

Rows hold `text` and `date`. Printed: how many texts got an answer, in how many of these the true
day lies in the interval (percent), the median width of the interval in days, and texts a second.
"""

import argparse
import json
import random
import statistics
import time
from datetime import date

from foretold.language.dating import infer_published


def main() -> int:
    """Print the figures; exit code 1 when too few intervals hold the true day."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--floor", type=float, default=0.0)
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    rows = []
    for path in options.paths:
        with open(path, encoding="utf-8") as lines:  # noqa: PTH123
            own = [json.loads(line) for line in lines if line.strip()]
        random.Random(7).shuffle(own)
        rows += own[: options.texts // len(options.paths) + 1]
    rows = rows[: options.texts]
    widths, right = [], 0
    started = time.process_time()
    for row in rows:
        found = infer_published(row["text"])
        if found is None:
            continue
        _, interval, reason = found
        inside = interval.start <= row["date"][:10] <= interval.end
        right += inside
        end, start = date.fromisoformat(interval.end), date.fromisoformat(interval.start)
        widths.append((end - start).days + 1)
        if options.missed and not inside:
            print(row["date"], interval.start, interval.end, reason)
    seconds = time.process_time() - started
    share = 100 * right / max(1, len(widths))
    width = statistics.median(widths or [0])
    short = sum(w < 367 for w in widths)
    print(
        f"texts {len(rows)} answered {len(widths)} inside {share:.1f} median {width:.0f} days, "
        f"a year or less {short}, texts/s {len(rows) / seconds:.0f}"
    )
    return int(share < options.floor)


if __name__ == "__main__":
    raise SystemExit(main())
