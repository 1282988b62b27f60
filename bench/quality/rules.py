"""Scores the rules that `foretold code` finds in passages of our own with gold rules.

    python bench/quality/rules.py [bench/quality/rules_third.jsonl]

Prints precision, recall and F1 of rules found (half of the shorter evidence shared, the modality
right), the share of found ones with a bound party right and with the instruments of the pack
right, and, with --missed, what was missed or too much. A passage is passed through the library,
as one article published on 1 June 2024.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from foretold.coding.coder import code_articles
from foretold.records import Article, Rule

PASSAGES = Path(__file__).parent / "rules_own.jsonl"
PUBLISHED = "2024-06-01"


def near(a: Rule, gold: dict[str, Any]) -> bool:
    """Do both tell the same passage: half of the shorter one is shared."""
    shared = min(a.evidence.end, gold["end"]) - max(a.evidence.start, gold["start"])
    return shared >= 0.5 * min(a.evidence.end - a.evidence.start, gold["end"] - gold["start"])


def score(rows: list[dict[str, Any]]) -> tuple[dict[str, Any], list[str]]:
    """The figures and a line for each error."""
    articles = [
        Article(str(row["id"]), row["text"], str(row["id"]), published=PUBLISHED) for row in rows
    ]
    found = told = wanted = bound = bound_asked = linked = linked_asked = 0
    errors = []
    for row, records in zip(rows, code_articles(articles), strict=True):
        rules = [r for r in records if isinstance(r, Rule)]
        told += len(rules)
        wanted += len(row["rules"])
        left = list(rules)
        for gold in row["rules"]:
            hit = next((r for r in left if near(r, gold) and r.modality == gold["modality"]), None)
            if hit is None:
                errors.append(f"missed {row['id']}: {row['text'][gold['start'] : gold['end']]}")
                continue
            left.remove(hit)
            found += 1
            names = {b.lower() for b in hit.bound}
            right = not gold["bound"] or bool(names & {b.lower() for b in gold["bound"]})
            bound_asked += bool(gold["bound"])
            bound += right and bool(gold["bound"])
            linked_asked += bool(gold["instruments"])
            links = bool(set(gold["instruments"]) & set(hit.instruments))
            linked += links and bool(gold["instruments"])
            if not right:
                errors.append(f"bound {row['id']}: {hit.bound} for {gold['bound']}")
            if gold["instruments"] and not links:
                errors.append(f"instrument {row['id']}: {hit.instruments}")
        errors += [f"too much {row['id']}: {r.modality}: {r.evidence.text}" for r in left]
    precision = found / told if told else 0.0
    recall = found / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if found else 0.0
    figures = {
        "passages": len(rows),
        "rules": wanted,
        "p": round(100 * precision, 1),
        "r": round(100 * recall, 1),
        "f1": round(100 * f1, 1),
        "bound": f"{bound}/{bound_asked}",
        "instruments": f"{linked}/{linked_asked}",
    }
    return figures, errors


def main() -> int:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("passages", nargs="?", type=Path, default=PASSAGES)
    parser.add_argument("--missed", action="store_true", help="list the errors")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.passages.read_text("utf-8").splitlines()]
    figures, errors = score(rows)
    print(json.dumps(figures))
    if options.missed:
        print("\n".join(errors))
    return 0


if __name__ == "__main__":
    sys.exit(main())
