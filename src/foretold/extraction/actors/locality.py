"""Where those are at home whose state is not said: "the army", "protesters", "a mayor"."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foretold.extraction.actors.phrases import Generic, first_of, generic
from foretold.extraction.actors.references import CodeMention
from foretold.knowledge.actors import class_of, epithets, state_names, word_lists
from foretold.language.syntax import children, governing_verb, subjects
from foretold.language.tree import Token

if TYPE_CHECKING:
    from foretold.extraction.actors.resolver import Resolver

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
_BESIDE = 8
_SAME_NOUN = 6
_SAME_PERSON = 2
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative"})
_CLEARLY = 2.0


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules say of whose a body is, what they saw, and its words before the head."""

    codes: tuple[str, ...]
    signs: list[str]
    left: list[str]


class Locality:
    """Tells the state that a passage of one article is about."""

    def __init__(self, resolver: "Resolver") -> None:
        self._r = resolver
        self._nouns: dict[str, list[int]] = {}
        for token in resolver.parsed.tokens:
            if token.pos in ("NOUN", "PROPN") and token.i not in resolver.scan.mention_of:
                self._nouns.setdefault(token.lemma.lower(), []).append(token.i)

    def ruled(self, head: Token, known: Generic, *, unknown: bool) -> Ruled:
        """Whose a body is by the rules: that of the same noun before, else of the passage.

        `unknown` says that a name which nobody knows stands among its modifiers.
        """
        left = [t.lower for t in self._r.parsed.tokens[first_of(head) : head.i]]
        signs = self._signs(head, left)
        if unknown:
            return Ruled((), [*signs, "unknown"], left)
        codes = self.same_noun(head, known)
        if codes:
            return Ruled(codes, [*signs, "same"], left)
        code = self.local_code(head, known)
        return Ruled((code,) if code else (), signs, left)

    def _signs(self, head: Token, left: list[str]) -> list[str]:
        """What tells for or against a body's being of the passage's state, by name."""
        words = word_lists()
        found = []
        if self._is_of_others([*left, head.lower]):
            found.append("others")
        if self._is_of_unknown(head):
            found.append("of unknown")
        civilian = head.lemma in words["local_civilians"] or head.lower in words["local_civilians"]
        if civilian and self._are_everywhere(head):
            found.append("everywhere")
        elif civilian and not self._are_of_here(head, left):
            found.append("at large")
        if epithets().get(head.lemma):
            found.append("epithet")
        if _loyal_to(left):
            found.append("loyal")
        return found

    def local_code(self, head: Token, known: Generic) -> str | None:
        """The state of a body or of people named without one ("the army", "protesters")."""
        words = word_lists()
        left = [t.lower for t in self._r.parsed.tokens[first_of(head) : head.i]]
        if self._is_of_others([*left, head.lower]) or self._is_of_unknown(head):
            return None
        if patron := _loyal_to(left):
            owners = self._owners_of_noun(patron)
            return owners.pop() if len(owners) == 1 else self.focus(head)
        if head.lemma in words["local_civilians"] or head.lower in words["local_civilians"]:
            return self.domestic(head) if self._are_of_here(head, left) else None
        is_state = head.lemma in words["state_nouns"]
        if known.sector not in words["local_sectors"] and not is_state:
            return None
        sender = self._sender(head) if known.sector == "MIL" else None
        if sender is not None:
            return sender
        anyone = head.lower in words["not_local"] or head.lemma in words["not_local"]
        if anyone and not words["local_marks"] & set(left):
            return None
        if is_state and (head.tag in ("NNS", "NNPS") or not (left and left[0] in _DEFINITE)):
            return None
        if left and left[0] in ("a", "an", "some", "several"):
            return None if head.lemma in words["indefinite_bodies"] else self.domestic(head)
        if known.agent.kind == "body" and head.lemma in words["institution_nouns"]:
            return self._state_of_institution(head)
        if known.agent.kind == "body" and left and left[0] in _DEFINITE and not is_state:
            owners = self._owners_of_noun(head.lemma)
            if len(owners) == 1:
                return owners.pop()
        return self.focus(head)

    def _is_of_unknown(self, head: Token) -> bool:
        """Whether somebody is of a body that we cannot place ("a spokesman for the Acme Club")."""
        for preposition in children(head, "prep"):
            if preposition.lower not in ("for", "of", "from", "at", "with"):
                continue
            for noun in children(preposition, "pobj"):
                if noun.pos != "PROPN" or noun.lower in word_lists()["public_bodies"]:
                    continue
                if not any(e.code for e in self._r.resolve(noun).entities):
                    return True
        return False

    def _sender(self, head: Token) -> str | None:
        """The state of whoever sends or withdraws "troops" that are not said to be others'."""
        verb = governing_verb(head)
        plain = not any(t.pos in ("DET", "PRON") for t in head.children)
        if verb is None or not plain or head.dep not in ("dobj", "pobj"):
            return None
        if verb.lemma not in word_lists()["sending"]:
            return None
        for subject in subjects(verb):
            codes = [e.code for e in self._r.resolve(subject).entities if e.code in state_names()]
            if len(codes) == 1:
                return codes[0]
        return None

    @staticmethod
    def _is_of_others(phrase: list[str]) -> bool:
        """Whether words say that somebody is not of here; a foreign ministry is."""
        lists = word_lists()
        return any(
            word in lists["of_others"]
            and not (word == "foreign" and after in lists["foreign_offices"])
            for word, after in zip(phrase, [*phrase[1:], ""], strict=True)
        )

    def same_noun(self, head: Token, known: Generic) -> tuple[str, ...]:
        """The codes of "the official", "the soldiers": those of the same noun said before.

        An envoy said before may be "the ambassador" now, and a tourist "the woman".
        """
        tokens = self._r.parsed.tokens
        if tokens[first_of(head)].lower not in _DEFINITE or head.pos not in ("NOUN", "PROPN"):
            return ()
        for i in reversed(self._nouns.get(head.lemma.lower(), ())):
            if i >= head.i:
                continue
            if head.sentence.index - tokens[i].sentence.index > _SAME_NOUN:
                break
            if codes := self._codes_at(tokens[i]):
                return codes
        if head.tag != "NN" or known.agent.kind != "person":
            return ()
        anybody = head.lemma in word_lists()["female_nouns"] | word_lists()["male_nouns"]
        for token in reversed(tokens[: head.i]):
            if head.sentence.index - token.sentence.index > _SAME_PERSON:
                break
            if token.tag != "NN" or token.dep not in _NOMINAL or token.i in self._r.person_at:
                continue
            other = generic(self._r.scan, token)
            if other is None or other.agent.kind != "person":
                continue
            alike = bool(known.agent.office) and other.agent.office == known.agent.office
            if (anybody or alike) and self._r.owners(token):
                return self._codes_at(token)
        return ()

    def _codes_at(self, token: Token) -> tuple[str, ...]:
        return tuple(e.code for e in self._r.resolve(token).entities if e.code)

    def _are_of_here(self, head: Token, left: list[str]) -> bool:
        """Whether people without a name can be those of the passage's state.

        Not "people" at large, not those of somebody ("her lawyer"), not those of the world.
        """
        words = word_lists()
        if any(c.dep == "poss" for c in head.children):
            return False
        if head.lemma in words["anybody"] and not (
            any(c.dep == "nummod" for c in head.children)
            or {"the", "dozens", "hundreds"} & set(left)
        ):
            return False
        return not self._are_everywhere(head)

    @staticmethod
    def _are_everywhere(head: Token) -> bool:
        """As in "people around the world"."""
        places = (n for p in children(head, "prep") for n in children(p, "pobj"))
        return any(n.lemma in word_lists()["everywhere"] for n in places)

    def domestic(self, head: Token) -> str | None:
        """The state of the passage, where no other comes near it in weight."""
        ranked = sorted(self._weights(head).items(), key=lambda s: (-s[1], s[0]))
        if not ranked or (len(ranked) > 1 and ranked[1][1] * _CLEARLY > ranked[0][1]):
            return None
        return ranked[0][0]

    def _owners_of_noun(self, lemma: str) -> set[str]:
        """The states whose own the article says it is ("Niger's junta") wherever it does."""
        states = state_names()
        same = (self._r.parsed.tokens[i] for i in self._nouns.get(lemma, ()))
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
        scores = self._weights(head)
        kind = epithets().get(head.lemma)
        if kind is not None:
            scores = {code: weight for code, weight in scores.items() if code in kind}
        return max(scores, key=lambda c: (scores[c], c), default=None)

    def _weights(self, head: Token) -> dict[str, float]:
        """How much the passage before a token is about each state."""
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
        return scores

    def _is_venue(self, at: int, code: str) -> bool:
        """Whether a city only tells where something is: a dateline's, or "met in Geneva"."""
        token = self._r.parsed.tokens[at]
        if token.lower in state_names()[code].lower():
            return False
        opens = token.sentence.tokens[0] is token and token.text.isupper() and len(token.text) > 3
        return opens or (token.dep == "pobj" and token.head.lower in ("in", "at"))


def _loyal_to(left: list[str]) -> str:
    """What stands behind "pro-" before a body ("pro-government forces"), or an empty text."""
    phrase = " ".join(left).replace("pro - ", "pro-")
    words = (word.removeprefix("pro-") for word in phrase.split() if word.startswith("pro-"))
    return next((word for word in words if word in word_lists()["loyal_to"]), "")
