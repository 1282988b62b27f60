"""Verdicts kept in a store, decisions, and what was known when."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from ledger_samples import LAUNCH, article, expectation, table

from foretold.errors import UsageError
from foretold.ledger import (
    calibrate_store,
    cases_of,
    decide,
    keep,
    measured_hedges,
    resolutions,
    resolve_store,
)
from foretold.records import Expectation, identified
from foretold.store import Store

LATE = date(2024, 6, 1)


def told(number: int = 0, day: str = "2023-11-07") -> list[object]:
    text = LAUNCH + " " * (number > 0) + "again " * number
    source = article(text.strip(), day)
    base = expectation()
    made = Expectation(
        **{n: getattr(base, n) for n in base.__slots__} | {"article": source.id, "id": ""}
    )
    return [source, identified(made)]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    ticks = iter(range(10_000))
    clock = lambda: datetime(2024, 6, 1, tzinfo=UTC) + timedelta(seconds=next(ticks))  # noqa: E731
    opened = Store.open(tmp_path / "s.db", clock=clock)
    opened.add(told())  # type: ignore[arg-type]
    return opened


def resolved(store: Store, *tables: object) -> list[str]:
    entries = list(resolve_store(store, tables, LATE))  # type: ignore[arg-type]
    keep(store, entries)
    return [e.resolution.verdict for e in entries]


def test_verdicts_are_kept_once(store: Store) -> None:
    assert resolved(store, table("2023-11-21")) == ["came true"]
    entries = list(resolve_store(store, [table("2023-11-21")], LATE))
    assert keep(store, entries) == 0
    assert list(store.verify()) == []


def test_a_later_verdict_counts_and_the_earlier_is_kept(store: Store) -> None:
    resolved(store)
    resolved(store, table("2023-11-21"))
    assert [r.verdict for r in resolutions(store)] == ["came true"]
    kept = list(store.judgements("resolution", all_=True))
    assert [j.says["verdict"] for j in kept] == ["open", "came true"]


def test_a_verdict_is_known_from_its_day_on(store: Store) -> None:
    resolved(store, table("2023-11-21"))
    assert list(resolutions(store, as_of="2023-11-20")) == []
    assert [r.verdict for r in resolutions(store, as_of="2023-11-21")] == ["came true"]


def test_a_decision_stands(store: Store) -> None:
    (entry,) = resolve_store(store, [], LATE)
    decide(store, entry.expectation.id[:6], "did-not", "a hoax", by="J. Park", day=date(2024, 1, 5))
    assert resolved(store, table("2023-11-21")) == ["did not"]
    (found,) = resolutions(store)
    assert (found.rule, found.by, found.happened) == ("decision", "J. Park", False)


def test_a_decision_can_be_taken_back(store: Store) -> None:
    (entry,) = resolve_store(store, [], LATE)
    decide(store, entry.expectation.id, "void", "the talks went on", by=None, day=LATE)
    decide(store, entry.expectation.id, "open", "too early to say", by=None, day=LATE)
    assert resolved(store, table("2023-11-21")) == ["came true"]


@pytest.mark.parametrize(("verdict", "reason"), [("maybe", "so"), ("void", " ")])
def test_a_decision_needs_a_verdict_and_a_reason(store: Store, verdict: str, reason: str) -> None:
    (entry,) = resolve_store(store, [], LATE)
    with pytest.raises(UsageError):
        decide(store, entry.expectation.id, verdict, reason, by=None, day=LATE)


def test_resolved_expectations_are_cases_with_their_groups(store: Store) -> None:
    resolved(store, table("2023-11-21"))
    (case,) = cases_of(store, [table("2023-11-21")])
    assert (case.happened, case.point, case.base) == (True, 0.45, 0.0)
    assert case.groups["holder"] == "Moon Tae-il"
    assert (case.groups["topic"], case.groups["horizon"]) == ("satellite launch", "within a month")
    assert cases_of(store, as_of="2023-11-10") == []


def test_measured_hedges_are_kept_with_the_declared_figure(store: Store) -> None:
    days = [(date(2023, 11, 7) - timedelta(days=9 * n)).isoformat() for n in range(20)]
    store.add_many(told(n, days[n]) for n in range(1, 20))  # type: ignore[misc]
    resolved(store, table("2023-11-21"))
    figures = calibrate_store(store, day="2024-06-01")
    assert [(f.hedge, f.cases, f.replaces) for f in figures] == [("may", 20, True)]
    kept = measured_hedges(store)["may"]
    assert (kept.declared, kept.measured) == (0.45, 1.0)


def test_a_changed_verdict_is_found(store: Store, tmp_path: Path) -> None:
    resolved(store, table("2023-11-21"))
    store.close()
    path = tmp_path / "s.db"
    data = path.read_bytes()
    wal = path.with_name("s.db-wal")
    if wal.exists() and not data.count(b"came true"):
        pytest.skip("the write-ahead log still holds it")
    path.write_bytes(data.replace(b'"verdict":"came true"', b'"verdict":"came trve"'))
    with Store.open(path, write=False) as opened:
        assert any("hash" in str(f) for f in opened.verify())
