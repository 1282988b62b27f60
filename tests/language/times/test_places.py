"""What a time's place tells: fiscal years by state, seasons by hemisphere, days known by name."""

import pytest

from foretold.language.parser import parse
from foretold.language.times import find_times


def found(text: str, day: str = "2024-11-06") -> list[tuple[str, str, str]]:
    times = find_times(parse(text), day)
    return [(t.value, t.interval.start, t.interval.end) for t in times if t.interval]


FISCAL = [
    ("Japan will spend more in fiscal 2025.", ("FY2025", "2025-04-01", "2026-03-31")),
    ("Congress has no budget for fiscal 2025.", ("FY2025", "2024-10-01", "2025-09-30")),
    ("India grew fast in the fiscal year 2023-24.", ("FY2023", "2023-04-01", "2024-03-31")),
    ("India will slow down in FY25.", ("FY2025", "2024-04-01", "2025-03-31")),
    ("Britain borrows less in the current financial year.", ("2024", "2024-04-06", "2025-04-05")),
    ("The firm lost money in fiscal 2023.", ("FY2023", "2023-01-01", "2023-12-31")),
]


@pytest.mark.parametrize(("text", "expected"), FISCAL)
def test_a_fiscal_year_begins_when_its_state_says(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert found(text) == [expected]


def test_the_current_fiscal_year_turns_with_its_first_day() -> None:
    text = "Japan will borrow less in the current fiscal year."
    assert found(text, "2024-03-31")[0][1:] == ("2023-04-01", "2024-03-31")
    assert found(text, "2024-04-01")[0][1:] == ("2024-04-01", "2025-03-31")


def test_a_leap_day_ends_no_fiscal_year_too_early() -> None:
    text = "Iran spent more in fiscal 2024."
    assert found(text)[0][1:] == ("2024-03-21", "2025-03-20")


SEASONS = [
    ("Australia votes next spring.", ("2025-SP", "2025-09-01", "2025-11-30")),
    ("Egypt votes next spring.", ("2025-SP", "2025-03-01", "2025-05-31")),
    ("Chile was dry this summer.", ("2023-SU", "2023-12-01", "2024-02-29")),
]


@pytest.mark.parametrize(("text", "expected"), SEASONS)
def test_seasons_lie_by_hemisphere(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


def test_the_place_may_stand_where_the_text_opens() -> None:
    text = "CANBERRA, Nov 6 - The premier spoke. An election is due next autumn."
    assert found(text)[-1] == ("2025-FA", "2025-03-01", "2025-05-31")


KNOWN = [
    ("The October 7 attack on Israel shook the region.", "2024-11-06", "2023-10-07"),
    ("He lost his son in the Sept. 11 attacks.", "2024-11-06", "2001-09-11"),
    ("Since Sept. 11 a visa is hard to get.", "2006-03-20", "2001-09-11"),
    ("Since Sept. 11 the mine has been shut.", "2006-09-20", "2006-09-11"),
    ("The attacks of September 11 are remembered.", "2005-03-01", "2001-09-11"),
    ("The October 7 attack on the mine killed two.", "2024-11-06", "2024-10-07"),
    ("The Sept. 11 attacks on the port went on.", "2000-10-01", "2000-09-11"),
]


@pytest.mark.parametrize(("text", "day", "value"), KNOWN)
def test_days_known_by_what_happened_on_them(text: str, day: str, value: str) -> None:
    assert [v for v, _, _ in found(text, day)] == [value]


def test_today_is_the_day_of_the_publisher() -> None:
    text = "Seoul said today that it will answer tomorrow."
    assert [v for v, _, _ in found(text, "2024-11-07T00:30+09:00")] == ["2024-11-07", "2024-11-08"]
    assert [v for v, _, _ in found(text, "2024-11-06T23:30-05:00")] == ["2024-11-06", "2024-11-07"]
