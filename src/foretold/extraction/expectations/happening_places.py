"""Happenings that date a clause: the nouns a date belongs to, and where one must stand."""

from foretold.knowledge.hedges import words
from foretold.language.syntax import is_purpose, own_subjects, subjects
from foretold.language.tree import Token

_PATH = frozenset({"prep", "pobj", "advmod", "npadvmod", "pcomp", "xcomp", "agent", "dobj", "attr",
                   "nsubj", "nsubjpass", "csubj", "acl"})  # fmt: skip
_PHRASE = 4


def has_a_part(token: Token, own: set[int]) -> bool:
    """Whether a noun stands where a happening dates the clause: its subject, "at", "attends".

    As in "the talks will fail", "will attend the talks", "will sign at the talks"; not as in
    "will breathe life into the talks".
    """
    if token.i in own or any(c.dep == "relcl" and c.i in own for c in token.children):
        return True  # "a conference where delegates will vote" included
    official = token.head.lemma in words("schedules", "verbs")
    if token.dep in ("nsubj", "nsubjpass"):
        nearing = token.head.dep == "advcl" and is_temporal(token.head)
        return token.head.i in own or (nearing and token.head.head.i in own)
    if token.dep in ("dobj", "attr"):
        attended = official or token.head.lemma in words("dates", "attended")
        return _reaches(token.head, own) and (attended or _is_awaited(token))
    if token.dep != "pobj":
        return False
    prep = token.head
    placed = prep.lower in words("dates", "at_happenings")
    node = prep
    while node.i not in own and node.head is not node:
        if node.dep not in _PATH:
            return False
        node = node.head
    if prep.lower == "from":
        return node.lemma in words("dates", "absences")
    return placed or (prep.lower in ("to", "with") and node.lemma in words("schedules", "verbs"))


def _reaches(verb: Token, own: set[int]) -> bool:
    """Whether the verb is what is foretold, or depends on it: "will be able to attend"."""
    while verb.i not in own and (verb.dep == "xcomp" or is_purpose(verb)):
        verb = verb.head
    return verb.i in own


def _is_awaited(noun: Token) -> bool:
    """Whether the words say that it is to come: "will watch the upcoming election"."""
    return any(c.lower in words("dates", "awaited") for c in noun.children)


def dated_nouns(token: Token | None, happenings: frozenset[str]) -> list[Token]:
    """The happenings that a date belongs to: nouns above it, or subject and objects of its verb."""
    if token is None:
        return []
    owned = _owned(token, happenings)
    if owned is not None:
        return [owned]
    node = token
    while node.head is not node:
        node = node.head
        if _is_happening(node, happenings):
            return [node]
        if node.pos in ("VERB", "AUX"):
            return _beside(node, happenings)
    return []


def _owned(date: Token, happenings: frozenset[str]) -> Token | None:
    """The happening of "next month's disputed poll", whatever the parse says."""
    tokens = date.sentence.tokens
    at = date.i - tokens[0].i
    at += date.tag != "POS"
    if at >= len(tokens) or tokens[at].tag != "POS":
        return None
    near = (t for t in tokens[at + 1 : at + 1 + _PHRASE] if t.tag[0] == "N")
    return next((t for t in near if _is_happening(t, happenings)), None)


def _is_happening(noun: Token, happenings: frozenset[str]) -> bool:
    known = noun.lower in happenings or noun.lemma in happenings
    return known and noun.tag[0] == "N" and noun.entity != "DATE"


def _beside(verb: Token, happenings: frozenset[str]) -> list[Token]:
    """The verb itself, where it tells of a happening, and those among its subject and objects."""
    places = ("nsubj", "nsubjpass", "dobj", "attr")
    nouns = [c for c in verb.children if c.dep in places and _is_happening(c, happenings)]
    heads = subjects(verb)
    if verb.dep == "advcl" and verb.tag == "VBG":
        heads = heads + own_subjects(verb.head)
    nouns += [s for s in heads if s.lower in happenings]
    for prep in verb.children:
        if prep.dep == "prep":
            nouns += [c for c in prep.children if c.dep == "pobj" and c.lower in happenings]
    return nouns


def is_temporal(clause: Token) -> bool:
    """Whether a clause in the present says when: "when the market opens on Monday"."""
    marks = (c for c in clause.children if c.dep in ("mark", "advmod") and c.i < clause.i)
    present = clause.tag in ("VBZ", "VBP")
    return present and any(c.lower in words("dates", "temporal") for c in marks)


def is_told_as_past(date: Token | None) -> bool:
    """Whether the verb that a date stands by tells what is over: "held talks on Friday"."""
    node = date
    while node is not None and node.head is not node and node.pos not in ("VERB", "AUX"):
        if node is not date and node.dep == "pobj" and node.tag[0] == "N":
            return False  # "arrived for the inauguration Friday"
        node = node.head
    if node is None or node.pos not in ("VERB", "AUX"):
        return False
    group = [c for c in node.children if c.dep in ("aux", "auxpass")]
    first = group[0] if group else node
    return first.tag in ("VBD", "VBN") and not any(c.tag == "TO" for c in group)
