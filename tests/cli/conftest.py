"""The program run in process on small articles of our own."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from foretold.cli.app import app

SUMMIT = """\
SEOUL, Nov 7 - The foreign ministers of South Korea and Japan met in Seoul on Tuesday and agreed \
to share more warnings of missile launches.

North Korea is likely to launch a rocket this month, a defence ministry official said. The launch \
would be prohibited by Security Council resolutions.
"""
TALKS = """\
GENEVA - Envoys of Iran and France held talks on Monday. France said that it will send another \
delegation if Iran lets the inspectors in.
"""


class Program:
    """Runs the program in process, in an empty folder."""

    def __init__(self) -> None:
        self._runner = CliRunner()

    def __call__(self, *words: str, stdin: str | bytes | None = None) -> Result:
        return self._runner.invoke(app, list(words), input=stdin)


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
