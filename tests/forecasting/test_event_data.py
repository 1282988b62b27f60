"""Event data of every kind comes in; what is broken or unknown is told."""

from datetime import date
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from foretold.errors import InputError, UsageError
from foretold.forecasting.data.cache import Asked, table_of
from foretold.forecasting.data.reading import read_events
from foretold.forecasting.data.table import EventTable, TableBuilder
from foretold.knowledge.forecasting import code_of_actor, type_of_relation
from foretold.records import EVENT_TYPES

ICEWS = "Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\tTarget Name\n"
POLECAT = "Event ID\tEvent Date\tEvent Type\tActor Name\tActor Country\tRecipient Name\n"


def read(path: Path, text: str | None = None, **words: object) -> tuple[EventTable, list[str]]:
    if text is not None:
        path.write_text(text, "utf-8")
    builder = TableBuilder()
    problems = read_events(path, builder, **words)  # type: ignore[arg-type]
    return builder.table(), problems.lines()


def told(table: EventTable, i: int = 0) -> tuple[str | None, str, str | None, str]:
    return (
        table.codes[table.sources[i]],
        (*EVENT_TYPES, "-")[table.types[i]],
        table.codes[table.targets[i]],
        date.fromordinal(int(table.days[i])).isoformat(),
    )


def test_icews(tmp_path: Path) -> None:
    rows = "7\t2018-06-02\tPolice (Kenya)\tKenya\tArrest\t173\tCitizen (Uganda)\n"
    rows += "8\t2018-06-01\tNorth Korea\tNorth Korea\tConsult\t040\tSouth Korea\n"
    table, problems = read(tmp_path / "icews.tab", ICEWS + rows)
    assert not problems
    assert told(table, 0) == ("PRK", "CONSULT", "KOR", "2018-06-01")
    assert told(table, 1) == ("KEN", "COERCE", "UGA", "2018-06-02")
    assert table.where(1).endswith("icews.tab:2")


@pytest.mark.parametrize("width", [57, 58, 61])
def test_gdelt_of_both_versions(tmp_path: Path, width: int) -> None:
    cells = [""] * width
    cells[0], cells[1], cells[5], cells[6], cells[7] = "900", "20150218", "IRN", "TEHRAN", "IRN"
    cells[16], cells[17], cells[26] = "UNITED STATES", "USA", "0871"
    table, problems = read(tmp_path / "x.export.CSV", "\t".join(cells) + "\n")
    assert not problems
    assert told(table) == ("IRN", "RETREAT", "USA", "2015-02-18")


def test_polecat(tmp_path: Path) -> None:
    row = "p1\t2023-05-04\tTHREATEN\tWagner chief\tRUS\tUkraine\n"
    table, _ = read(tmp_path / "polecat.txt", POLECAT + row)
    assert told(table) == ("RUS", "THREATEN", "UKR", "2023-05-04")


def test_quadruples_need_their_names_and_a_first_day(tmp_path: Path) -> None:
    path = tmp_path / "train.txt"
    path.write_text("1\t0\t0\t31\n0\t0\t9\t31\n")
    with pytest.raises(InputError, match="must lie beside it"):
        read(path)
    (tmp_path / "entity2id.txt").write_text("Peru\t0\nCitizen_(Chile)\t1\n")
    (tmp_path / "relation2id.txt").write_text("Make_a_visit\t0\n")
    with pytest.raises(UsageError, match="--first-day"):
        read(path)
    table, problems = read(path, first_day=date(2014, 1, 1))
    assert told(table) == ("CHL", "CONSULT", "PER", "2014-02-01")
    assert "an id without a name (line 2)" in problems[0]


def test_csv_and_parquet_with_named_columns(tmp_path: Path) -> None:
    named = {"source": "who", "relation": "what", "target": "whom", "day": "when"}
    text = 'who,what,whom,when\n"Peru",AID,"Chile",2020-02-03\n'
    table, _ = read(tmp_path / "a.csv", text, named=named)
    columns = {"who": ["Peru"], "what": ["AID"], "whom": ["Chile"], "when": [date(2020, 2, 3)]}
    pyarrow.parquet.write_table(pyarrow.table(columns), tmp_path / "a.parquet")
    other, _ = read(tmp_path / "a.parquet", named=named)
    assert told(table) == told(other) == ("PER", "AID", "CHL", "2020-02-03")
    with pytest.raises(UsageError, match="no column 'wer'; there are who, what"):
        read(tmp_path / "a.csv", named=named | {"source": "wer"})


def test_columns_that_nobody_named_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no column for source, target among a, type, day"):
        read(tmp_path / "b.csv", "a,type,day\n1,2,3\n")


def test_broken_rows_are_counted_with_their_lines(tmp_path: Path) -> None:
    text = "source,relation,target,day\nPeru,AID,Chile,soon\nPeru,AID\n,AID,Chile,2020-01-01\n"
    text += "Peru,FROWN,Chile,2020-01-01\nPeru,AID,Chile,2020-01-02\n"
    table, problems = read(tmp_path / "c.csv", text)
    assert len(table) == 2
    joined = "\n".join(problems)
    assert "no date (line 2)" in joined
    assert "fewer than 4 columns (line 3)" in joined
    assert "no source or no target (line 4)" in joined
    assert "1 event of unknown type 'FROWN'" in joined


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Make an appeal or request", "REQUEST"),
        ("Use_conventional_military_force", "ASSAULT"),
        ("0231", "REQUEST"),
        ("Make statement", None),
        ("12", "REJECT"),
        ("wink", False),
    ],
)
def test_relations_are_plover_types(text: str, type_: object) -> None:
    assert type_of_relation(text) == type_


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Citizen (North Korea)", "PRK"),
        ("Angela Merkel", "DEU"),
        ("UN Security Council", "UNSC"),
        ("A Little Known Club", None),
    ],
)
def test_actors_have_our_codes(name: str, code: str | None) -> None:
    assert code_of_actor(name) == code


def test_a_further_file_is_read_alone_and_a_changed_one_again(tmp_path: Path) -> None:
    head, kept = "source,relation,target,day\n", tmp_path / "kept"
    first, second = tmp_path / "1.csv", tmp_path / "2.csv"
    first.write_text(head + "Peru,AID,Chile,2020-01-02\n")
    second.write_text(head + "Chile,CONSULT,Laos,2020-01-01\n")
    assert len(table_of(Asked([first]), kept)[0]) == 1
    table, read_now, fresh = table_of(Asked([first, second]), kept)
    assert (len(table), len(read_now), fresh) == (2, 1, True)
    assert [told(table, i)[:3] for i in (0, 1)] == [
        ("CHL", "CONSULT", "LAO"),
        ("PER", "AID", "CHL"),
    ]
    assert table_of(Asked([first, second]), kept)[2] is False
    first.write_text(head + "Peru,AID,Chile,2020-01-02\nPeru,AID,Laos,2020-01-03\n")
    table, read_now, _ = table_of(Asked([first, second]), kept)
    assert (len(table), len(read_now)) == (3, 2)
