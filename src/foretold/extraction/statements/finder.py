"""Finds the attributed statements of an article."""

from typing import cast as typed

from foretold.extraction.reading import Reading
from foretold.extraction.statements.announced import announced_texts
from foretold.extraction.statements.claims import Claim, claims_of
from foretold.extraction.statements.forms import (
    attach_stray_cues,
    continued_quotations,
    is_reporters_own,
    nominal_cues,
    passively_quoted,
    press_reviews,
    retold_speech,
)
from foretold.extraction.statements.heard import Heard, directness_of, heard_of
from foretold.extraction.statements.nesting import chained
from foretold.extraction.statements.papers import give_papers_their_authors
from foretold.extraction.statements.quotes import Quotes, find_quotes
from foretold.extraction.statements.silence import is_silent
from foretold.extraction.statements.substance import has_substance, spoken_runs
from foretold.extraction.statements.tagger import CUE_THRESHOLD, find_attributions
from foretold.extraction.statements.voices import right_voices
from foretold.records import Statement, identified
from foretold.records.ontology import Directness

FAINTEST = 0.3
"""A finite verb of speech with a source makes a statement from this probability on."""


def find_statements(reading: Reading) -> list[Statement]:
    """The statements of an article in order, with ids: one a sentence or main clause said."""
    parsed = reading.parsed
    quotes = find_quotes(parsed)
    heard = [
        h
        for a in find_attributions(parsed, threshold=FAINTEST)
        if (h := heard_of(parsed, reading.cast, a)).probability >= CUE_THRESHOLD
        or h.is_plain_speech
    ]
    right_voices(parsed, reading.cast, heard)
    give_papers_their_authors(parsed, reading.cast, heard)
    attach_stray_cues(parsed, quotes, reading.cast, heard)
    heard = [
        h for h in heard if h.runs and not is_reporters_own(h, quotes) and not is_silent(h, quotes)
    ]
    heard += announced_texts(parsed, quotes, reading.cast, heard)
    heard += continued_quotations(parsed, quotes, heard)
    heard += retold_speech(reading.cast, heard)
    heard += passively_quoted(parsed, reading.cast, heard)
    heard += nominal_cues(parsed, reading.cast, heard)
    heard += press_reviews(parsed)
    records: dict[tuple[int, int], Statement] = {}
    for one in chained(heard):
        for claim in claims_of(spoken_runs(one, quotes)):
            if has_substance(one, claim, quotes):
                record = _record(reading, quotes, one, claim)
                records.setdefault((record.evidence.start, record.evidence.end), record)
    return sorted(records.values(), key=lambda r: (r.evidence.start, r.evidence.end, r.id))


def _record(reading: Reading, quotes: Quotes, heard: Heard, claim: Claim) -> Statement:
    parsed = reading.parsed
    return identified(
        Statement(
            reading.article.id,
            evidence=parsed.span_of(claim.words),
            speaker=heard.speaker,
            source=(parsed.span_of(heard.source),) if heard.source else (),
            cue=tuple(parsed.span_of(cue) for cue in (heard.cue, *heard.also_cues)),
            content=tuple(parsed.span_of(run) for run in claim.runs),
            directness=typed(Directness, directness_of(quotes, claim.words)),
            via=heard.via,
            decided_by=heard.decided_by,
        )
    )
