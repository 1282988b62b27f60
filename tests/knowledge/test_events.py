"""The event knowledge is sound: known types, codes, modes and classes; files name a source."""

from pathlib import Path

import pytest

from foretold.errors import KnowledgeError
from foretold.knowledge import events
from foretold.knowledge.files import DATA

FILES = sorted((DATA / "events").iterdir())


def test_frames_name_known_codes_modes_and_classes() -> None:
    labels = set(events.cameo_labels())
    classes = {c.name for group in events.noun_classes().values() for c in group}
    classes |= events.NAMED_CLASSES
    for frames in events.verb_frames().values():
        for frame in frames:
            assert frame.cameo in labels, frame.name
            assert frame.mode is None or frame.mode in events.intensities()[frame.type], frame.name
            assert frame.objects | frame.subjects <= classes, frame.name
            assert frame.roles.actor or frame.roles.recipient
            assert 0.5 <= frame.precision <= 0.95


def test_noun_classes_that_tell_events_are_whole() -> None:
    for group in events.noun_classes().values():
        for c in group:
            if c.type is not None:
                assert c.roles is not None
                assert c.cameo in events.cameo_labels()
                assert c.precision > 0


def test_demanding_frames_come_first() -> None:
    frames = events.verb_frames()["withdraw"]
    assert frames[0].is_narrow
    assert not frames[-1].is_narrow


def test_every_file_names_its_source() -> None:
    for file in FILES:
        assert "Source: " in file.read_text("utf-8"), file.name


def test_intensity_falls_back_to_the_type() -> None:
    assert events.intensity("ASSAULT", "drone") == -9.5
    assert events.intensity("ASSAULT", None) == -9.0
    assert events.intensity("AGREE", "unheard-of") == 2.5


def test_a_wrong_type_names_its_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('[[frame]]\ntype = "MURDER"\nverbs = "x"\nroles = "s>o"')
    monkeypatch.setattr("foretold.knowledge.files.DATA", tmp_path)
    monkeypatch.setattr(events, "VERB_FILES", ("bad.toml",))
    with pytest.raises(KnowledgeError, match="MURDER"):
        events.verb_frames.__wrapped__()
