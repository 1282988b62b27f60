"""One record a foretold clause: hedges within hedges are joined."""

from foretold.extraction.expectations.complements import has_to
from foretold.extraction.expectations.foresight import Foresight
from foretold.knowledge.hedges import scale
from foretold.language.syntax import own_subjects
from foretold.language.tree import Token

_WITHIN = frozenset({"ccomp", "xcomp", "acl", "dobj", "attr", "pobj", "prep", "pcomp", "acomp",
                     "agent", "oprd", "dative", "amod", "csubj", "aux",
                     "auxpass", "compound", "appos", "nmod", "poss", "advmod"})  # fmt: skip
_PLAIN = frozenset({"will", "would", "could", "may", "might"})
_WEAK_MODALS = frozenset({"modal:will", "modal:would", "modal:shall", "going to"})


def joined(found: list[Foresight]) -> list[Foresight]:
    """The foresights that stand for themselves, those within others folded into them.

    A modal inside "expects that ... will" or "a chance that ... may" belongs to the outer word;
    after "believes" and "warns" the modal decides; "will be likely to" takes the stronger hint
    from the lexical word.
    """
    by_content: dict[int, list[Foresight]] = {}
    for f in found:
        for token in {f.content.i: f.content, f.clause.i: f.clause}.values():
            by_content.setdefault(token.i, []).append(f)
    dropped: set[int] = set()
    for inner in sorted(found, key=lambda f: _depth(f.trigger)):
        outer = _outer(inner, by_content, dropped)
        if outer is None:
            continue
        loser = _fold(outer, inner)
        if loser is not None:
            dropped.add(id(loser))
    _drop_repeated(found, dropped)
    kept = [f for f in found if id(f) not in dropped]
    for f in kept:
        _share(f, kept)
    return kept


def _share(second: Foresight, kept: list[Foresight]) -> None:
    """Gives the second of two clauses under one "hopes that" the holder and hedge of the first.

    As in "hopes that Chad will sign and will pay"; in place.
    """
    clause = second.clause
    if not second.is_modal or second.outer is not None or second.owner is not None:
        return
    first = next((f for f in kept if f is not second and _is_beside(clause, f)), None)
    if first is None:
        return
    second.owner = first.owner
    if first.outer is not None:
        second.outer = first.outer
        if first.outer.denied and second.strength.key in _PLAIN:
            second.strength, second.hedge = scale()["doubted"], first.hedge
            second.negated = not second.negated
        return
    if second.strength.key.removeprefix("not:") not in ("will", "would", "conditional"):
        return
    strength = scale()[first.strength.key.removeprefix("not:")]
    second.strength = strength.mirrored() if second.negated else strength
    second.hedge, second.kind, second.rule = first.hedge, first.kind, first.rule


def _is_beside(clause: Token, first: Foresight) -> bool:
    """Whether the clause is the second that the hedge of the first governs."""
    governs = first.outer is not None or (
        not first.is_modal and first.clause is first.content and first.content is not first.trigger
    )
    if not governs or clause.i < first.clause.i:
        return False
    word = first.outer.trigger if first.outer is not None else first.trigger
    if clause.dep == "ccomp" and clause.head is word:
        return True
    if clause.dep != "conj" or clause.head is not first.clause:
        return False
    return not own_subjects(clause) or _goes_on(clause)


def _goes_on(clause: Token) -> bool:
    """Whether a clause with its own subject is joined by a repeated "that" or without a comma."""
    if any(c.dep == "mark" and c.lower == "that" for c in clause.children):
        return True
    tokens = clause.sentence.tokens
    base = tokens[0].i
    joint = next((c for c in clause.head.children if c.dep == "cc" and c.i < clause.i), None)
    return joint is not None and joint.i > base and tokens[joint.i - base - 1].text != ","


def _drop_repeated(found: list[Foresight], dropped: set[int]) -> None:
    """As in "we will wait and we will see": one pronoun, one hedge, one foretold clause."""
    by_clause = {f.clause.i: f for f in found if id(f) not in dropped}
    for f in found:
        if f.clause.dep not in ("conj", "ccomp", "parataxis") or id(f) in dropped:
            continue
        first = by_clause.get(f.clause.head.i)
        if first is None or first is f or first.rule != f.rule or first.negated != f.negated:
            continue
        a, b = (next(iter(own_subjects(x.clause)), None) for x in (first, f))
        if a is not None and b is not None and a.lower == b.lower and a.tag == b.tag == "PRP":
            dropped.add(id(f))


def _depth(token: Token) -> int:
    steps = 0
    while token.head is not token:
        token = token.head
        steps += 1
    return steps


def _outer(
    inner: Foresight, by_content: dict[int, list[Foresight]], dropped: set[int]
) -> Foresight | None:
    """The foresight within whose content (or clause) the inner one lies."""
    node = inner.trigger
    if _modifies_noun(node):
        return None
    while True:
        for f in by_content.get(node.i, ()):
            if f is not inner and id(f) not in dropped and _precedes(f, inner):
                return f
        if node.head is node or not _continues(node, inner):
            return None
        node = node.head


def _modifies_noun(trigger: Token) -> bool:
    """A participle or adjective that foretells something of a noun: "talks expected to fail"."""
    return trigger.dep in ("acl", "amod", "relcl", "prep") and trigger.tag in ("VBN", "JJ", "IN")


def _continues(node: Token, inner: Foresight) -> bool:
    if node.dep in _WITHIN:
        return True
    if node.dep == "conj":
        return not own_subjects(node) and node is not inner.trigger.head
    if node.dep not in ("advcl", "relcl"):
        return False
    finite = any(c.dep in ("aux", "auxpass") for c in node.children)
    return has_to(node) or (node.tag in ("VBG", "VBN") and not finite)


def _precedes(outer: Foresight, inner: Foresight) -> bool:
    if outer.trigger is inner.trigger:
        return False
    if _depth(outer.trigger) != _depth(inner.trigger):
        return True
    return outer.trigger.i < inner.trigger.i


def _is_few(owner: Token | None) -> bool:
    """As in "few believe it will": as good as a denial."""
    return owner is not None and (
        owner.lower in ("few", "nobody", "none")
        or any(c.lower in ("few", "no") for c in owner.children if c.dep in ("amod", "det"))
    )


def _fold(outer: Foresight, inner: Foresight) -> Foresight | None:
    """Join two; gives the one that goes."""
    if outer.is_modal and not inner.is_modal:
        if outer.content is inner.trigger or outer.content is inner.clause:
            if outer.rule in _WEAK_MODALS and outer.strength.key in ("will", "would", "not:will",
                                                                     "conditional"):  # fmt: skip
                if outer.strength.key.startswith("not:"):
                    inner.negated = True
                return outer
            outer.content = inner.content
        return inner
    if inner.is_modal and outer.defers:
        if inner.clause is not outer.content:
            return inner
        inner.owner = outer.owner
        inner.outer = outer
        if outer.denied or _is_few(outer.owner):
            inner.negated = not inner.negated
            plain = inner.strength.key in _PLAIN
            inner.strength = scale()["doubted"] if plain else inner.strength.mirrored()
            inner.hedge = outer.hedge
        return outer
    own = outer.clause if outer.clause is not outer.content else outer.trigger
    if inner.is_modal and not outer.is_modal and inner.trigger.head is own:
        # the modal of the hedge's own verb: "may plan to", "could be expected to"
        return _fold(inner, outer)
    return inner
