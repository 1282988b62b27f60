"""Judgements on others: "called the deal a mistake", "said that the policy was reckless"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.lemmas import verb_lemma
from foretold.extraction.events.outcomes import others
from foretold.extraction.events.places import Party, Places, Sides, distinct, verb_places
from foretold.knowledge.events import words
from foretold.language.syntax import agents, children, is_passive, negation, subjects, subtree
from foretold.language.tree import Token

JUDGING = words("judge_verbs")
_BAD = words("judge_bad") | words("verdict_bad") | words("ill_words")
_GOOD = words("judge_good")
_SAY = words("judge_say")
_DEEDS = words("judged_deeds")
_KINDS = words("judge_kinds")
_HOLDERS = words("judge_holders")
_DISMISSED = words("judge_dismissed")
_POINTERS = frozenset({"it", "this", "that", "which"})
_PREDICATIVE = ("oprd", "attr", "acomp")
_OUTSIDE = frozenset({"relcl", "acl", "advcl", "conj"})


def judgement(verb: Token, places: Places, sides: Sides) -> Found | None:
    """What "called X a mistake" or "described X as alarming" tells of the speaker, or None."""
    if verb_lemma(verb) not in JUDGING or negation(verb) is not None:
        return None
    said, about = _said_of(verb)
    if not about:
        about = [h for h in places.heads("o") if h not in said]
    if verb.lemma == "dismiss" and any(h.lemma in _DISMISSED for h in about):
        return None  # what was said of one is rejected
    actor = sides.at(places, ("s",), "actor")
    if not actor and places.passive:  # the by-phrase may hang on the word that judges
        actor = distinct([p for word in said for h in agents(word) for p in sides.of(h, "actor")])
    return _found(verb, said, actor, about, sides)


def told_judgement(copula: Token, sides: Sides) -> Found | None:
    """What "X said that Y's policy was reckless" tells, asked of the copula, or None."""
    speaking = copula.head
    held = speaking.lemma == "be" and any(s.lemma in _HOLDERS for s in subjects(speaking))
    if (
        copula.dep != "ccomp"
        or not (held or speaking.lemma in _SAY)
        or negation(copula) is not None
    ):
        return None
    said = [c for c in copula.children if c.dep in ("attr", "acomp")]
    actor = sides.at(verb_places(speaking), ("s",), "actor")
    about = [h for h in subjects(copula) if h.pos in ("NOUN", "PROPN", "PRON")]
    found = _found(copula, said, actor, about, sides)
    if found is None or found.type != "ACCUSE" or not any(p.entity.code for p in found.actor):
        return None
    return found


def _said_of(verb: Token) -> tuple[list[Token], list[Token]]:
    """The words that judge, and the nouns judged where they stand in a small clause."""
    said: list[Token] = []
    about: list[Token] = []
    for c in verb.children:
        if c.i <= verb.i:
            continue
        if c.dep in _PREDICATIVE:
            said.append(c)
        elif c.dep == "prep" and c.lower == "as":
            said += [g for g in c.children if g.dep in ("pobj", "amod", "acomp", "pcomp")]
        elif c.dep == "dobj" and verb.dep == "relcl" and _has_relative(verb, c):
            said.append(c)  # "whom Y considers a terrorist"
            about.append(verb.head)
        elif c.dep == "dobj" and is_passive(verb):
            said.append(c)  # "is designated a terrorist group by Y"
            about += subjects(verb)
        elif c.dep in ("xcomp", "ccomp") and c.lemma == "be":
            said += [g for g in c.children if g.dep in ("attr", "acomp")]
            about += [g for g in c.children if g.dep == "nsubj"]  # "considers X to be a threat"
        elif c.dep == "ccomp" and c.pos in ("NOUN", "ADJ", "PROPN"):
            small = [g for g in c.children if g.dep == "nsubj"]
            if small:
                said.append(c)
                about += small
    names = [c for c in said if c.dep == "oprd" and c.i > verb.i]
    if len(names) > 1 and not about and not children(verb, "dobj", "nsubjpass"):
        said.remove(names[0])  # "called X a dictator", both read as what is said
        about.append(names[0])
    return said, about


def _has_relative(verb: Token, noun: Token) -> bool:
    """Whether a relative pronoun before the subject is the object, so that the noun is none."""
    own = subjects(verb)
    return any(
        c.tag in ("WDT", "WP")
        and c.i < noun.i
        and c not in own
        and c.dep in ("dobj", "dep", "pobj")
        for c in verb.children
    )


def _found(
    verb: Token, said: list[Token], actor: list[Party], about: list[Token], sides: Sides
) -> Found | None:
    kind = _kind(said)
    if kind is None or not actor:
        return None
    judged = [p for head in about for p in sides.of(head, "deed")]
    recipient = [p for p in others(distinct(judged), actor) if p.entity.code]
    if not recipient:
        beside = [p for head in about for named in _named_before(head) for p in sides.of(named)]
        recipient = [p for p in others(beside, actor) if p.entity.code] or _at_home(judged, actor)
    if not recipient and not any(_is_deed(h) for h in about):
        return None
    name = f"pattern judgement {verb_lemma(verb)}"
    if kind == "bad":
        return Found("ACCUSE", "111", "disapprove", verb, verb, actor, recipient, 0.7, name)
    return Found("SUPPORT", "051", None, verb, verb, actor, recipient, 0.7, name)


def _at_home(judged: list[Party], actor: list[Party]) -> list[Party]:
    """As in "the opposition leader called the regime illegitimate": others of one state."""
    own = {p.entity.name for p in actor}
    return [p for p in judged if p.entity.name not in own and p.head.pos in ("NOUN", "PROPN")][:1]


def _named_before(noun: Token) -> list[Token]:
    """As in "backs X, a group branded as ...": the name that the noun stands beside."""
    tokens = noun.sentence.tokens
    first = min((c.i for c in noun.children if c.dep == "det"), default=noun.i)
    at = first - tokens[0].i
    if noun.pos != "NOUN" or at < 2 or tokens[at - 1].lower != ",":
        return []
    name = tokens[at - 2]
    return [name] if name.pos == "PROPN" else []


def _is_deed(head: Token) -> bool:
    """Whether what is judged is somebody's act or word, named or pointed at."""
    return head.lemma in _DEEDS or head.lower in _POINTERS


def _inside(head: Token) -> list[Token]:
    """As in "an act OF TERRORISM"."""
    if head.lemma not in _KINDS:
        return []
    return [
        t for prep in head.children if prep.lower == "of" for t in subtree(prep, without=_OUTSIDE)
    ]


def _kind(said: list[Token]) -> str | None:
    """Whether the words blame ("bad") or praise ("good"); blame prevails."""
    lemmas = {
        w
        for head in said
        if negation(head) is None
        for t in (*subtree(head, without=_OUTSIDE | {"prep", "xcomp", "ccomp"}), *_inside(head))
        for w in (t.lemma, t.lower)
    }
    if lemmas & _BAD:
        return "bad"
    return "good" if lemmas & _GOOD else None
