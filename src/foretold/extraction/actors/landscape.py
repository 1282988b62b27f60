"""The states and organisations of one article: where each is named, and how."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foretold.extraction.actors.references import CodeMention
from foretold.knowledge.actors import class_of, state_names
from foretold.language.syntax import governing_verb
from foretold.language.tree import Token

if TYPE_CHECKING:
    from foretold.extraction.actors.resolver import Resolver

MOST = 6
"""How many states are weighed at most."""
_LAST = 3
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_VENUE = frozenset({"in", "at", "near", "to", "from"})
_BESIDE = frozenset({"with", "against", "by", "for", "between", "over", "on", "of"})
OWNING = frozenset({"poss", "amod", "compound", "nmod"})
"""Relations of a noun's modifiers that may say whose it is."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a state or organisation: where, how, and by a person's name or not."""

    at: int
    code: str
    sentence: int
    paragraph: int
    person: bool
    role: str


class Landscape:
    """All mentions of an article, in text order, and what nouns it says are whose."""

    def __init__(self, resolver: "Resolver") -> None:
        self._r = resolver
        states = state_names()
        self.named: list[Named] = []
        for mention in resolver.order.codes:
            state = class_of(mention.code)
            self._add(mention.code, mention)
            if mention.code not in states and state in states:
                self._add(state, mention)
        self.ats = [n.at for n in self.named]
        self.of: dict[str, list[Named]] = {}
        for named in self.named:
            self.of.setdefault(named.code, []).append(named)
        self.opening = {n.code for n in self.named if n.sentence == 0}
        self.total = Counter(n.code for n in self.named)
        self.most = max(self.total.values(), default=0)
        self.owned: dict[str, list[tuple[int, str]]] = {}
        for i, code in resolver.code_at.items():
            head = resolver.parsed.tokens[i]
            if head.dep in OWNING and head.head.pos in ("NOUN", "PROPN"):
                self.owned.setdefault(head.head.lemma.lower(), []).append((head.head.i, code))

    def _add(self, code: str, mention: CodeMention) -> None:
        tokens, sentences = self._r.parsed.tokens, self._r.parsed.sentences
        paragraph = sentences[mention.sentence].paragraph
        role = _role(tokens[mention.at])
        self.named.append(
            Named(mention.at, code, mention.sentence, paragraph, mention.person, role)
        )

    def before(self, head: Token) -> list[Named]:
        """The mentions before a word."""
        return self.named[: bisect_left(self.ats, head.i)]

    def candidates(self, before: list[Named], *, groups: bool) -> list[str]:
        """Who may be meant after these: the last named (also organisations), the most named."""
        states = state_names()
        found: list[str] = []
        for named in reversed(before):
            if named.code not in found and (groups or named.code in states):
                found.append(named.code)
                if len(found) == _LAST:
                    break
        for code, _ in self.total.most_common():
            if len(found) == MOST:
                break
            if code not in found and code in states:
                found.append(code)
        return found

    def owns(self, code: str, noun: str, until: int | None = None) -> bool:
        """Whether the article says (before a word) that such a noun is theirs."""
        seen = self.owned.get(noun, ())
        return any(c == code and (until is None or at < until) for at, c in seen)

    def is_of_clause(self, named: Named, verb: Token) -> bool:
        """Whether a mention stands in a verb's own clause."""
        return governing_verb(self._r.parsed.tokens[named.at]) is verb


def _role(token: Token) -> str:
    """How a name stands in its clause."""
    if token.dep in _SUBJECT:
        return "subject"
    if token.dep == "pobj":
        above = token.head.lower
        return "venue" if above in _VENUE else f"after {above}" if above in _BESIDE else "object"
    if token.dep in OWNING:
        top = token
        while top.dep in OWNING and top.head is not top:
            top = top.head
        return "owner of subject" if top.dep in _SUBJECT else "owner"
    return "object" if token.dep in ("dobj", "conj", "appos", "attr") else "other"
