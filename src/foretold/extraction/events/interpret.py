"""What event a verb or a noun tells: frames, then operators, then nouns by themselves."""

from foretold.extraction.events.backing import by_help, handed_over, one_who_backs
from foretold.extraction.events.compose import compose, operators_of
from foretold.extraction.events.found import Found
from foretold.extraction.events.judgements import JUDGING, judgement
from foretold.extraction.events.labels import tells_more
from foretold.extraction.events.lemmas import verb_lemma
from foretold.extraction.events.match import classes_of, event_noun, match_verb, noun_objects
from foretold.extraction.events.nominal import noun_event, undergoing, undergone
from foretold.extraction.events.nominalised import nominalised
from foretold.extraction.events.outcomes import others
from foretold.extraction.events.places import Party, Places, Resolver, Sides, verb_places
from foretold.extraction.events.readiness import is_of_readiness, readiness
from foretold.knowledge.events import operators, verb_frames, words
from foretold.language.syntax import child
from foretold.language.tree import Token

_MAX_DEPTH = 4
_BOTH = 2
_MEANS = frozenset({"CONSULT", "AID", "MOBILIZE"})
_ENDS = {
    True: frozenset({"SUPPORT", "ACCUSE", "CONCEDE", "ASSAULT"}),
    False: frozenset({"ASSAULT", "ACCUSE", "COERCE"}),
}
_WORDS = frozenset({"REQUEST", "AGREE", "ACCUSE", "THREATEN"})
_ANSWERS = frozenset({"REJECT", "CONCEDE"})
_JOINING = frozenset({"join", "rejoin"})
_VAGUE = frozenset({"AID", "COOPERATE"})
_RAGING = frozenset({"ASSAULT", "PROTEST"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_STATES = words("interpret_states")
_HAPPENING = words("interpret_happening")
_SAID = words("interpret_said")
_MOTION = words("interpret_motion")
_REACHING = words("interpret_reaching")
_BESIDE = frozenset({"COOPERATE", "SUPPORT"})
_DURING = words("interpret_during")


def _is_known(noun: Token) -> bool:
    """As in "THE talks", "negotiations": what the article has told of before."""
    return noun.tag == "NNS" or any(c.lower in ("the", "these", "those") for c in noun.children)


def _without_words(nouns: list[Token], found: Found) -> list[Token]:
    """Without the demands and offers of others that are answered: those were made too."""
    if found.type not in _ANSWERS:
        return nouns
    kinds = {noun.i: event_noun(noun) for noun in nouns}
    return [n for n in nouns if (k := kinds[n.i]) is None or k.type not in _WORDS]


def _happening_clause(noun: Token) -> Token | None:
    """As in "the talks, WHICH BEGAN in May"."""
    for clause in noun.children:
        if clause.dep == "relcl" and clause.lemma in _HAPPENING:
            who = child(clause, "nsubj")
            if who is not None and who.lower in ("which", "that"):
                return clause
    return None


class Interpreter:
    """Reads the predicates of one text; each verb is read once."""

    def __init__(self, resolver: Resolver) -> None:
        self.sides = Sides(resolver)
        self._read: dict[int, Found | None] = {}

    def verb(self, verb: Token, depth: int = 0) -> Found | None:
        """The event that a verb tells with its complements, or None."""
        if verb.i in self._read:
            return self._read[verb.i]
        self._read[verb.i] = None
        found = self._verb(verb, depth)
        if is_of_readiness(verb):
            found = readiness(verb, found, self.sides)
        self._read[verb.i] = found
        return found

    def _verb(self, verb: Token, depth: int) -> Found | None:
        lemma = verb_lemma(verb)
        framed = lemma in verb_frames()
        if depth > _MAX_DEPTH or not (framed or lemma in operators() or lemma in JUDGING):
            return None
        places = verb_places(verb)
        if framed:
            found = match_verb(verb, places, self.sides, with_object=True)
            if found is not None:
                self._by_subject(found)
                found.under += _without_words(noun_objects(places.undergoers), found)
                return self._purpose(verb, found, depth) if found.type in _MEANS else found
        found = judgement(verb, places, self.sides)
        if found is not None:
            return found
        found = compose(verb, places, self.sides, self.verb, depth)
        if found is None and framed:
            found = match_verb(verb, places, self.sides, with_object=False)
        if found is not None and found.type in _MEANS:
            found = self._purpose(verb, found, depth)
        if found is not None and found.mode == "visit":
            found.under += self._talks_for(places, found)
        if found is not None and not found.under:
            found.under += [n for n in noun_objects(places.undergoers) if event_noun(n)]
        return found

    def _by_subject(self, found: Found) -> None:
        """As in "the war between X and Y ended": the subject names the sides."""
        for noun in found.under:
            kind = event_noun(noun)
            inner = noun_event(noun, kind, self.sides, None) if kind is not None else None
            if inner is not None:
                found.actor = inner.actor or found.actor
                if found.recipient and inner.recipient:
                    found.under.remove(noun)  # it is told with its own
                found.recipient = found.recipient or inner.recipient
                return

    def _talks_for(self, places: Places, visit: Found) -> list[Token]:
        """The talks that a visit is for, where they name nobody else."""
        known = {p.entity.code for p in visit.actor + visit.recipient}
        told = []
        for noun in places.heads("for"):
            kind = event_noun(noun)
            if kind is None or kind.type != "CONSULT":
                continue
            inner = noun_event(noun, kind, self.sides, None)
            if inner is None or {p.entity.code for p in inner.actor} <= known:
                told.append(noun)
        return told

    def _purpose(self, verb: Token, found: Found, depth: int) -> Found:
        """As in "called X to congratulate": the purpose tells what was done."""
        for c in verb.children:
            if c.dep in ("advcl", "xcomp") and c.tag == "VB" and c.i > verb.i:
                inner = self.verb(c, depth + 1)
                if inner is None or inner.type not in _ENDS[found.type == "CONSULT"]:
                    continue
                if found.mode == "visit" and verb_lemma(c) in _JOINING:
                    continue  # "flew to X to join the others"
                inner.predicate = verb
                inner.actor = found.actor or inner.actor
                inner.recipient = inner.recipient or found.recipient
                if found.mutual and not inner.recipient:
                    inner.actor, inner.recipient = found.actor[:1], found.actor[1:]
                inner.under = [*inner.under, *found.under, c]
                return inner
        return found

    def noun(self, noun: Token) -> Found | None:
        """The event that a noun tells without a verb of its own, when enough is known of it."""
        classes = classes_of(noun)
        beside = one_who_backs(noun, classes, self.sides) or handed_over(noun, classes, self.sides)
        if beside is not None:
            return beside
        kind = event_noun(noun)
        victims = undergoing(noun) if kind is not None else []
        if kind is None or not (kind.alone or victims):
            return nominalised(noun, self.sides)
        helped = by_help(noun, kind, self.sides)
        if helped is not None:
            return helped
        if victims:
            above = noun.head.head
            host = verb_places(above) if above.pos == "VERB" else None
            found = undergone(noun, kind, self.sides, victims, host)
            return found if found and found.coded else None
        host = self._host(noun)
        found = noun_event(noun, kind, self.sides, host, direct=noun.dep == "pobj")
        if found is None:
            return None
        found.predicate = noun
        self._answered(found, noun)
        sides = len(found.actor) + len(found.recipient)
        hosted = host is not None and kind.type == "CONSULT" and noun.dep != "pobj"
        if hosted and kind.roles is not None and kind.roles.mutual and _is_known(noun):
            return found  # whose talks they are may have been told before
        raging = kind.type in _RAGING and _is_fact(noun)
        if kind.alone == "both" and not hosted and not raging and sides < _BOTH:
            found.doubts += ("one-sided",)
        if not sides and not raging and kind.type != "PROTEST":
            if kind.type in _VAGUE or not tells_more(noun):
                return None
            found.doubts += ("unsided",)  # whose it is may be told around
        return found

    def _answered(self, found: Found, noun: Token) -> None:
        """As in "X rejected demands by Y": whoever answers them was asked."""
        above = self._read.get(noun.head.i)
        if found.type not in _WORDS or found.recipient or not found.actor or above is None:
            return
        if above.type in _ANSWERS and noun.dep in ("dobj", "nsubjpass"):
            asked = others(above.actor, found.actor)
            found.recipient = [Party(p.entity, noun) for p in asked]

    def _host(self, noun: Token) -> Places | None:
        """The verb that merely says that the noun's event takes place."""
        above = noun.head
        clause = _happening_clause(noun)
        if clause is not None:
            return verb_places(clause)
        if (
            noun.dep == "pobj"
            and above.lower in ("in", "under", "into", "at")
            and above.head.lemma in _STATES
        ):
            return _involved(verb_places(above.head))  # "is in talks with X"
        if noun.dep == "pobj" and above.head.pos == "VERB":
            kind = event_noun(noun)
            if noun.lemma in _SAID and above.lower in ("with", "in") and noun.dep == "pobj":
                return verb_places(above.head)  # "opened the meeting with a call for talks"
            if kind is not None and kind.type in _BESIDE and above.lower == "in":
                return verb_places(
                    above.head
                )  # "built it in cooperation with X", "spoke in support of X"
            moved = above.lower == "for" and above.head.lemma in _MOTION
            if kind is not None and kind.type == "CONSULT" and (moved or above.lower in _DURING):
                return verb_places(above.head)  # "flew to X for talks", "said in a phone call"
        if noun.dep not in ("nsubj", "nsubjpass") or above.pos not in ("VERB", "AUX"):
            return None
        kind = event_noun(noun)
        if kind is not None and kind.type == "AID" and above.lemma in _REACHING:
            return verb_places(above)
        if above.lemma in _HAPPENING or any(
            o.kind in ("light", "start") for o in operators_of(above)
        ):
            return verb_places(above)
        return None


def _is_fact(noun: Token) -> bool:
    """Whether the noun does something or has a date: "the attacks killed ...", "the 2003 war"."""
    if noun.dep in _SUBJECTS:
        return True
    return any(
        c.entity == "DATE" or (c.dep == "prep" and any(g.entity == "DATE" for g in c.children))
        for c in noun.children
    )


def _involved(places: Places) -> Places:
    """As in "has been engaged in fighting": those who are engaged do it."""
    if places.passive and not places.doers:
        places.doers, places.undergoers = places.undergoers, []
    return places
