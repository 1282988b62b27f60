"""Which attributions make a record: somebody states, holds or wants something that is said."""

from foretold.extraction.statements.claims import Claim, has_verb
from foretold.extraction.statements.heard import Heard
from foretold.extraction.statements.lexicon import CLAIMING, DIRECTING
from foretold.extraction.statements.quotes import INSIDE, Quotes
from foretold.language.tree import Token

_SHORTEST_CLAIM = 3
_SHORTEST_QUOTE = 5


def has_substance(heard: Heard, claim: Claim, quotes: Quotes) -> bool:
    """Whether the claim is a statement of its own and not a mere mention or a mood."""
    if heard.source_head is None and heard.decided_by == "tagger":
        return False
    if len(claim.words) < _SHORTEST_CLAIM:
        return False
    if claim.is_finite:
        return bool(heard.kinds & CLAIMING) or _is_stated(heard, claim, quotes)
    if "speech" in heard.kinds and _is_command(claim, quotes):
        return True
    return bool(heard.kinds & DIRECTING) and not heard.kinds & {"act"} and has_verb(claim.words)


def spoken_runs(heard: Heard, quotes: Quotes) -> list[list[Token]]:
    """The content without sentences of the narrator's own that follow a whole quotation.

    A sentence is the narrator's when a quotation opened the content and closed before it, and
    its main verb stands outside quotation marks.
    """
    words = [t for run in heard.runs for t in run if t.pos not in ("PUNCT", "SPACE")]
    if not words or quotes.state[words[0].i] != INSIDE or heard.decided_by != "tagger":
        return heard.runs
    opening = words[0].sentence
    own = {
        t.sentence.index
        for t in words
        if t.sentence is not opening
        and t.sentence is not heard.cue_head.sentence
        and not quotes.number[t.sentence.root.i]
    }
    if not own:
        return heard.runs
    runs = [[t for t in run if t.sentence.index not in own] for run in heard.runs]
    return [run for run in runs if run]


def _is_command(claim: Claim, quotes: Quotes) -> bool:
    """Whether a quoted claim is an imperative: "Stop the shelling", "Don't test us"."""
    first = claim.words[0]
    opens = first.tag == "VB" or (first.lemma == "do" and first.dep == "aux")
    return opens and all(quotes.state[t.i] == INSIDE for t in claim.words)


def _is_stated(heard: Heard, claim: Claim, quotes: Quotes) -> bool:
    """With a cue of no claiming kind: a clause that hangs on it, or a whole quotation."""
    quoted = sum(quotes.state[t.i] == INSIDE for t in claim.words)
    if quoted >= max(_SHORTEST_QUOTE, len(claim.words) - 1):
        return True
    if "emotion" in heard.kinds or not heard.kinds:
        return any(t.dep == "ccomp" and t.head is heard.cue_head for t in claim.words)
    return False
