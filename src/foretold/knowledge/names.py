"""Names as keys: how a name is cut and folded so that all its spellings are found.

Case, accents, dots and hyphens do not matter to a key ("Kim Jong-un", "Kim Jong Un"; "U.S.",
"US"); British and American spellings are one. A form in capitals alone still asks for capitals
in the text, and one that begins with a capital for a capital.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from foretold.knowledge.packs import rows

SKIPPED = frozenset({"-", "–", "‐", "‑", "'", "’", "‘", "`", "ʼ"})
_PIECE = re.compile(r"'s\b|[,()&+/]|[^\s\-–‐‑,()&+/]+?(?='s\b)|[^\s\-–‐‑,()&+/]+")
_ARTICLE = re.compile(r"\b[AaEe]l-(\w)")
_SYLLABLES = re.compile(r"\b([A-Z][a-z]{1,5})-([a-z]{2,6})\b")
_TWO_LETTERS = {
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe",
    "å": "aa", "Å": "Aa", "æ": "ae", "ß": "ss",
}  # fmt: skip
Payload = TypeVar("Payload")


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The key of one token ("" where it counts for nothing, as a hyphen)."""
    if word in SKIPPED:
        return ""
    folded = word.lower()
    if not folded.isascii():
        folded = folded.replace("’", "'").replace("‘", "'").replace("ʼ", "'")
        folded = "".join(
            c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c)
        )
        folded = folded.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d")
    if len(folded) > 1 and "." in folded:
        folded = folded.replace(".", "")
    if len(folded) > 1 and folded[0] in "'`":
        folded = folded if folded == "'s" else folded[1:]
    if len(folded) > 1 and folded[-1] == "'":
        folded = folded[:-1]
    folded = _spellings().get(folded, folded)
    for ending, form, least in _endings().get(folded[-2:], ()):
        if folded.endswith(ending) and len(folded) >= least:
            folded = folded.removesuffix(ending) + form
            return _spellings().get(folded, folded)
    return folded


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    return {row["variant"]: row["form"] for row in rows("actors/spellings.tsv", ())}


@lru_cache(maxsize=1)
def _endings() -> dict[str, list[tuple[str, str, int]]]:
    """Endings of names that transliteration writes in several ways: ending, form, least length.

    By their last two letters.
    """
    found: dict[str, list[tuple[str, str, int]]] = {}
    for row in rows("actors/spelling_endings.tsv", ()):
        ending = (row["ending"], row["form"], int(row["least"]))
        found.setdefault(row["ending"][-2:], []).append(ending)
    return found


def written_variants(name: str) -> list[str]:
    """Other ways in which the same personal name is written, by rule.

    The Arabic article joined to its noun ("al-Hakim", "Alhakim"), the syllables of a Korean or
    Chinese given name in one word ("Jong-un", "Jongun"), and vowels with a mark written as two
    ("Günter", "Guenter").
    """
    if "-" not in name and name.isascii():
        return []
    joined = _ARTICLE.sub(lambda found: f"Al{found[1].lower()}", name)
    joined = _SYLLABLES.sub(lambda found: found[1] + found[2].lower(), joined)
    marked = "".join(_TWO_LETTERS.get(c, c) for c in name)
    return [variant for variant in dict.fromkeys((joined, marked)) if variant != name]


def keys(name: str) -> tuple[str, ...]:
    """The keys of a name, in order ("Workers' Party" gives workers, party)."""
    if name.isalpha():
        return (key(name),)
    pieces = _PIECE.findall(name.replace("’", "'"))
    return tuple(k for k in (key(p) for p in pieces) if k)


@lru_cache(maxsize=65536)
def is_abbreviation(form: str) -> bool:
    """Whether a form stands in capitals alone ("US", "U.N.", "P5+1")."""
    letters = [c for c in form if c.isalpha()]
    return bool(letters) and all(c.isupper() for c in letters) and len(form) <= 9


@dataclass(slots=True)
class Names(Generic[Payload]):
    """Finds the longest known name that begins at a place in a list of keys."""

    _single: dict[str, list[tuple[str, Payload]]] = field(default_factory=dict)
    _longer: dict[tuple[str, ...], list[tuple[tuple[str, ...], str, Payload]]] = field(
        default_factory=dict
    )
    """Names of several keys by their first two."""
    _firsts: set[str] = field(default_factory=set)

    def add(self, form: str, payload: Payload) -> None:
        """Make a name findable."""
        found = keys(form)
        self._firsts.update(found[:1])
        if len(found) == 1:
            self._single.setdefault(found[0], []).append((form, payload))
        elif found:
            self._longer.setdefault(found[:2], []).append((found, form, payload))

    def add_all(self, forms: Iterable[str], payload: Payload) -> None:
        """Make several names of one thing findable."""
        for form in forms:
            self.add(form, payload)

    def close(self) -> None:
        """Put the longest names first; call once when all are in."""
        for entries in self._longer.values():
            entries.sort(key=lambda e: -len(e[0]))

    @property
    def firsts(self) -> Set[str]:
        """The keys that names begin with."""
        return self._firsts

    def at(self, given: Sequence[str], start: int) -> list[tuple[int, str, Payload]]:
        """The names that begin at `start`, longest first: (number of keys, form, payload)."""
        found = [
            (len(name), form, payload)
            for name, form, payload in self._longer.get(tuple(given[start : start + 2]), ())
            if len(name) == 2 or tuple(given[start : start + len(name)]) == name
        ]
        found += [(1, form, payload) for form, payload in self._single.get(given[start], ())]
        return found

    def exact(self, name: str) -> list[tuple[str, Payload]]:
        """What is known by exactly this name: (form, payload)."""
        wanted = keys(name)
        if len(wanted) == 1:
            return list(self._single.get(wanted[0], ()))
        entries = self._longer.get(wanted[:2], [])
        return [(form, payload) for found, form, payload in entries if found == wanted]
