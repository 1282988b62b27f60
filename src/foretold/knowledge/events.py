"""What verbs and nouns mean as events: frames, noun classes, operators, scores, contexts.

Read from `data/events`; the data files say what their fields mean.
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, cast

from foretold.errors import KnowledgeError
from foretold.knowledge.files import table, toml
from foretold.records.ontology import EVENT_TYPES, EventType

VERB_FILES = (
    "events/verbs_verbal_cooperation.toml",
    "events/verbs_material_cooperation.toml",
    "events/verbs_verbal_conflict.toml",
    "events/verbs_material_conflict.toml",
    "events/verbs_assault.toml",
)
NAMED_CLASSES = frozenset({"place", "someone"})
"""Classes to which names belong by what they name, not by a list."""
NOUN_FILES = ("events/nouns.toml", "events/nouns_conflict.toml")
PartyNeed = Literal["", "object", "both", "recipient", "actor", "plural", "group", "any", "body"]
OperatorKind = Literal[
    "light", "start", "attempt", "plan", "agree", "offer", "refuse", "threaten",
    "request", "stop", "fail", "force", "allow", "prevent", "admit", "question", "deny",
    "warn", "claim", "undergo",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Roles:
    """Which places of the tree hold the actor and the recipient, in order of preference.

    A place is "s" (who does it), "o" (direct object) or a preposition. `mutual`: both are actors.
    """

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One meaning of a verb."""

    name: str
    type: EventType
    cameo: str
    mode: str | None
    roles: Roles
    precision: float
    party: PartyNeed = ""
    objects: frozenset[str] = frozenset()
    preposition: frozenset[str] = frozenset()
    particle: str | None = None
    bare: bool = False
    """The verb takes nothing but its object ("called Moscow", not "called it a mistake")."""
    passive: bool = False
    """Only the passive means it ("is being held", not "holds")."""
    subjects: frozenset[str] = frozenset()
    """The classes of nouns of which the subject must be one ("TROOPS moved into X")."""

    @property
    def is_narrow(self) -> bool:
        """Whether it asks for a class of object or subject."""
        return bool(self.objects or self.subjects)


@dataclass(frozen=True, slots=True)
class NounClass:
    """A class of nouns; with a type when the noun tells an event."""

    name: str
    type: EventType | None = None
    cameo: str = ""
    mode: str | None = None
    roles: Roles | None = None
    precision: float = 0.0
    alone: Literal["", "one", "both"] = ""


@dataclass(frozen=True, slots=True)
class Operator:
    """A verb that makes something of another predicate."""

    name: str
    kind: OperatorKind
    preposition: frozenset[str] = frozenset()
    particle: str | None = None


@dataclass(frozen=True, slots=True)
class Exclusions:
    """Words under which triggers tell no political event."""

    topics: dict[str, frozenset[str]]
    ambiguous: frozenset[str]
    metaphor_objects: frozenset[str]
    metaphor_modifiers: frozenset[str]
    phrases: dict[str, frozenset[str]]
    nature: frozenset[str]
    nature_verbs: frozenset[str]
    animals: frozenset[str]


@cache
def verb_frames() -> dict[str, tuple[Frame, ...]]:
    """Verb lemma to its frames, the most demanding first."""
    found: dict[str, list[Frame]] = {}
    for file in VERB_FILES:
        for number, row in enumerate(toml(file)["frame"], 1):
            kind = _event_type(row["type"], f"{file}, frame {number}")
            roles = _roles(row["roles"])
            for key in str(row["verbs"]).split():
                lemma, particle, preposition = _verb_key(key)
                objects = frozenset(row.get("object", ()))
                met = roles if objects else _met_behind(roles, preposition)
                found.setdefault(lemma, []).append(
                    Frame(
                        key, kind, str(row["cameo"]), row.get("mode"), met, float(row["p"]),
                        row.get("party", ""), objects,
                        preposition, particle, bool(row.get("bare", False)),
                        bool(row.get("passive", False)), frozenset(row.get("subject", ())),
                    )
                )  # fmt: skip
    return {k: tuple(sorted(v, key=_demands, reverse=True)) for k, v in found.items()}


@cache
def operators() -> dict[str, tuple[Operator, ...]]:
    """Verb lemma to the operators it can be, those with a particle or preposition first."""
    found: dict[str, list[Operator]] = {}
    for row in toml("events/operators.toml")["operator"]:
        for key in str(row["verbs"]).split():
            lemma, particle, preposition = _verb_key(key)
            made = Operator(key, row["kind"], preposition, particle)
            found.setdefault(lemma, []).append(made)
    return {
        k: tuple(sorted(v, key=lambda x: (bool(x.particle), bool(x.preposition)), reverse=True))
        for k, v in found.items()
    }


@cache
def noun_classes() -> dict[str, tuple[NounClass, ...]]:
    """Noun lemma (or "modifier_noun") to the classes it belongs to, in file order."""
    found: dict[str, list[NounClass]] = {}
    for row in (row for file in NOUN_FILES for row in toml(file)["class"]):
        kind = _event_type(row["type"], row["name"]) if "type" in row else None
        made = NounClass(
            row["name"], kind, str(row.get("cameo", "")), row.get("mode"),
            _roles(row["roles"]) if "roles" in row else None,
            float(row.get("p", 0.0)), row.get("alone", ""),
        )  # fmt: skip
        for noun in dict.fromkeys(str(row["nouns"]).split()):
            found.setdefault(noun, []).append(made)
    return {k: tuple(v) for k, v in found.items()}


