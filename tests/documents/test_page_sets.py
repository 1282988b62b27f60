"""Holds reading above its floors on the generated page sets of bench/quality/pages."""

import sys
from argparse import Namespace
from pathlib import Path
from types import ModuleType

import pytest

PAGES = Path(__file__).parents[2] / "bench" / "quality" / "pages"


@pytest.fixture(scope="module")
def measure(request: pytest.FixtureRequest) -> ModuleType:
    sys.path.insert(0, str(PAGES))
    request.addfinalizer(lambda: sys.path.remove(str(PAGES)))
    import measure_second

    return measure_second


@pytest.mark.parametrize(
    ("which", "floors"),
    [
        ("second", {"title": 99, "date": 99, "byline": 99, "publisher": 99, "text": 99}),
        ("third", {"title": 99, "date": 99, "byline": 93, "publisher": 93, "text": 99}),
        ("fourth", {"title": 99, "date": 99, "byline": 99, "publisher": 96, "text": 99}),
        ("fifth", {"title": 99, "date": 99, "byline": 99, "publisher": 99, "text": 99}),
        ("sixth", {"title": 99, "date": 99, "byline": 99, "publisher": 99, "text": 99}),
    ],
)
def test_pages_of_a_set_are_read(measure: ModuleType, which: str, floors: dict[str, float]) -> None:
    found = measure.run(measure.ours, which, Namespace(only=None, missed=False))
    assert {f: found[f] for f in floors if found[f] < floors[f]} == {}
