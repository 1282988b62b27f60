import pytest
from rule_reading import Find

SAID = [
    (
        "The treaty forbids Iran from enriching uranium above four percent.",
        "prohibited", "IRN", "The treaty forbids Iran from enriching uranium above four percent",
    ),
    (
        "The flight of drones near the line is prohibited in accordance with the armistice.",
        "prohibited", None,
        "The flight of drones near the line is prohibited in accordance with the armistice",
    ),
    (
        "Under the accord, Russia must pull its tanks back by March.",
        "obliged", "RUS", "Under the accord, Russia must pull its tanks back by March",
    ),
    (
        "Turkey is entitled under the convention to close the straits.",
        "permitted", "TUR", "Turkey is entitled under the convention to close the straits",
    ),
    (
        "The pact does not allow Ukraine to host foreign bases.",
        "prohibited", "UKR", "The pact does not allow Ukraine to host foreign bases",
    ),
    (
        "The law does not forbid Israel from holding talks.",
        "permitted", "ISR", "The law does not forbid Israel from holding talks",
    ),
    (
        "Diplomats drafted a statement on a resolution calling on Sudan to open its borders.",
        "obliged", "SDN", "a resolution calling on Sudan to open its borders",
    ),
    (
        "Iran shipped its uranium out in line with its obligations under the agreement.",
        "obliged", "IRN",
        "Iran shipped its uranium out in line with its obligations under the agreement",
    ),
]  # fmt: skip
BROKEN = [
    ("Hezbollah broke the ceasefire on Monday.", "HEZBOLLAH", True),
    ("Russia invaded in breach of the charter.", "RUS", True),
    ("North Korea's launch is a violation of the resolution.", "PRK", True),
    ("Ukraine accused Russia of violating the truce.", "RUS", True),
    ("Serbia has failed to comply with the resolution.", "SRB", True),
    ("A second test would violate the moratorium.", None, False),
]
SILENT = [
    "The resolution of the border conflict requires attention from both capitals.",
    "The resolution requires nine votes to pass.",
    "Iran denied that it had violated the agreement.",
    "The ministers signed the agreement and praised the treaty.",
    "Envoys urged Sudan to end the war without violating the truce.",
    "They will meet if Russia violates the ceasefire.",
    "Police kept law and order while the party convention called for change.",
]


@pytest.mark.parametrize(("text", "modality", "bound", "evidence"), SAID)
def test_what_an_instrument_lays_down(
    find: Find, text: str, modality: str, bound: str | None, evidence: str
) -> None:
    rules, violations = find(text)
    assert [(r.modality, r.evidence.text) for r in rules] == [(modality, evidence)]
    assert bound is None or rules[0].bound == (bound,)
    assert not violations


@pytest.mark.parametrize(("text", "who", "told"), BROKEN)
def test_what_breaks_an_instrument(find: Find, text: str, who: str | None, told: bool) -> None:
    rules, violations = find(text)
    assert [r.modality for r in rules] == ["violated"]
    assert [(v.rule, v.basis) for v in violations] == [(rules[0].id, "asserted")] * told
    if who:
        assert rules[0].bound == (who,)
        assert violations[0].actor is not None
        assert violations[0].actor.code == who


@pytest.mark.parametrize("text", SILENT)
def test_nothing_where_no_rule_is_told(find: Find, text: str) -> None:
    assert find(text) == ([], [])


def test_a_denied_violation_is_no_violation(find: Find) -> None:
    rules, violations = find("The drills do not violate the agreement.")
    assert [r.modality for r in rules] == ["permitted"]
    assert not violations


def test_the_subject_is_found_where_the_tree_gives_it_to_a_clause_before(find: Find) -> None:
    rules, _ = find(
        "Since such rockets also use the same engines, North Korea's attempt to orbit a probe is "
        "likewise a violation of the Security Council resolution."
    )
    assert [r.act.text for r in rules] == ["North Korea's attempt to orbit a probe"]
    assert rules[0].bound == ("PRK",)


def test_the_accuser_asserts_the_violation(find: Find) -> None:
    _, violations = find("Ukraine accused Russia of violating the truce.")
    assert violations[0].asserted_by is not None
    assert violations[0].asserted_by.name == "Ukraine"
