"""Whose expectation it is."""

from collections.abc import Callable
from dataclasses import replace

from foretold.records import Entity, Expectation, Span, Statement

Foretell = Callable[..., list[Expectation]]
ANA = Entity("Ana Torres", code="ESP")


def statement_over(text: str, content: str, cue: str, speaker: Entity) -> Statement:
    start, at = text.index(content), text.index(cue)
    span = Span(start, start + len(content), content)
    return Statement(
        article="a1", evidence=span, speaker=speaker, source=(),
        cue=(Span(at, at + len(cue), cue),), content=(span,), via=("a wire",), id="s1",
    )  # fmt: skip


def test_the_speaker_of_the_statement_around_it_holds_it(foretell: Foretell) -> None:
    text = "Torres said the pact will fail."
    held = statement_over(text, "the pact will fail", "said", ANA)
    (found,) = foretell(text, [held])
    assert (found.holder, found.statement, found.via) == (ANA, "s1", ("a wire",))


def test_outside_the_statement_the_reporter_speaks(foretell: Foretell) -> None:
    text = "Torres said the pact was dead. The pact will fail."
    held = statement_over(text, "the pact was dead", "said", ANA)
    (found,) = foretell(text, [held])
    assert (found.holder, found.statement) == (None, None)


def test_who_hopes_plans_or_threatens_holds_it(foretell: Foretell) -> None:
    (found,) = foretell("Analysts predict that the pact will fail.")
    assert found.holder is not None
    assert found.holder.name == "Analysts"


def test_the_innermost_statement_counts(foretell: Foretell) -> None:
    text = "Torres said officials believe the pact will fail."
    outer = statement_over(text, "officials believe the pact will fail", "said", ANA)
    inner = statement_over(text, "the pact will fail", "believe", Entity("officials"))
    (found,) = foretell(text, [outer, inner])
    assert found.holder is not None
    assert found.holder.name == "officials"


def test_i_and_we_are_the_speaker(foretell: Foretell) -> None:
    text = "“I expect the pact to fail,” Torres said."
    held = statement_over(text, "I expect the pact to fail", "said", ANA)
    (found,) = foretell(text, [held])
    assert found.holder == ANA


def test_nobody_holds_what_is_expected(foretell: Foretell) -> None:
    (found,) = foretell("The pact is expected to fail.")
    assert found.holder is None


def test_a_quotation_that_names_nobody_goes_on_for_whom_the_paragraph_before_quotes(
    foretell: Foretell,
) -> None:
    first = '"The pact was dead," said Torres.'
    held = statement_over(first, '"The pact was dead,"', "said", ANA)
    direct = replace(held, directness="direct")
    (found,) = foretell(f'{first}\n"The truce will fail soon."', [direct])
    assert found.holder == ANA
    (found,) = foretell(f"{first}\nThe truce will fail soon.", [direct])
    assert found.holder is None


def test_a_paper_speaks_for_its_author(foretell: Foretell) -> None:
    (found,) = foretell("The Crisis Council's new report predicts that the truce will fail.")
    assert found.holder is not None
    assert found.holder.name == "The Crisis Council"


def test_who_issues_a_statement_stands_after_the_dateline(foretell: Foretell) -> None:
    opening = "Lima, June 3 (ANP) -- Ana Torres, head of the council, issued a statement Monday:"
    (found,) = foretell(f"{opening}\nThe rebels will pay a high price.")
    assert found.holder is not None
    assert found.holder.name == "Ana Torres"


def test_anyone_holds_nothing(foretell: Foretell) -> None:
    text = "Torres said anyone there can expect to be questioned."
    held = statement_over(text, "anyone there can expect to be questioned", "said", ANA)
    (found,) = foretell(text, [held])
    assert found.holder == ANA
