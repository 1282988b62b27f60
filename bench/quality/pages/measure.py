"""Measures reading on 40 pages in the layouts of common news systems, and its speed.

    python bench/quality/pages/measure.py [--floor 97] [--write FOLDER] [--missed]

Each page is made from a story and a layout (stories.py, layouts.py), so what must be found is
known. Figures are percentages of the pages on which title, date with zone, by-line and publisher
are right to the character; text is the mean F1 over words.
"""

import argparse
import sys
import time
from collections import Counter
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from layouts import LAYOUTS
from stories import STORIES, Story

from foretold.documents.article import to_article
from foretold.documents.page import read_page
from foretold.records import Article

FIELDS = ("title", "date", "byline", "publisher")


def pages() -> list[tuple[str, Story, str]]:
    """40 pages: every layout with two stories."""
    made = []
    for number, layout in enumerate(LAYOUTS):
        for turn in (0, 1):
            story = STORIES[(2 * number + turn * 3) % len(STORIES)]
            made.append((f"{layout.__name__}_{turn}", story, layout(story)))
    return made


def right(field: str, article: Article, story: Story) -> bool:
    """Whether a field is as the story has it; times are equal when zone and moment are."""
    if field == "date":
        if not article.published or len(article.published) < 16:
            return False
        return datetime.fromisoformat(article.published) == datetime.fromisoformat(story.published)
    if field == "byline":
        return (article.byline or "").replace(", ", " and ") == story.byline
    return getattr(article, field) == getattr(story, field)


def text_f1(text: str, story: Story) -> float:
    """F1 over words of the text against title and paragraphs."""
    wanted = Counter(" ".join((story.title, *story.paragraphs)).split())
    found = Counter(text.split())
    common = sum((wanted & found).values())
    return 2 * common / (sum(wanted.values()) + sum(found.values()))


def main() -> int:
    """Print the figures; exit code 1 when one is under the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--floor", type=float, default=0.0)
    parser.add_argument("--write")
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    made = pages()
    if options.write:
        Path(options.write).mkdir(parents=True, exist_ok=True)
        for name, _, markup in made:
            Path(options.write, f"{name}.html").write_text(markup, "utf-8")
    hits: Counter[str] = Counter()
    total = 0.0
    for name, story, markup in made:
        article = to_article(read_page(markup, name))
        for field in FIELDS:
            good = right(field, article, story)
            hits[field] += good
            if options.missed and not good:
                print(
                    f"missed {field} on {name}: {article!r}"[:60],
                    getattr(article, "published" if field == "date" else field),
                )
        score = text_f1(article.text, story)
        total += score
        if options.missed and score < 0.99:
            print(f"text {score:.3f} on {name}:\n{article.text}\n")
    figures = {f: 100 * hits[f] / len(made) for f in FIELDS} | {"text": 100 * total / len(made)}
    started = time.process_time()
    rounds = 5
    for _ in range(rounds):
        for name, _, markup in made:
            to_article(read_page(markup, name))
    speed = rounds * len(made) / (time.process_time() - started)
    print(" ".join(f"{k} {v:.1f}" for k, v in figures.items()), f"pages/s {speed:.0f}")
    return int(min(figures.values()) < options.floor)


if __name__ == "__main__":
    raise SystemExit(main())
