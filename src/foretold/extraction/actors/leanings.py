"""Names that tell a leaning or a seat, not a nationality: "Iran-backed", "pro-Russian"."""

from foretold.extraction.actors.scan import Mention, Scan
from foretold.knowledge.actors import word_lists

_HYPHENS = frozenset({"-", "–"})
_PREFIXES = frozenset({"pro", "anti"})
_CUT_PREFIXES = frozenset({"pro-", "anti-"})


def tells_the_seat(scan: Scan, mention: Mention) -> bool:
    """Whether a name only tells where somebody is at home ("the Britain-based group")."""
    return _second_half(scan, mention) == "based"


def merely_backs(scan: Scan, mention: Mention) -> bool:
    """Whether a name is the first half of "Iran-backed", "French-speaking" and the like."""
    return _second_half(scan, mention) in word_lists()["not_owned"]


def tells_a_leaning(scan: Scan, mention: Mention) -> bool:
    """Whether a name follows "pro-" or "anti-" ("the pro-Russian mayor")."""
    tokens = scan.parsed.tokens
    if tokens[mention.first].lower.partition("-")[0] in _PREFIXES:
        return True
    before = tokens[max(0, mention.first - 2) : mention.first]
    if before and before[-1].lower in _CUT_PREFIXES:
        return True  # "anti- Syrian", as agencies' line breaks leave it
    return len(before) == 2 and before[1].text in _HYPHENS and before[0].lower in _PREFIXES


def tells_a_foe(scan: Scan, mention: Mention) -> bool:
    """Whether a name follows "anti-" ("anti-Syrian protests"): it never tells whose they are."""
    if not tells_a_leaning(scan, mention):
        return False
    tokens = scan.parsed.tokens[max(0, mention.first - 2) : mention.first + 1]
    return any(t.lower.startswith("anti") for t in tokens)


def gives_no_nationality(scan: Scan, mention: Mention) -> bool:
    """Whether a name before a person says nothing of the person's own state."""
    return (
        tells_a_leaning(scan, mention)
        or merely_backs(scan, mention)
        or _second_half(scan, mention) in ("based", "led")
    )


def _second_half(scan: Scan, mention: Mention) -> str:
    """What is joined to a name by a hyphen, as a token of its own or within the name's token."""
    last, *after = scan.parsed.tokens[mention.last : mention.last + 3]
    if len(after) == 2 and after[0].text in _HYPHENS:
        return after[1].lower
    return last.lower.rpartition("-")[2] if "-" in last.text else ""
