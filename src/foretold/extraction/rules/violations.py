"""Reads that an act violates an instrument, from the words around its name."""

from foretold.extraction.rules.draft import NEGATED, Draft
from foretold.extraction.rules.mentions import Mention
from foretold.extraction.rules.phrases import (
    VERBAL,
    Stretch,
    clause,
    doers,
    is_act,
    is_hypothetical,
    join,
    phrase,
    predicate_stretch,
    subject_stretch,
    whole_phrase,
)
from foretold.extraction.rules.places import carried, host_verb, violation_noun
from foretold.extraction.rules.vocabulary import vocabulary
from foretold.language.syntax import (
    agents,
    child,
    children,
    conjuncts,
    is_passive,
    modal,
    negation,
    own_subjects,
    prepositional,
    subjects,
    subtree,
)
from foretold.language.tree import Token
from foretold.records.ontology import Modality

_POINTING = frozenset({"it", "this", "that", "which"})
"""What goes against a rule is an act: these point at it, not at who did it."""
_FAR = 20
"""Tokens between a verb and its subject beyond which the subject is not quoted with it."""


def violation_drafts(mention: Mention) -> list[Draft]:
    """The violations of this mention that its sentence tells."""
    noun = violation_noun(mention.head)
    if noun is not None:
        draft = _from_noun(mention, noun)
        return [draft] if draft is not None else []
    found = []
    for place in carried(mention.head):
        verb = _violating_verb(place)
        if verb is not None:
            found.append(_from_verb(mention, place, verb))
        adjective = _contrary(place)
        if adjective is not None:
            found.append(_from_adjective(mention, place, adjective))
    return [d for d in found if d is not None]


def _violating_verb(place: Token) -> Token | None:
    """The verb that breaks what this noun names, the noun being its object or passive subject."""
    words = vocabulary()
    verb = place.head
    if place.dep in ("dobj", "nsubjpass") or (place.dep == "nsubj" and verb.tag == "VBN"):
        if verb.lemma in words.violating:
            return verb
        if verb.lemma in words.violating_some and place.lemma in words.some:
            return verb
        if verb.lemma in words.keeping and place.dep == "dobj":
            return _failed(verb)
        return None
    if place.dep != "pobj":
        return None
    prep = verb
    upper = prep.head
    if upper.lemma in words.keeping and prep.lower in ("with", "by", "to"):
        return _failed(upper)
    rests = words.violating_phrases.get(upper.lemma, frozenset())
    if prep.lower in rests:
        return upper
    # "run counter to": the particle stands between verb and preposition
    if upper.head.lemma in words.violating_phrases and (
        f"{upper.lower} {prep.lower}" in words.violating_phrases[upper.head.lemma]
    ):
        return upper.head
    return None


def _failed(verb: Token) -> Token | None:
    """As in "failed to comply with", "did not abide by": the verb itself, if it was not kept."""
    words = vocabulary()
    if verb.dep == "xcomp" and verb.head.lemma in words.failing:
        return verb
    if negation(verb) is not None and modal(verb) is None and verb.tag != "VB":
        return verb
    if negation(verb) is not None and any(
        c.lemma == "do" and c.dep == "aux" for c in verb.children
    ):
        return verb
    return None


def _contrary(place: Token) -> Token | None:
    if place.dep == "pobj" and place.head.lower in ("to", "with"):
        upper = place.head.head
        if upper.lemma in vocabulary().against:
            return upper
    return None


