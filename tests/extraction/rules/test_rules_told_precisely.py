import pytest
from rule_reading import Find

NOT_STANDING = [
    "A draft United Nations resolution requires Sudan to disarm the militias.",
    "Under a proposal for an accord, Russia must leave the port.",
    "Ukraine demanded an agreement that would bar Russia from the harbour.",
    "The law would oblige Turkey to open its archives.",
    "The truce allows Iran to remain in control of the pass.",
    "The constitution limits the powers of the president.",
    "Sudan said any deal must allow families to return.",
    "The envoy's calls for a ceasefire are ignored.",
    "If it had signed, Russia would have been obliged under the treaty to leave.",
    "Rebel groups, not bound by treaties, are another worry.",
    "Under the deal, the lease will be thirty years.",
    "The clause is valid and not inconsistent with the treaty.",
    "Ukraine promised an answer to any attack that violated the agreement.",
]
CHARGES = [
    "Iran rejected accusations that it had breached the treaty.",
    "Russia dismissed allegations that it had violated the ceasefire.",
]
CARRIED_ON = [
    (
        "Russia and Iran signed an accord in Rasht. It commits Russia to build a railway.",
        "It commits Russia to build a railway", "RUS", "accord",
    ),
    (
        "They issued a joint statement. The statement obliges Iran to share its water data.",
        "The statement obliges Iran to share its water data", "IRN", "joint statement",
    ),
    (
        "In the communique, Russia pledged to withdraw its last garrison.",
        "In the communique, Russia pledged to withdraw its last garrison", "RUS", "communique",
    ),
    (
        "Envoys spoke of Serbia's commitment under the agreement to withdraw its police.",
        "Serbia's commitment under the agreement to withdraw its police", "SRB", "agreement",
    ),
]  # fmt: skip
NAMES = [
    ("Russia broke a 2013 Iran-Russia agreement to share data.", "2013 Iran-Russia agreement"),
    ("Sudan broke the ceasefire deal, signed in March in the south.", "ceasefire deal"),
    ("Russia broke the “Minsk agreement” on Monday.", "Minsk agreement"),
    (
        "The treaty on the limitation of missiles, signed in 1987, forbids Russia to test them.",
        "treaty on the limitation of missiles",
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_STANDING)
def test_what_is_planned_or_merely_follows_is_no_rule(find: Find, text: str) -> None:
    assert find(text) == ([], [])


@pytest.mark.parametrize("text", CHARGES)
def test_a_rejected_charge_is_no_violation(find: Find, text: str) -> None:
    assert find(text)[1] == []


@pytest.mark.parametrize(("text", "evidence", "bound", "instrument"), CARRIED_ON)
def test_a_duty_told_beside_or_after_the_instrument(
    find: Find, text: str, evidence: str, bound: str, instrument: str
) -> None:
    rules, _ = find(text)
    assert [(r.modality, r.evidence.text) for r in rules] == [("obliged", evidence)]
    assert (rules[0].bound, rules[0].instrument) == ((bound,), instrument)


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_an_instrument_is_called_by_its_noun_and_name_alone(
    find: Find, text: str, name: str
) -> None:
    assert {r.instrument for r in find(text)[0]} == {name}


def test_it_is_no_instrument_where_somebody_else_can_be_meant(find: Find) -> None:
    assert find("Russia and Iran signed an accord. It urged Sudan to stop the war.")[0] == []


def test_the_act_ends_before_a_participle_that_runs_on(find: Find) -> None:
    rules, _ = find("Sudan had violated the ceasefire, accusing the envoy of lying.")
    assert [r.act.text for r in rules] == ["had violated the ceasefire"]


def test_who_broke_it_may_stand_after_the_instrument(find: Find) -> None:
    rules, _ = find("Villagers were killed in violation of the truce by Russia.")
    assert [r.bound for r in rules] == [("RUS",)]


def test_each_of_many_is_bound_as_the_many(find: Find) -> None:
    rules, _ = find("The agreement requires each of the member states to report its emissions.")
    assert [r.bound for r in rules] == [("member states",)]


def test_the_blame_holds_for_a_second_gerund(find: Find) -> None:
    rules, _ = find("Ukraine accused Russia of breaking the truce, and violating the 1997 treaty.")
    assert [r.bound for r in rules] == [("RUS",), ("RUS",)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "North Korea fired a rocket on Monday. This is a violation of the resolution.",
            "fired a rocket on Monday",
        ),
        (
            "Iran halted inspections, which is contrary to the agreement.",
            "halted inspections",
        ),
    ],
)
def test_an_act_is_never_a_pronoun(find: Find, text: str, act: str) -> None:
    assert [r.act.text for r in find(text)[0]] == [act]


def test_what_a_deal_would_permit_is_told_though_what_a_law_would_is_not(find: Find) -> None:
    rules, _ = find(
        "Fighters discussed their fate after a deal that would allow Hezbollah to leave."
    )
    assert [(r.modality, r.bound) for r in rules] == [("permitted", ("HEZBOLLAH",))]


def test_an_agreement_between_firms_is_no_rule(find: Find) -> None:
    assert find("Under the deal, Orbico will hold a stake in the port company.")[0] == []


def test_what_goes_against_a_rule_is_an_act_that_it_points_at(find: Find) -> None:
    ((rule,), _) = find("Brazil praised the embargo. It goes against international law.")
    assert rule.bound == ()


def test_acts_that_share_an_object_stay_together(find: Find) -> None:
    ((rule,), _) = find("Peru signed a treaty banning stockpiling, producing and selling mines.")
    assert rule.act.text == "stockpiling, producing and selling mines"


def test_the_deed_judged_before_is_the_act(find: Find) -> None:
    ((rule,), _) = find(
        "Ghana condemned the attack on doctors. It is a breach of international humanitarian law."
    )
    assert rule.act.text == "the attack on doctors"
