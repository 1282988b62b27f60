"""What speakers do by what they say: blame, praise, demand or threaten without a verb that says so.

"This is a crime," X said of what Y did: X accuses Y. "Y must withdraw": X asks Y. The words are
those of a statement, or of an outlet that speaks for a state.
"""

from foretold.extraction.events.attitudes import attitude
from foretold.extraction.events.denials import denial
from foretold.extraction.events.faults import fault_or_merit
from foretold.extraction.events.found import Found
from foretold.extraction.events.intents import Intents
from foretold.extraction.events.owning import is_harm
from foretold.extraction.events.places import Party, Sides, apart, distinct
from foretold.extraction.events.promises import promise
from foretold.extraction.events.turns import whose_turn
from foretold.extraction.reading import Reading
from foretold.knowledge.events import words
from foretold.language.syntax import (
    AUXILIARIES,
    agents,
    auxiliaries,
    child,
    children,
    conjuncts,
    is_passive,
    negation,
    own_subjects,
    subjects,
)
from foretold.language.tree import Sentence, Token
from foretold.records import Entity, Statement

_BAD = words("verdict_bad")
_ILL = words("ill_words")
_DEEDS = words("judged_deeds")
_BAD_VERBS = words("verdict_bad_verbs") | words("ill_verbs")
_NAMES = words("verdict_names")
_GOOD = words("verdict_good")
_HAPPENINGS = words("verdict_happenings")
_NEEDED = words("verdict_needed")
_IDLE = words("verdict_idle")
_DUTIES = words("verdict_duties")
_YIELDS = words("verdict_yields")
_DOOMS = words("verdict_dooms")
_VOICES = words("verdict_state_voices")
_TRAITS = words("verdict_traits")
_MERITS = words("verdict_merits")
_WAGING = words("verdict_waging")
_KINDS = words("judge_kinds") | words("verdict_kinds")
_ASIDES = words("verdict_asides")
_FIT = words("verdict_fit")
_AUTHORED = words("verdict_authored")
_ILLS = words("verdict_ills")
_SHOWING = frozenset({"show", "demonstrate", "display", "prove", "exhibit"})
_DESERVING = frozenset({"deserve", "merit", "earn"})
_RULING = frozenset({"GOV", "IGO", "LEG", "PTY", "OPP", "MIL", "REB", None})
_VOICED = frozenset({"NGO", "IGO", "OPP", "REB", "PTY", "JUD", "REL"})
"""Speakers who are heard though nobody knows whose they are."""
_DOUBTS = frozenset({"may", "might", "could", "can", "cannot", "ca"})
_STATES = frozenset({"be", "have", "know", "get", "become", "remain"})
_POINTERS = frozenset({"this", "that", "it", "which", "these"})
_POINTS_BACK = 3
_DATELINE_TOKENS = 14
_PREDICATIVE = frozenset({"attr", "acomp", "oprd"})
_SAID_OF = _PREDICATIVE | {"amod", "conj"}


