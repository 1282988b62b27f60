"""Figures of texts: numbers however they are written, and weekdays."""

import pytest

from foretold.coding.figures import figures, weekdays
from foretold.documents.shingles import words_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 380,000 tonnes went by sea", {"380000"}),
        ("Some 380 000 tonnes went by sea", {"380000"}),
        ("About 380 thousand tonnes", {"380000"}),
        ("A loan of 1.5 million, or 2 billion", {"1500000", "2000000000"}),
        ("It rose 3.0 per cent to 12.50", {"3", "12.5"}),
        ("On route x3 million drove, 1,50 each", {"3", "1", "50"}),
        ("Twelve ships and 'two tugs', two-thirds of them new", {"12", "2"}),
        ("Two-thirds of the five-year plan", set()),
        ("It fell on Sunday. Doomsday, today and Fridays are no days", {"Sunday"}),
        ("“Friday”, 7 May", {"Friday", "7"}),
        ("", set()),
    ],
)
def test_figures_are_found_however_they_are_written(text: str, found: set[str]) -> None:
    assert figures(text) == found
    assert figures(text, words_of(text)) == found


def test_weekdays_stand_alone() -> None:
    assert weekdays("Monday") == {"Monday"}
    assert weekdays("Mondayday, _Monday Monday_ Xmonday MondayMonday") == set()
    assert weekdays("Tuesday-Wednesday;Thursday") == {"Tuesday", "Wednesday", "Thursday"}
