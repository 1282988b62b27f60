"""Which modals foretell: licences, abilities, habits, wishes and lost chances do not."""

from foretold.extraction.expectations.complements import has_to, is_past, is_perfect
from foretold.extraction.statements.lexicon import kinds_of
from foretold.knowledge.hedges import Modal, cue_forms, hedge_cues, words
from foretold.language.syntax import child, own_subjects, subjects, subtree
from foretold.language.tree import Token

_UNREAL = frozenset({"would", "'d", "’d", "could", "might"})
_ANYBODY = frozenset({"anyone", "anybody", "anything", "whoever", "everyone", "everybody"})
_SUBORDINATE = ("so", "as", "where", "because", "lest", "than")


def foretells(modal: Token, verb: Token, entry: Modal) -> bool:
    """Whether this modal on this verb says what is to come."""
    if is_perfect(verb) and entry.kin != "will":
        return False
    if is_question(modal, verb) or _in_purpose(verb) or _is_relative_ability(verb, entry):
        return False
    if (
        _is_compound(modal)
        or _is_had(modal, verb)
        or _is_unsaid(verb)
        or _is_bound(verb)
        or is_indirect_question(verb)
        or _is_of_a_kind(verb)
        or _is_the_fact(verb)
    ):
        return False
    check = _CHECKS.get(entry.kin)
    return check is None or check(verb)


def is_lost(verb: Token) -> bool:
    """A chance that is gone, whatever hedge stands over it: "sure they would have drowned"."""
    past = any(c.tag == "MD" and c.lower in _UNREAL for c in verb.children)
    return past and (is_perfect(verb) or _is_counterfactual(verb))


def is_supposed(word: Token) -> bool:
    """Whether a noun or adjective stands in an if-clause: "if there is a chance, we will"."""
    node = word
    while node.head is not node and (node.pos not in ("VERB", "AUX") or node.dep != "advcl"):
        if node.dep in ("relcl", "conj"):
            return False
        node = node.head
    mark = child(node, "mark")
    return node.dep == "advcl" and mark is not None and mark.lower in ("if", "unless")


def reported_past(verb: Token) -> bool:
    """Whether the clause is reported by a verb in the past ("said it would")."""
    governor = reporter(verb)
    if governor is not None and in_quotes(verb) and not in_quotes(governor):
        return False  # direct speech keeps its own tense
    if governor is not None and governor.pos == "NOUN" and kinds_of(governor.lemma) & {"speech"}:
        return True  # "the announcement that they would leave"
    return governor is not None and (governor.tag in ("VBD", "VBN") or is_past(governor))


def in_quotes(token: Token) -> bool:
    """Whether the word stands within a quotation that began in its sentence."""
    tokens = token.sentence.tokens
    before = tokens[: token.i - tokens[0].i]
    curly = sum((t.text == "“") - (t.text == "”") for t in before)
    straight = sum(t.text in ('"', "``", "''") for t in before)
    return curly > 0 or straight % 2 == 1


def reporter(verb: Token) -> Token | None:
    """The verb of saying or thinking whose content the clause is part of."""
    node = verb
    while node.head is not node:
        head = node.head
        if (
            node.dep in ("ccomp", "xcomp", "advcl", "acl", "parataxis")
            and head.lemma in words("reporting", "verbs")
            and (head.pos == "VERB" or head.dep == "acl")
            and node.dep != "advcl"
        ):
            return head
        if node.dep == "acl" and head.pos == "NOUN":
            return head
        node = head
    return None


def negated(verb: Token) -> bool:
    """Whether the verb itself carries a negation."""
    return any(c.dep == "neg" or c.lower == "neither" for c in verb.children)


def _is_compound(modal: Token) -> bool:
    """The modal of "would-be", "could-be"."""
    text = modal.sentence.tokens
    at = modal.i - text[0].i + 1
    return not modal.space_after and at < len(text) and text[at].text == "-"


def _is_had(modal: Token, verb: Token) -> bool:
    """The auxiliary of "he'd gone"."""
    if modal.lower not in ("'d", "’d"):
        return False
    same = verb.lemma in ("come", "become", "run", "put", "set", "cut", "hit", "let", "shut")
    participle = verb.tag in ("VBN", "VBD") or same
    return participle and not any(c.lemma == "be" for c in verb.children)


