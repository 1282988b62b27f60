import pytest
from statement_reading import statements_of, told


@pytest.mark.parametrize(
    "text",
    [
        "Ecuador could ask the assembly to send monitors to the border.",
        "The minister needs to show that the army can hold the town.",
        "Farmers will wait to see whether the ministry says the levy is lawful.",
        "The ambassadors observed a minute's silence for a king who led the country to freedom.",
        "The mayor thanked the Dutch engineers for repairing the bridge.",
        "The ceaseless confrontation on the frontier demands that the army be enlarged.",
        "Kenya offered to host the next round of the negotiations.",
    ],
)
def test_what_is_not_said_makes_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ecuador asked the assembly to send monitors to the border.",
        "The minister went on to say that the army could hold the town.",
        "Norway would prefer the two sides to resume their talks in Oslo.",
        "The mayor observed that the Dutch engineers had repaired the bridge.",
    ],
)
def test_what_is_said_stays_a_statement(text: str) -> None:
    assert len(told(text)) == 1


def test_clauses_with_pronouns_stay_in_their_sentence() -> None:
    text = "“The army has left the valley, and we will not follow it,” the commander said."
    assert [e for _, e in told(text)] == ["The army has left the valley, and we will not follow it"]


def test_clauses_with_subjects_of_their_own_are_two_statements() -> None:
    text = "The commander said the army had left the valley and the rebels had closed the bridge."
    assert [e for _, e in told(text)] == [
        "the army had left the valley",
        "the rebels had closed the bridge",
    ]


def test_the_day_of_the_saying_is_no_content() -> None:
    text = "“The harbour is open again to all grain ships,” Ruiz told reporters on Monday."
    (found,) = statements_of(text)
    assert [c.text for c in found.content] == ["“The harbour is open again to all grain ships,”"]


def test_the_narrator_after_a_quotation_is_not_quoted() -> None:
    text = (
        "“We cannot feed the camp beyond June,” said Lena Brandt, who runs the relief office. "
        "The convoy reached the river two days later and turned back."
    )
    assert [e for _, e in told(text)] == ["We cannot feed the camp beyond June"]
