"""Reads what an instrument forbids, obliges or permits, from the words around its name."""

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
from foretold.extraction.rules.places import carried, frame, host_verb
from foretold.extraction.rules.vocabulary import vocabulary
from foretold.language.syntax import (
    agents,
    child,
    children,
    conjuncts,
    first_conjunct,
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

_RELATIVES = ("which", "that", "who")


def deontic_drafts(mention: Mention) -> list[Draft]:
    """The rules that this mention takes part in as the one that lays them down."""
    found: list[Draft | None] = []
    if _is_wanted(mention):
        return []
    for noun in carried(mention.head):
        if noun.dep == "nsubj" and (
            noun.head.pos in VERBAL or noun.head.lemma in vocabulary().modality_of_verb
        ):
            found += [_from_verb(mention, noun, verb) for verb in _sharing(noun.head)]
        if noun.dep == "pobj" and noun.head.lower == "in":
            found.append(_bound_in(mention, noun))
        framed = frame(noun)
        if framed is not None:
            found.append(_from_frame(mention, *framed))
        elif noun.dep == "pobj" and noun.head.dep == "agent":
            found.append(_from_frame(mention, noun.head, noun.head.head))
        found.append(_from_commitment(mention, noun))
    found.append(_off_the_surface(mention))
    participle = _participle_after(mention.head)
    if participle is not None:
        found.append(_from_verb(mention, mention.head, participle))
    for inner in subtree(mention.head, without=frozenset({"conj", "appos"})):
        if inner.dep in ("relcl", "acl") and _refers_to(inner, mention.head):
            found += [_from_verb(mention, mention.head, verb) for verb in _sharing(inner)]
    return [d for d in found if d is not None]


def _is_wanted(mention: Mention) -> bool:
    """Whether somebody only wants it: "demanded an agreement that would bar ..."."""
    words = vocabulary()
    noun = first_conjunct(mention.head)
    if noun.dep == "nsubjpass":
        return noun.head.lemma in words.wanting and not mention.ids
    if noun.dep == "pobj" and noun.head.lower in ("for", "on", "about", "over"):
        upper = noun.head.head
        wanted = upper.lemma in words.wanting and noun.head.lower == "for"
        asking = wanted or (upper.lemma in words.plans and upper.pos == "NOUN")
        return asking and not mention.ids
    return noun.dep == "dobj" and noun.head.lemma in words.wanting and not mention.ids


def _bound_in(mention: Mention, noun: Token) -> Draft | None:
    """As in "In the communique, Japan pledged to ..."."""
    verb = noun.head.head
    if verb.pos not in VERBAL or verb.lemma not in vocabulary().binding_oneself:
        return None
    inner = child(verb, "xcomp")
    if inner is None or inner.tag != "VB" or is_hypothetical(verb) or negation(verb) is not None:
        return None
    bound = subjects(verb)
    evidence = join(clause(verb), subtree_stretch(noun.head), predicate_stretch(inner))
    return Draft(
        mention, verb, "obliged", evidence, predicate_stretch(inner), bound, pattern="pledged-in"
    )


def _from_commitment(mention: Mention, noun: Token) -> Draft | None:
    """As in "its commitment under the agreement to withdraw its police"."""
    words = vocabulary()
    for upper in (noun, noun.head.head if noun.dep == "pobj" else noun):
        if upper.lemma not in words.obligations or upper.pos != "NOUN":
            continue
        after = [t for t in subtree(upper) if t.tag == "VB" and t.dep in ("acl", "relcl", "xcomp")]
        asked = next((t for t in after if any(c.lower == "to" for c in t.children)), None)
        if asked is None:
            continue
        owner = child(upper, "poss")
        bound = conjuncts(owner) if owner is not None else prepositional(upper, "of", "by", "on")
        act = predicate_stretch(asked)
        evidence = join(phrase(upper), act)
        return Draft(mention, upper, "obliged", evidence, act, bound, pattern="commitment")
    return None


def _sharing(verb: Token) -> list[Token]:
    """The verb and those coordinated with it under the same subject."""
    return [v for v in conjuncts(verb) if v is verb or not own_subjects(v)]


def _participle_after(instrument: Token) -> Token | None:
    """The participle shortly after the noun, not hung on it ("a resolution, calling for ...")."""
    tokens = instrument.sentence.tokens
    at = tokens.index(instrument)
    for token in tokens[at + 1 : at + 4]:
        if token.tag == "VBG" and token.lemma in vocabulary().modality_of_verb:
            return token if token.head is not instrument else None
        if token.pos in VERBAL or token.pos in ("ADP", "SCONJ", "CCONJ", "PRON"):
            return None
    return None


def _refers_to(verb: Token, instrument: Token) -> bool:
    if verb.dep == "acl":
        return verb.tag == "VBG" and verb.head is instrument
    subject = child(verb, "nsubj")
    if subject is None or subject.lower not in _RELATIVES:
        return False
    return verb.head is instrument or subject.lower == "which"


def _from_verb(mention: Mention, noun: Token, verb: Token) -> Draft | None:
    """As in "The treaty forbids ...", "a law that requires ...", "a resolution calling on ..."."""
    words = vocabulary()
    modality = words.modality_of_verb.get(verb.lemma)
    aux = modal(verb)
    if is_passive(verb) or is_hypothetical(verb):
        return None
    if aux is not None and aux.lower in words.uncertain_modals:
        return None
    foreseen = aux is not None and aux.lower in ("would", "'d", "’d")
    if foreseen and not mention.ids and mention.noun in words.passed:
        return None  # a law not passed yet
    laid_down = _laid_down(mention, noun, verb) if verb.lemma in words.laying_down else None
    if laid_down is not None or modality is None:
        return laid_down
    read = _complement(verb, modality)
    if read is None:
        return None
    act, bound = read
    if modality == "permitted" and negation(verb) is None and _is_effect(verb):
        return None
    if negation(verb) is not None:
        modality = NEGATED[modality]
    start = phrase(noun) if noun.i < verb.i and verb.dep != "conj" else (verb.i, verb.i)
    return Draft(
        mention, verb, modality, join(start, predicate_stretch(verb), act), act, bound,
        pattern="instrument-verb",
    )  # fmt: skip


def _is_effect(verb: Token) -> bool:
    """Whether what is allowed is a state that comes of it: "allows him to stay in power"."""
    inner = child(verb, "xcomp", "ccomp")
    return inner is not None and inner.lemma in vocabulary().effects


def _laid_down(mention: Mention, noun: Token, verb: Token) -> Draft | None:
    """As in "The agreement says that neither side may ..."."""
    inner = child(verb, "ccomp")
    if inner is None:
        return None
    modality = _modality_of_clause(inner)
    aux = modal(inner)
    if modality is None or aux is None:
        return None
    if aux.lower in ("will", "would", "should") and (
        verb.lemma not in vocabulary().laying_down_firmly
    ):
        return None
    act = predicate_stretch(inner)
    bound = agents(inner) if is_passive(inner) else subjects(inner)
    evidence = join(phrase(noun), clause(inner), (verb.i, verb.i))
    return Draft(mention, inner, modality, evidence, act, bound, pattern="laid-down")


def _complement(verb: Token, modality: Modality) -> tuple[Stretch, list[Token]] | None:
    """The act that the verb speaks of and those it binds; None if it speaks of no act."""
    inner = child(verb, "xcomp", "ccomp")
    things = [m for o in children(verb, "dobj", "dative") for m in conjuncts(o)]
    if verb.lemma in ("call", "provide"):
        return _called_for(verb, inner)
    asked = things or (own_subjects(inner) if inner is not None else [])
    if modality == "obliged" and asked and asked[0].lemma in vocabulary().not_acts:
        return None
    if inner is not None and inner.pos in VERBAL and inner.i > verb.i:
        return predicate_stretch(inner), own_subjects(inner) or things
    for prep in children(verb, "prep"):
        if prep.lower in ("from", "to", "against"):
            gerund = child(prep, "pcomp") or child(prep, "pobj")
            if gerund is not None and things and (gerund.pos in VERBAL or is_act(gerund)):
                return _act(gerund), things
    infinitive = next(
        (t for o in things for t in o.children if t.dep in ("relcl", "acl") and t.tag == "VB"), None
    )
    if infinitive is not None:
        return predicate_stretch(infinitive), things
    purpose = child(verb, "advcl")
    if purpose is not None and purpose.tag == "VB" and things and modality != "prohibited":
        return predicate_stretch(purpose), things
    if not things:
        return None
    alone = modality == "obliged" or verb.lemma in vocabulary().of_acts_alone
    if alone and not (is_act(things[0]) or _is_measured(verb)):
        return None
    return join(*(phrase(t) for t in things)), doers(things[0])


def _is_measured(verb: Token) -> bool:
    """Whether it says to how much: "limits warheads to 1,550"."""
    return any(
        t.pos == "NUM" for prep in children(verb, "prep") for t in subtree(prep)[:5]
    ) and verb.lemma in ("limit", "cap", "restrict")


def _called_for(verb: Token, inner: Token | None) -> tuple[Stretch, list[Token]] | None:
    """As in "calls on all states to inspect cargo", "provides for the withdrawal of troops"."""
    called: list[Token] = []
    for prep in children(verb, "prep"):
        if prep.lower in ("on", "upon"):
            called = [m for o in children(prep, "pobj") for m in conjuncts(o)]
        elif prep.lower == "for":
            for noun in children(prep, "pobj", "pcomp"):
                if noun.pos in VERBAL or is_act(noun):
                    return whole_phrase(noun), doers(noun)
    if not called:
        return None
    below = [*called, verb, *([inner] if inner is not None else [])]
    asked = next(
        (
            t
            for b in below
            for t in (b, *b.children)
            if t.tag == "VB"
            and t is not verb
            and t.dep in ("xcomp", "ccomp", "advcl", "relcl", "acl")
        ),
        None,
    )
    return (predicate_stretch(asked), called) if asked is not None else None


def _act(token: Token) -> Stretch:
    return predicate_stretch(token) if token.pos in VERBAL else whole_phrase(token)


def _from_frame(mention: Mention, first: Token, hung_on: Token) -> Draft | None:
    """As in "is banned under the treaty", "under the accord both sides must ..."."""
    words = vocabulary()
    adjective = words.modality_of_adjective.get(hung_on.lemma)
    verb = host_verb(hung_on)
    if verb is None or is_hypothetical(verb):
        return None
    frame_end = subtree(first)[-1].i
    if verb.dep == "xcomp" and verb.head.pos in VERBAL and _governs(verb.head):
        verb = verb.head
    predicate = _deontic_word(verb) or (hung_on if adjective else None)
    if predicate is not None:
        return _from_predicate(mention, first, verb, predicate)
    if first.lower in ("by", "through", "due", "thanks", "owing"):
        return None
    if _is_state(verb):
        return None
    modality = _modality_of_clause(verb)
    if modality is None:
        modality = _kept(mention, first, verb)
    if modality is None:
        return None
    act = _without(predicate_stretch(verb), (subtree(first)[0].i, frame_end))
    subject, stretch = subject_stretch(verb)
    parts = [clause(verb), subtree_stretch(first), act, *([stretch] if stretch else [])]
    bound = doers(verb) if is_passive(verb) else ([subject] if subject else [])
    bound = [m for b in bound for m in conjuncts(b)]
    return Draft(mention, verb, modality, join(*parts), act, bound, pattern="under-instrument")


def _is_state(verb: Token) -> bool:
    """As in "the concession will be thirty years": nothing that anybody is to do."""
    aux = modal(verb)
    future = aux is not None and aux.lower not in ("must", "shall")
    return future and verb.lemma == "be" and child(verb, "attr", "acomp", "prep") is not None


def _governs(verb: Token) -> bool:
    """Whether the verb says by itself what its infinitive is to be: is allowed, have, agreed."""
    words = vocabulary()
    return (
        _deontic_word(verb) is not None
        or verb.lemma in words.before_infinitive
        or verb.lemma in words.binding_oneself
    )


def subtree_stretch(token: Token) -> Stretch:
    """From the first to the last token below this one."""
    tokens = subtree(token, without=frozenset({"relcl"}))
    return tokens[0].i, tokens[-1].i


def _without(stretch: Stretch, cut: Stretch) -> Stretch:
    """The stretch without the frame at its end."""
    if cut[0] > stretch[0] and cut[1] >= stretch[1]:
        return stretch[0], cut[0] - 1
    return stretch


def _deontic_word(verb: Token) -> Token | None:
    """The participle or adjective that says "forbidden" and the like, in or below the verb."""
    words = vocabulary()
    if verb.tag == "VBN" and verb.lemma in words.modality_of_verb:
        if verb.lemma not in ("provide", "call", "let") or prepositional(verb, "for"):
            return verb
        return None
    for c in verb.children:
        if c.dep in ("acomp", "oprd", "attr", "amod") and (
            c.lemma in words.modality_of_adjective
            or (c.tag == "VBN" and c.lemma in words.modality_of_verb)
        ):
            return c
    return None


def _from_predicate(mention: Mention, first: Token, verb: Token, predicate: Token) -> Draft | None:
    words = vocabulary()
    modality = words.modality_of_adjective.get(predicate.lemma) or words.modality_of_verb.get(
        predicate.lemma
    )
    if modality is None:
        return None
    if negation(verb) is not None or negation(predicate) is not None:
        modality = NEGATED[modality]
    subject, stretch = subject_stretch(verb)
    complement = _infinitive(predicate) or _infinitive(verb)
    act: Stretch | None = None
    bound: list[Token] = []
    if complement is not None and complement is not predicate and complement.i > predicate.i:
        act, bound = predicate_stretch(complement), subjects(verb)
    else:
        barred = [
            o
            for prep in children(predicate, "prep")
            if prep.lower == "from" or (prep.lower == "to" and modality == "obliged")
            for o in children(prep, "pcomp", "pobj")
        ]
        if barred:
            act, bound = _act(barred[0]), subjects(verb)
        elif verb.dep in ("acl", "relcl") and verb.head.pos in ("NOUN", "PROPN"):
            act, bound = phrase(verb.head), doers(verb.head)
        elif stretch is not None and subject is not None:
            act, bound = stretch, doers(subject)
    if act is None:
        return None
    if modality == "obliged" and complement is None and not (subject and is_act(subject)):
        return None
    if predicate.lemma in ("bind", "bound") and complement is None:
        return None
    evidence = join(act, clause(verb), subtree_stretch(first), *([stretch] if stretch else []))
    return Draft(mention, predicate, modality, evidence, act, bound, pattern="deontic-predicate")


def _infinitive(word: Token) -> Token | None:
    """What one is forbidden, bound or free to do: the word's infinitive, or its "that" clause."""
    for c in word.children:
        if c.i > word.i and (
            c.dep in ("xcomp", "ccomp")
            or (c.dep == "advcl" and any(a.lower == "to" and a.dep == "aux" for a in c.children))
        ):
            return c if c.pos in VERBAL else None
    return None


def _modality_of_clause(verb: Token) -> Modality | None:
    """What the verb's modal or the verb before its infinitive says: must, may not, agreed to."""
    words = vocabulary()
    aux = modal(verb)
    negated = negation(verb) is not None
    found: Modality | None = None
    inner = child(verb, "xcomp")
    if aux is not None:
        if aux.lower in words.permitting_modals or aux.lower in ("ca", "may"):
            found = "permitted"
        elif aux.lower in words.obliging_modals or aux.lower in ("'ll", "’ll", "wo"):
            found = "obliged"
        if negated and found is not None:
            return "prohibited"
        if verb.lemma == "have" and found == "permitted":
            return None
        return found
    infinitive = inner is not None and inner.tag == "VB"
    if (
        infinitive
        and verb.lemma in words.before_infinitive
        and not (verb.lemma == "be" and not _is_to(verb, inner))
    ):
        found = "obliged"
    elif infinitive and verb.lemma in words.binding_oneself:
        return None if negated else "obliged"
    elif verb.lemma == "have" and _holds_right(verb):
        found = "permitted"
    if found == "obliged" and negated:
        return "permitted" if verb.lemma in ("have", "need") else "prohibited"
    return NEGATED[found] if found and negated else found


def _is_to(verb: Token, inner: Token | None) -> bool:
    return inner is not None and not any(c.dep in ("acomp", "attr") for c in verb.children)


def _holds_right(verb: Token) -> bool:
    return any(o.lemma in ("right", "authority", "power") for o in children(verb, "dobj"))


def _kept(mention: Mention, first: Token, verb: Token) -> Modality | None:
    """As in "in line with its obligations under it": what was done is what is obliged."""
    words = vocabulary()
    duty = any(t.lemma in words.obligations for t in carried(mention.head)[1:])
    if (
        first.lower == "in"
        and duty
        and negation(verb) is None
        and not prepositional(verb, "despite")
    ):
        return "obliged"
    return None


def _off_the_surface(mention: Mention) -> Draft | None:
    """As in "obliges host states to ...", where the tree takes the verb for a noun."""
    words = vocabulary()
    tokens = mention.head.sentence.tokens
    at = tokens.index(mention.head)
    for n in range(at + 1, min(at + 9, len(tokens))):
        verb = tokens[n]
        if verb.pos in VERBAL or verb.text == ",":
            return None
        modality = words.modality_of_verb.get(verb.lemma)
        if modality is None or verb.tag != "NNS" or not verb.lower.endswith("s"):
            continue
        link = next(
            (m for m in range(n + 2, min(n + 9, len(tokens))) if tokens[m].lower in ("to", "from")),
            None,
        )
        if link is None or any(t.text == "," for t in tokens[n:link]):
            return None
        last = link
        while last + 1 < len(tokens) and tokens[last + 1].text not in (",", ".", ";", "”", '"'):
            last += 1
        act = (tokens[link].i, tokens[last].i)
        bound_words = (tokens[n + 1].i, tokens[link - 1].i)
        evidence = join(phrase(mention.head), act)
        evidence = join((min(evidence[0], mention.head.i), evidence[1]))
        return Draft(
            mention, verb, modality, evidence, act, pattern="surface", bound_words=bound_words
        )
    return None
