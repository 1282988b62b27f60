"""What speakers deny without a verb that says so: "there is no proof", "we had no part in it"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party, Sides
from foretold.knowledge.events import words
from foretold.language.syntax import auxiliaries, child, negation, subjects
from foretold.language.tree import Token

_DENIED = words("denied_being")
_PART = words("denied_part")
_OWN = frozenset({"we", "i", "he", "she", "it", "they"})


def denial(verb: Token, speaker: Party, sides: Sides) -> Found | None:
    """The denial that a clause is in the speaker's mouth, or None."""
    if verb.lemma not in ("be", "have") or verb.dep in ("aux", "auxpass"):
        return None
    if negation(verb) is None or any(a.tag == "MD" for a in auxiliaries(verb)):
        return None
    nothing = child(verb, "attr" if verb.lemma == "be" else "dobj")
    if nothing is None:
        return None
    if verb.lemma == "be":
        denied = child(verb, "expl") is not None and nothing.lemma in _DENIED
    else:
        denied = nothing.lemma in _PART and _is_own(verb, speaker, sides)
    if not denied:
        return None
    return Found(
        "REJECT", "120", None, verb, verb, [speaker], [], 0.5,
        f"pattern denial {nothing.lemma}", status="happened",
    )  # fmt: skip


def _is_own(verb: Token, speaker: Party, sides: Sides) -> bool:
    """Whether speakers deny it of themselves."""
    return any(
        head.lower in _OWN or any(e.code == speaker.entity.code for e in sides.direct(head))
        for head in subjects(verb)
    )
