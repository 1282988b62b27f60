"""Whether an event happened: from tense, auxiliaries, negation, conditions and governing verbs."""

from datetime import date

from foretold.extraction.events.compose import operators_of
from foretold.extraction.events.lemmas import verb_lemma
from foretold.knowledge.events import operators, words
from foretold.language.syntax import (
    auxiliaries,
    child,
    governing_verb,
    inherited_auxiliaries,
    negation,
)
from foretold.language.tree import Token
from foretold.records import DateRange
from foretold.records.ontology import Status

_HISTORY_DAYS = 365
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CIRCUMSTANCE = frozenset({"after", "before", "since", "for", "despite", "without"})
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
_FORESEEN = words("status_foreseen")
_AVERTED = words("status_averted")
_DOCUMENTS = words("documents")
_VERGE = words("status_verge")
_ENDS = words("status_ends")
_MOTION = words("interpret_motion")
_CAUSING = words("status_causing")
_ORDINALS = words("status_ordinals")
_MEANS = words("status_means")
_NOTIONS = words("status_notions")
_REPORTING = words("status_reporting")
_TALKING = words("status_talking")
_SETTING = words("status_setting")
_ARTICLES_OF_ANY = frozenset({"a", "an", "any"})
_GATHERINGS = words("status_gatherings")
_OCCASIONS = words("status_occasions")
_GATHERING_DOES = words("status_gathering_does")
_SEVERITY: dict[Status, int] = {
    "happened": 0, "ongoing": 1, "historical": 1, "future": 2, "hypothetical": 3, "negated": 4,
}  # fmt: skip


def status_of(predicate: Token) -> Status:
    """The status of a verbal event (or of a noun through its own words and its clause)."""
    if predicate.pos in ("NOUN", "PROPN", "ADJ"):
        return noun_status(predicate)
    if _is_past_in_future(predicate):
        return "future"
    return _strongest(_own(predicate), _from_above(predicate, 0))


def _is_past_in_future(verb: Token) -> bool:
    """As in "announced that X would meet Y": what was then to come, and under no condition."""
    above = verb.head
    return (
        verb.dep == "ccomp"
        and above.lemma in _REPORTING
        and above.tag in ("VBD", "VBN")
        and [a.lower for a in auxiliaries(verb)] == ["would"]
        and negation(verb) is None
        and not any(
            c.dep == "advcl" and (child(c, "mark") or c).lower in ("if", "unless")
            for c in (*verb.children, *above.children)
        )
    )


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
        if c.dep == "acl" and c.lemma in _SETTING and _only_happens(c):
            own = "future"
    above = noun.head
    if above is noun:
        return own
    if noun.dep == "pobj":
        if above.lower == "without":
            return "negated"
        if above.lower in _AHEAD and above.head.lemma in _PLAN_NOUNS | {"ahead", "prepare", "plan"}:
            return _strongest(own, "future")
        if above.lower == "for" and above.head.pos == "VERB" and above.head.lemma in _MOTION:
            return _strongest(own, status_of(above.head))  # "will fly to Paris for talks"
        if above.lower == "of" and above.head.lemma in _FORESEEN | _VERGE:
            return _strongest(own, "hypothetical")
        if above.head.lemma in _POSSIBLE_NOUNS and above.lower in ("of", "for"):
            return "hypothetical"
        if above.head.lemma in _PLAN_NOUNS and above.lower in ("for", "on", "of"):
            return _strongest(own, "hypothetical")
        if above.head.lemma in _CAUSING and above.head.pos == "VERB":
            return _strongest(own, _own(above.head))  # "could lead to clashes"
        if above.lower == "as" and above.head.pos == "VERB" and negation(above.head) is not None:
            return "negated"  # "should not be taken as a warning"
        if above.lower == "with" and above.head.pos == "VERB" and own == "happened":
            done = _strongest(_own(above.head), _from_above(above.head, 0))
            return own if done == "negated" else done  # "may launch it with Russian help"
        return "future" if own == "happened" and _is_occasion(noun) else own
    if noun.dep in ("dobj", "nsubj", "nsubjpass", "attr") and above.pos in ("VERB", "AUX"):
        kinds = {o.kind for o in operators_of(above)}
        if noun.dep == "dobj" and above.lemma in _FORESEEN | _AVERTED:
            return _strongest(own, "hypothetical")
        if noun.dep == "dobj" and above.lemma in _CAUSING:
            own = _strongest(own, _own(above))
        if noun.dep in ("nsubj", "nsubjpass") and _is_any(noun) and _own(above) == "hypothetical":
            return "hypothetical"  # "an attack would be a mistake"
        verb = _strongest(_own(above), _from_above(above, 0))
        placed = above.lemma == "take" and any(c.lower == "place" for c in above.children)
        if kinds & {"light", "start"} or placed or above.lemma in ("occur", "happen", "be"):
            return _strongest(own, verb)
        if noun.lemma in _GATHERINGS and _is_to_do(above, verb):
            return "future"
        object_of = noun.dep == "dobj" or (noun.dep == "nsubjpass" and _only_happens(above))
        if kinds & {"plan", "attempt"} and object_of:
            return _strongest(own, verb, "hypothetical" if above.lemma in _HOPE else "future")
    return own


