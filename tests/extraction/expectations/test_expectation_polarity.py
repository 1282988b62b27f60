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
    ("The envoy did not think Chad could take another drought.", "unlikely", "not think"),
    ("Nothing could stop the flood.", "very unlikely", "Nothing could"),
    ("The premier said no one could force Chad to sign.", "very unlikely", "no one could"),
    ("It was nonsense to say that Chad could leave the union.", "unlikely", "nonsense"),
    ("It is unrealistic to expect Chad to halt the work.", "unlikely", "unrealistic"),
    ("There is no doubt that Peru will veto the text.", "very likely", "no doubt"),
    ("There was speculation that Spain would close the port.", "possible", "speculation"),
    ("The coalition seems certain to collapse.", "likely", "certain"),
    ("Peru will win the cup, that's for sure.", "almost certain", "that's for sure"),
    ("In all likelihood Peru will veto the text.", "likely", "In all likelihood"),
    ("Spain is prepared to send planes.", "likely", "prepared"),
    ("Spain is prepared in principle to send planes.", "possible", "prepared in principle"),
    ("The general vowed that the raid would not go unpunished.", "very likely", "vowed"),
]


@pytest.mark.parametrize(("sentence", "band", "hedge"), TURNED)
def test_polarity_comes_before_the_band(
    foretell: Foretell, sentence: str, band: str, hedge: str
) -> None:
    (found,) = foretell(sentence)
    assert (found.band, found.hedge.text) == (band, hedge)


def test_no_doubt_foretells_that_it_comes(foretell: Foretell) -> None:
    (found,) = foretell("There is no doubt that Peru will veto the text.")
    assert not found.negated


@pytest.mark.parametrize(
    ("sentence", "bands", "second"),
    [
        ("The envoy hopes that Chad will sign the text and will pay the debt.",
         ["possible", "possible"], "will pay the debt"),
        ("The envoy expects that Chad will sign and that Peru will pay.",
         ["likely", "likely"], "Peru will pay"),
        ("The envoy does not believe that Chad will sign or will pay.",
         ["unlikely", "unlikely"], "will pay"),
    ],
)  # fmt: skip
def test_a_hope_governs_both_clauses(
    foretell: Foretell, sentence: str, bands: list[str], second: str
) -> None:
    found = foretell(sentence)
    assert [f.band for f in found] == bands
    assert found[1].evidence.text == second
    assert found[0].holder is not None
    assert found[1].holder == found[0].holder


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
