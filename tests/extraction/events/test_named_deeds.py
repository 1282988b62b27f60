"""Deeds that a noun phrase tells although it names nobody, or only one side."""

import pytest

from tests.extraction.events.conftest import Reader, sides
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


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The Egyptian president declared a state of emergency.", "COERCE", {"EGY"}, set()),
        ("Turkey imposed an exclusion zone in Suria.", "COERCE", {"TUR"}, {"SUR"}),
        ("Egyptian troops sealed off access to the Turkish office.", "COERCE", {"EGY"}, {"TUR"}),
        ("The town fell to Turkish troops last week.", "COERCE", {"TUR"}, set()),
        ("Turkish troops have secured the port.", "MOBILIZE", {"TUR"}, set()),
        ("Turkish troops serving in Suria went home.", "MOBILIZE", {"TUR"}, {"SUR"}),
        ("Turkey fears the presence of Egyptian troops in Suria.", "MOBILIZE", {"EGY"}, {"SUR"}),
        ("Turkey has stepped up the production of missiles.", "MOBILIZE", {"TUR"}, set()),
        ("China informed Russia of the spill.", "CONSULT", {"CHN"}, {"RUS"}),
        ("The trip brought the Turkish president to Egypt.", "CONSULT", {"TUR"}, {"EGY"}),
        ("The Turkish envoy led a team to Egypt.", "CONSULT", {"TUR"}, {"EGY"}),
        ("Turkey has promised a plane with supplies.", "AGREE", {"TUR"}, set()),
        ("Turkey and Egypt agreed not to use their missiles.", "AGREE", {"TUR", "EGY"}, set()),
        ("Turkey and Egypt agree it is a danger.", "AGREE", {"TUR", "EGY"}, set()),
        ("A joint drill of Turkey and Egypt began.", "COOPERATE", {"TUR", "EGY"}, set()),
        ("Turkish soldiers were locked in fighting with Egypt.", "ASSAULT", {"TUR", "EGY"}, set()),
    ],
)  # fmt: skip
def test_deeds_of_force_and_meetings(
    told: Reader, text: str, kind: str, actor: set[str], recipient: set[str]
) -> None:
    assert (kind, (actor, recipient)) in [(f.type, sides(f)) for f in told(text)]
