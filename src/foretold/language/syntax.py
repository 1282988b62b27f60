"""Questions that every extractor asks of the tree: phrases, subjects, objects, voice, negation.

Labels are CLEAR style (`nsubj`, `nsubjpass`, `dobj`, `pobj`, `agent`, `xcomp`, `ccomp`, `relcl`).
"""

from collections.abc import Iterator
from operator import attrgetter

from foretold.language.tree import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
AUXILIARIES = frozenset({"aux", "auxpass"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
NEGATORS = frozenset(
    {
        "not",
        "n't",
        "n’t",
        "never",
        "no",
        "neither",
        "nor",
        "hardly",
        "barely",
        "scarcely",
        "without",
    }
)
_place = attrgetter("i")
_CLAUSAL = frozenset({"ccomp", "advcl", "relcl", "conj", "parataxis", "acl", "csubj"})


def subtree(token: Token, *, without: frozenset[str] = frozenset()) -> list[Token]:
    """The token and all below it in text order; branches whose label is in `without` are cut."""
    found = [token]
    for current in found:
        below = current.children
        found += [c for c in below if c.dep not in without] if without else below
    found.sort(key=_place)
    return found


def noun_phrase(head: Token) -> list[Token]:
    """The noun phrase of its head without coordinated phrases, appositions and relative clauses."""
    return subtree(
        head, without=frozenset({"conj", "cc", "appos", "relcl", "acl", "punct", "preconj"})
    )


def conjuncts(token: Token) -> list[Token]:
    """The token and those coordinated with it ("A, B and C" asked of A gives all three)."""
    found = [token]
    for member in found:
        found.extend(
            c
            for c in member.children
            if (c.dep == "conj" or _is_listed(c, member)) and c not in found
        )
    return found


def _is_listed(apposed: Token, name: Token) -> bool:
    """Whether "B" of "A, B, C and D" hangs on A as if it were another name of A."""
    return (
        apposed.dep == "appos"
        and apposed.entity == name.entity == "GPE"
        and any(c.dep == "conj" and c.entity == "GPE" for c in apposed.children)
    )


def is_purpose(verb: Token) -> bool:
    """As in "met TO DISCUSS ...": an infinitive that is, or is read as, an adverbial clause."""
    return verb.dep == "advcl" and verb.tag == "VB" and any(c.tag == "TO" for c in verb.children)


def ancestors(token: Token, most: int) -> Iterator[Token]:
    """The words above a token, the nearest first, at most so many."""
    for _ in range(most):
        if token.head is token:
            return
        token = token.head
        yield token


def nouns_above(noun: Token, most: int) -> Iterator[Token]:
    """The noun, then those that it completes: "bloc", "summit" in "the summit of the bloc"."""
    for _ in range(most):
        yield noun
        if noun.dep != "pobj" or noun.head.dep != "prep":
            return
        noun = noun.head.head


def first_conjunct(token: Token) -> Token:
    """The head of the coordination that the token belongs to."""
    while token.dep == "conj" and token.head is not token:
        token = token.head
    return token


def governing_verb(token: Token) -> Token | None:
    """The nearest verb or auxiliary above the token."""
    while token.head is not token:
        token = token.head
        if token.pos in ("VERB", "AUX"):
            return token
    return None


def child(token: Token, *labels: str) -> Token | None:
    """The first dependent with one of these labels."""
    return next((c for c in token.children if c.dep in labels), None)


def children(token: Token, *labels: str) -> list[Token]:
    """The dependents with one of these labels."""
    return [c for c in token.children if c.dep in labels]


def is_passive(verb: Token) -> bool:
    """Whether the verb stands in the passive ("was attacked", "a statement issued by ...")."""
    if any(c.dep in ("auxpass", "nsubjpass", "csubjpass", "agent") for c in verb.children):
        return True
    if verb.dep == "conj" and verb.tag == "VBN" and not own_subjects(verb):
        return not auxiliaries(verb) and is_passive(verb.head)
    if verb.tag != "VBN" or auxiliaries(verb):
        return False
    if verb.dep in ("acl", "advcl") and not own_subjects(verb):
        return True
    if verb.dep in ("xcomp", "oprd") and not own_subjects(verb):
        return is_passive(verb.head)  # "was reported killed"
    return verb.dep in ("ccomp", "acl") and any(
        c.dep == "prep"
        and (c.lower == "by" or (c.lower == "of" and verb.lower in ("accused", "suspected")))
        and c.i > verb.i
        for c in verb.children
    )


def auxiliaries(verb: Token) -> list[Token]:
    """The verb's own auxiliaries in text order."""
    return [c for c in verb.children if c.dep in AUXILIARIES]


def inherited_auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries that apply to the verb, also those shared across a coordination."""
    while True:
        own = auxiliaries(verb)
        if own or verb.dep != "conj" or verb.head.pos not in ("VERB", "AUX") or own_subjects(verb):
            return own
        verb = verb.head


def modal(verb: Token) -> Token | None:
    """The modal auxiliary ("will", "may", "could"), also a shared one."""
    return next((a for a in inherited_auxiliaries(verb) if a.tag == "MD"), None)


def negation(verb: Token) -> Token | None:
    """The word that negates the verb itself, or None."""
    for c in verb.children:
        if c.dep == "neg" or (c.dep in ("advmod", "preconj") and c.lower in NEGATORS):
            return c
    for noun in own_subjects(verb) + children(verb, "dobj", "attr"):
        for c in noun.children:
            if c.dep in ("det", "neg") and c.lower in ("no", "neither"):
                return c
    return None


def own_subjects(verb: Token) -> list[Token]:
    """The subject heads attached to the verb itself."""
    return [c for c in verb.children if c.dep in SUBJECTS]


def antecedent(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for ("the strike that killed ...")."""
    verb: Token = pronoun
    while verb.head is not verb:
        if verb.dep == "relcl":
            return verb.head
        verb = verb.head
    return None


def subjects(verb: Token) -> list[Token]:
    """Heads of who does it, in the grammatical sense, coordination unfolded.

    Follows relative pronouns to their antecedents, shares subjects across coordinated verbs,
    and gives infinitives and participles the subject (or object) that controls them. In the
    passive these are the undergoers: see `agents`.
    """
    return [m for head in _subject_heads(verb, 0) for m in conjuncts(head)]


def _subject_heads(verb: Token, depth: int) -> list[Token]:
    if depth > 6:
        return []
    found: list[Token] = []
    for head in own_subjects(verb):
        if head.dep == "expl":
            continue
        if head.lower in RELATIVES and head.tag in ("WDT", "WP", "IN", "DT"):
            noun = antecedent(head)
            found.append(noun if noun is not None else head)
        else:
            found.append(head)
    if found or verb.head is verb:
        return found
    governor = verb.head
    if verb.dep in ("acl", "relcl") and governor.pos in ("NOUN", "PROPN", "PRON"):
        if verb.tag in ("VBG", "VBN") or verb.dep == "relcl":
            return [governor]
        upper = governing_verb(governor)  # "plans to attack": whose plans
        owner = child(governor, "poss")
        if owner is not None:
            return [owner]
        return _subject_heads(upper, depth + 1) if upper is not None else []
    if verb.dep in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep", "parataxis"):
        if verb.dep == "xcomp" or (verb.dep == "ccomp" and verb.tag == "VB"):
            controller = child(governor, "dobj", "dative")  # "urged Iran to stop"
            if controller is not None and governor.pos in ("VERB", "AUX"):
                return [controller]
        asked = _asked(governor, verb)
        if asked is not None:
            return [asked]
        if governor.pos not in ("VERB", "AUX"):
            upper = governing_verb(verb)
            if upper is None:
                return []
            governor = upper
        if is_passive(governor) and verb.dep == "advcl" and agents(governor):
            return agents(governor)
        return _subject_heads(governor, depth + 1)
    return []


def _asked(governor: Token, verb: Token) -> Token | None:
    """Who is to do it, as in "called on Iran to STOP", "appealed to rebels to LEAVE"."""
    if verb.tag != "VB" or governor.lemma not in ("call", "appeal", "prevail", "rely", "count"):
        return None
    for prep in children(governor, "prep"):
        if prep.lower in ("on", "upon", "to") and governor.i < prep.i < verb.i:
            return child(prep, "pobj")
    return None


def agents(verb: Token) -> list[Token]:
    """Heads of the by-phrase of a passive verb, coordination unfolded."""
    found = []
    for by in children(verb, "agent") or [c for c in children(verb, "prep") if c.lower == "by"]:
        for noun in children(by, "pobj"):
            if noun.entity not in ("DATE", "TIME"):
                found += conjuncts(noun)
    return found


def objects(verb: Token) -> list[Token]:
    """Heads of direct objects, also of the relativised one ("the man whom they killed")."""
    found: list[Token] = []
    for head in children(verb, "dobj", "attr", "oprd"):
        noun = antecedent(head) if head.lower in RELATIVES and head.tag[0] == "W" else head
        found += conjuncts(noun if noun is not None else head)
    return found


def prepositional(token: Token, *words: str) -> list[Token]:
    """Heads of the objects of the token's prepositions (any of `words`, or all), unfolded."""
    found = []
    for prep in token.children:
        if prep.dep in ("prep", "dative", "agent") and (not words or prep.lower in words):
            for noun in children(prep, "pobj", "pcomp"):
                found += conjuncts(noun)
            for inner in children(prep, "prep"):
                found += [m for noun in children(inner, "pobj") for m in conjuncts(noun)]
    return found


def clause_of(token: Token) -> Token:
    """The verb (or root) that heads the smallest clause that holds the token."""
    while token.head is not token and not (
        token.dep in _CLAUSAL and (token.pos in ("VERB", "AUX") or own_subjects(token))
    ):
        token = token.head
    return token
