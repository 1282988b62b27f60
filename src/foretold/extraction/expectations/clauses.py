"""The words that state what is foretold: the smallest clause, without who says it."""

from foretold.extraction.expectations.foresight import Foresight
from foretold.knowledge.hedges import words
from foretold.language.syntax import NEGATORS, own_subjects
from foretold.language.tree import Token

_QUOTES = frozenset("\"'“”‘’`") | {"''", "``"}
_NEVER = frozenset({"parataxis", "cc", "mark", "preconj"})
_EDGE = frozenset({"advcl", "prep", "advmod", "npadvmod", "punct", "intj", "dep", "ccomp", "meta"})


def evidence_tokens(found: Foresight, condition: list[Token]) -> list[Token]:
    """The tokens of the evidence in text order; the condition is left out where it can be."""
    head = found.clause
    if head.pos in ("NOUN", "PROPN", "PRON", "NUM", "SYM"):
        kept = sorted(_nominal(found) + _after_object(found, condition), key=lambda t: t.i)
    else:
        kept = _clausal(head, {t.i for t in condition})
    kept = _trim(_inside_quotes(_without_edge(kept, condition), found))
    return _whole_words(kept or [found.trigger])


def _without_edge(kept: list[Token], condition: list[Token]) -> list[Token]:
    """Without the condition where it stands at one end of the evidence."""
    edges = _trim(kept)
    if not edges or not condition:
        return kept
    first, last = condition[0].i, condition[-1].i
    if edges[0].i < first and edges[-1].i > last:
        return kept
    return [t for t in kept if not first <= t.i <= last]


def _whole_words(kept: list[Token]) -> list[Token]:
    """With the first half of a hyphened word or name that the parser cut off."""
    tokens = kept[0].sentence.tokens
    at = kept[0].i - tokens[0].i
    while at > 1 and tokens[at - 1].text in ("-", "‑") and not tokens[at - 1].space_after:
        if tokens[at - 2].space_after:
            break
        at -= 2
    start = kept[0].i - tokens[0].i
    if at == start:
        return kept
    while tokens[at].pos == "PROPN" and at and tokens[at - 1].pos == "PROPN":
        at -= 1
    return [*tokens[at:start], *kept]


def _inside_quotes(kept: list[Token], found: Foresight) -> list[Token]:
    """Cut where a quotation that began before the clause ends, or one begins that does not end."""
    if not kept:
        return kept
    content = found.content
    tokens = kept[0].sentence.tokens
    base = tokens[0].i
    between = tokens[kept[0].i - base : kept[-1].i - base + 1]
    opened: list[Token] = []
    straight = [t for t in between if t.text in ('"', "''", "``")]
    for token in between:
        if token.text == "“":
            opened.append(token)
        elif token.text == "”" and opened:
            opened.pop()
        elif token.text == "”" and token.i > content.i:
            return [t for t in kept if t.i < token.i]
    if len(straight) % 2 and straight[-1].i > content.i:
        return [t for t in kept if t.i < straight[-1].i]
    if len(straight) % 2 and straight[0].i < min(content.i, found.trigger.i):
        return [t for t in kept if t.i > straight[0].i]
    return kept


def _after_object(found: Foresight, condition: list[Token]) -> list[Token]:
    """What the hedge verb says of its object beside it: "forecast famine by mid-year"."""
    verb = found.trigger
    if verb.pos != "VERB" or found.content.head is not verb:
        return []
    skip = {t.i for t in condition}
    kept: list[Token] = []
    for c in verb.children:
        if c.i > found.content.i and c.dep in ("prep", "npadvmod") and c.i not in skip:
            kept += _below(c)
    return kept


def _nominal(found: Foresight) -> list[Token]:
    head = found.clause
    kept: list[Token] = []
    stack = [head]
    while stack:
        node = stack.pop()
        kept.append(node)
        for c in node.children:
            if c.dep in ("appos", "relcl", "cc", "punct", "conj") and node is head:
                if (c.dep in ("conj", "cc") and c.pos in ("NOUN", "PROPN", "CCONJ")) or c is (
                    found.trigger
                ):
                    stack.append(c)
                continue
            stack.append(c)
    return sorted(kept, key=lambda t: t.i)


def _clausal(head: Token, condition: set[int]) -> list[Token]:
    start = head
    reduced = head.dep == "acl" and head.tag in ("VBN", "VBG")
    reduced |= head.dep in ("amod", "acl", "relcl", "prep") and head.pos in ("ADJ", "ADP", "SCONJ")
    reduced = reduced and head.i > head.head.i
    if reduced and head.head.pos in ("NOUN", "PROPN"):
        start = head.head
    kept = [head]
    stack = [c for c in head.children if not _is_outside(c, head, condition)]
    while stack:
        node = stack.pop()
        if node.i in condition and node.dep in ("advcl", "prep"):
            continue
        kept.append(node)
        stack += [
            c
            for c in node.children
            if c.dep != "parataxis" and not _is_set_against(c) and not _is_attribution(c)
        ]
    before = [s for s in own_subjects(head) if s.i < head.i]
    if len(before) > 1 and _comma_between(before):  # a fronted phrase taken for a subject
        first = min(t.i for t in _below(before[-1]))
        kept = [t for t in kept if t.i >= first]
    if start is not head:
        kept += _phrase(start, head)
    elif head.dep == "relcl" and head.head.pos in ("NOUN", "PROPN", "PRON"):
        kept = _with_antecedent(kept, head)
    return sorted(kept, key=lambda t: t.i)


