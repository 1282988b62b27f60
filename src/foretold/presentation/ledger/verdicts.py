"""Verdicts on expectations as rows and as tables."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import TextIO

from foretold.ledger import VERDICTS, Entry
from foretold.presentation.plain_rows import PlainRow, write_table
from foretold.presentation.summary import days, first_words

_WIDTH = 90
_SHOWN = 50


def verdict_rows(entries: Sequence[Entry]) -> list[PlainRow]:
    """One row an expectation: what it says, what came of it, and on what evidence."""
    return [_row(e) for e in entries]


def _row(entry: Entry) -> PlainRow:
    expectation, found = entry.expectation, entry.resolution
    horizon = expectation.horizon
    return {
        "expectation": expectation.id,
        "article": expectation.article,
        "known": entry.known.isoformat(),
        "words": expectation.evidence.text,
        "holder": expectation.holder.name if expectation.holder else None,
        "band": expectation.band,
        "point": expectation.probability.point,
        "about": list(expectation.about),
        "predicts": list(expectation.predicts),
        "horizon_start": horizon.start if horizon else None,
        "horizon_end": horizon.end if horizon else None,
        "verdict": found.verdict,
        "happened": found.happened,
        "rule": found.rule,
        "reason": found.reason,
        "learned": found.learned,
        "settles": found.settles,
        "by": found.by,
        "evidence": [asdict(e) for e in found.evidence],
    }


def verdict_table(entries: Sequence[Entry], stream: TextIO) -> None:
    """How many there are of each verdict, then the resolved ones and the first of the open."""
    counts = Counter(e.resolution.verdict for e in entries)
    told = ", ".join(f"{counts[v]} {v}" for v in VERDICTS if counts[v])
    order = {v: n for n, v in enumerate(("came true", "did not", "void"))}
    ranked = sorted(entries, key=lambda e: (order.get(e.resolution.verdict, 9), e.known))
    rows = []
    for entry in ranked[:_SHOWN]:
        found = entry.resolution
        holder = entry.expectation.holder
        rows.append(
            (
                found.verdict,
                entry.known.isoformat(),
                holder.name if holder else "(the report)",
                first_words(entry.expectation.evidence.text, _WIDTH),
                days(entry.expectation.horizon),
                found.reason,
                entry.expectation.id,
            )
        )
    more = len(entries) - len(rows)
    title = told + (f" (the first {len(rows)} shown; --format jsonl gives all)" if more else "")
    columns = ("verdict", "known", "holder", "words", "until", "why", "id")
    write_table(title, columns, rows, stream)
    settles = Counter(e.resolution.settles for e in entries if e.resolution.settles)
    if settles:
        stream.write("\nWhat would settle those that are open:\n")
        stream.writelines(f"  {count:>5}  {what}\n" for what, count in settles.most_common())
