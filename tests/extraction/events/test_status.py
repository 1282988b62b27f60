"""Status from tense, auxiliaries, negation, conditions and governing words; and from dates."""

from datetime import date

import pytest

from foretold.extraction.events.status import dated, status_of
from foretold.language.parser import parse
from foretold.records import DateRange
from foretold.records.ontology import Status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Iran attacked the base.", "attacked", "happened"),
        ("Iran is attacking the base.", "attacking", "ongoing"),
        ("Iran will attack the base.", "attack", "future"),
        ("Iran plans to attack the base.", "attack", "future"),
        ("The minister is scheduled to meet them.", "meet", "future"),
        ("Iran may attack the base.", "attack", "hypothetical"),
        ("Nobody stays if Iran attacks the base.", "attacks", "hypothetical"),
        ("Iran did not attack the base.", "attack", "negated"),
        ("Iran denied that it attacked the base.", "attacked", "negated"),
        ("They failed to meet the envoy.", "meet", "negated"),
        ("The recent attack on the base angered them.", "attack", "happened"),
        ("The planned visit pleased them.", "visit", "future"),
        ("The minister will sign the treaty during the visit.", "visit", "future"),
        ("The minister signed the treaty during the visit.", "visit", "happened"),
        ("The meeting of the ministers is expected to discuss trade.", "meeting", "future"),
        ("The drill should not be taken as a threat to Egypt.", "threat", "negated"),
        ("Egypt may launch a rocket with support from France.", "support", "hypothetical"),
        ("Egypt launched a rocket with support from France.", "support", "happened"),
        ("Talks are scheduled for Monday.", "Talks", "future"),
        ("Officials said the minister would visit Egypt.", "visit", "future"),
        ("Officials said Iran would attack if it was provoked.", "attack", "hypothetical"),
        ("The dispute could lead to clashes between Iran and Turkey.", "clashes", "hypothetical"),
        ("The dispute led to clashes between Iran and Turkey.", "clashes", "happened"),
        ("An invasion of Iran would be a mistake.", "invasion", "hypothetical"),
        ("Egypt was one of three states to send troops.", "send", "happened"),
        ("Egypt was the first country to recognise them.", "recognise", "happened"),
        ("There has never been a state that attacked Iran.", "attacked", "negated"),
        ("Turkey has yet to recognise Egypt.", "recognise", "negated"),
        ("They will already have sent the files.", "sent", "happened"),
        ("The minister will see Rome before he visits Egypt.", "visits", "future"),
        ("They discussed the possibility of attacking Iran.", "attacking", "hypothetical"),
    ],
)
def test_status_of_words(text: str, word: str, status: Status) -> None:
    token = next(t for t in parse(text).tokens if t.text == word)
    assert status_of(token) == status


def test_long_past_is_historical_and_later_is_future() -> None:
    published = date(2020, 1, 6)
    assert dated("happened", DateRange("2015-01-01", "2015-12-31"), published) == "historical"
    assert dated("happened", DateRange("2020-02-01", "2020-02-01"), published) == "future"
    assert dated("happened", DateRange("2020-01-03", "2020-01-03"), published) == "happened"
    assert dated("negated", DateRange("2015-01-01", "2015-12-31"), published) == "negated"