def _is_occasion(noun: Token) -> bool:
    """As in "will sign it DURING THE VISIT": a gathering at which what is to come is done."""
    if noun.lemma not in _GATHERINGS or noun.head.lower not in _OCCASIONS:
        return False
    if any(c.lower in _ARTICLES_OF_ANY for c in noun.children):
        return False
    verb = governing_verb(noun.head)
    return verb is not None and "future" in (_own(verb), _from_above(verb, 0))


def _is_to_do(verb: Token, status: Status) -> bool:
    """As in "the meeting will discuss", "is expected to discuss": what gatherings are for."""
    inner = child(verb, "xcomp")
    if inner is not None and inner.lemma in _GATHERING_DOES:
        return _strongest(status, _from_above(inner, 0)) == "future"
    return status == "future" and verb.lemma in _GATHERING_DOES


def _is_any(noun: Token) -> bool:
    """As in "an attack", "such attacks": none in particular."""
    articles = [c.lower for c in noun.children if c.dep in ("det", "poss", "predet")]
    return all(a in ("a", "an", "any", "such", "no") for a in articles)


def _only_happens(verb: Token) -> bool:
    """As in "talks are expected (to begin)": nothing else is said of them."""
    inner = child(verb, "xcomp")
    if inner is None:
        return True
    kinds = {o.kind for o in operators().get(verb_lemma(inner), ())}
    return bool(kinds & {"light", "start"}) or inner.lemma in ("take", "occur", "happen", "be")


def _own(verb: Token) -> Status:
    """From the verb's own words."""
    if negation(verb) is not None or _no_longer(verb):
        return "negated"
    helpers = inherited_auxiliaries(verb)
    words = [a.lower for a in helpers]
    if "have" in words and _has_adverb(verb, "already"):
        return "happened"  # "will already have sent"
    if _is_before_then(verb):
        return "future"
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


def _no_longer(verb: Token) -> bool:
    return any(
        c.lower in ("longer", "more") and any(g.lower == "no" for g in c.children)
        for c in verb.children
        if c.dep == "advmod"
    )


def _has_adverb(verb: Token, word: str) -> bool:
    return any(c.lower == word for c in verb.children if c.dep == "advmod")


def _is_before_then(verb: Token) -> bool:
    """As in "before he flies on to Rome": told in the present, it is still to come."""
    mark = child(verb, "mark")
    return (
        mark is not None
        and mark.lower == "before"
        and verb.dep == "advcl"
        and (verb.tag in ("VBZ", "VBP"))
    )


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
    if (
        verb.dep == "conj"
        and verb.tag in _FINITE
        and any(a.tag == "TO" for a in auxiliaries(above))
    ):
        return "happened"  # a finite verb is never part of an infinitive beside it
    if verb.dep == "conj" and not any(c.dep in ("nsubj", "nsubjpass") for c in verb.children):
        return _from_above(above, depth + 1)
    if verb.dep == "xcomp" or (verb.dep == "ccomp" and infinitive):
        attribute = child(above, "attr")
        if attribute is not None and _is_among_doers(attribute):
            return "happened"  # "was one of three states to send troops"
        return _strongest(_by_governor(above), _own_above(above), _from_above(above, depth + 1))
    if verb.dep == "relcl" and _is_of_nobody(above):
        return "negated"
    if verb.dep in ("acl", "relcl") and infinitive:
        if _is_among_doers(above):
            return "happened"  # "was the first to send troops"
        if above.lemma in _PLAN_NOUNS:
            return "future"
        return "hypothetical"
    if verb.dep == "pcomp":
        return _after_preposition(verb.head, depth)
    if verb.dep == "acl" and above.lemma in _DOCUMENTS and above.dep == "dobj":
        maker = above.head  # "is to present a resolution condemning ..."
        return _strongest(_own_above(maker), _from_above(maker, depth + 1))
    if verb.dep == "acl" and above.lemma in _POSSIBLE_NOUNS:
        return "hypothetical"
    if verb.dep == "advcl" and infinitive:
        return "hypothetical"
    if verb.dep == "ccomp" and above.pos in ("VERB", "AUX"):
        if above.lemma == "deny":
            return "negated"
        if above.lemma in _AVERTED or (above.lemma in _FORESEEN and verb.tag != "VBD"):
            return "hypothetical"
        if above.lemma in ("hope", "wish", "fear", "doubt", "demand", "propose", "insist", "urge"):
            return "hypothetical"
        return "happened"
    if verb.dep in ("csubj", "csubjpass"):
        return "hypothetical"
    return "happened"


