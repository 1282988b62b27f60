import re

import pytest

from foretold.errors import KnowledgeError
from foretold.knowledge import files, instruments
from foretold.knowledge.instruments import acts, name_words, names, resolution, resolutions_on

KOREAN = [
    825, 1695, 1718, 1874, 1928, 1985, 2050, 2087, 2094, 2141, 2207, 2270, 2276, 2321, 2345, 2356,
    2371, 2375, 2397, 2407, 2464, 2515, 2569, 2627, 2680,
]  # fmt: skip


def test_the_resolutions_on_north_korea_are_all_there() -> None:
    numbers = [i.number for i in resolutions_on("PRK")]
    assert [n for n in numbers if n is not None and n > 100] == KOREAN


def test_dates_rise_with_the_numbers_and_make_the_symbols() -> None:
    council = [i for i in instruments.instruments().values() if i.number is not None]
    in_order = sorted(council, key=lambda i: i.number or 0)
    assert [i.since for i in in_order] == sorted(i.since for i in in_order)
    assert all(i.source == f"S/RES/{i.number} ({i.since[:4]})" for i in council)


def test_every_row_has_a_source_sound_dates_and_codes() -> None:
    day = re.compile(r"\d{4}-\d\d-\d\d")
    for i in instruments.instruments().values():
        assert i.source and i.about and i.names
        for date in filter(None, (i.since, i.until, i.restored)):
            assert day.fullmatch(date), i.id
        assert i.until is None or i.since < i.until
        assert i.restored is None or (i.until is not None and i.until < i.restored)
        codes = set(i.parties) | i.outside | i.subject
        codes |= {c for duty in i.duties for c in duty.bound}
        assert all(c == "*" or re.fullmatch("[A-Z]+", c) for c in codes), i.id


def test_codes_are_those_of_the_actors() -> None:
    known = {
        r["code"]
        for name in ("countries", "organisations")
        for r in files.table(f"actors/{name}.tsv")
    }
    found = instruments.instruments().values()
    used = {c for i in found for c in (*i.parties, *i.outside, *i.subject)}
    used |= {c for i in found for duty in i.duties for c in duty.bound}
    assert used - known <= {"*", "YUG"}


def test_every_act_is_used_or_has_a_meaning() -> None:
    used = {d.act.id for i in instruments.instruments().values() for d in i.duties}
    assert set(acts()) - used == set()


def test_force_begins_ends_and_returns() -> None:
    iran = resolution(1737)
    assert iran is not None
    assert [iran.in_force(d) for d in ("2006-12-22", "2007-01-01", "2016-01-17", "2025-12-01")] == [
        False, True, False, True,
    ]  # fmt: skip
    assert iran.in_force(None)


def test_who_is_bound() -> None:
    found = instruments.instruments()
    cwc = found["cwc"]
    assert cwc.binds("SYR", cwc.duties[0]) and not cwc.binds("EGY", cwc.duties[0])
    inf = found["inf"]
    assert inf.binds("RUS", inf.duties[0]) and not inf.binds("CHN", inf.duties[0])


def test_an_act_is_told_by_all_groups_of_a_key() -> None:
    launch = acts()["ballistic-launch"]
    assert launch.told_by(frozenset({"fire", "ballistic", "missile"}))
    assert not launch.told_by(frozenset({"ballistic", "missile"}))


def test_names_are_compared_without_number_and_case() -> None:
    assert name_words("Geneva Conventions") == name_words("geneva convention")
    assert names()[name_words("Oslo accords")] == ("oslo",)
    assert names()[("NPT",)] == ("npt",)


def test_an_unknown_act_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    row = files.table("instruments/treaties.tsv")[0] | {"forbids": "juggling"}
    with pytest.raises(KnowledgeError, match="juggling"):
        instruments._treaty(row)
