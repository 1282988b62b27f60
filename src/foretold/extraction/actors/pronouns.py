"""Pronouns: whom "he", "they", "it", "we" and "who" stand for."""

from typing import TYPE_CHECKING

from foretold.extraction.actors.people import Person
from foretold.extraction.actors.phrases import generic
from foretold.extraction.actors.references import quote_ranges
from foretold.extraction.actors.resolved import NOBODY, Resolved
from foretold.knowledge.actors import word_lists
from foretold.language.syntax import (
    antecedent,
    child,
    children,
    conjuncts,
    governing_verb,
    prepositional,
)
from foretold.language.tree import Token
from foretold.records import Entity

if TYPE_CHECKING:
    from foretold.extraction.actors.resolver import Resolver

_SINGULAR_PERSON = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_FEMININE = frozenset({"she", "her", "hers", "herself"})
_THING = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
_COUNTS = {"two": 2, "three": 3, "four": 4, "neither": 2, "either": 2, "each": 2}
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative"})
_OBJECTS = frozenset({"dobj", "pobj", "dative", "oprd"})
_REASONS = frozenset({"for", "over"})
_BACK = 3


class Pronouns:
    """Resolves what points back, for one article."""

    def __init__(self, resolver: "Resolver") -> None:
        self._r = resolver
        self._quotes = quote_ranges(resolver.parsed.text, resolver.parsed.sentences)

    def resolve(self, head: Token) -> Resolved:
        """Who a pronoun (or a bare number or determiner) stands for."""
        word = head.lower
        if word in word_lists()["first_person"]:
            return self._first_person(head)
        if head.tag == "PRP$":
            near = self._own_phrase(head)
            if near is not None:
                return near
        if word in ("who", "whom", "which", "that", "whose"):
            return self._relative(head)
        if word in _SINGULAR_PERSON:
            return self._person(head)
        if word in _THING:
            return NOBODY if _is_expletive(head) else self._thing(head)
        if head.dep in ("preconj", "det", "predet"):
            return NOBODY
        if word in _COUNTS and head.dep in _NOMINAL and self._stands_alone(head):
            several = self._r.definites.last_named(head, _COUNTS[word])
            return several if several is not None else self._plural(head)
        if word in _PLURAL or word in ("two", "three"):
            among = self._just_named(head)
            return among if among is not None else self._plural(head)
        if word in ("some", "many", "several", "others", "all", "those", "most"):
            return self._r._common(head)
        return NOBODY

    def _stands_alone(self, head: Token) -> bool:
        """Whether a number means those named before ("the two", "neither"), not some of them."""
        if head.lower in ("neither", "either", "each"):
            tokens = self._r.parsed.tokens
            subjects = self._r.order.subjects.get(head.sentence.index, [])
            if any(t.i < head.i and len(self._r.resolve(t).entities) == 2 for t in subjects):
                return not children(head, "prep")
            near = any(
                head.sentence.index - tokens[at].sentence.index <= 1
                for at, _ in self._r.order.pairs
                if at < head.i
            )
            return near and not children(head, "prep")
        return head.i > 0 and self._r.parsed.tokens[head.i - 1].lower == "the"

    def _just_named(self, head: Token) -> Resolved | None:
        """Whom "among them" after a plural noun means: those just named."""
        tokens = self._r.parsed.tokens
        if head.dep != "pobj" or head.head.lower not in ("among", "amongst", "including"):
            return None
        i = head.head.i - 1
        while i >= 0 and tokens[i].text in (",", "–", "-", "(", "—"):
            i -= 1
        noun = tokens[i] if i >= 0 else None
        if noun is None or noun.tag not in ("NNS", "NNPS"):
            return None
        return self._r.resolve(noun)

    def _relative(self, head: Token) -> Resolved:
        noun = antecedent(head)
        return self._r.resolve(noun) if noun is not None and noun is not head else NOBODY

    def _first_person(self, head: Token) -> Resolved:
        speaker = self._quoted_speaker(head)
        if speaker is not None:
            found = self._r.resolve(speaker)
            if head.lower in ("i", "me", "my", "myself") or not found.entities:
                return found
            sides = tuple(self._r.state(e.code, head, e.sector) for e in found.entities if e.code)
            return Resolved(sides) if sides else found
        if head.lower in ("i", "me", "my", "myself"):
            return NOBODY
        home = self._r.home if self._r.own_voice else None
        return Resolved((self._r.state(home, head),)) if home else NOBODY

    def _quoted_speaker(self, head: Token) -> Token | None:
        """The subject of the saying verb next to the quotation that holds a token."""
        inside = next(((a, b) for a, b in self._quotes if a <= head.start < b), None)
        if inside is None:
            return None
        saying = word_lists()["saying"]
        paragraph = head.sentence.paragraph
        best: tuple[int, Token] | None = None
        for sentence in self._r.parsed.sentences:
            if not paragraph - 1 <= sentence.paragraph <= paragraph:
                continue
            for token in sentence.tokens:
                if token.pos != "VERB" or token.lemma not in saying:
                    continue
                if any(a <= token.start < b for a, b in self._quotes):
                    continue
                subject = child(token, "nsubj")
                if subject is None or subject.lower in word_lists()["first_person"]:
                    continue
                distance = min(abs(token.start - inside[0]), abs(token.start - inside[1]))
                distance += 400 * (paragraph - sentence.paragraph)
                if sentence.start >= inside[1] and not sentence.tokens[0].text[:1].islower():
                    distance += 4000  # a new sentence after the quotation has its own speaker
                if best is None or distance < best[0]:
                    best = (distance, subject)
        return best[1] if best else None

    def _own_phrase(self, head: Token) -> Resolved | None:
        """Whom "his" and "its" mean by their place: "X and his Y", "In its report, X said"."""
        owned = head.head
        if owned.dep == "conj" and owned.head.i < head.i and owned.head.pos in ("NOUN", "PROPN"):
            return self._if_agrees(head, owned.head)
        robbed = self._object_before(head, owned)
        if robbed is not None:
            return robbed
        above = owned
        while above.dep in ("pobj", "prep") and above.head.i < head.i:
            above = above.head
        if above.dep != "prep" or above.head.pos not in ("VERB", "AUX"):
            return None
        subject = child(above.head, "nsubj", "nsubjpass")
        if subject is None or subject.i < head.i or subject.pos not in ("NOUN", "PROPN"):
            return None
        return self._if_agrees(head, subject)

    def _object_before(self, head: Token, owned: Token) -> Resolved | None:
        """Whose "its" is after an object ("dislodged the rebels from their strongholds").

        Blame and thanks are for the deeds of their object ("sanctions on Mali for its refusal").
        """
        preposition = owned.head
        if owned.dep != "pobj":
            return None
        if preposition.lower in _REASONS:
            reached = self._reached(preposition)
            own = any(c.lower == "own" for c in owned.children)
            return self._if_agrees(head, reached) if reached is not None and not own else None
        if preposition.lower not in ("from", "in", "inside", "off"):
            return None
        for noun in children(preposition.head, "dobj"):
            if noun.i < head.i and preposition.head.pos == "VERB":
                return self._if_agrees(head, noun)
        return None

    @staticmethod
    def _reached(reason: Token) -> Token | None:
        """Whom the verb or noun before "for" reaches: its object, or whom "on" or "at" names."""
        host = reason.head
        things = [c for c in children(host, "dobj") if c.i < reason.i]
        found = [t for t in things if t.pos == "PROPN"]
        for noun in (host, *things):
            for word in ("on", "against", "at"):
                found += [t for t in prepositional(noun, word) if t.i < reason.i]
        return max(found, key=lambda t: t.i, default=None)

    def _if_agrees(self, head: Token, noun: Token) -> Resolved | None:
        """Whom a noun denotes, where a pronoun can stand for it in number and sex."""
        found = self._r.resolve(noun)
        if not found.entities:
            return None
        plural = noun.tag in ("NNS", "NNPS") or len(found.entities) > 1
        if head.lower in _PLURAL:
            return found if plural else None
        if plural:
            return None
        single = self._is_one_person(noun, found)
        if head.lower in _THING:
            return None if single else found
        return found if single and self._sex_of(noun, found) in (None, _sex(head)) else None

    def _is_one_person(self, noun: Token, found: Resolved) -> bool:
        if found.person is not None:
            return True
        known = generic(self._r.scan, noun)
        if noun.tag != "NN" or known is None or known.sector == "BUS":
            return False  # a retailer or a publisher is an "it"
        return known.agent.kind == "person" or noun.lemma in word_lists()["single_persons"]

    @staticmethod
    def _sex_of(noun: Token, found: Resolved) -> str | None:
        if found.person is not None and found.person.sex is not None:
            return found.person.sex
        if noun.lemma in word_lists()["female_nouns"]:
            return "f"
        return "m" if noun.lemma in word_lists()["male_nouns"] else None

    def _candidates(self, head: Token) -> list[Token]:
        """Earlier subjects, the nearest clause first, then the sentences before.

        An object is never the subject of its own clause ("he praised him").
        """
        order = self._r.order
        here = head.sentence
        barred = None
        if head.dep in _OBJECTS and not head.lower.endswith(("self", "selves")):
            verb = governing_verb(head)
            barred = child(verb, "nsubj", "nsubjpass") if verb is not None else None
        clause_subjects = [
            t for t in order.subjects.get(here.index, []) if t.i < head.i and t is not barred
        ]
        found = list(reversed(clause_subjects))
        for back in range(1, _BACK + 1):
            if here.index - back < 0:
                break
            before = order.subjects.get(here.index - back, [])
            found += sorted(before, key=lambda t: not t.head.is_root)
        return found

    def _person(self, head: Token) -> Resolved:
        """He or she: the nearest subject who is a person, else the person named last."""
        other = "m" if head.lower in _FEMININE else "f"
        barred = self._never_meant(head)
        sure = self._of_known_sex(head, barred)
        if sure is not None:
            return sure
        for token in self._candidates(head):
            if self._person_of(token) in barred:
                continue
            named = token.i in self._r.person_at
            if (token.lower in _SINGULAR_PERSON and token.i != head.i) or named:
                if token.lower in _SINGULAR_PERSON and _sex(token) != _sex(head):
                    continue
                found = self._r.resolve(token)
            elif token.pos == "NOUN" and token.tag == "NN":
                known = generic(self._r.scan, token)
                is_one = known is not None and (
                    known.agent.kind == "person" or token.lemma in word_lists()["single_persons"]
                )
                found = self._r.resolve(token) if is_one else NOBODY
                if self._sex_of(token, found) == other:
                    continue
            else:
                continue
            if found.person is not None and found.person.sex == other:
                continue
            if found.entities:
                return found
        last = self._last_person(head.i, other, barred)
        noun = self._last_person_noun(head, other, -1 if last is None else last)
        if noun is not None:
            return self._r.resolve(noun)
        return self._r.resolve(self._r.parsed.tokens[last]) if last is not None else NOBODY

    def _never_meant(self, head: Token) -> list[Person]:
        """Whom a "he" cannot mean: who is described by it, and who says it in a quotation."""
        speaker = self._quoted_speaker(head)
        known = [self._described(head), self._person_of(speaker) if speaker is not None else None]
        return [person for person in known if person is not None]

    def _person_of(self, token: Token) -> Person | None:
        """The person named at a token, or meant by its pronoun where that was resolved."""
        named = self._r.person_at.get(token.i)
        if named is None and token.lower in ("he", "she"):
            return self._r.resolve(token).person
        return named

    def _described(self, head: Token) -> Person | None:
        """The person whom the phrase with a possessive describes ("Ana Ruiz, his sister")."""
        owned = head.head
        if head.tag != "PRP$" or owned.dep != "appos":
            return None
        return self._r.person_at.get(owned.head.i)

    def _last_person_noun(self, head: Token, other: str, after: int) -> Token | None:
        """A single person spoken of without a name ("arrested a mayor"), named ones being far.

        `after` is where the last person is named: only a noun of a later sentence counts.
        """
        tokens = self._r.parsed.tokens
        earliest = max(0, head.sentence.index - 2)
        if after >= 0:
            earliest = max(earliest, tokens[after].sentence.index + 1)
        for token in reversed(tokens[: head.i]):
            if token.sentence.index < earliest:
                break
            if token.tag != "NN" or token.dep not in _NOMINAL | {"conj", "appos"}:
                continue
            if token.i in self._r.person_at:
                continue
            known = generic(self._r.scan, token)
            single = token.lemma in word_lists()["single_persons"]
            if known is None or not (single or known.agent.kind == "person"):
                continue
            found = self._r.resolve(token)
            if found.entities and self._sex_of(token, found) != other:
                return token
        return None

    def _of_known_sex(self, head: Token, barred: list[Person]) -> Resolved | None:
        """A subject of this or the last sentence whose name tells the pronoun's sex.

        Asked first, since many names tell nothing: "she" is the spokeswoman, not the minister
        named before her.
        """
        for token in self._candidates(head):
            if head.sentence.index - token.sentence.index > 1:
                break
            person = self._r.person_at.get(token.i)
            if self._person_of(token) in barred:
                continue
            if person is not None and person.sex == _sex(head):
                return self._r.resolve(token)
            if token.lower in _SINGULAR_PERSON and _sex(token) == _sex(head):
                return self._r.resolve(token)
        return None

    def _last_person(self, before: int, other: str, barred: list[Person]) -> int | None:
        best = None
        for person in self._r.people:
            if person.sex == other or person in barred:
                continue
            for mention in person.mentions:
                if mention.last < before and (best is None or mention.last > best):
                    best = mention.last
        return best

    def _thing(self, head: Token) -> Resolved:
        """It: the nearest subject that is a state or a body; nobody where that is a thing."""
        same = self._same_thing(head)
        if same is not None:
            return same
        for token in self._candidates(head)[:4]:
            if token.i in self._r.person_at or token.lower in _SINGULAR_PERSON:
                continue
            if token.lower in word_lists()["first_person"] or token.dep == "expl":
                continue
            if token.lower in _PLURAL or conjuncts(token)[1:]:
                continue
            found = self._r.resolve(token)
            if self._is_one_person(token, found):
                continue
            if found.entities and len(found.entities) == 1 and token.tag not in ("NNS",):
                return found
            if not found.entities and token.sentence is head.sentence:
                return NOBODY
        if head.dep == "poss":
            recent = self._r.order.recent(head.i, 1, sentences=1)
            if recent and self._r.order.codes:
                return self._r.definites.states(recent, head)
        return NOBODY

    def _same_thing(self, head: Token) -> Resolved | None:
        """Whom an "its" of the same sentence means, with no subject between the two."""
        tokens = self._r.parsed.tokens
        subjects = {t.i for t in self._r.order.subjects.get(head.sentence.index, ())}
        for at in range(head.i - 1, head.sentence.tokens[0].i - 1, -1):
            if at in subjects:
                return None
            if tokens[at].lower == "its":
                found = self._own_phrase(tokens[at])
                return found if found is not None and found.entities else None
        return None

    def _meeting(self, subject: Token) -> Resolved | None:
        """The two sides of a meeting told before ("Hu held talks with Manh. They ...")."""
        verb = subject.head
        if verb.pos != "VERB" or subject.tag in ("NNS", "NNPS"):
            return None
        others = prepositional(verb, "with")
        for noun in children(verb, "dobj"):
            others += prepositional(noun, "with")
            others += [noun] if verb.lemma in ("meet", "receive", "host", "greet") else []
        own = self._r.resolve(subject).entities
        for other in others:
            their = self._r.resolve(other).entities
            if (
                own
                and any(e.code for e in their)
                and {e.code for e in own} != {e.code for e in their}
            ):
                return Resolved(tuple(_distinct([*own, *their])))
        return None

    def _plural(self, head: Token) -> Resolved:
        """They: the nearest plural or joined subject; else the nearest body."""
        fallback: Resolved | None = None
        fallback_at = -1
        for token in self._candidates(head):
            distance = head.sentence.index - token.sentence.index
            if fallback is not None and distance > max(1, fallback_at):
                break
            members = [m for m in conjuncts(token) if m.i < head.i]
            if len(members) > 1:
                entities = _distinct([e for m in members for e in self._r.resolve(m).entities])
                if any(e.code for e in entities) and len(entities) > 1:
                    return Resolved(tuple(entities))
            both = self._meeting(token) if distance else None
            if both is not None:
                return both
            found = self._r.resolve(token)
            if not found.entities and token.tag == "NNS" and distance <= 1 and fallback is None:
                return NOBODY  # they are the things just spoken of
            if not found.entities:
                continue
            several = len(found.entities) > 1
            if not several and self._is_one_person(token, found):
                continue
            if token.tag in ("NNS", "NNPS") or token.lower in _PLURAL or several:
                return found
            if fallback is None:
                fallback, fallback_at = found, distance
        if fallback is not None:
            sides = tuple(self._r.state(e.code, head) for e in fallback.entities if e.code)
            return Resolved(sides) if sides else fallback
        return NOBODY


