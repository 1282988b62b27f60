"""What was wrong with the rows of a file, kept short enough to be read."""

from collections import Counter
from pathlib import Path

_SHOWN = 3


class Problems:
    """Broken rows of one file: how many of each kind, and the first few line numbers."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.counts: Counter[str] = Counter()
        self._lines: dict[str, list[int]] = {}
        self.notes: list[str] = []

    def add(self, what: str, line: int, count: int = 1) -> None:
        """Note that a row (its line counts from 1) was left out, and why."""
        self.counts[what] += count
        lines = self._lines.setdefault(what, [])
        if len(lines) < _SHOWN:
            lines.append(line)

    def lines(self) -> list[str]:
        """One line for a person for each kind of problem."""
        return [
            f"{self.path}: {count} row{'s' if count > 1 else ''} left out: {what} (line "
            f"{', '.join(map(str, self._lines[what]))}{', ...' if count > _SHOWN else ''})"
            for what, count in self.counts.items()
        ] + self.notes
