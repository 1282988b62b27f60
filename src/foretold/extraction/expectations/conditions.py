"""If what: the condition on which a foretold thing hangs."""

from functools import cache

from foretold.extraction.expectations.condition_spans import completed
from foretold.extraction.expectations.foresight import Foresight
from foretold.knowledge.hedges import words
from foretold.language.syntax import child, children, own_subjects, subtree
from foretold.language.tree import Token

_PRESENT = frozenset({"VBZ", "VBP"})
_FUTURE = frozenset({"modal:will", "modal:would", "modal:shall"})
_OPEN = frozenset({"modal:could", "modal:might", "modal:may"})
_SUPPOSING = _OPEN | {"modal:would"}
_FEW = 2
_ONLY = frozenset({"only", "unless"})


def find_condition(found: Foresight) -> list[Token]:
    """The tokens of the condition in text order; empty where there is none."""
    if found.strength.key == "depends":
        return _depended_on(found)
    if found.kind == "regularity":
        occasion = found.trigger.head if found.trigger.lower == "whenever" else found.trigger
        return subtree(occasion)
    return completed(_by_parse(found), found)


def _by_parse(found: Foresight) -> list[Token]:
    seen: set[int] = set()
    for node in _nodes(found):
        for c in node.children:
            if (
                _is_of_another(node, c, found)
                or c.i in seen
                or c is found.content
                or c is found.clause
            ):
                continue
            seen.add(c.i)
            tokens = _condition(c, found)
            if tokens:
                return tokens
    return []


def _is_of_another(node: Token, c: Token, found: Foresight) -> bool:
    """Whether it conditions only the clause that this one is coordinated with."""
    own = found.content if found.content.pos in ("VERB", "AUX") else found.clause
    while own.dep in ("acomp", "xcomp") and own.head is not own:
        own = own.head
    beside = own.dep == "conj" and own.head is node and bool(own_subjects(own))
    return beside and c.i > node.i


def hangs_wholly(condition: list[Token]) -> bool:
    """Whether the words make the outcome hang on nothing but the condition."""
    first = condition[0].lower
    before = (t for t in condition[0].sentence.tokens if t.i < condition[0].i)
    if first in ("after", "when") and any(t.lower == "only" and t.dep == "advmod" for t in before):
        return True
    if first in words("conditions", "wholly") or first in ("should", "had", "were"):
        return True
    opening = " ".join(t.lower for t in condition[:3])
    return any(opening.startswith(p) for p in words("conditions", "wholly_phrases"))


def _nodes(found: Foresight) -> list[Token]:
    nodes = [found.content, found.clause, found.trigger]
    for node in (found.content, found.clause):
        upper = node
        while (
            upper.dep in ("xcomp", "conj", "acomp") or _stands_beside(upper)
        ) and upper.head is not upper:
            upper = upper.head
            nodes.append(upper)
    if found.content.pos in ("VERB", "AUX"):
        nodes += [c for c in found.content.children if c.dep in ("xcomp", "dobj", "acomp", "attr",
                                                                "prep")]  # fmt: skip
        nodes += [c for c in found.content.children if c.dep == "conj" and not own_subjects(c)]
    elif found.trigger.pos == "NOUN" and found.trigger.head.dep in ("prep", "ROOT"):
        upper = found.trigger.head  # "warned of the danger of a clash if they strike"
        nodes.append(upper.head if upper.dep == "prep" and upper.head.pos == "VERB" else upper)
    return list(dict.fromkeys(nodes))


def _stands_beside(verb: Token) -> bool:
    """As in "if it cuts supplies homes may go cold, while industry will suffer"."""
    mark = child(verb, "mark")
    return verb.dep == "advcl" and mark is not None and mark.lower in ("while", "whereas")


def _condition(c: Token, found: Foresight) -> list[Token]:
    if c.dep in ("advcl", "ccomp", "pcomp"):
        return _adverbial_clause(c, found)
    if c.dep in ("prep", "advmod", "npadvmod", "mark", "dep"):
        return _phrase(c)
    return []


def _adverbial_clause(c: Token, found: Foresight) -> list[Token]:
    words_below = _without_coordinates(c)
    first = words_below[0].lower
    if first == "providing" and words_below[1:2] and not own_subjects(c):
        return []
    while first in ("and", "but", ",", "“", '"') and len(words_below) > 1:
        words_below = words_below[1:]
        first = words_below[0].lower
    if first == "even":  # "even if" concedes: it comes all the same
        return []
    if first == "only" and len(words_below) > 1 and c.dep == "advcl":
        return _with_only(words_below)
    if first in words("conditions", "marks") and c.dep == "advcl":
        if first == "as" and words_below[1].lower in ("if", "though"):
            return []
        return _with_only(words_below)
    if c.dep != "advcl":
        return []
    if first in ("should", "were", "had") and len(words_below) > 1 and c.i < found.content.i:
        return words_below
    if first in ("after", "when") and c.i > found.content.i and _has_only(found):
        return words_below
    if first in words("conditions", "timelike") and _tense(c) in _PRESENT:
        only = _only_before(words_below[0])
        if only is not None:
            return [only, *words_below]
        if first == "when" and (_is_bare_will(found) or found.rule in _OPEN):
            return words_below
        simple = not any(a.dep in ("aux", "auxpass") for a in c.children)
        changing = simple and c.lemma not in words("conditions", "states")
        return words_below if first in ("as", "whenever") and changing else []
    opening = [t.lower for t in words_below[:3]]
    if first in ("as", "so") and opening[1:] in (["long", "as"], ["soon", "as"]):
        return words_below
    if first in ("after", "before") and _only_before(words_below[0]):
        return _with_only(words_below)
    return []


