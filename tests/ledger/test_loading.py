"""Tables of outcomes through their maps."""

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from foretold.errors import InputError, UsageError
from foretold.knowledge.outcomes import shipped_maps
from foretold.ledger import load_outcomes
from foretold.ledger.mapping import read_map

PLAIN = """date,actor,recipient,type,text,url
2023-11-21,North Korea,,MOBILIZE,It launched a spy satellite into orbit,https://news.example/1
2023-11-30,Peru;Chile,Ecuador,CONSULT,Talks on fishing,
"""


def written(tmp_path: Path, text: str, name: str = "table.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_a_plain_table_is_known_by_its_columns(tmp_path: Path) -> None:
    loaded = load_outcomes(written(tmp_path, PLAIN))
    first, second = loaded.table.outcomes
    assert (first.day, first.actor, first.type) == (date(2023, 11, 21), {"PRK"}, "MOBILIZE")
    assert (first.topics, first.where) == ({"satellite_launch"}, "table.csv:2")
    assert (second.actor, second.recipient) == ({"PER", "CHL"}, {"ECU"})


def test_a_gzipped_table_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "table.csv.gz"
    path.write_bytes(gzip.compress(PLAIN.encode()))
    assert len(load_outcomes(path).table.outcomes) == 2


def test_a_row_without_a_day_is_named_and_costs_only_itself(tmp_path: Path) -> None:
    text = PLAIN + "soon,Peru,,CONSULT,More talks,\n"
    loaded = load_outcomes(written(tmp_path, text))
    assert len(loaded.table.outcomes) == 2
    assert loaded.problems == (f"{tmp_path}/table.csv:4: no day in 'soon'; the row is left out",)


GDELT = ["7", "20231121"] + [""] * 59


def gdelt_row(width: int) -> str:
    cells = GDELT[:width]
    cells[7], cells[17], cells[26] = "PRK", "USA", "1511"
    return "\t".join(cells) + "\n"


@pytest.mark.parametrize(("width", "name"), [(61, "GDELT 2"), (58, "GDELT 1"), (57, "GDELT 1")])
def test_event_files_without_a_header(tmp_path: Path, width: int, name: str) -> None:
    loaded = load_outcomes(written(tmp_path, gdelt_row(width), "events.tsv"))
    assert loaded.table.name == name
    (found,) = loaded.table.outcomes
    assert (found.day, found.actor, found.type) == (date(2023, 11, 21), {"PRK"}, "MOBILIZE")


def test_event_files_with_a_header(tmp_path: Path) -> None:
    text = (
        "Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\t"
        "Target Country\n"
        "1\t2018-06-01\tA minister\tNorth Korea\tConsult\t040\tSouth Korea\n"
    )
    (found,) = load_outcomes(written(tmp_path, text, "icews.tab")).table.outcomes
    assert (found.actor, found.recipient, found.type) == ({"PRK"}, {"KOR"}, "CONSULT")


def test_a_json_list(tmp_path: Path) -> None:
    rows = [{"date": "2023-11-21", "missile": "chollima-1", "description": "in orbit"}]
    path = written(tmp_path, json.dumps(rows), "tests.json")
    loaded = load_outcomes(path, "cns_missile_tests")
    assert loaded.table.outcomes[0].topics == {"satellite_launch"}
    assert loaded.table.covers(
        "satellite_launch", frozenset({"PRK"}), date(2023, 11, 1), date(2023, 11, 21)
    )


def test_a_map_of_ones_own(tmp_path: Path) -> None:
    map_ = written(
        tmp_path,
        'name = "Ours"\n[columns]\ndate = "day"\n[days]\nformats = ["%d.%m.%Y"]\n'
        '[parties]\nactor = ["PRK"]\n[[topics]]\ncolumn = "what"\nmap = '
        '[["sat", "satellite_launch"]]',
        "map.toml",
    )
    path = written(tmp_path, "day,what\n21.11.2023,sat\n")
    (found,) = load_outcomes(path, str(map_)).table.outcomes
    assert (found.day, found.topics) == (date(2023, 11, 21), {"satellite_launch"})


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ({"columns": {}}, "needs date"),
        ({"columns": {"date": "d"}, "colour": 1}, "unknown part colour"),
        ({"columns": {"date": "d"}, "types": {"fixed": "FISH"}}, "no PLOVER type"),
        ({"columns": {"date": "d"}, "topics": [{"column": "w", "map": [["a", "fish"]]}]},
         "no topic"),
        ({"columns": {"date": "d"}, "topics": [{"column": "w", "map": [["(", "provocation"]]}]},
         "pattern"),
        ({"columns": {"date": "d"}, "covers": [{"topics": []}]}, "needs from"),
    ],
)  # fmt: skip
def test_a_malformed_map_says_what_is_wrong(toml: dict[str, object], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        read_map(toml, "my.toml")


def test_tables_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        load_outcomes(tmp_path / "none.csv", "plain")
    with pytest.raises(UsageError, match="no map fits"):
        load_outcomes(written(tmp_path, "a,b\n1,2\n"))
    with pytest.raises(UsageError, match="no column actor, date, type"):
        load_outcomes(written(tmp_path, "a,b\n1,2\n"), "plain")
    with pytest.raises(UsageError, match="maps that come along"):
        load_outcomes(written(tmp_path, PLAIN), "nothing")
    with pytest.raises(InputError, match="no JSON"):
        load_outcomes(written(tmp_path, "[{", "t.json"), "cns_missile_tests")


def test_every_shipped_map_is_well_formed() -> None:
    for name, data in shipped_maps().items():
        assert read_map(data, name).name
