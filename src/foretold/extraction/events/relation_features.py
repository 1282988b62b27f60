"""What is told between a marked actor and recipient, as features: lexicon, path, grammar, words.

Names are masked: no feature holds a word of either side or of a named entity.
"""

from dataclasses import dataclass, field

from foretold.extraction.events.compose import operators_of
from foretold.extraction.events.found import Found
from foretold.extraction.events.interpret import Interpreter
from foretold.extraction.events.lemmas import verb_lemma
from foretold.extraction.events.match import applies, class_names, classes_of
from foretold.extraction.events.pair import Pair
from foretold.extraction.events.places import verb_places
from foretold.extraction.events.relation_hints import hints
from foretold.extraction.events.status import status_of
from foretold.knowledge.events import deeds, verb_frames, words
from foretold.language.syntax import inherited_auxiliaries, is_passive, negation
from foretold.language.tree import Token
from foretold.records import QUAD

_VERBAL = ("VERB", "AUX")
_WORDS = frozenset({"VERB", "NOUN", "ADJ", "ADV", "ADP", "PART", "AUX", "SCONJ"})
_NAMES = frozenset(
    {
        "PERSON",
        "GPE",
        "NORP",
        "ORG",
        "LOC",
        "FAC",
        "DATE",
        "TIME",
        "CARDINAL",
        "MONEY",
        "ORDINAL",
        "QUANTITY",
        "PERCENT",
        "EVENT",
        "WORK_OF_ART",
        "LAW",
        "PRODUCT",
        "LANGUAGE",
    }
)
_SAY = words("relations_say")
_REACH = 12
VOTE_SCALE = 1.5


@dataclass(slots=True)
class Relation:
    """The pair's relation: weighted features, the text for vectors, what patterns say of it."""

    features: dict[str, float] = field(default_factory=dict)
    phrase: str = ""
    core: str = ""
    patterns: list[Found] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def found(self) -> Found | None:
        """The pattern that explains the pair best."""
        return self.patterns[0] if self.patterns else None


def relation_of(pair: Pair) -> Relation:
    """Read what the actor does to the recipient."""
    made = Relation()
    actors, recipients = pair.heads(pair.actor), pair.heads(pair.recipient)
    if not actors and not recipients:
        actors = pair.parsed.tokens[:1]
    if not actors and not recipients:
        return made
    actor, recipient = (actors or recipients)[0], (recipients or actors)[0]
    verbs = _predicates(pair, actor, recipient)
    interpreter = Interpreter(pair)
    made.patterns = _patterns(pair, interpreter, verbs)
    names: list[str] = []
    _pattern_features(made.found, names)
    _saying_features(verbs, names)
    for position, verb in enumerate(verbs[:4]):
        _verb_features(pair, verb, position, names)
    _tree_features(pair, actor, recipient, verbs, names)
    made.phrase = _words(pair, verbs)
    made.core = _core(pair, verbs)
    made.words = _mode_words(pair, verbs)
    votes = {f"votes {name}": VOTE_SCALE * share for name, share in hints(pair, verbs).items()}
    made.features = dict.fromkeys(names, 1.0) | votes
    return made


def path_up(token: Token) -> list[Token]:
    """The token and its governors up to the root."""
    found = [token]
    while token.head is not token:
        token = token.head
        found.append(token)
    return found


def _predicates(pair: Pair, actor: Token, recipient: Token) -> list[Token]:
    """Verbs and nouns that link the two, from the actor's verb down to the recipient's."""
    up_actor, up_recipient = path_up(actor), path_up(recipient)
    above = {t.i for t in up_actor}
    meet = next((t for t in up_recipient if t.i in above), None)
    found: list[Token] = []
    if meet is None or actor is recipient:
        found = [t for t in [*up_actor, *up_recipient] if t.pos in _VERBAL]
        if not found:
            found = [t for t in pair.parsed.tokens if t.pos == "VERB"][:3]
        return _own(pair, found)
    low_actor = up_actor[1 : up_actor.index(meet)]
    low_recipient = up_recipient[1 : up_recipient.index(meet)]
    if pair.side_of(meet) is None:
        found.append(meet)
    found += [t for t in low_actor if t.pos in _VERBAL]
    found += [t for t in reversed(low_recipient) if t.pos in _VERBAL or classes_of(t)]
    verbal = [t for t in found if t.pos in _VERBAL]
    if not verbal:
        higher = next((t for t in path_up(meet)[1:] if t.pos in _VERBAL), None)
        if higher is not None:
            found.insert(0, higher)
    return _own(pair, found)


def _own(pair: Pair, tokens: list[Token]) -> list[Token]:
    return [t for t in dict.fromkeys(tokens) if pair.side_of(t) is None]


