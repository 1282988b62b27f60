"""Cuts the content of an attribution into claims: one for each sentence or main clause."""

from dataclasses import dataclass

from foretold.language.syntax import SUBJECTS, own_subjects
from foretold.language.tree import Token

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_VERBAL = frozenset({"VERB", "AUX"})
_LEADING = frozenset({"that", "and", "but", "or", "because", "whether", "so", "yet"})
_MARKS = frozenset({"PUNCT", "SPACE", "SYM"})


@dataclass(slots=True)
class Claim:
    """One thing said: its words without quotation marks, and all the runs that belong to it."""

    words: list[Token]
    runs: list[list[Token]]

    @property
    def is_finite(self) -> bool:
        """Whether it holds a verb with its subject, be they in different parts."""
        whole = [t for run in self.runs for t in run]
        if has_finite_clause(whole):
            return True
        return len(self.runs) > 1 and any(t.pos in _VERBAL and is_finite(t) for t in whole)


def claims_of(runs: list[list[Token]]) -> list[Claim]:
    """The claims of a content given as runs of tokens (several where a quotation is split)."""
    claims: list[Claim] = []
    for at, run in enumerate(runs):
        for number, part in enumerate(_sentences(run)):
            continues = at > 0 and number == 0 and claims and _goes_on(part)
            if continues:
                claim = claims[-1]
                words = bare(part)
                if not words or _is_mere_date(words):
                    continue
                claim.runs.append(part)
                if not has_finite_clause(claim.words) and (
                    has_finite_clause(words) or len(words) > len(claim.words)
                ):
                    claim.words = words
                continue
            for piece in _main_clauses(part):
                words = bare(piece)
                if words:
                    claims.append(Claim(words, [piece]))
    return claims


def _is_mere_date(words: list[Token]) -> bool:
    """Whether a part is nothing but the day of the saying: "on Monday"."""
    dated = [t for t in words if t.entity in ("DATE", "TIME")]
    rest = [t for t in words if t.entity not in ("DATE", "TIME")]
    return bool(dated) and all(t.pos in ("ADP", "DET", "PUNCT") for t in rest)


def _sentences(run: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = []
    for token in run:
        if parts and parts[-1][-1].sentence is token.sentence:
            parts[-1].append(token)
        else:
            parts.append([token])
    return parts


def _goes_on(part: list[Token]) -> bool:
    """Whether the second part of a split quotation carries on the sentence of the first."""
    first = next((t for t in part if t.pos not in _MARKS), None)
    if first is None:
        return True
    if first.text[0].isupper() and first.pos not in ("PROPN",) and first.lower != "i":
        return False
    return not (first.dep == "cc" and has_finite_clause(part))


def _main_clauses(part: list[Token]) -> list[list[Token]]:
    """The coordinated clauses of a sentence that have a noun or name as subject each."""
    inside = {t.i for t in part}
    cuts: list[int] = []
    for token in part:
        if (
            token.dep == "conj"
            and token.pos in _VERBAL
            and token.head.i in inside
            and is_finite(token)
            and is_finite(token.head)
            and any(s.i > token.head.i and is_weighty(s) for s in own_subjects(token))
            and any(is_weighty(s) for s in own_subjects(token.head))
            and not any(c.dep == "mark" for c in token.children)
            and _is_top(token.head, inside)
        ):
            cut = min(_leftmost(token), token.i)
            while cut - 1 in inside and part[cut - 1 - part[0].i].dep in ("cc", "punct"):
                if part[cut - 1 - part[0].i].dep == "cc":
                    cut -= 1
                    break
                cut -= 1
            cuts.append(cut)
    if not cuts:
        return [part]
    pieces: list[list[Token]] = [[]]
    marks = sorted(set(cuts))
    for token in part:
        if marks and token.i >= marks[0]:
            marks.pop(0)
            pieces.append([])
        pieces[-1].append(token)
    return [p for p in pieces if p]


def is_weighty(subject: Token) -> bool:
    """Whether a subject names what is spoken of: no pronoun, no "there" or clause."""
    return subject.pos in ("NOUN", "PROPN", "NUM") and subject.dep in ("nsubj", "nsubjpass")


def _is_top(verb: Token, inside: set[int]) -> bool:
    """Whether no clause of the same content stands above the verb but by coordination."""
    while verb.dep == "conj" and verb.head.i in inside and verb.head is not verb:
        verb = verb.head
    return verb.head is verb or verb.head.i not in inside


def _leftmost(token: Token) -> int:
    left = token.i
    for below in token.children:
        if below.dep != "punct":
            left = min(left, _leftmost(below))
    return left


def is_finite(verb: Token) -> bool:
    """Whether the verb is finite itself or by its auxiliary."""
    if verb.tag in _FINITE:
        return True
    return any(c.dep in ("aux", "auxpass") and c.tag in _FINITE for c in verb.children)


def has_finite_clause(tokens: list[Token]) -> bool:
    """Whether a verb with its subject stands among the tokens."""
    inside = {t.i for t in tokens}
    return any(t.dep in SUBJECTS and t.head.i in inside and is_finite(t.head) for t in tokens)


def has_verb(tokens: list[Token]) -> bool:
    """Whether any verb stands among the tokens, participles before nouns left out."""
    return any(t.pos in _VERBAL and t.dep not in ("amod", "compound") for t in tokens)


def bare(tokens: list[Token]) -> list[Token]:
    """The tokens without marks at the edges and without a leading conjunction."""
    words = [t for t in tokens if not t.text.isspace()]
    while words and words[0].pos in _MARKS and not words[0].text.isdigit():
        words = words[1:]
    while len(words) > 1 and words[0].lower in _LEADING and words[0].dep in ("mark", "cc", "det"):
        if words[0].dep == "det":
            break
        words = words[1:]
        while words and words[0].pos in _MARKS:
            words = words[1:]
    while words and words[-1].pos in _MARKS:
        words = words[:-1]
    return words
