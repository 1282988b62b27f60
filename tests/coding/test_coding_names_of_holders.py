"""The name of a holder whom the sentence only describes."""

import pytest

from foretold.coding.coder import code_article
from foretold.language.parser import parse
from foretold.records import Article, Expectation


def holder_of(text: str) -> str | None:
    article = Article(id="a1", text=text, sha256="0", published="2024-03-05")
    found = [r for r in code_article(article, parse(text)) if isinstance(r, Expectation)]
    return found[0].holder.name if found and found[0].holder else None


NAMED = [
    ("Another Chadian carrier, Sahel Airways, said it will cancel ten flights.", "Sahel Airways"),
    ("A Norwegian minister said on Monday that the truce will fail. Trade Minister Anna Berg told "
     "the radio that the sides were too far apart.", "Anna Berg"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_description_gives_way_to_the_name(text: str, name: str) -> None:
    assert holder_of(text) == name


DESCRIBED = [
    ("A Norwegian minister said on Monday that the truce will fail. Chadian President Idriss Deby "
     "said the sides were too far apart.", "A Norwegian minister"),
    ("A spokesman said the truce will fail. Anna Berg said the sides were too far apart.",
     "A spokesman"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), DESCRIBED)
def test_others_who_speak_are_not_meant(text: str, name: str) -> None:
    assert holder_of(text) == name
