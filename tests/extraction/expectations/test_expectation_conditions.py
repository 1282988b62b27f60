"""If what, until when, with what effect."""

from collections.abc import Callable

import pytest

from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]
CONDITIONS = [
    ("If the talks fail, the army could attack.", "If the talks fail", "conditional"),
    ("The troops will stay until the pact is signed.", "until the pact is signed", "conditional"),
    ("Unless it rains, the harvest will fail.", "Unless it rains", "conditional"),
    ("Should the talks fail, the army may attack.", "Should the talks fail", "possible"),
    ("As tensions grow, the front will harden.", "As tensions grow", "very likely"),
    ("The result will hinge on whether turnout rises.", "whether turnout rises", "conditional"),
    ("Without a deal, the bank will close.", "Without a deal", "conditional"),
    ("In case of an attack, the allies will respond.", "In case of an attack", "conditional"),
    ("As long as the drought lasts, Qatar will send water.", "As long as the drought lasts",
     "conditional"),
    ("Chad will send troops provided that parliament agrees.", "provided that parliament agrees",
     "conditional"),
    ("Oslo will respond should the rebels attack.", "should the rebels attack", "conditional"),
    ("Subject to a vote, Spain will send ships.", "Subject to a vote", "conditional"),
    ("Chad will open the road only if the rebels leave or if the ministers send monitors.",
     "only if the rebels leave or if the ministers send monitors", "conditional"),
    ("If one side fires, nobody objects, but if the other side fires, the army will respond.",
     "if the other side fires", "conditional"),
    ("For the deal to be signed, Chad will have to halt the work.", "For the deal to be signed",
     "conditional"),
    ("The launch will take place on Friday, weather permitting.", "weather permitting",
     "scheduled"),
    ("If I have the chance to win the cup then I will try again.",
     "If I have the chance to win the cup", "conditional"),
    ("Under the proposal, both sides would swap captives.", "Under the proposal", "conditional"),
    ("By doing so, the ministry will win over the farmers.", "By doing so", "very likely"),
    ("The rebels could attack Chad when the truce ends.", "when the truce ends", "possible"),
    ("Any breach of the pact might cause a war.", "Any breach of the pact", "possible"),
    ("Unchecked inflation could topple the cabinet.", "Unchecked inflation", "possible"),
    ("Failure to pay the debt would anger the lenders.", "Failure to pay the debt",
     "conditional"),
    ("Aid will resume only after the guns fall.", "only after the guns fall", "conditional"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "condition", "band"), CONDITIONS)
def test_a_condition_is_found_and_may_set_the_band(
    foretell: Foretell, sentence: str, condition: str, band: str
) -> None:
    (found,) = foretell(sentence)
    assert found.condition is not None
    assert (found.condition.text, found.band) == (condition, band)


@pytest.mark.parametrize(
    "sentence",
    [
        "The army will attack.",
        "As analysts believe the vote is lost, it is expected that the premier will resign.",
        "Even so, the harvest will fail.",
        "The youth will win victory without frustration.",
        "The harvest will fail, even if it rains in June.",
        "The island will prosper under his rule.",
        "The army will carry out the order without the slightest delay.",
    ],
)
def test_reasons_are_not_conditions(foretell: Foretell, sentence: str) -> None:
    (found,) = foretell(sentence)
    assert found.condition is None


def test_the_evidence_goes_without_the_condition(foretell: Foretell) -> None:
    (found,) = foretell("Chad will send troops as long as the war lasts.")
    assert found.evidence.text == "Chad will send troops"


def test_a_chance_that_is_only_supposed_is_not_foretold(foretell: Foretell) -> None:
    (found,) = foretell("If there is a chance that Chad will return, we will wait.")
    assert found.evidence.text == "we will wait"


EFFECTS = [
    ("The tariffs are expected to hurt exports.", "negative", "The tariffs"),
    ("The pact is likely to boost trade.", "positive", "The pact"),
    ("The strike will have a negative impact on growth.", "negative", "The strike"),
    ("The strike is expected to have an impact on growth.", None, "The strike"),
]


@pytest.mark.parametrize(("sentence", "sign", "cause"), EFFECTS)
def test_a_foretold_effect_has_sign_and_cause(
    foretell: Foretell, sentence: str, sign: str | None, cause: str
) -> None:
    (found,) = foretell(sentence)
    assert found.cause is not None
    assert (found.sign, found.cause.text) == (sign, cause)


