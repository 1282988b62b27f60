"""What came of expectations, as listings tell it."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from store_samples import TEXT, made_article, made_pack

from foretold.errors import UsageError
from foretold.store import Judgement, Query, Store

Opened = Callable[..., Store]
PACKS = [made_pack(made_article(f"{TEXT}Part {n}.\n")) for n in range(4)]
IDS = [pack[3].id for pack in PACKS]


def judgement(number: int, verdict: str, day: str) -> Judgement:
    return Judgement("resolution", IDS[number], day, {"verdict": verdict, "reason": day})


@pytest.fixture
def judged(opened: Opened) -> Opened:
    """A store in which the first came true at last, the second did not, the third stays open."""
    with opened() as store:
        store.add_many(PACKS)
        store.judge([judgement(0, "open", "2023-11-09"), judgement(1, "did not", "2023-12-01")])
        store.judge([judgement(0, "came true", "2023-11-21"), judgement(2, "open", "2023-11-08")])
    return opened


def listed(store: Store, **asked: object) -> set[int]:
    query = Query("expectation", copies=True, **asked)  # type: ignore[arg-type]
    return {IDS.index(row.record.id) for row in store.rows(query)}


def test_expectations_are_listed_by_what_came_of_them(judged: Opened) -> None:
    with judged(write=False) as store:
        assert listed(store, verdict="came true") == {0}
        assert listed(store, verdict="did not", about="SUD") == {1}
        assert listed(store, verdict="open") == {2, 3}
        assert listed(store, verdict="void") == set()
        rows = store.rows(Query("expectation", copies=True))
        assert {IDS.index(r.record.id): r.verdict for r in rows} == {
            0: "came true", 1: "did not", 2: "open", 3: None,
        }  # fmt: skip
        assert store.named(IDS[0])[0].verdict == "came true"


def test_as_of_a_day_the_verdicts_of_then_count(judged: Opened) -> None:
    with judged(write=False) as store:
        assert listed(store, verdict="came true", as_of="2023-11-20") == set()
        assert listed(store, verdict="open", as_of="2023-11-21") == {1, 2, 3}
        assert listed(store, verdict="did not", as_of="2023-12-01") == {1}


def test_what_is_settled_is_not_open(judged: Opened) -> None:
    with judged() as store:
        assert listed(store, open=True, as_of="2023-11-20") == {0, 1, 2, 3}
        assert listed(store, open=True, as_of="2023-11-22") == {1, 2, 3}
        assert listed(store, open=True, verdict="came true") == set()
        store.judge([judgement(2, "cannot be resolved", "2023-11-22")])
        assert listed(store, open=True, as_of="2023-11-22") == {1, 2, 3}
        store.judge([judgement(0, "open", "2023-11-22")])
        assert listed(store, open=True, as_of="2023-11-22") == {0, 1, 2, 3}
        assert listed(store, verdict="came true") == set()
        assert not list(store.verify())


def test_at_a_moment_the_verdicts_that_the_store_held_count(judged: Opened) -> None:
    with judged(write=False) as store:
        first, second = sorted({j.added for j in store.judgements("resolution", all_=True)})
        then, later = datetime.fromisoformat(first), datetime.fromisoformat(second)
        assert listed(store, verdict="came true", stored_at=then) == set()
        assert listed(store, verdict="came true", stored_at=later) == {0}


def test_only_expectations_have_verdicts(judged: Opened) -> None:
    with judged(write=False) as store, pytest.raises(UsageError, match="have no verdicts"):
        list(store.rows(Query("event", verdict="void")))


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("DELETE FROM standing WHERE until < 3000000", "is not listed"),
        ("UPDATE standing SET known = known + 1", "is not listed"),
        ("INSERT INTO standing VALUES (1, 2, 3, 4, 5, 6)", "7 verdicts are listed where 6 stand"),
    ],
)
def test_damage_to_the_list_of_verdicts_is_noticed(
    judged: Opened, path: Path, statement: str, found: str
) -> None:
    with judged(write=False) as store:
        assert not list(store.verify())
    with sqlite3.connect(path) as file:
        file.execute(statement)
    with judged(write=False) as store:
        assert any(found in str(f) for f in store.verify())


def test_a_verdict_given_before_its_expectation_was_stored_stands(opened: Opened) -> None:
    with opened() as store:
        store.judge([judgement(0, "void", "2023-11-21")])
        store.add_many(PACKS[:2])
        assert listed(store, verdict="void") == {0}
        assert listed(store, verdict="void", as_of="2023-11-20") == set()
        assert listed(store, verdict="open", as_of="2023-11-20") == {0, 1}
        assert not list(store.verify())


def test_verdicts_go_over_to_what_a_newer_program_finds(judged: Opened) -> None:
    again = made_pack(made_article(f"{TEXT}Part 0.\n"), type_="AID")
    assert again[3].id == IDS[0]
    with judged("1.1") as store:
        assert store.add(again).outcome == "superseded"
        assert listed(store, verdict="came true") == {0}
        assert listed(store, verdict="open", as_of="2023-11-20") == {0, 1, 2, 3}
        assert not list(store.verify())


def test_the_verdict_that_was_given_last_stands_from_the_day_that_it_names(
    opened: Opened,
) -> None:
    with opened() as store:
        store.add_many(PACKS)
        store.judge([judgement(0, "did not", "2023-12-20")])
        store.judge([judgement(0, "came true", "2023-12-10")])
        store.judge([judgement(0, "void", "2023-12-30")])
        for day, verdict in (
            ("09", "open"),
            ("10", "came true"),
            ("25", "came true"),
            ("30", "void"),
        ):
            as_of = f"2023-12-{day}"
            for asked in ("open", "did not", "came true", "void"):
                assert (0 in listed(store, verdict=asked, as_of=as_of)) == (asked == verdict)
        assert listed(store, verdict="void") == {0}
        assert not list(store.verify())


def test_filters_go_with_verdicts(judged: Opened) -> None:
    with judged(write=False) as store:
        asked = {"verdict": "came true", "as_of": "2023-11-21"}
        assert listed(store, **asked, type="THREATEN", band="possible") == {0}
        assert listed(store, **asked, type="AID") == set()
        assert listed(store, **asked, since="2023-11-30") == {0}
        assert listed(store, **asked, since="2023-12-01") == set()
        assert listed(store, **asked, until="2023-11-07") == set()
        assert listed(store, verdict="open", open=True, as_of="2023-11-30") == {1, 2, 3}
        assert listed(store, verdict="open", open=True, as_of="2023-12-01") == set()
        assert listed(store, verdict="open", article=PACKS[3][0].id) == {3}
