"""What came of an expectation, on what evidence, and by which rule."""

from dataclasses import dataclass
from typing import Literal, get_args

Verdict = Literal["open", "came true", "did not", "void", "cannot be resolved"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

Rule = Literal[
    "table", "tables agree", "event data", "table is silent", "later article",
    "later article: called off", "decision", "sources conflict", "condition", "horizon runs",
    "no source", "names no event",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source's word on what happened.

    `source` is a table's name or an article's id; `where` the row ("file:line") or the record's
    id; `day` the day of the happening, `learned` the day from which the source could be known
    (ISO dates); `says` its words or label.
    """

    source: str
    where: str
    day: str
    learned: str
    says: str
    agrees: bool = True


@dataclass(frozen=True, slots=True)
class Resolution:
    """The verdict on one expectation.

    `happened` says whether the foretold thing itself came about, whatever was expected of it:
    "will not attack" came true where it is False. `learned` is the day from which the verdict
    could be known (ISO date, None while it is open); `reason` is a sentence for a reader, `settles`
    says of what is open which kind of source would settle it.
    """

    expectation: str
    verdict: Verdict
    rule: Rule
    reason: str
    happened: bool | None = None
    learned: str | None = None
    settles: str | None = None
    evidence: tuple[Evidence, ...] = ()
    by: str | None = None
