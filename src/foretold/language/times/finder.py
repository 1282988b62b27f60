"""Finds and resolves the time expressions of a text."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise

from foretold.language.times import gate, ranges
from foretold.language.times.atoms import Atom, atoms_of, has_digit
from foretold.language.times.calendar import When
from foretold.language.times.context import Context
from foretold.language.times.expression import TimeExpression
from foretold.language.times.grammar import Found, search
from foretold.language.times.intervals import interval_of
from foretold.language.times.lexicon import lexicon
from foretold.language.times.match import Match
from foretold.language.times.publication import UNKNOWN, merged, possible_days
from foretold.language.times.resolvers import RESOLVERS
from foretold.language.times.timeline import years_told
from foretold.language.tree import ParsedText, Sentence, Token
from foretold.records import DateRange

_OPENING = 160
"""How many characters of a text are its opening, which names its place."""
_LINKS = frozenset({"dash", "to", "and", "or"})


def find_times(
    parsed: ParsedText, published: str | None, within: DateRange | None = None
) -> list[TimeExpression]:
    """The time expressions of a text in order, resolved against its publication date.

    Args:
        parsed: the text.
        published: ISO 8601 date or time, also of reduced precision ("2023-11"); None when unknown.
        within: the days that it may have been published on, where that was inferred; narrows a
            `published` of reduced precision. Over more than a year it tells nothing.

    """
    matches = matches_of(parsed)
    if not matches:
        return []
    days = possible_days(published, within)
    known = days != UNKNOWN
    narrative = gate.is_narrative(matches, days[0].year if known else None)
    month_known = len(days) > 1 and days[0].replace(day=1) == days[-1].replace(day=1)
    years = years_told(matches) if narrative else {}
    opening = parsed.text[:_OPENING].lower()
    joined = ranges.links(matches)
    readings = [
        ranges.settle(
            matches,
            joined,
            _resolved(matches, Context(d, narrative, month_known, years, opening)),
            d,
        )
        for d in days
    ]
    whens = [
        merged([w for w in read if w], match, days if known else None) if all(read) else None
        for match, *read in zip(matches, *readings, strict=True)
    ]
    intervals = [
        interval_of(match, when, days if known else None) if when else None
        for match, when in zip(matches, whens, strict=True)
    ]
    intervals = ranges.union(matches, joined, whens, intervals)
    return [
        TimeExpression(
            parsed.span(match.atoms[0].start, match.atoms[-1].end),
            when.type, when.value, when.mod, interval,
        )
        for match, when, interval in zip(matches, whens, intervals, strict=True)
        if when is not None
    ]  # fmt: skip


def matches_of(parsed: ParsedText) -> list[Match]:
    """What the grammar finds in a text, in order, not yet resolved."""
    runs = [atoms_of(tokens) for tokens in _runs(parsed)]
    found = search(runs)
    return [m for atoms, here in zip(runs, found, strict=True) for m in _matches(atoms, here)]


def _runs(parsed: ParsedText) -> Iterator[list[Token]]:
    """Runs of neighbouring sentences of a paragraph that hold a word or number of time."""

    def key(sentence: Sentence) -> tuple[int, bool]:
        return sentence.paragraph, any(_may_tell_time(t.text) for t in sentence.tokens)

    for (_, hit), group in groupby(parsed.sentences, key=key):
        if hit:
            yield [t for s in group for t in s.tokens]


@lru_cache(maxsize=65536)
def _may_tell_time(word: str) -> bool:
    """Whether a word is one of time, has a digit at an end or is joined of several."""
    ends = word[0].isalpha() and word[-1].isalpha()
    return word.lower() in lexicon().triggers or (not ends and has_digit(word)) or "-" in word


def _matches(atoms: list[Atom], found: list[Found]) -> list[Match]:
    """What was found in a run of atoms, without what is no time."""
    matches = (Match(f.kind, atoms, f.begin, f.end) for f in found)
    times = (m if gate.is_time(m) else gate.instead(m) for m in matches)
    kept = [gate.without_article(m) for m in times if m is not None]
    for one, other in pairwise(kept):
        between = atoms[one.end : other.begin]
        ends = one.kind == "date" and other.kind in ("date", "day_continued")
        if ends and len(between) == 1 and between[0].kind in _LINKS:
            one.shared_year = other.number("y")
    return kept


def _resolved(matches: list[Match], context: Context) -> list[When | None]:
    """What each match means if the text appeared on the context's day."""
    found: list[When | None] = []
    for match in matches:
        when = RESOLVERS[match.kind](match, context)
        if when is not None:
            context.note(match, when)
        found.append(when)
    return found
