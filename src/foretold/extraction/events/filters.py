"""What is no political event in spite of its words: sport, culture, markets, figures of speech."""

from collections import Counter

from foretold.extraction.events.found import Found
from foretold.knowledge.events import exclusions, words
from foretold.language.syntax import subtree
from foretold.language.tree import Sentence, Token

_SERIOUS = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
_ENOUGH = 2
_CONTESTS = words("filters_contests")
_ELECTIONS = words("filters_elections")
_FEW = 6
_SHARE = 0.6
_KINDS = 4
_ARMED = frozenset({"MIL", "REB", "UAF"})
_LOOSE = words("filters_loose")
_UNCONTROLLED = words("filters_uncontrolled")
_QUESTIONS = words("filters_questions")
_TRAVEL = words("filters_travel")
_ACCIDENT = words("filters_accident")
_VIOLENCE = words("filters_violence")
_ANYBODY = words("filters_anybody")
_PUBLIC = words("filters_public")
_TASKS = words("filters_tasks")
_AIMLESS = words("adjust_aimless")


class Topics:
    """What sentences and the whole text are about, where it is not politics."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self._seen: dict[int, str | None] = {}
        self._whole: str | None = None
        self._sentences = sentences
        lemmas = Counter(t.lemma for s in sentences for t in s.tokens)
        enough = max(_FEW, _SHARE * len(sentences))
        for name, lemmas_of in exclusions().topics.items():
            told = lemmas_of & lemmas.keys()
            hits, sure = sum(lemmas[lemma] for lemma in told), len(told - _LOOSE)
            if (hits >= enough and sure >= _ENOUGH) or sure >= _KINDS:
                self._whole = name

    def before(self, sentence: Sentence) -> set[str]:
        """The lemmas of the sentence before this one."""
        if not 0 < sentence.index <= len(self._sentences):
            return set()
        return {t.lemma for t in self._sentences[sentence.index - 1].tokens}

    def of(self, sentence: Sentence) -> str | None:
        """The topic (sport, markets, culture) that two words of the sentence name, or None.

        In a text that is about a topic as a whole, one word will do.
        """
        if sentence.index in self._seen:
            return self._seen[sentence.index]
        lemmas = {t.lemma for t in sentence.tokens}
        found = None
        for name, lemmas_of in exclusions().topics.items():
            told = lemmas_of & lemmas
            enough = 1 if name == self._whole else _ENOUGH
            if len(told) >= enough and (told - _LOOSE or name == self._whole):
                found = name
                break
        self._seen[sentence.index] = found
        return found


def is_no_event(found: Found, topics: Topics) -> bool:
    """Whether the words around the trigger make it something else."""
    known = exclusions()
    trigger = found.trigger
    around = _dependents(found.predicate) | _dependents(trigger)
    if trigger.dep == "relcl":
        around.add(trigger.head.lemma)
    asked = found.type == "REQUEST" and trigger.lemma == "call"  # "called FOR an election"
    judged = found.decided_by.startswith("pattern judgement")  # "called the ELECTION a sham"
    dismissed = found.type == "SANCTION" and trigger.lemma == "fire"
    told = asked or judged or dismissed or found.type == "AGREE"
    if not told and _is_phrase(found, around):
        return True  # "struck a deal" is no blow and yet a deal
    if found.type in _SERIOUS or found.type == "THREATEN":
        objects = {c.lemma for c in trigger.children if c.dep in ("dobj", "nsubjpass")}
        for noun in (trigger, found.predicate, *found.under):
            for prep in noun.children:
                if prep.dep == "prep" and prep.lower in ("on", "against", "at"):
                    objects |= {c.lemma for c in prep.children if c.dep == "pobj"}
        if objects & known.metaphor_objects:
            return True
        if any(
            c.lower in known.metaphor_modifiers and c.dep in ("compound", "amod")
            for noun in (trigger, *found.under)
            for c in noun.children
        ):
            return True
    if trigger.lemma in known.nature_verbs and any(
        t.lemma in known.nature for t in trigger.sentence.tokens
    ):
        return True
    if found.cameo == "090" and any(t.lemma in known.nature for t in trigger.sentence.tokens):
        return True  # an inquiry into an accident or a disease blames nobody
    told_before = topics.before(trigger.sentence) & known.nature
    if told_before and trigger.lemma in known.nature_verbs and _is_by_it(trigger):
        return True  # "The flu is spreading. It killed ten people."
    if found.type == "AID" and trigger.lemma in ("defend", "protect") and _is_by_arms(found):
        return True  # troops who defend a town give no aid
    if found.type == "THREATEN" and any(t.lemma in known.nature for t in trigger.sentence.tokens):
        return True
    if _is_question(found) or _is_mere_control(found) or _is_private_journey(found):
        return True
    if _is_accident(found) or _is_mere_arrest(found) or _is_task(found):
        return True
    if found.type == "ASSAULT" and (_is_by_animals(found, known.animals) or _is_aimless(found)):
        return True
    if (
        found.type in ("ASSAULT", "COERCE")
        and trigger.lemma in _CONTESTS
        and any(t.lemma in _ELECTIONS for t in trigger.sentence.tokens)
    ):
        return True
    topic = topics.of(trigger.sentence)
    return topic == "sport" or (
        topic is not None
        and (trigger.lemma in known.ambiguous or found.predicate.lemma in known.ambiguous)
    )


def _is_phrase(found: Found, around: set[str]) -> bool:
    known = exclusions().phrases
    return any(
        around & known.get(word.lemma, frozenset()) for word in (found.trigger, found.predicate)
    )


def _is_by_arms(found: Found) -> bool:
    return bool(found.actor) and all(p.entity.sector in _ARMED for p in found.actor)


def _is_by_it(verb: Token) -> bool:
    return any(c.dep == "nsubj" and c.lower == "it" for c in verb.children)


def _is_question(found: Found) -> bool:
    """As in "asked him how long it would take", "asked her about the plan"."""
    verb = found.trigger
    if found.type != "REQUEST" or verb.lemma != "ask":
        return False
    for c in verb.children:
        if c.dep == "prep" and c.lower == "about":
            return True
        if c.dep in ("ccomp", "advcl", "xcomp") and c.i > verb.i:
            first = min(subtree(c), key=lambda t: t.i)
            if first.lower in _QUESTIONS:
                return True
    return False


def _is_mere_control(found: Found) -> bool:
    """As in "took control of the company": of no territory."""
    if " [control]" not in found.decided_by:
        return False
    return any(
        inner.lemma in _UNCONTROLLED
        for c in found.trigger.children
        for prep in c.children
        if c.lemma == "control" and prep.lower in ("of", "over")
        for inner in prep.children
    )


def _is_private_journey(found: Found) -> bool:
    """As in "the girl travelled to X", "returned to New York": nobody came on a visit."""
    verb = found.trigger
    if found.mode != "visit" or verb.lemma not in _TRAVEL or verb.pos != "VERB":
        return False
    if verb.lemma == "return" and not any(
        c.dep == "advcl" or (c.dep == "prep" and c.lower == "for") for c in verb.children
    ):
        return True
    return any(p.entity.sector is None and p.head.entity in ("PERSON", "NORP") for p in found.actor)


def _is_accident(found: Found) -> bool:
    """As in "a roof collapsed, injuring five": nobody did it, and no word of violence is near."""
    trigger = found.trigger
    if found.type != "ASSAULT" or found.actor or trigger.lemma not in exclusions().nature_verbs:
        return False
    lemmas = {t.lemma for t in trigger.sentence.tokens}
    return bool(lemmas & _ACCIDENT) and not lemmas & _VIOLENCE


def _is_mere_arrest(found: Found) -> bool:
    """As in "police detained the driver": of somebody unnamed, for no matter of the state."""
    if found.type != "COERCE" or found.mode != "arrest":
        return False
    taken = [c for c in found.trigger.children if c.dep in ("dobj", "nsubjpass")]
    if not taken or not all(c.lemma in _ANYBODY and c.tag == "NN" for c in taken):
        return False
    return not any(t.lemma in _PUBLIC for t in found.trigger.sentence.tokens)


def _is_task(found: Found) -> bool:
    """As in "the body charged with supervising the vote": what it is to do, no crime."""
    verb = found.trigger
    if verb.lemma != "charge" or found.type != "ACCUSE":
        return False
    return any(
        prep.lower == "with" and deed.dep == "pcomp" and deed.lemma in _TASKS
        for prep in verb.children
        for deed in prep.children
    )


def _is_aimless(found: Found) -> bool:
    """As in "exercises targeting X", "the law targets Y": what has no weapon hits nobody."""
    verb = found.trigger
    if verb.lemma not in ("target", "hit") or verb.pos != "VERB":
        return False
    doers = [verb.head] if verb.dep in ("acl", "relcl") and verb.tag != "VBN" else []
    doers += [c for c in verb.children if c.dep == "nsubj"]
    return any(d.lemma in _AIMLESS for d in doers)


def _is_by_animals(found: Found, animals: frozenset[str]) -> bool:
    """As in "a bear killed a farmer", "the attack by two dogs"."""
    for word in (found.trigger, found.predicate):
        for c in word.children:
            doers = (
                [c, *c.children] if c.dep in ("agent", "prep") and c.lower in ("by", "of") else [c]
            )
            named = c.dep in ("nsubj", "poss", "compound", "agent", "prep")
            if named and any(d.lemma in animals for d in doers):
                return True
    return False


def _dependents(token: Token) -> set[str]:
    found = {
        c.lemma
        for c in token.children
        if c.dep in ("dobj", "nsubjpass", "attr", "compound", "amod")
    }
    for prep in token.children:
        if prep.dep == "prep":
            found |= {c.lemma for c in prep.children if c.dep == "pobj"}
    return found
