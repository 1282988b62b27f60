"""The words of time: looked up first, so that texts without them cost nothing."""

import re
from dataclasses import dataclass
from functools import cache

from foretold.knowledge import files
from foretold.language.tree import Token

_CUTS = re.compile(r"(?<=[a-z])(?:['’]s\b|-(?=[a-z]))")
"""Where the parser cuts words: before a genitive, around a hyphen."""


@dataclass(frozen=True, slots=True)
class Sense:
    """A class of the grammar, what the word means in it, and the condition on the token."""

    kind: str
    value: str
    condition: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Single words, phrases by their first two words, number words, and what makes us look."""

    words: dict[str, tuple[Sense, ...]]
    phrases: dict[tuple[str, str], tuple[tuple[tuple[str, ...], Sense], ...]]
    numbers: dict[str, int]
    triggers: frozenset[str]
    openings: frozenset[str]
    """The first words of the phrases."""


@cache
def lexicon() -> Lexicon:
    """The lexicon from the knowledge files, read once."""
    words: dict[str, list[Sense]] = {}
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], Sense]]] = {}
    rows = [
        (r["word"], Sense(r["class"], r["value"], r["if"])) for r in files.table("times/words.tsv")
    ]
    rows += [
        (name, Sense("holiday", row["key"], row["case"]))
        for row in files.table("times/holidays.tsv")
        for name in row["names"].split("|")
    ]
    weak = frozenset(files.toml("times/grammar.toml")["weak"].split())
    triggers = set()
    for word, sense in rows:
        parts = tuple(_CUTS.sub(r" \g<0> ", word).split())
        if sense.kind not in weak:
            triggers.add(max(parts, key=len))
        if len(parts) == 1:
            words.setdefault(word, []).append(sense)
        else:
            phrases.setdefault((parts[0], parts[1]), []).append((parts, sense))
    numbers = {r["word"]: int(r["value"]) for r in files.table("times/numbers.tsv")}
    return Lexicon(
        {w: tuple(s) for w, s in words.items()},
        {w: tuple(sorted(p, key=lambda x: -len(x[0]))) for w, p in phrases.items()},
        numbers,
        frozenset(triggers),
        frozenset(first for first, _ in phrases),
    )


def holds(condition: str, token: Token, word: str, follower: Token | None) -> bool:
    """Whether a sense's condition on its token is met."""
    tag = token.tag
    if condition == "":
        return True
    if condition == "cap":
        return word[0].isupper()
    if condition == "name":
        numbered = follower is not None and follower.text[0].isdigit()
        return word[0].isupper() and (tag[:3] == "NNP" or tag == "CD" or numbered)
    if condition == "numbered":
        numbered = follower is not None and follower.text[0].isdigit()
        return word[0].isupper() and (numbered or _follows_number(token))
    if condition == "upper":
        return word.isupper()
    if condition == "notprep":
        return token.dep != "prep"
    if condition == "notverb":
        return tag[:1] != "V"
    if condition == "amod":
        return token.dep == "amod"
    if condition == "notadj":
        return token.dep != "amod"
    prefix = {"noun": "NN", "adj": "JJ", "adverb": "RB"}[condition]
    return tag[: len(prefix)] == prefix


def _follows_number(token: Token) -> bool:
    """Whether a figure stands right before the token ("12 Nov")."""
    tokens = token.sentence.tokens
    at = token.i - tokens[0].i - 1
    return at >= 0 and tokens[at].text.isdecimal()