def _is_unsaid(verb: Token) -> bool:
    """A clause that is denied as a whole: "it does not mean it will", "had hoped it would"."""
    head = verb.head
    if verb.dep != "ccomp" or head is verb:
        return False
    lemma = cue_forms().get(head.lower, head.lemma)
    had = any(c.dep == "aux" and c.lower in ("had", "'d", "’d") for c in head.children)
    if lemma == "wish" or (had and lemma in words("past", "hopes")):
        return True
    cue = hedge_cues().get((lemma, "VERB"))
    decides = cue is not None and bool(cue.takes & {"that", "that-modal"})
    denies = lemma in words("reporting", "verbs") or lemma == "guarantee"
    return negated(head) and denies and not decides and lemma != "deny"


def _is_asked(verb: Token) -> bool:
    """As in "to see when that is going to be": the question word stands after the asking verb."""
    tokens = verb.sentence.tokens
    own = own_subjects(verb)
    at = min((subtree(s)[0].i for s in own), default=verb.i) - tokens[0].i
    return (
        at > 1
        and tokens[at - 1].lower in words("questions", "adverbs")
        and tokens[at - 2].lemma in words("questions", "verbs")
    )


def is_indirect_question(verb: Token) -> bool:
    """As in "over how the war will end": it asserts nothing."""
    if _is_asked(verb):
        return True
    asking = verb.dep == "advcl" and verb.head.lemma in words("questions", "verbs")
    if asking and any(c.lower in words("questions", "adverbs") for c in verb.children):
        return min(c.i for c in verb.children) > verb.head.i
    if verb.dep not in ("ccomp", "pcomp", "csubj") or verb.head.lemma in words("polarity", "blind"):
        return False
    below = (c for t in verb.children for c in [t, *t.children])
    first = min(below, key=lambda c: c.i, default=verb)
    if first.tag in ("WDT", "WP") and first.lower in ("that", "which"):
        return False
    return first.i < verb.i and first.tag[0] == "W"


def _is_bound(verb: Token) -> bool:
    """A clause that is itself a term: "before it would consider", "until they can"."""
    mark = child(verb, "mark", "advmod")
    if verb.dep != "advcl" or mark is None:
        return False
    if mark.lower == "when" and verb.i < verb.head.i:  # "when they will agree, we will sign"
        return any(c.tag == "MD" for c in verb.head.children)
    return mark.lower in ("before", "until", "till")


def is_question(modal: Token, verb: Token) -> bool:
    """Whether the clause asks ("Will it hold?", "who is going to pay?")."""
    subject = next(iter(own_subjects(verb)), None)
    asks = any(t.text == "?" for t in verb.sentence.tokens[-3:])
    if subject is not None and modal.i < subject.i and asks:
        return True
    return asks and any(c.tag[0] == "W" and c.i < modal.i for c in verb.children)


def _in_purpose(verb: Token) -> bool:
    mark = child(verb, "mark")
    if mark is None:
        return False
    if mark.lower == "so" or (mark.lower == "that" and _before(mark).lower in ("so", "order")):
        return True
    if mark.lower == "as" and verb.dep == "advcl":
        following = _after(mark).lower
        return following in ("if", "though")
    return mark.lower in ("if", "though", "although") and verb.dep == "advcl" and mark.lower == "if"


def _before(token: Token) -> Token:
    tokens = token.sentence.tokens
    return tokens[max(0, token.i - tokens[0].i - 1)]


def _after(token: Token) -> Token:
    tokens = token.sentence.tokens
    return tokens[min(len(tokens) - 1, token.i - tokens[0].i + 1)]


def _is_relative_ability(verb: Token, entry: Modal) -> bool:
    """As in "as much as they could", "wherever they might be"."""
    if entry.kin not in ("could", "might", "may", "would"):
        return False
    return verb.pos not in ("VERB", "AUX") or any(
        c.lower in ("wherever", "whoever", "whatever", "however", "whichever")
        for c in verb.children
        if c.i < verb.i and c.tag[0] == "W"
    )


