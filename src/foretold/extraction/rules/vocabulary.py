"""The cue words of rules and violations as sets, read once from the knowledge file."""

from dataclasses import dataclass
from functools import cache

from foretold.knowledge.files import toml
from foretold.records.ontology import Modality

_MODALITIES: tuple[Modality, ...] = ("prohibited", "obliged", "permitted")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The sets of `data/instruments/cues.toml`; the file says what each is for."""

    instruments: frozenset[str]
    instruments_if: dict[str, frozenset[str]]
    carriers: frozenset[str]
    obligations: frozenset[str]
    members: frozenset[str]
    plans: frozenset[str]
    wanting: frozenset[str]
    passed: frozenset[str]
    settlement_of: frozenset[str]
    not_instrument_with: frozenset[str]
    not_instrument_determiners: frozenset[str]
    business: frozenset[str]
    modality_of_verb: dict[str, Modality]
    modality_of_adjective: dict[str, Modality]
    of_instruments: frozenset[str]
    of_acts_alone: frozenset[str]
    effects: frozenset[str]
    laying_down: frozenset[str]
    laying_down_firmly: frozenset[str]
    binding_oneself: frozenset[str]
    obliging_modals: frozenset[str]
    permitting_modals: frozenset[str]
    uncertain_modals: frozenset[str]
    before_infinitive: frozenset[str]
    frame_prepositions: frozenset[str]
    frame_with: frozenset[str]
    frame_to: frozenset[str]
    frame_of: frozenset[str]
    violating: frozenset[str]
    violating_some: frozenset[str]
    some: frozenset[str]
    keeping: frozenset[str]
    failing: frozenset[str]
    violations: frozenset[str]
    against: frozenset[str]
    violating_phrases: dict[str, frozenset[str]]
    amounting: frozenset[str]
    calling: frozenset[str]
    accusing: frozenset[str]
    committing: frozenset[str]
    denying: frozenset[str]
    not_after: frozenset[str]
    charges: frozenset[str]
    act_endings: tuple[str, ...]
    act_nouns: frozenset[str]
    not_acts: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The one vocabulary of the process."""
    data = toml("instruments/cues.toml")
    verbs, adjectives, modals = data["verbs"], data["adjectives"], data["modals"]
    frames, violation, acts = data["frames"], data["violation"], data["acts"]
    phrases: dict[str, set[str]] = {}
    for phrase in violation["phrases"]:
        verb, *rest = phrase.split()
        phrases.setdefault(verb, set()).add(" ".join(rest))
    return Vocabulary(
        instruments=frozenset([*data["instruments"], *data["instruments_if"]]),
        instruments_if={n: frozenset(w) for n, w in data["instruments_if"].items()},
        carriers=frozenset(data["carriers"]),
        obligations=frozenset(data["obligations"]),
        members=frozenset(data["members"]),
        plans=frozenset(data["plans"]),
        wanting=frozenset(data["wanting"]),
        passed=frozenset(data["passed"]),
        settlement_of=frozenset(data["settlement_of"]),
        not_instrument_with=frozenset(data["not_instrument_with"]),
        not_instrument_determiners=frozenset(data["not_instrument_determiners"]),
        business=frozenset(data["business"]),
        modality_of_verb={v: m for m in _MODALITIES for v in verbs[m]},
        modality_of_adjective={a: m for m in _MODALITIES for a in adjectives[m]},
        of_instruments=frozenset(verbs["of_instruments"]),
        of_acts_alone=frozenset(verbs["of_acts_alone"]),
        effects=frozenset(verbs["effects"]),
        laying_down=frozenset(verbs["laying_down"]),
        laying_down_firmly=frozenset(verbs["laying_down_firmly"]),
        binding_oneself=frozenset(verbs["binding_oneself"]),
        obliging_modals=frozenset(modals["obliged"]),
        permitting_modals=frozenset(modals["permitted"]),
        uncertain_modals=frozenset(modals["uncertain"]),
        before_infinitive=frozenset(modals["obliged_before_infinitive"]),
        frame_prepositions=frozenset(frames["prepositions"]),
        frame_with=frozenset(frames["with_nouns"]),
        frame_to=frozenset(frames["to_words"]),
        frame_of=frozenset(frames["of_nouns"]),
        violating=frozenset(violation["verbs"]),
        violating_some=frozenset(violation["verbs_of_some"]),
        some=frozenset(violation["some"]),
        keeping=frozenset(violation["keeping"]),
        failing=frozenset(violation["failing"]),
        violations=frozenset(violation["nouns"]),
        against=frozenset(violation["adjectives_with"]),
        violating_phrases={v: frozenset(p) for v, p in phrases.items()},
        amounting=frozenset(violation["amounting"]),
        calling=frozenset(violation["calling"]),
        accusing=frozenset(violation["accusing"]),
        committing=frozenset(violation["committing"]),
        denying=frozenset(violation["denying"]),
        not_after=frozenset(violation["not_after"]),
        charges=frozenset(violation["charges"]),
        act_endings=tuple(acts["endings"]),
        act_nouns=frozenset(acts["nouns"]),
        not_acts=frozenset(acts["not_acts"]),
    )
