"""The words that are the evidence, and one record a foretold clause."""

from collections.abc import Callable

import pytest

from foretold.records import Expectation

Foretell = Callable[..., list[Expectation]]
CLAUSES = [
    ("The town will fall by June, according to the governor.", ["The town will fall by June"]),
    ("The envoy said the talks would resume.", ["the talks would resume"]),
    ("However, the council will reject the motion.", ["the council will reject the motion"]),
    (
        "If the talks fail, the army could cross the river.",
        ["the army could cross the river"],
    ),
    (
        "Parliament is likely to vote on the law, and the president is likely to veto it.",
        ["Parliament is likely to vote on the law", "the president is likely to veto it"],
    ),
    (
        "Ministers will meet on Friday and discuss the budget.",
        ["Ministers will meet on Friday and discuss the budget"],
    ),
    ("The premier expects the court to rule.", ["the court to rule"]),
    ("I believe the pact will last.", ["the pact will last"]),
    ("It is expected that the pact will last.", ["It is expected that the pact will last"]),
    ("“We will fight,” said the general.", ["We will fight"]),
    (
        "The envoy, who will visit the camp, praised the guards.",
        ["The envoy, who will visit the camp"],
    ),
    ("We will wait and we will see.", ["We will wait"]),
    ("Floods expected to hurt rice exports", ["Floods expected to hurt rice exports"]),
    ("Premier to visit Seoul", ["Premier to visit Seoul"]),
]


@pytest.mark.parametrize(("sentence", "clauses"), CLAUSES)
def test_the_evidence_is_the_foretold_clause(
    foretell: Foretell, sentence: str, clauses: list[str]
) -> None:
    told = [e.evidence.text for e in foretell(sentence)]
    assert told == clauses


def test_a_thing_told_twice_is_one_record_with_two_mentions(foretell: Foretell) -> None:
    told = foretell(
        "The central bank will raise interest rates again. The currency fell.\n\n"
        "The central bank will raise interest rates again."
    )
    assert len(told) == 1
    assert len(told[0].mentions) == 2


def test_spans_are_words_of_the_text_and_ids_are_stable(foretell: Foretell) -> None:
    text = "Unless it rains, the harvest will fail, and prices could double by June."
    first, again = foretell(text), foretell(text)
    assert [e.id for e in first] == [e.id for e in again]
    assert len({e.id for e in first}) == len(first) == 2
    for e in first:
        for span in (e.evidence, e.hedge, e.condition, e.cause, *e.mentions):
            assert span is None or text[span.start : span.end] == span.text
