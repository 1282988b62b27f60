"""What the ledger knows of an expectation, in words for a brief."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from foretold.ledger import HedgeFigure, History, Resolution, hedge_words
from foretold.presentation.brief.wording import day_text
from foretold.records import Expectation


@dataclass(frozen=True, slots=True)
class Account:
    """What the ledger knows: verdicts, measured hedges, and what was held before.

    Verdicts and histories by the id of their expectation, hedges by their words.
    """

    verdicts: Mapping[str, Resolution] = field(default_factory=dict)
    hedges: Mapping[str, HedgeFigure] = field(default_factory=dict)
    before: Mapping[str, History] = field(default_factory=dict)

    def came(self, record: Expectation) -> str | None:
        """What came of it: "came true: two lists have it on ...", or what would settle it."""
        found = self.verdicts.get(record.id)
        if found is None:
            return None
        by = f", decided by {found.by}" if found.by else ""
        settles = f"; {found.settles} would settle it" if found.settles else ""
        return f"{found.verdict}{by}: {found.reason}{settles}"

    def was(self, record: Expectation) -> str | None:
        """What its holder said before: "likelier than on 3 November 2006: “may sign” …"."""
        history = self.before.get(record.id)
        if history is None or history.link is None or history.earlier is None:
            return None
        link, earlier = history.link, history.earlier
        change = link.change or "the same"
        than = (
            " than" if change in ("likelier", "less likely") else " as" if not link.change else ";"
        )
        told = f"{change}{than} on {day_text(link.learned)}"
        return f"{told}: “{earlier.evidence.text}” ({earlier.band})"

    def measured(self, record: Expectation) -> str:
        """What its hedge proved to mean, where that was measured on enough cases."""
        figure = self.hedges.get(hedge_words(record))
        if figure is None or not figure.replaces:
            return ""
        return (
            f"; measured {figure.measured:.0%} of {figure.cases} "
            f"({figure.low:.0%} to {figure.high:.0%})"
        )


NOTHING = Account()
