"""Hedge by hedge: band, basis, kind and negation."""

from collections.abc import Callable
from pathlib import Path

import pytest

from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]
ROWS = (Path(__file__).parent / "hedge_table.tsv").read_text("utf-8").splitlines()[1:]


@pytest.mark.parametrize("row", ROWS)
def test_a_hedge_gives_band_basis_kind_and_negation(foretell: Foretell, row: str) -> None:
    sentence, hedge, band, basis, kind, negated = row.split("	")
    (found,) = foretell(sentence)
    told = (found.hedge.text, found.band, found.probability_basis, found.kind, found.negated)
    assert told == (hedge, band, basis, kind, negated == "yes")


def test_a_negation_turns_the_probability_round(foretell: Foretell) -> None:
    (yes,) = foretell("The council will reject the motion.")
    (no,) = foretell("The council will not reject the motion.")
    assert yes.probability.low > 0.5 > no.probability.high


def test_a_stronger_word_raises_the_probability(foretell: Foretell) -> None:
    points = [
        foretell(f"The truce is {words} to hold.")[0].probability.point
        for words in ("highly unlikely", "unlikely", "likely", "highly likely", "certain")
    ]
    assert points == sorted(points)
    assert len(set(points)) == 5
