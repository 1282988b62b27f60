# ruff: noqa: E501
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from reading_prose import MORE, PROSE

from foretold.documents import CopyIndex, link_copies
from foretold.records import Article

OTHER = (
    "Rice prices in the port of Chittagong fell for the third week after the new harvest came in, "
    "traders said on Sunday. The government had lifted a duty on imports and opened its own stores, "
    "and more ships are waiting in the roads. Farmers in the north complained that they sell at a loss."
)
STORY = f"{PROSE} {MORE} {OTHER[:150]}"


def article(name: str, text: str, **fields: str) -> Article:
    return replace(Article(name, text, name), **fields)  # type: ignore[arg-type]


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
    index = CopyIndex()
    for text in (STORY, "Too short to tell."):
        one = article(text[:3], text)
        assert index.link(one) == one
        assert index.link(one) == one


@settings(max_examples=25, deadline=None)
@given(st.permutations(OTHER.split()))
def test_texts_of_the_same_words_in_another_order_are_no_copies(words: list[str]) -> None:
    shuffled = " ".join(words)
    found = list(link_copies([article("a", OTHER), article("b", shuffled)]))
    if shuffled != OTHER and sum(a != b for a, b in zip(words, OTHER.split(), strict=True)) > 40:
        assert found[1].duplicate_of is None