class Verdicts:
    """Reads the verdicts in the statements of one article."""

    def __init__(self, reading: Reading, statements: list[Statement], sides: Sides) -> None:
        self._reading = reading
        self._sides = sides
        self._intents = Intents(sides)
        self._speakers: dict[int, Entity] = {}
        self._blamed: dict[str, tuple[int, list[Party]]] = {}
        self._supposed: dict[int, bool] = {}
        for statement in statements:
            speaker = _speaker(statement.speaker)
            if speaker is None:
                continue
            for span in statement.content:
                for token in reading.parsed.tokens_between(span.start, span.end):
                    self._speakers[token.i] = speaker
        voice = self._voice()
        if voice is not None:
            self._let_speak(voice, statements)
        sides.speakers = self._speakers

    def _let_speak(self, voice: Entity, statements: list[Statement]) -> None:
        """Give the outlet's state the words that nobody else is quoted with."""
        parsed = self._reading.parsed
        spoken = {
            t.i for s in statements for c in s.content
            for t in parsed.tokens_between(c.start, c.end)
        }  # fmt: skip
        for sentence in parsed.sentences:
            for token in sentence.tokens:
                if token.i not in spoken:
                    self._speakers[token.i] = voice

    def _voice(self) -> Entity | None:
        """The state for which the article's outlet speaks, by its dateline."""
        for token in self._reading.parsed.tokens[:_DATELINE_TOKENS]:
            if token.lower in _VOICES:
                return next((e for e in self._sides.direct(token) if e.code), None)
        return None

    def of(self, sentence: Sentence, told: list[Found]) -> list[Found]:
        """The verdicts of a sentence beside the events already `told` in it."""
        if not any(t.i in self._speakers for t in sentence.tokens):
            return []
        for f in told:
            named = [q for q in f.recipient if q.entity.code]
            if f.type == "ACCUSE" and f.actor and named:
                self._blamed[_key(f.actor[0])] = sentence.index, named
        known = {
            (p.entity.code, q.entity.code)
            for f in told
            if f.type in ("ACCUSE", "THREATEN", "REQUEST", "REJECT", "SUPPORT")
            for p in f.actor
            for q in f.recipient or [Party(Entity(""), f.predicate)]
        }
        asked = {
            (p.entity.code, q.entity.code)
            for f in told if f.type in ("REQUEST", "THREATEN")
            for p in f.actor for q in f.recipient
        }  # fmt: skip
        found = []
        for token in sentence.tokens:
            who = self._speakers.get(token.i)
            if who is None:
                continue
            speaker = Party(who, token)
            verdict = self._intents.of(token, speaker, told) or self._verdict(token, speaker)
            if verdict is None:
                verdict = self._promise(token, speaker, told)
                if verdict is not None:
                    found.append(verdict)
                continue
            if not verdict.recipient and _is_told(verdict, told, found):
                continue
            pairs = {(speaker.entity.code, p.entity.code) for p in verdict.recipient}
            if pairs & (asked if verdict.type == "REQUEST" else known):
                continue
            known |= pairs
            found.append(verdict)
            self._blamed[_key(speaker)] = sentence.index, verdict.recipient
        return found

    def _promise(self, token: Token, speaker: Party, told: list[Found]) -> Found | None:
        """What the speaker promises by a verb that tells nothing else."""
        if token.pos != "VERB" or any(f.predicate is token or token in f.under for f in told):
            return None
        return promise(token, speaker, self._sides)

    def _verdict(self, token: Token, speaker: Party) -> Found | None:
        if (nothing := denial(token, speaker, self._sides)) is not None:
            return nothing
        if token.lemma == "be" and token.dep not in AUXILIARIES:
            asked = whose_turn(token, self._sides)
            if asked:
                return self._made(
                    "REQUEST", "100", "change", token, speaker, _others(asked, speaker), "turn"
                )
        if token.pos == "VERB" and token.dep != "amod":
            return self._of_verb(token, speaker)
        if token.lemma == "be" and token.dep not in AUXILIARIES:
            return self._of_conduct(token, speaker)
        if token.pos in ("NOUN", "ADJ"):
            return self._of_word(token, speaker)
        return None

    def _of_verb(self, verb: Token, speaker: Party) -> Found | None:
        helpers = {a.lower for a in auxiliaries(verb)}
        doers = self._parties(subjects(verb), speaker)
        if not doers:
            return _duty_of_nobody(verb, speaker, helpers)
        if helpers & _DUTIES or _is_need(verb):
            return self._duty(verb, speaker, doers)
        if helpers & _DOUBTS:
            return None
        if self._is_praise(verb):
            return self._made("SUPPORT", "051", None, verb, speaker, doers, "merit")
        if verb.lemma in _DOOMS and helpers & {"will", "shall", "'ll", "’ll"}:
            if verb.lemma in ("face", "suffer") and child(verb, "dobj") is None:
                return None
            return self._made("THREATEN", "130", None, verb, speaker, doers, "doom")
        told = self._of_conduct(verb, speaker)
        if told is not None:
            return told
        if verb.lemma not in _BAD_VERBS or negation(verb) is not None:
            return None
        if verb.dep in ("relcl", "acl", "advcl", "pcomp", "ccomp", "ROOT", "conj", "xcomp"):
            return self._made("ACCUSE", "112", "allege", verb, speaker, doers, "misdeed")
        return None

    def _of_conduct(self, verb: Token, speaker: Party) -> Found | None:
        """As in "X bears responsibility", "X is not able to stop it", "X has made progress"."""
        kind = fault_or_merit(verb)
        if kind is None:
            return None
        doers = self._parties(subjects(verb), speaker)
        if kind == "praise":
            return self._made("SUPPORT", "051", None, verb, speaker, doers, "merit")
        return self._made("ACCUSE", "112", "allege", verb, speaker, doers, "fault")

    @staticmethod
    def _is_praise(verb: Token) -> bool:
        """As in "X has shown courage", "X deserves credit"."""
        if negation(verb) is not None or verb.lemma not in _SHOWING | _DESERVING:
            return False
        praised = _TRAITS if verb.lemma in _SHOWING else _MERITS
        return any(m.lemma in praised for c in children(verb, "dobj") for m in conjuncts(c))

    def _duty(self, verb: Token, speaker: Party, doers: list[Party]) -> Found | None:
        """As in "Y must withdraw": asked of Y; "should be held responsible": blamed."""
        if any(h.lower == "have" for h in auxiliaries(verb)):  # "should not have sent"
            return self._made("ACCUSE", "111", "disapprove", verb, speaker, doers, "past duty")
        if is_passive(verb):
            blamed = verb.lemma in ("hold", "blame", "punish", "condemn")
            if blamed:
                return self._made("ACCUSE", "111", "disapprove", verb, speaker, doers, "duty")
            doers = self._parties(agents(verb), speaker) or doers
        wished = "must" not in {a.lower for a in auxiliaries(verb)} and verb.lemma not in _YIELDS
        if wished and (speaker.entity.sector not in _RULING or verb.lemma in _IDLE):
            return None  # what somebody "should" in the eyes of one without power
        happens = verb.lemma in _HAPPENINGS and child(verb, "dobj") is None
        if happens or verb.lemma in _STATES or _of_themselves(verb):
            return None
        return self._made("REQUEST", "100", "change", verb, speaker, doers, "duty")

    def _needed(self, word: Token, speaker: Party) -> Found | None:
        """As in "it is vital that Y acts": asked of Y."""
        for clause in (*word.children, *word.head.children):
            if clause.dep not in ("ccomp", "advcl", "xcomp") or clause.i < word.i:
                continue
            asked = self._parties(own_subjects(clause), speaker)
            if asked and clause.lemma not in _STATES:
                return self._made("REQUEST", "100", "change", word, speaker, asked, "need")
        return None

    def _is_supposed(self, sentence: Sentence) -> bool:
        if sentence.index not in self._supposed:
            self._supposed[sentence.index] = _is_supposed(sentence)
        return self._supposed[sentence.index]

    def _of_word(self, word: Token, speaker: Party) -> Found | None:
        if self._is_supposed(word.sentence):
            return None
        if word.dep == "acomp" and word.lower in _NEEDED and negation(word.head) is None:
            return self._needed(word, speaker)
        if word.pos == "ADJ" and word.dep != "acomp" and (felt := attitude(word, self._sides)):
            return felt
        if word.dep in ("acomp", "attr") and word.lower in _FIT | _AUTHORED:
            told = self._unfit(word, speaker) or self._authored(word, speaker)
            if told is not None:
                return told
        bad = word.lemma in _BAD or word.lower in _BAD
        waged = word.dep == "dobj" and word.head.lemma in _WAGING
        above = _of_kind(word)
        said = waged or word.dep in _SAID_OF or above is not None
        ill = not bad and said and (word.lemma in _ILL or word.lower in _ILL)
        good = not bad and (word.lemma in _GOOD)
        if not bad and not good and not ill:
            return None
        if word.dep in _PREDICATIVE or (word.dep == "amod" and word.head.dep in _PREDICATIVE):
            top = word if word.dep in _PREDICATIVE else word.head
            return self._predicated(word, top, speaker, good=good, wide=ill)
        if above is not None:
            return self._predicated(word, above, speaker, good=good, wide=True)
        if good or word.lemma in _NAMES or (ill and not waged and word.dep != "amod"):
            return None
        noun = word.head if word.dep in ("amod", "compound", "nmod") else word
        if noun.pos not in ("NOUN", "PROPN") or self._sides.direct(noun):
            return None  # a name for somebody is no verdict on what he does
        blamed = [] if ill else self._own(noun, speaker)
        done = noun.dep == "dobj" and noun.head.pos == "VERB" and negation(noun.head) is None
        if not blamed and done:
            blamed = self._parties(subjects(noun.head), speaker)
        return self._made("ACCUSE", "111", "disapprove", word, speaker, blamed, "bad word")

    def _unfit(self, word: Token, speaker: Party) -> Found | None:
        """As in "the plan is NOT ACCEPTABLE"."""
        if word.lower not in _FIT or negation(word.head) is None:
            return None
        about = subjects(word.head)
        blamed = self._makers(about, speaker)
        if not blamed:
            return self._blame(word, speaker) if any(_is_judged(s) for s in about) else None
        return self._made("ACCUSE", "111", "disapprove", word, speaker, blamed, "unfit")

    def _authored(self, word: Token, speaker: Party) -> Found | None:
        """As in "the killing was the WORK of Y": who is said to have done it."""
        about = subjects(word.head)
        if word.lower not in _AUTHORED or negation(word.head) is not None:
            return None
        if not any(is_harm(s) or s.lemma in _ILLS for s in about):
            return None
        return self._made(
            "ACCUSE", "112", "allege", word, speaker, self._own(word, speaker), "author"
        )

    def _predicated(
        self, word: Token, top: Token, speaker: Party, *, good: bool, wide: bool
    ) -> Found | None:
        """As in "the plan is a disaster": of whom, or of whose deed, the word is said."""
        copula = top.head
        if negation(copula) is not None or negation(top) is not None:
            return None
        doers = subjects(copula) if wide else own_subjects(copula)
        blamed = self._makers(doers, speaker) if wide else self._deed_parties(doers, speaker)
        if not blamed:
            blamed = self._own(top, speaker)
        harms = [s for s in doers if is_harm(s)]
        if not blamed and harms and not good:  # "the massacre of villagers in X was a crime"
            blamed = _others([p for s in harms for p in self._sides.of(s)], speaker)
        if not blamed and not good and any(s.lower in _POINTERS for s in own_subjects(copula)):
            blamed = self._last_blamed(word, speaker)
        found: Found | None
        if good:
            found = self._made("SUPPORT", "051", None, word, speaker, blamed, "good word")
        elif blamed or not (harms or any(_is_judged(s) for s in doers)):
            found = self._made("ACCUSE", "111", "disapprove", word, speaker, blamed, "bad word")
        else:
            found = self._blame(word, speaker)
        if found is not None and copula.pos in ("VERB", "AUX"):
            found.predicate = copula
        return found

    def _last_blamed(self, word: Token, speaker: Party) -> list[Party]:
        """As in "This is a crime": whom the speaker has blamed just before."""
        last = self._blamed.get(_key(speaker))
        if last is None or not 0 <= word.sentence.index - last[0] <= _POINTS_BACK:
            return []
        return last[1]

    def _own(self, noun: Token, speaker: Party) -> list[Party]:
        """Whose the noun is: "the hostile policy OF X", "X's crimes", or X itself."""
        found = [Party(e, noun) for e in self._sides.owners(noun)]
        if not found:
            for prep in children(noun, "prep"):
                if prep.lower in ("of", "by"):
                    for inner in children(prep, "pobj"):
                        found += self._sides.of(inner, "deed")
        return _others(found, speaker)

    def _makers(self, heads: list[Token], speaker: Party) -> list[Party]:
        """Those named by the words, or whose the thing is that they name."""
        found: list[Party] = []
        for head in heads:
            own = [Party(e, head) for e in self._sides.direct(head)]
            found += own or self._own(head, speaker)
        return _others(found, speaker)

    def _parties(self, heads: list[Token], speaker: Party) -> list[Party]:
        found = [p for h in heads for p in self._sides.of(h, "actor")]
        return _others(found, speaker)

    def _deed_parties(self, heads: list[Token], speaker: Party) -> list[Party]:
        found = [p for h in heads for p in self._sides.of(h, "deed")]
        return _others(found, speaker)

    @staticmethod
    def _blame(word: Token, speaker: Party) -> Found:
        """Blame of a deed whose doer the words do not name."""
        return Found(
            "ACCUSE", "111", "disapprove", word, word, [speaker], [], 0.5,
            f"pattern verdict deed {word.lemma}", status="happened",
        )  # fmt: skip

    @staticmethod
    def _made(
        kind: str, cameo: str, mode: str | None, word: Token, speaker: Party,
        blamed: list[Party], name: str,
    ) -> Found | None:  # fmt: skip
        if not blamed:
            return None
        return Found(
            kind, cameo, mode, word, word, [speaker], blamed, 0.6,  # type: ignore[arg-type]
            f"pattern verdict {name} {word.lemma}", status="happened",
        )  # fmt: skip


