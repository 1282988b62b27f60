"""Cuts tokens into the atoms of the grammar: a class of words, its value, its place.

Independent of how the parser cuts "mid-1990s", "30-year" or "10p.m.": such tokens are cut here.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from foretold.language.times.lexicon import holds, lexicon
from foretold.language.tree import Token

Value: TypeAlias = str | int | float

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(t\d{2}:\d{2}\S*)?$")
_SLASH = re.compile(r"\d{1,2}/\d{1,2}/(\d{4}|\d{2})$")
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(:[0-5]\d)?(hrs|h|z|am|pm|a\.m\.|p\.m\.)?$")
_DOTTED = re.compile(r"(1[0-2]|0?[1-9])\.([0-5]\d)(am|pm|a\.m\.?|p\.m\.?)$")
_HOUR = re.compile(r"(1[0-2]|0?[1-9])(am|pm|a\.m\.?|p\.m\.?)$")
_ORDINAL = re.compile(r"(\d{1,3})(st|nd|rd|th)$")
_DECADE = re.compile(r"(?:['’‘`]?(\d)0|(1\d|20)(\d)0)['’]?s$")
_YEAR = re.compile(r"(1[0-9]|20|21)\d{2}$")
_SHORT_YEAR = re.compile(r"['’‘`](\d{2})$")
_QUARTER = re.compile(r"(?:q([1-4])|([1-4])q)$")
_HALF = re.compile(r"h([12])$")
_FISCAL = re.compile(r"fy['’]?(\d{4}|\d{2})$")
_NUMBER = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?$|\d+(\.\d+)?$")
_FRACTION = re.compile(r"(\d+)/(\d+)$")
_PIECES = re.compile(r"[^-–—/]+|[-–—/]")
_APOSTROPHES = frozenset("'’‘`")
_DASHES = frozenset("-–—")
_LONGEST_NUMERAL = 25
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


@dataclass(slots=True, eq=False)
class Atom:
    """A piece of text with its class in the grammar ("" where it has none)."""

    start: int
    end: int
    lower: str
    kind: str
    value: Value
    token: Token


def atoms_of(tokens: list[Token]) -> list[Atom]:
    """The atoms of a run of tokens in order."""
    words, phrases, numbers = lexicon().words, lexicon().phrases, lexicon().numbers
    found: list[Atom] = []
    i, n = 0, len(tokens)
    while i < n:
        token = tokens[i]
        lower = token.lower
        if _is_plain(token.text):
            found.append(Atom(token.start, token.end, lower, "", "", token))
            i += 1
            continue
        if i + 1 < n and (lower, tokens[i + 1].lower) in phrases:
            length = _phrase(tokens, i, found)
            if length:
                i += length
                continue
        if lower in _APOSTROPHES and i + 1 < n and _is_short_year(token, tokens[i + 1]):
            year = tokens[i + 1]
            found.append(Atom(token.start, year.end, year.text, "yy", int(year.text), year))
            i += 2
            continue
        if lower in words:
            follower = tokens[i + 1] if i + 1 < n else None
            found.append(_word(token, token.start, token.end, token.text, follower))
        elif lower in numbers:
            found.append(Atom(token.start, token.end, lower, "word", numbers[lower], token))
        elif token.text[0].isdigit() or (token.text[-1].isalnum() and has_digit(token.text)):
            _numeral(token, found)
        elif len(lower) > 3 and ("-" in lower or "–" in lower or "—" in lower):
            _split(token, found)
        else:
            found.append(Atom(token.start, token.end, lower, "", "", token))
        i += 1
    return _with_numbers(found)


@lru_cache(maxsize=65536)
def _is_plain(text: str) -> bool:
    """Whether a word tells no time, neither by itself nor as the first or a part of several."""
    lower, known = text.lower(), lexicon()
    if lower in known.words or lower in known.numbers or lower in known.openings:
        return False
    return text.isalpha() or not (has_digit(text) or _APOSTROPHES & {*lower} or _DASHES & {*lower})


def _is_short_year(mark: Token, token: Token) -> bool:
    """Whether "05" stands right after an apostrophe that closes no word."""
    return (
        not mark.space_after
        and len(token.text) == 2
        and token.text.isdecimal()
        and token.text.isascii()
    )


@lru_cache(maxsize=65536)
def has_digit(text: str) -> bool:
    """Whether a word holds a figure."""
    return any(c.isdigit() for c in text)


def _phrase(tokens: list[Token], i: int, found: list[Atom]) -> int:
    """Append the longest phrase of the lexicon that begins here; its length in tokens or 0."""
    for parts, sense in lexicon().phrases[tokens[i].lower, tokens[i + 1].lower]:
        run = tokens[i : i + len(parts)]
        if tuple(t.lower for t in run) == parts and holds(
            sense.condition, run[-1], run[-1].text, None
        ):
            head = run[-1]
            lower = " ".join(parts)
            found.append(Atom(run[0].start, head.end, lower, sense.kind, sense.value, head))
            return len(parts)
    return 0


def _word(token: Token, start: int, end: int, text: str, follower: Token | None) -> Atom:
    lower = text.lower()
    for sense in lexicon().words.get(lower, ()):
        if holds(sense.condition, token, text, follower):
            return Atom(start, end, lower, sense.kind, sense.value, token)
    value = lexicon().numbers.get(lower)
    if value is not None:
        return Atom(start, end, lower, "word", value, token)
    return Atom(start, end, lower, "", "", token)


def _numeral(token: Token, found: list[Atom]) -> None:
    """Append the atoms of a token with digits."""
    atom = _figure(token, token.start, token.end)
    if atom is not None:
        found.append(atom)
        return
    if match := _DOTTED.match(token.lower):
        half_day = match[3][0] + "m"
        clock = f"{match[1]}:{match[2]}{half_day}"
        found.append(Atom(token.start, token.end, token.lower, "clock", clock, token))
        return
    if match := _HOUR.match(token.lower):
        cut = token.start + match.end(1)
        found.append(Atom(token.start, cut, match[1], "d", int(match[1]), token))
        found.append(Atom(cut, token.end, match[2], "ampm", match[2][0] + "m", token))
        return
    if match := _FISCAL.match(token.lower):
        cut = token.start + match.start(1)
        kind = "y" if len(match[1]) == 4 else "yy"
        found.append(Atom(token.start, cut, "fy", "fiscal", "FY", token))
        found.append(Atom(cut, token.end, match[1], kind, int(match[1]), token))
        return
    _split(token, found)


def _split(token: Token, found: list[Atom]) -> None:
    for piece in _PIECES.finditer(token.text):
        start, end = token.start + piece.start(), token.start + piece.end()
        text = piece[0]
        atom = _figure(token, start, end) if text[0].isdigit() or text[0] in "'’" else None
        found.append(atom or _word(token, start, end, text, None))


def _figure(token: Token, start: int, end: int) -> Atom | None:
    """A numeral of a known form, or None."""
    text = token.lower[start - token.start : end - token.start]

    def made(kind: str, value: Value) -> Atom:
        return Atom(start, end, text, kind, value, token)

    if len(text) > _LONGEST_NUMERAL:
        return None
    if text.isdecimal() and text.isascii():
        number = int(text)
        if len(text) == 4 and _YEAR.match(text):
            return made("y", number)
        return made("d" if 1 <= number <= 31 else "n", number)
    if _NUMBER.match(text):
        return made("n", float(text.replace(",", "")))
    if match := _ORDINAL.match(text):
        return made("ord", int(match[1]))
    if match := _CLOCK.match(text):
        return made("clock", text)
    if match := _DECADE.match(text):
        return made("dec", int(match[2] + match[3]) if match[2] else int(match[1]))
    if _ISO.match(text):
        return made("iso", text[:16].upper())
    if _SLASH.match(text):
        return made("slash", text)
    if match := _SHORT_YEAR.match(text):
        return made("yy", int(match[1]))
    if match := _QUARTER.match(text):
        return made("quarter_code", int(match[1] or match[2]))
    if match := _HALF.match(text):
        return made("half_code", int(match[1]))
    if (match := _FRACTION.match(text)) and 0 < int(match[1]) < int(match[2]) < 10:
        return made("fraction", int(match[1]) / int(match[2]))
    if text[-1] in _GLYPHS and (text[:-1].isdecimal() or len(text) == 1):
        return made("n", float(text[:-1] or 0) + _GLYPHS[text[-1]])
    return None


def _with_numbers(atoms: list[Atom]) -> list[Atom]:
    """The atoms with number words ("twenty-four", "two thousand", "2 1/2") joined to numbers."""
    if not any(a.kind in ("word", "fraction") for a in atoms):
        return atoms
    joined: list[Atom] = []
    i = 0
    while i < len(atoms):
        run = _number_run(atoms, i)
        if run:
            value, kind, length = run
            first, last = atoms[i], atoms[i + length - 1]
            lower = " ".join(a.lower for a in atoms[i : i + length])
            joined.append(Atom(first.start, last.end, lower, kind, value, last.token))
            i += length
        else:
            joined.append(atoms[i])
            i += 1
    return joined


def _joins(parts: list[int], number: int) -> bool:
    """Whether a number word goes on with a number ("twenty | four", "two | hundred").

    "Two four-year terms" are two numbers, and "nineteen ninety-seven" is a year.
    """
    last = parts[-1]
    if number >= 100 or last >= 100:
        return True
    if len(parts) == 1 and 10 <= last <= 20 and number >= 10:
        return True
    return 20 <= last <= 90 and number < 10


def _number_run(atoms: list[Atom], i: int) -> tuple[float, str, int] | None:
    """Value, class and length of the number that begins at an atom, if words take part in it."""
    first = atoms[i]
    if first.kind in ("d", "n", "y") and i + 1 < len(atoms):
        follower = atoms[i + 1]
        if follower.kind == "fraction":
            return float(first.value) + float(follower.value), "n", 2
        if follower.kind == "word" and float(follower.value) >= 100:
            return float(first.value) * float(follower.value), "n", 2
        return None
    if first.kind == "one" and i + 1 < len(atoms) and atoms[i + 1].kind == "word":
        parts = [1]
    elif first.kind == "word":
        parts = [int(first.value)]
    else:
        return None
    j = i + 1
    while j < len(atoms):
        step = 1
        if atoms[j].kind == "dash" and parts[-1] % 10 == 0 and 20 <= parts[-1] <= 90:
            step = 2  # twenty-five
        elif atoms[j].lower == "and" and parts[-1] >= 100:
            step = 2  # two thousand and five
        k = j + step - 1
        if k >= len(atoms) or atoms[k].kind not in ("word", "one"):
            break
        if not _joins(parts, int(atoms[k].value or 1)):
            break
        parts.append(int(atoms[k].value or 1))
        j = k + 1
    if len(parts) >= 2 and 10 <= parts[0] <= 20 and 10 <= parts[1] <= 99:
        return parts[0] * 100 + sum(parts[1:]), "y", j - i  # nineteen ninety-seven
    total = current = 0
    for part in parts:
        if part >= 1000:
            total += max(current, 1) * part
            current = 0
        elif part == 100:
            current = max(current, 1) * 100
        else:
            current += part
    return total + current, "n", j - i
