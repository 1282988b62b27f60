"""Who might be the side that an event lacks, and what the words say of it: features of a head."""

from collections import Counter
from dataclasses import dataclass
from math import log2
from typing import Literal

from foretold.extraction.actors import Cast
from foretold.extraction.events.control import is_foe
from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party, Sides, codes
from foretold.extraction.paths import path
from foretold.extraction.sectors import alike
from foretold.language.syntax import ancestors, governing_verb, is_passive
from foretold.language.tree import Sentence, Token

Role = Literal["actor", "recipient"]
_LONGEST = 6
_FOREMOST = 4
"""So many of those whom the article names most may be meant without being named nearby."""
_ELSEWHERE = ("article",)
_WORDED = frozenset({"prep", "agent"})
_STEPS = 4
_FAR = 5.0
_MANY = 8
_CLEAR = 2
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "ADJ"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_OWNING = frozenset({"poss", "amod", "compound", "nmod"})
SAYING = frozenset({"say", "tell", "add", "report", "state", "note"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be a side: how the text names him nearest to the event."""

    party: Party
    path: tuple[str, ...]
    """The relations from his name to the predicate; none where he stands one sentence before."""


class Named:
    """Who is named in an article: in each sentence, and whom it names most, with their shares."""

    def __init__(self, cast: Cast, sides: Sides) -> None:
        self._sides = sides
        self._in: dict[tuple[int, bool], list[tuple[str, Party]]] = {}
        self.foremost: dict[str, Party] = {}
        for code, token in cast.foremost(_FOREMOST):
            entity = next((e for e in sides.direct(token) if e.code == code), None)
            if entity is not None:
                self.foremost[code] = Party(entity, token)
        self.codes = list(self.foremost)
        every = max(1, cast.named.total())
        self.share = {code: cast.named[code] / every for code in self.codes}

    def within(self, sentence: Sentence, *, subjects: bool = False) -> list[tuple[str, Party]]:
        """Those with a code who are named in a sentence, each with his key, in text order.

        With `subjects` those alone who are a subject.
        """
        known = self._in.get((sentence.index, subjects))
        if known is None:
            known = self._in[sentence.index, subjects] = [
                (key_of(party), party)
                for token in sentence.tokens
                if token.pos in _NAMING
                and (not subjects or token.dep in _SUBJECT)
                and not _is_aside(token)
                for entity in self._sides.direct(token)
                if entity.code
                for party in (Party(entity, token),)
            ]
        return known


class Deeds:
    """Who acts and who suffers in the readings of a text, and who stands against whom."""

    def __init__(self, told: list[Found]) -> None:
        self.acts: Counter[str] = Counter()
        self.suffers: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()
        for found in told:
            doers, hit = codes(found.actor), codes(found.recipient)
            self.acts.update(doers)
            self.suffers.update(hit)
            self.pairs.update((a, b) for a in doers for b in hit)


def key_of(party: Party) -> str:
    """What a party counts as: its code with what it is there (a state's police, its people)."""
    return f"{party.entity.code or party.entity.name} {alike(party.entity.sector)}"


def _is_aside(token: Token) -> bool:
    """Whether a word names somebody without his having a part: "US dollars", "ANTI-US rallies"."""
    return "MONEY" in (token.entity, token.head.entity) or is_foe(token)


def candidates(
    found: Found, named: Named, sentences: list[Sentence], taken: list[Party]
) -> dict[str, Candidate]:
    """Those with a code who may be a side, by key, each where he is named nearest.

    Looked for in the sentence, among the subjects of the one before and among those whom the
    article names most; not those `taken`.
    """
    known = {key_of(p) for p in taken}
    seen: dict[str, Candidate] = {}
    verb = found.predicate
    for key, party in named.within(verb.sentence):
        if key not in known:
            way = path(party.head, verb, _WORDED, _LONGEST)
            if key not in seen or len(way) < len(seen[key].path):
                seen[key] = Candidate(party, way)
    at = verb.sentence.index - 1
    if at >= 0 and not sentences[at].is_debris:
        for key, party in named.within(sentences[at], subjects=True):
            if key not in known:
                seen.setdefault(key, Candidate(party, ()))
    if found.mutual:  # one does not meet oneself
        met = codes(taken)
        seen = {key: c for key, c in seen.items() if c.party.entity.code not in met}
    held = {c.party.entity.code for c in seen.values()} | codes(taken)
    for code, party in named.foremost.items():
        if code not in held:
            seen[f"{code} article"] = Candidate(party, _ELSEWHERE)
    return seen


class Scene:
    """An event that lacks a side, with everybody who may be it."""

    def __init__(
        self,
        found: Found,
        role: Role,
        every: dict[str, Candidate],
        deeds: Deeds,
        named: Named,
    ) -> None:
        self._found, self._role, self._every, self._deeds = found, role, every, deeds
        self._named = named
        self._mutual = found.mutual or found.type == "CONSULT"
        self._others = found.recipient if role == "actor" else found.actor
        self._codes = codes(self._others)
        self._heads = {p.head.i for p in self._others}
        verb = found.predicate
        self._passive = " passive" if verb.pos == "VERB" and is_passive(verb) else ""
        self._bare = "" if self._others else " bare"
        self._way = found.decided_by.removeprefix("pattern ").split()[0]
        near = sorted(every, key=lambda key: (not every[key].path, len(every[key].path)))
        self._nearest = near[0] if near else ""

    def features(self, key: str) -> dict[str, float]:
        """Named features of somebody for the side that is lacking; absent ones are 0."""
        one, found, bare = self._every[key], self._found, self._bare
        head, entity, verb = one.party.head, one.party.entity, found.predicate
        kind, word = alike(entity.sector), found.trigger.lemma
        shape = (" ".join(one.path[:_STEPS]) if one.path else "before") + self._passive
        first = (one.path[0] if one.path else "before") + self._passive
        names = [
            f"{found.type}{bare}",
            f"{kind}{bare}",
            f"path {shape}",
            f"path {shape}{bare}",
            f"first {first}{bare}",
            f"last {one.path[-1] if one.path else 'before'}{self._passive}",
            f"pos {head.pos}",
            f"{'left' if head.i < found.trigger.i else 'right'}{self._passive}",
            f"entity {head.entity}",
            f"way {self._way}",
            f"steps {len(one.path)}",
            f"{found.type} first {first}",
            f"{found.type} path {shape}",
            f"{found.type} {kind}",
            f"{found.type} {kind}{bare}",
            f"way {self._way} {first}",
            f"word {word}",
            f"word {word} {first}",
        ]
        if governing_verb(head) is verb:
            names.append(f"own clause{self._passive}")
        if head.dep in _OWNING:
            names.append(f"owner of {'the deed' if head.head is found.trigger else 'other'}")
        if head.pos == "PRON":
            names.append(f"pronoun {head.lower}")
        if key == self._nearest:
            names += ["nearest", f"nearest {found.type}"]
            if len(self._every) == 1:
                names.append("alone")
        if head.dep in _SUBJECT and head.head.lemma in SAYING and head.head is not verb:
            names += ["speaker", f"speaker {found.type}"]
        if entity.code in self._codes:
            names.append("of the other side's state")
        if self._is_inside(head):
            names += ["inside the other side", f"inside the other side {found.type}"]
        names += self._elsewhere(entity.code or "")
        names += self._of_article(one)
        named = dict.fromkeys(names, 1.0)
        named["share"] = self._named.share.get(entity.code or "", 0.0)
        named["distance"] = min(_FAR, log2(1 + abs(head.i - verb.i))) / _FAR
        named["others"] = min(_MANY, len(self._every)) / _MANY
        return named

    def _is_inside(self, head: Token) -> bool:
        """Whether the word stands within the phrase of the other side."""
        return any(above.i in self._heads for above in ancestors(head, _STEPS))

    def _of_article(self, one: Candidate) -> list[str]:
        """How much the article is about him."""
        kind, code = self._found.type, one.party.entity.code
        codes_, found = self._named.codes, []
        if code in codes_:
            found += [f"top {codes_.index(code)}", f"top {codes_.index(code)} {kind}"]
        if code == next((c for c in codes_ if c not in self._codes), None):
            found += ["first of the others", f"first of the others {kind}"]
        if one.path == _ELSEWHERE:
            found += ["article", f"article {kind}"]
        if code in self._codes:
            found.append(f"of the other side's state {kind}")
        return found + [f"mutual {name}" for name in found if self._mutual]

    def _elsewhere(self, code: str) -> list[str]:
        """What the readings of the text make of the same state or organisation."""
        deeds = self._deeds
        acts = min(_CLEAR, deeds.acts[code])
        hit = min(_CLEAR, deeds.suffers[code])
        found = [f"acts {acts}", f"hit {hit}"]
        pairs = [(code, o) if self._role == "actor" else (o, code) for o in self._codes]
        if any(deeds.pairs[pair] for pair in pairs):
            found.append("the same pair elsewhere")
        return found
