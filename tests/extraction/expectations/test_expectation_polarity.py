"""Denials, doubts and double negations turn the band."""

from collections.abc import Callable

import pytest

from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]
TURNED = [
    ("The envoy denied that Chad plans to invade the oasis.", "unlikely", "denied"),
    ("The premier denied that Spain would leave the mission.", "very unlikely", "denied"),
    ("The owner dismissed reports that she would sell the port.", "very unlikely", "dismissed"),
    ("Norway ruled out sending ships to the gulf.", "very unlikely", "ruled out"),
    ("The ministry did not rule out a second strike.", "possible", "not rule out"),
    ("It cannot be ruled out that the bridge will collapse.", "possible", "not be ruled out"),
    ("There is no guarantee the rebels will come.", "possible", "no guarantee"),
    ("Nothing suggests Peru will join the pact.", "unlikely", "Nothing suggests"),
    ("There is no evidence that the army will retreat.", "unlikely", "no evidence"),
    ("The possibility that the mission will fail is not low.", "likely", "possibility"),
    ("The likelihood that the truce will last is not high.", "unlikely", "likelihood"),
    ("The chance that the coup will succeed is slim.", "unlikely", "chance"),
    ("Neither Oslo nor Bern will sign the text.", "very unlikely", "Neither Oslo nor Bern will"),
    ("The general vowed that the raid would not go unpunished.", "likely", "vowed"),
]


@pytest.mark.parametrize(("sentence", "band", "hedge"), TURNED)
def test_polarity_comes_before_the_band(
    foretell: Foretell, sentence: str, band: str, hedge: str
) -> None:
    (found,) = foretell(sentence)
    assert (found.band, found.hedge.text) == (band, hedge)


def test_the_denier_holds_the_denial(foretell: Foretell) -> None:
    (found,) = foretell("Spain denied that Chad would attack the oasis.")
    assert found.holder is not None
    assert found.holder.name == "Spain"
    assert found.negated


@pytest.mark.parametrize(
    "sentence", ["Nobody expects the truce to hold.", "No one believes the army will come."]
)
def test_nobody_is_no_holder(foretell: Foretell, sentence: str) -> None:
    (found,) = foretell(sentence)
    assert found.holder is None
