"""Whether an event happened: from tense, auxiliaries, negation, conditions and governing verbs."""

from datetime import date

from foretold.extraction.events.lemmas import verb_lemma
from foretold.knowledge.events import operators, words
from foretold.language.syntax import auxiliaries, child, inherited_auxiliaries, negation
from foretold.language.tree import Token
from foretold.records import DateRange
from foretold.records.ontology import Status

_HISTORY_DAYS = 365
_SURELY_PAST = 31
_HYPOTHETICAL_MODALS = words("status_hypothetical_modals")
_FUTURE_MODALS = words("status_future_modals")
_READY = words("status_ready")
_UNREADY = words("status_unready")
_HOPE = words("status_hope")
_PLAN_NOUNS = words("status_plan_nouns")
_POSSIBLE_NOUNS = words("status_possible_nouns")
_FUTURE_MODIFIERS = words("status_future_modifiers")
_DOUBTFUL_MODIFIERS = words("status_doubtful_modifiers")
_PAST_MODIFIERS = words("status_past_modifiers")
_AHEAD = words("status_ahead")
_SEVERITY: dict[Status, int] = {
    "happened": 0, "ongoing": 1, "historical": 1, "future": 2, "hypothetical": 3, "negated": 4,
}  # fmt: skip


def status_of(predicate: Token) -> Status:
    """The status of a verbal event (or of a noun through its own words and its clause)."""
    if predicate.pos in ("NOUN", "PROPN", "ADJ"):
        return noun_status(predicate)
    return _strongest(_own(predicate), _from_above(predicate, 0))


def noun_status(noun: Token) -> Status:
    """The status of an event told by a noun."""
    own: Status = "happened"
    for c in noun.children:
        if c.dep in ("det", "neg") and c.lower in ("no", "neither"):
            return "negated"
        if c.i < noun.i and c.dep in ("amod", "advmod", "compound", "nmod", "det"):
            if c.lower in _FUTURE_MODIFIERS:
                own = "future"
            elif c.lower in _DOUBTFUL_MODIFIERS and own == "happened":
                own = "hypothetical"
            elif c.lower in _PAST_MODIFIERS:
                return "happened"
            elif c.lower in ("ongoing", "continuing", "continued", "current"):
                own = "ongoing"
        if c.dep == "acl" and c.lemma in ("schedule", "plan", "set", "expect", "slate", "propose"):
            own = "future"
    above = noun.head
    if above is noun:
        return own
    if noun.dep == "pobj":
        if above.lower in _AHEAD and above.head.lemma in _PLAN_NOUNS | {"ahead", "prepare", "plan"}:
            return _strongest(own, "future")
        if above.head.lemma in _POSSIBLE_NOUNS and above.lower in ("of", "for"):
            return "hypothetical"
        if above.head.lemma in _PLAN_NOUNS and above.lower in ("for", "on", "of"):
            return _strongest(own, "hypothetical")
        return own
    if noun.dep in ("dobj", "nsubj", "nsubjpass", "attr") and above.pos in ("VERB", "AUX"):
        kinds = {o.kind for o in operators().get(verb_lemma(above), ())}
        verb = _strongest(_own(above), _from_above(above, 0))
        placed = above.lemma == "take" and any(c.lower == "place" for c in above.children)
        if kinds & {"light", "start"} or placed or above.lemma in ("occur", "happen", "be"):
            return _strongest(own, verb)
        object_of = noun.dep == "dobj" or (noun.dep == "nsubjpass" and _only_happens(above))
        if kinds & {"plan", "attempt"} and object_of:
            return _strongest(own, verb, "hypothetical" if above.lemma in _HOPE else "future")
    return own


def _only_happens(verb: Token) -> bool:
    """As in "talks are expected (to begin)": nothing else is said of them."""
    inner = child(verb, "xcomp")
    if inner is None:
        return True
    kinds = {o.kind for o in operators().get(verb_lemma(inner), ())}
    return bool(kinds & {"light", "start"}) or inner.lemma in ("take", "occur", "happen", "be")


