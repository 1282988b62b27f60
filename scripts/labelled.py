"""The articles that phrases of the labels stand in, parsed one after another."""

import json
import sys
from collections.abc import Container, Iterator
from pathlib import Path

from foretold.language.parser import parse_many
from foretold.language.tree import ParsedText
from foretold.records import Article

sys.path.insert(0, str(Path(__file__).parents[1] / "bench" / "quality"))
from records import name_of

READING = Path(__file__).parents[1] / "bench" / "quality" / "reading"
"""Where the labels lie."""


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