def _sex(pronoun: Token) -> str:
    return "f" if pronoun.lower in _FEMININE else "m"


def _is_expletive(head: Token) -> bool:
    """Whether "it" stands for a clause ("it is expected that", "it will be hard to")."""
    verb = head.head
    if head.dep == "expl":
        return True
    if head.dep not in ("nsubj", "nsubjpass") or verb.pos not in ("VERB", "AUX"):
        return False
    complements = ("ccomp", "csubj", "csubjpass") if head.dep == "nsubjpass" else ("csubj",)
    if any(c.dep in complements and c.i > verb.i for c in verb.children):
        return True
    if verb.lemma in ("be", "become", "remain", "seem", "appear", "take"):
        predicates = [c for c in verb.children if c.dep in ("acomp", "attr", "oprd")]
        inner = [c for p in predicates for c in p.children] + list(verb.children)
        clause = any(c.dep in ("xcomp", "ccomp", "advcl") and c.i > verb.i for c in inner)
        return bool(predicates) and (clause or any(p.pos == "ADJ" for p in predicates))
    return False


def _distinct(entities: list[Entity]) -> list[Entity]:
    seen: set[str] = set()
    found = []
    for entity in entities:
        mark = entity.code or entity.name
        if mark not in seen:
            seen.add(mark)
            found.append(entity)
    return found
