from foretold.extraction.statements.claims import bare, claims_of, has_finite_clause
from foretold.language.parser import parse


def claims(*pieces: str) -> list[str]:
    text = " ".join(pieces)
    parsed = parse(text)
    runs = []
    at = 0
    for piece in pieces:
        runs.append(parsed.tokens_between(at, at + len(piece)))
        at += len(piece) + 1
    return [parsed.span_of(c.words).text for c in claims_of(runs)]


def test_one_claim_a_sentence() -> None:
    assert claims("“The border is closed. The army is ready.”") == [
        "The border is closed",
        "The army is ready",
    ]


def test_coordinated_main_clauses_are_claims_of_their_own() -> None:
    found = claims("the bridge was destroyed and the river cannot be crossed")
    assert found == ["the bridge was destroyed", "the river cannot be crossed"]


def test_shared_subjects_are_not_torn_apart() -> None:
    text = "the parliament met and approved the budget"
    assert claims(text) == [text]


def test_conjunction_and_marks_are_left_out() -> None:
    parsed = parse("that “the siege must end,”")
    assert parsed.span_of(bare(parsed.tokens)).text == "the siege must end"


def test_finite_clauses() -> None:
    assert has_finite_clause(parse("the treaty was signed").tokens)
    assert not has_finite_clause(parse("the signing of the treaty").tokens)
