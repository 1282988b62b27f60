"""The program as a process: what its callers see of signals, pipes and start."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-c", "from foretold.cli import main; main()"]
ROW = '{"id": 1, "text": "Norland met Sudland on Monday."}\n'


def test_help_loads_nothing_heavy() -> None:
    check = (
        "import sys, foretold.cli; "
        "print([m for m in ('pydantic', 'spacy', 'rich', 'numpy', 'pyarrow', 'sqlite3') "
        "if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_help_of_every_command_says_what_it_does() -> None:
    from typer.testing import CliRunner

    from foretold.cli.app import app

    runner = CliRunner()
    told = runner.invoke(app, ["--help"]).stdout
    commands = [
        line.split()[0]
        for line in told.split("Commands:")[1].splitlines()
        if line[:3] == "  " + line[2:3] and line.strip() and line[2] != " "
    ]
    assert {"code", "annotate", "add", "list", "show", "export", "verify"} <= set(commands)
    for command in ("code", "annotate", "add", "list", "show", "explain", "search", "export"):
        page = runner.invoke(app, [command, "--help"])
        assert page.exit_code == 0
        assert len(page.stdout) > 300


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(ROW * 3000)
    program = subprocess.Popen(
        [*PROGRAM, "annotate", "times", "rows.jsonl"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path,
    )  # fmt: skip
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.readline()
    program.stdout.close()
    assert program.stderr.read() == b""
    assert program.wait(60) == 0


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_an_interrupt_is_quiet_and_gives_130(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # else ignored if it is here
    begun = "print('begun', flush=True); main()"
    program = subprocess.Popen(
        [*PROGRAM[:-1], PROGRAM[-1].replace("main()", begun), "annotate", "times", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path,
    )  # fmt: skip
    signal.signal(signal.SIGINT, before)
    assert program.stdout is not None
    program.stdout.readline()  # before that the interpreter itself answers the signal
    for _ in range(60):  # a signal may come while the program still loads
        time.sleep(0.5)
        program.send_signal(signal.SIGINT)
        if program.poll() is not None:
            break
    out, err = program.communicate(timeout=30)
    assert (out, err, program.returncode) == (b"", b"", 130)


def test_version_names_the_program_and_its_extractor() -> None:
    run = subprocess.run([*PROGRAM, "--version"], capture_output=True, text=True, check=True)
    name, version = run.stdout.split()
    assert name == "foretold"
    release, _, digest = version.partition("+")
    assert release.count(".") == 2
    assert len(digest) == 8
