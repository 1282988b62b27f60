"""Bodies that an article names in full with an abbreviation: "the Nurses' Union of Chad (NUC)"."""

from collections.abc import Iterator

from foretold.extraction.actors.abbreviations import LongForm, abbreviations
from foretold.extraction.actors.phrases import first_of, generic
from foretold.extraction.actors.scan import Mention, Scan
from foretold.knowledge.actors import STATE_KINDS, Actor, word_lists
from foretold.knowledge.names import key
from foretold.language.syntax import prepositional
from foretold.language.tree import Token
from foretold.records import Entity

_CODED = STATE_KINDS | {"igo", "ngo", "armed", "bloc"}
_SOCIETIES = frozenset({"PTY", "OPP", "SOC", "REL", "NGO", "BUS", "REB", "LAB"})
_LINKS = frozenset({"of", "for", "the", "and", "de", "des", "du", "la", "-"})
_SHARED = 0.5
"""A known name is the one that is spelt out where so many of the words are its own."""


class Introduced:
    """The long forms of one article, and which of them are no bodies of a state."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self.long_forms: dict[str, LongForm] = abbreviations(scan)
        self._own = {s: f for s, f in self.long_forms.items() if self._is_own(f)}
        self._at = {t.i: s for s, f in self._own.items() for t in f.tokens}
        self._heads = {f.head.i: s for s, f in self._own.items()}
        self._named = {self.name(s): s for s in self._own} | {s: s for s in self._own}

    def _is_own(self, form: LongForm) -> bool:
        known = self._scan.mention_of.get(form.head.i)
        if known is not None and any(_has_code(a) for a in known.actors):
            return False
        return not _is_public(form)

    def name(self, short: str) -> str:
        """The name in full."""
        return " ".join(self._scan.parsed.span_of(list(self.long_forms[short].tokens)).text.split())

    def capitals_before(self, last: Token) -> str:
        """The capitalised name that ends at a word."""
        tokens = self._scan.parsed.tokens
        first = i = last.i
        while i > 0 and i - 1 >= last.sentence.tokens[0].i:
            token = tokens[i - 1]
            if token.text[:1].isupper() and token.i not in self._scan.mention_of:
                first = i - 1
            elif token.lower not in _LINKS:
                break
            i -= 1
        return self._scan.parsed.span_of(tokens[first : last.i + 1]).text.removeprefix("The ")

    def body(self, head: Token) -> Entity | None:
        """The body whose name in full this word heads, by its abbreviation, if it is its own."""
        short = self._heads.get(head.i)
        if short is None:
            return None
        known, name = generic(self._scan, head), self.name(short)
        span = self._scan.parsed.span_of(list(self.long_forms[short].tokens))
        sector = known.sector or None if known is not None else None
        return Entity(name, short, sector, f"own:{short}", span, name)

    def called(self, name: str | None) -> str | None:
        """The abbreviation of a body by either of its names."""
        return self._named.get(name or "")

    def of(self, head: Token) -> str | None:
        """The abbreviation of the body that a phrase names, or whose people it names.

        As in "the Union", in full or short, "NUC leaders", "officials of the NUC".
        """
        if not self._own:
            return None
        if head.text in self._own:
            return head.text
        if head.i in self._heads:
            return self._heads[head.i]
        if head.lemma not in word_lists()["party_people"]:
            return None
        around = [*self._before(head), *prepositional(head, "of", "for", "from", "with")]
        return next((s for t in around if (s := self._short_at(t)) is not None), None)

    def _before(self, head: Token) -> Iterator[Token]:
        yield from self._scan.parsed.tokens[first_of(head) : head.i]

    def at(self, i: int) -> str | None:
        """The abbreviation of the body that a word is a name of, or part of its name in full."""
        return self._short_at(self._scan.parsed.tokens[i])

    def _short_at(self, token: Token) -> str | None:
        return token.text if token.text in self._own else self._at.get(token.i)

    def is_another(self, mention: Mention, actor: Actor) -> bool:
        """Whether a known abbreviation is spelt out here as the name of somebody else."""
        form = self.long_forms.get(mention.form) if mention.first == mention.last else None
        if form is None or not form.spelt:
            return False
        for token in form.tokens:
            known = self._scan.mention_of.get(token.i)
            if known is not None and any(a.code == actor.code for a in known.actors):
                return False
        own = {key(t.text) for t in form.tokens if t.text[:1].isupper()}
        words = {key(w) for w in actor.name.split()}
        return len(own & words) < _SHARED * len(own)


def _has_code(actor: Actor) -> bool:
    """Whether a known name is a state's, of a body of it, or of one that has a code as it is."""
    if actor.kind == "body" and actor.sector not in _SOCIETIES:
        return True
    return actor.kind in _CODED or (
        actor.kind in ("body", "party") and actor.country in word_lists()["state_parties"]
    )


def _is_public(form: LongForm) -> bool:
    """Whether it is no body of its own: a state's ("the Ministry of Trade"), or an agreement."""
    lists = word_lists()
    if form.head.lemma.lower() in lists["no_bodies"] or form.last.lower in lists["no_bodies"]:
        return True
    if form.says(lists["world_marks"]):
        return False
    return form.says(lists["public_bodies"] | lists["public_offices"])