def _is_judged(head: Token) -> bool:
    """Whether what is judged is somebody's act or word, named or pointed at."""
    return head.lemma in _DEEDS or head.lower in _POINTERS


def _of_kind(word: Token) -> Token | None:
    """As in "is part of a pattern of SELFISH decisions": the word for a kind that is said."""
    noun = word.head if word.dep == "amod" else word
    found = None
    while noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lemma in _KINDS:
        noun = found = noun.head.head
    return found if found is not None and found.dep in _PREDICATIVE else None


def _duty_of_nobody(verb: Token, speaker: Party, helpers: set[str]) -> Found | None:
    """As in "such attacks must be stopped": asked of whoever can."""
    needed = verb.lemma in ("need", "require") and not helpers & _DOUBTS
    if not is_passive(verb) or not (needed or helpers & {"must", "should", "ought"}):
        return None
    about = own_subjects(verb)
    if speaker.entity.sector not in _RULING or verb.lemma in _ASIDES or not about:
        return None
    if verb.dep not in ("ROOT", "ccomp", "conj") or any(s.lower == "it" for s in about):
        return None
    return Found(
        "REQUEST", "100", "change", verb, verb, [speaker], [], 0.5,
        f"pattern verdict need {verb.lemma}", status="happened",
    )  # fmt: skip


