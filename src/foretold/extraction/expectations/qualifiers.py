"""Phrases beside the clause that set how likely it is: "in all likelihood", "that's for sure"."""

from functools import cache

from foretold.extraction.expectations.foresight import Foresight
from foretold.knowledge.hedges import HedgePhrase, hedge_phrases, scale
from foretold.language.tree import Token

_BARE = frozenset({"will", "would", "conditional"})
_OPENS = frozenset({",", '"', "``", "“", "but", "and", "that", ":", ";", "--", "–", "—"})
_REACH = 3


def qualify(found: Foresight) -> None:
    """Set the strength by the phrase that stands by the clause, in place."""
    tokens = found.content.sentence.tokens
    for start, phrase in _phrases_in(tokens):
        words = tokens[start : start + len(phrase.words)]
        if _belongs(found, words, phrase, tokens):
            _apply(found, phrase, words)
            return


def _phrases_in(tokens: list[Token]) -> list[tuple[int, HedgePhrase]]:
    """The phrases in a sentence with their places, in the order of the knowledge file."""
    lowers = [t.lower.replace("’", "'") for t in tokens]
    known = _by_first_word()
    found = [
        (rank, at, phrase)
        for at, word in enumerate(lowers)
        for rank, phrase in known.get(word, ())
        if tuple(lowers[at : at + len(phrase.words)]) == phrase.words
    ]
    return [(at, phrase) for _, at, phrase in sorted(found, key=lambda f: f[:2])]


@cache
def _by_first_word() -> dict[str, list[tuple[int, HedgePhrase]]]:
    """The phrases with their ranks in the knowledge file."""
    found: dict[str, list[tuple[int, HedgePhrase]]] = {}
    for rank, phrase in enumerate(hedge_phrases()):
        found.setdefault(phrase.words[0], []).append((rank, phrase))
    return found


def _apply(found: Foresight, phrase: HedgePhrase, words: list[Token]) -> None:
    if phrase.effect == "down":
        if found.kind in ("plan", "vow"):
            found.strength = scale()[found.strength.down]
            found.hedge = [*found.hedge, *words]
        return
    inside = found.trigger.i < words[0].i <= found.content.i
    if found.is_modal and found.strength.key.removeprefix("not:") in _BARE:
        strength = scale()[phrase.effect]
        found.strength = strength.mirrored() if found.negated else strength
        found.hedge = [*found.hedge, *words] if inside else words


def _belongs(
    found: Foresight, words: list[Token], phrase: HedgePhrase, tokens: list[Token]
) -> bool:
    """Whether the phrase stands where it may speak of this clause and of no other."""
    base = tokens[0].i
    first, last = words[0].i, words[-1].i
    trigger, content = found.trigger.i, found.content.i
    if trigger < first < content or (first == content + 1 and "inside" in phrase.places):
        return "inside" in phrase.places
    if last < trigger and "before" in phrase.places:
        opens = first == base or tokens[first - base - 1].lower in _OPENS
        return opens and not _other_verb(tokens[last - base + 1 : trigger - base])
    if last < trigger and "inside" in phrase.places:
        return trigger - last <= _REACH and not _other_verb(tokens[last - base : trigger - base])
    if first > content and "after" in phrase.places:
        between = tokens[content - base + 1 : first - base]
        return bool(between) and between[-1].text == "," and not _other_verb(between)
    return False


def _other_verb(between: list[Token]) -> bool:
    return any(t.tag in ("MD", "VBD", "VBZ", "VBP") for t in between)
