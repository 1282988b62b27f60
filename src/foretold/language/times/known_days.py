"""Days that the news names without their year: "the October 7 attack", "the Sept. 11 hijackers"."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from foretold.knowledge import files
from foretold.language.times.match import Match

_LANDMARKS = frozenset({"since", "after", "before", "following", "post", "-"})
_NEAR = 45
"""Within how many days of such a day its own year may be meant."""
_Row = tuple[date, frozenset[str], frozenset[str]]


@cache
def _rows() -> Mapping[tuple[int, int], tuple[_Row, ...]]:
    found: dict[tuple[int, int], list[_Row]] = {}
    for row in files.table("times/known_days.tsv"):
        day = date.fromisoformat(row["day"])
        names = frozenset(n for n in row["names"].split("|") if n)
        nouns = frozenset(row["nouns"].split("|"))
        found.setdefault((day.month, day.day), []).append((day, nouns, names))
    return {key: tuple(rows) for key, rows in found.items()}


def year_of(month: int, day: int, match: Match, today: date) -> int | None:
    """The year of a day known by its noun and a name in the sentence, if it is not still ahead."""
    rows = _rows().get((month, day))
    if not rows:
        return None
    before = match.before()
    if before is not None and before.lower in _LANDMARKS and not _is_near(month, day, today):
        alone = [there for there, _, names in rows if not names and there <= today]
        if alone:
            return alone[0].year  # "since Sept. 11"
    noun = match.head.head
    if noun.pos == "ADP":
        noun = noun.head
    words = {t.lower for t in match.head.sentence.tokens}
    return next(
        (
            there.year
            for there, nouns, names in rows
            if noun.lemma in nouns and there <= today and (not names or names & words)
        ),
        None,
    )


def _is_near(month: int, day: int, today: date) -> bool:
    away = abs((date(today.year, month, day) - today).days)
    return min(away, 365 - away) <= _NEAR
