"""Measures how copies are found, by kind of copy, and what is wrongly taken for one.

    python bench/quality/copies.py FILE.jsonl... [--texts 1000] [--changed 0.1] [--floor 95]

Every second text gets a copy with a tenth of its words changed, and besides of one kind in turn:
nothing more, another head line and by-line, paragraphs in another order, cut off, built into a
longer story, corrected figures, words put in or left out. Digests of three or four texts are put
in too, and must not be copies of any. Recall: copies that were linked to their original.
Precision: links that are right. Texts that are copies of each other as they come (half of their
runs of eight words in common) are left out first, by another method than the one measured. All
come in one stream, shuffled, so that copies come before their originals too.
"""

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable

from foretold.documents.copies import link_copies
from foretold.records import Article

_SPARE = 50


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
        if len(kept) >= limit:
            break
    return kept


def changed(text: str, share: float, words: list[str], chance: random.Random) -> str:
    """The text with this share of its words replaced by words from elsewhere."""
    parts = re.split(r"(\s+)", text)
    places = [i for i, part in enumerate(parts) if part.strip()]
    for place in chance.sample(places, round(share * len(places))):
        parts[place] = chance.choice(words)
    return "".join(parts)


def blocks(text: str) -> list[str]:
    """The paragraphs, or where there is one alone its sentences by twos."""
    found = [p for p in re.split(r"\n+", text) if p.strip()]
    if len(found) > 2:
        return found
    sentences = re.split(r"(?<=[.!?]) +", text)
    return [" ".join(sentences[i : i + 2]) for i in range(0, len(sentences), 2)]


def headed(text: str, other: str, chance: random.Random) -> str:
    """Another head line, by-line and date line."""
    lines = other.split()
    first = re.sub(r"^.{0,80}?(?:--|\(\w+\) -) ?", "", text, count=1)
    by = " ".join(chance.sample(lines, 2)).title()
    return f"{' '.join(lines[40:50])}\nBy {by}\nGENEVA, {by} - {first}\nEditing by {by}"


def reordered(text: str, other: str, chance: random.Random) -> str:
    """The first paragraph stays; the others come in another order."""
    first, *rest = blocks(text)
    chance.shuffle(rest)
    return "\n".join([first, *rest])


def cut_off(text: str, other: str, chance: random.Random) -> str:
    """The first 40 to 70% of the words, at least 50."""
    words = re.findall(r"\S+\s*", text)
    return "".join(words[: max(50, round(chance.uniform(0.4, 0.7) * len(words)))])


def embedded(text: str, other: str, chance: random.Random) -> str:
    """Words of another text before and after it, three quarters as many as its own together."""
    words, more = len(text.split()), other.split()
    size = min(len(more) // 2, round(0.375 * words))
    return f"{' '.join(more[:size])}\n{text}\n{' '.join(more[-size:])}"


def corrected(text: str, other: str, chance: random.Random) -> str:
    """A third of the figures are others."""
    return re.sub(
        r"\d+", lambda m: str(chance.randrange(1, 999)) if chance.random() < 1 / 3 else m[0], text
    )


def edited(text: str, other: str, chance: random.Random) -> str:
    """One word in twenty left out, one in twenty put in."""
    words, more = text.split(" "), other.split()
    kept = [w for w in words if chance.random() > 0.05]
    return " ".join(f"{w} {chance.choice(more)}" if chance.random() < 0.05 else w for w in kept)


def plain(text: str, other: str, chance: random.Random) -> str:
    """Nothing more."""
    return text


KINDS: tuple[Callable[[str, str, random.Random], str], ...] = (
    plain, headed, reordered, cut_off, embedded, corrected, edited,
)  # fmt: skip


def stream(originals: list[str], spare: list[str], share: float) -> list[tuple[str, str, str]]:
    """Name, kind and text of all: originals are o1, o2, their copies c1, c2, digests d1, d2.

    What is put around copies comes from `spare`.
    """
    chance = random.Random(2)
    vocabulary = " ".join(originals[:200]).split()
    made = [(f"o{i}", "original", text) for i, text in enumerate(originals)]
    for i in range(1, len(originals), 2):
        kind = KINDS[(i // 2) % len(KINDS)]
        other = spare[i % len(spare)]
        copy = kind(changed(originals[i], share, vocabulary, chance), other, chance)
        made.append((f"c{i}", kind.__name__, copy))
    for i in range(0, len(originals) - 8, 20):
        parts = originals[i : i + chance.choice((3, 4)) * 2 : 2]
        made.append((f"d{i}", "digest", "\n\n".join(" ".join(p.split()[:250]) for p in parts)))
    chance.shuffle(made)
    return made


def main() -> int:
    """Print recall and precision; exit code 1 when one is under the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--changed", type=float, default=0.1)
    parser.add_argument("--floor", type=float, default=0.0)
    parser.add_argument("--wrong", action="store_true", help="print the wrong links")
    options = parser.parse_args()
    found = texts(options.paths, options.texts + _SPARE)
    made = stream(found[_SPARE:], found[:_SPARE], options.changed)
    started = time.process_time()
    linked = list(link_copies(Article(name, text, name) for name, _, text in made))
    seconds = time.process_time() - started
    root = {a.id: a.duplicate_of or a.id for a in linked}
    kinds = {name: kind for name, kind, _ in made}
    total, hit, wrong = Counter(kinds.values()), Counter[str](), Counter[str]()
    for name, kind, text in made:
        if name[0] == "c":
            hit[kind] += root[name] == root[f"o{name[1:]}"]
        first = root[name]
        if first != name and (first[1:] != name[1:] or "d" in (name[0], first[0])):
            wrong["digest" if "d" in (name[0], first[0]) else kind] += 1
            if options.wrong:
                print(f"{name} {kind} is told to copy {first} {kinds[first]}: {text[:70]!r}")
    for kind in [k.__name__ for k in KINDS]:
        print(f"{kind:10} copies {total[kind]:4} recall {100 * hit[kind] / total[kind]:5.1f}")
    print(f"wrong links: {dict(wrong)}; digests {total['digest']}")
    copies = sum(total[k.__name__] for k in KINDS)
    recall = 100 * hit.total() / copies
    precision = 100 * hit.total() / max(1, hit.total() + wrong.total())
    print(
        f"copies {copies} recall {recall:.1f} precision {precision:.1f} "
        f"texts/s {len(made) / seconds:.0f}"
    )
    return int(min(recall, precision) < options.floor)


if __name__ == "__main__":
    raise SystemExit(main())
