"""About whom, what kind of event, and until when: of the foretold clause alone."""

from collections.abc import Callable

import pytest

from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]
ABOUT = [
    ("Analysts at a London bank said that prices could rise if Iran withdraws.", ()),
    ("She told Reuters that Sudan would accept the offer.", ("SDN",)),
    ("They said trucks bound for Israel would be attacked by the Houthis.", ("HOUTHIS",)),
    ("French President Emmanuel Macron said he would visit Egypt.", ("FRA", "EGY")),
    ("Kenya will impose sanctions on Sudan in Geneva.", ("KEN", "SDN")),
    ("It will be hard for Peru to agree with Chile.", ("PER", "CHL")),
    ('Sudan is "prepared in principle" to send two ships.', ("SDN",)),
    ("If they accept her, she will go back to Peru.", ("PER",)),
    ("They praised Kenyan reforms due to start in May.", ("KEN",)),
]


@pytest.mark.parametrize(("sentence", "codes"), ABOUT)
def test_the_rules_name_who_acts_and_on_whom(
    foretell: Foretell, sentence: str, codes: tuple[str, ...]
) -> None:
    (found,) = foretell(sentence, ruled=True)
    if codes:
        assert found.about == codes
    else:
        assert "GBR" not in found.about


CONCERNED = [
    ("Kenya will impose sanctions on Sudan in Geneva.", ("KEN", "SDN")),
    ("President Bush said that Iran would attack Iraq within days.", ("IRN", "IRQ")),
    ("The farmers will plant more rice, which may help the price of butter.", ()),
]


@pytest.mark.parametrize(("sentence", "codes"), CONCERNED)
def test_those_concerned_are_who_does_it_and_with_whom(
    foretell: Foretell, sentence: str, codes: tuple[str, ...]
) -> None:
    assert foretell(sentence)[-1].about == codes


PREDICTS = [
    ("The boom years are unlikely to return to the islands.", ()),
    ("The plan will be met with anger.", ()),
    ("The minister will fly to Rome for talks.", ("CONSULT",)),
    ("Kenya will not sign the treaty.", ("SUPPORT",)),
    ("The army will deploy troops along the border.", ("MOBILIZE",)),
    ("The bloc may impose sanctions on Chad.", ("SANCTION",)),
    ("An attack is unlikely.", ("ASSAULT",)),
    ("The harvest will fail.", ()),
    ("Talks will resume in Oslo.", ("CONSULT",)),
    ("It will be their first meeting since May.", ("CONSULT",)),
    ("The talks will be useful.", ()),
    ("The Kenyan premier will meet some ministers in Oslo.", ("CONSULT",)),
    ("The bank will hold a news conference.", ()),
    ("Its strength will be demonstrated.", ()),
    ("Sudan will not agree to the request.", ("REJECT",)),
]


@pytest.mark.parametrize(("sentence", "types"), PREDICTS)
def test_the_foretold_clause_has_a_type(
    foretell: Foretell, sentence: str, types: tuple[str, ...]
) -> None:
    (found,) = foretell(sentence)
    assert found.predicts == types


NO_HORIZON = [
    "The ministry said on Tuesday it would recall its envoy.",
    "The troops will stay unless the pact is signed by 30 June 2024.",
    "The delegates will discuss the budget for 2026-2027.",
    "Summing up the debate on 7 March 2024, it is expected that the two will meet.",
    "It will be the third launch since May of last year.",
]


@pytest.mark.parametrize("sentence", NO_HORIZON)
def test_dates_of_other_clauses_are_no_horizon(foretell: Foretell, sentence: str) -> None:
    (found,) = foretell(sentence)
    assert found.horizon is None


def test_two_dates_are_one_horizon(foretell: Foretell) -> None:
    (found,) = foretell("The envoy will arrive on 20 March 2024 and 22 March 2024.")
    assert found.horizon is not None
    assert (found.horizon.start, found.horizon.end) == ("2024-03-20", "2024-03-22")


def test_a_condition_ends_where_the_sentence_goes_on(foretell: Foretell) -> None:
    text = "They said prices could rise if Iran were drawn in, but that supply would last."
    found = foretell(text)
    assert found[0].condition is not None
    assert found[0].condition.text == "if Iran were drawn in"


def test_what_accompanies_is_no_condition(foretell: Foretell) -> None:
    (found,) = foretell("The bank will keep lending, providing a lifeline to the state.")
    assert found.condition is None


def test_a_hyphenated_name_stays_whole(foretell: Foretell) -> None:
    (found,) = foretell("President Roh Moo-hyun will hold a summit with Bush.")
    assert found.evidence.text.startswith("President Roh Moo-hyun")


def test_an_aside_is_the_reporters(foretell: Foretell) -> None:
    (found,) = foretell("He said that the pact, which will expire in May, is dead.")
    assert found.holder is None


def test_a_crisis_that_threatened_in_the_story_is_past(foretell: Foretell) -> None:
    assert foretell("The dispute threatened to deepen the crisis.") == []


NEIGHBOUR = "Kenya won the silver medal."


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("The final in the pool will be held later on Saturday.", ()),
        ("There are going to be many rumours.", ()),
        ("It will sign the treaty.", ("KEN",)),
    ],
)
def test_by_the_rules_those_told_of_before_count_only_where_the_subject_points_back(
    foretell: Foretell, sentence: str, codes: tuple[str, ...]
) -> None:
    (found,) = foretell(f"{NEIGHBOUR} {sentence}", ruled=True)
    assert found.about == codes


HOLDERS = [
    ("The port shut after the US said it would help repair the bridge.", "the US"),
    ("The mill will get new roofs, Secretary John Smith was quoted as saying.", "John Smith"),
]


@pytest.mark.parametrize(("sentence", "name"), HOLDERS)
def test_the_tree_tells_who_says_it(foretell: Foretell, sentence: str, name: str) -> None:
    found = foretell(sentence)[-1]
    assert found.holder is not None
    assert found.holder.name == name


def test_where_the_clause_names_nobody_the_likeliest_of_the_article_is_concerned(
    foretell: Foretell,
) -> None:
    text = "Chile's parliament met on Monday. The vote in Chile is due to take place in May."
    assert foretell(text)[-1].about == ("CHL",)


FORESEEN = [
    ("Chile will not tolerate foreign bases.", ("REJECT",)),
    ("Chile will provide tents to Peru.", ("AID",)),
    ("Chile will provide more information.", ()),
    ("The two generals will face charges in Lima.", ("ACCUSE",)),
    ("Chile and Peru will find a solution.", ("AGREE",)),
    ("Envoys of Chile will discuss the border.", ("CONSULT",)),
    ("Chile will send warships to Peru.", ("MOBILIZE",)),
]


@pytest.mark.parametrize(("sentence", "types"), FORESEEN)
def test_what_is_foretold_by_verbs_that_tell_no_event(
    foretell: Foretell, sentence: str, types: tuple[str, ...]
) -> None:
    assert foretell(sentence)[-1].predicts == types
