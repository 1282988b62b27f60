"""Which readings count as events: enough known actors, an act and not a lasting matter."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party, codes
from foretold.extraction.reading import Reading
from foretold.knowledge.events import words
from foretold.language.syntax import auxiliaries, is_passive, negation, subtree

_BETWEEN_STATES = frozenset({"CONSULT", "COOPERATE", "AID", "SUPPORT"})
_BY_KNOWN = frozenset({"AGREE", "REQUEST", "REJECT", "CONCEDE", "ACCUSE", "SUPPORT"})
_ADDRESSED = frozenset({"REQUEST", "ACCUSE", "REJECT"})
_LASTING = frozenset({"CONSULT", "COOPERATE", "AID", "SANCTION"})
_OF_ANYBODY = frozenset({"PROTEST", "ASSAULT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_PRIVATE = frozenset({"CVL", "UNK", "LAB", "EDU", "BUS", "MED", "JRN", "AGR", "ELI", "REF"})
_PUBLIC = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "IGO", "OPP", "REB", None})
_NO_VISITORS = frozenset(
    {"MIL", "REB", "UAF", "CRM", "REF", "CVL", "UNK", "SOC", "LAB", "EDU", "JRN", "BUS", "MED"}
)
_PLURALS = frozenset({"NNS", "NNPS"})
_DOER_UNSAID = words("finder_doer_unsaid")
_VOID_REFUSING = words("void_refusing")
_MOTION = words("interpret_motion")
_ANCHORS = words("finder_anchors")


def is_void(found: Found) -> bool:
    """As in "cannot refuse", "need not apologise": nothing was done or left undone."""
    verb = found.predicate
    if verb.pos != "VERB" or negation(verb) is None:
        return False
    return verb.lemma in _VOID_REFUSING or any(a.lemma == "need" for a in auxiliaries(verb))


def political_doubts(found: Found) -> tuple[str, ...]:
    """What is missing for a political event of the type: names of actors, others, an office."""
    if not found.coded:
        return ("nameless",)
    if " [control]" in found.decided_by and any(
        p.entity.sector in ("PTY", "LEG") for p in found.actor
    ):
        return ("majority",)  # in parliament
    if found.actor and all(_is_private(p) for p in found.actor) and not _may_act(found):
        return ("private",)
    return () if _has_sides(found) else ("one state",)


def is_private_trip(found: Found) -> bool:
    """Whether those who travel are unknown or none that a state sends to another."""
    return found.mode == "visit" and (
        not found.actor or any(p.entity.sector in _NO_VISITORS for p in found.actor)
    )


def _has_sides(found: Found) -> bool:
    """Whether as many actors and recipients are known as the type asks for."""
    actors = codes(found.actor)
    others = codes(found.recipient)
    if found.cameo == "045" and actors and not found.mutual:
        return True
    if _is_of_one_body(found):
        return True
    given = found.type == "AID" and "[" in found.decided_by and actors
    if found.type in _BETWEEN_STATES and found.cameo != "057" and not given:
        return len(actors) > 1 if found.mutual else bool(actors and others and actors != others)
    known = any(p.entity.code or p.entity.sector for p in found.actor)
    if found.type in _BY_KNOWN and not known and not (found.type in _ADDRESSED and others):
        return False
    if found.type == "REQUEST" and is_passive(found.predicate) and others:
        return True
    return bool(found.actor) or found.type == "ASSAULT" or found.cameo in _DOER_UNSAID


def _is_of_one_body(found: Found) -> bool:
    """As in "UN peace talks resume": the talks that an organisation of states holds."""
    return (
        found.type == "CONSULT"
        and found.mutual
        and found.trigger.pos == "NOUN"
        and found.trigger.dep in ("nsubj", "nsubjpass")
        and found.predicate is not found.trigger
        and any(p.entity.sector == "IGO" for p in found.actor)
    )


def _is_private(party: Party) -> bool:
    """Whether a party is a person or persons who hold no office ("a Spaniard", "his uncle")."""
    if party.entity.sector in _PRIVATE:
        return True
    head = party.head
    return (
        party.entity.sector is None
        and head.tag in ("NN", "NNP")
        and any(c.lower in ("a", "an", "another") for c in head.children)
        and (head.entity in ("NORP", "PERSON") or (head.pos == "NOUN" and head.dep == "nsubj"))
    )


def _may_act(found: Found) -> bool:
    """Whether what private people did concerns a state: protest, violence, words to officials."""
    if found.type in ("AID", "COOPERATE"):
        own = {p.entity.code for p in found.actor}
        return any(p.entity.code and p.entity.code not in own for p in found.recipient)
    if found.type not in _OF_ANYBODY:
        return False
    if found.type == "PROTEST":
        return True
    if any(p.entity.code and p.entity.sector in _PUBLIC for p in found.recipient):
        return True
    return found.type == "ASSAULT" and any(p.head.tag in _PLURALS for p in found.actor)


def is_anchored(found: Found, reading: Reading) -> bool:
    """Whether a bare noun tells one event ("last week's talks") and not a lasting matter."""
    if found.predicate is not found.trigger or found.trigger.pos == "VERB":
        return True
    if found.type not in _LASTING:
        return True
    noun = found.trigger
    if any(c.lower in _ANCHORS for c in noun.children):
        return True
    if noun.dep == "pobj" and noun.head.head.lemma in ("be", "enter", "engage"):
        return True
    if noun.dep == "pobj" and noun.head.lower == "for" and noun.head.head.lemma in _MOTION:
        return True
    if found.mode == "phone":
        return True
    if noun.head.pos == "VERB" and noun.dep in ("nsubj", "nsubjpass"):
        return True
    words = subtree(noun, without=frozenset({"relcl", "conj"}))
    return bool(reading.times_within(words[0].start, words[-1].end))
