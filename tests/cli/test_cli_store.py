import csv
import io
import json
import sqlite3
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_program import Program
from typer.testing import Result

from foretold.records import (
    Article,
    DateRange,
    Entity,
    Event,
    Expectation,
    Probability,
    Record,
    Span,
    identified,
)

NORTH, SOUTH = Entity("North Korea", "PRK"), Entity("South Korea", "KOR", "GOV")


def coded(articles: Iterable[Article]) -> Iterator[list[Record]]:
    """Stands in for the extractors: two events and an expectation an article."""
    for article in articles:
        evidence = Span(0, 40, article.text[:40])
        trigger = Span(0, 6, article.text[:6])
        day = DateRange("2023-11-07", "2023-11-07")
        met = Event(
            article.id, evidence, "CONSULT", trigger, (SOUTH, Entity("Japan", "JPN")), (),
            quad=1, date=day, cameo="046", decided_by="pattern meet",
        )  # fmt: skip
        launched = Event(
            article.id, evidence, "MOBILIZE", trigger, (NORTH,), (SOUTH,), status="future", quad=4
        )
        may = Expectation(
            article.id, evidence, Entity("=Ada Berg"), trigger, "likely",
            Probability(0.55, 0.75, 0.9), "survey", about=("PRK",), predicts=("MOBILIZE",),
            horizon=DateRange("2023-11-08", "2023-11-30"),
        )  # fmt: skip
        yield [article, *map(identified, (met, launched, may))]  # type: ignore[type-var]


@pytest.fixture(autouse=True)
def quick_coding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foretold.coding.code_articles", coded)


def listed(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_adding_says_what_was_added_and_twice_changes_nothing(stored: Program) -> None:
    result = stored("add", "summit.txt", "talks.txt")
    assert result.exit_code == 0
    assert result.stdout == "0 articles added, 2 unchanged, 0 records in foretold.db\n"
    assert len(listed(stored("list", "articles"))) == 2


def test_what_is_known_is_not_coded_again(stored: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(articles: Iterable[Article]) -> Iterator[list[Record]]:
        assert not list(articles)
        return iter(())

    monkeypatch.setattr("foretold.coding.code_articles", never)
    assert stored("add", "summit.txt").exit_code == 0


def test_the_store_is_chosen_by_option_and_environment(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("add", "summit.txt", "--store", "a.db").exit_code == 0
    monkeypatch.setenv("FORETOLD_STORE", "b.db")
    assert run("add", "summit.txt").exit_code == 0
    assert {p.name for p in tmp_path.glob("*.db")} == {"a.db", "b.db"}


def test_an_unreadable_input_costs_only_itself(run: Program) -> None:
    result = run("add", "nowhere.txt", "talks.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("foretold: nowhere.txt")
    assert result.stdout == "1 articles added, 3 records in foretold.db\n"


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("events", 4),
        ("event --type mobilize --status future", 2),
        ("events --actor PRK --recipient KOR", 2),
        ("events --from 2023-11-07 --to 2023-11-07", 2),
        ("events --from 2023-11 --to 2023-11", 4),
        ("events --limit 3", 3),
        ("expectations --about PRK --holder berg --band likely --open --as-of 2023-11-30", 2),
        ("expectations --open --as-of 2023-12-01", 0),
        ("expectations --as-of 2023-11-07", 0),
        ("rules", 0),
        ("articles --stored-at 2020-01-01", 0),
    ],
)
def test_list(stored: Program, words: str, count: int) -> None:
    assert len(listed(stored("list", *words.split()))) == count


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("rumours", "there are no 'rumours': there are articles, events"),
        ("events --type WAR", "--type WAR: there are AGREE"),
        ("expectations --band maybe", "--band maybe: there are almost certain"),
        ("events --from yesterday", "--from yesterday: not a date"),
        ("events --as-of 2023-13-01", "--as-of 2023-13-01: not a date"),
        ("statements --band likely", "statements are not listed by band"),
        ("events --store nowhere.db", "nowhere.db: there is no store here yet"),
        ("events --stored-at noon", "--stored-at noon: not a time"),
    ],
)
def test_wrong_lists(
    stored: Program, one_line: Callable[[Result], str], words: str, message: str
) -> None:
    result = stored("list", *words.split())
    assert result.exit_code == 2
    assert message in one_line(result)


