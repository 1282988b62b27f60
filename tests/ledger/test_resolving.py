"""What came of an expectation, by which rule."""

from dataclasses import replace
from datetime import date

import pytest
from ledger_samples import MEET, claim, event, expectation, outcome, table

from foretold.ledger.claim import Claim
from foretold.ledger.matching import Told
from foretold.ledger.outcomes import OutcomeTable
from foretold.ledger.resolution import Resolution
from foretold.ledger.resolving import resolve
from foretold.records import DateRange

LATE = date(2024, 6, 1)


def settled(*args: object, **more: object) -> tuple[str, str]:
    found = resolve(*args, **more)  # type: ignore[arg-type]
    return found.verdict, found.rule


def test_a_row_that_fits_makes_it_true() -> None:
    found = resolve(claim(), [table("2023-11-21")], [], LATE)
    assert (found.verdict, found.happened, found.learned) == ("came true", True, "2023-11-21")
    assert found.evidence[0].where == "list.csv:2023-11-21"


def test_tables_that_agree_say_so_although_their_days_differ_by_one() -> None:
    tables = [table("2023-11-21"), table("2023-11-22", name="Another")]
    found = resolve(claim(), tables, [], LATE)
    assert (found.verdict, found.rule) == ("came true", "tables agree")
    assert {e.source for e in found.evidence} == {"A list", "Another"}


def test_tables_that_disagree_leave_it_open_and_are_both_shown() -> None:
    found = resolve(claim(), [table("2023-11-21"), table(name="Another")], [], LATE)
    assert (found.verdict, found.rule) == ("open", "sources conflict")
    assert [(e.source, e.agrees) for e in found.evidence] == [("A list", True), ("Another", False)]


@pytest.mark.parametrize(
    "row",
    [
        outcome("2023-11-07"),  # the day on which it was said
        outcome("2023-11-01"),  # before it was said
        outcome("2023-12-05"),  # after its time
        outcome("2023-11-21", party="KOR"),  # another's deed
        outcome("2023-11-21", topic="nuclear_test"),  # another kind of deed
    ],
)
def test_rows_that_do_not_fit_settle_nothing(row: object) -> None:
    rows = table(complete=False)
    rows.fill([row])  # type: ignore[list-item]
    assert settled(claim(), [rows], [], LATE) == ("open", "no source")


def test_a_day_beside_the_horizon_counts_within_the_tolerance() -> None:
    assert settled(claim(), [table("2023-12-01")], [], LATE) == ("came true", "table")


def test_the_silence_of_a_complete_table_says_no() -> None:
    found = resolve(claim(), [table()], [], LATE)
    assert (found.verdict, found.happened, found.learned) == ("did not", False, "2023-12-01")


def test_silence_says_nothing_before_the_time_is_over() -> None:
    assert settled(claim(), [table()], [], date(2023, 11, 20)) == ("open", "horizon runs")


def test_silence_says_nothing_where_no_time_is_named() -> None:
    found = claim(expectation(horizon=None))
    assert settled(found, [table()], [], LATE) == ("open", "no source")


def test_what_was_not_to_happen_came_true_when_it_did_not() -> None:
    found = claim(expectation(band="unlikely"))
    assert settled(found, [table()], [], LATE) == ("came true", "table is silent")
    assert settled(found, [table("2023-11-21")], [], LATE) == ("did not", "table")


def test_a_condition_keeps_it_open_and_shows_what_would_fit() -> None:
    text = "If the talks fail, North Korea may launch a spy satellite"
    found = resolve(
        claim(expectation(text, condition="If the talks fail")), [table("2023-11-21")], [], LATE
    )
    assert (found.verdict, found.rule) == ("open", "condition")
    assert "If the talks fail" in found.reason
    assert [e.day for e in found.evidence] == ["2023-11-21"]
    assert found.settles is not None and "decision" in found.settles


def test_a_launch_that_only_qualifies_what_is_foretold_is_not_foretold() -> None:
    text = (
        "There will be limits to how far the Council of fifteen members from five regions can go "
        "in answering a satellite launch by North Korea"
    )
    found = claim(expectation(text, hedge="will", about=("UNSC", "PRK")))
    assert settled(found, [table("2023-11-21")], [], LATE)[0] != "came true"


