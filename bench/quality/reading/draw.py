"""Draws events at random from articles that nobody looked at, to be read against the words.

    python bench/quality/reading/draw.py ARTICLES --seed WORD [--articles 150] [--events 100]

ARTICLES is the folder of .jsonl files that `bench/quality/records.py` reads. All articles but those
of the gold files and of `judged_events.tsv` are shuffled, the first ones coded as `foretold code`
does, and events drawn among all of theirs. Prints one line an event: article, offsets of the
evidence and of the trigger, type, codes of both sides, status; with `--words` the sentence too, for
the reader's eyes: texts are not ours to keep.
"""

import argparse
import csv
import json
import random
import sys
from pathlib import Path

from foretold.coding import code_articles
from foretold.records import Article, Entity, Event

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from records import GOLD, manifest, name_of  # noqa: E402


def seen_before() -> set[str]:
    """The articles that were looked at while the extractor was made."""
    found = {name for half in GOLD.iterdir() for name, _, _ in manifest(half)}
    for sheet in HERE.glob("*.tsv"):
        with sheet.open(encoding="utf-8") as file:
            found |= {row["article"] for row in csv.DictReader(file, delimiter="\t")}
    return found


def codes(side: tuple[Entity, ...]) -> str:
    """The codes of a side; "-" for a party without one."""
    return ",".join(e.code or "-" for e in side)


def main() -> None:
    """Shuffle, code, draw, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", required=True)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--events", type=int, default=100)
    parser.add_argument("--words", action="store_true")
    parser.add_argument("--unseen-but", nargs="*", default=[], help="sheets not to heed")
    chosen = parser.parse_args()
    seen = seen_before()
    for sheet in chosen.unseen_but:
        with (HERE / sheet).open(encoding="utf-8") as file:
            seen -= {row["article"] for row in csv.DictReader(file, delimiter="\t")}
    rows = []
    for path in sorted(chosen.folder.glob("*.jsonl")):
        rows += [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [r for r in rows if "text" in r and name_of(r) not in seen]
    rows.sort(key=name_of)
    pick = random.Random(chosen.seed)
    pick.shuffle(rows)
    drawn = [
        Article(
            id=name_of(r), text=r["text"], sha256="", published=r["date"],
            title=r.get("title") or r.get("headline"),
        )
        for r in rows[: chosen.articles]
    ]  # fmt: skip
    found: list[tuple[Article, Event]] = []
    for article, records in zip(drawn, code_articles(drawn), strict=True):
        found += [(article, r) for r in records if isinstance(r, Event)]
    print(
        f"{len(drawn)} articles, {len(found)} events: {len(found) / len(drawn):.2f} an article",
        file=sys.stderr,
    )
    print("article\tstart\tend\ttrigger\ttype\tactor\trecipient\tstatus")
    for article, event in sorted(
        pick.sample(found, min(chosen.events, len(found))),
        key=lambda x: (x[0].id, x[1].evidence.start),
    ):
        print(
            article.id, event.evidence.start, event.evidence.end, event.trigger.start,
            event.event_type, codes(event.actor), codes(event.recipient), event.status, sep="\t",
        )  # fmt: skip
        if chosen.words:
            around = article.text[max(0, event.evidence.start - 250) : event.evidence.end + 120]
            print(f"    [{event.trigger.text}] {event.evidence.text}\n    ... {around!r}")


if __name__ == "__main__":
    main()
