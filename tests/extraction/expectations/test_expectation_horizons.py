"""Until when: which dates are the foretold thing's own."""

from collections.abc import Callable

import pytest

from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]
OF_SOMETHING_ELSE = [
    "According to the paper's coverage on the 5th, the two states will sign a pact.",
    "They are expected to renew the pact, which celebrates its 70th anniversary this year.",
    "The ministers will hold talks, said a report on Wednesday.",
    "Envoys of Chad and Niger held talks today. The two states will resume talks in Rome.",
]


@pytest.mark.parametrize("text", OF_SOMETHING_ELSE)
def test_dates_of_something_else_are_no_horizon(foretell: Foretell, text: str) -> None:
    assert [e.horizon for e in foretell(text)] == [None]


OWN = [
    ("The ministers will hold talks on Friday.", "2024-03-08", "2024-03-08"),
    ("The summit is planned for 12 May. At the summit they will sign a pact.", "2024-05-12",
     "2024-05-12"),
    ("Regulators will unveil the rules in the coming weeks.", "2024-03-05", "2024-04-16"),
    ("The talks are expected to end within days.", "2024-03-05", "2024-03-12"),
    ("She will give an interview on Friday.", "2024-03-08", "2024-03-08"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), OWN)
def test_own_dates_and_those_of_a_happening_are(
    foretell: Foretell, text: str, start: str, end: str
) -> None:
    found = foretell(text)[-1].horizon
    assert found is not None
    assert (found.start, found.end) == (start, end)


def test_a_vague_horizon_makes_no_schedule(foretell: Foretell) -> None:
    (found,) = foretell("Regulators will unveil the rules in the coming months.")
    assert found.band == "very likely"
