"""What coding costs beside the bare parser: CPU time of both on the same texts, in one run.

    python bench/speed/coding.py ARTICLES.jsonl [--limit N] [--layers]

Reads JSON Lines with `text` and `date` (or `published`). Texts go in turns of 40 articles through
the bare parser and through the whole of coding, so that a drift of the machine hits both. Prints
the ratio (the requirement is at most 1.6), words a second and the peak memory; `--layers` adds
what each layer takes, in parts of the bare parser's time.
"""

import argparse
import json
import resource
import time
from collections import Counter
from pathlib import Path
from typing import Any

from foretold.coding import code_articles
from foretold.coding import coder as coder_module
from foretold.language.parser import model
from foretold.records import Article
from foretold.records.identity import article_id, content_hash

TURN = 40
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


def timed_layers(spent: Counter[str]) -> None:
    """Wrap the extractors that the coder calls so that their CPU time is added up."""
    for name in LAYERS:
        inner = getattr(coder_module, name)

        def outer(*args: Any, _inner: Any = inner, _name: str = name) -> Any:
            began = time.process_time()
            try:
                return _inner(*args)
            finally:
                spent[_name] += time.process_time() - began

        setattr(coder_module, name, outer)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--layers", action="store_true")
    asked = parser.parse_args()
    articles = articles_in(asked.articles, asked.limit)
    spent: Counter[str] = Counter()
    if asked.layers:
        timed_layers(spent)
    list(code_articles(articles[:3]))  # loads the model, the packs and the weights
    spent.clear()
    bare = whole = 0.0
    records = words = 0
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
    figures: dict[str, object] = {
        "articles": len(articles),
        "words": words,
        "records": records,
        "parser_cpu_seconds": round(bare, 1),
        "coding_cpu_seconds": round(whole, 1),
        "ratio": round(whole / bare, 2),
        "words_per_cpu_second": round(words / whole),
        "peak_memory_mb": round(peak),
    }
    if asked.layers:
        figures["layers"] = {name: round(spent[name] / bare, 3) for name in LAYERS}
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
