"""The program in a folder with small articles of our own."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_program import SUMMIT, TALKS, Program
from typer.testing import Result


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORETOLD_STORE", raising=False)
    (tmp_path / "summit.txt").write_text(SUMMIT, "utf-8")
    (tmp_path / "talks.txt").write_text(TALKS, "utf-8")
    return Program()


@pytest.fixture
def stored(run: Program) -> Program:
    """The program in a folder with a store that holds both articles."""
    result = run("add", "summit.txt", "talks.txt", "--published", "2023-11-08")
    assert result.exit_code == 0, result.output
    return run


@pytest.fixture
def one_line() -> Callable[[Result], str]:
    """The only line on standard error."""

    def line(result: Result) -> str:
        lines = result.stderr.splitlines()
        assert len(lines) == 1, result.stderr
        return lines[0]

    return line


os.environ.setdefault("COLUMNS", "160")