def _from_verb(mention: Mention, place: Token, verb: Token) -> Draft | None:
    words = vocabulary()
    keeping = verb.lemma in words.keeping
    if is_hypothetical(verb):
        return None
    told, blamed, accuser = _told(verb.head if keeping and verb.dep == "xcomp" else verb)
    spared = negation(verb) is not None and not keeping
    modality: Modality = NEGATED["violated"] if spared else "violated"
    told = told if told is None else told and not spared
    if told is None:
        return None
    end = predicate_stretch(verb)
    if place.dep in ("nsubjpass", "nsubj"):
        bound = agents(verb)
        means = _means(verb)
        return Draft(
            mention, verb, modality, join(phrase(place), end), means or join(end, phrase(place)),
            bound, told, accuser, "instrument-violated",
        )  # fmt: skip
    subject, stretch = subject_stretch(verb)
    if blamed:
        stretch = join(*(phrase(b) for b in blamed)) if blamed[0].i < verb.i else None
        subject = blamed[0]
    start = stretch if stretch is not None and stretch[0] < verb.i else end
    if verb.i - start[0] > _FAR or (subject is not None and subject.sentence is not verb.sentence):
        start = end
    bound = blamed or _who(subject)
    if verb.lemma in vocabulary().violating_phrases and subject is not None:
        bound = bound if subject.lower not in _POINTING else []
    act = _means(verb) or (stretch if stretch and subject and _names_act(subject) else end)
    return Draft(
        mention, verb, modality, join(start, end), act, bound, told, accuser, "violating-verb"
    )


def _who(subject: Token | None) -> list[Token]:
    if subject is None:
        return []
    return doers(subject) if _names_act(subject) else conjuncts(subject)


def _names_act(noun: Token) -> bool:
    """Whether the noun is a deed rather than a doer."""
    return noun.pos == "NOUN" and (is_act(noun) or bool(prepositional(noun, "by")))


def _means(verb: Token) -> Stretch | None:
    """As in "... by launching a rocket": how it was broken."""
    for prep in children(verb, "prep", "agent"):
        if prep.lower in ("by", "in", "with"):
            gerund = child(prep, "pcomp")
            if gerund is not None:
                return predicate_stretch(gerund)
    return None


def _told(verb: Token) -> tuple[bool | None, list[Token], Token | None]:
    """Whether the breaking is held to have happened, whom the sentence blames, and who blames.

    None in the first place: nothing of the kind is said.
    """
    words = vocabulary()
    if verb.dep == "conj" and verb.tag == "VBG" and verb.head.dep in ("pcomp", "pobj"):
        verb = verb.head  # "accused it of breaking the one and violating the other"
    aux = modal(verb)
    upper = verb.head
    if verb.dep == "conj" and verb.tag == "VBG" and upper.lemma in words.accusing:
        return True, *_blamed(upper)
    if verb.dep == "relcl" and _is_of_any(upper):
        return None, [], None
    if _is_charge_denied(verb):
        return None, [], None
    if verb.dep == "pcomp":
        prep, upper = verb.head, verb.head.head
        if prep.lower in words.not_after or upper.lemma in words.denying:
            return None, [], None
        if upper.lemma in words.accusing:
            return True, *_blamed(upper)
        if upper.pos not in VERBAL and prep.lower == "of":
            owner = child(upper, "poss")
            return True, [owner] if owner is not None else [], None
        return True, [], None
    if verb.dep == "xcomp" and upper is not verb:
        if upper.lemma in words.denying:
            return None, [], None
        if upper.lemma in words.accusing:
            return True, *_blamed(upper)
        told = upper.lemma in ("continue", "begin", "start", "keep", "appear", "seem", "proceed")
        return told or verb.lemma in words.keeping or None, [], None
    if verb.dep == "ccomp" and upper.lemma in words.denying:
        return None, [], None
    if aux is not None and aux.lower in ("must", "should", "shall"):
        return None, [], None
    bare = verb.tag == "VB" and aux is None and not any(c.lemma == "do" for c in verb.children)
    if bare and verb.dep in ("acl", "relcl", "advcl", "ROOT"):
        return None, [], None
    return aux is None, [], None


def _is_of_any(noun: Token) -> bool:
    """As in "any campaign that violated the agreement": none need have been."""
    determiner = child(noun, "det")
    return determiner is not None and determiner.lower in ("any", "whatever", "whichever", "no")


def _is_charge_denied(verb: Token) -> bool:
    """As in "rejected accusations that it had breached the treaty"."""
    words = vocabulary()
    noun = verb.head
    return (
        verb.dep in ("acl", "relcl", "ccomp")
        and noun.lemma in words.charges
        and noun.pos == "NOUN"
        and noun.head.lemma in words.denying
    )


