"""Words that point back: "the two sides", "the minister", "the army", "the North"."""

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from foretold.extraction.actors.leanings import tells_the_seat
from foretold.extraction.actors.people import Person
from foretold.extraction.actors.phrases import Generic, first_of
from foretold.extraction.actors.resolved import Resolved
from foretold.extraction.actors.scan import Mention
from foretold.knowledge.actors import Actor, name_words, state_names, word_lists
from foretold.knowledge.names import key
from foretold.language.syntax import child, children
from foretold.language.tree import Token
from foretold.records import Entity

if TYPE_CHECKING:
    from foretold.extraction.actors.resolver import Resolver

_NUMBERS = {
    "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "either": 2, "each": 2,
    "neither": 2,
}  # fmt: skip
_SOME = frozenset({"many", "several", "some", "other", "various", "all", "foreign", "different"})
_LABELS = frozenset({"terrorist", "extremist", "jihadist", "jihadi"})
_SETS = {"pair": 2, "duo": 2, "trio": 3}
_PERSONS = frozenset(
    {"leader", "man", "president", "minister", "official", "diplomat", "envoy", "premier", "pair",
     "duo", "trio", "woman", "general", "negotiator"}
)  # fmt: skip
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
_BESIDE = 8
_NEAR = 4
_SAME_NOUN = 6
_CLEARLY = 2.0
_LEAGUES = frozenset({"igo", "ngo"})
_LEADS = frozenset({"head_of_state", "head_of_government", "chief_executive", "opposition_leader"})
_HEADS = frozenset({"chief_executive"})
_ANY_MINISTER = frozenset({"other_minister"})


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
        if head.lemma in _SETS and head.tag == "NN":
            return self._set(head)
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
        plain = bool(left) and left[0] == "the" and not self._r.owners(head)
        sides = sides or (plural and plain and self._follows_a_pair(head))
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
        if head.lemma in _PERSONS:
            people = self._last_people(head.i, number)
            if people is not None:
                return people
        codes = self._r.order.group(head.i, number)
        return self.states(codes, head) if codes else None

    def contending(self, head: Token) -> Resolved | None:
        """Whom "all relevant parties", "the parties to the conflict" are: no political parties."""
        if head.lemma != "party" or head.tag != "NNS" or self._r.owners(head):
            return None
        left = {t.lower for t in self._r.parsed.tokens[first_of(head) : head.i]}
        named = word_lists()["contending_marks"]
        to = any(
            n.lemma in word_lists()["contended_nouns"]
            for p in children(head, "prep") if p.lower in ("to", "in")
            for n in children(p, "pobj")
        )  # fmt: skip
        if not to and not left & named:
            return None
        if left - named - {"the", "all", "two", "both", "other", "three", "these", "any"}:
            return None
        tokens = self._r.parsed.tokens
        for at, codes in reversed(self._r.order.pairs):
            near = head.sentence.index - tokens[min(at, head.i)].sentence.index <= _SAME_NOUN
            if at < head.i and len(codes) == 2 and near:
                return self.states(codes, head)
        span = self._r.parsed.span_of(tokens[first_of(head) : head.i + 1])
        return Resolved((Entity(span.text, None, None, None, span),))

    def _set(self, head: Token) -> Resolved | None:
        """Whom "the pair" and "the trio" are: the persons or states named last."""
        if head.i == 0 or self._r.parsed.tokens[head.i - 1].lower != "the":
            return None
        if children(head, "prep"):
            return None
        return self.last_named(head, _SETS[head.lemma])

    def last_named(self, head: Token, count: int) -> Resolved | None:
        """The persons of different states named last, else the states named together."""
        if children(head, "prep", "amod", "relcl", "acl"):
            return None
        people = self._last_people(head.i, count)
        if people is not None:
            return people
        codes = self._r.order.group(head.i, count)
        return self.states(codes, head) if codes else None

    def _follows_a_pair(self, head: Token) -> bool:
        """Whether "the allies", "the neighbours" come right after two states named together."""
        if head.lemma not in word_lists()["pair_nouns"]:
            return False
        tokens = self._r.parsed.tokens
        return any(
            at < head.i and len(codes) == 2 and head.sentence.index - tokens[at].sentence.index <= 2
            for at, codes in self._r.order.pairs
        )

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

    def compatriot(self, head: Token, actor: Actor) -> Resolved | None:
        """Whom "the Ghanaian" means: the person named last, where that can be the state's."""
        tokens = self._r.parsed.tokens
        if actor.kind not in ("adjective", "people") or head.dep not in ("nsubj", "nsubjpass"):
            return None
        single = head.tag in ("NN", "NNP", "JJ") and head.i and tokens[head.i - 1].lower == "the"
        if not single or (head.children and children(head, "prep", "amod", "compound", "conj")):
            return None
        for at in range(head.i - 1, -1, -1):
            if head.sentence.index - tokens[at].sentence.index > 1:
                return None
            person = self._r.person_at.get(at)
            if person is not None:
                code = self._r.standings[id(person)].code
                fits = code == actor.code or code not in state_names()
                return self._r.resolve(tokens[at]) if fits else None
        return None

    def role_holder(self, head: Token, known: Generic) -> Resolved | None:
        """Whom "the minister" is: the person named before who has such a title."""
        tokens = self._r.parsed.tokens
        left = list(tokens[first_of(head) : head.i])
        titled = head.i in self._r.scan.office_over  # "secretary-general"
        if left and left[-1].text in ("-", "–") and not titled:
            return None  # a director-general is no general
        if not (head.tag in ("NN", "NNP") or (head.tag == "JJ" and titled)) or not left:
            return None
        if left[0].lower not in _DEFINITE and not self._r.owners(head):
            return None
        if children(head, "prep", "appos", "relcl", "acl"):
            return None
        owners = {e.code for e in self._r.owners(head)}
        best: tuple[bool, int, Person] | None = None
        rules = known.agent.office.startswith("head_of_")
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
            ours = rules and standing.code == self._r.home  # "the president" is that of here
            if best is None or (ours, at) > best[:2]:
                best = (ours, at, person)
        if best is None:
            return None
        at = best[1] if best[1] >= 0 else best[2].mentions[0].last
        return self._r.resolve(tokens[at])

    def _office_fits(self, person: Person, known: Generic) -> bool:
        office = known.agent.office
        if not office:
            return False
        held = {a.office for a in person.agents}
        held |= {h.office for h in person.holders if h.holds_on(self._r.day)}
        if office in held or (office == "leader" and held & _LEADS):
            return True
        if known.agent.form in word_lists()["heads_of_organisations"] and _HEADS & held:
            return True
        return office in _ANY_MINISTER and any(o.endswith("minister") for o in held)

    def named_body(self, head: Token, known: Generic | None) -> Resolved | None:
        """Which body "the group", "the militants", "the agency" is: the one named before."""
        words = word_lists()
        lemma = head.lemma
        if lemma not in words["group_nouns"] and lemma not in words["body_nouns"]:
            return None
        first = self._r.parsed.tokens[first_of(head)]
        definite = first.lower in _DEFINITE
        armed = lemma in words["group_nouns"] and (
            known is None or known.sector in words["group_sectors"]
        )
        plural = head.tag == "NNS"
        bare = plural and not definite and lemma in _LABELS
        some = first.lower in _SOME or bare or (plural and lemma in words["igo_nouns"])
        if not (armed and (definite or plural) and not some) and not (
            definite and not plural and lemma in words["body_nouns"]
        ):
            return None
        scan = self._r.scan
        left = (scan.mention_of.get(t.i) for t in self._r.parsed.tokens[first.i : head.i])
        if any(m is not None and not tells_the_seat(scan, m) for m in left):
            return None
        synonyms = {
            e.partition("=")[2] for e in words["body_synonyms"] if e.startswith(lemma + "=")
        }
        if armed and not (definite and not plural and self._names_a_league(head, lemma)):
            unnamed = plural and (self._are_others(head, definite) or self._said_before(head))
            return None if unnamed else self._armed_group(head)
        near: Actor | None = None
        for mention in reversed(self._r.scan.mentions):
            actor = self._r.actor_of(mention) if mention.first < head.i else None
            if actor is None or actor.kind not in ("igo", "ngo", "armed", "body"):
                continue
            last = self._r.parsed.tokens[mention.last]
            if last.lemma == lemma and last.text.islower():  # "the US-led coalition", before
                return self._as_named(actor, head)
            if key(lemma) in name_words().get(actor.code, ()) or actor.code in synonyms:
                return self._as_named(actor, head)
            if near is None and actor.kind in _LEAGUES and self._is_close_league(mention, head):
                near = actor
        if near is not None:
            return self._as_named(near, head)
        return self._introduced(head)

    def _introduced(self, head: Token) -> Resolved | None:
        """The society that the article introduced last ("the organisation")."""
        if head.lemma not in word_lists()["igo_nouns"]:
            return None
        for token in reversed(self._r.parsed.tokens[: head.i]):
            if head.sentence.index - token.sentence.index > _NEAR:
                return None
            if token.text in self._r.short_forms and self._r.introduced.called(token.text):
                return self._r.resolve(token)
        return None

    def _are_others(self, head: Token, definite: bool) -> bool:
        """Whether "gunmen", "unknown militants" need not be of the group that an article names."""
        if definite:
            return False
        words = word_lists()
        if head.lemma in words["anonymous_nouns"]:
            return True
        left = self._r.parsed.tokens[first_of(head) : head.i]
        return any(t.lower in words["anonymous_marks"] for t in left)

    def _said_before(self, head: Token) -> bool:
        """Whether the same noun came up before and meant no group that we know."""
        for token in reversed(self._r.parsed.tokens[: head.i]):
            if head.sentence.index - token.sentence.index > _SAME_NOUN:
                return False
            if token.lemma == head.lemma and token.pos == "NOUN":
                found = self._r.resolve(token).entities
                return bool(found) and not any((e.id or "").startswith("org:") for e in found)
        return False

    def _is_close_league(self, mention: Mention, head: Token) -> bool:
        """Whether a league named shortly before is what "the bloc" or "the group" means."""
        if head.lemma not in word_lists()["igo_nouns"]:
            return False
        there = self._r.parsed.tokens[mention.first].sentence.index
        return head.sentence.index - there <= _NEAR

    def _names_a_league(self, head: Token, lemma: str) -> bool:
        """Whether "the group" is a league or society: it is named after the last armed group."""
        if lemma not in word_lists()["igo_nouns"]:
            return False
        for mention in reversed(self._r.scan.mentions):
            actor = self._r.actor_of(mention) if mention.first < head.i else None
            if actor is None or actor.kind not in _LEAGUES | {"armed"}:
                continue
            return actor.kind != "armed" and self._is_close_league(mention, head)
        return False

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
