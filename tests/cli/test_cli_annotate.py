import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_program import Program
from typer.testing import Result

from foretold.cli.annotate import LAYERS

TEXT = "Norland attacked Sudland on Monday, Sudland said."


@pytest.mark.parametrize("layer", sorted(LAYERS))
def test_each_layer_answers_each_line_in_order(run: Program, layer: str) -> None:
    row = {
        "text": TEXT, "published": "2023-11-08", "context": TEXT, "date": "2023-11-08",
        "actor": [[0, 7]], "recipient": [[17, 24]],
    }  # fmt: skip
    lines = "".join(json.dumps({"id": n, **row}) + "\n" for n in (3, "b", 1))
    result = run("annotate", layer, "-", stdin=lines)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [3, "b", 1]


def test_a_bad_line_is_named_with_its_number(run: Program, tmp_path: Path) -> None:
    rows = [b'{"id": 1, "text": "One."}', b'{"id": 2, ', b"", b"[]", b'{"id": 5, "text": "\xff"}']
    (tmp_path / "rows.jsonl").write_bytes(b"\n".join([*rows, b'{"id": 6, "text": "Two."}']))
    result = run("annotate", "times", "rows.jsonl")
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [1, 6]
    assert [line.split(" ")[1] for line in result.stderr.splitlines()] == [
        "rows.jsonl:2:", "rows.jsonl:4:", "rows.jsonl:5:",
    ]  # fmt: skip


def test_malformed_relations_are_named_and_the_rest_answered(run: Program) -> None:
    sound = {"text": TEXT, "actor": [[0, 7]], "recipient": [[17, 24]]}
    rows = [sound, sound | {"actor": [[0, 999]]}, {"text": TEXT}, sound | {"text": ""}, sound]
    lines = "".join(json.dumps({"id": n, **row}) + "\n" for n, row in enumerate(rows))
    result = run("annotate", "relations", "-", stdin=lines)
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [0, 4]
    said = result.stderr.splitlines()
    assert [line.split("input:")[1].split(":")[0] for line in said] == ["2", "3", "4"]
    assert "Error" not in result.stderr


@pytest.mark.parametrize(
    ("layer", "file", "code", "message"),
    [
        ("tenses", "-", 2, "there is no layer 'tenses': there are relations, statements"),
        ("times", "nowhere.jsonl", 1, "nowhere.jsonl: No such file"),
    ],
)
def test_wrong_calls(
    run: Program,
    one_line: Callable[[Result], str],
    layer: str,
    file: str,
    code: int,
    message: str,
) -> None:
    result = run("annotate", layer, file, stdin="")
    assert result.exit_code == code
    assert message in one_line(result)