def test_a_store_of_another_program_is_refused(
    run: Program, one_line: Callable[[Result], str], tmp_path: Path
) -> None:
    (tmp_path / "foretold.db").write_text("mine")
    for words in (("add", "summit.txt"), ("list", "events"), ("verify",), ("recode",)):
        result = run(*words)
        assert result.exit_code == 2
        assert one_line(result).endswith("not a Foretold store; choose another with --store")


def test_show_marks_the_words_in_their_context(stored: Program) -> None:
    event = listed(stored("list", "events", "--type", "CONSULT"))[0]
    shown = stored("show", event["id"]).stdout
    assert f"«{event['evidence']['text']}»" in shown
    assert "South Korea (KOR, GOV); Japan (JPN)" in shown
    as_json = json.loads(stored("show", event["id"][:8], "--format", "json").stdout)
    (other,) = as_json.pop("told_again")
    assert other["article"] != event["article"]
    assert as_json == event


def test_show_an_article_with_what_was_found(stored: Program) -> None:
    article = listed(stored("list", "articles"))[0]
    shown = stored("show", article["id"]).stdout
    assert "published         2023-11-08" in shown
    assert "MOBILIZE future" in shown
    assert json.loads(stored("show", article["id"], "--format", "json").stdout)["text"] in shown


def test_show_what_was_cut(run: Program, tmp_path: Path) -> None:
    body = (tmp_path / "talks.txt").read_text()
    (tmp_path / "page.txt").write_text(f"{body}\nRelated stories\nFish prices fall\n")
    run("add", "page.txt")
    article = listed(run("list", "articles"))[0]
    result = run("show", article["id"], "--raw")
    assert result.exit_code == 0
    (tmp_path / "page.txt").unlink()
    result = run("show", article["id"], "--raw")
    assert (result.exit_code, "cannot be read again" in result.stderr) == (1, True)


def test_an_unknown_id_is_wrong_usage(stored: Program, one_line: Callable[[Result], str]) -> None:
    for command in ("show", "explain"):
        result = stored(command, "e000000")
        assert result.exit_code == 2
        assert "no article or record in foretold.db has this id" in one_line(result)


def test_explain_says_what_decided_and_since_when(stored: Program) -> None:
    event = listed(stored("list", "events", "--type", "CONSULT"))[0]
    (told,) = listed(stored("explain", event["id"], "--format", "jsonl"))
    assert told["decided_by"] == "pattern meet"
    assert told["learned"] == "2023-11-08"
    assert told["words"]["trigger"] == event["trigger"]
    assert (told["kind"], told["on"]) == ("pattern", [event["trigger"]])
    assert "pattern meet" in stored("explain", event["id"]).stdout


def test_search_finds_articles_and_records(stored: Program) -> None:
    hits = listed(stored("search", "envoy"))
    assert {h["record"] for h in hits} == {"article", "event", "expectation"}
    assert len({h["article"] for h in hits}) == 1
    assert "«Envoys» of Iran" in stored("search", "envoy", "--format", "table").stdout
    assert json.loads(stored("search", "zebra", "--format", "json").stdout) == []
    rows = list(csv.DictReader(io.StringIO(stored("search", "envoy", "--format", "csv").stdout)))
    assert len(rows) == len(hits)


