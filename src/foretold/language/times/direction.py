"""Whether an undated time ("Friday", "in March") lies behind or ahead, from the words around it.

The evidence is read off the tree (preposition, form of the governing verbs, words of planning);
`times/direction_weights.tsv` weighs it (log odds that the time lies ahead; see
scripts/train_time_direction.py).
"""

from dataclasses import dataclass
from functools import cache

from foretold.knowledge import files
from foretold.language import syntax
from foretold.language.tree import Token

_REACH = 25
_FUTURE_FORMS = frozenset({"will", "would", "could", "infinitive", "present_deed"})
_PAST_FORMS = frozenset({"past", "had", "has", "was_ing", "accomplished", "participle"})


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of the knowledge file."""

    prepositions: frozenset[str]
    modals: dict[str, str]
    planned: frozenset[str]
    once: frozenset[str]
    accomplished: frozenset[str]
    states: frozenset[str]
    fixtures: frozenset[str]


@cache
def cues() -> Cues:
    """The cue words, read once."""
    data = files.toml("times/cues.toml")
    return Cues(
        frozenset(data["prepositions"]),
        {word: group for group, words in data["modals"].items() for word in words},
        frozenset(data["planned"]),
        frozenset(data["once"]),
        frozenset(data["accomplished"]),
        frozenset(data["states"]),
        frozenset(data["fixtures"]),
    )


@cache
def weights() -> dict[str, float]:
    """Log odds by feature."""
    rows = files.table("times/direction_weights.tsv")
    return {row["feature"]: float(row["weight"]) for row in rows}


def score(features: tuple[str, ...]) -> float:
    """Log odds that a time with this evidence lies ahead."""
    known = weights()
    return sum(known.get(f, 0.0) for f in features)


def tense(features: tuple[str, ...]) -> int:
    """1 where the evidence's nearest verb speaks of the future, -1 of the past, 0 of neither."""
    near = next(f for f in features if f.startswith("verb="))[5:]
    if near in _FUTURE_FORMS or (near not in _PAST_FORMS and "planned=near" in features):
        return 1
    return -1 if near in _PAST_FORMS else 0


def evidence(head: Token, inside: set[int]) -> tuple[str, ...]:
    """What the tree around a time tells: features for `score`.

    Args:
        head: the syntactic head of the time's words.
        inside: indices of the time's own tokens.

    """
    known = cues()
    preposition = ""
    planned = ""
    once = False
    verbs: list[str] = []
    token = head
    for _ in range(_REACH):
        if token.i not in inside:
            lower = token.lower
            if token.pos in ("ADP", "SCONJ") and not verbs and not preposition:
                preposition = lower if lower in known.prepositions else "other"
            elif token.pos in ("VERB", "AUX"):
                verbs.append(form(token))
                once = once or any(c.lower in known.once for c in token.children)
                if len(verbs) == 1 and verbs[0] == "present" and token.lemma not in known.states:
                    verbs[0] = "present_deed"
            if not planned and (_plans(token, known)):
                planned = "near" if len(verbs) < 2 else "above"
        if token.head is token or len(verbs) == 3:
            break
        token = token.head
    near = verbs[0] if verbs else "none"
    above = verbs[1] if len(verbs) > 1 else "none"
    found = [
        "bias",
        f"prep={preposition or 'none'}",
        f"verb={near}",
        f"above={above}",
        f"{near}<{above}",
    ]
    if planned:
        found += [f"planned={planned}", f"planned={planned}&{near}"]
    if once:
        found.append("once")
    if head.head.pos in ("NOUN", "PROPN") and head.head.i not in inside:
        found.append("modifier")
    return tuple(found)


def _plans(token: Token, known: Cues) -> bool:
    if token.lower in known.planned or token.lemma in known.planned:
        return True
    if token.lemma in known.fixtures and form(token) == "present":
        return True
    return any(
        c.lower in known.planned and c.dep in ("amod", "acomp", "oprd", "compound")
        for c in token.children
    )


def form(verb: Token) -> str:
    """The tense form of a verb: "past", "will", "infinitive", "had", "present" ..."""
    known = cues()
    auxiliaries = syntax.inherited_auxiliaries(verb)
    words = [a.lower for a in auxiliaries]
    for word in words:
        group = known.modals.get(word)
        if group and any(a.tag == "MD" and a.lower == word for a in auxiliaries):
            return group
    if "had" in words:
        return "had"
    if any(a.lemma == "have" and a.tag in ("VBZ", "VBP") for a in auxiliaries):
        return "has"
    if "to" in words:
        governor = verb.head
        done = governor is not verb and governor.lemma in known.accomplished
        return "accomplished" if done else "infinitive"
    was = any(a.tag == "VBD" for a in auxiliaries)
    if was or verb.tag == "VBD":
        return "was_ing" if verb.tag == "VBG" else "past"
    if verb.tag in ("VBZ", "VBP"):
        return "present"
    if any(a.tag in ("VBZ", "VBP") for a in auxiliaries):
        return "is_ing" if verb.tag == "VBG" else "is_done"
    return {"VBN": "participle", "VBG": "ing", "VB": "bare"}.get(verb.tag, "other")
