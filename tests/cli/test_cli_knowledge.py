"""`foretold knowledge`: who held which office, and the check of packs."""

import json
from pathlib import Path

import pytest
from cli_program import Program

HEADER = "name\taliases\tcountry\toffice\tsector\tstart\tend\tsource\n"


def pack(folder: Path, *lines: str, header: str = HEADER) -> str:
    (folder / "mine" / "actors").mkdir(parents=True)
    text = header + "".join(line.replace(" ; ", "\t") + "\n" for line in lines)
    (folder / "mine" / "actors" / "people.tsv").write_text(text, "utf-8")
    return str(folder / "mine")


@pytest.mark.parametrize(
    ("office", "country", "day", "name"),
    [
        ("secretary of state", "United States", "1998-05-05", "Madeleine Albright"),
        ("foreign minister", "JPN", "2015-05-05", "Fumio Kishida"),
        ("head_of_government", "British", "2016-07-20", "Theresa May"),
        ("Quds Force commander", "Iran", "2015-01-01", "Qasem Soleimani"),
        ("secretary-general", "United Nations", "2000-01-01", "Kofi Annan"),
        ("chancellor", "Germany", "2006-01-01", "Angela Merkel"),
        ("head of government", "Brazil", "2012-01-01", "Dilma Rousseff"),
        ("head_of_state", "AUS", "2023-01-01", "Charles III"),
        ("head of state", "San Marino", "2021-05-01", "Gian Carlo Venturini"),
        ("army chief", "Thailand", "2012-01-01", "Prayuth Chan-ocha"),
        ("special envoy for Syria", "UN", "2015-01-01", "Staffan de Mistura"),
        ("Supreme Allied Commander Europe", "NATO", "2014-01-01", "Philip Breedlove"),
    ],
)
def test_who_held_an_office_in_the_words_of_the_news(
    run: Program, office: str, country: str, day: str, name: str
) -> None:
    result = run("knowledge", "who", office, country, "--on", day)
    assert (result.exit_code, result.stderr) == (0, "")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert found[0]["name"] == name
    assert found[0]["start"] <= day
    assert found[0]["source"]


def test_the_table_and_json_tell_the_same(run: Program) -> None:
    asked = ("knowledge", "who", "foreign minister", "Japan", "--on", "2015-05-05", "--format")
    assert json.loads(run(*asked, "json").stdout)[0]["id"] == "person:fumio-kishida"
    line = run(*asked, "table").stdout
    assert line.split()[:3] == ["Fumio", "Kishida", "JPN"]
    assert line.rstrip().endswith("2012-12-26 to 2017-08-03")
    wrong = run(*asked, "csv")
    assert wrong.exit_code == 2
    assert "--format csv: there are jsonl, table, json" in wrong.stderr


def test_a_vacant_office_an_unknown_one_and_an_unknown_state(run: Program) -> None:
    vacant = run("knowledge", "who", "president", "Lebanon", "--on", "2023-05-05")
    assert vacant.exit_code == 1
    assert "vacant since 2022-10-31" in vacant.stderr
    minister = run("knowledge", "who", "prime minister", "Brazil", "--on", "2012-01-01")
    assert (minister.exit_code, minister.stdout) == (1, "")
    nobody = run("knowledge", "who", "grand vizier", "Lebanon", "--on", "2023-05-05")
    assert (nobody.exit_code, "nobody is known" in nobody.stderr) == (1, True)
    nowhere = run("knowledge", "who", "president", "Norland")
    assert nowhere.exit_code == 2
    assert "Norland: no state or organisation" in nowhere.stderr


def test_what_a_person_held(run: Program) -> None:
    ever = run("knowledge", "person", "Zelenskiy")
    assert json.loads(ever.stdout)["country"] == "UKR"
    before = run("knowledge", "person", "Zelenskyy", "--on", "2010-01-01")
    assert (before.exit_code, before.stdout) == (1, "")
    assert "no such person is known on 2010-01-01" in before.stderr


def test_our_own_knowledge_has_no_faults(run: Program) -> None:
    result = run("knowledge", "check", "--today", "2026-11-27")
    assert result.exit_code == 0, result.output
    assert "0 faults" in result.stdout.splitlines()[-1]


