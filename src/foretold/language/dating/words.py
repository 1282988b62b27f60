"""What the readers of evidence share: sentences, numbers as words, cue patterns."""

import re
from datetime import date
from functools import cache

from foretold.knowledge.files import toml
from foretold.language.paragraphs import is_hard_wrapped

_SENTENCE = re.compile(r"(?<=[.!?。])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\n+")
_INNER_BREAK = re.compile(r"(?<!\n)\n(?!\s*\n)")
_ORDINALS: list[str] = toml("dated_events/cues.toml")["ordinals"]
_CARDINALS: list[str] = toml("dated_events/cues.toml")["cardinals"]
NUMBER = r"\d{1,3}|" + "|".join(_CARDINALS)
ORDINAL = r"\d{1,3}(?:st|nd|rd|th)|" + "|".join(_ORDINALS)


def unwrapped(text: str) -> str:
    """The text with line breaks inside paragraphs undone, where lines are merely wrapped."""
    return _INNER_BREAK.sub(" ", text) if is_hard_wrapped(text) else text


def cased_sentences(text: str) -> list[str]:
    """The sentences of a text, roughly, with plain apostrophes."""
    plain = text.replace("’", "'").replace("‘", "'")
    return [s for s in _SENTENCE.split(plain) if s.strip()]


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly, in lower case with plain apostrophes."""
    return [s.lower() for s in cased_sentences(text)]


def number(word: str) -> int | None:
    """`70th`, `third`, `five`, `12` as a number."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    for words in (_ORDINALS, _CARDINALS):
        if word in words:
            return words.index(word) + 1
    return None


def shown(day: date) -> str:
    """A day as people write it: 24 August 2023."""
    return f"{day.day} {day:%B %Y}"


def nth(n: int) -> str:
    """`third`, `70th`."""
    return _ORDINALS[n - 1] if 0 < n <= len(_ORDINALS) else f"{n}{suffix(n)}"


def suffix(n: int) -> str:
    """`th` of 4, `st` of 1."""
    return "th" if 10 < n % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


@cache
def cardinals() -> dict[str, int]:
    """`two`: 2, and so on to twenty."""
    return {word: n for n, word in enumerate(_CARDINALS, 1)}


@cache
def cue(name: str) -> re.Pattern[str]:
    """The pattern of this name in the cues file."""
    return re.compile(toml("dated_events/cues.toml")[name])


def same_day(day: date, year: int) -> date:
    """The same day in another year; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)
