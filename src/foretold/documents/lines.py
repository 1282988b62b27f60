"""A text as its lines with their offsets, and how lines are compared."""

import re
from dataclasses import dataclass

_SPACES = re.compile(r"\s+")
_CREDIT = re.compile(r"\s*[\[(][^\[\]()]{2,60}[\])]\s*\.?$")
_CLOSED = re.compile(r"[.!?…][\"'”’)\]]*$")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its offsets without the white space around it, and its words."""

    start: int
    end: int
    text: str

    @property
    def is_closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_CLOSED.search(self.text))

    @property
    def folded(self) -> str:
        """The form in which two lines are the same: case, spaces and a picture credit aside."""
        return _SPACES.sub(" ", _CREDIT.sub("", self.text)).rstrip(".").lower()


def split_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank, in order."""
    lines = []
    position = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip().strip("\ufeff")
        if stripped:
            start = position + raw.index(stripped)
            lines.append(Line(start, start + len(stripped), stripped))
        position += len(raw)
    return lines


def foreign_share(text: str) -> float:
    """The share of letters outside the Latin script."""
    letters = _LETTERS.findall(text)
    if not letters:
        return 0.0
    return sum(1 for c in letters if ord(c) > 0x24F and not 0x1E00 <= ord(c) <= 0x1EFF) / len(
        letters
    )
