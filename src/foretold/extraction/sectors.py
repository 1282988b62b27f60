"""Sectors that the small heads take together."""

FORCE = frozenset({"MIL", "COP", "SPY"})
STATE = frozenset({"GOV", "LEG", "JUD", "PTY"})
ARMED = frozenset({"REB", "UAF", "CRM"})


def alike(sector: str | None) -> str:
    """A sector, those of alike standing as one ("force", "state", "armed")."""
    if sector in FORCE:
        return "force"
    if sector in STATE:
        return "state"
    if sector in ARMED:
        return "armed"
    return sector or "none"
