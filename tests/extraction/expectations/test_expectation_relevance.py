"""What is no public affair: sport. Elections have rounds, teams and wins as well."""

from foretold.coding import code_articles
from foretold.records import Article, Expectation

ELECTION = (
    "Mali's ruling party hopes to win the second round. In the first round its team of ministers "
    "had won the capital. The final round will be held in June. A third round of council "
    "elections, a marathon for a poor country, will follow. The president's goal is peace."
)
GAME = (
    "The striker will play the cup match on Sunday. The coach said his team would win the league. "
    "The goalkeeper missed a game of the tournament. The club will sign a midfielder this season."
)


def expectations_in(text: str) -> list[str]:
    """The words of the expectations of a text."""
    article = Article(id="a1", text=text, sha256="0" * 64, published="1997-04-19")
    return [
        r.evidence.text
        for records in code_articles([article])
        for r in records
        if isinstance(r, Expectation)
    ]


def test_an_election_is_no_sport() -> None:
    assert any("final round will be held" in words for words in expectations_in(ELECTION))


def test_a_match_is_sport() -> None:
    assert expectations_in(GAME) == []


def test_a_plan_of_work_is_no_expectation() -> None:
    assert not expectations_in("The farm met its plan for the production of milk.")
    assert expectations_in("The farm has a plan to sell its milk to Kenya.")