def test_an_act_of_a_person_is_no_effect(foretell: Foretell) -> None:
    (found,) = foretell("Merkel will help the refugees.")
    assert (found.sign, found.cause) == (None, None)


HORIZONS = [
    ("The court will rule on 20 March 2024.", "2024-03-20"),
    ("The army could attack as early as this month.", "2024-03"),
    ("Voters are expected to go to the polls next week.", "2024-03-1"),
    ("The election is on 12 May 2024. The alliance may split before the election.", "2024-03-05"),
    ("The talks open on 9 April 2024. Delegates will seek a truce at the talks.", "2024-04-09"),
    ("The tax will hit traders when the market opens on 20 March 2024.", "2024-03-20"),
    ("Her term ends in June 2024, when the deputy will take over.", "2024-06"),
    ("The study will appear in the April 18 issue of the journal.", "2024-04-18"),
    ("Norway begins the 2025 World Cup at home to Chad on 4 February 2025.", "2025-02-04"),
    ("The army will leave before the rains start in June 2024.", "2024-03-05"),
]


@pytest.mark.parametrize(("text", "start"), HORIZONS)
def test_the_horizon_comes_from_the_clause_or_from_the_happening_it_names(
    foretell: Foretell, text: str, start: str
) -> None:
    found = foretell(text)[-1]
    assert found.horizon is not None
    assert found.horizon.start.startswith(start)


@pytest.mark.parametrize(
    "text",
    [
        "The start of the tax on 20 March 2024 is likely to lead to a rise in prices.",
        "Exports will grow by 5 percent compared to the 3 percent in 2024-2025.",
        "The talks open on 9 April 2024. The note is expected to breathe life into the talks.",
    ],
)
def test_the_date_of_a_cause_a_comparison_or_a_thing_is_no_horizon(
    foretell: Foretell, text: str
) -> None:
    assert foretell(text)[-1].horizon is None


def test_past_dates_are_no_horizon(foretell: Foretell) -> None:
    (found,) = foretell("The law passed on 4 February 2024 will hurt farmers.")
    assert found.horizon is None


def test_the_present_tense_with_a_date_to_come_is_a_schedule(foretell: Foretell) -> None:
    (found,) = foretell("The talks resume on 20 March 2024 in Geneva.")
    assert (found.band, found.kind) == ("scheduled", "schedule")
    assert foretell("The talks resumed on 20 February 2024 in Geneva.") == []


def test_a_habit_told_in_the_present_is_a_regularity(foretell: Foretell) -> None:
    (found,) = foretell("Whenever sanctions bite, the regime tests a missile.")
    assert (found.kind, found.band) == ("regularity", "likely")
    assert found.condition is not None
    assert found.condition.text == "Whenever sanctions bite"
    assert found.evidence.text == "the regime tests a missile"


def test_what_used_to_happen_is_none(foretell: Foretell) -> None:
    assert foretell("Whenever sanctions bit, the regime tested a missile.") == []


WOULD = [
    ("On Thursday, Democrats would elect their leaders.", "scheduled"),
    ("The ministry said that funding would double. Spending would rise to 60 million.",
     "very likely"),
    ("Kim affirmed that the fleet would help the town.", "very likely"),
    ("The ministry said so. Such a withdrawal would leave the militia exposed.", "conditional"),
    ("Spending would rise.", "conditional"),
    ("The minister said joining the bloc would help Chad.", "conditional"),
    ("Officials said any delay would cost Chad billions.", "conditional"),
    ("The envoy said the talks should go on because they would help the town.", "conditional"),
    ("Chad waits to see if Peru cuts rates, which would lift exports.", "conditional"),
    ("They did great deeds that would go down in history.", "very likely"),
    ("A Kenyan delegation would visit Chad on 20 March 2024.", "scheduled"),
    ("The factory will meet its target next year.", "very likely"),
    ("Everyone will be watching the summit on 20 March 2024.", "very likely"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "band"), WOULD)
def test_would_goes_on_with_what_was_said_or_supposes(
    foretell: Foretell, text: str, band: str
) -> None:
    assert foretell(text)[-1].band == band
