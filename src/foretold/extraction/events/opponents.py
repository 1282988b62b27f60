"""Who stands against whom where an event leaves it out: in a war, an exchange, a twin mention."""

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import coded, codes
from foretold.knowledge.actors import organisation_states
from foretold.language.syntax import objects
from foretold.language.tree import Token

_PAIR = 2
_FORCE = frozenset({"ASSAULT", "COERCE"})
_RETURN = frozenset({"return", "exchange"})


def complete_opponents(events: list[Found]) -> None:
    """Fill in the other side of a war, and who gives what is received in exchange."""
    wars = [e for e in events if e.type == "ASSAULT" and len(_fighting(e)) == _PAIR]
    nominal = [e for e in events if e.type in _FORCE and e.trigger.pos == "NOUN"]
    for found in nominal:
        _by_relative(found, events)
    for found in nominal:
        _by_twin(found, nominal)
    for found in events:
        if found.type == "REJECT" and found.trigger.pos == "NOUN":
            _by_refusal_beside(found, events)
    for found in events:
        if found.type == "ASSAULT" and codes(found.actor) and not codes(found.recipient):
            _by_war(found, wars)
        if found.type == "AID" and not codes(found.actor) and codes(found.recipient):
            _by_exchange(found, events)


def _by_relative(found: Found, events: list[Found]) -> None:
    """As in "the strike THAT KILLED X": whom it hit."""
    if codes(found.recipient):
        return
    for other in events:
        verb = other.predicate
        if other.type in _FORCE and verb.dep == "relcl" and verb.head is found.trigger:
            found.recipient = coded(other.recipient) or found.recipient


def _by_twin(found: Found, events: list[Found]) -> None:
    """As in a title's "US drone strike": the other side as the text tells it of the same noun."""
    doers, hit = codes(found.actor), codes(found.recipient)
    if bool(doers) == bool(hit):
        return
    for other in events:
        if other.type != found.type or other.trigger.lemma != found.trigger.lemma:
            continue
        if doers and codes(other.actor) == doers and codes(other.recipient):
            found.recipient = coded(other.recipient)
            return
        if hit and codes(other.recipient) == hit and codes(other.actor):
            found.actor = coded(other.actor)
            return


def _by_refusal_beside(found: Found, events: list[Found]) -> None:
    """As in "was cancelled due to OPPOSITION from X": one refusal, told by the verb in full."""
    for other in events:
        beside = other.trigger.sentence is found.trigger.sentence and other.type == found.type
        if not beside or other is found or codes(found.recipient) or not codes(other.recipient):
            continue
        if codes(found.actor) and codes(other.actor) == codes(found.actor):
            found.recipient = list(other.recipient)
            return


def _fighting(event: Found) -> set[str]:
    return codes(event.actor) | codes(event.recipient) if event.mutual else set()


def _by_war(found: Found, wars: list[Found]) -> None:
    """As in "the attack by Hamas that set off the Israel-Palestine war": on the other side."""
    own = {_state(code) for code in codes(found.actor)}
    for war in wars:
        if war is found or war.trigger.sentence is not found.trigger.sentence:
            continue
        foes = [p for p in (*war.actor, *war.recipient) if p.entity.code not in own]
        if len(foes) == 1 and own & _fighting(war):
            found.recipient = foes
            return


def _by_exchange(found: Found, events: list[Found]) -> None:
    """As in "received aid in return for sending arms to X": from X."""
    verb = found.predicate
    given = [v for at in (verb, *objects(verb)) for c in at.children for v in _in_return(c)]
    for other in events:
        if other.type == "AID" and other.predicate in given:
            givers = coded(other.recipient)
            if givers and codes(other.actor) == codes(found.recipient):
                found.actor = givers
                return


def _in_return(preposition: Token) -> list[Token]:
    """The verbs of "in return for giving ...", "in exchange for giving ..."."""
    if preposition.dep != "prep" or preposition.lower != "in":
        return []
    nouns = [n for n in preposition.children if n.lemma in _RETURN]
    fors = [c for n in nouns for c in n.children if c.lower == "for"]
    return [v for c in fors for v in c.children if v.dep == "pcomp"]


def _state(code: str) -> str:
    """The state whose people an armed group or a party is, or the code itself."""
    return organisation_states().get(code, code)
