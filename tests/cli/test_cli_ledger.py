"""The commands of the ledger as a user meets them."""

import json
from collections.abc import Callable
from pathlib import Path

from cli_program import Program
from typer.testing import Result

LAUNCHES = """date,actor,recipient,type,text,url
2023-11-21,North Korea,,MOBILIZE,It launched a rocket with a satellite,
"""


def with_table(run: Program) -> str:
    Path("launches.csv").write_text(LAUNCHES, "utf-8")
    return "launches.csv"


def rows(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]


def verdicts(result: Result) -> dict[str, str]:
    return {str(r["words"])[:20]: str(r["verdict"]) for r in rows(result)}


def test_resolve_keeps_verdicts_with_their_evidence(stored: Program) -> None:
    table = with_table(stored)
    Path("threat.txt").write_text("Peru will impose sanctions on Chile if the talks in Lima fail.")
    stored("add", "threat.txt", "--published", "2023-11-08")
    found = rows(stored("resolve", "--outcomes", table, "--until", "2024-06-01"))
    launch = next(r for r in found if "rocket" in str(r["words"]))
    assert (launch["verdict"], launch["rule"]) == ("came true", "table")
    assert launch["evidence"][0]["where"] == "launches.csv:2"  # type: ignore[index]
    held = next(r for r in found if r["rule"] == "condition")
    assert held["verdict"] == "open"
    assert "decision" in str(held["settles"])
    again = stored("resolve", "--outcomes", table, "--until", "2024-06-01")
    assert "0 new verdicts" in again.stderr


def test_a_dry_run_keeps_nothing(stored: Program) -> None:
    table = with_table(stored)
    stored("resolve", "--outcomes", table, "--dry-run")
    assert "No expectation is resolved yet" in stored("score", "--format", "table").stdout


def test_decide_score_and_calibrate(stored: Program) -> None:
    found = rows(stored("resolve"))
    id_ = str(next(r for r in found if "rocket" in str(r["words"]))["expectation"])
    told = stored("decide", id_, "came-true", "--reason", "seen by all", "--by", "J. Park")
    assert told.stdout.startswith(f"{id_} came true")
    scores = rows(stored("score", "--by", "band", "--two-sided"))
    assert [(s["group"], s["name"], s["cases"]) for s in scores] == [
        ("all", "all", 1),
        ("band", "likely", 1),
    ]
    assert stored("score", "-o", "curve.svg").exit_code == 0
    (figure,) = rows(stored("calibrate", "--enough", "1"))
    assert (figure["hedge"], figure["replaces"]) == ("likely", True)
    brief = stored("brief", "summit.txt").stdout
    assert "what came of it: came true, decided by J. Park: seen by all" in brief
    assert "measured 100% of 1" in brief


def test_a_brief_can_resolve_first(run: Program) -> None:
    table = with_table(run)
    told = run("brief", "summit.txt", "--published", "2023-11-08", "--outcomes", table)
    assert "what came of it: came true: plain table lists it on 2023-11-21" in told.stdout


def test_what_is_wrong_is_one_line(stored: Program, one_line: Callable[[Result], str]) -> None:
    result = stored("decide", "zzzz", "void", "--reason", "so")
    assert (result.exit_code, "no article or record" in one_line(result)) == (2, True)
    result = stored("resolve", "--only", "perhaps")
    assert (result.exit_code, "there are open" in one_line(result)) == (2, True)
    result = stored("resolve", "--map", "plain")
    assert (result.exit_code, "one for each" in one_line(result)) == (2, True)


def test_verdicts_are_listed_and_shown(stored: Program) -> None:
    stored("resolve", "--outcomes", with_table(stored), "--until", "2024-06-01")
    (came,) = rows(stored("list", "expectations", "--verdict", "came-true"))
    assert came["verdict"] == "came true"
    was_open = stored("list", "expectations", "--verdict", "open", "--as-of", "2023-11-10")
    assert came["id"] in [r["id"] for r in rows(was_open)]
    early = stored("list", "expectations", "--verdict", "came true", "--as-of", "2023-11-10")
    assert rows(early) == []
    for page in (("--format", "table"), ("--format", "csv"), ("--format", "json")):
        assert "came true" in stored("list", "expectations", *page).stdout
    assert "verdict" not in stored("list", "events", "--format", "csv").stdout
    shown = stored("show", str(came["id"])).stdout
    assert "what came of it   came true (table)" in shown
    assert "launches.csv:2: MOBILIZE" in shown
    told = json.loads(stored("show", str(came["id"]), "--format", "json").stdout)
    assert told["resolution"]["evidence"][0]["where"] == "launches.csv:2"


def test_a_verdict_that_does_not_exist_is_named(
    stored: Program, one_line: Callable[[Result], str]
) -> None:
    result = stored("list", "expectations", "--verdict", "perhaps")
    assert (result.exit_code, "there are open, came true" in one_line(result)) == (2, True)
    result = stored("list", "events", "--verdict", "open")
    assert (result.exit_code, "events have no verdicts" in one_line(result)) == (2, True)


def test_a_table_that_cannot_be_read_costs_nothing_else(stored: Program) -> None:
    table = with_table(stored)
    result = stored("resolve", "--outcomes", "none.csv", "--outcomes", table, "--map", "plain",
                    "--map", "plain", "--until", "2024-06-01")  # fmt: skip
    assert result.exit_code == 1
    assert "none.csv: No such file" in result.stderr
    assert '"came true"' in result.stdout


def test_a_changed_mind_is_shown_with_what_was_said_before(run: Program) -> None:
    words = (
        "MOSCOW -- Foreign Minister Sergei Lavrov said Russia is {} to reopen its consulate in Lima"
    )
    said = [("likely", "2023-03-01", "."), ("likely", "2023-03-02", ", the news agency reported."),
            ("unlikely", "2023-04-10", ".")]  # fmt: skip
    lines = [json.dumps({"text": words.format(hedge) + end, "published": day})
             for hedge, day, end in said]  # fmt: skip
    Path("said.jsonl").write_text("\n".join(lines), "utf-8")
    assert run("add", "said.jsonl").exit_code == 0
    listed = rows(run("list", "expectations", "--linked", "--copies"))
    assert [r["band"] for r in listed] == ["unlikely", "likely"]
    assert len(listed[1]["also_in"]) == 1  # type: ignore[arg-type]
    told = json.loads(run("show", str(listed[0]["id"]), "--format", "json").stdout)
    assert (told["revises"]["band"], told["revises"]["change"]) == ("likely", "less likely")
    assert "revises " in run("show", str(listed[0]["id"])).stdout
    assert "told again" in run("show", str(listed[1]["id"])).stdout
    brief = run("brief", "said.jsonl").stdout
    assert "before: less likely than on 2 March 2023" in brief
