"""Which instruments of the knowledge pack are meant where only "the resolutions" are named."""

from foretold.knowledge import instruments as pack
from foretold.knowledge.instruments import EVERYBODY, Duty, Instrument
from foretold.records.ontology import Modality

_MODALITIES: dict[Modality, tuple[Modality, ...]] = {
    "violated": ("prohibited", "obliged"),
    "prohibited": ("prohibited",),
    "obliged": ("obliged", "prohibited"),
    "permitted": ("permitted",),
}


def matching_duties(
    instrument: Instrument, modality: Modality, words: frozenset[str]
) -> list[Duty]:
    """What the instrument says, in this sense, of the act that these words tell."""
    return [
        duty
        for duty in instrument.duties
        if duty.modality in _MODALITIES[modality] and duty.act.told_by(words)
    ]


def council_resolutions(
    codes: list[str], modality: Modality, words: frozenset[str], day: str | None
) -> tuple[str, ...]:
    """Ids of the resolutions in force on that day about any of these codes.

    Those that speak of the act come alone; where the act is not recognised, all that lay a duty
    on somebody.
    """
    about = {
        i.id: i for code in codes for i in pack.resolutions_on(code) if i.duties and i.in_force(day)
    }
    exact = [i.id for i in about.values() if matching_duties(i, modality, words)]
    return tuple(exact or about)


def bound_by(ids: tuple[str, ...], modality: Modality, words: frozenset[str]) -> list[str]:
    """Codes whom these instruments bind in this act, where they name them."""
    found: dict[str, None] = {}
    for name in ids:
        for duty in matching_duties(pack.instruments()[name], modality, words):
            if duty.bound != (EVERYBODY,):
                found.update(dict.fromkeys(duty.bound))
    return list(found)
