"""`foretold forecast` on events of our own."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from cli_program import Program

from foretold.presentation.forecasts import forecast_table
from tests.forecasting.small_record import feud


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("events") / "feud.csv"
    table = feud(pairs=8, days=1100)
    with path.open("w", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(["source", "relation", "target", "day"])
        for i in range(len(table)):
            out.writerow(
                [
                    table.actors[table.sources[i]],
                    table.texts[table.relations[i]],
                    table.actors[table.targets[i]],
                    date.fromordinal(int(table.days[i])).isoformat(),
                ]
            )
    return path


def test_a_pair_with_precedents_kept_as_expectations(events: Path, tmp_path: Path) -> None:
    words = ["--data", str(events), "--store", str(tmp_path / "own.db"), "--format", "json"]
    result = Program()("forecast", "Chad", "MLI", *words)
    assert result.exit_code == 0, result.stderr
    told = json.loads(result.stdout)
    strike = next(
        f for f in told["forecasts"] if (f["actor"], f["event_type"]) == ("Chad", "ASSAULT")
    )
    assert strike["probability"] > strike["usual"]
    assert "earlier cases when" in strike["precedent"]
    followed = next(case for case in strike["cases"] if case["followed"])
    assert followed["then"]["source"].startswith(str(events))
    line = int(followed["then"]["source"].rpartition(":")[2])
    assert "Use conventional military force" in events.read_text().splitlines()[line - 1]
    assert "Brier skill over the pair's usual rate" in forecast_table(told)
    for forecast in told["forecasts"]:
        if forecast["skill"] is not None:
            line = forecast_table({**told, "forecasts": [forecast]})
            says = "no better than" in line
            assert says == (not forecast["beats_usual"] or not forecast["beats_base_rate"])

    assert (tmp_path / "own.forecast/model.json").is_file()
    listed = Program()(
        "list", "expectations", "--holder", "Foretold", "--store", str(tmp_path / "own.db"),
        "--format", "jsonl",
    )  # fmt: skip
    held = [json.loads(line) for line in listed.stdout.splitlines()]
    assert len(held) == len(told["forecasts"])
    assert {e["probability_basis"] for e in held} == {"model"}
    verified = Program()("verify", "--store", str(tmp_path / "own.db"))
    assert verified.exit_code == 0, verified.stdout
    Program()("recode", "--store", str(tmp_path / "own.db"))
    again = Program()(
        "list", "expectations", "--holder", "Foretold", "--store", str(tmp_path / "own.db"),
        "--format", "jsonl",
    )  # fmt: skip
    assert again.stdout == listed.stdout

    warm = Program()("forecast", "Chad", *words, "--no-keep", "--within", "2w", "--top", "3")
    assert len(json.loads(warm.stdout)["forecasts"]) == 3
    everybody = Program()("forecast", *words, "--no-keep")
    assert json.loads(everybody.stdout)["forecasts"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--within", "soon"], "--within soon: write 7d, 30d or 4w"),
        (["--on", "2001"], "the events begin later, on 2010-01-01"),
        (["--columns", "x"], "write source=NAME"),
        (["--data", "nowhere.csv"], "nowhere.csv: there is no such file"),
    ],
)
def test_wrong_usage(events: Path, tmp_path: Path, words: list[str], told: str) -> None:
    result = Program()(
        "forecast", "Chad", "--data", str(events), "--store", str(tmp_path / "s.db"), *words
    )
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_store_too_thin_to_learn_from_tells_what_is_usual(tmp_path: Path) -> None:
    article = tmp_path / "summit.txt"
    article.write_text("PARIS, Nov 7 - Iran accused Iraq of theft on Monday. Iran attacked Iraq.\n")
    store = ["--store", str(tmp_path / "own.db")]
    assert Program()("add", str(article), "--published", "2023-11-08", *store).exit_code == 0
    result = Program()("forecast", "IRN", "Iraq", *store, "--format", "json")
    assert result.exit_code == 0, result.stderr
    assert "too few to learn from" in result.stderr
    told = json.loads(result.stdout)
    assert told["model"]["measured"] is None
    assert told["from"] > "2023-11-06"
    for forecast in told["forecasts"]:
        assert forecast["probability"] == pytest.approx(forecast["usual"], abs=0.002)


def test_without_events(tmp_path: Path) -> None:
    result = Program()("forecast", "Chad", "--store", str(tmp_path / "none.db"))
    assert result.exit_code == 2
    assert "there is no store here yet" in result.stderr
