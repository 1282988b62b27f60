"""The articles that phrases of the labels stand in, parsed one after another."""

import csv
import json
import sys
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import Any

from foretold.language.parser import parse_many
from foretold.language.tree import ParsedText
from foretold.records import Article

sys.path.insert(0, str(Path(__file__).parents[1] / "bench" / "quality"))
from records import GOLD, manifest, name_of, records_of, same_passage

READING = Path(__file__).parents[1] / "bench" / "quality" / "reading"
"""Where the labels lie."""

TRAINING = (GOLD / "second-dev", GOLD / "third-dev")
"""The annotated articles that heads learn from."""

__all__ = [
    "READING", "TRAINING", "as_written", "gold_events", "parsed_articles", "same_passage",
    "skipped", "table",
]  # fmt: skip


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a file of tab-separated values with a heading."""
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def as_written(
    names: Sequence[str], head: Any, digits: int, *, least: float = 0.0
) -> dict[str, Any]:
    """A linear head as `Linear.of` reads it, weights nearer to nothing than `least` left out.

    Coefficients beyond the names are shifts that are learned beside and not kept.
    """
    weights = {n: round(float(w), digits) for n, w in zip(names, head.coef_[0], strict=False)}
    kept = {n: w for n, w in weights.items() if abs(w) >= least}
    return {"bias": round(float(head.intercept_[0]), digits), "weights": kept}


def gold_events(folders: Sequence[Path]) -> dict[str, list[dict[str, Any]]]:
    """The events of the annotated articles, by the name of their article; some have none."""
    found = {}
    for gold in folders:
        records = records_of(gold)
        for name, _, _ in manifest(gold):
            found[name] = [r for r in records.get(name, ()) if r["record"] == "event"]
    return found


def skipped(folders: Sequence[Path]) -> set[str]:
    """The articles that the annotators left out as no politics."""
    lists = [gold / "skipped.tsv" for gold in folders]
    return {name for path in lists if path.exists() for name in path.read_text("utf-8").split()[1:]}


def parsed_articles(folder: Path, wanted: Container[str]) -> Iterator[tuple[Article, ParsedText]]:
    """The wanted articles of a folder of .jsonl files, by the names `records.name_of` gives."""
    articles = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if "text" in row and name_of(row) in wanted:
                title = row.get("title") or row.get("headline")
                articles.append(
                    Article(
                        id=name_of(row), text=row["text"], sha256="", title=title,
                        published=row["date"],
                    )
                )  # fmt: skip
    return parse_many((article, article.text) for article in articles)
