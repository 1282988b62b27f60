"""Scores as rows and as tables."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TextIO

from foretold.ledger import Case, Score, by_group, calibration, murphy, score
from foretold.presentation.plain_rows import PlainRow, write_table

_BAR = 20


def score_rows(cases: Sequence[Case], group: str, ranked: int) -> list[PlainRow]:
    """One row for all, then one a group: scores, the share that came with its interval, skill."""
    if not cases:
        return []
    scores = [score("all", cases, ranked=ranked), *by_group(cases, group, ranked=ranked)]
    return [_flat("all" if n == 0 else group, s) for n, s in enumerate(scores)]


def _flat(group: str, found: Score) -> PlainRow:
    row = asdict(found)
    came = row.pop("came")
    row["came_share"], row["came_low"], row["came_high"] = came["share"], came["low"], came["high"]
    return {"group": group, **{k: _rounded(v) for k, v in row.items()}}


def _rounded(value: object) -> object:
    return round(value, 4) if isinstance(value, float) else value


def score_tables(cases: Sequence[Case], group: str, ranked: int, stream: TextIO) -> None:
    """The scores, the calibration curve and Murphy's parts, for a terminal."""
    if not cases:
        stream.write("No expectation is resolved yet: `foretold resolve` resolves them.\n")
        return
    scores = [score("all", cases, ranked=ranked), *by_group(cases, group, ranked=ranked)]
    columns = (
        group,
        "#cases",
        "#came",
        "#95% interval",
        "#Brier",
        "#over range",
        "#log",
        "#skill",
        "",
    )
    rows = [
        (
            s.name, str(s.cases), f"{s.came.share:.0%}", f"{s.came.low:.0%} to {s.came.high:.0%}",
            f"{s.brier:.3f}", f"{s.brier_range:.3f}", f"{s.log:.3f}",
            "" if s.skill is None else f"{s.skill:+.2f} ({s.skill_cases})",
            "" if s.is_ranked else "too few to rank",
        )
        for s in scores
    ]  # fmt: skip
    write_table("Scores (lower is better; skill over the base rate)", columns, rows, stream)
    stream.write("\n")
    curve = [
        (f"{b.said:.0%}", str(b.came.cases), f"{b.came.share:.0%}",
         f"{b.came.low:.0%} to {b.came.high:.0%}", _drawn(b.said, b.came.low, b.came.high))
        for b in calibration(cases)
    ]  # fmt: skip
    heads = ("#said", "#cases", "#came", "#95% interval", "0 " + " " * (_BAR - 4) + " 100%")
    write_table("Calibration (| what was said, ─ what came)", heads, curve, stream)
    parts = murphy(cases)
    stream.write(
        f"\nMurphy: Brier {parts.reliability - parts.resolution + parts.uncertainty:.3f} = "
        f"reliability {parts.reliability:.3f} - resolution {parts.resolution:.3f} "
        f"+ uncertainty {parts.uncertainty:.3f}\n"
    )


def _drawn(said: float, low: float, high: float) -> str:
    bar = [" "] * (_BAR + 1)
    for at in range(round(low * _BAR), round(high * _BAR) + 1):
        bar[at] = "─"
    bar[round(said * _BAR)] = "|"
    return "".join(bar)
