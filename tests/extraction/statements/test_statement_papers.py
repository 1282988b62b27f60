"""Papers that are cited without their author are those of whoever issued them."""

import pytest
from statement_reading import statements_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "A report by Amnesty International said the truce was frail. Two people died on "
            "Monday. The report added that the prison was full.",
            "AMNESTY",
        ),
        (
            "Chad's foreign ministry condemned the raid on Tuesday. The statement said the "
            "ambassador had left.",
            "TCD",
        ),
        (
            "Iran's foreign ministry said in a statement that the talks were over. The statement "
            "added that the embargo had failed.",
            "IRN",
        ),
    ],
)
def test_a_paper_speaks_for_its_author(text: str, code: str) -> None:
    last = statements_of(text)[-1]
    assert last.speaker is not None
    assert last.speaker.code == code


def test_a_paper_of_nobody_speaks_for_itself() -> None:
    (found,) = statements_of("Prices rose in Mali. The study said wheat had grown scarce.")
    assert found.speaker is not None
    assert found.speaker.code is None
