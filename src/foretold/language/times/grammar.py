"""The grammar: patterns over classes of words, from the knowledge file, as compiled regexes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from foretold.knowledge import files
from foretold.language.times.atoms import Atom

_NAME = re.compile(r"\{(\w+)\}|([a-z_]+[a-z_0-9]*)|\((?!\?)")
_NO_CLASS = "·"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of expression with the pattern that finds it."""

    kind: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of atoms that a rule matched."""

    kind: str
    begin: int
    end: int


@cache
def _letters() -> dict[str, str]:
    """One letter a class: the atoms of a text become a string that regexes can search."""
    return {"": _NO_CLASS}


def _letter(kind: str) -> str:
    letters = _letters()
    return letters.setdefault(kind, chr(0x4E00 + len(letters)))


@cache
def rules() -> tuple[Rule, ...]:
    """The rules in the order of the knowledge file."""
    data = files.toml("times/grammar.toml")
    macros: dict[str, str] = data["macros"]

    def expand(pattern: str) -> str:
        def one(match: re.Match[str]) -> str:
            if match[1]:
                return f"(?:{expand(macros[match[1]])})"
            return _letter(match[2]) if match[2] else "(?:"

        return _NAME.sub(one, pattern).replace(" ", "")

    return tuple(
        Rule(rule["kind"], re.compile(expand(pattern)))
        for rule in data["rule"]
        for pattern in rule["patterns"]
    )


def search(runs: Sequence[list[Atom]]) -> list[list[Found]]:
    """What the grammar finds in each run of atoms: longest first, then the earlier rule; in order.

    All runs are searched as one text, in which no pattern reaches from one into the next.
    """
    compiled = rules()
    text: list[str] = []
    places: list[tuple[int, int]] = []
    for number, atoms in enumerate(runs):
        letters, at = _islands(atoms)
        text.append(letters)
        places += [(number, i) for i in (*at, len(atoms))]
    joined = _NO_CLASS.join(text)
    hits: list[tuple[int, int, tuple[int, int], str]] = []
    for rank, rule in enumerate(compiled):
        for match in rule.pattern.finditer(joined):
            begin, end = match.span()
            if end > begin:
                hits.append((begin - end, rank, places[begin], rule.kind))
    hits.sort()
    taken = [bytearray(len(atoms)) for atoms in runs]
    found: list[list[Found]] = [[] for _ in runs]
    for length, _, (number, begin), kind in hits:
        end = begin - length
        if not any(taken[number][begin:end]):
            taken[number][begin:end] = b"\x01" * (end - begin)
            found[number].append(Found(kind, begin, end))
    for one in found:
        one.sort(key=lambda f: f.begin)
    return found


def _islands(atoms: list[Atom]) -> tuple[str, list[int]]:
    """The atoms as letters, without stretches that hold no word of time; and where each stood."""
    letters = _letters()
    strong = _strong()
    text: list[str] = []
    places: list[int] = []
    begin = 0
    telling = False
    for i, atom in enumerate(atoms):
        letter = letters.get(atom.kind, _NO_CLASS)
        if letter is not _NO_CLASS:
            text.append(letter)
            places.append(i)
            telling = telling or letter in strong
            continue
        if telling:
            text.append(_NO_CLASS)
            places.append(i)
        else:
            del text[begin:], places[begin:]
        begin = len(text)
        telling = False
    if not telling:
        del text[begin:], places[begin:]
    return "".join(text), places


@cache
def _strong() -> frozenset[str]:
    """Letters of the classes that are a reason to look."""
    rules()
    weak = set(files.toml("times/grammar.toml")["weak"].split())
    return frozenset(x for kind, x in _letters().items() if kind and kind not in weak)
