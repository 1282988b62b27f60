"""What looks like a forecast and is none."""

from collections.abc import Callable

import pytest

from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]
NOT_FORETOLD = [
    "Visitors may not enter the site without a permit.",
    "You may contact the editor by letter.",
    "The two chambers could not agree on a text.",
    "From the ridge they could see the smoke over the town.",
    "The envoy can speak three languages.",
    "The report should be taken with care.",
    "Would you accept such terms?",
    "In the old days he would often walk to the ministry.",
    "The talks would have failed without the mediator.",
    "The bomb could have killed dozens.",
    "He'd gone to the border before dawn.",
    "A spokesman would not comment on the report.",
    "The would-be assassin was arrested.",
    "The goal is to end the war.",
    "It would be a mistake to withdraw.",
    "Turnout was higher than expected.",
    "They wish they could go home.",
    "As expected, the court adjourned.",
    "The missile, which could carry a nuclear warhead, was built in 1990.",
    "Will the truce hold?",
    "The minister visited the camp on Friday.",
    "The regime had hoped to win the vote.",
    "She decided to flee to a camp.",
    "There was a plan to get her out.",
    "They did not have any chance of getting out.",
    "He had hoped the court would never agree.",
    "In the past you would know each village by its stone.",
    "The country was on the verge of a civil war then.",
    "It does not mean it will work.",
    "Nobody knows how the war will end.",
    "Some might call it luck.",
    "The court, which was set up to hear such cases, sits in Rome.",
    "One of their aims was to end the siege.",
    "They made a plan to hide it.",
    "It would be unwise to wait.",
    "If he had not smelt the smoke, he would not be here now.",
    "The leaders have yet to say what action they will take.",
    "Others concluded that another state could have made the agent.",
    "The envoys agreed to share the post.",
    "Contracting parties shall notify the depositary.",
    "They were persuaded to agree to share the post.",
    "Under the treaty the members may not station missiles there.",
    "The clerk said that only the cabinet may sign such a pact.",
    "The charter says that states may not sell arms to rebels.",
    "The judges forbade any act that would harm the forest.",
    "The herders, whose cattle would be seized, marched to the capital.",
    "Otherwise we would be at sea.",
    "I am sure they would have drowned if the crew had not seen them.",
    "How the two men might face a judge is unclear.",
    "Her aunt called her a girl who would go to any length.",
    'Adams said: "He was going to be ousted."',
    "This is what comes to our minds each time we look up.",
    "The boy could neither walk nor talk.",
    "The militia cannot be expected to run the camps alone.",
    "A new bridge could cost up to a billion euros.",
    "It is hard to predict when the army will strike the town.",
    "The fact that the army could strike alarms them.",
    "There is no doubt that the task is hard.",
    "The plan was drawn up to reduce the risk of war.",
    "Any law that may block the sale is void.",
    "The talks ended later than they hoped to end.",
    "The agency lists stories due to be covered on Monday.",
    "If you are going to fight there, bring water.",
    "We might wish that it were so.",
    "We are looking to see when that is going to be possible.",
    "They study the custom, which means to honour the old.",
    "I would say to the council that it erred.",
]


@pytest.mark.parametrize("sentence", NOT_FORETOLD)
def test_other_senses_are_left_alone(foretell: Foretell, sentence: str) -> None:
    assert foretell(sentence) == []


FORETOLD = [
    'The envoy said: "The Chileans may object to it."',
    "He said the pact could fail.",
    "The deal may collapse within weeks.",
    "The ministry said troops would cross the river.",
    "The mediator warned that the truce might not last.",
    "The two sides would also sign a treaty on fishing.",
    "If the mission fails, Chad could ask the African Union to send troops.",
    "Peru may call on the court to rule.",
    "Envoys said that a merger was likely on Monday.",
    "They said that such a siege remained unlikely.",
]


@pytest.mark.parametrize("sentence", FORETOLD)
def test_the_forecasting_sense_is_found(foretell: Foretell, sentence: str) -> None:
    assert len(foretell(sentence)) == 1


def test_the_determined_and_those_who_warn_of_something_foretell(foretell: Foretell) -> None:
    (meant,) = foretell("Chile is determined to improve its ties with Peru.")
    assert meant.evidence.text == "Chile is determined to improve its ties with Peru"
    (feared,) = foretell("Police have warned of an upsurge in violence in Chile.")
    assert feared.holder is not None
    assert (feared.holder.name, feared.band) == ("Police", "possible")
    assert foretell("Police have warned of the shortcomings of the old law.") == []
