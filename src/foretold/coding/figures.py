"""The figures of a text, written alike: numbers (380,000, 380 thousand, twelve) and weekdays.

Every article that is stored is asked for them: few of the patterns read more than passages.
"""

import re
from functools import cache
from itertools import pairwise

from foretold.documents.shingles import words_of
from foretold.language.dating.words import cardinals

_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_PASSAGE = re.compile(r"[0-9](?:[0-9.,]| (?=[0-9]))*(?: (?:thousand|million|billion)\b)?")
"""A number with all that says how large it is."""
_THOUSANDS = re.compile(r"([0-9])[, ](?=[0-9]{3}\b)")
_SCALE = re.compile(r"\b(\d+(?:\.\d+)?) (thousand|million|billion)\b")
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_BEFORE_WORD = b"0123456789_'-"
"""What may stand before the first letter of a word and is no part of it."""
_WEEKDAY = re.compile(r"\W(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)\Z")
"""What stands before "day"."""
_LONGEST_WEEKDAY = len("\nWednes")


def plain_numbers(text: str) -> str:
    """The text with its numbers written alike."""
    plain = _THOUSANDS.sub(r"\1", text)
    if not any(scale in plain for scale in _SCALES):
        return plain
    return _SCALE.sub(lambda m: f"{float(m[1]) * _SCALES[m[2]]:.0f}", plain)


def figures(text: str, words: list[bytes] | None = None) -> set[str]:
    """The numbers and weekdays of a text; `words` are its words, where they are known."""
    return _numbers(text) | _spelled_out(text, words) | weekdays(text)


def weekdays(text: str) -> set[str]:
    """The weekdays that a text names as whole words."""
    found: set[str] = set()
    for before, after in pairwise(f"\n{text}\n".split("day")):
        day = _WEEKDAY.search(before[-_LONGEST_WEEKDAY:])
        if day is not None and after and not (after[0].isalnum() or after[0] == "_"):
            found.add(f"{day[1]}day")
    return found


def _numbers(text: str) -> set[str]:
    """The numbers that are written in digits."""
    # with the characters before and after, which say whether a passage stands alone
    passages = [text[max(0, m.start() - 1) : m.end() + 1] for m in _PASSAGE.finditer(text)]
    if not passages:
        return set()
    found = _FIGURE.findall(plain_numbers("\n".join(passages)))
    return {f"{float(f):g}" if len(f) < 7 else f for f in found}


def _spelled_out(text: str, words: list[bytes] | None) -> set[str]:
    """The numbers that are written as words."""
    spelled = _spelled()
    if spelled.keys().isdisjoint(words_of(text) if words is None else words):
        return set()
    # parts of longer words ("two-thirds") are none
    whole = set(words_of(text.replace("’", "'"), "_'-"))
    whole.update([w.lstrip(_BEFORE_WORD) for w in whole if w[0] in _BEFORE_WORD])
    return {spelled[word] for word in spelled.keys() & whole}


@cache
def _spelled() -> dict[bytes, str]:
    """The figures that are spelled out, from two on."""
    return {word.encode(): str(n) for word, n in cardinals().items() if n > 1}
