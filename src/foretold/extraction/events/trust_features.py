"""What the words around a reading say about whether it is right: the features of the trust head."""

from math import log2

from foretold.extraction.events.found import Found
from foretold.extraction.events.places import Party
from foretold.extraction.sectors import ARMED, FORCE, STATE
from foretold.knowledge.events import words
from foretold.language.syntax import is_passive, noun_phrase, own_subjects
from foretold.language.tree import Sentence, Token

_QUOTES = frozenset('"“”')
_SPEAKING = frozenset({"i", "we", "us", "me", "my", "our", "you", "your"})
_LONG_SENTENCE = 40
_FAR = 4.0
_DATELINE = 14
_NAMES = frozenset({"GPE", "NORP", "ORG", "PERSON", "LOC", "FAC"})
_VOICES = words("verdict_state_voices")
Sided = tuple[str, frozenset[str], frozenset[str]]


class Surround:
    """What a reading stands in: how much of the text is talk of oneself, what else it tells."""

    def __init__(self, sentences: list[Sentence], told: list[Found]) -> None:
        tokens = [t for s in sentences for t in s.tokens]
        spoken = sum(t.lower in _SPEAKING for t in tokens)
        self.talk = min(1.0, 25 * spoken / max(1, len(tokens)))
        self.voice = float(any(t.lower in _VOICES for t in tokens[:_DATELINE]))
        self.length = min(1.0, len(sentences) / 60)
        self._told = [_sided(found) for found in told]

    def has_twin(self, found: Found) -> bool:
        """Whether the text tells the same of the same parties twice."""
        return self._told.count(_sided(found)) > 1

    def acts_again(self, found: Found) -> bool:
        """Whether one who acts here acts in another reading too."""
        actors = _sided(found)[1]
        return sum(bool(actors & others) for _, others, _ in self._told) > 1


def _sided(found: Found) -> Sided:
    return found.type, _codes(found.actor), _codes(found.recipient)


def _codes(parties: list[Party]) -> frozenset[str]:
    return frozenset(p.entity.code for p in parties if p.entity.code)


def features(found: Found, surround: Surround) -> dict[str, float]:
    """Named features of a reading; absent ones are 0."""
    verb = found.predicate
    told = found.decided_by.removeprefix("pattern ").split()
    way = "over" if "over" in told else told[0]
    if way == "verb" and "[" in found.decided_by:
        way = "object"
    named: dict[str, float] = {
        f"type {found.type}": 1.0,
        f"way {way}": 1.0,
        f"status {found.status}": 1.0,
        f"clause {_clause(verb)}": 1.0,
        "precision": found.precision,
        "talk": surround.talk,
        "length": surround.length,
        "passive": float(verb.pos == "VERB" and is_passive(verb)),
        "own subject": float(verb.pos == "VERB" and bool(own_subjects(verb))),
        "quoted": float(_is_quoted(verb)),
        "question": float(verb.sentence.tokens[-1].text == "?"),
        "long": float(len(verb.sentence.tokens) > _LONG_SENTENCE),
        "heading": float(verb.sentence.is_heading),
        "mutual": float(found.mutual),
    }
    for side, parties in (("actor", found.actor), ("recipient", found.recipient)):
        if not parties:
            named[f"{side} none"] = 1.0
            continue
        named[f"{side} many"] = float(len(parties) > 1)
        for name in {n for p in parties for n in _of_party(p, verb)}:
            named[f"{side} {name}"] = 1.0
        distance = min(abs(p.head.i - verb.i) for p in parties)
        named[f"{side} far"] = min(_FAR, log2(1 + distance)) / _FAR
        named[f"{side} elsewhere"] = float(
            all(p.head.sentence is not verb.sentence for p in parties)
        )
        for sector in {p.entity.sector for p in parties}:
            named[f"{found.type} {side} {sector}"] = 1.0
    actors, recipients = _codes(found.actor), _codes(found.recipient)
    states = actors | recipients
    named["one state"] = float(len(states) < 2)
    named[f"one state {found.type}"] = float(len(states) < 2)
    named[f"no recipient {found.type}"] = float(not found.recipient and not found.mutual)
    named[f"word {found.trigger.lemma}"] = 1.0
    named["voice"] = surround.voice
    named["voice one state"] = surround.voice * (len(states) < 2)
    named["same state"] = float(bool(actors & recipients))
    for doubt in found.doubts:
        named[f"doubt {doubt}"] = named[f"doubt {doubt} {found.type}"] = 1.0
    for side in ("actor", "recipient"):
        if side in found.guessed:
            named[f"sided {side}"] = named[f"sided {side} {found.type}"] = 1.0
    named["twin"] = float(surround.has_twin(found))
    named["acts again"] = float(surround.acts_again(found))
    trigger = found.trigger
    named |= dict.fromkeys((f"pos {trigger.pos}", f"tag {trigger.tag}", f"dep {trigger.dep}"), 1.0)
    named[f"{found.type} tag {verb.tag}"] = 1.0
    return named


def _of_party(party: Party, verb: Token) -> list[str]:
    head, entity = party.head, party.entity
    found = ["coded" if entity.code else "no code"]
    if entity.sector in FORCE:
        found.append("force")
    elif entity.sector in STATE:
        found.append("state body")
    elif entity.sector in ARMED:
        found.append("armed")
    elif entity.sector is None:
        found.append("no sector")
    elif entity.sector != "IGO":
        found.append("private")
    if head.pos == "NOUN":
        named = any(t.entity in _NAMES or t.pos == "PROPN" for t in noun_phrase(head))
        found.append("described by a name" if named else "described without a name")
    if head.pos == "PRON":
        found.append(f"pronoun {head.lower}")
    if head.entity:
        found.append(f"entity {head.entity}")
    if not entity.code:
        found.append(f"no code {head.pos}")
    kinds = {"PRON": "pronoun", "PROPN": "name", "NOUN": "noun"}
    found.append(kinds.get(head.pos, "word"))
    found.append("before" if head.i < verb.i else "after")
    if any(c.lower in ("a", "an", "some", "any") for c in head.children):
        found.append("indefinite")
    if head.dep in ("poss", "compound", "amod", "nmod"):
        found.append("modifier")
    if head.dep == "pobj":
        found.append(f"after {head.head.lower}"[:24])
    return found


def _clause(verb: Token) -> str:
    if verb.pos not in ("VERB", "AUX"):
        return "noun"
    return verb.dep if verb.dep not in ("prep", "dep", "appos", "dobj", "pobj") else "other"


def _is_quoted(verb: Token) -> bool:
    """Whether the sentence opens a quotation before the predicate and has not closed it."""
    marks = sum(t.text in _QUOTES for t in verb.sentence.tokens if t.i < verb.i)
    return marks % 2 == 1
