"""Scores `foretold code` on annotated articles whose texts are not ours to ship.

The gold files hold offsets, codes and bands but no text. This rebuilds, in a temporary folder,
the layout that the scorer reads (D.txt, D.date, D.jsonl) from the articles themselves and runs
the scorer on it.

    python bench/quality/records.py ARTICLES --scorer score.py --run .venv/bin/foretold
    python bench/quality/records.py ARTICLES --gold dev --scorer score.py --run .venv/bin/foretold

ARTICLES is a folder of .jsonl files with `text` and either `doc_id` or `date` and `headline` on
each line (an article without `doc_id` is called KCNA_<date>_<first 8 digits of the SHA-256 of
"date|headline">). Exit code 1 if an article is missing or its text is not the one annotated.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent / "gold"


def name_of(row: dict[str, Any]) -> str:
    """The name that the gold files give an article."""
    if "doc_id" in row:
        return str(row["doc_id"])
    digest = hashlib.sha256(f"{row['date']}|{row['headline']}".encode()).hexdigest()[:8]
    return f"KCNA_{row['date'].replace('-', '')}_{digest}"


def texts_of(folder: Path, wanted: set[str]) -> dict[str, str]:
    """The texts of the wanted articles, by name, from the folder's .jsonl files."""
    found: dict[str, str] = {}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if "text" in row and name_of(row) in wanted:
                found.setdefault(name_of(row), row["text"])
    return found


def manifest(gold: Path) -> Iterator[tuple[str, str, str]]:
    """Name, day of publication and start of the text's SHA-256 of each annotated article."""
    for line in (gold / "articles.tsv").read_text("utf-8").splitlines()[1:]:
        name, published, sha256 = line.split("\t")
        yield name, published, sha256


def records_of(gold: Path) -> dict[str, list[dict[str, Any]]]:
    """The gold records of a folder by the name of their article, in the order of the files."""
    found: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(gold.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            found.setdefault(record["doc"], []).append(record)
    return found


def same_passage(start: int, end: int, gold: dict[str, Any]) -> bool:
    """Whether words and a gold record share half of the shorter one's, as scored."""
    shared = int(min(end, gold["end"]) - max(start, gold["start"]))
    return shared >= min(end - start, gold["end"] - gold["start"]) / 2


def with_words(record: dict[str, Any], text: str) -> dict[str, Any]:
    """The gold record with its words filled in from the text."""
    full = record | {
        "doc": f"{record['doc']}.txt",
        "evidence": text[record["start"] : record["end"]],
    }
    if "condition" in record:
        start, end = record["condition"]
        full["condition"] = text[start:end]
    return full


def rebuild(articles: Path, gold: Path, into: Path) -> list[str]:
    """Write D.txt, D.date and D.jsonl of every annotated article; returns what went wrong."""
    entries = list(manifest(gold))
    texts = texts_of(articles, {name for name, _, _ in entries})
    annotated = records_of(gold)
    wrong = []
    for name, published, sha256 in entries:
        text = texts.get(name)
        if text is None:
            wrong.append(f"{name}: not among the articles in {articles}")
            continue
        if hashlib.sha256(text.encode()).hexdigest()[:16] != sha256:
            wrong.append(f"{name}: its text is not the one that was annotated")
            continue
        (into / f"{name}.txt").write_bytes(text.encode())
        (into / f"{name}.date").write_text(published)
        filled = [with_words(record, text) for record in annotated.get(name, ())]
        (into / f"{name}.jsonl").write_text(
            "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in filled), "utf-8"
        )
    return wrong


def main() -> int:
    """Rebuild and score."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", type=Path, help="folder of .jsonl files with the texts")
    parser.add_argument(
        "--gold",
        default="heldout",
        help="a folder of gold files, or its name in bench/quality/gold",
    )
    parser.add_argument("--scorer", type=Path, required=True, help="path of score.py")
    parser.add_argument("--run", default="foretold", help="the command that starts the program")
    parser.add_argument("--missed", action="store_true", help="list what was missed")
    options = parser.parse_args()
    named = GOLD / options.gold
    gold = named if named.is_dir() else Path(options.gold)
    with tempfile.TemporaryDirectory() as folder:
        wrong = rebuild(options.articles, gold, Path(folder))
        if wrong:
            print("\n".join(wrong), file=sys.stderr)
            return 1
        command = [sys.executable, str(options.scorer), "records", folder, "--run", options.run]
        return subprocess.run(command + ["--missed"] * options.missed, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
