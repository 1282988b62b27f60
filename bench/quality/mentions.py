"""Scores `foretold annotate actors` on mentions of our own: country and sector.

    python bench/quality/mentions.py [bench/quality/mentions/second.tsv] [--missed]

Prints how many cells are asked and the share that is right, in percent. The files say what their
columns mean. Works on the library of this checkout.
"""

import argparse
import json
from pathlib import Path

from foretold.extraction.actors.annotate import annotate
from foretold.knowledge.packs import read_table

MENTIONS = Path(__file__).parent / "mentions"
FIELDS = ("country", "sector")


def score(path: Path) -> tuple[dict[str, dict[str, float]], list[str]]:
    """The figures by field and a line for each error."""
    rows = read_table(path)
    asked = [
        {"id": n, "text": row["text"], "context": row["context"], "date": row["date"] or None}
        for n, row in enumerate(rows)
    ]
    figures: dict[str, dict[str, float]] = {}
    errors = []
    answers = list(annotate(asked))
    for field in FIELDS:
        wanted = right = 0
        for row, answer in zip(rows, answers, strict=True):
            if not row[field]:
                continue
            wanted += 1
            expected = None if row[field] == "-" else row[field]
            if answer[field] == expected:
                right += 1
            else:
                errors.append(f"{row['text']}: {field} {answer[field]}, should be {expected}")
        figures[field] = {"n": wanted, "accuracy": round(100 * right / max(1, wanted), 1)}
    return figures, errors


def main() -> None:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description="Scores mentions of actors.")
    parser.add_argument("file", type=Path, nargs="?", default=MENTIONS / "second.tsv")
    parser.add_argument("--missed", action="store_true", help="list the errors")
    options = parser.parse_args()
    figures, errors = score(options.file)
    print(json.dumps(figures))
    if options.missed:
        print("\n".join(errors))


if __name__ == "__main__":
    main()