@cache
def noun_heads() -> frozenset[str]:
    """The last words of all class members: a quick test before looking for modifiers."""
    return frozenset(n.rsplit("_", 1)[-1] for n in noun_classes()) | nominals().keys()


@cache
def nominals() -> dict[str, str]:
    """Nouns that name the deed of a verb ("seizure", "storming") to that verb.

    The gerunds of all verbs with frames are such nouns, but those with a class of their own.
    """
    frames, known = verb_frames(), noun_classes()
    found = {form: verb for verb in frames for form in _gerunds(verb) if form not in known}
    for verb, nouns in toml("events/nominals.toml")["verbs"].items():
        found |= dict.fromkeys(str(nouns).split(), verb)
    return found


def _gerunds(verb: str) -> tuple[str, ...]:
    """The regular gerund, with and without a doubled last letter."""
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return (verb[:-1] + "ing",)
    return (verb + "ing", verb + verb[-1] + "ing")


@cache
def carriers() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns that carry the class of the noun inside them, and of the noun before them."""
    row = toml("events/nouns.toml")["carriers"]
    return frozenset(row["inside"].split()), frozenset(row["before"].split())


@cache
def deeds() -> dict[str, OperatorKind]:
    """Nouns that work as operator verbs do ("suspension" as "stop")."""
    rows = toml("events/nouns.toml")["deeds"]
    return {noun: cast(OperatorKind, kind) for kind, text in rows.items() for noun in text.split()}


@cache
def intensities() -> dict[str, dict[str, float]]:
    """Type to its scores: "score" for the bare type, and one a mode."""
    return {
        k: {m: float(s) for m, s in v.items()} for k, v in toml("events/intensity.toml").items()
    }


def intensity(kind: EventType, mode: str | None) -> float:
    """The conflict and cooperation score (-10 to 10) of the PLOVER manual."""
    scores = intensities()[kind]
    return scores.get(mode or "score", scores["score"])


@cache
def context_words() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Lemma to contexts, and "two_words" to contexts."""
    single: dict[str, list[str]] = {}
    double: dict[str, list[str]] = {}
    for name, words in toml("events/contexts.toml").items():
        for word in str(words).split():
            (double if "_" in word else single).setdefault(word, []).append(name)
    return ({k: tuple(v) for k, v in single.items()}, {k: tuple(v) for k, v in double.items()})


@cache
def exclusions() -> Exclusions:
    """What is no political event in spite of its words."""
    data = toml("events/exclusions.toml")
    words = {k: frozenset(v.split()) for k, v in data["topics"].items()}
    return Exclusions(
        words,
        frozenset(data["ambiguous"]["lemmas"].split()),
        frozenset(data["metaphor"]["objects"].split()),
        frozenset(data["metaphor"]["modifiers"].split()),
        {k: frozenset(v.split()) for k, v in data["phrases"].items()},
        frozenset(data["nature"]["lemmas"].split()),
        frozenset(data["nature"]["verbs"].split()),
        frozenset(data["nature"]["animals"].split()),
    )


@cache
def words(name: str) -> frozenset[str]:
    """One of the short word lists of `events/words.toml`."""
    return frozenset(str(toml("events/words.toml")[name]).split())


@cache
def cameo_types() -> dict[str, EventType]:
    """CAMEO code to its PLOVER type."""
    where = "events/cameo.tsv"
    return {row["cameo"]: _event_type(row["type"], where) for row in table(where)}


@cache
def cameo_labels() -> dict[str, str]:
    """CAMEO code to its label."""
    return {row["cameo"]: row["label"] for row in table("events/cameo.tsv")}


def _event_type(name: str, where: str) -> EventType:
    if name not in EVENT_TYPES:
        raise KnowledgeError(f"{where}: no PLOVER type {name!r}")
    return name


def _verb_key(key: str) -> tuple[str, str | None, frozenset[str]]:
    """The lemma, particle and prepositions of "walk_out+of"."""
    verb, _, prepositions = key.partition("+")
    lemma, _, particle = verb.partition("_")
    return lemma, particle or None, frozenset(prepositions.split("|")) - {""}


def _roles(text: Any) -> Roles:
    mark = "+" if "+" in text else ">"
    left, _, right = str(text).partition(mark)
    return Roles(
        tuple(x for x in left.split(",") if x),
        tuple(x for x in right.split(",") if x),
        mark == "+",
    )


def _met_behind(roles: Roles, preposition: frozenset[str]) -> Roles:
    """With the recipient behind the verb's own preposition where no role names it ("side+with")."""
    if not roles.recipient or preposition & {*roles.actor, *roles.recipient}:
        return roles
    return replace(roles, recipient=(*sorted(preposition), *roles.recipient))


def _demands(frame: Frame) -> tuple[bool, bool, bool, bool]:
    return (
        bool(frame.particle),
        frame.is_narrow,
        bool(frame.preposition),
        frame.party in ("both", "recipient", "object", "plural", "group"),
    )
