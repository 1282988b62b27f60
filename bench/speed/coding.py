"""What coding costs beside the bare parser: CPU time of both on the same texts, in one run.

    python bench/speed/coding.py [ARTICLES.jsonl] [--limit N] [--layers]

Reads JSON Lines with `text` and `date` (or `published`); the samples of this repository where no
file is given. Texts go in turns of 40 articles through the bare parser and through the whole of
coding, so that a drift of the machine hits both. Prints the ratio (the requirement is at most
1.6), words a second and the peak memory; `--layers` adds what each layer takes, in parts of the
bare parser's time.
"""

import argparse
import json
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from foretold.coding import code_articles
from foretold.coding import coder as coder_module
from foretold.documents import read_paths
from foretold.language.parser import model
from foretold.records import Article
from foretold.records.identity import article_id, content_hash

SAMPLES = Path(__file__).parents[2] / "samples"
TURN = 40
WARMING = 8
LAYERS = (
    "find_times", "find_cast", "find_statements", "find_expectations", "find_events", "find_rules",
)  # fmt: skip


def articles_in(path: Path, limit: int | None) -> list[Article]:
    """The articles of a JSON Lines file."""
    found = []
    for line in path.read_text("utf-8").splitlines()[:limit]:
        row = json.loads(line)
        digest = content_hash(row["text"], length=64)
        published = row.get("published") or row.get("date")
        found.append(Article(article_id(digest), row["text"], digest, published=published))
    return found


def samples() -> list[Article]:
    """The articles that come with this repository."""
    return [found for found in read_paths([str(SAMPLES)]) if isinstance(found, Article)]


@contextmanager
def timed_layers() -> Iterator[dict[str, float]]:
    """Adds up the CPU time of the extractors that the coder calls meanwhile."""
    spent: dict[str, float] = dict.fromkeys(LAYERS, 0.0)
    inner = {name: getattr(coder_module, name) for name in LAYERS}

    def timed(name: str) -> Any:
        def outer(*args: Any) -> Any:
            began = time.process_time()
            try:
                return inner[name](*args)
            finally:
                spent[name] += time.process_time() - began

        return outer

    for name in LAYERS:
        setattr(coder_module, name, timed(name))
    try:
        yield spent
    finally:
        for name in LAYERS:
            setattr(coder_module, name, inner[name])


def measured(articles: list[Article]) -> dict[str, Any]:
    """The figures of these articles, `layers` among them."""
    bare = whole = 0.0
    records = words = 0
    list(code_articles(articles[:WARMING]))  # loads the model, the packs and the weights
    with timed_layers() as spent:
        for first in range(0, len(articles), TURN):
            turn = articles[first : first + TURN]
            words += sum(len(a.text.split()) for a in turn)
            began = time.process_time()
            for _ in model().pipe(a.text for a in turn):
                pass
            bare += time.process_time() - began
            began = time.process_time()
            records += sum(len(found) - 1 for found in code_articles(turn))
            whole += time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "articles": len(articles),
        "words": words,
        "records": records,
        "parser_cpu_seconds": round(bare, 1),
        "coding_cpu_seconds": round(whole, 1),
        "ratio": round(whole / bare, 2),
        "words_per_cpu_second": round(words / whole),
        "peak_memory_mb": round(peak),
        "layers": {name: round(spent[name] / bare, 3) for name in LAYERS},
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--layers", action="store_true")
    asked = parser.parse_args()
    articles = articles_in(asked.articles, asked.limit) if asked.articles else samples()
    figures = measured(articles)
    if not asked.layers:
        del figures["layers"]
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