def _comma_between(subjects: list[Token]) -> bool:
    tokens = subjects[0].sentence.tokens
    base = tokens[0].i
    return any(t.text == "," for t in tokens[subjects[-2].i - base : subjects[-1].i - base])


def _is_set_against(c: Token) -> bool:
    """A clause that "but" or "although" sets against the foretold one, in its own words."""
    if not own_subjects(c):
        return False
    if c.dep == "conj":
        return any(k.dep == "cc" and k.lower == "but" and k.i < c.i for k in c.head.children)
    return c.dep == "advcl" and any(
        m.dep == "mark" and m.lower in ("although", "though") for m in c.children
    )


def _is_attribution(c: Token) -> bool:
    """Who says so, set beside the clause: "according to the envoy", ", noting that ..."."""
    if c.dep == "prep" and c.lower == "according":
        return True
    return (
        c.dep == "advcl"
        and c.tag == "VBG"
        and c.lemma in words("reporting", "verbs")
        and any(k.dep == "ccomp" for k in c.children)
    )


def _is_outside(c: Token, head: Token, condition: set[int]) -> bool:
    if c.dep in _NEVER or _is_set_against(c) or _is_attribution(c):
        return True
    if c.dep == "conj" and (own_subjects(c) or any(a.tag == "MD" for a in c.children)):
        return True
    if c.i in condition and c.dep in ("advcl", "prep", "npadvmod"):
        return True
    if c.dep in ("advcl", "ccomp") and c.i < head.i:
        return True
    return c.dep in ("prep", "advmod", "npadvmod") and c.i < head.i and _set_off(c, head)


def _set_off(c: Token, head: Token) -> bool:
    """Whether a fronted phrase stands before the subject, set off by a comma."""
    subject = next(iter(own_subjects(head)), head)
    if c.i > subject.i:
        return False
    tokens = c.sentence.tokens
    base = tokens[0].i
    first = min(t.i for t in _below(c)) - base
    before = tokens[first - 1] if first else None
    if before is not None and before.pos == "VERB" and before.lemma in words("reporting", "verbs"):
        return True  # "said on Tuesday it would"
    if before is not None and c.entity == "DATE" and follows_the_told(before, head):
        return True  # "told traders Tuesday it would"
    return any(t.text == "," for t in tokens[max(0, c.i - base) : subject.i - base])


def follows_the_told(before: Token, clause: Token) -> bool:
    """Whether the word before a date is whom a report tells: "told traders Tuesday"."""
    teller = clause.head
    if clause.dep != "ccomp" or teller.lemma not in words("reporting", "verbs"):
        return False
    return before.dep in ("dobj", "dative", "pobj") and teller.i < before.i < clause.i


def _phrase(noun: Token, participle: Token) -> list[Token]:
    """The noun phrase that a participle modifies, up to the participle."""
    kept = [noun]
    stack = [c for c in noun.children if c is not participle and c.i < participle.i]
    while stack:
        node = stack.pop()
        if node.dep in ("relcl", "cc", "conj") and node.head is noun:
            continue
        kept.append(node)
        stack += node.children
    return kept


def _with_antecedent(kept: list[Token], head: Token) -> list[Token]:
    """Relative clauses: "who will visit" keeps its antecedent, "at which X will" loses "which"."""
    relative = next(
        (t for t in kept if t.tag in ("WDT", "WP", "WP$", "WRB") and t.i < head.i), None
    )
    subject = next(iter(own_subjects(head)), None)
    if relative is None or subject is None:
        return kept
    if subject is relative:
        noun = head.head
        left = [noun, *(c for c in noun.children if c.i < noun.i and c.dep != "punct")]
        near = relative.i - noun.i <= 3
        return kept + left if near else kept
    first = min((t.i for t in _below(subject)), default=subject.i)
    return [t for t in kept if t.i >= first]


def _below(token: Token) -> list[Token]:
    found = [token]
    for t in found:
        found.extend(t.children)
    return found


def _trim(kept: list[Token]) -> list[Token]:
    """Without marks and conjunctions at the edges."""
    first, last = 0, len(kept)
    while first < last and (
        (kept[first].lower == "that" and kept[first].tag == "IN")
        or (kept[first].dep in ("punct", "cc", "mark") and kept[first].lower not in NEGATORS)
        or kept[first].text in _QUOTES
        or not kept[first].text.strip()
    ):
        first += 1
    while first < last and (
        kept[last - 1].dep in ("punct", "cc")
        or kept[last - 1].text in _QUOTES
        or not kept[last - 1].text.strip()
    ):
        last -= 1
    return kept[first:last]
