"""Times of texts whose day of publication is unknown or known in part."""

import pytest

from foretold.language.parser import parse
from foretold.language.times import find_times
from foretold.language.tree import ParsedText

TEXT = (
    "The minister arrives on the 8th. He said on Friday that exports fell last year and that "
    "prices rose in May 2019. The talks lasted three days."
)


@pytest.fixture(scope="module")
def parsed() -> ParsedText:
    return parse(TEXT)


def values(parsed: ParsedText, published: str | None) -> list[str]:
    return [t.value for t in find_times(parsed, published)]


def test_nothing_known_leaves_unknown_fields_open() -> None:
    text = parse("The minister arrives on the 8th. He spoke on Friday and left last year.")
    assert values(text, None) == ["XXXX-XX-08", "XXXX-WXX-5", "XXXX"]
    assert [t.interval for t in find_times(text, None)] == [None, None, None]


def test_a_known_month_places_the_day_of_the_month(parsed: ParsedText) -> None:
    assert values(parsed, "2023-11")[0] == "2023-11-08"


def test_a_known_month_tells_the_last_year(parsed: ParsedText) -> None:
    assert "2022" in values(parsed, "2023-11")


def test_a_weekday_in_a_known_month_stays_open(parsed: ParsedText) -> None:
    assert "XXXX-WXX-5" in values(parsed, "2023-11")


def test_a_time_with_a_zone_counts_as_its_day(parsed: ParsedText) -> None:
    assert values(parsed, "2023-11-08T16:41:00+09:00") == values(parsed, "2023-11-08")


@pytest.mark.parametrize(
    "published", [None, "2023", "2023-11", "2023-11-08", "", "soon", "2023-13-45"]
)
def test_explicit_dates_and_lengths_do_not_depend_on_it(
    parsed: ParsedText, published: str | None
) -> None:
    assert {"2019-05", "P3D"} <= set(values(parsed, published))


def test_history_without_a_date_hangs_on_the_years_it_tells() -> None:
    text = parse("War broke out in June 1941. In September the city fell. It was freed in 1944.")
    assert values(text, None) == ["1941-06", "1941-09", "1944"]
