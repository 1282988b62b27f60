"""The knowledge of actors: names, office holders, their checks, the user's packs."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from foretold.errors import KnowledgeError
from foretold.knowledge.actors import actor_names, body_id, class_of, state_names, state_on
from foretold.knowledge.holder_checks import SECTORS, check_holders
from foretold.knowledge.holders import holder_on, holders
from foretold.knowledge.names import is_abbreviation, key, keys, written_variants
from foretold.knowledge.office_terms import day_of, vacancy_on
from foretold.knowledge.packs import packs, read_table, rows
from foretold.knowledge.short_names import own_bodies

ROW = {
    "name": "Ada Example",
    "aliases": "",
    "country": "FRA",
    "office": "head_of_government",
    "sector": "GOV",
    "start": "2001-01-01",
    "end": "",
    "source": "invented for this test",
}


def kinds(*given: dict[str, str], today: date | None = None) -> list[str]:
    return [f.kind for f in check_holders([{**ROW, **g} for g in given], today=today)]


def test_keys_ignore_case_accents_dots_and_hyphens() -> None:
    assert keys("Kim Jong-un") == keys("KIM JONG UN")
    assert keys("Nicolás Maduro") == keys("Nicolas Maduro")
    assert key("U.S.") == key("US")
    assert keys("Workers’ Party") == keys("Workers' Party")
    assert keys("Labour Organisation") == keys("Labor Organization")


def test_abbreviations_are_told_from_words() -> None:
    assert is_abbreviation("IAEA")
    assert is_abbreviation("U.N.")
    assert not is_abbreviation("Nato")


def test_every_state_is_found_by_all_its_names() -> None:
    for row in rows("actors/countries.tsv"):
        for name in row["names"].split("|"):
            found = {a.code for _, a in actor_names().exact(name.removeprefix("the "))}
            assert row["code"] in found, name


def test_codes_and_sectors_are_of_the_vocabulary() -> None:
    classes = set(state_names()) | {"UNO", "EUR", "IGO", "NGO", "IMG", ""}
    for row in rows("actors/organisations.tsv"):
        assert row["country"] in classes, row["code"]
        assert row["sector"] in SECTORS | {""}, row["code"]
    for row in rows("actors/national_bodies.tsv"):
        assert row["country"] in state_names()
        assert row["sector"] in SECTORS
    for name in ("agents", "offices", "modifiers"):
        assert {r["sector"] for r in rows(f"actors/{name}.tsv")} <= SECTORS | {""}


def test_classes_of_international_actors() -> None:
    assert class_of("UNSC") == "UNO"
    assert class_of("EU") == "EUR"
    assert class_of("KEN") == "KEN"
    assert class_of(None) is None


def test_states_before_their_time() -> None:
    assert state_on("SSD", "2009-01-01") == "SDN"
    assert state_on("SSD", "2012-01-01") == "SSD"
    assert state_on("FRA", "1900-01-01") == "FRA"


def test_our_office_holders_have_no_errors_and_no_overlaps() -> None:
    assert [str(f) for f in check_holders() if f.is_fault] == []


def test_every_state_in_the_news_has_a_head_since_1995() -> None:
    lacking = {"SMR"}
    for code in ("USA", "CHN", "NGA", "BRA", "FJI", "AND", "TUV", "KGZ", "PSE", "XKX"):
        found = holder_on(code, "head_of_state", "2010-06-01") or holder_on(
            code, "head_of_government", "2010-06-01"
        )
        assert found is not None or code in lacking, code


@pytest.mark.parametrize(
    ("country", "office", "day", "name"),
    [
        ("USA", "head_of_state", "1999-12-31", "Bill Clinton"),
        ("USA", "foreign_minister", "2020-01-06", "Mike Pompeo"),
        ("KOR", "foreign_minister", "2023-11-08", "Park Jin"),
        ("KOR", "security_adviser", "2023-11-08", "Cho Tae-yong"),
        ("GBR", "head_of_government", "2016-07-20", "Theresa May"),
        ("JPN", "head_of_government", "1997-04-22", "Ryutaro Hashimoto"),
        ("RUS", "head_of_state", "2010-01-01", "Dmitry Medvedev"),
        ("RUS", "head_of_government", "2010-01-01", "Vladimir Putin"),
        ("DEU", "head_of_government", "2005-12-01", "Angela Merkel"),
        ("ISR", "head_of_government", "2022-08-01", "Yair Lapid"),
        ("UN", "chief_executive", "2006-12-31", "Kofi Annan"),
        ("IAEA", "chief_executive", "2006-11-01", "Mohamed ElBaradei"),
        ("ETH", "head_of_government", "2013-01-01", "Hailemariam Desalegn"),
        ("VNM", "head_of_state", "2023-06-01", "Võ Văn Thưởng"),
    ],
)
def test_the_right_person_held_the_office(
    country: str | None, office: str, day: str, name: str
) -> None:
    found = holder_on(country, office, day)
    assert found is not None
    assert found.name == name


def test_every_member_of_the_united_nations_has_its_heads() -> None:
    """On a day of every second year since 1995, or since the state is independent."""
    from foretold.knowledge.office_lookup import who_held

    since = {"TLS": "2002-06", "SSD": "2011-07-10", "MNE": "2006-06-04", "SMR": ""}
    territories = {
        "HKG", "MAC", "PRI", "GRL", "FRO", "GIB", "FLK", "BMU", "CYM", "VGB", "VIR", "TCA",
        "AIA", "MSR", "ABW", "CUW", "GUM", "ASM", "MNP", "PYF", "NCL", "GUF", "GLP", "MTQ",
        "REU", "MYT", "COK", "NIU", "IMN", "JEY", "GGY", "ATA", "VAT", "ESH", "XKX", "PSE",
        "TWN",
    }  # fmt: skip
    lacking = [
        (code, office, year)
        for code in state_names()
        if code not in territories
        for office in ("head_of_state", "head_of_government")
        for year in range(1996, 2026, 2)
        if (day := f"{year}-05-15") >= since.get(code, "")
        and not (code == "SMR" and office == "head_of_government")
        and not who_held(office, code, day)
        and vacancy_on(code, office, day) is None
    ]
    assert lacking == []


def test_nobody_holds_a_vacant_office() -> None:
    assert holder_on("LBN", "head_of_state", "2023-06-01") is None


def test_the_check_finds_each_kind_of_fault() -> None:
    assert kinds({"end": "2004-01-01"}) == []
    assert "malformed" in kinds({"start": "soon"})
    assert "malformed" in kinds({"start": "2002-02-30"})
    assert "malformed" in kinds({"end": "1999-01-01"})
    assert "malformed" in kinds({"end": "2077-01-01"})
    assert "malformed" in kinds({"start": "1066"})
    assert "malformed" in kinds({"as_of": "lately"})
    assert "malformed" in kinds({"name": ""})
    assert kinds({"country": "ZZZ"}) == ["unknown"]
    assert kinds({"sector": "XYZ"}) == ["unknown"]
    assert kinds({"office": "wizard"}) == ["unknown"]
    assert kinds({"source": " "}) == ["source"]
    assert "malformed" in kinds({}, today=date(2000, 1, 1))
    later = {"name": "Bo Example", "start": "2003-01-01"}
    assert kinds({"end": "2004-01-01"}, later) == ["overlap"]
    assert kinds({}, later) == ["overlap"]
    assert kinds({"end": "2002-01-01"}, later) == ["gap"]
    assert kinds({"end": "2003-01-01"}, later) == []
    assert kinds({"end": "2002-12"}, later) == []
    assert kinds({"end": "2003"}, {**later, "start": "2003"}) == []
    assert kinds({"end": "2003"}, {**later, "start": "2001"}) == ["overlap"]
    assert kinds({"end": "2002-01-01"}, today=date(2010, 1, 1)) == ["stale"]
    assert kinds({}, today=date(2020, 1, 1)) == ["stale"]
    assert kinds({"as_of": "2019-12"}, today=date(2020, 1, 1)) == []


def test_one_person_stands_once_and_under_one_name() -> None:
    assert kinds({"end": "2002-01-01"}, {"end": "2002-01-01"})[0] == "duplicate"
    other = {"name": "Ada B. Example", "aliases": "Ada Example", "office": "vice_president"}
    assert kinds({}, other) == ["duplicate"]
    assert kinds({}, {**other, "country": "ESP"}) == []


def test_seats_of_their_own_offices_of_many_and_vacancies_are_told_apart() -> None:
    later = {"name": "Bo Example", "start": "2003-01-01"}
    many = {"office": "military_commander"}
    assert kinds(many, {**later, **many}) == []
    navy, army = ({**many, "post": f"chief of the {force}"} for force in ("navy", "army"))
    assert kinds(navy, {**later, **army}) == []
    assert kinds(navy, {**later, **navy}) == ["overlap"]
    three = {"country": "BIH", "office": "head_of_state"}
    assert kinds(three, {**later, **three}) == []
    lebanon = {"country": "LBN", "office": "head_of_state"}
    empty = ({**lebanon, "end": "2007-11-24"}, {**later, **lebanon, "start": "2008-05-25"})
    assert kinds(*empty) == []
    row = vacancy_on("LBN", "head_of_state", "2023-06-01")
    assert row is not None
    assert row["start"] == "2022-10-31"
    assert vacancy_on("LBN", "head_of_state", "2010-06-01") is None


def test_other_ways_in_which_a_name_is_written() -> None:
    assert key("Zelenskyy") == key("Zelenskiy") == key("Zelensky")
    assert keys("Abdollah Nasreddin") == keys("Abdullah Nasruddin")
    assert keys("Vitaliy Khaled") == keys("Vitaly Khalid")
    assert key("wedding") == "wedding"
    assert written_variants("Günter Möller") == ["Guenter Moeller"]
    assert written_variants("Mohammed al-Hakim") == ["Mohammed Alhakim"]
    assert written_variants("Kim Jong-un") == ["Kim Jongun"]
    assert written_variants("Tony Blair") == []


def test_reduced_dates_are_intervals() -> None:
    assert day_of("2023-02", last=True) == date(2023, 2, 28)
    assert day_of("2023-12", last=True) == date(2023, 12, 31)
    assert day_of("2023") == date(2023, 1, 1)
    assert day_of("2023-13") is None


def test_ids_are_stable_and_plain() -> None:
    assert all(h.id.startswith("person:") and " " not in h.id for h in holders())


def test_a_malformed_table_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.tsv"
    path.write_text("a\tb\n1\t2\n3\n", "utf-8")
    with pytest.raises(KnowledgeError, match=r"bad\.tsv:3"):
        read_table(path)


def test_a_pack_that_is_no_folder_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FORETOLD_KNOWLEDGE", str(tmp_path / "nowhere"))
    with pytest.raises(KnowledgeError, match="nowhere"):
        packs()


def test_a_users_pack_adds_rows(tmp_path: Path) -> None:
    folder = tmp_path / "mine" / "actors"
    folder.mkdir(parents=True)
    header = "code\tcountry\tsector\tkind\tnames\tstart\tend\n"
    (folder / "organisations.tsv").write_text(
        header + "ZETALEAGUE\tIGO\tIGO\tigo\tLeague of Zeta States\t\t\n", "utf-8"
    )
    people = "name\taliases\tcountry\toffice\tsector\tstart\tend\tsource\n"
    (folder / "people.tsv").write_text(
        people + "Zora Zetina\t\tESP\tdissident\tOPP\t2020-01-01\t\ttest\n", "utf-8"
    )
    program = (
        "from foretold.extraction.actors.annotate import annotate\n"
        "for a in annotate([{'id': 1, 'text': 'the League of Zeta States'},"
        " {'id': 2, 'text': 'Zora Zetina'}]): print(a['code'], a['country'], a['sector'])"
    )
    out = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "FORETOLD_KNOWLEDGE": str(Path(tmp_path / "mine"))},
        capture_output=True,
        text=True,
        check=True,
    )
    assert out.stdout.splitlines() == ["ZETALEAGUE IGO IGO", "ESP ESP OPP"]


def test_every_party_that_a_person_leads_is_a_known_body() -> None:
    led = {body_id(h.country, h.party) for h in holders() if h.party}
    assert led <= set(own_bodies())
