"""`foretold backtest` on files of our own."""

import json
from pathlib import Path

import numpy as np
import pytest
from cli_program import Program

from tests.forecasting.small_world import facts, parted


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    words = []
    for name, rows in zip(("train", "valid", "test"), parted(facts()), strict=True):
        np.savetxt(tmp_path / f"{name}.txt", rows, fmt="%d", delimiter="\t")
        words += [f"--{name}", str(tmp_path / f"{name}.txt")]
    return words


def test_it_prints_the_measures_as_json(files: list[str]) -> None:
    result = Program()("backtest", *files, "--model", "recurrency", "--format", "json")
    assert result.exit_code == 0, result.stderr
    told = json.loads(result.stdout)
    assert {"mrr", "hits@1", "hits@3", "hits@10", "seconds", "queries", "strata"} <= set(told)
    assert 20 < told["mrr"] <= 100


def test_broken_rows_are_told_with_their_lines_and_the_rest_goes_on(
    files: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "test.txt"
    count = len(path.read_text().splitlines())
    path.write_text("1\t2\nfoo\t1\t2\t3\n" + path.read_text())
    result = Program()("backtest", *files, "--model", "frequency", "--format", "json")
    assert result.exit_code == 1
    assert "fewer than 4 columns (line 1)" in result.stderr
    assert "an id that is no whole number (line 2)" in result.stderr
    assert json.loads(result.stdout)["queries"] == 2 * count


def test_a_file_that_is_not_there(files: list[str]) -> None:
    result = Program()("backtest", *files[:-1], "nowhere.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nowhere.txt: there is no such file" in result.stderr


def test_an_unknown_model(files: list[str]) -> None:
    result = Program()("backtest", *files, "--model", "oracle")
    assert result.exit_code == 2
    assert "there are forecaster, recurrency, frequency" in result.stderr
