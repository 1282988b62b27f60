"""The day of an event is that of its own verb or noun."""

import pytest

from foretold.extraction.events import find_events
from foretold.extraction.reading import Reading
from foretold.language.parser import parse
from foretold.language.times import find_times
from foretold.records import Article
from tests.extraction.events.conftest import SmallCast

PUBLISHED = "2024-06-12"  # a Wednesday


def days(text: str) -> dict[str, str | None]:
    """Trigger to the first day of its event."""
    parsed = parse(text)
    article = Article(id="a1", text=text, sha256="0" * 64, published=PUBLISHED)
    times = find_times(parsed, article.published)
    reading = Reading(article, parsed, times, SmallCast())  # type: ignore[arg-type]
    return {e.trigger.text: e.date.start if e.date else None for e in find_events(reading, [])}


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Iran on Tuesday condemned the raid, which killed Iranian soldiers on Sunday.",
         "condemned", "2024-06-11"),
        ("Iran on Tuesday condemned the raid, which killed Iranian soldiers on Sunday.",
         "killed", "2024-06-09"),
        ("Officials said on Tuesday that Israel attacked Iran.", "attacked", None),
        ("Iran condemned Israel for Monday's attack on Egypt.", "condemned", None),
        ("The French minister arrived in Egypt on Monday and met the Turkish president.",
         "met", "2024-06-10"),
        ("France signed a treaty with Japan on Monday.", "signed", "2024-06-10"),
        ("Japan rejected the planned talks with China this weekend.", "rejected", None),
    ],
)  # fmt: skip
def test_each_has_its_own_day(text: str, trigger: str, day: str | None) -> None:
    assert days(text).get(trigger, "no such event") == day
