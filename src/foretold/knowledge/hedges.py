"""Hedges: the words that carry an expectation and how likely they make it.

Data in `data/hedges/`: `scale.tsv` the strengths as probabilities (survey figures or declared
priors), `cues.tsv` the words with their constructions, `phrases.tsv` those of several words,
`modals.tsv` and `degrees.tsv` auxiliaries and modifiers, `words.toml` the word classes that tell
forecasts from the other senses.
"""

from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from foretold.errors import KnowledgeError
from foretold.knowledge.files import table, toml
from foretold.records import BANDS, Probability
from foretold.records.ontology import Band, ForesightKind, ProbabilityBasis

_MIRRORED: dict[Band, Band] = {
    "almost certain": "very unlikely",
    "very likely": "very unlikely",
    "likely": "unlikely",
    "possible": "possible",
    "unlikely": "likely",
    "very unlikely": "very likely",
    "scheduled": "very unlikely",
    "conditional": "conditional",
}


@dataclass(frozen=True, slots=True)
class Strength:
    """How likely a hedge makes what it foretells.

    `up`, `down` and `negated` are the keys that a stronger word, a weaker word, or a negation of
    the hedge itself leads to ("highly likely", "small chance", "not expected").
    """

    key: str
    band: Band
    probability: Probability
    basis: ProbabilityBasis
    up: str
    down: str
    negated: str

    def mirrored(self) -> "Strength":
        """The strength of the foretold clause when the clause itself is negated ("will not")."""
        p = self.probability
        turned = Probability(round(1 - p.high, 3), round(1 - p.point, 3), round(1 - p.low, 3))
        return Strength(
            f"not:{self.key}", _MIRRORED[self.band], turned, self.basis,
            self.up, self.down, self.key,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class HedgeCue:
    """A word that carries an expectation in certain constructions (`takes`, see cues.tsv)."""

    lemma: str
    pos: str
    takes: frozenset[str]
    strength: str
    kind: ForesightKind


@dataclass(frozen=True, slots=True)
class HedgePhrase:
    """A phrase of several words that sets how likely the clause beside it is (phrases.tsv)."""

    words: tuple[str, ...]
    effect: str
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class Modal:
    """An auxiliary that foretells; `kin` is the modal it counts as for the sense filters."""

    form: str
    kin: str
    strength: str


@cache
def scale() -> dict[str, Strength]:
    """The strengths by key.

    Raises:
        KnowledgeError: a band, a number or a reference to another key is wrong; names the row.

    """
    found: dict[str, Strength] = {}
    for row in table("hedges/scale.tsv"):
        low, point, high = (float(row[name]) for name in ("low", "point", "high"))
        if row["band"] not in BANDS or not 0 <= low <= point <= high <= 1:
            raise KnowledgeError(f"hedges/scale.tsv: row {row['key']!r} has a wrong band or range")
        if row["basis"] not in get_args(ProbabilityBasis):
            raise KnowledgeError(f"hedges/scale.tsv: row {row['key']!r} has a wrong basis")
        found[row["key"]] = Strength(
            row["key"],
            row["band"],
            Probability(low, point, high),
            cast(ProbabilityBasis, row["basis"]),
            row["up"],
            row["down"],
            row["negated"],
        )
    for strength in found.values():
        for other in (strength.up, strength.down, strength.negated):
            if other not in found:
                raise KnowledgeError(
                    f"hedges/scale.tsv: {strength.key!r} leads to no key {other!r}"
                )
    return found


@cache
def hedge_cues() -> dict[tuple[str, str], HedgeCue]:
    """The lexical cues by lemma and part of speech (VERB, ADJ, NOUN, ADV).

    Raises:
        KnowledgeError: a cue has an unknown strength or kind; names it.

    """
    found: dict[tuple[str, str], HedgeCue] = {}
    for row in table("hedges/cues.tsv"):
        if row["strength"] not in scale() and row["strength"] != "depends":
            raise KnowledgeError(f"hedges/cues.tsv: {row['lemma']!r} has an unknown strength")
        if row["kind"] not in get_args(ForesightKind):
            raise KnowledgeError(f"hedges/cues.tsv: {row['lemma']!r} has an unknown kind")
        key = (row["lemma"], row["pos"])
        found[key] = HedgeCue(
            *key,
            frozenset(row["takes"].split(",")),
            row["strength"],
            cast(ForesightKind, row["kind"]),
        )
    return found


@cache
def hedge_phrases() -> tuple[HedgePhrase, ...]:
    """The phrases, the longest first, as the tokeniser splits them.

    Raises:
        KnowledgeError: a phrase has an unknown effect; names it.

    """
    found = []
    for row in table("hedges/phrases.tsv"):
        if row["effect"] not in scale() and row["effect"] != "down":
            raise KnowledgeError(f"hedges/phrases.tsv: {row['phrase']!r} has an unknown effect")
        split = tuple(row["phrase"].replace("'s", " 's").split())
        found.append(HedgePhrase(split, row["effect"], frozenset(row["place"].split(","))))
    return tuple(sorted(found, key=lambda phrase: -len(phrase.words)))


@cache
def cue_forms() -> dict[str, str]:
    """Regular inflected forms of the cues with their lemma, for where a lemmatiser errs."""
    found: dict[str, str] = {}
    for lemma, pos in hedge_cues():
        if pos in ("VERB", "NOUN"):
            stem = lemma.removesuffix("e")
            endings = ("s",) if pos == "NOUN" else ("s", "ed", "ing")
            for ending in endings:
                found[(lemma if ending == "s" else stem) + ending] = lemma
    return found


@cache
def modals() -> dict[str, Modal]:
    """The modal auxiliaries by lower-case form."""
    return {
        row["form"]: Modal(row["form"], row["kin"], row["strength"])
        for row in table("hedges/modals.tsv")
    }


@cache
def degrees() -> dict[str, str]:
    """Modifier to its effect on a hedge: `up`, `down`, `same` or `negate`."""
    return {row["word"]: row["effect"] for row in table("hedges/degrees.tsv")}


@cache
def words(section: str, name: str) -> frozenset[str]:
    """One word class of words.toml."""
    return frozenset(cast(list[str], toml("hedges/words.toml")[section][name]))


@cache
def kin_of_happenings() -> dict[str, str]:
    """Noun to the kind of happening that articles also name by its other nouns."""
    groups = cast(dict[str, list[str]], toml("hedges/words.toml")["kin"])
    return {noun: kind for kind, nouns in groups.items() for noun in nouns}


@cache
def kin_of_verbs() -> dict[str, str]:
    """Verb to the kind of happening that its deed is: who meets holds talks."""
    groups = cast(dict[str, list[str]], toml("hedges/words.toml")["kin_verbs"])
    return {verb: kind for kind, verbs in groups.items() for verb in verbs}
