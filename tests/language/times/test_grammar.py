"""The knowledge files of the grammar fit each other and the code."""

import re
from datetime import date

from foretold.knowledge import files
from foretold.language.times import feasts
from foretold.language.times.atoms import atoms_of
from foretold.language.times.lexicon import lexicon
from foretold.language.times.resolvers import RESOLVERS

GIVEN_TO_NUMBERS = {
    "d", "n", "y", "yy", "ord", "dec", "clock", "iso", "slash", "quarter_code", "half_code",
    "fiscal", "ampm",
}  # fmt: skip


def test_every_class_of_the_grammar_has_words() -> None:
    data = files.toml("times/grammar.toml")
    patterns = [p for rule in data["rule"] for p in rule["patterns"]] + list(
        data["macros"].values()
    )
    named = {n for p in patterns for n in re.findall(r"[a-z_]\w*", re.sub(r"\{\w+\}", "", p))}
    known = (
        {row["class"] for row in files.table("times/words.tsv")} | {"holiday"} | GIVEN_TO_NUMBERS
    )
    assert named <= known


def test_every_kind_has_a_resolver_and_the_other_way_round() -> None:
    assert {rule["kind"] for rule in files.toml("times/grammar.toml")["rule"]} == set(RESOLVERS)


def test_no_pattern_repeats_without_bound() -> None:
    data = files.toml("times/grammar.toml")
    patterns = [p for rule in data["rule"] for p in rule["patterns"]] + list(
        data["macros"].values()
    )
    assert not [p for p in patterns if "*" in p or "+" in p]


def test_conditions_are_known() -> None:
    conditions = {s.condition for senses in lexicon().words.values() for s in senses}
    assert conditions <= {
        "", "cap", "name", "numbered", "noun", "adj", "adverb", "notverb", "notadj", "amod",
        "notprep", "upper",
    }  # fmt: skip


def test_no_text_no_atoms() -> None:
    assert atoms_of([]) == []


def test_feasts_that_move() -> None:
    assert feasts.in_year("easter-sunday", 2024) == (date(2024, 3, 31), date(2024, 3, 31))
    assert feasts.in_year("orthodox-easter", 2024) == (date(2024, 5, 5), date(2024, 5, 5))
    assert feasts.in_year("thanksgiving-day", 2023) == (date(2023, 11, 23), date(2023, 11, 23))
    assert feasts.in_year("memorial-day", 2022) == (date(2022, 5, 30), date(2022, 5, 30))
    assert feasts.in_year("election-day", 2020) == (date(2020, 11, 3), date(2020, 11, 3))
    assert feasts.in_year("yom-kippur", 2023) == (date(2023, 9, 25), date(2023, 9, 25))
    assert feasts.in_year("ramadan", 2024) == (date(2024, 3, 11), date(2024, 4, 9))
    assert feasts.in_year("d-day", 1999) == (date(1944, 6, 6), date(1944, 6, 6))


def test_ramadan_is_tabled_every_year_of_the_news() -> None:
    for year in range(1990, 2036):
        days = feasts.in_year("ramadan", year)
        assert days is not None
        assert (days[1] - days[0]).days in (28, 29)
