"""Words that point back: "the two sides", "the minister", "the army", "the North"."""

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from foretold.extraction.actors.people import Person
from foretold.extraction.actors.phrases import Generic, first_of
from foretold.extraction.actors.references import CodeMention
from foretold.extraction.actors.resolved import Resolved
from foretold.knowledge.actors import Actor, class_of, name_words, state_names, word_lists
from foretold.language.syntax import child, children
from foretold.language.tree import Token

if TYPE_CHECKING:
    from foretold.extraction.actors.resolver import Resolver

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "either": 2, "each": 2, "neither": 2}
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
_BESIDE = 8
_ANY_MINISTER = frozenset({"other_minister", "official"})


class Definites:
    """Resolves the definite phrases of one article."""

    def __init__(self, resolver: "Resolver") -> None:
        self._r = resolver
        self._korean = "Korea" in resolver.parsed.text

    def states(self, codes: tuple[str, ...], head: Token) -> Resolved:
        """These states, as mentioned by one head."""
        return Resolved(tuple(self._r.state(code, head) for code in codes))

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

    def counted_group(self, head: Token) -> Resolved | None:
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
            return self.states(("PRK", "KOR"), head)
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
        return self.states(codes, head) if codes else None

    def _last_people(self, before: int, count: int) -> Resolved | None:
        """The persons of different states named last."""
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

    def role_holder(self, head: Token, known: Generic) -> Resolved | None:
        """Whom "the minister" is: the person named before who has such a title."""
        tokens = self._r.parsed.tokens
        left = list(tokens[first_of(head) : head.i])
        if head.tag not in ("NN", "NNP") or not left:
            return None
        if left[0].lower not in _DEFINITE and not self._r.owners(head):
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
            if at < 0 and not owners:
                continue
            if best is None or at > best[0]:
                best = (at, person)
        if best is None:
            return None
        at = best[0] if best[0] >= 0 else best[1].mentions[0].last
        return self._r.resolve(tokens[at])

    def _office_fits(self, person: Person, known: Generic) -> bool:
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
        if known.agent.kind == "body" and head.lemma in words["institution_nouns"]:
            return self._state_of_institution(head)
        if known.agent.kind == "body" and left and left[0] in _DEFINITE:
            owners = self._owners_of_noun(head.lemma)
            if len(owners) == 1:
                return owners.pop()
        return self.focus(head)

    def _owners_of_noun(self, lemma: str) -> set[str]:
        """The states whose own the article says it is ("Niger's junta") wherever it does."""
        states = state_names()
        same = (t for t in self._r.parsed.tokens if t.lemma == lemma)
        return {e.code for t in same for e in self._r.owners(t) if e.code in states}

    def _state_of_institution(self, head: Token) -> str | None:
        """The state of "the court": said of the same noun, or the paragraph's main one."""
        here = head.sentence
        states = state_names()
        for token in reversed(self._r.parsed.tokens[: head.i]):
            if here.index - token.sentence.index > 2:
                break
            if token.lemma == head.lemma:
                codes = [e.code for e in self._r.owners(token) if e.code in states]
                if len(codes) == 1:
                    return codes[0]
        sentences = self._r.parsed.sentences
        named = {
            m.code
            for m in self._r.order.codes
            if m.code in states and sentences[m.sentence].paragraph == here.paragraph
        }
        if not named:
            return self.focus(head)
        counts = Counter(m.code for m in self._r.order.codes if m.code in named)
        (first, most), *others = counts.most_common(2)
        return first if not others or most > others[0][1] else None

    def focus(self, head: Token) -> str | None:
        """The state that the passage before a token is about, or the article's home."""
        scores: dict[str, float] = {}
        here = head.sentence.index
        nearest: CodeMention | None = None
        nearest_code = ""
        states = state_names()
        for mention in self._r.order.codes:
            code = mention.code if mention.code in states else class_of(mention.code)
            if code not in states or code is None:
                continue
            distance = here - mention.sentence
            if mention.at >= head.i:
                weight = 0.5 if distance == 0 else 0.05
            else:
                weight = (2.0, 1.0, 0.5)[distance] if distance <= 2 else 0.05
                nearest, nearest_code = mention, code
            weight *= 0.5 if mention.person else 1.0
            weight *= 0.2 if self._is_venue(mention.at, code) else 1.0
            scores[code] = scores.get(code, 0.0) + weight
        if nearest is not None:
            beside = nearest.sentence == here and head.i - nearest.at <= _BESIDE
            scores[nearest_code] += 2.0 if beside else 0.5
        if self._r.home in scores:
            scores[self._r.home] += 1.5
        return max(scores, key=lambda c: (scores[c], c), default=None)

    def _is_venue(self, at: int, code: str) -> bool:
        """Whether a city only tells where something is: a dateline's, or "met in Geneva"."""
        token = self._r.parsed.tokens[at]
        if token.lower in state_names()[code].lower():
            return False
        opens = token.sentence.tokens[0] is token and token.text.isupper() and len(token.text) > 3
        return opens or (token.dep == "pobj" and token.head.lower in ("in", "at"))

    def named_body(self, head: Token, known: Generic | None) -> Resolved | None:
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

    def _armed_group(self, head: Token) -> Resolved | None:
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

    def _as_named(self, actor: Actor, head: Token) -> Resolved:
        found = self._r.state(actor.code, head, actor.sector or None)
        return Resolved((replace(found, affiliation=state_names().get(actor.country)),))