def _blamed(accusing: Token) -> tuple[list[Token], Token | None]:
    """Whom an accusing verb blames, and who accuses."""
    if is_passive(accusing):
        by = agents(accusing)
        return subjects(accusing), by[0] if by else None
    blamed = [m for o in children(accusing, "dobj", "dative") for m in conjuncts(o)]
    own = own_subjects(accusing) or subjects(accusing)
    if any(b.lower in ("other", "another") for b in blamed):  # "accused each other"
        blamed = subjects(accusing)
    return blamed, own[0] if own else None


def _from_noun(mention: Mention, noun: Token) -> Draft | None:
    """As in "is a violation of", "in breach of", "accused it of violations of"."""
    words = vocabulary()
    end = _noun_end(noun)
    if noun.dep == "pobj" and noun.head.lower == "in":
        return _in_breach(mention, noun, end)
    top = noun
    if top.dep == "pobj" and top.head.lower in ("to", "as", "for", "of", "over", "about", "on"):
        prep, upper = top.head, top.head.head
        if prep.lower == "to" and upper.lemma == "amount":
            return _amounting(mention, noun, upper, end)
        if prep.lower == "as" and upper.lemma in words.calling:
            return _called(mention, noun, upper, end)
        if upper.lemma in words.accusing and upper.pos in VERBAL:
            blamed, accuser = _blamed(upper)
            if not blamed or negation(upper) is not None:
                return None
            start = join(*(phrase(b) for b in blamed))
            return Draft(
                mention, noun, "violated", join(start, end), end, blamed, True, accuser, "accused"
            )
        return None
    upper = top.head
    if top.dep in ("attr", "dobj", "oprd", "acomp") and upper.lemma in words.amounting:
        return _amounting(mention, noun, upper, end)
    if top.dep in ("oprd", "ccomp", "attr", "dobj") and upper.lemma in words.calling:
        owner = _breakers(noun)
        return _called(mention, noun, upper, end) or (
            Draft(mention, noun, "violated", join(phrase(noun), end), join(phrase(noun), end),
                  owner, True, _first(subjects(upper)), "condemned") if owner else None
        )  # fmt: skip
    if top.dep == "dobj" and upper.lemma in words.committing and negation(upper) is None:
        who = subjects(upper)
        return Draft(
            mention, noun, "violated", join(clause(upper), end), end, who, True, None, "committed"
        )
    if top.dep == "dobj" and upper.lemma in words.accusing and negation(upper) is None:
        owner = _breakers(noun)
        if owner:
            return Draft(
                mention, noun, "violated", join(phrase(noun), end), join(phrase(noun), end), owner,
                True, _first(subjects(upper)), "condemned",
            )  # fmt: skip
    return None


def _breakers(noun: Token) -> list[Token]:
    """Who is named in the noun phrase of a violation: "Iran's breach", "violations by both"."""
    owner = child(noun, "poss")
    return conjuncts(owner) if owner is not None else prepositional(noun, "by")


def _first(tokens: list[Token]) -> Token | None:
    return tokens[0] if tokens else None


def _noun_end(noun: Token) -> Stretch:
    """The violation with the instrument that it names, from its first word."""
    tokens = subtree(noun, without=frozenset({"relcl", "appos", "advcl", "punct"}))
    kept = [t for t in tokens if t.i >= noun.i - 4]
    last = noun.i
    for t in kept:
        if t.i > last and t.dep in ("conj", "cc") and t.pos in VERBAL:
            break
        last = max(last, t.i)
    return kept[0].i, last


def _amounting(mention: Mention, noun: Token, verb: Token, end: Stretch) -> Draft | None:
    """As in "The launch is a violation of ..."."""
    if is_hypothetical(verb):
        return None
    spared = negation(verb) is not None
    subject, stretch = subject_stretch(verb)
    if stretch is None or subject is None or subject.tag in ("WP", "EX"):
        return None
    aux = modal(verb)
    bound = _inside(subject, stretch)
    return Draft(
        mention, noun, NEGATED["violated"] if spared else "violated",
        join(stretch, (verb.i, verb.i), end), stretch, bound, aux is None and not spared, None,
        "is-violation",
    )  # fmt: skip