@pytest.mark.parametrize(
    ("words", "predicts", "settles"),
    [
        ("The mood may sour", (), None),
        ("The choir will sing at dawn", (), "later articles"),
        (MEET, ("CONSULT",), "event data"),
    ],
)
def test_what_no_source_covers_says_what_would_settle_it(
    words: str, predicts: tuple[()], settles: str | None
) -> None:
    hedge = "may" if "may" in words else "will"
    horizon = None if settles is None else ("2023-11-01", "2023-11-30")
    foretold = expectation(words, hedge=hedge, predicts=predicts, horizon=horizon)
    found = resolve(claim(foretold), [], [], LATE)
    if settles is None:
        assert (found.verdict, found.settles) == ("cannot be resolved", None)
    else:
        assert found.settles is not None and settles in found.settles


def meeting(told: str, **more: object) -> Resolution:
    """What becomes of the meeting that was foretold when an article tells this of 20 November."""
    foretold = claim(expectation(MEET, hedge="will", about=("PER", "CHL"), predicts=("CONSULT",)))
    later = event(told, ("PER", "CHL"), **more)
    day = DateRange("2023-11-19", "2023-11-19")
    return resolve(
        foretold, [], [Told(replace(later, date=day), "b" * 16, date(2023, 11, 20))], LATE
    )


def test_a_later_article_that_tells_the_same_makes_it_true() -> None:
    found = meeting("Envoys of Peru and Chile met in Geneva and signed the fishing treaty")
    assert (found.verdict, found.rule) == ("came true", "later article")


def test_another_meeting_of_the_same_two_does_not() -> None:
    assert meeting("Peru and Chile talked about a tunnel in Lima").verdict == "open"


def test_another_kind_of_event_does_not() -> None:
    told = "Peru and Chile quarrelled in Geneva over the fishing treaty"
    assert meeting(told, event_type="ACCUSE").verdict == "open"


def test_a_meeting_that_was_called_off_says_no() -> None:
    found = meeting("Peru and Chile did not meet in Geneva on the fishing treaty", status="negated")
    assert (found.verdict, found.happened) == ("did not", False)


def test_an_article_of_the_same_day_settles_nothing() -> None:
    foretold = claim(expectation(MEET, hedge="will", about=("PER", "CHL"), predicts=("CONSULT",)))
    told = event("Envoys of Peru and Chile met in Geneva on fishing", ("PER", "CHL"))
    same_day = [Told(told, "b" * 16, date(2023, 11, 7))]
    assert resolve(foretold, [], same_day, LATE).verdict == "open"
    next_day = [Told(told, "b" * 16, date(2023, 11, 8))]
    assert resolve(foretold, [], next_day, LATE).verdict == "came true"


def told_of(
    foretold: Claim, text: str, codes: tuple[str, ...], *, learned: str, day: str | None = None,
    id_: str = "v1", **more: object,
) -> Told:  # fmt: skip
    """The telling of an event of the foretold type by another article."""
    found = event(text, codes, kind=next(iter(foretold.types)), id=id_, **more)
    days = DateRange(day, day) if day else None
    return Told(replace(found, date=days), f"{id_:b<16}", date.fromisoformat(learned))


def announced() -> Claim:
    text = "The League will present a motion on whaling in Norway to the assembly"
    made = expectation(text, hedge="will", about=("EU",), predicts=("REQUEST",), horizon=None)
    return claim(made)


def test_the_same_about_another_state_settles_nothing() -> None:
    foretold = announced()
    told = "The League presented a motion on whaling in {} to the assembly"
    for state, verdict in (("Iceland", "open"), ("Norway", "came true")):
        later = told_of(foretold, told.format(state), ("EU",), learned="2023-11-10")
        assert resolve(foretold, [], [later], LATE).verdict == verdict


def test_a_gathering_of_one_state_settles_no_other_of_its_own() -> None:
    text = "A festive meeting on the harbour anniversary will be held in Lima by Peru"
    told = "A festive meeting on the harbour anniversary was held in Cusco by Peru"
    for codes, verdict in ((("PER",), "open"), (("PER", "CHL"), "came true")):
        made = expectation(text, hedge="will", about=codes, predicts=("CONSULT",), horizon=None)
        later = told_of(claim(made), told, codes, learned="2023-11-10")
        assert resolve(claim(made), [], [later], LATE).verdict == verdict


def test_days_and_titles_make_no_two_tellings_the_same() -> None:
    text = "The foreign minister of Peru will meet his colleague on Tuesday"
    made = expectation(
        text, hedge="will", about=("PER", "CHL"), predicts=("CONSULT",), horizon=None
    )
    foretold = claim(made)
    other = "The prime minister of Peru met a foreign official of Chile on Tuesday"
    later = told_of(foretold, other, ("PER", "CHL"), learned="2023-11-10", day="2023-11-09")
    assert resolve(foretold, [], [later], LATE).verdict == "open"