def _would(verb: Token) -> bool:
    volition = words("volition", "would")
    own_voice = any(s.lower in ("i", "we") for s in own_subjects(verb))
    if verb.lemma in volition and (own_voice or not reported_past(verb)):
        return False
    if verb.lemma in ("like", "love", "prefer", "appreciate", "rather", "wish", "want"):
        return False
    if any(s.lower in ("you", "one", "anyone", "anybody", "nothing") for s in subjects(verb)):
        return False
    if _is_refusal(verb) or _is_defining(verb) or _is_unreal(verb):
        return False
    if _is_counterfactual(verb):
        return False
    adverbs = {c.lower for c in verb.children if c.dep == "advmod"}
    if adverbs & words("volition", "adverbs_of_habit"):
        return False
    if adverbs & words("volition", "past_narrative") and not reported_past(verb):
        return False
    if verb.lemma == "be" and _is_judgement(verb):
        return False
    return reported_past(verb) or not _is_habit(verb)


def _is_defining(verb: Token) -> bool:
    """As in "farms whose flocks would be culled".

    Nor is "a man who would go far" foretold anything: it says what he is like.
    """
    if verb.dep != "relcl":
        return False
    kind = any(c.dep == "det" and c.lower in ("a", "an") for c in verb.head.children)
    if kind and any(s.lower == "who" for s in own_subjects(verb)):
        return True
    return any(c.tag == "WP$" for t in own_subjects(verb) for c in t.children)


def _is_of_a_kind(verb: Token) -> bool:
    """As in "any law that would block it": it says which ones, whatever the modal."""
    relative = any(s.tag in ("WDT", "WP") for s in own_subjects(verb))
    if relative and verb.dep == "relcl" and verb.head.lower in _ANYBODY:
        return True
    return (
        relative
        and verb.dep == "relcl"
        and any(
            c.dep == "det" and c.lower in ("any", "no", "every", "each") for c in verb.head.children
        )
    )


def _is_the_fact(verb: Token) -> bool:
    """As in "the fact that it could": taken as given, not foretold."""
    return verb.dep in ("acl", "relcl", "ccomp") and verb.head.lemma == "fact"


def _is_unreal(verb: Token) -> bool:
    """As in "otherwise we would be", "without them I would not be here"."""
    subject = next(iter(own_subjects(verb)), None)
    if subject is None:
        return False
    if any(c.lower == "otherwise" and c.i < subject.i for c in verb.children):
        return True
    here = any(c.lower in ("here", "alive", "today", "there") for c in verb.children)
    return verb.lemma == "be" and here and subject.lower in ("i", "we", "he", "she", "they")


def _is_counterfactual(verb: Token) -> bool:
    """As in "if he had not come, I would not be here"."""
    return any(
        c.dep == "advcl"
        and any(a.dep == "aux" and a.lower in ("had", "'d", "’d") for a in c.children)
        and any(m.dep == "mark" and m.lower == "if" for m in c.children)
        and c.tag == "VBN"
        for c in verb.children
    )


def _is_refusal(verb: Token) -> bool:
    """As in "would not comment"; "would not give up" is none."""
    nobody = any(c.lower in ("neither", "nobody") for s in subjects(verb) for c in [s, *s.children])
    refuses = (nobody or negated(verb)) and verb.lemma in words("volition", "would_not")
    return refuses and child(verb, "prt") is None


def _is_judgement(verb: Token) -> bool:
    """As in "would be a mistake", "it would be rash to"."""
    judgements = words("volition", "judgements")
    attributes = [a for c in verb.children if c.dep == "attr" and c.lemma in ("thing", "idea")
                  for a in c.children]  # fmt: skip
    if any(c.lemma in judgements for c in [*verb.children, *attributes]):
        return True
    predicate = child(verb, "acomp")
    dummy = any(s.lower == "it" for s in own_subjects(verb))
    return (
        dummy
        and predicate is not None
        and (predicate.lemma, "ADJ") not in hedge_cues()
        and any(c.tag == "VB" for c in [*predicate.children, *verb.children])
    )


def _is_habit(verb: Token) -> bool:
    """As in "we would have lunch there": a person, nothing it depends on, nothing official."""
    subject = next(iter(own_subjects(verb)), None)
    if subject is None or subject.lower not in ("i", "we", "he", "she", "you"):
        return False
    if verb.dep not in ("ROOT", "conj") or verb.lemma in words("schedules", "appointments"):
        return False
    return not any(c.dep in ("advcl", "mark", "neg") or c.lower == "also" for c in verb.children)


