"""Modes of assaults by the weapons that their clauses name."""

import pytest

from tests.extraction.events.test_finder import events_of


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Israeli jets attacked a base in Iran on Sunday.", "aerial"),
        ("A suicide bomber killed four Egyptian soldiers in Cairo.", "suicide-attack"),
        ("Four Egyptian soldiers were killed by a roadside bomb in Cairo.", "explosives"),
        ("Russian troops fired rockets at Ukraine on Monday.", "heavy-weapons"),
        ("Gunmen killed four Egyptian soldiers in Cairo.", "firearms"),
        ("Israel attacked Egypt on Monday.", None),
    ],
)
def test_weapons_tell_the_mode(text: str, mode: str | None) -> None:
    assert mode in [e.mode for e in events_of(text) if e.event_type == "ASSAULT"]
