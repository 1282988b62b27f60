"""Media that pass on what others plan or what is to come: "due on Monday, the agency said"."""

from foretold.extraction.statements.lexicon import media_words
from foretold.knowledge.hedges import words
from foretold.records import Entity, Statement


def is_relay(statement: Statement, *, after: bool = False) -> bool:
    """Whether a medium merely reports the content: no quotation of it, no warning or view.

    Args:
        statement: what is told and by whom.
        after: only where the medium is named after what it reports, as a source.

    """
    speaker = statement.speaker
    if speaker is None or not statement.cue or statement.directness != "indirect":
        return False
    if not is_medium(speaker) or (after and speaker.name.endswith("reports")):
        return False
    cue = statement.cue[-1]
    said = bool(set(cue.text.lower().split()) & words("tellers", "relaying"))
    behind = not after or any(c.end <= cue.start for c in statement.content)
    return said and behind


def is_medium(speaker: Entity) -> bool:
    """Whether the source is a medium by its words: "state media", "the Herald"."""
    name = speaker.name.split()
    known = media_words() if speaker.sector == "JRN" else media_words() - {"agency"}
    return any(w.lower() in known and (w.islower() or w is name[-1]) for w in name)
