"""How far two annotators of the same articles agree: one is scored by the other.

    python bench/quality/agreement.py second-dev second-again

Both name folders of `gold`. The rules are those by which the scorer counts a program's records:
same passage, one of the gold's types, one of the gold's sides each; what only the first calls
optional counts neither way.
"""

import argparse
from collections import Counter
from typing import Any

from records import GOLD, records_of, same_passage

Record = dict[str, Any]
_FORESEEN = {"future", "hypothetical", "negated"}


def alike(gold: Record, told: Record) -> dict[str, bool]:
    """Which fields of two records of a passage agree."""
    if gold["record"] == "expectation":
        return {
            "about": not gold["about"] or bool({*gold["about"]} & {*told["about"]}),
            "band": gold["band"] == told["band"],
            "holder": (gold["holder"] or "").lower() == (told["holder"] or "").lower(),
        }
    sides = [({*gold[role]}, {*told[role]}) for role in ("actor", "recipient")]
    joint = sides[0][0] | sides[1][0] == sides[0][1] | sides[1][1]
    return {
        "type": bool({*gold["event_type"]} & {*told["event_type"]}),
        "sides": joint or all(not right or right & ours for right, ours in sides),
        "status": bool({*gold["status"]} & {*told["status"]}),
    }


def compare(gold: list[Record], told: list[Record], kind: str) -> Counter[str]:
    """Counts of one article: what the key has, what is told, what agrees."""
    right = [r for r in gold if r["record"] == kind]
    ours = [r for r in told if r["record"] == kind]
    foreseen = [r for r in gold if r["record"] == "expectation"]
    tally = Counter(gold=sum(not r.get("optional") for r in right), told=len(ours))
    used: set[int] = set()
    for one in ours:
        words = one["start"], one["end"]
        fits = [(alike(r, one), j) for j, r in enumerate(right)
                if j not in used and same_passage(*words, r)]  # fmt: skip
        if not fits:
            is_foreseen = kind == "event" and _FORESEEN & {*one["status"]}
            tally["told"] -= bool(is_foreseen and any(same_passage(*words, r) for r in foreseen))
            continue
        fields, j = max(fits, key=lambda fit: list(fit[0].values()))
        used.add(j)
        if right[j].get("optional"):
            tally["told"] -= 1
            continue
        tally.update(name for name, agrees in fields.items() if agrees)
        tally["found"] += 1
        tally["full"] += fields.get("type", True) and fields.get("sides", True)
    return tally


def main() -> None:
    """Print how far the second agrees with the first."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("first")
    options.add_argument("second")
    chosen = options.parse_args()
    first, second = records_of(GOLD / chosen.first), records_of(GOLD / chosen.second)
    for kind in ("event", "expectation"):
        tally: Counter[str] = Counter()
        for name in sorted(first.keys() & second.keys()):
            tally += compare(first[name], second[name], kind)
        both = tally["gold"] + tally["told"]
        fields = ("type", "sides", "status", "about", "band", "holder")
        shares = {n: f"{tally[n] / tally['found']:.0%}" for n in fields if tally[n]}
        print(f"{kind}: F1 {200 * tally['found'] / both:.1f}, of those in common {shares}")
        if kind == "event":
            print(f"event with type and sides: F1 {200 * tally['full'] / both:.1f}")


if __name__ == "__main__":
    main()
