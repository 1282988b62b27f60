"""A side that the rules leave empty is filled where the words around tell who it is."""

import pytest

from foretold.extraction.actors import find_cast
from foretold.extraction.events import siding
from foretold.extraction.events.finder import readings
from foretold.extraction.events.found import Found
from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.events.places import Party
from foretold.extraction.events.siding_features import (
    Candidate,
    Deeds,
    Named,
    Role,
    Scene,
    candidates,
    key_of,
)
from foretold.extraction.linear import Linear
from foretold.extraction.paths import path
from foretold.extraction.reading import Reading
from foretold.language.parser import parse
from foretold.records import Article

TEXT = (
    "Norway sent a note to Chile. The government condemned the silence of a town in Peru, "
    "a Polish minister said."
)


def read(text: str) -> tuple[Reading, Interpreter, list[Found]]:
    """The readings of a text with what made them."""
    article = Article(id="a1", text=text, sha256="0" * 64, published="2019-05-06")
    parsed = parse(text)
    reading = Reading(article, parsed, [], find_cast(parsed, "2019-05-06"))
    interpreter = Interpreter(reading.cast)
    return reading, interpreter, readings(reading, [], interpreter)


@pytest.fixture(scope="module")
def told() -> tuple[Reading, Interpreter, Found]:
    """A condemnation, with its recipient taken away."""
    reading, interpreter, found = read(TEXT)
    one = next(f for f in found if f.type == "ACCUSE")
    one.recipient = []
    return reading, interpreter, one


def offered(told: tuple[Reading, Interpreter, Found]) -> dict[str, Candidate]:
    """Who may be the recipient."""
    reading, _, found = told
    return candidates(found, named_in(told), reading.parsed.sentences, found.actor)


def named_in(told: tuple[Reading, Interpreter, Found]) -> Named:
    """Who is named in the text."""
    reading, interpreter, _ = told
    return Named(reading.cast, interpreter.sides)


def test_all_in_the_sentence_and_the_subject_before_may_be_a_side(
    told: tuple[Reading, Interpreter, Found],
) -> None:
    codes = {c.party.entity.code for c in offered(told).values()}
    assert {"PER", "POL"} <= codes


def test_whom_the_article_names_most_may_be_a_side_from_afar() -> None:
    text = (
        "Kenya welcomed Kenyan monks. Kenya sang. Norway sent a note to Chile. "
        "A Polish minister condemned the silence of a town in Peru."
    )
    reading, interpreter, found = read(text)
    one = next(f for f in found if f.type == "ACCUSE")
    most = Named(reading.cast, interpreter.sides)
    every = candidates(one, most, reading.parsed.sentences, one.actor)
    assert every["KEN article"].path == ("article",)
    assert most.codes[0] == "KEN"


def test_who_has_a_side_already_has_no_other(told: tuple[Reading, Interpreter, Found]) -> None:
    reading, _, found = told
    peru = next(c.party for c in offered(told).values() if c.party.entity.code == "PER")
    every = candidates(found, named_in(told), reading.parsed.sentences, [peru])
    assert key_of(peru) not in every


def test_a_path_goes_up_and_then_down() -> None:
    tokens = {t.text: t for t in parse("Chile said that Peru attacked.").tokens}
    assert path(tokens["Peru"], tokens["attacked"], {"prep"}, 6) == ("nsubj",)
    assert path(tokens["Chile"], tokens["attacked"], {"prep"}, 6) == ("nsubj", "<ccomp")


def test_the_features_say_where_somebody_stands(told: tuple[Reading, Interpreter, Found]) -> None:
    every = offered(told)
    key = next(k for k, c in every.items() if c.party.entity.code == "PER")
    named = Scene(told[2], "recipient", every, Deeds([]), named_in(told)).features(key)
    assert "ACCUSE first pobj" in named
    assert "pos NOUN" in named
    assert 0 < named["distance"] <= 1


@pytest.mark.parametrize(("role", "code"), [("recipient", "PER")])
def test_the_most_probable_fills_the_side_and_the_record_says_so(
    told: tuple[Reading, Interpreter, Found],
    monkeypatch: pytest.MonkeyPatch,
    role: Role,
    code: str,
) -> None:
    reading, interpreter, found = told
    weights = {"first pobj": 9.0}
    monkeypatch.setattr(
        siding, "_heads", lambda: {role: Linear(-5.0, weights), "actor": Linear(-9.0, {})}
    )
    before = found.decided_by
    siding.fill([found], reading.cast, interpreter.sides, reading.parsed.sentences)
    assert [p.entity.code for p in found.recipient] == [code]
    assert found.decided_by == f"{before}, recipient by siding"
    found.recipient, found.decided_by = [], before


def test_an_improbable_one_is_left_out(
    told: tuple[Reading, Interpreter, Found], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, interpreter, found = told
    monkeypatch.setattr(siding, "_heads", lambda: dict.fromkeys(siding.ROLES, Linear(-1.0, {})))
    siding.fill([found], reading.cast, interpreter.sides, reading.parsed.sentences)
    assert found.recipient == []


def test_what_is_mutual_lacks_nobody() -> None:
    _, _, found = read("Norway held talks with Chile. Peru attacked.")
    talks = next(f for f in found if f.type == "CONSULT")
    assert not any(siding.lacks(talks, role) for role in siding.ROLES)


def test_an_event_that_has_both_sides_keeps_them() -> None:
    reading, interpreter, found = read("Norway condemned Chile.")
    before: list[list[Party]] = [list(f.recipient) for f in found]
    siding.fill(found, reading.cast, interpreter.sides, [])
    assert [f.recipient for f in found] == before
