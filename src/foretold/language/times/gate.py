"""Whether words are a time at all, and whether a text tells history or news."""

from collections.abc import Callable
from functools import cache

from foretold.knowledge import files
from foretold.language.times.atoms import Atom
from foretold.language.times.lexicon import lexicon
from foretold.language.times.match import Match
from foretold.language.tree import Token

_NARRATIVE_SHARE = 0.4
"""What share of the times of a history names a bygone year or a day or month."""
_OPENING = 2
"""In how many first sentences a "Friday" or "last week" tells that this is news."""
_DATED = 3
"""How many days or months a history names at least."""
_PREMODIFIERS = frozenset({"date", "month", "season", "decade", "holiday", "quarter"})
"""Kinds of times that stand before a noun as its modifier."""
_DEICTIC = frozenset({"deictic", "weekday", "unit_ref", "ago"})


def is_time(match: Match) -> bool:
    """Whether a match is a time in its surroundings."""
    if match.kind == "none":
        return False
    test = _TESTS.get(match.kind)
    return test is None or test(match)


def instead(match: Match) -> Match | None:
    """What is left of a match that is no time: the weekday of "Friday, the fourth in a row"."""
    if match.kind == "day_of_month" and match.atoms[0].kind == "weekday":
        return Match("weekday", match.run, match.begin, match.begin + 1)
    return None


def without_article(match: Match) -> Match:
    """The match without a "the" that belongs to the noun behind it ("the | summer offensive")."""
    if match.kind not in _PREMODIFIERS or match.atoms[0].kind != "the" or len(match.atoms) < 2:
        return match
    last = match.atoms[-1].token
    if last.head.i <= last.i or last.dep not in ("compound", "amod", "nmod", "nummod"):
        return match
    return Match(match.kind, match.run, match.begin + 1, match.end)


@cache
def _words(group: str) -> frozenset[str]:
    """A word list of `surroundings.toml`."""
    return frozenset(files.toml("times/surroundings.toml")[group])


def _is_title(match: Match) -> bool:
    return match.head.entity == "WORK_OF_ART"


def _day_of_month(match: Match) -> bool:
    """Tells "on the 8th", but neither "the 11th Circuit" nor "the 31st largest"."""
    atom = match.first("ord", "first")
    if atom is None or match.first("unit"):
        return atom is not None
    token = atom.token
    after = match.after()
    if after is not None and after.kind == "" and after.token.tag[:2] in ("JJ", "NN"):
        return False
    return token.text[0].isdigit() and token.dep not in ("amod", "compound", "nummod")


def _rate(match: Match) -> bool:
    """Tells "in a year", but not "$500 million a year"."""
    if match.text("unit") == "S":
        return False
    return match.head.dep != "npadvmod" or match.head.head.pos in (
        "VERB",
        "AUX",
        "ADJ",
        "ADV",
        "SCONJ",
        "ADP",
    )


def _duration(match: Match) -> bool:
    if _is_title(match):
        return False
    return (
        match.first("a") is None
        or match.first("d", "n", "q", "mod", "over", "half") is not None
        or _rate(match)
    )


def _vague(match: Match) -> bool:
    """Bare "days", "weeks": after a preposition that measures, or before "of", "after", "later"."""
    before = match.before()
    if _is_title(match):
        return False
    if before is not None and before.lower in ("on", "of", "'s", "other", "all"):
        further = match.before(2)
        return before.lower == "of" and further is not None and further.kind == "matter"
    if before is not None and before.kind == "" and before.token.tag[:2] in ("JJ", "VB"):
        return len(match.atoms) > 1  # "dark days"
    return True


def _year(match: Match) -> bool:
    """Tells "in 1992", but not "1,500 troops", "Orion 1980" or "$1999"."""
    atom = match.first("y", "yy", "n", "d")
    if atom is None or len(match.atoms) > 1:
        return atom is not None
    before, after = match.before(), match.after()
    value = int(atom.value)
    if before is not None and before.lower in _words("amounts") | _words("numbered"):
        return False
    if after is not None and after.lower in _words("measures"):
        return False
    plural = after is not None and after.token.tag in ("NNS",) and atom.token.dep == "nummod"
    if plural and (value % 50 == 0 or not 1700 <= value <= 2040):
        return False
    if not 1700 <= value <= 2040:
        return before is not None and before.lower in ("in", "of", "since", "by", "until", "year")
    return True


def _month(match: Match) -> bool:
    """Tells "in March", but neither "the March on Versailles" nor Theresa May."""
    before, after = match.before(), match.after()
    if len(match.atoms) == 1 and (match.head.entity == "PERSON" or _has_forename(match.head)):
        return False
    if len(match.atoms) > 1 or match.text("month") != "3":
        return True
    marching = after is not None and after.lower in _words("marching")
    return not (
        marching and before is not None and before.lower not in ("in", "since", "by", "until")
    )