def _is_of_nobody(noun: Token) -> bool:
    """As in "there has never been a rebel WHO ...", "nobody who ..."."""
    if noun.lower in ("nobody", "none") or any(c.lower == "no" for c in noun.children):
        return True
    above = noun.head
    return above.lemma == "be" and noun.dep in ("attr", "nsubj") and negation(above) is not None


def _is_among_doers(noun: Token) -> bool:
    """As in "is one of three states TO SEND troops": those that have done it."""
    if noun.dep == "pobj" and noun.head.head.lower == "one":
        noun = noun.head.head
    if noun.dep != "attr" or noun.head.lemma != "be" or _own(noun.head) != "happened":
        return False
    return noun.lower in _ORDINALS or any(c.lower in _ORDINALS for c in noun.children)


def _after_preposition(preposition: Token, depth: int) -> Status:
    """As in "on the verge of attacking", "will focus on announcing", "helped by sending"."""
    governor = preposition.head
    if governor.lemma in _POSSIBLE_NOUNS | _PLAN_NOUNS | _VERGE:
        return "hypothetical"
    if governor.lemma in _NOTIONS and preposition.lower in ("of", "for"):
        return "hypothetical"
    if governor.lemma in _MEANS and governor.dep == "pobj" and governor.head.head.pos == "VERB":
        above = governor.head.head  # "to give X in return for sending Y"
        aimed = above.dep == "xcomp" and above.head.pos == "VERB"
        return _strongest(_own(above), _from_above(above, depth + 1) if aimed else "happened")
    if governor.lemma in _TALKING and preposition.lower in ("about", "of", "on"):
        return "hypothetical"
    if governor.pos not in ("VERB", "AUX") or preposition.lower in _CIRCUMSTANCE:
        return "happened"
    if governor.lemma in _ENDS:
        return _strongest("future", _from_above(governor, depth + 1))
    return _strongest(_own(governor), _from_above(governor, depth + 1))


def _own_above(verb: Token) -> Status:
    return _own(verb) if verb.pos in ("VERB", "AUX") else "happened"


def _by_governor(above: Token) -> Status:
    if above.lemma in _UNREADY or (above.lemma == "have" and _has_adverb(above, "yet")):
        return "negated"
    if above.lower in _READY or above.lemma in _READY:
        return "future"
    if above.lemma == "be" or (above.lemma == "go" and above.tag == "VBG"):
        return "future"
    if above.pos == "ADJ":
        return "hypothetical"
    kinds = {o.kind for o in operators().get(verb_lemma(above), ())}
    if kinds & {"fail", "deny", "prevent", "refuse"}:
        return "negated"
    if kinds & {"attempt", "plan", "request", "agree", "offer", "threaten"}:
        return "hypothetical" if above.lemma in _HOPE else "future"
    if "start" in kinds and above.lemma in ("continue", "keep"):
        return "ongoing"
    return "happened"


def _strongest(*found: Status) -> Status:
    return max(found, key=_SEVERITY.__getitem__)


def dated(
    status: Status,
    when: DateRange | None,
    published: date | None,
    *,
    infinitive: bool = False,
    told: bool = False,
) -> Status:
    """The status in the light of the event's date: long past is historical, to come is future.

    An event `told` in the past tense stays what it is.
    """
    if when is None or published is None:
        return status
    end = date.fromisoformat(when.end)
    if status == "future" and infinitive and (published - end).days > _SURELY_PAST:
        status = "happened"  # "the decision to invade in 2003"
    if status in ("happened", "ongoing") and (published - end).days > _HISTORY_DAYS:
        return "historical"
    if status == "happened" and not told and date.fromisoformat(when.start) > published:
        return "future"
    return status
