"""What kind of attribution a cue word makes, and which words name a medium."""

from functools import cache

from foretold.knowledge import files

CLAIMING = frozenset({"speech", "belief", "evidence", "evaluation", "request", "intention"})
"""Kinds whose content somebody states, holds or wants."""
DIRECTING = frozenset({"request", "evaluation", "intention"})
"""Kinds whose content may be a clause without a finite verb ("urged them to leave")."""

QUOTING = frozenset({"quote", "cite"})
"""Verbs of bringing another's words, the speaker being their object."""


@cache
def _kinds() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in files.table("statements/cues.tsv"):
        found.setdefault(row["lemma"], set()).add(row["kind"])
    return {lemma: frozenset(kinds) for lemma, kinds in found.items()}


def kinds_of(lemma: str) -> frozenset[str]:
    """The kinds of a cue word by its lemma; empty where it is not known."""
    return _kinds().get(lemma, frozenset())


@cache
def media_words() -> frozenset[str]:
    """Lower-case words that make a phrase the name of a medium or of a report."""
    return frozenset(row["word"] for row in files.table("statements/media.tsv"))


@cache
def report_nouns() -> frozenset[str]:
    """Lemmas of what a medium brings: "News 1's coverage", "a report by Yonhap"."""
    return frozenset(files.toml("statements/forms.toml")["report_nouns"]["words"])


@cache
def relaying_words() -> frozenset[str]:
    """Lower-case words that open a sentence told after somebody else's report."""
    return frozenset(files.toml("statements/forms.toml")["relaying_words"]["words"])


@cache
def first_persons() -> frozenset[str]:
    """Lower-case pronouns of the speaker."""
    return frozenset(files.toml("statements/forms.toml")["first_persons"]["words"])


@cache
def papers() -> frozenset[str]:
    """Lemmas of papers that speak for their author: "the report said"."""
    return frozenset(files.toml("statements/forms.toml")["papers"]["words"])


@cache
def issued_papers() -> frozenset[str]:
    """Those papers that whoever acts in the sentences before will have issued."""
    return frozenset(files.toml("statements/forms.toml")["issued_papers"]["words"])


@cache
def telling_verbs() -> frozenset[str]:
    """Lemmas of verbs whose object is the one told: "told the paper he would go"."""
    return frozenset(files.toml("statements/forms.toml")["telling_verbs"]["words"])
