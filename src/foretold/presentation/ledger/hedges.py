"""What hedges proved to mean, as rows and as a table."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TextIO

from foretold.ledger import HedgeFigure
from foretold.presentation.plain_rows import PlainRow, write_table


def hedge_rows(figures: Sequence[HedgeFigure]) -> list[PlainRow]:
    """One row a hedge."""
    return [
        {k: round(v, 4) if isinstance(v, float) else v for k, v in asdict(f).items()}
        for f in figures
    ]


def hedge_table(figures: Sequence[HedgeFigure], enough: int, stream: TextIO) -> None:
    """The hedges for a terminal; says where there are too few cases."""
    if not figures:
        stream.write(
            "No verdict yet that could have gone either way: `foretold resolve` with tables that "
            "cover a matter gives them.\n"
        )
        return
    columns = ("hedge", "#cases", "#declared", "#measured", "#95% interval", "")
    rows = [
        (
            f.hedge, str(f.cases), f"{f.declared:.0%}", f"{f.measured:.0%}",
            f"{f.low:.0%} to {f.high:.0%}",
            "the measured figure counts" if f.replaces else f"fewer than {enough} cases",
        )
        for f in figures
    ]  # fmt: skip
    write_table("What hedges proved to mean", columns, rows, stream)