def _is_bare_will(found: Foresight) -> bool:
    """Whether the "when" is one to come: "when the dust settles, parliament will"."""
    return found.is_modal and found.rule in ("modal:will", "modal:shall", "going to")


def _has_only(found: Foresight) -> bool:
    """As in "will only return after", "can be lifted only gradually when"."""
    verb = found.content
    return any(c.lower == "only" and c.dep == "advmod" for c in verb.children)


def _without_coordinates(clause: Token) -> list[Token]:
    """The clause without what a "but" or a second "that" sets beside the whole sentence."""
    cut: set[int] = set()
    for c in clause.children:
        but = any(k.dep == "cc" and k.lower == "but" for k in clause.children)
        that = any(m.dep == "mark" and m.lower == "that" for m in c.children)
        if c.dep == "conj" and own_subjects(c) and (but or that):
            cut |= {t.i for t in subtree(c)}
            cut |= {k.i for k in clause.children if k.i < c.i and k.dep in ("cc", "punct")
                    and k.i > clause.i}  # fmt: skip
    kept = [t for t in subtree(clause) if t.i not in cut]
    while len(kept) > 1 and kept[-1].text == ",":
        kept.pop()
    return kept


def _tense(verb: Token) -> str:
    return next((a.tag for a in verb.children if a.dep in ("aux", "auxpass")), verb.tag)


def _only_before(token: Token) -> Token | None:
    tokens = token.sentence.tokens
    at = token.i - tokens[0].i
    return tokens[at - 1] if at and tokens[at - 1].lower in _ONLY else None


def _with_only(tokens: list[Token]) -> list[Token]:
    only = _only_before(tokens[0])
    return [only, *tokens] if only is not None else tokens


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(p.split()) for p in words("conditions", "phrases"))


def _phrase(c: Token) -> list[Token]:
    """Prepositional conditions: "in case of", "under the proposal", "only after"."""
    tokens = c.sentence.tokens
    base = tokens[0].i
    below = subtree(c)
    start = below[0].i - base
    before = _only_before(below[0])
    if before is not None and c.dep == "prep":
        start -= 1
    lowers = [t.lower for t in tokens[start : start + 4]]
    for phrase in _phrases():
        if tuple(lowers[: len(phrase)]) == phrase:
            if phrase == ("without",) and not _lacks_something(c):
                return []
            return tokens[start : below[-1].i - base + 1]
    if c.lower in words("conditions", "proposal_prepositions") and c.dep == "prep":
        noun = child(c, "pobj")
        own = below[0] is c and not _is_reign(noun)
        if own and noun is not None and noun.lemma in words("proposals", "nouns"):
            return below
    return []


def _is_reign(noun: Token | None) -> bool:
    """As in "under his rule": who rules, not what a rule says."""
    return noun is not None and noun.lower == "rule" and child(noun, "det") is None


def _lacks_something(without: Token) -> bool:
    """Whether "without" names a thing ("without a deal"), not a manner ("without delay")."""
    noun = child(without, "pobj")
    if noun is None or noun.tag[0] != "N" or noun.lemma in words("conditions", "manners"):
        return False
    marks = ("det", "poss", "amod", "compound", "nmod", "prep")
    return noun.pos == "PROPN" or any(c.dep in marks for c in noun.children)


def _depended_on(found: Foresight) -> list[Token]:
    for node in (found.trigger, found.clause):
        for prep in children(node, "prep"):
            if prep.lower in ("on", "upon"):
                for c in prep.children:
                    if c.dep in ("pcomp", "pobj", "ccomp"):
                        return subtree(c)
    return []


def subject_condition(found: Foresight) -> list[Token]:
    """Who or what sets the condition as the subject: "whoever wins will", "any attempt would"."""
    verb = found.content if found.content.pos in ("VERB", "AUX") else found.clause
    if not found.is_modal or found.rule not in _FUTURE | _OPEN:
        return []
    for subject in own_subjects(verb):
        below = subtree(subject)
        if below[0].lower in words("conditions", "whoever") and len(below) > 1:
            return below
        relative = any(c.dep == "relcl" for c in subject.children)
        if relative and subject.lower in words("conditions", "those"):
            return below
        if found.rule in _SUPPOSING and _is_supposed(subject, below):
            return below
    return []


def _is_supposed(subject: Token, below: list[Token]) -> bool:
    """Whether the subject is itself a deed not done: "any breach", "failure to pay"."""
    if below[0].lower == "any":
        return len(below) > _FEW
    if subject.dep == "csubj" or subject.tag == "VBG":
        reports = subject.lemma in words("reporting", "verbs")  # ", stressing that it would"
        return subject.tag == "VBG" and len(below) > 1 and not reports
    adjectives = {c.lower for c in subject.children if c.dep == "amod"}
    if adjectives & words("conditions", "supposed"):
        return True
    bare = not any(c.dep in ("det", "poss") for c in subject.children)
    return bare and subject.lemma in words("supposed", "nouns")
