"""Puts right who speaks where form tells it better than the tagger's choice of words."""

from foretold.extraction.actors.cast import Cast
from foretold.extraction.statements.heard import Heard, phrase_head, speaker_of
from foretold.extraction.statements.lexicon import QUOTING, report_nouns, telling_verbs
from foretold.extraction.statements.silence import is_mute, is_own_person, silence_words
from foretold.language.syntax import (
    RELATIVES,
    SUBJECTS,
    antecedent,
    children,
    is_passive,
    noun_phrase,
    own_subjects,
    prepositional,
    subjects,
)
from foretold.language.tree import ParsedText, Token

_SAYING = frozenset({"saying", "stating", "telling", "adding", "writing", "claiming", "warning"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_POINTING = frozenset({"it", "they", "he", "she"})
_NEAR = 3
_SPEECH_RUN = 1
"""The most paragraphs between a source's last words and a pronoun that goes on for it."""


def right_voices(parsed: ParsedText, cast: Cast, heard: list[Heard]) -> None:
    """Correct sources and speakers in place, in the order of the cues."""
    heard.sort(key=lambda h: h.cue_head.i)
    latest: Heard | None = None
    for one in heard:
        _without_weekday(cast, one)
        _relative(cast, one)
        _person_beside(cast, one)
        _not_the_object(cast, one)
        _quoted_by(parsed, cast, one)
        _participle(one, heard)
        _own_subject(cast, one)
        _without_hearer(one)
        if latest is not None:
            _goes_on(one, latest)
            _still_speaks(one, latest)
        if "speech" in one.kinds and one.source_head is not None and not one.is_first_person:
            latest = one


def _name(cast: Cast, heard: Heard, head: Token) -> None:
    """Give the words to the phrase with this head."""
    heard.source = noun_phrase(head)
    heard.source_head = head
    heard.speaker = cast.speaker(head)


def _without_weekday(cast: Cast, heard: Heard) -> None:
    """Part the day from the name: "Foreign minister Ito Thursday"."""
    source = heard.source
    days = silence_words("weekdays")
    if len(source) < 2 or source[-1].lower not in days:
        return
    while len(source) > 1 and (source[-1].lower in days or source[-1].lower in ("on", "late")):
        source = source[:-1]
    heard.source = source
    heard.source_head = phrase_head(source)
    if heard.source_head.dep == "compound" and source[-1].pos == "PROPN":
        heard.source_head = source[-1]
    heard.speaker = speaker_of(cast, heard.source_head)


def _relative(cast: Cast, heard: Heard) -> None:
    """A relative pronoun stands for the nearest noun that can speak."""
    if len(heard.source) != 1 or heard.source[0].tag[0] != "W":
        return
    pronoun = heard.source[0]
    if pronoun.lower not in RELATIVES:
        return
    known = antecedent(pronoun)
    if pronoun.lower == "who" and known is not None and is_mute(known):
        person = _person_above(cast, known)
        if person is not None:
            heard.source_head, heard.speaker = person, cast.speaker(person)
            return
    report = _report_above(known) if pronoun.lower == "which" and known is not None else None
    if report is not None:
        heard.source_head, heard.speaker = report, cast.speaker(report)
        return
    before = _noun_before(pronoun)
    if before is None or before is known:
        return
    unfit = known is None or is_mute(known) or _disagree(known, before, pronoun.head)
    if unfit or (cast.parties(before) and known is not None and not cast.parties(known)):
        heard.source_head = before
        heard.speaker = cast.speaker(before)


def _person_above(cast: Cast, noun: Token) -> Token | None:
    """The persons whom a description ends with a thing: "officials involved in the war who"."""
    while noun.head is not noun and noun.dep in ("pobj", "prep", "acl", "dobj", "agent", "pcomp"):
        noun = noun.head
        if noun.pos in _NOMINAL and not is_mute(noun) and cast.parties(noun):
            return noun
    return None


def _report_above(noun: Token) -> Token | None:
    """The report that "which said" stands for: "a report on income per head, which said"."""
    above = noun
    while above.dep in ("pobj", "prep") and above.head is not above:
        above = above.head
        if above.pos == "NOUN" and above.lemma in report_nouns():
            return above
    return None


def _own_subject(cast: Cast, heard: Heard) -> None:
    """Who speaks in "with the minister announcing that": the participle's own subject."""
    verb, head = heard.cue_head, heard.source_head
    if verb.tag != "VBG" or head is None or heard.source[-1].i > verb.i:
        return
    own = next((s for s in own_subjects(verb) if s.pos in _NOMINAL and s.i < verb.i), None)
    own = own or _beside_with(verb)
    if own is not None and head.i < noun_phrase(own)[0].i:
        _name(cast, heard, own)


def _beside_with(verb: Token) -> Token | None:
    """Who stands right before a participle after "with": "with the minister, Ana Ruiz, adding"."""
    noun = _noun_before(verb)
    if noun is not None and noun.dep == "appos":
        noun = noun.head
    if noun is None or noun.dep != "pobj" or noun.head.lower != "with":
        return None
    return noun if verb.head in (noun, noun.head, noun.head.head) else None


def _without_hearer(heard: Heard) -> None:
    """Part the one who is told from what is told: "told the paper she had no plans"."""
    verb = heard.cue_head
    if verb.lemma not in telling_verbs() or not heard.runs:
        return
    run = heard.runs[0]
    hearer = next((c for c in children(verb, "dobj", "dative") if c in run), None)
    if hearer is None or run[0].i <= verb.i or noun_phrase(hearer)[0].i > run[0].i:
        return
    rest = [t for t in run if t.i > hearer.i]
    if rest and rest[0].dep in SUBJECTS and rest[0].head.i > hearer.i:
        heard.runs[0] = rest


def _disagree(known: Token, before: Token, verb: Token) -> bool:
    """Whether a verb in the singular fits the noun just before the pronoun alone."""
    singular = verb.tag == "VBZ" or any(c.lower in ("has", "is", "was") for c in verb.children)
    return singular and known.tag in ("NNS", "NNPS") and before.tag in ("NN", "NNP")


def _noun_before(pronoun: Token) -> Token | None:
    words = pronoun.sentence.tokens
    at = pronoun.i - words[0].i - 1
    while at >= 0 and words[at].pos == "PUNCT":
        at -= 1
    if at < 0 or words[at].pos not in _NOMINAL:
        return None
    noun = words[at]
    while noun.dep == "compound" and noun.head.i < pronoun.i:
        noun = noun.head
    return noun


def _person_beside(cast: Cast, heard: Heard) -> None:
    """Let the person speak where a thing was joined to it: "by ferry, mayor Ines Silva said"."""
    head = heard.source_head
    if head is None or head.tag != "NN" or is_own_person(head):
        return
    person = next((c for c in head.children if c.dep == "appos" and c.entity == "PERSON"), None)
    if person is not None and heard.source[0].i <= person.i <= heard.source[-1].i:
        _name(cast, heard, person)


def _not_the_object(cast: Cast, heard: Heard) -> None:
    """Whom somebody warns or threatens is not who speaks."""
    head, verb = heard.source_head, heard.cue_head
    if head is None or head.dep not in ("dobj", "dative") or head.head is not verb:
        return
    if is_passive(verb):
        return
    subject = next((s for s in subjects(verb) if s is not head and s.pos != "VERB"), None)
    if subject is not None:
        _name(cast, heard, subject)


def _quoted_by(parsed: ParsedText, cast: Cast, heard: Heard) -> None:
    """Let the diplomat speak, via the agency, in "the agency quoted a diplomat as saying"."""
    verb = heard.cue_head
    if verb.lower in _SAYING:
        verb = verb.head.head if verb.head.lower == "as" else verb
        while verb.pos in _NOMINAL and verb.head is not verb:
            verb = verb.head
    if verb.lemma not in QUOTING:
        return
    words = verb.sentence.tokens
    first = words[0].i
    saying = next(
        (
            t
            for t in words[verb.i - first + 1 :]
            if t.lower in _SAYING and words[t.i - first - 1].lower == "as"
        ),
        None,
    )
    if saying is None:
        return
    if is_passive(verb):
        person = next((s for s in own_subjects(verb)), None)
        medium = next(
            (m for t in (verb, saying, saying.head) for m in prepositional(t, "by")), None
        )
    else:
        between = words[verb.i - first + 1 : saying.i - first - 1]
        person = phrase_head(between) if between else None
        medium = next((s for s in own_subjects(verb)), None)
    if person is None or person.i == saying.i:
        return
    if not is_passive(verb) and not _NOMINAL & {person.pos} and person.pos != "PRON":
        return
    _name(cast, heard, person)
    heard.cue, heard.cue_head = [verb], verb
    heard.kinds |= {"speech"}
    if medium is not None:
        heard.via = (parsed.span_of(noun_phrase(medium)).text,)
    source = {t.i for t in heard.source}
    runs = [
        [t for t in run if not verb.i <= t.i <= saying.i and t.i not in source]
        for run in heard.runs
    ]
    heard.runs = [run for run in runs if any(t.pos != "PUNCT" for t in run)]


def _participle(heard: Heard, others: list[Heard]) -> None:
    """After a comma, "calling on ..." goes with who says the clause, not with its last noun."""
    verb = heard.cue_head
    words = verb.sentence.tokens
    at = verb.i - words[0].i
    if verb.tag != "VBG" or at == 0 or words[at - 1].text != "," or heard.source_head is None:
        return
    if own_subjects(verb) or heard.source_head.i > verb.i or heard.source_head.pos == "VERB":
        return
    for other in others:
        if other is heard or other.source_head is None or other.cue_head.i > verb.i:
            continue
        same = other.cue_head.sentence is verb.sentence and other.cue_head is verb.sentence.root
        if same and other.holds(heard.source_head) and other.cue_head.pos == "VERB":
            heard.source, heard.source_head = other.source, other.source_head
            heard.speaker = other.speaker
            for run in other.runs:
                run[:] = [t for t in run if t.i < verb.i - 1] or run
            return


def _goes_on(heard: Heard, latest: Heard) -> None:
    """Take "he" for the spokesman in "the spokesman said the king ..., he added"."""
    pronoun, before = heard.source_head, latest.source_head
    if pronoun is None or before is None or pronoun.lower not in ("he", "she"):
        return
    if "speech" not in heard.kinds or latest.speaker is None or heard.speaker == latest.speaker:
        return
    if pronoun.head is not heard.cue_head or latest.is_medium:
        return
    gap = pronoun.sentence.paragraph - latest.cue_head.sentence.paragraph
    if not 0 <= gap <= _SPEECH_RUN or not is_own_person(before):
        return
    if _is_told_of(heard, latest):
        heard.speaker = latest.speaker


def _still_speaks(heard: Heard, latest: Heard) -> None:
    """Take a pronoun that means nobody known for the body or person that spoke just before."""
    pronoun, before = heard.source_head, latest.source_head
    if pronoun is None or before is None or pronoun.lower not in _POINTING:
        return
    if heard.speaker is None or heard.speaker.name.lower() != pronoun.lower:
        return
    if pronoun.head is not heard.cue_head or before.pos not in _NOMINAL or is_mute(before):
        return
    plural = before.tag in ("NNS", "NNPS")
    gap = pronoun.sentence.paragraph - latest.cue_head.sentence.paragraph
    near = pronoun.sentence.index - latest.cue_head.sentence.index <= _NEAR
    personal = pronoun.lower in ("he", "she")
    one_person = is_own_person(before) or before.entity == "PERSON"
    if not 0 <= gap <= _SPEECH_RUN or not near or personal != one_person:
        return
    if plural == (pronoun.lower == "they"):
        heard.speaker = latest.speaker


def _is_told_of(heard: Heard, latest: Heard) -> bool:
    """Whether whom the pronoun was taken for is named in the words just reported."""
    if heard.speaker is None or not heard.speaker.name:
        return False
    surname = heard.speaker.name.split()[-1].lower()
    return any(t.lower == surname for run in latest.runs for t in run)
