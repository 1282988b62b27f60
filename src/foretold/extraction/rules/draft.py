"""A rule on its way: what was read from the tree, before parties and instruments are resolved."""

from dataclasses import dataclass, field

from foretold.extraction.rules.mentions import Mention
from foretold.extraction.rules.phrases import Stretch
from foretold.language.tree import Token
from foretold.records.ontology import Modality


@dataclass(slots=True)
class Draft:
    """One reading of one predicate.

    `bound` are heads of those whom it binds, or `bound_words` their words where the tree is no
    help; `told` says that somebody holds the act to have
    been done (a violation), `accuser` who, where the sentence itself names one.
    """

    mention: Mention
    predicate: Token
    modality: Modality
    evidence: Stretch
    act: Stretch
    bound: list[Token] = field(default_factory=list)
    told: bool = False
    accuser: Token | None = None
    pattern: str = ""
    bound_words: Stretch | None = None


NEGATED: dict[Modality, Modality] = {
    "prohibited": "permitted",
    "permitted": "prohibited",
    "obliged": "permitted",
    "violated": "permitted",
}
"""What a negated predicate says ("does not forbid", "is not allowed", "need not")."""
