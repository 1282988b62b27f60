"""Measures how copies are found: each second text gets a copy with a tenth of its words changed.

    python bench/quality/copies.py FILE.jsonl... [--texts 1000] [--changed 0.1] [--floor 95]

Recall: copies that were linked to their original. Precision: links that are right. Texts that
are copies of each other as they come (half of their runs of eight words in common) are left out
first, by another method than the one that is measured.
"""

import argparse
import json
import random
import re
import time

from foretold.documents.copies import CopyIndex
from foretold.records import Article


def texts(paths: list[str], limit: int) -> list[str]:
    """Texts of at least 60 words, at random but always the same, without copies among them."""
    found: list[str] = []
    for path in paths:
        with open(path, encoding="utf-8") as lines:  # noqa: PTH123
            found += [json.loads(line)["text"] for line in lines if line.strip()]
    random.Random(1).shuffle(found)
    kept: list[str] = []
    seen: set[int] = set()
    for text in found:
        words = re.findall(r"\w+", text.lower())
        runs = {hash(tuple(words[i : i + 8])) for i in range(len(words) - 7)}
        if len(words) >= 60 and len(runs & seen) < 0.5 * len(runs):
            kept.append(text)
            seen |= runs
        if len(kept) == limit:
            break
    return kept


def changed(text: str, share: float, words: list[str], chance: random.Random) -> str:
    """The text with this share of its words replaced by words from elsewhere."""
    parts = re.split(r"(\s+)", text)
    places = [i for i, part in enumerate(parts) if part.strip()]
    for place in chance.sample(places, round(share * len(places))):
        parts[place] = chance.choice(words)
    return "".join(parts)


def main() -> int:
    """Print recall and precision; exit code 1 when one is under the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--changed", type=float, default=0.1)
    parser.add_argument("--floor", type=float, default=0.0)
    options = parser.parse_args()
    chance = random.Random(2)
    originals = texts(options.paths, options.texts)
    vocabulary = " ".join(originals[:200]).split()
    stream = [(f"o{i}", text) for i, text in enumerate(originals)]
    stream += [
        (f"c{i}", changed(text, options.changed, vocabulary, chance))
        for i, text in enumerate(originals)
        if i % 2
    ]
    index = CopyIndex()
    right = wrong = 0
    started = time.process_time()
    for name, text in stream:
        target = index.link(Article(name, text, name)).duplicate_of
        if target is not None:
            good = target == f"o{name[1:]}" and name[0] == "c"
            right, wrong = right + good, wrong + (not good)
    seconds = time.process_time() - started
    copies = len(stream) - len(originals)
    recall, precision = 100 * right / copies, 100 * right / max(1, right + wrong)
    print(
        f"copies {copies} recall {recall:.1f} precision {precision:.1f} "
        f"texts/s {len(stream) / seconds:.0f}"
    )
    return int(min(recall, precision) < options.floor)


if __name__ == "__main__":
    raise SystemExit(main())
