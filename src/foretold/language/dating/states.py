"""Evidence in states that are gone: who speaks of one as present wrote before its end."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from foretold.knowledge.files import table
from foretold.language.dating.axis import Axis, Evidence
from foretold.language.dating.words import cue, shown

_SLIP, _FADE = 0.1, 400.0
_BEFORE = 40
_ACT = 80


@dataclass(frozen=True, slots=True)
class GoneState:
    """A state with its last day and the words that name it."""

    name: str
    until: date
    pattern: re.Pattern[str]
    must_act: bool


@cache
def gone_states() -> tuple[GoneState, ...]:
    """The states of the knowledge pack."""
    return tuple(
        GoneState(
            (words := row["words"].split("/"))[0],
            date.fromisoformat(row["until"]),
            re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})(?:'s|s)?(?!\w)"),
            row["manner"] == "act",
        )
        for row in table("dated_events/states.tsv")
    )


def states_evidence(axis: Axis, spoken: list[str]) -> list[Evidence]:
    """What the states named as present in these sentences say of the day of publication."""
    found = []
    for state in gone_states():
        if state.until >= axis.first and any(_is_present(state, s) for s in spoken):
            name = state.name.title()
            reason = (
                f"{name}, which ended or was renamed after {shown(state.until)}, is told as present"
            )
            found.append(Evidence(axis.until(state.until, _SLIP, fade=_FADE), reason))
    return found


def _is_present(state: GoneState, sentence: str) -> bool:
    """Whether a sentence names the state, not as of the past, and as acting where it must."""
    for match in state.pattern.finditer(sentence):
        before = sentence[max(0, match.start() - _BEFORE) : match.start()]
        if cue("gone").search(before) or cue("year").search(sentence):
            continue
        if not state.must_act or cue("acts").match(sentence[match.end() : match.end() + _ACT]):
            return True
    return False
