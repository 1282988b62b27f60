"""Words that point back: pronouns, "the two sides", "the minister", "the North"."""

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from foretold.extraction.actors.phrases import Generic, first_of, generic
from foretold.extraction.actors.references import CodeMention, quote_ranges
from foretold.knowledge.actors import Actor, name_words, state_names, word_lists
from foretold.language.syntax import child, children, conjuncts
from foretold.language.tree import Token

if TYPE_CHECKING:
    from foretold.extraction.actors.people import Person
    from foretold.extraction.actors.resolver import Resolved, Resolver

_SINGULAR_PERSON = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_FEMININE = frozenset({"she", "her", "hers", "herself"})
_THING = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "either": 2, "each": 2, "neither": 2}
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
_BACK = 3
_BESIDE = 8
_ANY_MINISTER = frozenset({"other_minister", "official"})


class Pronouns:
    """Resolves what points back, for one article."""

    def __init__(self, resolver: "Resolver") -> None:
        self._r = resolver
        self._quotes = quote_ranges(resolver.parsed.text, resolver.parsed.sentences)
        self._korean = "Korea" in resolver.parsed.text

    # -------------------------------------------------------------- pronouns

    def resolve(self, head: Token) -> "Resolved":
        """Who a pronoun (or a bare number or determiner) stands for."""
        from foretold.extraction.actors.resolver import NOBODY

        word = head.lower
        if word in word_lists()["first_person"]:
            return self._first_person(head)
        if word in ("who", "whom", "which", "that", "whose"):
            return self._relative(head)
        if word in _SINGULAR_PERSON:
            return self._person(head)
        if word in _THING:
            return NOBODY if _is_expletive(head) else self._thing(head)
        if head.dep in ("preconj", "det", "predet"):
            return NOBODY
        if word in _PLURAL or word in ("two", "three", "each"):
            return self._plural(head)
        if word in ("some", "many", "several", "others", "all", "those", "most"):
            return self._r._common(head)
        return NOBODY

    def _relative(self, head: Token) -> "Resolved":
        from foretold.extraction.actors.resolver import NOBODY
        from foretold.language.syntax import antecedent

        noun = antecedent(head)
        return self._r.resolve(noun) if noun is not None and noun is not head else NOBODY

    def _first_person(self, head: Token) -> "Resolved":
        from foretold.extraction.actors.resolver import NOBODY, Resolved

        speaker = self._quoted_speaker(head)
        if speaker is not None:
            found = self._r.resolve(speaker)
            if head.lower in ("i", "me", "my", "myself") or not found.entities:
                return found
            sides = tuple(self._r.state(e.code, head, e.sector) for e in found.entities if e.code)
            return Resolved(sides) if sides else found
        if head.lower in ("i", "me", "my", "myself"):
            return NOBODY
        home = self._r.home
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

    def _candidates(self, head: Token) -> list[Token]:
        """Earlier subjects, the nearest clause first, then the sentences before."""
        order = self._r.order
        here = head.sentence
        clause_subjects = [t for t in order.subjects.get(here.index, []) if t.i < head.i]
        found = list(reversed(clause_subjects))
        for back in range(1, _BACK + 1):
            if here.index - back < 0:
                break
            found += order.subjects.get(here.index - back, [])
        return found

    def _person(self, head: Token) -> "Resolved":
        """He or she: the nearest subject who is a person, else the person named last."""
        from foretold.extraction.actors.resolver import NOBODY

        other = "m" if head.lower in _FEMININE else "f"
        for token in self._candidates(head):
            named = token.i in self._r.person_at
            if (token.lower in _SINGULAR_PERSON and token.i != head.i) or named:
                if token.lower in _SINGULAR_PERSON and _sex(token) != _sex(head):
                    continue
                found = self._r.resolve(token)
            elif token.pos == "NOUN" and token.tag == "NN":
                known = generic(self._r.scan, token)
                is_one = known is not None and known.agent.kind == "person"
                found = self._r.resolve(token) if is_one else NOBODY
            else:
                continue
            if found.person is not None and found.person.sex == other:
                continue
            if found.entities:
                return found
        last = self._last_person(head.i, other)
        return self._r.resolve(self._r.parsed.tokens[last]) if last is not None else NOBODY

    def _last_person(self, before: int, other: str) -> int | None:
        best = None
        for person in self._r.people:
            if person.sex == other:
                continue
            for mention in person.mentions:
                if mention.last < before and (best is None or mention.last > best):
                    best = mention.last
        return best

    def _thing(self, head: Token) -> "Resolved":
        """It: the nearest subject that is a state or a body; nobody where that is a thing."""
        from foretold.extraction.actors.resolver import NOBODY

        for token in self._candidates(head)[:4]:
            if token.i in self._r.person_at or token.lower in _SINGULAR_PERSON:
                continue
            if token.lower in word_lists()["first_person"] or token.dep == "expl":
                continue
            found = self._r.resolve(token)
            if found.entities and len(found.entities) == 1 and token.tag not in ("NNS",):
                return found
            if not found.entities and token.sentence is head.sentence:
                return NOBODY
        if head.dep == "poss":
            recent = self._r.order.recent(head.i, 1, sentences=1)
            if recent and self._r.order.codes:
                return self._states(recent, head)
        return NOBODY

    def _plural(self, head: Token) -> "Resolved":
        """They: the nearest plural or joined subject; else the nearest body."""
        from foretold.extraction.actors.resolver import NOBODY, Resolved

        fallback: Resolved | None = None
        fallback_at = -1
        for token in self._candidates(head):
            distance = head.sentence.index - token.sentence.index
            if fallback is not None and distance > max(1, fallback_at):
                break
            members = [m for m in conjuncts(token) if m.i < head.i]
            if len(members) > 1:
                entities = [e for m in members for e in self._r.resolve(m).entities]
                if any(e.code for e in entities):
                    return Resolved(tuple(_distinct(entities)))
            found = self._r.resolve(token)
            if not found.entities:
                continue
            several = len(found.entities) > 1
            if token.tag in ("NNS", "NNPS") or token.lower in _PLURAL or several:
                return found
            if fallback is None:
                fallback, fallback_at = found, distance
        if fallback is not None:
            sides = tuple(self._r.state(e.code, head) for e in fallback.entities if e.code)
            return Resolved(sides) if sides else fallback
        return NOBODY

    def _states(self, codes: tuple[str, ...], head: Token) -> "Resolved":
        from foretold.extraction.actors.resolver import Resolved

        return Resolved(tuple(self._r.state(code, head) for code in codes))

    # ------------------------------------------------------- definite phrases

    def korean_half(self, head: Token) -> str | None:
        """The code of "the North" or "the South" in a text on Korea."""
        if head.text not in ("North", "South") or not self._korean:
            return None
        determined = child(head, "det") is not None or (
            head.i > 0 and self._r.parsed.tokens[head.i - 1].lower == "the"
        )
        if not determined:
            return None
        return "PRK" if head.text == "North" else "KOR"

    def counted_group(self, head: Token) -> "Resolved | None":
        """Whom "the two sides", "both countries", "the two Koreas", "the three leaders" are."""
        words = word_lists()
        if head.lemma not in words["two_nouns"] and head.lower != "koreas":
            return None
        if head.tag not in ("NNS", "NNPS", "NN", "NNP"):
            return None
        tokens = self._r.parsed.tokens
        left = [t.lower for t in tokens[first_of(head) : head.i]]
        before = tokens[head.i - 1].lower if head.i else ""
        number = next((_NUMBERS[w] for w in (*left, before) if w in _NUMBERS), None)
        plural = head.tag in ("NNS", "NNPS")
        sides = head.lemma == "side" and plural and "the" in left
        if number is None and not sides:
            return None
        if number is None:
            number = 2
        if head.lower == "koreas":
            return self._states(("PRK", "KOR"), head)
        named = self._r.owners(head)
        if len(named) > 0:
            return None
        definite = (
            not left
            or left[0] in ("the", "both", "each", "either", "these", "neither")
            or (left[0] in ("their",))
        )
        if not definite:
            return None
        if head.lemma in (
            "leader",
            "man",
            "president",
            "minister",
            "official",
            "diplomat",
            "envoy",
        ):
            people = self._last_people(head.i, number)
            if people is not None:
                return people
        codes = self._r.order.group(head.i, number)
        return self._states(codes, head) if codes else None

    def _last_people(self, before: int, count: int) -> "Resolved | None":
        """The persons of different states named last."""
        from foretold.extraction.actors.resolver import Resolved

        found: list[Person] = []
        spots = sorted(
            ((m.last, p) for p in self._r.people for m in p.mentions if m.last < before),
            key=lambda s: -s[0],
        )
        for at, person in spots:
            if before - at > 150:
                break
            code = self._r.standings[id(person)].code
            if (
                code
                and person not in found
                and code not in [self._r.standings[id(p)].code for p in found]
            ):
                found.append(person)
            if len(found) == count:
                tokens = self._r.parsed.tokens
                return Resolved(
                    tuple(
                        self._r.entity_of_person(p, tokens[p.mentions[0].last])
                        for p in reversed(found)
                    )
                )
        return None

    def role_holder(self, head: Token, known: Generic) -> "Resolved | None":
        """Whom "the minister" is: the person named before who has such a title."""
        tokens = self._r.parsed.tokens
        left = list(tokens[first_of(head) : head.i])
        if head.tag not in ("NN", "NNP") or not left or left[0].lower not in _DEFINITE:
            return None
        if children(head, "prep", "appos", "relcl", "acl"):
            return None
        owners = {e.code for e in self._r.owners(head)}
        best: tuple[int, Person] | None = None
        plain = all(t.pos == "DET" for t in left)
        for person in self._r.people:
            standing = self._r.standings[id(person)]
            by_word = plain and head.lower in person.title_words
            if not by_word and not self._office_fits(person, known):
                continue
            if owners and standing.code not in owners:
                continue
            at = max((m.last for m in person.mentions if m.last < head.i), default=-1)
            if at >= 0 and (best is None or at > best[0]):
                best = (at, person)
        if best is None:
            return None
        return self._r.resolve(tokens[best[0]])

    def _office_fits(self, person: "Person", known: Generic) -> bool:
        office = known.agent.office
        if not office:
            return False
        held = {a.office for a in person.agents}
        held |= {h.office for h in person.holders if h.holds_on(self._r.day)}
        if office in held:
            return True
        return office in _ANY_MINISTER and any(o.endswith("minister") for o in held)

    def local_code(self, head: Token, known: Generic) -> str | None:
        """The state of a body that is named without one ("the army", "police")."""
        words = word_lists()
        if known.sector not in words["local_sectors"] and head.lemma not in words["state_nouns"]:
            return None
        if head.lower in words["not_local"] or head.lemma in words["not_local"]:
            return None
        left = [t.lower for t in self._r.parsed.tokens[first_of(head) : head.i]]
        if left and left[0] in (
            "a",
            "an",
            "any",
            "some",
            "other",
            "another",
            "no",
            "many",
            "several",
            "foreign",
        ):
            return None
        if head.lemma in words["state_nouns"] and not (left and left[0] in _DEFINITE):
            return None
        if "foreign" in left or "western" in left or "international" in left:
            return None
        return self.focus(head)

    def focus(self, head: Token) -> str | None:
        """The state that the passage before a token is about, or the article's home."""
        scores: dict[str, float] = {}
        here = head.sentence.index
        nearest: CodeMention | None = None
        states = state_names()
        for mention in self._r.order.codes:
            if mention.code not in states:
                continue
            distance = here - mention.sentence
            if mention.at >= head.i:
                weight = 0.5 if distance == 0 else 0.05
            else:
                weight = (2.0, 1.0, 0.5)[distance] if distance <= 2 else 0.05
                nearest = mention
            weight *= 0.5 if mention.person else 1.0
            scores[mention.code] = scores.get(mention.code, 0.0) + weight
        if nearest is not None:
            beside = nearest.sentence == here and head.i - nearest.at <= _BESIDE
            scores[nearest.code] += 2.0 if beside else 0.5
        if self._r.home in scores:
            scores[self._r.home] += 1.5
        return max(scores, key=lambda c: (scores[c], c), default=None)

    def named_body(self, head: Token, known: Generic | None) -> "Resolved | None":
        """Which body "the group", "the militants", "the agency" is: the one named before."""
        words = word_lists()
        lemma = head.lemma
        first = self._r.parsed.tokens[first_of(head)]
        definite = first.lower in _DEFINITE
        armed = lemma in words["group_nouns"] and (
            known is None or known.sector in words["group_sectors"]
        )
        plural = head.tag == "NNS"
        if not (armed and (definite or plural)) and not (
            definite and not plural and lemma in words["body_nouns"]
        ):
            return None
        if any(t.i in self._r.scan.mention_of for t in self._r.parsed.tokens[first.i : head.i]):
            return None
        synonyms = {
            e.partition("=")[2] for e in words["body_synonyms"] if e.startswith(lemma + "=")
        }
        if armed:
            return self._armed_group(head)
        for mention in reversed(self._r.scan.mentions):
            actor = self._r.actor_of(mention) if mention.first < head.i else None
            if actor is None or actor.kind not in ("igo", "ngo", "armed", "body"):
                continue
            if lemma in name_words().get(actor.code, ()) or actor.code in synonyms:
                return self._as_named(actor, head)
        return None

    def _armed_group(self, head: Token) -> "Resolved | None":
        """The armed group that the article names most often, the last one among equals."""
        counts: Counter[str] = Counter()
        last: dict[str, tuple[int, Actor]] = {}
        for mention in self._r.scan.mentions:
            actor = self._r.actor_of(mention)
            if actor is None or actor.kind != "armed" or not actor.id.startswith("org:"):
                continue
            if actor.sector not in word_lists()["group_sectors"]:
                continue
            counts[actor.code] += 1
            if mention.first < head.i or actor.code not in last:
                last[actor.code] = (mention.first if mention.first < head.i else -1, actor)
        if not last:
            return None
        code = max(last, key=lambda c: (counts[c], last[c][0]))
        return self._as_named(last[code][1], head)

    def _as_named(self, actor: Actor, head: Token) -> "Resolved":
        from foretold.extraction.actors.resolver import Resolved

        found = self._r.state(actor.code, head, actor.sector or None)
        return Resolved((replace(found, affiliation=state_names().get(actor.country)),))


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


def _distinct(entities: list) -> list:  # type: ignore[type-arg]
    seen: set[str] = set()
    found = []
    for entity in entities:
        mark = entity.code or entity.name
        if mark not in seen:
            seen.add(mark)
            found.append(entity)
    return found
