"""The texts and event data of the first finding, as the program reads them.

Used by `scripts/findings.py`; nothing of the texts is kept in the repository.
"""

import csv
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from foretold.knowledge.files import table
from foretold.knowledge.holders import person_names
from foretold.ledger.mapping import party_code

OUTLETS = {"AFP": "AFP", "XIN": "Xinhua"}
_ICEWS_BEGINS = date(2005, 1, 1)
_ICEWS_ENDS = date(2007, 2, 28)
_FORMS = {"Occupied Palestinian Territory": "PSE", "Palestinian Territory, Occupied": "PSE"}
_COLUMNS = ("Event ID", "Event Date", "Source Name", "Source Country", "Event Text", "CAMEO Code",
            "Target Name", "Target Country")  # fmt: skip


def write_articles(folder: Path, target: Path) -> None:
    """Write the wire and KCNA stories as one file of articles."""
    with target.open("w", encoding="utf-8") as out:
        for row in _articles(folder):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def _articles(folder: Path) -> Iterator[dict[str, str]]:
    for row in _lines(folder / "wire.jsonl"):
        yield {"id": row["doc_id"], "text": row["text"], "title": row["title"],
               "published": row["date"], "publisher": OUTLETS[row["doc_id"][:3]]}  # fmt: skip
    for number, row in enumerate(_lines(folder / "kcna.jsonl"), 1):
        yield {"id": f"KCNA_{number:04}", "text": row["text"],
               "title": row["headline"], "published": row["date"], "url": row["link"],
               "publisher": "KCNA"}  # fmt: skip


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write_event_data(folder: Path, sample: Path, target: Path) -> int:
    """Write the event quadruples of 2005 to early 2007 as an ICEWS file; returns how many.

    The quadruples name actors and relations alone: states are those in the names' brackets, or
    that the name or an office holder's name stands for on the day; codes are those whose name the
    relation is, in CAMEO's list or in a sample of raw ICEWS data.
    """
    cameo = _codes(sample)
    actors, relations = _numbered(folder / "entity2id.txt"), _numbered(folder / "relation2id.txt")
    rows = set()
    for part in ("train", "valid", "test"):
        for line in (folder / f"{part}.txt").read_text("utf-8").splitlines():
            source, relation, goal, step = line.split("\t")[:4]
            day = _ICEWS_BEGINS + timedelta(days=int(step))
            code = cameo.get(relations[relation].lower())
            if code is None or day > _ICEWS_ENDS:
                continue
            rows.add((day.isoformat(), actors[source], relations[relation], code, actors[goal]))
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        writer.writerow(_COLUMNS)
        for number, (on, source, text, code, goal) in enumerate(sorted(rows), 1):
            writer.writerow((number, on, source, _state(source, on), text, code, goal,
                             _state(goal, on)))  # fmt: skip
    return len(rows)


def _codes(sample: Path) -> dict[str, str]:
    """CAMEO codes by the name of the relation."""
    found = {r["label"].lower(): r["cameo"] for r in table("events/cameo.tsv")}
    with sample.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            found.setdefault(row["Event Text"].lower(), row["CAMEO Code"])
    return found


def _numbered(path: Path) -> dict[str, str]:
    pairs = (line.rsplit("\t", 1) for line in path.read_text("utf-8").splitlines() if "\t" in line)
    return {number.strip(): name.strip() for name, number in pairs}


def _state(name: str, day: str) -> str:
    """The code of the state (or body) that an actor of the event data belongs to."""
    inside = re.search(r"\(([^()]+)\)$", name)
    part = inside.group(1) if inside else name
    if part in _FORMS:
        return _FORMS[part]
    if code := party_code(part):
        return code
    held = [h for _, h in person_names().exact(name) if h.holds_on(day)]
    return held[0].country if held else ""
