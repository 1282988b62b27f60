"""Rules as told, and who is said to break them."""

from foretold.presentation.brief.names import code_names, instrument_name
from foretold.presentation.brief.rows import RuleRow, ViolationRow
from foretold.presentation.brief.sources import Sources
from foretold.presentation.brief.wording import in_words
from foretold.records import Rule, Violation

UNNAMED = "the report itself"


def rule_rows(
    rules: list[Rule], violations: list[Violation], sources: Sources
) -> tuple[RuleRow, ...]:
    """What instruments forbid, oblige or permit; the same passage once.

    A passage that only tells a violation has its row among the violations.
    """
    broken = {v.rule for v in violations}
    kept = [r for r in rules if r.modality != "violated" or r.id not in broken]
    return tuple(
        RuleRow(
            rule.instrument,
            rule.modality,
            in_words(code_names(rule.bound)),
            (sources.words(rule.article, rule.evidence, rule.id),),
        )
        for rule in kept
    )


def violation_rows(
    violations: list[Violation], rules: list[Rule], sources: Sources
) -> tuple[ViolationRow, ...]:
    """One row a violation: asserted ones first, then candidates with their reason.

    A candidate is shown where its article speaks of the rule; the others stay in the record.
    """
    instruments = {rule.id: rule.instrument for rule in rules}
    told = [v for v in violations if v.basis == "asserted" or v.rule in instruments]
    bound = {rule.id: rule.bound for rule in rules}
    rows = [
        ViolationRow(
            _breaker(v, bound.get(v.rule, ())),
            instruments.get(v.rule) or instrument_name(v.rule),
            v.asserted_by.name if v.asserted_by else UNNAMED,
            v.basis,
            v.reason,
            (sources.words(v.article, v.evidence, v.id),),
        )
        for v in told
    ]
    return tuple(sorted(rows, key=lambda r: r.basis))


def _breaker(violation: Violation, bound: tuple[str, ...]) -> str:
    """Who is said to break the rule: the actor, else those whom the rule binds."""
    if violation.actor:
        return violation.actor.name
    return in_words(code_names(bound)) or "not named"
