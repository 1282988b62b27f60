import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from cli_program import Program
from typer.testing import Result

from foretold.records import Article, Record

CONTRACT = {
    "article": "path title published published_basis modified byline publisher via language "
    "sha256 duplicate_of",
    "event": "evidence event_type mode context cameo quad intensity actor recipient status date "
    "place trigger confidence",
    "statement": "evidence speaker source cue content directness",
    "expectation": "evidence statement holder hedge band probability probability_basis horizon "
    "condition about predicts sign cause",
    "rule": "evidence instrument bound modality act",
    "violation": "evidence rule event actor asserted_by",
}


def records_of(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def spans_of(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, list):
        return [span for item in data for span in spans_of(item)]
    if not isinstance(data, dict):
        return []
    own = [data] if data.keys() == {"start", "end", "text"} else []
    return own + [span for value in data.values() for span in spans_of(value)]


def test_records_are_as_the_contract_says(run: Program) -> None:
    result = run("code", "summit.txt", "talks.txt", "--with-text", "--published", "2023-11-08")
    assert (result.exit_code, result.stderr) == (0, "")
    records = records_of(result)
    texts = {r["id"]: r["text"] for r in records if r["record"] == "article"}
    assert len(texts) == 2
    for record in records:
        assert {"record", "id", *CONTRACT[record["record"]].split()} <= record.keys()
        if record["record"] == "article":
            assert (record["published"], record["published_basis"]) == ("2023-11-08", "given")
            continue
        for span in spans_of(record):
            assert texts[record["article"]][span["start"] : span["end"]] == span["text"]


def test_the_same_input_gives_the_same_output(run: Program) -> None:
    assert run("code", "summit.txt").stdout == run("code", "summit.txt").stdout


def test_text_is_printed_only_when_asked(run: Program) -> None:
    assert "text" not in records_of(run("code", "summit.txt"))[0]


def test_standard_input(run: Program) -> None:
    result = run(
        "code", "-", stdin="Norland and Sudland signed a treaty on Monday, officials said."
    )
    assert result.exit_code == 0
    assert records_of(result)[0]["record"] == "article"


@pytest.mark.parametrize("format_", ["json", "csv", "parquet", "table"])
def test_every_format_holds_the_same_records(run: Program, format_: str, tmp_path: Path) -> None:
    ids = [r["id"] for r in records_of(run("code", "summit.txt"))]
    result = run("code", "summit.txt", "--format", format_)
    assert result.exit_code == 0
    if format_ == "json":
        assert [r["id"] for r in json.loads(result.stdout)] == ids
    elif format_ == "csv":
        assert [r["id"] for r in csv.DictReader(io.StringIO(result.stdout))] == ids
    elif format_ == "parquet":
        table = pq.read_table(io.BytesIO(result.stdout_bytes))
        assert table.column("id").to_pylist() == ids
    else:
        assert all(id_ in result.stdout for id_ in ids)


def test_a_file_to_write_to_chooses_the_format_by_its_ending(run: Program, tmp_path: Path) -> None:
    assert run("code", "summit.txt", "-o", "out.parquet").exit_code == 0
    assert pq.read_table(tmp_path / "out.parquet").num_rows > 0
    assert run("code", "summit.txt", "-o", "nowhere/out.csv").exit_code == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("code", "summit.txt", "--published", "last week"), "last week"),
        (("code", "summit.txt", "--published", "2023-02-30"), "2023-02-30"),
        (("code", "summit.txt", "--format", "xml"), "there are jsonl, json, csv, parquet, table"),
        (("code",), "Missing argument"),
        (("code", "summit.txt", "--fast"), "No such option: --fast"),
        (("cod", "summit.txt"), "No such command 'cod'"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(
    run: Program, one_line: Callable[[Result], str], words: tuple[str, ...], message: str
) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert message in one_line(result)
    assert result.stdout == ""


def test_an_input_that_cannot_be_read_costs_only_itself(
    run: Program, one_line: Callable[[Result], str], tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    result = run("code", "summit.txt", "empty.txt", "talks.txt")
    assert result.exit_code == 1
    assert "empty.txt" in one_line(result)
    articles = [r for r in records_of(result) if r["record"] == "article"]
    assert [Path(a["path"]).name for a in articles] == ["summit.txt", "talks.txt"]


@pytest.mark.parametrize("bad", ["missing.txt", "binary.txt", "hollow"])
def test_other_inputs_that_cannot_be_read(
    run: Program, one_line: Callable[[Result], str], tmp_path: Path, bad: str
) -> None:
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "hollow").mkdir()
    result = run("code", bad)
    assert result.exit_code == 1
    assert bad in one_line(result)


def test_an_article_whose_coding_fails_costs_only_itself(
    run: Program, one_line: Callable[[Result], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import foretold.coding

    real = foretold.coding.code_articles

    def failing(articles: Any) -> Any:
        def checked() -> Any:
            for article in articles:
                if "GENEVA" in article.text or "Envoys" in article.text:
                    raise ValueError("a tree\nwithout a root")
                yield article

        return real(checked())

    monkeypatch.setattr(foretold.coding, "code_articles", failing)
    result = run("code", "talks.txt", "summit.txt", "talks.txt", "summit.txt")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert len(lines) == 2
    assert all(
        "talks.txt: could not be coded (ValueError: a tree without a root)" in x for x in lines
    )
    names = [Path(r["path"]).name for r in records_of(result) if r["record"] == "article"]
    assert names == ["summit.txt", "summit.txt"]


def test_cells_that_a_spreadsheet_would_run_are_defused() -> None:
    from foretold.presentation.tables import Csv

    for raw, cell in ((False, "'=HYPERLINK(1)"), (True, "=HYPERLINK(1)")):
        stream = io.StringIO()
        writer = Csv(stream, ("article",), raw_cells=raw)
        writer.write([Article("a1", "", "", title="=HYPERLINK(1)")])
        row = next(csv.DictReader(io.StringIO(stream.getvalue())))
        assert row["title"] == cell


def test_control_characters_do_not_reach_the_terminal() -> None:
    from foretold.presentation.summary import TerminalTable

    stream = io.StringIO()
    table = TerminalTable(stream)
    records: list[Record] = [Article("a1", "", "", title="\x1b[2Jgone [bold]kept[/bold]")]
    table.write(records)
    assert "\x1b" not in stream.getvalue()
    assert "[bold]kept" in stream.getvalue()
