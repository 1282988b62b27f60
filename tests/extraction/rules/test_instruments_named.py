from collections.abc import Callable

import pytest
from rule_reading import Find

from foretold.extraction.reading import Reading
from foretold.extraction.rules.mentions import find_mentions

NAMED = [
    ("Envoys read out resolutions 1718, 1874 and 2270.", ("unsc-1718", "unsc-1874", "unsc-2270")),
    ("Envoys read out resolution 2231 (2015) again.", ("unsc-2231",)),
    ("Both capitals left the INF Treaty.", ("inf",)),
    ("Both capitals left the Minsk agreements.", ("minsk-agreements",)),
    ("The talks on New START stalled.", ("new-start",)),
    ("It stays outside the NPT.", ("npt",)),
    ("Lawyers quoted the Fourth Geneva Convention.", ("geneva-conventions",)),
    ("A local business law was read out.", ()),
    ("They spoke of resolution 999999.", ()),
]


@pytest.mark.parametrize(("text", "ids"), NAMED)
def test_names_and_numbers(
    read_text: Callable[[str], Reading], text: str, ids: tuple[str, ...]
) -> None:
    found = [m.ids for m in find_mentions(read_text(text)) if m.ids]
    assert found == ([ids] if ids else [])


def test_a_bare_definite_noun_takes_up_the_last_one_named(
    read_text: Callable[[str], Reading],
) -> None:
    text = "Moscow signed the INF Treaty. Later the treaty lapsed."
    assert [m.ids for m in find_mentions(read_text(text))] == [("inf",), ("inf",)]


def test_unnumbered_resolutions_are_those_that_speak_of_the_act(find: Find) -> None:
    rules, _ = find(
        "Iran resumed enrichment in defiance of Security Council resolutions.", "2009-05-01"
    )
    assert rules[0].instruments == ("unsc-1696", "unsc-1737", "unsc-1747", "unsc-1803", "unsc-1835")


def test_resolutions_that_have_lapsed_are_not_meant(find: Find) -> None:
    rules, _ = find(
        "Iran resumed enrichment in defiance of Security Council resolutions.", "2017-05-01"
    )
    assert "unsc-1737" not in rules[0].instruments
