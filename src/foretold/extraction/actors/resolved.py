"""What a phrase was found to denote."""

from dataclasses import dataclass

from foretold.extraction.actors.people import Person
from foretold.records import Entity


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase denotes: the actors, and the person where it is one."""

    entities: tuple[Entity, ...] = ()
    person: Person | None = None


NOBODY = Resolved()
