"""Speakers promise by what they say they will do."""

from tests.extraction.events.test_told import coded, spoken_events_of


def promised(text: str) -> list[tuple[str, list[str | None], list[str | None]]]:
    from foretold.extraction.events import finder

    before, finder.THRESHOLD = finder.THRESHOLD, 0.0
    try:
        return [c for c in map(coded, spoken_events_of(text)) if c[0] == "AGREE"]
    finally:
        finder.THRESHOLD = before


def test_a_speaker_promises_what_he_will_do_for_others() -> None:
    assert promised('"We will improve the schools of Suria," Norland said.') == [
        ("AGREE", ["NOR"], ["SUR"])
    ]
    assert promised('"We will do our utmost to preserve the peace," Norland said.') == [
        ("AGREE", ["NOR"], [])
    ]


def test_what_others_will_do_or_what_is_not_done_is_no_promise() -> None:
    assert not promised("Norland said Estia would improve the schools.")
    assert not promised('"We will not improve the schools of Suria," Norland said.')
    assert not promised('"We will lose the match," Norland said.')
