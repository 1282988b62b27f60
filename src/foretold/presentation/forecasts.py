"""Forecasts and their measures as people read them on a terminal."""

from pathlib import Path
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


def forecast_table(told: dict[str, Any], cases: int = 3) -> str:
    """Forecasts with bars, the usual rate beside each, and the latest cases of each precedent."""
    lines = [f"From {told['from']} to {told['to']}:", ""]
    for row in told["forecasts"]:
        lines.append(
            f"{row['actor']} → {row['recipient']}: {row['event_type']:9} "
            f"{100 * row['probability']:3.0f}%  {bar(row['probability'])}"
        )
        lines.append(f"    usually {100 * row['usual']:.0f}%. {_how_good(row)}")
        if row["precedent"]:
            lines.append(f"    {row['precedent']}")
        followed = [case for case in row["cases"] if case["followed"] and case["then"]]
        for case in followed[-cases:]:
            first, then = case["event"], case["then"]
            lines.append(
                f"      {case['day']}  {first['relation'] if first else ''}, then "
                f"{then['day']} {then['relation']} ({Path(then['source']).name})"
            )
        lines.append("")
    measured = told["model"]["measured"]
    if measured:
        lines.append(
            f"Reliability, measured from {measured['since']} to {measured['until']} "
            "(forecast, what happened, cases):"
        )
        lines += [
            f"  {100 * point['forecast']:3.0f}%  {100 * point['happened']:3.0f}%  "
            f"{bar(point['happened'])} {point['cases']:,}"
            for point in measured["reliability"]
        ]
    return "\n".join(lines) + "\n"


def _how_good(row: dict[str, Any]) -> str:
    """Whether such forecasts were better than the base rates, in words."""
    if row["skill"] is None:
        return "Too rare to say how good such forecasts are."
    usual, base = (
        f"{row[key]:.2f} ({row[f'{key}_interval'][0]:.2f} to {row[f'{key}_interval'][1]:.2f})"
        for key in ("skill", "base_rate_skill")
    )
    told = f"Brier skill over the pair's usual rate {usual}, over that of all pairs {base}"
    if not row["beats_base_rate"]:
        return f"{told}: no better than a base rate."
    return f"{told}." if row["beats_usual"] else f"{told}: no better than the usual rate."


def watch_table(told: list[dict[str, Any]], day: str) -> str:
    """Changed flows with bars for the rates before and after, events a week."""
    if not told:
        return f"No flow departs from its rhythm on {day}.\n"
    lines = [f"Flows that depart from their rhythm on {day}, the surest first:", ""]
    for row in told:
        most = max(row["before"], row["after"], 1e-9)
        lines.append(
            f"{row['actor']} → {row['recipient']}: {row['flow']} {row['turn']} since "
            f"{row['since']} (between {row['between'][0]} and {row['between'][1]})"
        )
        lines += [
            f"    {when}  {row[when]:6.2f} a week  {bar(row[when] / most, 16)}"
            for when in ("before", "after")
        ]
        lines[-1] += f"   by chance {row['chance']:.1g}"
    return "\n".join(lines) + "\n"