def _below(verb: Token) -> list[Token]:
    """The verb with the clauses it takes or continues with."""
    found = [verb]
    for current in found:
        if len(found) > _REACH:
            break
        found += [
            c
            for c in current.children
            if c.pos in _VERBAL
            and c.dep in ("xcomp", "ccomp", "conj", "advcl", "pcomp", "relcl", "acl")
        ]
        for prep in current.children:
            if prep.dep == "prep":
                found += [c for c in prep.children if c.dep == "pcomp" and c.pos in _VERBAL]
    return found


def _patterns(pair: Pair, interpreter: Interpreter, verbs: list[Token]) -> list[Found]:
    """The patterns that hold, the best first: both sides in place, nearest to the link."""
    seen: list[Token] = []
    for verb in verbs:
        for token in _below(verb) if verb.pos in _VERBAL else [verb]:
            if token not in seen:
                seen.append(token)
    answers: list[tuple[tuple[int, int, int], Found]] = []
    for order, token in enumerate(seen):
        found = interpreter.verb(token) if token.pos in _VERBAL else interpreter.noun(token)
        if found is None:
            continue
        codes = {p.entity.code for p in found.actor}
        others = {p.entity.code for p in found.recipient}
        right = int("ACTOR" in codes) + int(
            "RECIPIENT" in others or (found.mutual and "RECIPIENT" in codes)
        )
        wrong = int("RECIPIENT" in codes and not found.mutual) + int("ACTOR" in others)
        on_path = int(token in verbs)
        answers.append(((right - wrong, on_path, -order), found))
    answers.sort(key=lambda a: a[0], reverse=True)
    return [found for _, found in answers]


def _pattern_features(found: Found | None, names: list[str]) -> None:
    if found is None:
        names.append("pattern=none")
        return
    sides = {p.entity.code for p in found.actor + found.recipient}
    full = "full" if len(sides) > 1 else "part"
    names += [
        f"pattern={found.type}", f"pattern={found.type}/{full}", f"cameo={found.cameo[:3]}",
        f"patternquad={QUAD[found.type]}",
    ]  # fmt: skip
    if "operator" in found.decided_by:
        names.append(f"patternby=operator/{found.type}")
    status = status_of(found.predicate)
    names += [
        f"status={status}",
        f"status={status}/{found.type}",
        f"derived={derived(found.type, status)}",
    ]
    if status in ("future", "negated"):
        names.append(f"{status}quad={QUAD[found.type]}")


def derived(kind: str, status: str) -> str:
    """The type that a planned or negated deed counts as: promise, threat or refusal."""
    if status in ("happened", "ongoing", "historical") or kind in (
        "AGREE",
        "THREATEN",
        "REJECT",
        "REQUEST",
        "ACCUSE",
    ):
        return kind
    if status == "negated":
        return "REJECT" if QUAD[kind] <= 2 else "none"  # type: ignore[index]
    return "AGREE" if QUAD[kind] <= 2 else "THREATEN"  # type: ignore[index]


def _saying_features(verbs: list[Token], names: list[str]) -> None:
    """As in "X said that Y must ...": a word of the actor on the other's conduct."""
    spoken = [v for v in verbs if v.lemma in _SAY]
    for verb in spoken[:1]:
        for c in verb.children:
            if c.dep == "ccomp":
                modals = [a.lemma for a in inherited_auxiliaries(c) if a.tag == "MD"]
                no = "not" if negation(c) is not None else ""
                names += [f"said:{m}{no}" for m in modals] or [f"said:{no or 'plain'}"]


def _verb_features(pair: Pair, token: Token, position: int, names: list[str]) -> None:
    """Lexicon classes, words and grammar of one predicate on the path."""
    place = "top" if position == 0 else "low"
    if token.pos not in _VERBAL:
        names += [f"class={c.name}" for c in classes_of(token)]
        names.append(f"noun={token.lemma}")
        if token.lemma in deeds():
            names.append(f"deed={deeds()[token.lemma]}")
        return
    lemma = verb_lemma(token)
    names += [f"verb={lemma}", f"{place}verb={lemma}"]
    for frame in verb_frames().get(lemma, ()):
        if applies(token, frame):
            names.append(f"frame={frame.type}" + ("/o" if frame.objects else ""))
    for entry in operators_of(token):
        names += [f"operator={entry.kind}", f"{place}operator={entry.kind}"]
    for c in token.children:
        if c.dep in ("prt", "prep", "agent") or (
            c.dep == "advmod" and c.lower in ("off", "out", "down", "back", "up", "away", "over")
        ):
            names.append(f"verbprep={lemma}_{c.lower}")
            names.append(f"prep={c.lower}")
    places = verb_places(token)
    for noun in places.undergoers:
        if pair.side_of(noun) is not None:
            names.append(f"object={pair.side_of(noun)}")
            names += [f"sideclass={c.name}" for c in classes_of(noun)]
            continue
        kinds = list(class_names([noun]))
        names += [f"class={c}" for c in kinds]
        names += [f"{lemma}+{c}" for c in kinds]
        names += [f"op:{e.kind}+{c}" for e in operators_of(token) for c in kinds]
        if noun.lemma in deeds():
            names.append(f"deed={deeds()[noun.lemma]}")
        if noun.entity not in _NAMES:
            names.append(f"noun={noun.lemma}")
    for purpose in token.children:
        if (
            purpose.dep in ("advcl", "xcomp")
            and purpose.tag == "VB"
            and verb_lemma(purpose) in verb_frames()
        ):
            names += [
                f"purpose={f.type}" for f in verb_frames()[verb_lemma(purpose)] if not f.objects
            ]
            names.append(f"{lemma}+purpose={verb_frames()[verb_lemma(purpose)][-1].type}")
    helpers = inherited_auxiliaries(token)
    for aux in helpers:
        if aux.tag == "MD":
            names += [f"modal={aux.lemma}", f"{place}modal={aux.lemma}"]
    if negation(token) is not None:
        names += ["negated", f"{place}negated"]
        if any(a.lower in ("will", "wo", "would") for a in helpers):
            names.append("willnot")
    if is_passive(token):
        names.append("passive")
    if lemma in _SAY:
        names.append("saying")
    names.append(f"tag={place}/{token.tag}")