def _has_forename(token: Token) -> bool:
    """Whether a name stands before it as part of it ("Theresa May")."""
    words = lexicon().words
    return any(
        c.dep == "compound" and c.tag == "NNP" and c.lower not in words for c in token.children
    )


def _reference(match: Match) -> bool:
    """Tells "soon", neither "was soon repelled" nor "too soon"; "the future", not "its future"."""
    before, after = match.before(), match.after()
    if match.text("ref") == "FUTURE_REF" and match.atoms[-1].lower.endswith("future"):
        owned = any(c.dep == "poss" for c in match.head.children)
        return not owned and not (match.atoms[-1].lower == "the future" and _is_of(after))
    if match.first("soon") is None:
        return True
    return match.direction >= 0 and not (before is not None and before.lower in ("too", "so"))


def _is_of(atom: Atom | None) -> bool:
    return atom is not None and atom.lower == "of"


def _deictic(match: Match) -> bool:
    """Not the "Today" of a name ("the Today programme"): a capital inside a sentence."""
    token = match.atoms[0].token
    tokens = token.sentence.tokens
    at = token.i - tokens[0].i
    inside = at > 0 and tokens[at - 1].lower.isalnum() and not token.sentence.is_heading
    titled = token.text[0].isupper() and not token.text.isupper()
    return not (inside and titled and (tokens[at - 1].text.islower() or tokens[at - 1].tag == "DT"))


def _season(match: Match) -> bool:
    """Tells "in spring", but neither "hot spring" nor "the Prague Spring"."""
    if _is_title(match):
        return False
    before = match.before()
    if before is None or len(match.atoms) > 1:
        return True
    if before.lower in _words("springs"):
        return False
    named = match.head.text[0].isupper() and match.head.dep != "compound"
    opens = before.token is before.token.sentence.tokens[0]
    return not (
        named and not opens and before.token.text[0].isupper() and before.token.tag in ("NNP", "JJ")
    )


def _named(match: Match) -> bool:
    """Not part of a person's or body's name ("Taha Ramadan", "the Annual Forum", "Weekly")."""
    several = len(match.atoms) > 1 or " " in match.atoms[0].lower
    return several or match.head.entity not in ("PERSON", "ORG", "WORK_OF_ART")


def _set(match: Match) -> bool:
    """Not the "Annual" of a title."""
    first = match.atoms[0]
    if match.first("per") and match.text("unit") in ("S", "I", "H"):
        return False  # a speed
    titled = first.kind == "often" and first.token.text[0].isupper()
    return _named(match) and not (titled and match.before() is not None)


def _half(match: Match) -> bool:
    """Tells "the first half" of a business year, not of a match: figures of money stand by."""
    if match.kinds & {"y", "yy", "year", "dec", "unit", "qtr"}:
        return True
    return any(a.lower in _words("business") for a in match.run)


def _bare_unit(match: Match) -> bool:
    """Tells "the year", but not "the Year III"."""
    last = match.atoms[-1].token
    if last.lower == "day" and any(c.dep == "relcl" for c in last.children):
        return False  # "the day we left"
    return last.text[0].islower() or match.atoms[0].token.text.isupper()


_TESTS: dict[str, Callable[[Match], bool]] = {
    "bare_unit": _bare_unit,
    "holiday": _named,
    "set": _set,
    "half": _half,
    "month": _month,
    "reference": _reference,
    "day_of_month": _day_of_month,
    "rate": _rate,
    "duration": _duration,
    "vague_units": _vague,
    "year": _year,
    "season": _season,
    "deictic": _deictic,
    "span_of_units": lambda m: not _is_title(m),
}


def is_narrative(matches: list[Match], now: int | None) -> bool:
    """Whether undated times hang on the last date told and not on the day of publication.

    Args:
        matches: what the grammar found.
        now: the year of publication, None when unknown.

    """
    years = [int(m.number("y") or 0) for m in matches if m.kind in ("date", "month_year", "year")]
    years = [y for y in years if y]
    if now is None:
        return bool(years)
    past = sum(y < now - 1 for y in years)
    opening = any(m.kind in _DEICTIC and m.head.sentence.index < _OPENING for m in matches)
    dated = sum(m.kind in ("date", "month_year", "month") for m in matches)
    if opening or dated < _DATED:
        return False
    deictic = sum(m.kind in _DEICTIC for m in matches)
    undated = sum(m.kind in ("date", "month") and not m.first("y", "yy") for m in matches)
    telling = past + undated >= _NARRATIVE_SHARE * len(matches)
    return past >= 5 and past > 4 * deictic and telling
