"""How far a reading is trusted, and what follows from it."""

from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.events.trust import THRESHOLD, trust
from foretold.extraction.events.trust_features import Surround, features
from foretold.language.parser import parse
from tests.extraction.events.conftest import SmallCast
from tests.extraction.events.test_finder import events_of


def trusted(text: str, verb: str) -> float:
    parsed = parse(text)
    interpreter = Interpreter(SmallCast())
    token = next(t for t in parsed.tokens if t.text == verb)
    found = interpreter.verb(token)
    assert found is not None
    found.status = "happened"
    return trust(found, Surround(parsed.sentences, [found]))


def test_a_plain_clause_between_named_states_is_trusted_more_than_a_far_one() -> None:
    plain = trusted("Germany praised France on Monday.", "praised")
    far = trusted(
        "In a village there, after much that nobody could later recall in any detail, they met "
        "those who had long before praised Egypt.",
        "praised",
    )
    assert 0 < far < plain < 1


def test_features_name_sides_and_their_absence() -> None:
    parsed = parse("Germany accused a man of fraud.")
    interpreter = Interpreter(SmallCast())
    found = interpreter.verb(next(t for t in parsed.tokens if t.text == "accused"))
    assert found is not None
    named = features(found, Surround(parsed.sentences, [found]))
    assert named["type ACCUSE"] == 1.0
    assert named["actor coded"] == 1.0
    assert named["recipient none"] == 1.0


def test_what_a_text_tells_twice_has_a_twin() -> None:
    parsed = parse("Germany praised France. Germany praised France again. Egypt blamed Iran.")
    interpreter = Interpreter(SmallCast())
    verbs = [t for t in parsed.tokens if t.text in ("praised", "blamed")]
    told = [found for verb in verbs if (found := interpreter.verb(verb)) is not None]
    for found in told:
        found.status = "happened"
    surround = Surround(parsed.sentences, told)
    assert [features(found, surround)["twin"] for found in told] == [1.0, 1.0, 0.0]
    assert [features(found, surround)["acts again"] for found in told] == [1.0, 1.0, 0.0]


def test_a_described_side_tells_whether_its_words_hold_a_name() -> None:
    parsed = parse("German soldiers attacked Iran.")
    interpreter = Interpreter(SmallCast())
    found = interpreter.verb(next(t for t in parsed.tokens if t.text == "attacked"))
    assert found is not None
    named = features(found, Surround(parsed.sentences, [found]))
    assert named["actor described by a name"] == 1.0
    assert named["recipient entity GPE"] == 1.0


def test_the_trust_is_the_confidence() -> None:
    found = events_of("Germany praised France on Monday.")
    assert [e.event_type for e in found] == ["SUPPORT"]
    assert THRESHOLD <= found[0].confidence <= 1
