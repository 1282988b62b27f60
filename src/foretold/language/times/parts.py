"""Parts of a stretch of time: "early", "mid-", "the end of", "later this"."""

from dataclasses import replace

from foretold.language.times.calendar import When, narrowed, plus_days
from foretold.language.times.context import Context
from foretold.language.times.match import Match


def with_part(when: When | None, match: Match, context: Context) -> When | None:
    """The time narrowed to the part that the match names, if it names one."""
    if when is None:
        return None
    atom = match.first("early", "mid", "edge", "cmp")
    if atom is None:
        return when
    mod = str(atom.value)
    if atom.kind == "cmp":
        return _on_one_side(when, mod, context)
    return narrowed(when, mod, edge=atom.kind == "edge")


def _on_one_side(when: When, mod: str, context: Context) -> When:
    """Cuts: "earlier this month" ends before, "later this month" begins after the anchor."""
    today = context.today
    inside = when.first is not None and when.last is not None and when.first <= today <= when.last
    if not inside or when.first == when.last:
        return narrowed(when, mod)
    assert when.first is not None and when.last is not None
    if mod == "START":
        return replace(when, mod=mod, last=max(when.first, plus_days(today, -1)))
    return replace(when, mod=mod, first=min(when.last, plus_days(today, 1)))
