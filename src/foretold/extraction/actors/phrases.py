"""Noun phrases: their words left of the head, and what their common nouns say of an actor."""

from dataclasses import dataclass

from foretold.extraction.actors.scan import Scan
from foretold.knowledge.actors import (
    Agent,
    agents,
    containers,
    last_words,
    led_words,
    modifiers,
    not_with,
    word_lists,
)
from foretold.knowledge.names import key
from foretold.language.syntax import prepositional
from foretold.language.tree import Token

_LEFT = frozenset(
    {
        "compound",
        "amod",
        "poss",
        "nmod",
        "nummod",
        "det",
        "predet",
        "quantmod",
        "npadvmod",
        "advmod",
    }
)
_INNER = _LEFT | {"conj", "cc", "punct", "case", "preconj", "appos", "prep", "pobj"}
_LONGEST = 5
PAST = frozenset({"former", "ex", "ousted", "deposed", "onetime", "erstwhile", "toppled"})


@dataclass(frozen=True, slots=True)
class Generic:
    """A common noun as an actor: its sector and kind, and the office where it is one."""

    agent: Agent
    sector: str
    noun: str


def first_of(head: Token) -> int:
    """Index of the first token of the phrase's words left of the head."""
    first = head.i
    for c in head.children:
        if c.i < head.i and c.dep in _LEFT:
            first = min(first, _leftmost(c))
    return first


def _leftmost(token: Token) -> int:
    first = token.i
    for c in token.children:
        if c.i < token.i and c.dep in _INNER:
            first = min(first, _leftmost(c))
    return first


def left_tokens(scan: Scan, head: Token) -> list[Token]:
    """The phrase's tokens up to and including the head."""
    return scan.parsed.tokens[first_of(head) : head.i + 1]


def generic(scan: Scan, head: Token) -> Generic | None:
    """What the common noun of a phrase says of an actor, or None where it denotes none."""
    if head.i not in scan.common:
        scan.common[head.i] = _generic(scan, head)
    return scan.common[head.i]


def _generic(scan: Scan, head: Token) -> Generic | None:
    if head.pos not in ("NOUN", "PROPN", "ADJ", "NUM", "X", "DET", "PRON", "VERB"):
        return None
    known, lemma = agents(), key(head.lemma)
    found = _right_phrase(scan, head, known)
    if found is None and not _may_end(head, lemma):
        return None
    words = [k for t in left_tokens(scan, head) if (k := key(t.text))]
    found = found or _longest(words, lemma, known)
    if head.tag == "NN" and lemma in word_lists()["mass_nouns"] and first_of(head) == head.i:
        return None  # "use force", "seize power": no determiner, no body
    barred = not_with().get(lemma)
    if barred and any(c.dep == "prep" and c.lower in barred for c in head.children):
        return None
    if lemma in containers() and (found is None or _is_weak(lemma, found)):
        inner = _contained(scan, head)
        if inner is not None:
            return inner if found is None else Generic(found, inner.sector, lemma)
    if found is not None and found.kind == "thing":
        return None
    sector = _modifier_sector(words[:-1])
    if found is None:
        if sector and lemma in word_lists()["weak_heads"]:
            return Generic(Agent(sector, "body", "", lemma), sector, lemma)
        return None
    if found.office and found.sector == "GOV" and PAST & set(words[:-1]):
        return Generic(found, "ELI", lemma)
    if sector and " " not in found.form and lemma in word_lists()["weak_heads"]:
        return Generic(found, sector, lemma)
    return Generic(found, found.sector, lemma)


def _may_end(head: Token, lemma: str) -> bool:
    """Whether any agent's words end so; for most nouns none do."""
    ends = last_words()
    return (
        lemma in ends
        or key(head.text) in ends
        or lemma in containers()
        or lemma in word_lists()["weak_heads"]
    )


def described_by(scan: Scan, name: Token) -> Token | None:
    """The noun that a name in apposition belongs to ("the envoy for Peru, Ana Ruiz").

    The parser often ties the name to the last noun of the description instead of its head.
    """
    noun = name.head
    if name.dep != "appos" or noun.i > name.i:
        return noun if name.dep == "appos" else None
    role = noun
    for _ in range(3):
        known = generic(scan, role) if role.i not in scan.mention_of else None
        if known is not None and known.agent.kind == "person":
            return role
        if role.dep not in ("pobj", "conj", "compound", "poss") or role.head is role:
            break
        role = role.head.head if role.dep == "pobj" else role.head
        if role.pos not in ("NOUN", "PROPN"):
            break
    return noun


def _is_weak(lemma: str, agent: Agent) -> bool:
    return " " not in agent.form or agent.kind == "person" or not lemma


def _longest(words: list[str], lemma: str, known: dict[tuple[str, ...], Agent]) -> Agent | None:
    for n in range(min(_LONGEST, len(words)), 0, -1):
        tail = tuple(words[-n:])
        found = known.get(tail) or known.get((*tail[:-1], lemma))
        if found is not None:
            return found
    return None


def _right_phrase(scan: Scan, head: Token, known: dict[tuple[str, ...], Agent]) -> Agent | None:
    """Phrases that go on after their noun ("minister of foreign affairs", "head of state")."""
    if key(head.text) not in led_words() and key(head.lemma) not in led_words():
        return None
    after = scan.parsed.tokens[head.i + 1 : head.i + 5]
    if not after or after[0].lower not in ("of", "in", "for", "-", "to"):
        return None
    before = [k for t in left_tokens(scan, head)[:-1] if (k := key(t.text))]
    rest = [k for t in after if (k := key(t.text))]
    for n in range(len(rest), 0, -1):
        for m in (2, 1, 0):
            lead = before[len(before) - m :] if m else []
            if m > len(before):
                continue
            for word in (key(head.text), key(head.lemma)):
                found = known.get((*lead, word, *rest[:n]))
                if found is not None:
                    return found
    return None


def _contained(scan: Scan, head: Token) -> Generic | None:
    """What follows "of" in "a group of tourists", "head of the army", "members of X"."""
    for inner in prepositional(head, "of", "for"):
        mention = scan.mention_of.get(inner.i)
        if mention is not None and mention.actors:
            actor = mention.actors[0]
            if actor.sector and actor.kind not in ("capital", "metonym", "region"):
                return Generic(Agent(actor.sector, "body", "", actor.name), actor.sector, "")
            continue
        found = generic(scan, inner)
        if found is not None and found.agent.kind in ("body", "person", "hardware"):
            return found
    return None


def _modifier_sector(words: list[str]) -> str:
    """The sector told by the modifiers, the nearest to the noun first."""
    known = modifiers()
    for end in range(len(words), 0, -1):
        for n in (2, 1):
            if end >= n:
                found = known.get(tuple(words[end - n : end]))
                if found:
                    return found
    return ""
