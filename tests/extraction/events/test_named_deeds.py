"""Deeds that a noun phrase tells although it names nobody, or only one side."""

import pytest

from tests.extraction.events.conftest import Reader
from tests.extraction.events.test_no_deeds import kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Both delegations left after long talks on the border.", "CONSULT"),
        ("It was a deal for peace with many parties.", "AGREE"),
        ("They spoke of several bombings near the harbour.", "ASSAULT"),
    ],
)
def test_a_described_deed_is_told_without_a_name(told: Reader, text: str, kind: str) -> None:
    assert kind in [f.type for f in told(text) if "unsided" in f.doubts]


@pytest.mark.parametrize(
    "text", ["Both delegations left after the talks.", "The price of the deal was high."]
)
def test_what_is_only_named_again_is_not(told: Reader, text: str) -> None:
    assert "unsided" not in [d for f in told(text) for d in f.doubts]


def test_a_circumstance_that_tells_more_is_told() -> None:
    assert "ASSAULT" in kinds("Prices rose after deadly rocket attacks against Israel.")
    assert "ASSAULT" not in kinds("Prices rose after the Israel attacks.")


def test_a_deal_that_is_struck_is_no_blow() -> None:
    assert "AGREE" in kinds("Turkey struck a deal with Egypt on Monday.")
