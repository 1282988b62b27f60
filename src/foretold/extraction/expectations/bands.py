"""The last word on how likely: dates make schedules, conditions make it conditional."""

from foretold.extraction.expectations.conditions import hangs_wholly
from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.expectations.senses import in_quotes, reporter
from foretold.knowledge.hedges import Strength, scale, words
from foretold.language.syntax import child, objects, own_subjects, subjects
from foretold.language.tree import Token
from foretold.records.ontology import ForesightKind

_BARE = frozenset({"will", "would"})
# hedges that leave it open: with "if" behind them everything hangs on the condition
_OPEN = frozenset({"could", "possible", "no_chance"})


def settled(
    found: Foresight,
    condition: list[Token],
    *,
    dated: bool,
    told: bool = False,
    arranged: bool = False,
    exact: bool = False,
) -> tuple[Strength, ForesightKind]:
    """Strength and kind, with the condition and the date in the clause taken into account.

    Args:
        found: the foresight.
        condition: the tokens of its condition.
        dated: whether it has a day or a short stretch of days of its own.
        told: whether the sentence goes on with what somebody said before.
        arranged: whether it goes on with a schedule told before.
        exact: whether it has its very day.

    """
    strength, kind = found.strength, found.kind
    bare = found.rule == "modal:would" and strength.key == "conditional" and not condition
    if bare and (dated or told) and not _supposes(found):
        strength = scale()["will"]
    if strength.key == "depends":
        return scale()["depends"], kind
    if strength.key == "not:vow":
        return scale()["wont"], kind  # what one swears not to do lies in one's own hands
    if strength.key == "vow" and found.rule.endswith("+that"):
        return scale()["will"], kind  # "vows that it will": the clause claims more than the vow
    if (
        strength.key in ("scheduled", "certain")
        and not found.is_modal
        and _merely_looks(found.trigger)
    ):
        return scale()["poised"], "forecast"
    base = strength.key.removeprefix("not:")
    wholly = bool(condition) and hangs_wholly(condition)
    if wholly and base in _OPEN:
        return scale()["conditional"], kind
    if base not in _BARE or not (found.is_modal):
        return strength, kind
    if wholly:
        return scale()["conditional"], kind
    if found.negated or _is_opinion(found):
        return strength, kind
    state = exact and _is_in_force(found.content)
    if state or _is_schedule(found.content, dated) or _is_in_the_diary(found, dated or arranged):
        return scale()["scheduled"], "schedule"
    return strength, kind


def _is_opinion(found: Foresight) -> bool:
    """Whether somebody only thinks, fears or vows it: that arranges nothing."""
    if found.outer is not None and found.outer.defers and found.outer.rule[:4] != "warn":
        return True
    teller = reporter(found.content)
    return teller is not None and teller.lemma in words("diary", "opinions")


def _is_in_the_diary(found: Foresight, fixed: bool) -> bool:
    """Whether a deed has its day, or its place at a gathering, or follows one that has."""
    verb = found.content
    if verb.lemma in words("diary", "outcomes") or verb.pos != "VERB" or verb.dep == "relcl":
        return False
    whom = subjects(verb)
    if any(s.entity == "DATE" or (s.pos == "PRON" and s.tag != "PRP") for s in whom):
        return False  # "Monday will tell", "which will", "everyone will watch"
    if any(s.lower in ("i", "we") for s in whom) and in_quotes(verb):
        return False  # "We will fight them on Monday": resolve, not a calendar
    return fixed or _has_a_setting(verb)


def _is_in_force(verb: Token) -> bool:
    """As in "will become law on 1 July", "will be in attendance on Friday"; no judgement."""
    judged = any(c.dep in ("acomp", "neg") for c in verb.children)
    return verb.lemma in ("be", "become") and not judged and bool(own_subjects(verb))


def _has_a_setting(verb: Token) -> bool:
    """As in "at the summit they will review": a gathering is where it takes place."""
    happenings = words("schedules", "happenings")
    return any(
        c.lower in happenings
        for prep in verb.children
        if prep.dep == "prep" and prep.lower in ("at", "during")
        for c in prep.children
        if c.dep == "pobj"
    )


def goes_on(found: Foresight) -> bool:
    """Whether a bare "would" of its own sentence can be the future of a report before it."""
    verb = found.content
    if verb.dep not in ("ROOT", "conj", "ccomp"):
        return False
    if found.rule in ("modal:could", "modal:might", "modal:may"):  # "She could also be fined"
        personal = any(s.tag == "PRP" for s in own_subjects(verb))
        past = found.trigger.lower != "may"
        return past and personal and any(c.lower == "also" for c in verb.children)
    if found.rule != "modal:would":
        return False
    if verb.dep == "ccomp" and verb.head.i < verb.i:
        return False  # somebody or something else in the sentence tells it
    conditional = any(c.dep == "advcl" and child(c, "mark") is not None for c in verb.children)
    return not conditional and not _supposes(found)


def _supposes(found: Foresight) -> bool:
    """Whether a bare "would" says what something supposed would do: "such a move would", "to"."""
    verb = found.content
    if verb.dep == "relcl" or in_quotes(verb):
        return True
    for subject in subjects(verb):
        kinds = {c.lower for c in subject.children if c.dep in ("det", "predet", "amod")}
        if subject.lower in ("this", "that", "it", "which", "doing", "anything", "nothing"):
            return True
        if subject.tag in ("VBG", "VB") or subject.dep == "csubj":
            return True
        if kinds & {"such", "this", "that", "any", "no"}:
            return True
        if kinds & {"a", "an"} and not _is_schedule(verb, dated=False):
            return True
        if subject.lemma in words("proposals", "nouns"):
            return True
    return False


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
    if verb.lemma == "meet" and any(o.lemma in words("schedules", "met") for o in objects(verb)):
        return False
    if any(c.dep in ("ccomp", "oprd", "acomp") and c.i > verb.i for c in verb.children):
        return False  # "will leave them exposed": a result
    if verb.lemma in words("schedules", "appointments"):
        return True
    happenings = words("schedules", "happenings")
    gathering = any(
        t.lower in happenings and t.entity != "DATE" for t in _sides(verb) if t.tag[0] == "N"
    )
    official = verb.lemma in words("schedules", "verbs")
    itself = any(s.lower in happenings for s in subjects(verb)) or verb.lemma == "be"
    return (official and (gathering or dated)) or (itself and gathering and dated)