def _could(verb: Token) -> bool:
    if negated(verb) or any(c.lower in ("longer", "only", "barely") for c in verb.children):
        return False
    if verb.lemma in words("ability", "verbs") and not _asks_to_act(verb):
        return False
    if verb.lemma == "cost" or any(c.lower == "thanks" for c in verb.children):
        return False  # "thanks to them it could hold out": what was done
    mark = child(verb, "mark")
    if verb.dep == "advcl" and (
        (mark is not None and mark.lower in (*_SUBORDINATE, "before", "until", "after"))
        or (verb.head.tag == "VBD" and reporter(verb.head) is None)
    ):
        return False
    if verb.lemma in words("capability", "verbs") and any(
        s.lemma in words("capability", "subjects") or s.tag[0] == "W" for s in subjects(verb)
    ):
        return False
    subject = next(iter(own_subjects(verb)), None)
    if subject is not None and subject.lower == "one" and child(subject, "det") is not None:
        return reporter(verb) is not None  # "no one could", told by somebody
    return not (subject is not None and subject.lower in ("you", "one"))


def _is_rule(verb: Token) -> bool:
    """As in "under the treaty it may not", "only the Council may": a rule's word."""
    instruments = words("rules", "instruments")
    for prep in verb.children:
        if prep.dep == "prep" and prep.lower in words("rules", "introducers"):
            nouns = [c for p in [prep, *prep.children] for c in p.children if c.dep == "pobj"]
            if any(n.lemma in instruments and n.i > prep.i for n in nouns):
                return True
    for subject in own_subjects(verb):
        first = min([subject, *subject.children], key=lambda t: t.i)
        if first.lower == "only":
            return True
    governor = reporter(verb)
    heads = subjects(governor) if governor is not None and governor.pos == "VERB" else []
    return any(s.lemma in instruments for s in heads)


def _may(verb: Token) -> bool:
    if _is_rule(verb):
        return False
    subject = next(iter(own_subjects(verb)), None)
    if subject is not None and subject.lower in words("permission", "subjects"):
        return False
    passive = any(c.dep == "auxpass" for c in verb.children)
    if verb.lemma in words("permission", "verbs") and (passive or negated(verb)):
        return False
    return _might(verb)


def _might(verb: Token) -> bool:
    """Not in concessions ("may be old, but ...") nor "as one might expect"."""
    mark = child(verb, "mark")
    if verb.dep == "advcl" and mark is not None and mark.lower in ("as", "than", "although"):
        return False
    if verb.lemma == "be" and _is_state(verb):
        return False
    if any(c.dep == "cc" and c.lower == "but" for c in verb.children) and negated(verb):
        return False
    musing = verb.lemma in words("permission", "musing") and not _asks_to_act(verb)
    named = any(s.tag[:3] == "NNP" or s.entity for s in subjects(verb))
    return not musing or named or reported_past(verb)


def _asks_to_act(verb: Token) -> bool:
    """As in "could ask the court to rule", "may call on them to stop": a step, not a manner."""
    steps = any(c.dep in ("xcomp", "ccomp") and has_to(c) for c in verb.children)
    deed = verb.lemma in ("ask", "call", "tell", "say", "argue", "agree", "confirm", "verify")
    held = any(c.lower in ("on", "for", "if", "unless") for t in verb.children
               for c in (t, *t.children) if c.dep in ("prep", "mark"))  # fmt: skip
    named = any(s.tag[:3] == "NNP" or s.entity for s in subjects(verb))
    return deed and ((steps and named) or held)


def _is_state(verb: Token) -> bool:
    """How things may be already: "may be guilty", "might be old, but ..."."""
    if any(c.dep == "cc" and c.lower in words("concession", "marks") for c in verb.children):
        return True
    predicate = child(verb, "acomp", "attr")
    return (
        predicate is not None
        and not any(
            c.dep in ("xcomp", "ccomp", "advcl") for c in [*predicate.children, *verb.children]
        )
        and not any(t.lower in words("concession", "ahead") for t in predicate.sentence.tokens)
        and (predicate.lemma, "ADJ") not in hedge_cues()
    )


def _will(verb: Token) -> bool:
    if _is_refusal(verb):
        return False
    subject = next(iter(own_subjects(verb)), None)
    return not (
        subject is not None
        and subject.lower in ("you", "one")
        and verb.lemma in words("ability", "verbs") | {"notice", "note", "get", "discover"}
    )


_CHECKS = {
    "would": _would,
    "could": _could,
    "may": _may,
    "might": _might,
    "will": _will,
    "shall": _will,
}
