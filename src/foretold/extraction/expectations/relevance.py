"""Whether an expectation concerns public affairs at all: not sport, not somebody's private life."""

from foretold.extraction.expectations.foresight import Foresight
from foretold.extraction.reading import Reading
from foretold.knowledge.events import exclusions
from foretold.knowledge.events import words as event_words
from foretold.knowledge.hedges import words
from foretold.language.syntax import subjects, subtree
from foretold.language.tree import Token
from foretold.records import Entity, Expectation

_PRIVATE = frozenset({None, "CVL", "EDU", "HLH", "MED"})
_FEW = 6
_SHARE = 0.6
_VARIED = 4
"""So many different words of sport beside each other speak of nothing else."""
_SURE = 2
"""Rounds, teams, wins and goals are also those of elections and talks: so many words are not."""
_SPEAKERS = frozenset({"i"})
_PERSONAL = frozenset({"he", "she"})


class Relevance:
    """Tells what is no matter of public affairs in one article."""

    def __init__(self, reading: Reading) -> None:
        self._cast = reading.cast
        sentences = reading.parsed.sentences
        sport = exclusions().topics["sport"]
        used = [t.lemma for s in sentences for t in s.tokens if t.lemma in sport]
        enough = max(_FEW, _SHARE * len(sentences))
        sure = set(used) - event_words("filters_loose")
        self._is_sport = len(used) >= enough and len(set(used)) >= _VARIED and len(sure) >= _SURE

    def is_private(self, record: Expectation, found: Foresight, named: tuple[str, ...]) -> bool:
        """Whether it is of sport, or of a private person's doings in which nobody public has part.

        An analyst's word on public affairs is none: there the subject is what it is about. `named`
        are those whom the clause names or points to, concerned or not.
        """
        if self._is_sport:
            return True
        holder = record.holder
        if named or record.predicts or (holder is not None and not _is_private(holder)):
            return False
        verb = found.content if found.content.pos in ("VERB", "AUX") else found.clause
        doers = subjects(verb)
        if not doers or not all(self._is_private_person(d, holder) for d in doers):
            return False
        return not any(self._is_public(t) for t in subtree(found.clause))

    def _is_private_person(self, doer: Token, holder: Entity | None) -> bool:
        if doer.lower in _SPEAKERS:
            return holder is not None
        known = self._cast.parties(doer)
        if doer.lower in _PERSONAL:
            return bool(known) and all(_is_private(e) for e in known)
        return doer.entity == "PERSON" and all(_is_private(e) for e in known)

    def _is_public(self, token: Token) -> bool:
        if token.lower in words("schedules", "happenings"):
            return True
        nominal = token.pos in ("NOUN", "PROPN")
        return nominal and any(not _is_private(e) for e in self._cast.parties(token))


def is_wish(record: Expectation) -> bool:
    """Whether it tells what somebody wants done rather than what he foresees.

    A prayer that they will; a plan of work, where no event is foretold. That there is no such plan
    does foretell.
    """
    if record.negated:
        return False
    work = record.decided_by in words("wishes", "works") and not record.predicts
    return work or record.decided_by in words("wishes", "rules")


def _is_private(entity: Entity) -> bool:
    return not entity.code and entity.sector in _PRIVATE
