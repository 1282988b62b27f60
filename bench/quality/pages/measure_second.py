"""Measures reading on the second and later page sets, beside trafilatura alone.

    python bench/quality/pages/measure_second.py [--set second|third|...] [--json] [--missed]

Each layout is filled with two stories. Title, date (with zone where the page tells one), by-line
(the set of names) and publisher are right or wrong; text is the mean F1 over words against title
and paragraphs, with decks, sub-heads and credits neither asked for nor counted against. The same
pages go through trafilatura as it comes (`bare_extraction`), whose dates are days: its date
counts as right when the day is.
"""

import argparse
import importlib
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import second_agencies
import second_offices
import second_outlets
import second_systems
import trafilatura
from second_parts import Layout, Page
from second_stories import TALES

from foretold.documents.article import to_article
from foretold.documents.page import read_page
from foretold.errors import InputError

FIELDS = ("title", "date", "byline", "publisher", "text")
LATER = {"third": "third", "fourth": "fourth_systems", "fifth": "fifth", "sixth": "sixth"}
SECOND = (second_agencies, second_outlets, second_offices, second_systems)
Found = dict[str, str | None]


def layouts(which: str) -> list[Layout]:
    """The layouts of a set, in order."""
    if which != "second":
        made: list[Layout] = importlib.import_module(LATER[which]).LAYOUTS
        return made
    return [layout for module in SECOND for layout in module.LAYOUTS]


def pages(which: str) -> list[tuple[str, Page]]:
    """Every layout of a set with two stories."""
    made = []
    for number, layout in enumerate(layouts(which)):
        for turn in (0, 1):
            tale = TALES[(3 * number + 2 * turn) % len(TALES)]
            made.append((f"{layout.__name__}_{turn}", layout(tale)))
    return made


def ours(markup: str, name: str) -> Found:
    """What Foretold finds."""
    try:
        article = to_article(read_page(markup, name))
    except InputError as error:
        return {"text": "", "error": str(error)}
    return {
        "title": article.title, "date": article.published, "byline": article.byline,
        "publisher": article.publisher, "text": article.text,
    }  # fmt: skip


def library(markup: str, name: str) -> Found:
    """What trafilatura finds by itself."""
    found = trafilatura.bare_extraction(markup, include_comments=False, with_metadata=True)
    if found is None:
        return {"text": ""}
    return {
        "title": found.title, "date": found.date, "byline": found.author,
        "publisher": found.sitename, "text": f"{found.title or ''}\n{found.text or ''}",
    }  # fmt: skip


def score(found: Found, page: Page, *, day: bool) -> dict[str, float]:
    """Each field's score between 0 and 1."""
    names = re.split(r"\s*(?:,|;|\band\b)\s+", found.get("byline") or "")
    scores = {
        "title": float(found.get("title") == page.title),
        "date": float(_same_date(found.get("date") or "", page.published, day=day)),
        "byline": float({n.lower() for n in names if n} == {a.lower() for a in page.authors}),
        "publisher": float(found.get("publisher") in page.publishers),
        "text": _f1(found.get("text") or "", page),
    }
    if not page.published:
        del scores["date"]
    return scores


def _same_date(found: str, wanted: str, *, day: bool) -> bool:
    if not wanted or day or len(wanted) == 10:
        return found[:10] == wanted[:10] and (day or len(found) == 10)
    if len(found) < 16:
        return False
    one, other = datetime.fromisoformat(found), datetime.fromisoformat(wanted)
    if one.tzinfo is None or one.utcoffset() is None:
        return False
    return abs((one - other).total_seconds()) < 60


def _f1(text: str, page: Page) -> float:
    for passage in sorted(page.optional, key=len, reverse=True):
        text = text.replace(passage, " ", 1)
    wanted = Counter(" ".join((page.title, *page.text)).split())
    found = Counter(text.split())
    return 2 * (wanted & found).total() / (wanted.total() + found.total())


def run(
    reader: Callable[[str, str], Found], which: str, asked: argparse.Namespace
) -> dict[str, float]:
    """Mean scores of a reader over a set, in percent, with its pages a CPU second."""
    made = [(n, p) for n, p in pages(which) if not asked.only or asked.only in n]
    totals: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    spent = 0.0
    for name, page in made:
        started = time.process_time()
        found = reader(page.markup, name)
        spent += time.process_time() - started
        for field, value in score(found, page, day=reader is library).items():
            totals[field] += value  # type: ignore[assignment]
            counted[field] += 1
            if asked.missed and reader is ours and value < 0.985:
                wanted = {
                    "title": page.title,
                    "date": page.published,
                    "byline": page.authors,
                    "publisher": page.publishers,
                }
                shown = (
                    _difference(found.get("text") or "", page)
                    if field == "text"
                    else f"{found.get(field)!r} for {wanted[field]!r}"
                )
                print(f"{name} {field} {value:.2f}: {shown}", file=sys.stderr)
    return {f: round(100 * totals[f] / counted[f], 1) for f in FIELDS} | {
        "pages a CPU second": round(len(made) / spent)
    }


def _difference(text: str, page: Page) -> str:
    wanted = " ".join((page.title, *page.text, *page.optional))
    extra = [line[:90] for line in text.split("\n") if line.strip() and line.strip() not in wanted]
    squeezed = " ".join(text.split())
    lost = [p[:60] for p in page.text if " ".join(p.split()) not in squeezed]
    return f"extra {extra} lost {lost}"


def main() -> int:
    """Print the figures of both readers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="second", choices=("second", *LATER))
    parser.add_argument("--only")
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--json", action="store_true", help="ours alone, as JSON")
    asked = parser.parse_args()
    found = run(ours, asked.set, asked)
    if asked.json:
        print(json.dumps(found))
        return 0
    for name, figures in (("foretold", found), ("trafilatura", run(library, asked.set, asked))):
        print(name, *(f"{k} {v}" for k, v in figures.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
