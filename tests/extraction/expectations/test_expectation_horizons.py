"""Until when: which dates are the foretold thing's own."""

from collections.abc import Callable

import pytest

from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]
OF_SOMETHING_ELSE = [
    "According to the paper's coverage on the 5th, the two states will sign a pact.",
    "They are expected to renew the pact, which celebrates its 70th anniversary this year.",
    "The ministers will hold talks, said a report on Wednesday.",
    "The rebels will be released within 30 days of that decision.",
    "The king pledged on Sunday not to sell the railway.",
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
    ("The mandate runs out in June, when a caretaker will take over.", "2024-06-01",
     "2024-06-30"),
    ("Envoys spoke of next month's disputed poll, when the ruling party is expected to win.",
     "2024-04-01", "2024-04-30"),
    ("The vote might not happen until 18 April.", "2024-04-18", "2024-04-18"),
    ("Results are expected no earlier than Monday.", "2024-03-11", "2024-03-11"),
    ("The queen was expected later on Tuesday to open the fair.", "2024-03-05", "2024-03-05"),
    ("The bank predicts that Kenya will be the largest market by 2045.", "2024-03-05",
     "2045-12-31"),
    ("The court will rule within 30 days of the hearing on 1 June.",
     "2024-06-01", "2024-07-01"),
    ("A congress is set for 20 April. Several parties have said they will not attend.",
     "2024-04-20", "2024-04-20"),
    ("An assembly is planned for 12 May. She will stay away from the assembly.", "2024-05-12",
     "2024-05-12"),
    ("The two-round election is planned for 12 May and 19 May. The left could win 40 seats.",
     "2024-05-12", "2024-05-19"),
    ("The king will visit Oslo on Monday. Bankers and shipowners will meet the delegation.",
     "2024-03-11", "2024-03-11"),
    ("The term ends at the end of the year, when a deputy will take over.", "2024-12-01",
     "2024-12-31"),
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
