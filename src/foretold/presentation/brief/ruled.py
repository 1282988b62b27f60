"""Rules as told, and who is said to break them."""

from foretold.presentation.brief.names import code_names
from foretold.presentation.brief.rows import RuleRow, ViolationRow
from foretold.presentation.brief.sources import Sources
from foretold.presentation.brief.wording import in_words
from foretold.records import Rule, Violation

UNNAMED = "the report itself"


def rule_rows(rules: list[Rule], sources: Sources) -> tuple[RuleRow, ...]:
    """One row a rule; the same passage once."""
    rows = [
        RuleRow(
            rule.instrument,
            rule.modality,
            in_words(code_names(rule.bound)),
            (sources.words(rule.article, rule.evidence, rule.id),),
        )
        for rule in rules
    ]
    return tuple(rows)


def violation_rows(
    violations: list[Violation], rules: list[Rule], sources: Sources
) -> tuple[ViolationRow, ...]:
    """One row a violation: asserted ones first, then candidates with their reason."""
    instruments = {rule.id: rule.instrument for rule in rules}
    rows = [
        ViolationRow(
            v.actor.name if v.actor else "not named",
            instruments.get(v.rule, v.rule),
            v.asserted_by.name if v.asserted_by else UNNAMED,
            v.basis,
            v.reason,
            (sources.words(v.article, v.evidence, v.id),),
        )
        for v in violations
    ]
    return tuple(sorted(rows, key=lambda r: r.basis))