def test_what_was_told_as_done_before_is_not_what_came() -> None:
    foretold = announced()
    told = "The League has presented a motion on whaling in Norway to the assembly"
    later = told_of(foretold, told, ("EU",), learned="2023-11-10")
    before = told_of(foretold, told, ("EU",), learned="2023-11-02", id_="v0")
    assert resolve(foretold, [], [later], LATE).verdict == "came true"
    assert resolve(foretold, [], [before, later], LATE).verdict == "open"


def test_without_any_day_only_what_is_told_soon_counts() -> None:
    foretold = announced()
    told = "The League presented a motion on whaling in Norway to the assembly"
    late = told_of(foretold, told, ("EU",), learned="2023-12-01")
    assert resolve(foretold, [], [late], LATE).verdict == "open"
    dated = told_of(foretold, told, ("EU",), learned="2023-12-01", day="2023-11-30")
    assert resolve(foretold, [], [dated], LATE).verdict == "came true"
    # the day that the later one gives cannot be right: it was told as done before
    undated = told_of(foretold, told, ("EU",), learned="2023-11-25", id_="v0")
    assert resolve(foretold, [], [undated, dated], LATE).verdict == "open"


def test_all_who_were_to_take_part_must_have() -> None:
    text = "The premier of Peru will visit vineyards in Chile and Argentina"
    made = expectation(text, hedge="will", about=("PER", "CHL", "ARG"), predicts=("CONSULT",))
    foretold = claim(made)
    told = "The premier of Peru visited vineyards in Chile"
    half = told_of(foretold, told, ("PER", "CHL"), learned="2023-11-15", day="2023-11-14")
    assert resolve(foretold, [], [half], LATE).verdict == "open"


def test_what_qualifies_the_foretold_deed_far_behind_it_is_not_compared() -> None:
    text = (
        "Peru and Chile will discuss their relations, which have been cool for many months since "
        "the day on which admiral Barrios inspected a lighthouse near the border"
    )
    made = expectation(
        text, hedge="will", about=("PER", "CHL"), predicts=("CONSULT",), horizon=None
    )
    foretold = claim(made)
    other = "Admiral Barrios of Peru inspected a lighthouse in Chile"
    later = told_of(foretold, other, ("PER", "CHL"), learned="2023-11-10", day="2023-11-09")
    assert resolve(foretold, [], [later], LATE).verdict == "open"


@pytest.mark.parametrize(
    ("words", "settles"),
    [
        ("The general election will end the long rule of the Liberals", "results of the vote"),
        ("The central bank will raise its key interest rate", "central bank"),
        ("Copper prices will climb further", "prices"),
        ("The striker will miss the semi-finals", "competition"),
        ("The court will hear the smuggler's case", "court"),
        ("A new bridge will be built over the river", "builds it"),
    ],
)
def test_what_no_event_type_names_but_somebody_records_stays_open(words: str, settles: str) -> None:
    found = resolve(claim(expectation(words, hedge="will", about=(), predicts=())), [], [], LATE)
    assert (found.verdict, found.rule) == ("open", "no source")
    assert settles in (found.settles or "")


def forecast() -> Claim:
    made = expectation(
        "Peru is likely to accuse Chile by 2023-11-30", hedge="is likely to",
        about=("PER", "CHL"), predicts=("ACCUSE",),
    )  # fmt: skip
    return claim(replace(made, probability_basis="model"), known="2023-11-01")


def event_data(*rows: tuple[str, str, str]) -> OutcomeTable:
    ends = [("2023-01-01", "PER", "CHL"), ("2023-12-31", "PER", "CHL")]
    made = OutcomeTable("Events", 1)
    made.fill(
        replace(outcome(day, topic="", party=who), recipient=frozenset({whom}), topics=frozenset(),
                type="ACCUSE")
        for day, who, whom in [*ends, *rows]
    )  # fmt: skip
    return made


def test_event_data_settle_forecasts_of_a_model_either_way() -> None:
    first_day = event_data(("2023-11-01", "PER", "CHL"))
    assert settled(forecast(), [first_day], [], LATE) == ("came true", "table")
    other_way = event_data(("2023-11-10", "CHL", "PER"))
    assert settled(forecast(), [other_way], [], LATE) == ("did not", "table is silent")
    assert settled(forecast(), [other_way], [], date(2023, 11, 20))[0] == "open"


def test_event_data_do_not_settle_what_people_expect() -> None:
    by_people = claim(replace(forecast().expectation, probability_basis="prior"))
    data = event_data(("2023-11-10", "PER", "CHL"))
    assert settled(by_people, [data], [], LATE) == ("open", "no source")
