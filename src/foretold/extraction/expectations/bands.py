"""The last word on how likely: dates make schedules, conditions make it conditional."""

from foretold.extraction.expectations.conditions import hangs_wholly
from foretold.extraction.expectations.foresight import Foresight
from foretold.knowledge.hedges import Strength, scale, words
from foretold.language.tree import Token
from foretold.records.ontology import ForesightKind

_BARE = frozenset({"will", "would"})


def settled(
    found: Foresight, condition: list[Token], dated: bool
) -> tuple[Strength, ForesightKind]:
    """Strength and kind, with the condition and the date in the clause taken into account."""
    strength, kind = found.strength, found.kind
    if strength.key == "depends":
        return scale()["depends"], kind
    if strength.key == "scheduled" and _merely_looks(found.trigger):
        return scale()["poised"], "forecast"
    base = strength.key.removeprefix("not:")
    if base not in _BARE or not (found.is_modal):
        return strength, kind
    if condition and hangs_wholly(condition):
        return scale()["conditional"], kind
    believed = found.outer is not None and found.outer.defers and found.outer.rule[:4] != "warn"
    if not found.negated and not believed and _is_schedule(found.content, dated):
        return scale()["scheduled"], "schedule"
    return strength, kind


def _sides(verb: Token) -> list[Token]:
    """Subject, objects and objects of prepositions of the verb, with the names before them."""
    heads = [c for c in verb.children if c.dep in ("nsubj", "nsubjpass", "dobj", "attr")]
    for prep in verb.children:
        if prep.dep in ("prep", "agent"):
            heads += [c for c in prep.children if c.dep == "pobj"]
    for noun in list(heads):
        heads += [c for c in noun.children if c.dep == "conj"]
    return heads


def _merely_looks(trigger: Token) -> bool:
    """As in "looks set to": the reporter's reading, not an arrangement."""
    near = [trigger.head, *(c for c in trigger.children if c.dep in ("aux", "auxpass"))]
    return any(t.lemma in ("look", "seem", "appear") for t in near)


def _is_schedule(verb: Token, dated: bool) -> bool:
    """Official business fixed beforehand: "will meet", "will open the conference on Monday"."""
    if verb.lemma in words("schedules", "appointments"):
        return True
    happenings = words("schedules", "happenings")
    gathering = any(t.lower in happenings for t in _sides(verb) if t.tag[0] == "N")
    official = verb.lemma in words("schedules", "verbs")
    return (official and (gathering or dated)) or (gathering and dated)