def _own(verb: Token) -> Status:
    """From the verb's own words."""
    if negation(verb) is not None:
        return "negated"
    helpers = inherited_auxiliaries(verb)
    words = [a.lower for a in helpers]
    for word in words:
        if word in _FUTURE_MODALS:
            return "future"
        if word in _HYPOTHETICAL_MODALS:
            return "hypothetical"
    if _conditional(verb):
        return "hypothetical"
    if verb.tag == "VBG" and any(a.lemma == "be" and a.tag in ("VBZ", "VBP") for a in helpers):
        return "ongoing"
    return "happened"


def _conditional(verb: Token) -> bool:
    mark = child(verb, "mark")
    if mark is not None and verb.dep == "advcl" and mark.lower in ("if", "unless", "lest", "until"):
        return True
    return mark is not None and mark.lower in ("whether",)


def _from_above(verb: Token, depth: int) -> Status:
    """From the verbs, adjectives and nouns that govern the verb."""
    above = verb.head
    if above is verb or depth > 5:
        return "happened"
    infinitive = any(a.tag == "TO" for a in auxiliaries(verb))
    if verb.dep == "conj" and not any(c.dep in ("nsubj", "nsubjpass") for c in verb.children):
        return _from_above(above, depth + 1)
    if verb.dep == "xcomp" or (verb.dep == "ccomp" and infinitive):
        return _strongest(_by_governor(above), _own_above(above), _from_above(above, depth + 1))
    if verb.dep in ("acl", "relcl") and infinitive:
        if above.lemma in _PLAN_NOUNS or above.lemma in _POSSIBLE_NOUNS:
            return "future"
        return "hypothetical"
    if verb.dep == "pcomp" and above.head.lemma in _POSSIBLE_NOUNS | _PLAN_NOUNS:
        return "hypothetical"
    if verb.dep == "acl" and above.lemma in _POSSIBLE_NOUNS:
        return "hypothetical"
    if verb.dep == "advcl" and infinitive:
        return "hypothetical"
    if verb.dep == "ccomp" and above.pos in ("VERB", "AUX"):
        if above.lemma == "deny":
            return "negated"
        if above.lemma in ("hope", "wish", "fear", "doubt", "demand", "propose", "insist", "urge"):
            return "hypothetical"
        return "happened"
    if verb.dep in ("csubj", "csubjpass"):
        return "hypothetical"
    return "happened"


def _own_above(verb: Token) -> Status:
    return _own(verb) if verb.pos in ("VERB", "AUX") else "happened"


def _by_governor(above: Token) -> Status:
    if above.lemma in _UNREADY:
        return "negated"
    if above.lower in _READY or above.lemma in _READY:
        return "future"
    if above.lemma == "go" and above.tag == "VBG":
        return "future"
    if above.pos == "ADJ":
        return "hypothetical"
    kinds = {o.kind for o in operators().get(verb_lemma(above), ())}
    if "fail" in kinds or "deny" in kinds or "prevent" in kinds:
        return "negated"
    if kinds & {"attempt", "plan", "request", "agree", "offer", "threaten"}:
        return "hypothetical" if above.lemma in _HOPE else "future"
    if "start" in kinds and above.lemma in ("continue", "keep"):
        return "ongoing"
    return "happened"


def _strongest(*found: Status) -> Status:
    return max(found, key=_SEVERITY.__getitem__)


def dated(
    status: Status, when: DateRange | None, published: date | None, *, infinitive: bool = False
) -> Status:
    """The status in the light of the event's date: long past is historical, to come is future."""
    if when is None or published is None:
        return status
    end = date.fromisoformat(when.end)
    if status == "future" and infinitive and (published - end).days > _SURELY_PAST:
        status = "happened"  # "the decision to invade in 2003"
    if status in ("happened", "ongoing") and (published - end).days > _HISTORY_DAYS:
        return "historical"
    if status == "happened" and date.fromisoformat(when.start) > published:
        return "future"
    return status
