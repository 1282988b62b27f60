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
        ("DELETE FROM verdict WHERE judgement = 2", "not listed by its verdict"),
        ("INSERT INTO verdict VALUES ('void', 'e1', 1)", "3 are listed by verdicts where 2"),
    ],
)
def test_damage_to_the_list_of_verdicts_is_noticed(
    judged: Opened, path: Path, statement: str, found: str
) -> None:
    with sqlite3.connect(path) as file:
        file.execute(statement)
    with judged(write=False) as store:
        assert any(found in str(f) for f in store.verify())
