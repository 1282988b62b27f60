"""What is expected: holder, words, chance, horizon, condition, subject."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from foretold.presentation.brief.accounts import NOTHING, Account
from foretold.presentation.brief.names import code_name, code_names
from foretold.presentation.brief.rows import ExpectationRow
from foretold.presentation.brief.sources import Sources
from foretold.presentation.brief.wording import in_words, kind_text, range_text
from foretold.records import Expectation

REPORTER = "the report itself"
OTHER = "Other subjects"
TOPIC_PARTIES = 2
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "who", "which", "that", "this", "these", "his", "her",
     "its", "their", "our", "you", "both"}
)  # fmt: skip


def expectation_rows(
    expectations: list[Expectation], sources: Sources, account: Account = NOTHING
) -> tuple[ExpectationRow, ...]:
    """The expectations by subject; the same one told by several articles once, with all of them."""
    merged: dict[tuple[object, ...], list[Expectation]] = {}
    for record in expectations:
        merged.setdefault(_identity(record), []).append(record)
    weight = Counter(code for group in merged.values() for code in group[0].about)
    rows = [_row(group, sources, weight, account) for group in merged.values()]
    size = Counter(row.topic for row in rows)
    rows.sort(key=lambda r: (-size[r.topic], r.topic, r.words[0].number, r.words[0].span.start))
    return tuple(rows)


def topic_of(codes: tuple[str, ...], weight: Counter[str]) -> str:
    """The subject that an expectation stands under: the two parties that come up most."""
    leading = sorted(set(codes), key=lambda c: (-weight[c], c))[:TOPIC_PARTIES]
    return in_words(code_names(sorted(leading, key=code_name))) or OTHER


def _identity(record: Expectation) -> tuple[object, ...]:
    words = re.sub(r"\W+", " ", record.evidence.text.lower()).strip()
    return (record.holder.name if record.holder else None, record.band, words)


def _row(
    group: list[Expectation], sources: Sources, weight: Counter[str], account: Account
) -> ExpectationRow:
    record = group[0]
    basis = {
        "survey": "survey of readers",
        "prior": "declared prior",
        "model": "a model of what came before",
    }[record.probability_basis]
    return ExpectationRow(
        record=record,
        topic=topic_of(record.about, weight),
        holder=_holder(record),
        affiliation=record.holder.affiliation if record.holder else None,
        band=record.band,
        kind=record.kind,
        probability=record.probability,
        basis=basis + account.measured(record),
        horizon=range_text(record.horizon) if record.horizon else None,
        horizon_days=record.horizon,
        condition=record.condition.text if record.condition else None,
        about=in_words(code_names(record.about)),
        subject=_subject(record),
        predicts=in_words([kind_text(t) for t in record.predicts]),
        effect=_effect(record),
        came=next((c for r in group if (c := account.came(r))), None),
        was=next((w for r in group if (w := account.was(r))), None),
        words=tuple(sources.words(r.article, r.evidence, r.id, r.hedge) for r in group),
    )


def _holder(record: Expectation) -> str:
    """Who holds it, and through whom the article has it."""
    name = record.holder.name if record.holder else REPORTER
    return f"{name} (after {in_words(list(record.via))})" if record.via else name


def _subject(record: Expectation) -> str | None:
    """Whom the words are about, where they begin with a pronoun that says nothing by itself."""
    first = re.match(r"[\w’']+", record.evidence.text)
    if first is None or first[0].lower() not in PRONOUNS or not record.about:
        return None
    return in_words(code_names(record.about[:TOPIC_PARTIES]))


def _effect(record: Expectation) -> str | None:
    """The foretold effect in words: "negative, of “US drone strike”"."""
    cause = f"of “{record.cause.text}”" if record.cause else None
    return ", ".join(part for part in (record.sign, cause) if part) or None


def by_topic(rows: Iterable[ExpectationRow]) -> list[tuple[str, list[ExpectationRow]]]:
    """The rows under their subjects, in the order in which the subjects come up."""
    return [(topic, list(group)) for topic, group in groupby(rows, key=lambda r: r.topic)]
