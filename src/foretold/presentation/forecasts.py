"""Forecasts and their measures as people read them on a terminal."""

from typing import Any

_BAR = 24


def bar(share: float, width: int = _BAR) -> str:
    """A share between 0 and 1 as a bar of eighths of blocks, `width` columns at 1."""
    eighths = round(max(0.0, min(1.0, share)) * width * 8)
    return "█" * (eighths // 8) + ("▏▎▍▌▋▊▉"[eighths % 8 - 1] if eighths % 8 else "")


def backtest_table(told: dict[str, Any]) -> str:
    """The measures of a backtest with a bar for each stratum's MRR."""
    lines = [
        f"{told['model']}: MRR {told['mrr']:.1f}, hits at 1 {told['hits@1']:.1f}, "
        f"at 3 {told['hits@3']:.1f}, at 10 {told['hits@10']:.1f} "
        f"({told['queries']:,} queries in {told['seconds']:.0f} s)",
        "",
    ]
    for name, row in told["strata"].items():
        lines.append(
            f"{name:12} {row['share']:5.1f}%  MRR {row['mrr']:5.1f}  {bar(row['mrr'] / 100)}"
        )
    return "\n".join(lines) + "\n"
