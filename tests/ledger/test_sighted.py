"""Event data on what people expect: they settle it only where nearly nothing else can be meant."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from ledger_samples import expectation, outcome

from foretold.ledger.claim import Claim, claim_of
from foretold.ledger.event_data import sighted
from foretold.ledger.outcomes import Outcome, OutcomeTable
from foretold.ledger.resolving import resolve

LATE = date(2024, 6, 1)
VISIT = "President Ana Quispe will visit Chile next Tuesday to open a tunnel"


def journey(
    text: str = VISIT, *, deed: str | None = "042", days: tuple[str, str] | None = None,
    about: tuple[str, ...] = ("PER", "CHL"),
) -> Claim:  # fmt: skip
    made = expectation(
        text, hedge="will", about=about, predicts=("CONSULT",), horizon=days or ("2023-11-14",) * 2
    )
    return claim_of(made, date(2023, 11, 8), deed)


def row(
    day: str, cameo: str, who: str = "PER", whom: str = "CHL", names: tuple[str, ...] = ()
) -> Outcome:
    return replace(
        outcome(day, topic="", party=who), recipient=frozenset({whom}), topics=frozenset(),
        type="CONSULT", cameo=cameo, names=names,
    )  # fmt: skip


def coded(*rows: Outcome) -> OutcomeTable:
    ends = [row("2022-01-01", "042", "BOL", "ARG"), row("2024-01-01", "042", "BOL", "ARG")]
    made = OutcomeTable("Events", 1)
    made.fill([*ends, *rows])
    return made


MADE, HOSTED = row("2023-11-14", "042"), row("2023-11-14", "043", "CHL", "PER")


def test_a_visit_that_event_data_tell_twice_came_true() -> None:
    found = resolve(journey(), [coded(MADE, HOSTED)], [], LATE)
    assert (found.verdict, found.rule, found.learned) == ("came true", "event data", "2023-11-14")
    assert len(found.evidence) == 2
    assert "0 of" in found.reason


@pytest.mark.parametrize(
    "rows",
    [
        [MADE],  # told once only: what was announced is often coded as done
        [row("2023-11-14", "042", "CHL", "PER"), row("2023-11-14", "043", "PER", "CHL")],
        [row("2023-11-14", "046"), row("2023-11-14", "041")],  # talks, and by telephone
        [row("2023-11-20", "042"), row("2023-11-20", "043", "CHL", "PER")],  # another day
        [row("2023-11-08", "042"), row("2023-11-08", "043", "CHL", "PER")],  # before it was said
        [replace(r, names=("Luis Rojas", "Chile")) for r in (MADE, HOSTED)],  # somebody else
    ],
)  # fmt: skip
def test_rows_that_may_be_of_something_else_settle_nothing(rows: list[Outcome]) -> None:
    assert sighted(journey(), coded(*rows), LATE) is None


def test_a_person_who_is_named_may_be_the_actor() -> None:
    rows = [replace(r, names=("Ana Quispe", "Foreign Affairs (Chile)")) for r in (MADE, HOSTED)]
    assert sighted(journey(), coded(*rows), LATE) is not None


def test_two_who_meet_all_the_time_settle_nothing() -> None:
    often = [row((date(2023, 11, 1) - timedelta(days=7 * n)).isoformat(), c)
             for n in range(40) for c in ("042", "042")]  # fmt: skip
    assert sighted(journey(), coded(MADE, HOSTED, *often), LATE) is None


def test_a_journey_to_two_states_needs_both() -> None:
    both = journey("President Quispe will visit Chile and Brazil", about=("PER", "CHL", "BRA"))
    assert sighted(both, coded(MADE, HOSTED), LATE) is None
    there = row("2023-11-15", "042", "PER", "BRA")
    assert sighted(both, coded(MADE, there), LATE) is not None


def test_what_names_no_day_or_a_long_time_stays_open() -> None:
    made = replace(journey().expectation, horizon=None)
    assert sighted(claim_of(made, date(2023, 11, 8), "042"), coded(MADE, HOSTED), LATE) is None
    assert sighted(journey(days=("2023-11-10", "2024-03-01")), coded(MADE, HOSTED), LATE) is None


def test_the_silence_of_event_data_says_nothing() -> None:
    assert resolve(journey(), [coded()], [], LATE).verdict == "open"
