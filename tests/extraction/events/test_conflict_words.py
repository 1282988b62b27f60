"""Ways of blaming, refusing, threatening and punishing that the verb and noun files know."""

import pytest

from tests.extraction.events.conftest import Reader, sides


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Turkey took a swipe at Russia over the plan.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey made strong representations to Russia.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey laid the blame on Russia.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey raged at Russia for months.", "ACCUSE", {"TUR"}, {"RUS"}),
        ("Turkey poured cold water on the proposal of Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey stayed away from the talks with Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey threw out the appeal by Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey denied any involvement with Russia.", "REJECT", {"TUR"}, {"RUS"}),
        ("Turkey warned Russia of serious consequences.", "THREATEN", {"TUR"}, {"RUS"}),
        ("Turkey declared war on Russia.", "THREATEN", {"TUR"}, {"RUS"}),
        ("Turkey stripped the Russian envoy of his title.", "SANCTION", {"TUR"}, {"RUS"}),
        ("Turkey handed the Russian minister a jail term.", "SANCTION", {"TUR"}, {"RUS"}),
    ],
)
def test_verbs_of_conflict(
    told: Reader, text: str, kind: str, actor: set[str], recipient: set[str]
) -> None:
    assert (kind, (actor, recipient)) in [(f.type, sides(f)) for f in told(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bitter row between Turkey and Russia went on.", "ACCUSE"),
        ("The Turkish outcry over Russian bombs grew.", "ACCUSE"),
    ],
)
def test_nouns_of_conflict(told: Reader, text: str, kind: str) -> None:
    assert kind in [f.type for f in told(text)]
