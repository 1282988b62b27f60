"""What speakers refuse or threaten by saying what they will do: "we will not talk to Y"."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party, Places, Sides, apart, coded, verb_places
from foretold.knowledge.events import words
from foretold.language.syntax import auxiliaries, is_passive, negation, own_subjects
from foretold.language.tree import Token
from foretold.records.ontology import EventType

_YIELD = words("will_yield")
_HARM = words("will_harm")
_HELPERS = words("will_helpers")
_FIRM = _HELPERS - {"can", "could", "would", "'d", "’d"}
_ACTING = frozenset({"act", "move", "proceed", "take"})
_SOMEBODY = frozenset({"them", "those", "him", "anyone", "anybody", "whoever", "everyone", "all"})
_FIRST_PERSON = frozenset({"i", "we"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_PLACES = ("o", "with", "to", "against", "on", "from", "by", "in")
_VERBS = _YIELD | _HARM
_MAX_STEPS = 4


class Intents:
    """Reads what a speaker says that he himself will or will not do."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides

    def of(self, verb: Token, speaker: Party, told: list[Found]) -> Found | None:
        """The refusal or threat that the verb is in the speaker's mouth, or None.

        An attack that he says he will make, read as such already, is made the threat it is.
        """
        if verb.pos != "VERB":
            return None
        if verb.lemma in _ACTING:
            return self._against(verb, speaker)
        if verb.lemma not in _VERBS:
            return None
        helpers = _helpers(verb)
        if not helpers & _HELPERS:
            return None
        denied = negation(verb) is not None or _no_longer(verb)
        refused = denied and verb.lemma in _YIELD
        threatened = not denied and verb.lemma in _HARM and bool(helpers & _FIRM)
        if not (refused or threatened) or not self._is_own(verb, speaker):
            return None
        known = next((f for f in told if f.predicate is verb), None)
        if known is not None:
            if threatened and known.type == "ASSAULT" and not known.mutual:
                known.type, known.cameo, known.mode = "THREATEN", "138", "violence"
                known.decided_by = f"pattern intent over {known.decided_by[8:]}"
            return None
        places = verb_places(verb)
        named = self._sides.at(places, _PLACES)
        recipient = [p for p in apart(named, [speaker]) if p.entity.code]
        kind: EventType = "REJECT" if refused else "THREATEN"
        cameo = "120" if refused else "130"
        if not refused and not recipient and not _is_at_somebody(places):
            return None
        return Found(
            kind, cameo, None, verb, verb, [speaker], recipient, 0.6,
            f"pattern intent {verb.lemma}", status="happened",
        )  # fmt: skip

    def _against(self, verb: Token, speaker: Party) -> Found | None:
        """As in "we will move AGAINST Y", "action will be taken AGAINST Y"."""
        places = verb_places(verb)
        if not places.heads("against") or not _helpers(verb) & _FIRM or negation(verb) is not None:
            return None
        if not is_passive(verb) and not self._is_own(verb, speaker):
            return None
        named = self._sides.at(places, ("against",))
        recipient = coded(named)
        if not recipient and not any(_is_somebody(h) for h in places.heads("against")):
            return None
        return Found(
            "THREATEN", "130", None, verb, verb, [speaker], recipient, 0.6,
            f"pattern intent {verb.lemma} against", status="happened",
        )  # fmt: skip

    def _is_own(self, verb: Token, speaker: Party) -> bool:
        """Whether the speaker, or the one for whom he speaks, is to do it."""
        places = verb_places(verb)
        if is_passive(verb) and not places.doers:
            return False
        return any(self._means(head, speaker) for head in places.doers)

    def _means(self, head: Token, speaker: Party) -> bool:
        if head.lower in _FIRST_PERSON:
            return True
        meant = self._sides.direct(head)
        if not meant and head.lower in _PRONOUNS:
            return True  # what a speaker says of nobody else is said of himself
        return any(e.code == speaker.entity.code for e in meant)


def _is_at_somebody(places: Places) -> bool:
    """As in "we will crush THEM": people, whoever they are."""
    return any(_is_somebody(h) for place in ("o", "against") for h in places.heads(place))


def _is_somebody(head: Token) -> bool:
    return head.lower in _SOMEBODY


def _no_longer(verb: Token) -> bool:
    """As in "will NO LONGER take part"."""
    return any(
        c.lower == "longer" and any(g.lower == "no" for g in c.children) for c in verb.children
    ) or any(c.lower == "no" and c.dep in ("neg", "advmod") for c in verb.children)


def _helpers(verb: Token) -> set[str]:
    """The auxiliaries of the verb, or of the one that it is coordinated with."""
    for _ in range(_MAX_STEPS):
        found = {a.lower for a in auxiliaries(verb)}
        if found or verb.dep not in ("conj", "xcomp") or own_subjects(verb):
            return found
        verb = verb.head
        if verb.lower == "going":
            return {"going"}
    return set()
