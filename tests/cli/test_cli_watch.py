"""`foretold watch` on events of our own."""

import json
from datetime import date, timedelta
from pathlib import Path

from cli_program import Program


def events(path: Path) -> Path:
    lines = ["source,relation,target,day"]
    for week in range(120):
        day = date(2012, 1, 2) + timedelta(weeks=week)
        often = 6 if week >= 110 else 1
        lines += [f"Chad,THREATEN,Mali,{day + timedelta(days=k)}" for k in range(often)]
        lines.append(f"Peru,CONSULT,Chile,{day}")
    path.write_text("\n".join(lines) + "\n")
    return path


def test_it_tells_what_changed_and_since_when(tmp_path: Path) -> None:
    words = ["--data", str(events(tmp_path / "e.csv")), "--store", str(tmp_path / "s.db")]
    result = Program()("watch", *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    [told] = json.loads(result.stdout)
    assert (told["actor"], told["recipient"], told["flow"], told["turn"]) == (
        "Chad", "Mali", "conflict", "up",
    )  # fmt: skip
    since = date.fromisoformat(told["since"])
    assert abs((since - (date(2012, 1, 2) + timedelta(weeks=110))).days) <= 7
    table = Program()("watch", *words, "--format", "table")
    assert f"conflict up since {told['since']}" in table.stdout
    before = Program()("watch", *words, "--on", "2014-01-01", "--format", "table")
    assert "No flow departs from its rhythm on 2014-01-01" in before.stdout
