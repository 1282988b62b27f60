"""Each decision leads to the file that holds its pattern or head, and to its words."""

import json
from pathlib import Path

import pytest

from foretold import code, read
from foretold.knowledge.events import noun_classes, operators, verb_frames
from foretold.knowledge.files import DATA
from foretold.presentation.decisions import decision_of, event_files, expectation_files
from foretold.records import Event, Expectation, Statement

TEXT = (
    "Norland's president condemned the French raid on Monday. Russia refused to meet the Chinese "
    "envoy, and Japan held talks with Turkey. Analysts said China would probably attack Taiwan "
    'and that Iran is expected to retaliate. "We will not yield," the Russian minister warned.'
)


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("pattern verb condemn", ["verbs_verbal_conflict"]),
        ("pattern light hold + talks:talk", ["operators", "nouns"]),
        ("pattern operator promise", ["operators"]),
        (
            "pattern verb condemn, actor by siding",
            ["verbs_verbal_conflict", "extraction/events/weights/siding.json"],
        ),
        ("pattern noun talks:summit", ["nouns"]),
        ("pattern will not over verb meet+with", ["verbs_verbal_cooperation"]),
        ("pattern of the day", []),
    ],
)
def test_the_files_of_a_pattern(name: str, files: list[str]) -> None:
    told = [file.removeprefix("events/").removesuffix(".toml") for file in event_files(name)]
    assert set(files) <= set(told)
    assert bool(files) == bool(told)


def test_every_pattern_of_the_knowledge_is_found() -> None:
    frames = {f.name for found in verb_frames().values() for f in found}
    assert all(event_files(f"pattern verb {name}") for name in frames)
    classes = {c.name for found in noun_classes().values() for c in found}
    assert all(event_files(f"pattern noun {name}:word") for name in classes)
    working = {o.name for found in operators().values() for o in found}
    assert all(event_files(f"pattern operator {name}") for name in working)


def test_cues_of_expectations() -> None:
    assert expectation_files("modal:will") == ("hedges/modals.tsv",)
    assert expectation_files("expect+raise") == ("hedges/cues.tsv",)
    assert expectation_files("present with a date") == ()


def test_each_record_of_an_article_has_its_decision(tmp_path: Path) -> None:
    row = {"id": "t", "text": TEXT, "published": "2023-11-08"}
    path = tmp_path / "t.jsonl"
    path.write_text(json.dumps(row), "utf-8")
    records = [r for found in code(read([str(path)])) for r in found]
    kinds = set()
    for record in records:
        decision = decision_of(record)
        kinds.add(record.record)
        for span in decision.on:
            assert TEXT[span.start : span.end] == span.text
        if isinstance(record, Event | Expectation | Statement):
            assert decision.on
            for file in decision.files:
                folder = DATA.parent.parent if "/weights/" in file else DATA
                assert (folder / file).exists()
        if isinstance(record, Event):
            assert decision.files
    assert {"article", "event", "expectation", "statement"} <= kinds