def _tree_features(
    pair: Pair, actor: Token, recipient: Token, verbs: list[Token], names: list[str]
) -> None:
    names += [f"actor:{actor.dep}", f"recipient:{recipient.dep}"]
    if recipient.head.pos == "ADP":
        names.append(f"recipientprep={recipient.head.lower}")
    if actor.head.pos == "ADP":
        names.append(f"actorprep={actor.head.lower}")
    if (
        actor in recipient.children
        or recipient in actor.children
        or (actor.dep == "conj" or recipient.dep == "conj")
    ):
        names.append("joined")
    for verb in verbs[:2]:
        for c in verb.children:
            if c.pos == "ADJ" and c.dep in ("acomp", "attr", "oprd"):
                names += [f"adj={c.lemma}"]
    for head in pair.heads(pair.recipient):
        names += [f"recipientclass={c.name}" for c in classes_of(head)]
        for token in pair.recipient:
            if token.pos == "NOUN":
                names += [f"recipientword={c.name}" for c in classes_of(token)]
        break
    for head in pair.heads(pair.actor)[:1]:
        names += [f"actorclass={c.name}" for c in classes_of(head)]
    for token in pair.actor:
        if token.lemma in ("court", "judge", "police", "tribunal", "prosecutor"):
            names.append("actor=justice")
        if token.lemma in ("protester", "worker", "student", "union", "demonstrator"):
            names.append("actor=people")


def _masked(pair: Pair, token: Token) -> str:
    side = pair.side_of(token)
    if side is not None or token.entity in _NAMES:
        return ""
    if token.pos == "PROPN":
        return ""
    return token.lower


def _words(pair: Pair, verbs: list[Token]) -> str:
    """The words of the linking clause, names left out."""
    if not verbs:
        return ""
    tokens = pair.actor + pair.recipient + [v for v in verbs if v.pos in _VERBAL][:3]
    first, last = min(t.i for t in tokens), max(t.i for t in tokens)
    extra = 0
    words = []
    for token in pair.parsed.tokens[first:]:
        if token.i > last:
            extra += 1
            if extra > 5 or token.lower in (".", ";", ","):
                break
        word = _masked(pair, token)
        if word and any(c.isalpha() for c in word):
            words.append(word)
    return " ".join(words[:40])


def _core(pair: Pair, verbs: list[Token]) -> str:
    """Predicates with their objects and particles."""
    words: list[Token] = []
    for verb in verbs[:4]:
        words.append(verb)
        words += [
            c
            for c in verb.children
            if c.dep in ("prt", "dobj", "acomp", "neg", "aux", "attr", "prep", "xcomp")
            or (c.dep == "nsubjpass")
        ]
        for c in verb.children:
            if c.dep in ("dobj", "attr"):
                words += [g for g in c.children if g.dep in ("compound", "amod", "prep")]
    kept = sorted({t.i: t for t in words}.values(), key=lambda t: t.i)
    return " ".join(w for t in kept if (w := _masked(pair, t)) and t.pos in _WORDS)


def _mode_words(pair: Pair, verbs: list[Token]) -> list[str]:
    """Lemmas that can tell the mode: predicates, what hangs on them, then the sides."""
    own = [v for v in verbs[:4] if pair.side_of(v) is None]
    hung = [c for v in own for c in v.children if c.pos in ("NOUN", "VERB", "ADJ")]
    hung += [g for v in own for c in v.children if c.dep == "prep" for g in c.children]
    hung += [g for c in hung for g in c.children if g.dep in ("compound", "amod", "acl", "prep")]
    hung += [g for c in hung if c.dep == "prep" for g in c.children]
    near = own + [t for t in hung if pair.side_of(t) is None]
    return [t.lemma.lower() for t in [*near, *pair.actor, *pair.recipient]]