def test_recode_supersedes_what_an_older_version_found(
    stored: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fewer(articles: Iterable[Article]) -> Iterator[list[Record]]:
        return (records[:2] for records in coded(articles))

    assert stored("recode").stdout.startswith("0 articles added, 2 unchanged")
    monkeypatch.setattr("foretold.coding.code_articles", fewer)
    monkeypatch.setattr("foretold.store.store.extractor_version", lambda: "99.0+new")
    assert stored("recode").stdout.startswith("0 articles added, 2 coded anew, 2 records")
    assert len(listed(stored("list", "events"))) == 2
    assert {a["published_basis"] for a in listed(stored("list", "articles"))} == {"given"}
    assert stored("verify").exit_code == 0


def test_verify_says_what_is_whole_and_what_is_not(stored: Program, tmp_path: Path) -> None:
    result = stored("verify")
    assert (result.exit_code, result.stdout) == (
        0,
        "foretold.db is whole: 2 articles, 4 events, 2 expectations\n",
    )
    with sqlite3.connect(tmp_path / "foretold.db") as connection:
        connection.execute("DROP TRIGGER record_is_fixed")
        connection.execute("UPDATE record SET start = 1 WHERE key = 2")
    result = stored("verify")
    assert result.exit_code == 1
    assert "its row does not agree with it" in result.stdout


@pytest.mark.parametrize("format_", ["csv", "jsonl", "parquet"])
def test_export_all_records(stored: Program, tmp_path: Path, format_: str) -> None:
    import pyarrow.parquet as pq

    result = stored("export", "--format", format_, "-o", "out", "--with-text")
    assert result.exit_code == 0, result.stderr
    out = tmp_path / "out"
    if format_ == "parquet":
        rows = pq.read_table(out).to_pylist()
    elif format_ == "csv":
        rows = list(csv.DictReader(out.open(encoding="utf-8", newline="")))
        assert {r["holder"] for r in rows if r["holder"]} == {"'=Ada Berg"}
    else:
        rows = [json.loads(line) for line in out.open(encoding="utf-8")]
    assert len(rows) == 8
    assert any("Envoys of Iran" in (r.get("text") or "") for r in rows)


def test_export_of_one_kind_has_only_its_columns(stored: Program) -> None:
    result = stored("export", "--format", "csv", "--kind", "expectations")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert len(rows) == 2
    assert "event_type" not in rows[0]


def test_export_gdelt(stored: Program) -> None:
    lines = stored("export", "--format", "gdelt").stdout.splitlines()
    rows = [line.split("\t") for line in lines]
    assert len(rows) == 4, "two meetings, each a row for either side; nothing of the future"
    assert {len(row) for row in rows} == {58}
    assert len({row[0] for row in rows}) == 4
    first = rows[0]
    assert first[1] == "20231107"
    assert (first[5], first[7], first[12], first[15], first[17]) == (
        "KORGOV", "KOR", "GOV", "JPN", "JPN",
    )  # fmt: skip
    assert (first[26], first[28], first[29]) == ("046", "04", "1")


def test_export_plover(stored: Program) -> None:
    events = listed(stored("export", "--format", "plover"))
    assert [e["event"] for e in events[:2]] == [["CONSULT"], ["MOBILIZE"]]
    assert events[1]["mode"] == ["future"]
    assert events[1]["source"][0]["code"] == "PRK"


def test_export_graphml(stored: Program) -> None:
    root = ET.fromstring(stored("export", "--format", "graphml").stdout)
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    nodes = {n.get("id") for n in root.findall(".//g:node", space)}
    edges = [(e.get("source"), e.get("target")) for e in root.findall(".//g:edge", space)]
    assert nodes == {"KOR", "JPN", "PRK"}
    assert sorted(set(edges)) == [("JPN", "KOR"), ("KOR", "JPN"), ("PRK", "KOR")]


def test_export_in_an_unknown_format(stored: Program, one_line: Callable[[Result], str]) -> None:
    result = stored("export", "--format", "xls")
    assert result.exit_code == 2
    assert "there are csv, jsonl" in one_line(result)
    assert stored("export", "--format", "gdelt", "--kind", "rules").exit_code == 2
