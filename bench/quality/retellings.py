"""Measures how retellings are told from other reports, on pairs of our own.

    python bench/quality/retellings.py [FILE.jsonl...] [--floor 90]

Each row of `retellings.jsonl` has an article, the same story in other words (as by a translation
there and back), and another report on the same event. The rows of part `dev` were there when the
method was made, those of part `held` were written afterwards. Found: retellings taken for such.
False: other reports taken for retellings, of the article or of its retelling; and, with files of
real articles (`text`, `date`), pairs of them that are.
"""

import argparse
import json
from datetime import date
from itertools import combinations
from pathlib import Path

from foretold.coding.retelling import SURE, fact_pairs, how_sure

OWN = Path(__file__).parent / "retellings.jsonl"
_DAYS = 4


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def real(paths: list[str]) -> None:
    """Print the pairs of real articles of about the same days that are taken for retellings."""
    rows = [row for path in paths for row in read(Path(path))]
    days = [date.fromisoformat(row["date"][:10]).toordinal() for row in rows]
    holders: dict[int, list[int]] = {}
    for place, row in enumerate(rows):
        for pair in fact_pairs(row["text"]):
            holders.setdefault(pair, []).append(place)
    pairs = {p for of in holders.values() if len(of) <= 16 for p in combinations(of, 2)}
    near = [(a, b) for a, b in sorted(pairs) if abs(days[a] - days[b]) <= _DAYS]
    found = [(a, b) for a, b in near if how_sure(rows[a]["text"], rows[b]["text"]) >= SURE]
    for a, b in found:
        print(f"  {rows[a]['text'][:70]!r}\n  {rows[b]['text'][:70]!r}")
    print(
        f"real articles {len(rows)}, pairs compared {len(near)}, taken for retellings {len(found)}"
    )


def main() -> int:
    """Print the figures; exit code 1 when fewer are found than the floor, or one is false."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--floor", type=float, default=0.0)
    options = parser.parse_args()
    found = total = wrong = 0
    for part in ("dev", "held"):
        rows = [row for row in read(OWN) if row["part"] == part]
        sure = {r["name"]: how_sure(r["original"], r["retelling"]) for r in rows}
        false = [
            r["name"]
            for r in rows
            for told in (r["original"], r["retelling"])
            if how_sure(told, r["other"]) >= SURE
        ]
        missed = [name for name, s in sure.items() if s < SURE]
        print(
            f"{part}: found {len(rows) - len(missed)} of {len(rows)}, missed {missed}, "
            f"false {len(false)} of {2 * len(rows)}, least sure {min(sure.values()):.2f}"
        )
        found, total, wrong = found + len(rows) - len(missed), total + len(rows), wrong + len(false)
    if options.paths:
        real(options.paths)
    return int(wrong > 0 or 100 * found / total < options.floor)


if __name__ == "__main__":
    raise SystemExit(main())
