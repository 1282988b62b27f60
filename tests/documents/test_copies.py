# ruff: noqa: E501
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_prose import MORE, PROSE

from foretold.documents import link_copies, own_passages
from foretold.documents.copies import TABLES, outlet
from foretold.documents.shingles import shingles
from foretold.records import Article
from foretold.store import schema

OTHER = (
    "Rice prices in the port of Chittagong fell for the third week after the new harvest came in, "
    "traders said on Sunday. The government had lifted a duty on imports and opened its own stores, "
    "and more ships are waiting in the roads. Farmers in the north complained that they sell at a loss."
)
THIRD = (
    "A ferry with forty people on board ran onto a sandbank off Batangas early on Monday and was "
    "pulled free at high tide. Nobody was hurt, the coast guard said. The captain told investigators "
    "that a buoy had been moved by the storm of last week, and divers will look for it on Thursday."
)
STORY = (
    f"{PROSE} {MORE} Both delegations fly home on Sunday, and a date for another round has not been "
    "named, though the hosts have kept rooms in the old customs house."
)


def article(name: str, text: str, **fields: str) -> Article:
    return replace(Article(name, text, name), **fields)  # type: ignore[arg-type]


def roots(*texts: str) -> list[int]:
    """For each text the place of the one that it is a copy of, else its own."""
    found = link_copies([article(str(i), text) for i, text in enumerate(texts)])
    return [int(f.duplicate_of or f.id) for f in found]


def test_the_same_story_in_another_outlet_is_a_duplicate_of_the_first() -> None:
    copy = STORY.replace("Vienna", "Geneva").replace("officials", "diplomats")
    again = f"{copy} More was not said."
    found = list(
        link_copies(
            [
                article("a", STORY, publisher="One"),
                article("b", OTHER, publisher="Two"),
                article("c", copy, publisher="Two"),
                article("d", again, publisher="Three"),
            ]
        )
    )
    assert [f.duplicate_of for f in found] == [None, None, "a", "a"]
    assert [f.version_of for f in found] == [None] * 4


def test_the_same_outlet_telling_it_again_is_a_version() -> None:
    later = f"{STORY} The crossing opened at noon."
    found = list(
        link_copies([article("a", STORY, publisher="One"), article("b", later, publisher="One")])
    )
    assert (found[1].version_of, found[1].duplicate_of) == ("a", None)
    found = list(
        link_copies(
            [article("a", STORY, url="https://x.org/1"), article("b", later, url="https://x.org/1")]
        )
    )
    assert found[1].version_of == "a"


def test_a_text_is_no_copy_of_itself_and_short_ones_are_not_compared() -> None:
    for text in (STORY, "Too short to tell."):
        one = article(text[:3], text)
        assert list(link_copies([one, one])) == [one, one]


def test_a_story_cut_off_or_built_into_a_longer_one_is_a_copy_in_either_order() -> None:
    cut = STORY[: len(STORY) * 6 // 10]
    longer = f"{THIRD[:150]}\n{STORY}\n{THIRD[150:]}"
    for changed in (cut, longer):
        assert roots(STORY, changed) == [0, 0]
        assert roots(changed, STORY) == [0, 0]


def test_a_digest_of_several_stories_is_a_copy_of_none() -> None:
    digest = f"{OTHER}\n{THIRD}\n{PROSE}"
    assert roots(OTHER, THIRD, digest) == [0, 1, 2]
    assert roots(digest, OTHER, THIRD) == [0, 1, 2]


def test_reports_that_come_daily_with_other_figures_are_no_copies() -> None:
    report = (
        "Shares in the port's exchange closed {} on {} with the main index at {} points, {} points "
        "from the day before, as traders waited for the bank's rate. Turnover was {} million crowns. "
        "Of the listed firms {} gained and {} lost. The shipping index ended at {} points, and the "
        "index of the smaller firms at {} points, the exchange said."
    )
    monday = report.format("up", "Monday", 4512.7, 18.3, 212, 48, 31, 1893.2, 771.4)
    friday = report.format("down", "Friday", 4377.1, 44.9, 189, 22, 57, 1850.8, 764.9)
    corrected = monday.replace("212", "221")
    assert roots(monday, friday, corrected) == [0, 1, 0]


def test_formulas_that_many_stories_share_make_no_copies() -> None:
    formula = (
        "{0}, chairman of the council of the free towns and first citizen of the harbour republic, "
        "received a floral basket from {1}. It was handed over by {2} to an official at the palace "
        "of the harbour republic with the wish that friendship between the peoples may last. "
    )
    people = [
        "Anna Holt",
        "Piet Maas",
        "Lena Voss",
        "Karl Brandt",
        "Ines Moor",
        "Jon Falk",
        "Eva Ruud",
    ]
    places = ["Norland", "Sudland", "Ostmark", "Westria", "Midland", "Highland", "Lowland"]
    talk = [
        "of a bridge that is being built with credit from a bank of the capital",
        "at length about herring, whose shoals have moved north since the winter",
        "in favour of a school for pilots, for which a plot of land was found",
        "with some heat of dues that captains have had to pay twice this season",
        "about a choir of children which will sing in the cathedral on two evenings",
        "against a tunnel, saying that ferries would do for another thirty years",
        "of nothing but the weather and left before coffee was brought to the table",
    ]
    texts = [
        formula.format(
            a, f"the envoy of {b}", f"{c}, consul of {b} in the town of {a.split()[1]}port"
        )
        + f"{c} also spoke {d}."
        for a, b, c, d in zip(people, places, people[1:] + people[:1], talk, strict=True)
    ]
    assert len(set(roots(*texts)[3:])) == 4


def test_what_a_longer_copy_tells_besides_is_its_own() -> None:
    longer = f"{STORY}\n{THIRD}"
    (start, stop), *more = own_passages(longer, [STORY])
    assert longer[start:stop] == THIRD
    assert not more
    assert own_passages(STORY.replace("Vienna", "Geneva"), [STORY]) == []
    assert own_passages(THIRD, [STORY]) == [(0, len(THIRD))]


def test_an_outlet_is_named_by_its_publisher_host_or_file() -> None:
    assert outlet(article("a", "", publisher="One", url="https://x.org/1")) == "One"
    assert outlet(article("a", "", url="https://x.org/1")) == "x.org"
    assert outlet(article("a", "", path="wire/1.txt")) == "1.txt"
    assert outlet(article("a", "")) == "a"


def test_the_store_has_the_tables_of_the_index() -> None:
    assert TABLES.strip() in "".join(schema.MIGRATIONS)


@settings(max_examples=25, deadline=None)
@given(st.permutations(OTHER.split()))
def test_texts_of_the_same_words_in_another_order_are_no_copies(words: list[str]) -> None:
    if sum(a != b for a, b in zip(words, OTHER.split(), strict=True)) > 40:
        assert roots(OTHER, " ".join(words)) == [0, 1]


@given(st.text())
def test_any_text_can_be_compared(text: str) -> None:
    assert all(0 <= a < b <= len(text) for a, b in own_passages(text, [STORY]))
    found = shingles(text)
    assert found is None or list(found) == sorted(set(found))


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_stories_do_not_depend_on_the_order(order: tuple[int, ...]) -> None:
    texts = [STORY, f"{STORY} The crossing opened at noon.", OTHER]
    found = roots(*(texts[i] for i in order))
    same = {order.index(0): found[order.index(0)], order.index(1): found[order.index(1)]}
    assert len(set(same.values())) == 1
    assert len(set(found)) == 2