def test_a_pack_with_faults_gives_one_line_each(run: Program, tmp_path: Path) -> None:
    folder = pack(
        tmp_path,
        "Ada Example ;  ; FRA ; party_leader ; PTY ; 2001-13-01 ;  ; invented",
        "Bo Example ;  ; ZZZ ; party_leader ; PTY ; 2001-01-01 ; 2000-01-01 ; ",
        "Cy Example ;  ; FRA ; wizard ; PTY ; 2030-01-01 ;  ; invented",
    )
    result = run("knowledge", "check", folder, "--today", "2026-01-01")
    assert result.exit_code == 1
    told = result.stdout.splitlines()
    assert "malformed: FRA party_leader: Ada Example: start '2001-13-01' is no ISO date" in told
    assert any(line.startswith("unknown: ZZZ") for line in told)
    assert any(line.startswith("source: ZZZ") for line in told)
    assert any("ends on 2000-01-01 before it starts" in line for line in told)
    assert any(line.startswith("unknown: FRA wizard") for line in told)
    assert any("starts on 2030-01-01, after 2026-01-01" in line for line in told)
    assert told[-1].startswith("3 terms of 3 persons: 6 faults")


def test_stale_rows_alone_are_warnings(run: Program, tmp_path: Path) -> None:
    rows = [
        f"Ada{n} Example{n} ;  ; FRA ; party_leader ; PTY ; 2001-01-01 ;  ; invented"
        for n in range(25)
    ]
    folder = pack(tmp_path, *rows)
    result = run("knowledge", "check", folder, "--today", "2026-01-01")
    assert result.exit_code == 0
    assert "stale: 5 more rows (--all lists them)" in result.stdout
    assert "0 faults, 0 gaps, 25 stale as of 2026-01-01" in result.stdout
    every = run("knowledge", "check", folder, "--today", "2026-01-01", "--all")
    assert every.stdout.count("as of which day? (as_of)") == 25


def test_a_confirmed_term_is_stale_only_after_the_days_given(run: Program, tmp_path: Path) -> None:
    header = HEADER.replace("source", "as_of\tsource")
    row = "Ada Example ;  ; FRA ; party_leader ; PTY ; 2001-01-01 ;  ; 2025-06-01 ; invented"
    folder = pack(tmp_path, row, header=header)
    ask = ("knowledge", "check", folder, "--today", "2026-01-01")
    assert "0 stale" in run(*ask).stdout
    assert "last confirmed 2025-06-01" in run(*ask, "--stale-after", "100").stdout


def test_files_of_a_pack_that_nothing_reads_are_named(run: Program, tmp_path: Path) -> None:
    folder = pack(tmp_path, "Ada Example ; FRA", header="name\tcountry\n")
    (tmp_path / "mine" / "actors" / "persons.tsv").write_text("name\nAda\n", "utf-8")
    (tmp_path / "mine" / "actors" / "cities.tsv").write_text("code\nFRA\n", "utf-8")
    result = run("knowledge", "check", folder)
    assert result.exit_code == 1
    assert "people.tsv: the header lacks aliases, office, sector, start, end, source" in (
        result.stderr
    )
    assert "persons.tsv: no table of ours is called actors/persons.tsv" in result.stderr
    assert "cities.tsv: the header lacks names" in result.stderr
    nowhere = run("knowledge", "check", "nowhere")
    assert nowhere.exit_code != 0
    assert "nowhere: not a folder" in nowhere.stderr


def test_a_pack_in_use_answers_too(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from foretold.knowledge import holders

    caches = (holders.holders, holders.person_names, holders.surnames)
    folder = pack(tmp_path, "Zora Zetina ;  ; ESP ; dissident ; OPP ; 2020-01-01 ;  ; invented")
    monkeypatch.setenv("FORETOLD_KNOWLEDGE", folder)
    for cache in caches:
        cache.cache_clear()
    try:
        found = json.loads(run("knowledge", "person", "Zora Zetina").stdout)
    finally:
        for cache in caches:
            cache.cache_clear()
    assert (found["country"], found["office"], found["end"]) == ("ESP", "dissident", None)
