"""A found expression with the questions that its resolver asks of it."""

from dataclasses import dataclass, field
from functools import cached_property

from foretold.language.times import direction
from foretold.language.times.atoms import Atom
from foretold.language.tree import Token


@dataclass(eq=False)
class Match:
    """The atoms `begin` to `end` of a run, matched by a rule of some kind."""

    kind: str
    run: list[Atom] = field(repr=False)
    begin: int
    end: int
    shared_year: int | None = None
    """The year of a range ("21 March - 4 May 1952") that stands at its end."""

    @cached_property
    def atoms(self) -> list[Atom]:
        """The matched atoms."""
        return self.run[self.begin : self.end]

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The classes of the matched atoms."""
        return frozenset(a.kind for a in self.atoms)

    def first(self, *kinds: str) -> Atom | None:
        """The first matched atom of one of these classes."""
        return next((a for a in self.atoms if a.kind in kinds), None)

    def number(self, *kinds: str) -> int | None:
        """The whole number of the first atom of one of these classes."""
        atom = self.first(*kinds)
        return None if atom is None else 1 if atom.kind in ("one", "first") else int(atom.value)

    @property
    def day_number(self) -> int | None:
        """The number of the day beside the month ("5 p.m. Nov. 9" has 9); any, without a month."""
        numbers = ("d", "ord", "first")
        atoms = self.atoms
        at = next((i for i, a in enumerate(atoms) if a.kind == "month"), None)
        if at is None:
            return self.number(*numbers)
        after = [a for a in atoms[at + 1 : at + 4] if a.kind not in ("comma", "the")]
        before = [a for a in atoms[max(0, at - 2) : at] if a.kind != "of"]
        beside = [*after[:1], *before[-1:]]
        if at + 1 < len(atoms) and atoms[at + 1].kind == "comma":
            beside.reverse()
        chosen = next((a for a in beside if a.kind in numbers), None)
        if chosen is None:
            return self.number(*numbers)
        return 1 if chosen.kind == "first" else int(chosen.value)

    def text(self, *kinds: str) -> str:
        """The value of the first atom of one of these classes, or ""."""
        atom = self.first(*kinds)
        return "" if atom is None else str(atom.value)

    def before(self, distance: int = 1) -> Atom | None:
        """The atom some places before the match."""
        at = self.begin - distance
        return self.run[at] if at >= 0 else None

    def after(self, distance: int = 1) -> Atom | None:
        """The atom some places after the match."""
        at = self.end + distance - 1
        return self.run[at] if at < len(self.run) else None

    @property
    def is_aside(self) -> bool:
        """Whether a year only names a thing ("the Constitution of 1790", "the 1911 edition")."""
        before = self.before()
        named = before is not None and before.lower == "of"
        return self.kind == "year" and (named or self.head.dep in ("compound", "nummod", "amod"))

    @property
    def opens_sentence(self) -> bool:
        """Whether it is the "In 2003" at the head of a sentence."""
        before = self.before()
        first = self.head.sentence.tokens[0]
        return before is not None and before.lower == "in" and before.token is first

    @cached_property
    def head(self) -> Token:
        """The syntactic head of the matched words: the token governed from outside."""
        tokens = [a.token for a in self.atoms]
        inside = {t.i for t in tokens}
        for token in tokens:
            if token.head.i not in inside or token.head is token:
                return token
        return tokens[-1]

    @cached_property
    def evidence(self) -> tuple[str, ...]:
        """What the words around tell of past and future: features for `direction.score`."""
        return direction.evidence(self.head, {a.token.i for a in self.atoms})

    @cached_property
    def lean(self) -> float:
        """Log odds that the clause speaks of the future."""
        return direction.score(self.evidence)

    @property
    def direction(self) -> int:
        """1 where the clause speaks of the future, -1 where of the past, 0 where of neither."""
        return direction.tense(self.evidence)

    def ahead(self, prior: str) -> bool:
        """Whether an undated time lies ahead, given how far away it would lie (a feature)."""
        return self.lean + direction.score((prior,)) > 0
