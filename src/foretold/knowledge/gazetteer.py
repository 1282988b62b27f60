"""Where places lie: towns by name with their state and coordinates."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from foretold.knowledge.files import DATA
from foretold.knowledge.packs import packs, read_table

_FILE = "places/gazetteer.tsv"
_GAPS = re.compile(r"[\s\-–‐‑.]+")
_MARKS = dict.fromkeys(map(ord, "'’‘`ʼ"))
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae"})
_SAINT = re.compile(r"^st ")


@dataclass(frozen=True, slots=True)
class Town:
    """A town: ISO alpha-3 code, state within the USA (folded), people, degrees north and east."""

    code: str
    region: str
    is_capital: bool
    people: int
    latitude: float
    longitude: float


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """A name in lower case without marks, hyphens and dots ("San José", "san jose")."""
    low = name.lower().translate(_MARKS).translate(_LETTERS)
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    return _SAINT.sub("saint ", _GAPS.sub(" ", low).strip())


@lru_cache(maxsize=8192)
def towns(name: str) -> tuple[Town, ...]:
    """The towns that bear a name, ours first, then those of the user's packs.

    Raises:
        KnowledgeError: a pack's file does not fit its header.

    """
    wanted = folded(name)
    if not wanted:
        return ()
    return tuple(_own(wanted)) + _from_packs().get(wanted, ())


@lru_cache(maxsize=1)
def _text() -> str:
    """The table as it stands: it is looked into, for reading every row costs more than most use."""
    return (DATA / _FILE).read_text("utf-8")


def _own(wanted: str) -> Iterator[Town]:
    """The rows of one name; they stand together, for the file is sorted."""
    text = _text()
    at = text.find(f"\n{wanted}\t") + 1
    while at and text.startswith(f"{wanted}\t", at):
        end = text.index("\n", at)
        _, code, region, kind, people, north, east = text[at:end].split("\t")
        yield Town(code, region, kind == "capital", int(people), float(north), float(east))
        at = end + 1


@lru_cache(maxsize=1)
def _from_packs() -> dict[str, tuple[Town, ...]]:
    found: dict[str, tuple[Town, ...]] = {}
    for folder in packs():
        if (folder / _FILE).is_file():
            for row in read_table(folder / _FILE):
                town = Town(
                    row["code"], folded(row["region"]), row["kind"] == "capital",
                    int(row["people"] or 0), float(row["latitude"]), float(row["longitude"]),
                )  # fmt: skip
                name = folded(row["name"])
                found[name] = (*found.get(name, ()), town)
    return found