def _is_need(verb: Token) -> bool:
    """As in "Y needs to withdraw", "Y has to stop"."""
    clause = child(verb, "xcomp")
    return (
        verb.lemma in ("need", "have")
        and clause is not None
        and clause.tag == "VB"
        and negation(verb) is None
    )


def _is_supposed(sentence: Sentence) -> bool:
    """As in "if it were a brutal state, we would ...": said of what is not so."""
    return any(
        t.lower == "if"
        and t.dep == "mark"
        and any(a.lower in ("would", "could", "might") for a in auxiliaries(t.head.head))
        for t in sentence.tokens
    )


def _of_themselves(verb: Token) -> bool:
    """Whether speakers ask it of themselves ("we should ...")."""
    return any(s.lower in ("we", "i") for s in own_subjects(verb))


def _is_told(verdict: Found, told: list[Found], found: list[Found]) -> bool:
    """Whether blame of nobody named is told by the verb already, or by words nearby."""
    return any(f.predicate is verdict.predicate for f in told) or any(
        f.type == verdict.type == "ACCUSE" for f in found
    )


def _speaker(entity: Entity | None) -> Entity | None:
    """The speaker where he speaks for somebody known, or for a body that is heard."""
    if entity is None or not (entity.code or entity.sector in _VOICED):
        return None
    return entity


def _key(party: Party) -> str:
    return party.entity.code or party.entity.name


def _others(parties: list[Party], speaker: Party) -> list[Party]:
    return [p for p in apart(distinct(parties), [speaker]) if p.entity.code]
