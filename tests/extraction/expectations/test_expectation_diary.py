"""Schedules that run over several sentences, and what a date or a gathering makes of a "will"."""

from collections.abc import Callable

import pytest

from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]

RUNNING = [
    "The minister is to visit Oslo on Monday. She will also address students.",
    "The envoy will arrive in Quito on Monday. They are to discuss fishing rights.",
    "The envoy is to pay a visit to Quito on Monday in which he is to meet the mayor.",
    "The fleet will leave Dakar on Monday. The fleet will inspect two wrecks.",
]


@pytest.mark.parametrize("text", RUNNING)
def test_a_schedule_carries_its_day_over(foretell: Foretell, text: str) -> None:
    found = foretell(text)
    assert [e.horizon.start for e in found if e.horizon] == ["2024-03-11", "2024-03-11"]
    assert {e.band for e in found} == {"scheduled"}


NOT_RUNNING = [
    "The minister is to visit Oslo on Monday. Prices will rise.",
    "The minister is to visit Oslo on Monday. She will become a grandmother.",
    "The minister is to visit Oslo on Monday. She will not address students.",
]


@pytest.mark.parametrize("text", NOT_RUNNING)
def test_other_things_have_no_part_in_it(foretell: Foretell, text: str) -> None:
    assert foretell(text)[-1].horizon is None


def test_a_meeting_told_in_the_past_tense_is_of_the_same_day(foretell: Foretell) -> None:
    (found,) = foretell("The queen landed in Rabat and the queen was then to meet the premier.")
    assert found.horizon is not None
    assert found.horizon.start == "2024-03-05"


HAPPENINGS = [
    ("The city is decked out for the inauguration Tuesday. Chad will not attend the inauguration.",
     "2024-03-05"),
    ("Crowds await next month's disputed poll. After the poll, he will retire.", "2024-04-01"),
    ("A vote is planned for 12 May. Monitors will watch the upcoming vote.", "2024-05-12"),
    ("Once the talks end on 15 March, the army will leave.", "2024-03-15"),
    ("He will step down immediately.", "2024-03-05"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start"), HAPPENINGS)
def test_happenings_and_conditions_date_what_is_foretold(
    foretell: Foretell, text: str, start: str
) -> None:
    horizon = foretell(text)[-1].horizon
    assert horizon is not None
    assert horizon.start == start


BANDS = [
    ("The airline will cancel its flights on Friday.", "scheduled"),
    ("At the summit, the six states will review the pact.", "scheduled"),
    ("He believes that the airline will cancel its flights on Friday.", "very likely"),
    ("“We will fight them on Friday,” she said.", "very likely"),
    ("The coming days will show who is right.", "very likely"),
    ("The talks could collapse if the rebels leave.", "conditional"),
    ("Chad may pull out if the rebels leave.", "possible"),
    ("Without the premier no deal is possible.", "conditional"),
    ("The reform will become law on 1 July.", "scheduled"),
    ("The king vowed that he would defend the strait.", "very likely"),
    ("The king vowed to defend the strait.", "likely"),
    ("The king vowed not to leave the strait.", "very unlikely"),
    ("The party will do its best to avoid a vote.", "likely"),
    ("There are concerns that the row will hit exports.", "possible"),
    ("Chad is preparing to open an embassy.", "likely"),
    ("The outcome will depend on the harvest.", "conditional"),
    ("The cabinet will have no choice but to resign.", "very likely"),
    ("The mayor will certainly look at the plan.", "almost certain"),
]


@pytest.mark.parametrize(("text", "band"), BANDS)
def test_dates_gatherings_and_conditions_set_the_band(
    foretell: Foretell, text: str, band: str
) -> None:
    (found,) = foretell(text)
    assert found.band == band


CONDITIONS = [
    ("Homes may go cold if the firm cuts supplies, while industry will suffer.",
     "if the firm cuts supplies"),
    ("The army will shoot and chase them if the guards come under fire.",
     "if the guards come under fire"),
    ("The ban can be dropped, and it could be lifted as soon as the siege is over.",
     "as soon as the siege is over"),
    ("This trial, should it ever begin, will take years.", "should it ever begin"),
    ("When the dust settles, the cabinet will set out a new course.", "When the dust settles"),
    ("Those who refuse the amnesty will be tried.", "Those who refuse the amnesty"),
    ("Whoever wins the race will inherit an empty purse.", "Whoever wins the race"),
    ("She warned that any attempt to split the force would harm the state.",
     "any attempt to split the force"),
    ("Trade would only recover after the border is opened.", "after the border is opened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "condition"), CONDITIONS)
def test_conditions_of_other_shapes(foretell: Foretell, text: str, condition: str) -> None:
    found = foretell(text)[-1].condition
    assert found is not None
    assert found.text == condition


ARRANGED = [
    ("All flights were to be grounded on Tuesday.", "scheduled"),
    ("The police are to search the port.", "scheduled"),
    ("She met the minister, who is to brief the king.", "scheduled"),
    ("They discussed a summit to be held in Quito in May.", "scheduled"),
    ("Chad is ready to negotiate with the rebels.", "likely"),
    ("Chad is willing to take in refugees.", "likely"),
]


@pytest.mark.parametrize(("text", "band"), ARRANGED)
def test_arrangements_and_readiness_are_foretold(foretell: Foretell, text: str, band: str) -> None:
    assert [e.band for e in foretell(text)] == [band]


BYGONE = [
    "The town was to become a port a century later.",
    "The talks to be held were called off.",
    "The army seems ready to strike.",
    "Few refugees have been willing to return.",
]


@pytest.mark.parametrize("text", BYGONE)
def test_what_is_past_or_undated_is_not(foretell: Foretell, text: str) -> None:
    assert foretell(text) == []