def _inside(subject: Token, stretch: Stretch) -> list[Token]:
    """Whose act the subject is; where the phrase doesn't say, whoever it names first."""
    found = doers(subject)
    if found:
        return found
    if subject.pos in ("PROPN", "PRON"):
        return [subject]
    own = [t for t in subject.sentence.tokens if stretch[0] <= t.i <= stretch[1]]
    return [t for t in own if t.pos == "PROPN" and t.dep != "compound"][:1] or [subject]


def _called(mention: Mention, noun: Token, verb: Token, end: Stretch) -> Draft | None:
    """As in "... denounced the drills as a breach of the truce"."""
    if is_passive(verb):
        subject, stretch = subject_stretch(verb)
        accusers = agents(verb)
    else:
        things = [o for o in children(verb, "dobj") if o is not noun]
        inner = own_subjects(noun)
        subject = things[0] if things else (inner[0] if inner else None)
        stretch = whole_phrase(subject) if subject is not None else None
        accusers = subjects(verb)
    if subject is None or stretch is None or negation(verb) is not None:
        return None
    return Draft(
        mention, noun, "violated", join(stretch, end), stretch, _inside(subject, stretch), True,
        _first(accusers), "called-violation",
    )  # fmt: skip


def _in_breach(mention: Mention, noun: Token, end: Stretch) -> Draft | None:
    """As in "... launched a rocket in violation of ..."; "the flights are in breach of ..."."""
    prep = noun.head
    hung_on = prep.head
    start: Stretch = (prep.i, prep.i)
    if (
        hung_on.pos in ("NOUN", "PROPN")
        and hung_on.dep not in ("ROOT",)
        and not any(c.dep in ("dobj",) and c is hung_on for c in hung_on.head.children)
    ):
        act = phrase(hung_on)
        bound = doers(hung_on) or _inside(hung_on, act)
        if hung_on.i < prep.i:
            return Draft(
                mention, noun, "violated", join(act, start, end), (act[0], prep.i - 1), bound,
                True, None, "in-violation",
            )  # fmt: skip
    verb = host_verb(hung_on)
    if verb is None:
        return None
    by = prepositional(noun, "by") or prepositional(mention.head, "by")
    aux = modal(verb)
    if is_hypothetical(verb) or negation(verb) is not None:
        return None
    told = aux is None and verb.dep not in ("xcomp",)
    subject, stretch = subject_stretch(verb)
    whole = join(clause(verb), start, end, *([stretch] if stretch else []))
    bound = doers(verb) if is_passive(verb) else _who(subject)
    if is_passive(verb) and agents(verb) == [] and subject is not None:
        bound = doers(subject)
    if verb.lemma == "be" and stretch is not None and subject is not None:
        return Draft(
            mention, noun, "violated", whole, stretch, _inside(subject, stretch), told, None,
            "in-violation",
        )  # fmt: skip
    predicate = predicate_stretch(verb)
    act = (
        (predicate[0], max(predicate[0], min(predicate[1], prep.i - 1)))
        if (prep.i > predicate[0])
        else predicate
    )
    return Draft(mention, noun, "violated", whole, act, by or bound, told, None, "in-violation")


def _from_adjective(mention: Mention, place: Token, adjective: Token) -> Draft | None:
    """As in "The drills are contrary to the agreement"."""
    verb = host_verb(adjective)
    if verb is None or is_hypothetical(verb) or negation(verb) is not None:
        return None
    if negation(adjective) is not None:
        return None
    subject, stretch = subject_stretch(verb)
    thing = child(verb, "dobj") if verb.lemma in vocabulary().calling else None
    if thing is not None:
        subject, stretch = thing, whole_phrase(thing)
    if subject is None or stretch is None:
        return None
    end = join(phrase(place), (adjective.i, adjective.i))
    return Draft(
        mention, adjective, "violated", join(stretch, end), stretch, _inside(subject, stretch),
        modal(verb) is None, None, "contrary",
    )  # fmt: skip
