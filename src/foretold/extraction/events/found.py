"""An event on its way: what was found at a trigger, before mentions are merged."""

from dataclasses import dataclass, field, replace

from foretold.extraction.events.places import Party
from foretold.language.tree import Token
from foretold.records.ontology import EventType, Status


@dataclass(slots=True)
class Found:
    """One event told at one place.

    `predicate` heads the clause; `trigger` is the word that tells the type (they differ in
    "held talks"); `under` are the tokens whose own events are told by this one; `doubts` name what
    speaks against its being an event at all, which the trust head weighs; `guessed` are the sides
    that the siding head has filled.
    """

    type: EventType
    cameo: str
    mode: str | None
    predicate: Token
    trigger: Token
    actor: list[Party]
    recipient: list[Party]
    precision: float
    decided_by: str
    mutual: bool = False
    status: Status | None = None
    under: list[Token] = field(default_factory=list)
    doubts: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()

    @property
    def coded(self) -> bool:
        """Whether at least one side is a known actor."""
        return any(p.entity.code for p in self.actor + self.recipient)

    def with_type(self, kind: EventType, cameo: str, mode: str | None, by: str) -> "Found":
        """The same deed read as another type."""
        told = f"pattern {by} over {self.decided_by.removeprefix('pattern ')}"
        return replace(self, type=kind, cameo=cameo, mode=mode, decided_by=told)
