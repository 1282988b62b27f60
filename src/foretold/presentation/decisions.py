"""Where a decision comes from: its kind, the files that hold its pattern or head, its words.

Extractors name what decided in `decided_by`; here the name is looked up in the knowledge files, so
that a reader can see, and change, what the program went by.
"""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from foretold.knowledge.events import NOUN_FILES, VERB_FILES
from foretold.knowledge.files import table, toml
from foretold.records import Article, Event, Expectation, Rule, Span, Statement, Violation

Record = Article | Event | Expectation | Rule | Statement | Violation
Kind = Literal["pattern", "head", "markup", "unknown"]
_OPERATORS = "events/operators.toml"
_WORDS = "events/words.toml"
_BY_WORDS = frozenset(
    {"attitude", "judgement", "verdict", "intent", "promise", "person", "giving", "by"}
)
_SIDING = "extraction/events/weights/siding.json"
_STATEMENTS = {
    "nominal cue": ("statements/cues.tsv",),
    "press review": ("statements/forms.toml",),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What decided about a record.

    `files` of patterns are relative to the knowledge folder, weights of heads to the package; none
    for a construction that only the code knows. `on` are the words it went by.
    """

    kind: Kind
    files: tuple[str, ...]
    on: tuple[Span, ...]


def decision_of(record: Record) -> Decision:
    """What decided about the record, and on which words."""
    match record:
        case Article():
            return Decision("markup", (), ())
        case Event():
            return Decision("pattern", event_files(record.decided_by or ""), (record.trigger,))
        case Statement():
            cue = tuple(record.cue)
            if record.decided_by == "tagger":
                return Decision("head", ("extraction/statements/weights/attribution.npz",), cue)
            return Decision("pattern", _STATEMENTS.get(record.decided_by or "", ()), cue)
        case Expectation():
            files = expectation_files(record.decided_by or "")
            return Decision("pattern", files, (record.hedge,) if record.hedge else ())
        case Rule():
            return Decision("pattern", ("instruments/cues.toml",), (record.act,))
        case _:
            return Decision("unknown", (), (record.evidence,))


def event_files(name: str) -> tuple[str, ...]:
    """The files in which the patterns and heads that an event's `decided_by` names stand."""
    ruled, _, filled = name.partition(", ")
    words = ruled.removeprefix("pattern ").split()
    found: list[str | None] = []
    for kind, one in pairwise(words):
        if kind in ("noun", "+"):
            found.append(_noun_files().get(one.split(":")[0]))
        elif kind == "verb":
            found.append(_verb_files().get(one))
        elif kind in _BY_WORDS:
            found.append(_WORDS)
        elif one in _operator_names():
            found.append(_OPERATORS)
    if filled.endswith("by siding"):
        found.append(_SIDING)
    return tuple(dict.fromkeys(f for f in found if f))


def expectation_files(name: str) -> tuple[str, ...]:
    """The knowledge files in which the cue that an expectation's `decided_by` names stands."""
    if name.startswith("modal:"):
        return ("hedges/modals.tsv",)
    lemma, _, construction = name.partition("+")
    known = construction and any(r["lemma"] == lemma for r in table("hedges/cues.tsv"))
    return ("hedges/cues.tsv",) if known else ()


@cache
def _verb_files() -> dict[str, str]:
    rows = ((file, row) for file in VERB_FILES for row in toml(file)["frame"])
    return {key: file for file, row in rows for key in str(row["verbs"]).split()}


@cache
def _noun_files() -> dict[str, str]:
    return {str(row["name"]): file for file in NOUN_FILES for row in toml(file)["class"]}


@cache
def _operator_names() -> frozenset[str]:
    rows = toml(_OPERATORS)["operator"]
    return frozenset(key for row in rows for key in str(row["verbs"]).split())
