"""One place where a text looks forward, before it becomes a record."""

from dataclasses import dataclass, field

from foretold.knowledge.hedges import Strength
from foretold.language.tree import Token
from foretold.records.ontology import ForesightKind


@dataclass(slots=True, eq=False)
class Foresight:
    """A hedge with what it foretells.

    `clause` heads the words that are the evidence, `content` the foretold happening (a verb or a
    noun) within them, `owner` the subject whose hope, plan or forecast it is (None: nobody is
    named by the hedge itself). `negated` says that it is foretold not to happen, `denied` that
    the hedge itself is negated ("do not believe"), `defers` that a modal inside the content
    decides how likely it is ("believe", "warn").
    """

    trigger: Token
    hedge: list[Token]
    clause: Token
    content: Token
    strength: Strength
    kind: ForesightKind
    rule: str
    owner: Token | None = None
    negated: bool = False
    denied: bool = False
    defers: bool = False
    is_modal: bool = False
    outer: "Foresight | None" = field(default=None, repr=False)
