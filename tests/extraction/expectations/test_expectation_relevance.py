"""What concerns no public affairs, and what no date, place or phrase of the foretold thing is."""

from collections.abc import Callable

from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]

MATCH = (
    "Striker Ben Okoro will miss the semifinal of the tournament. The coach said the club needs "
    "another defender. The league match was lost by two goals. The referee sent off the player. "
    "The team will play Ghana in the next round."
)


def test_sport_is_no_public_affair(foretell: Foretell) -> None:
    assert foretell(MATCH) == []


def test_a_round_of_talks_is_no_sport(foretell: Foretell) -> None:
    text = "The next round of talks will begin in May. The last round of the talks was in June."
    assert len(foretell(text)) == 1


def test_the_plans_of_private_people_are_left_out(foretell: Foretell) -> None:
    assert foretell("Elena Brandt, 19, plans to get her driving licence this spring.") == []


def test_what_private_people_do_in_an_election_counts(foretell: Foretell) -> None:
    (found,) = foretell("Elena Brandt, 19, will call off the election in May.")
    assert found.about == ()


def test_whoever_will_is_of_a_kind(foretell: Foretell) -> None:
    assert foretell("He told it to anyone who will listen in Zambia.") == []


def test_nobody_would_comment_is_a_refusal(foretell: Foretell) -> None:
    assert foretell("Neither the Zambian army nor the police would comment on it.") == []


def test_money_set_aside_to_buy_is_no_schedule(foretell: Foretell) -> None:
    assert foretell("The fund was set aside to buy seed for Zambia.") == []


def test_leaving_somebody_exposed_is_a_result_not_a_departure(foretell: Foretell) -> None:
    (found,) = foretell("The Zambian retreat will leave the Kenyans vulnerable to attack.")
    assert found.band == "very likely"


def test_the_day_of_the_telling_is_not_that_of_the_foretold(foretell: Foretell) -> None:
    text = "President Hakainde Hichilema told traders Tuesday his country would open up in May."
    (found,) = foretell(text)
    assert found.evidence.text.startswith("his country")
    assert found.horizon is not None
    assert found.horizon.start == "2024-05-01"


def test_the_date_of_a_meeting_on_the_way_is_not_that_of_the_departure(foretell: Foretell) -> None:
    text = (
        "On March 14, the minister will leave Lusaka for Nairobi to attend the forum to be held "
        "there from March 16 to 18."
    )
    (found,) = [e for e in foretell(text) if "leave" in e.evidence.text]
    assert found.horizon is not None
    assert found.horizon.start == "2024-03-14"
    assert "KEN" not in found.about


def test_towns_with_which_a_state_deals_stay(foretell: Foretell) -> None:
    (found,) = foretell("Kenya will sign a pact with Lusaka.")
    assert found.about == ("KEN", "ZMB")


def test_what_an_announcement_says_would_come_is_no_mere_supposition(foretell: Foretell) -> None:
    text = "The announcement that the Kenyan troops would leave surprised Zambia."
    (found,) = foretell(text)
    assert found.band == "very likely"
