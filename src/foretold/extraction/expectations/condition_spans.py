"""The extent of a condition, read from the words: parsers often hang its clause elsewhere."""

from functools import cache

from foretold.extraction.expectations.foresight import Foresight
from foretold.knowledge.hedges import words
from foretold.language.syntax import own_subjects, subtree
from foretold.language.tree import Token

_ENDS = frozenset({",", ";", ":", ".", "?", "!", '"', "''", "``", "“", "”", "--", "—", "–"})
_SET_OFF = frozenset({",", "--", "—", "–"})
_BEFORE_OPENING = frozenset({"and", "but", "or", "that", "then"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_INVERTED = frozenset({"should", "were"})


def completed(condition: list[Token], found: Foresight) -> list[Token]:
    """The condition as the words show it: the nearer of two, with what an "or if" adds.

    Args:
        condition: what the parse gives, in text order; may be empty.
        found: the foresight.

    """
    nearer = _before(found)
    if not condition:
        condition = nearer or _after(found) or _absolute(found) or _aim(found)
    elif nearer and (_is_cut(condition, nearer) or _is_farther(condition, nearer)):
        condition = nearer
    return _with_alternative(condition, found) if condition else condition


def _start(found: Foresight) -> int:
    """Where the foretold clause begins: at its subject."""
    verb = found.clause if found.clause.pos in ("VERB", "AUX") else found.content
    own = [s for s in own_subjects(verb) if s.i < verb.i]
    if not own:
        return min(verb.i, found.trigger.i)
    return min(t.i for t in subtree(own[-1]) if t.i <= own[-1].i)


def _before(found: Foresight) -> list[Token]:
    """A condition that stands right before the clause, set off by a comma or "then"."""
    tokens = found.content.sentence.tokens
    base = tokens[0].i
    head = found.clause if found.clause.pos in ("VERB", "AUX") else found.content
    for comma in range(min(head.i, found.trigger.i) - base - 1, 0, -1):
        if tokens[comma].text != "," and tokens[comma].lower != "then":
            continue
        if any(t.tag in _FINITE and t is not found.trigger for t in tokens[comma : head.i - base]):
            return []
        at = comma - 1
        while at >= 0 and tokens[at].text not in _ENDS:
            if _opens(tokens, at):
                return tokens[at:comma]
            at -= 1
        return []
    return []


def _opens(tokens: list[Token], at: int) -> bool:
    """Whether a condition opens with this word, at the beginning of a clause."""
    before = tokens[at - 1].lower if at else ","
    if before not in _ENDS | _BEFORE_OPENING:
        return False
    return _opening(tokens, at) > 0


def _opening(tokens: list[Token], at: int) -> int:
    """How many words open a condition here; "provided the figures" opens none."""
    lowers = tuple(t.lower for t in tokens[at : at + 4])
    if lowers[0] in _INVERTED and at and tokens[at - 1].text == "," and _is_inverted(tokens[at]):
        return 1  # "this one, should it come"
    for phrase in _openings().get(lowers[0], ()):
        if lowers[: len(phrase)] != phrase:
            continue
        if phrase == ("provided",) and not _has_clause(tokens, at + 1):
            continue
        return len(phrase)
    return 0


@cache
def _openings() -> dict[str, list[tuple[str, ...]]]:
    """The words that open a condition by the first of them, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(p.split()) for p in words("conditions", "openings")), key=len):
        found.setdefault(phrase[0], []).insert(0, phrase)
    return found


def _has_clause(tokens: list[Token], at: int) -> bool:
    """Whether a subject and a finite verb follow before the next comma."""
    end = next((k for k in range(at, len(tokens)) if tokens[k].text in _ENDS), len(tokens))
    verbs = [k for k in range(at, end) if tokens[k].tag in _FINITE]
    return bool(verbs) and verbs[0] > at and tokens[at].tag[0] in "DNP"


def _after(found: Foresight) -> list[Token]:
    """A condition that follows the clause: "will agree provided that", "should they refuse"."""
    tokens = found.content.sentence.tokens
    base = tokens[0].i
    for at in range(found.content.i - base + 1, len(tokens)):
        token = tokens[at]
        joined = at + 2 < len(tokens) and tokens[at + 1].lower in ("if", "unless")
        if token.text in _SET_OFF and joined and not _asks(tokens[at - 1]):
            return _to_end(tokens, at + 1)
        if token.text in _ENDS - {","} or token.tag == "MD":
            inverted = token.lower in _INVERTED and token.head.i > token.i
            if not (inverted and _is_inverted(token)):
                return []
            return _to_end(tokens, at)
        onward = at + 1 < len(tokens) and tokens[at + 1].tag == "TO"  # "no choice but to"
        if token.lower in ("and", "but", "while", "because") and not onward:
            return []
        if _opening(tokens, at) and token.lower not in ("if", "unless"):
            return _to_end(tokens, at)
    return []


def _asks(word: Token) -> bool:
    return word.pos == "VERB" and word.lemma in words("questions", "verbs")


def _is_inverted(modal: Token) -> bool:
    """Whether its subject follows the modal ("should talks fail")."""
    own = own_subjects(modal.head)
    return bool(own) and own[0].i > modal.i


def _to_end(tokens: list[Token], at: int) -> list[Token]:
    end = next((k for k in range(at, len(tokens)) if tokens[k].text in _ENDS), len(tokens))
    return tokens[at:end]


def _absolute(found: Foresight) -> list[Token]:
    """As in "weather permitting", between commas or at the edge of the sentence."""
    tokens = found.content.sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower not in words("conditions", "absolutes") or at == 0:
            continue
        closed = at + 1 == len(tokens) or tokens[at + 1].text in _ENDS
        start = at
        while start and tokens[start - 1].text not in _ENDS and at - start < 3:
            start -= 1
        set_off = start == 0 or tokens[start - 1].text == ","
        if closed and set_off and start < at and all(t.tag[0] in "NDJ" for t in tokens[start:at]):
            return tokens[start : at + 1]
    return []


def _aim(found: Foresight) -> list[Token]:
    """As in "for a truce to hold, there would have to be": the aim that the need serves."""
    tokens = found.content.sentence.tokens
    base = tokens[0].i
    start = _start(found) - base
    needs = {t.lemma for t in (found.content, found.clause, found.trigger)}
    if not needs & words("conditions", "needs") or start < 4 or tokens[start - 1].text != ",":
        return []
    at = start - 2
    while at >= 0 and tokens[at].text not in _ENDS:
        if tokens[at].lower == "for" and (at == 0 or tokens[at - 1].text in _ENDS):
            purpose = any(t.tag == "TO" for t in tokens[at : start - 1])
            return tokens[at : start - 1] if purpose else []
        at -= 1
    return []


def _is_cut(condition: list[Token], nearer: list[Token]) -> bool:
    return condition[0] is nearer[0] and len(condition) < len(nearer)


def _is_farther(condition: list[Token], nearer: list[Token]) -> bool:
    return condition[-1].i < nearer[0].i and not _is_joined(condition, nearer)


def _is_joined(first: list[Token], second: list[Token]) -> bool:
    """Whether two conditions are coordinated: "if A and if B, C will"."""
    tokens = first[0].sentence.tokens
    base = tokens[0].i
    between = tokens[first[-1].i + 1 - base : second[0].i - base]
    return all(t.text in (",", "and", "or") for t in between)


def _with_alternative(condition: list[Token], found: Foresight) -> list[Token]:
    """With a second condition that "or if" or "and if" adds; without a bare "or" at the end."""
    tokens = condition[0].sentence.tokens
    base = tokens[0].i
    while len(condition) > 1 and (condition[-1].dep == "cc" or condition[-1].text == ","):
        condition = condition[:-1]
    at = condition[-1].i - base + 1
    while at < len(tokens) and tokens[at].text == ",":
        at += 1
    marks = words("conditions", "marks")
    joins = at + 1 < len(tokens) and tokens[at].lower in ("or", "and")
    if not joins or tokens[at + 1].lower not in marks:
        return condition
    end = at + 1
    while end < len(tokens) and tokens[end].text not in _ENDS and tokens[end] is not found.content:
        end += 1
    return tokens[condition[0].i - base : end]
