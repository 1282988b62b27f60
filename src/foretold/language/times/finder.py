"""Finds and resolves the time expressions of a text."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from foretold.language.times import gate, ranges
from foretold.language.times.atoms import atoms_of
from foretold.language.times.calendar import When
from foretold.language.times.context import Context
from foretold.language.times.expression import TimeExpression
from foretold.language.times.grammar import search
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
    return [m for run in _runs(parsed) for m in _matches(run)]


def _runs(parsed: ParsedText) -> Iterator[list[Token]]:
    """Runs of neighbouring sentences of a paragraph that hold a word or number of time."""
    triggers = lexicon().triggers

    def key(sentence: Sentence) -> tuple[int, bool]:
        hit = any(
            t.lower in triggers or (not (t.text[0].isalpha() and t.text[-1].isalpha())
            and any(c.isdigit() for c in t.text)) or "-" in t.text
            for t in sentence.tokens
        )  # fmt: skip
        return sentence.paragraph, hit

    for (_, hit), group in groupby(parsed.sentences, key=key):
        if hit:
            yield [t for s in group for t in s.tokens]


def _matches(tokens: list[Token]) -> list[Match]:
    atoms = atoms_of(tokens)
    found = [Match(f.kind, atoms, f.begin, f.end) for f in search(atoms)]
    times = (m if gate.is_time(m) else gate.instead(m) for m in found)
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
