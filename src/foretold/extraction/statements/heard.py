"""An attribution with what the records need of it: the speaker, the kind of cue, the words."""

from dataclasses import dataclass, field

from foretold.extraction.actors.cast import Cast
from foretold.extraction.statements.claims import is_finite
from foretold.extraction.statements.lexicon import first_persons, kinds_of, media_words
from foretold.extraction.statements.quotes import INSIDE, Quotes
from foretold.extraction.statements.spans import content_runs
from foretold.extraction.statements.tagger import Attribution
from foretold.language.syntax import RELATIVES, antecedent
from foretold.language.tree import ParsedText, Token
from foretold.records import Entity

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})


@dataclass(slots=True, eq=False)
class Heard:
    """Words attributed to somebody."""

    cue: list[Token]
    cue_head: Token
    source: list[Token]
    source_head: Token | None
    runs: list[list[Token]]
    speaker: Entity | None
    kinds: frozenset[str]
    probability: float
    decided_by: str = "tagger"
    via: tuple[str, ...] = ()
    also_cues: list[list[Token]] = field(default_factory=list)

    def holds(self, token: Token) -> bool:
        """Whether the token stands in the content."""
        return any(run[0].i <= token.i <= run[-1].i for run in self.runs)

    @property
    def is_first_person(self) -> bool:
        """Whether the source is a pronoun of the first person."""
        return self.source_head is not None and self.source_head.lower in first_persons()

    @property
    def is_plain_speech(self) -> bool:
        """Whether a finite verb of speech has a source: beyond doubt even where faint."""
        return (
            self.source_head is not None
            and "speech" in self.kinds
            and self.cue_head.pos == "VERB"
            and is_finite(self.cue_head)
        )

    @property
    def is_medium(self) -> bool:
        """Whether the source is a medium or a report."""
        words = media_words()
        return any(t.lower in words for t in self.source)

    @property
    def name(self) -> str | None:
        """The speaker's name; a medium's own name where only its kind was resolved."""
        if self.speaker is None:
            return None
        names = [t.text for t in self.source if t.pos == "PROPN"]
        if self.is_medium and names and not any(n in self.speaker.name for n in names):
            return " ".join(names)
        return self.speaker.name


def heard_of(parsed: ParsedText, cast: Cast, attribution: Attribution) -> Heard:
    """The attribution with its speaker resolved."""
    cue = parsed.tokens[attribution.cue[0] : attribution.cue[1] + 1]
    head = parsed.tokens[attribution.anchor]
    source: list[Token] = []
    source_head = None
    if attribution.source is not None:
        source = parsed.tokens[attribution.source[0] : attribution.source[1] + 1]
        source_head = phrase_head(source)
    kinds = kinds_of(head.lemma)
    for token in cue:
        if not kinds and token.pos in ("VERB", "NOUN", "ADJ", "ADP"):
            kinds = kinds_of(token.lemma)
    if kinds <= {"act"}:  # "went on to say"
        for token in cue:
            if token.tag == "VB" and token.head is head:
                kinds |= kinds_of(token.lemma)
    if any(t.lower in ("according", ":") for t in cue):
        kinds |= {"speech"}
    return Heard(
        cue,
        head,
        source,
        source_head,
        content_runs(parsed, attribution),
        speaker_of(cast, source_head),
        kinds,
        attribution.probability,
    )


def phrase_head(tokens: list[Token]) -> Token:
    """The head of a noun phrase given as tokens; of a relative pronoun, its antecedent."""
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if t.head is t or t.head.i not in inside]
    head = next((t for t in tops if t.pos in _NOMINAL), tops[0] if tops else tokens[0])
    if head.lower in RELATIVES and head.tag[0] == "W":
        noun = antecedent(head)
        return noun if noun is not None else head
    return head


def speaker_of(cast: Cast, head: Token | None) -> Entity | None:
    """Who speaks, or None where nobody is named."""
    return cast.speaker(head) if head is not None else None


def directness_of(quotes: Quotes, words: list[Token]) -> str:
    """Direct where all words stand in quotation marks, mixed where some do."""
    quoted = sum(quotes.state[t.i] == INSIDE for t in words)
    if quoted == len(words):
        return "direct"
    return "mixed" if quoted else "indirect"
