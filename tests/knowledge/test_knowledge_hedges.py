from foretold.knowledge.hedges import degrees, hedge_cues, modals, scale, words
from foretold.records import BANDS

ORDER = ("very unlikely", "unlikely", "possible", "likely", "very likely", "almost certain")


def test_every_strength_is_a_range_with_a_reason() -> None:
    for strength in scale().values():
        p = strength.probability
        assert 0 <= p.low <= p.point <= p.high <= 1
        assert strength.band in BANDS


def test_bands_stand_in_the_order_of_their_probabilities() -> None:
    means = {}
    for band in (
        "very unlikely",
        "unlikely",
        "possible",
        "likely",
        "very likely",
        "almost certain",
    ):
        points = [s.probability.point for s in scale().values() if s.band == band]
        means[band] = sum(points) / len(points)
    assert list(means.values()) == sorted(means.values())


def test_a_mirrored_strength_mirrored_again_is_as_likely_as_before() -> None:
    for strength in scale().values():
        twice = strength.mirrored().mirrored().probability
        assert twice.point == round(strength.probability.point, 3)


def test_degrees_move_in_their_direction() -> None:
    assert {"up", "down", "negate"} <= set(degrees().values())
    for strength in scale().values():
        if strength.band in ("likely", "possible") and strength.key != "may_not":
            point = strength.probability.point
            assert scale()[strength.up].probability.point >= point
            assert scale()[strength.down].probability.point <= point


def test_cues_and_modals_refer_to_known_strengths() -> None:
    assert ("expect", "VERB") in hedge_cues()
    assert {"will", "would", "may", "might", "could"} <= {m.kin for m in modals().values()} | {
        "might"
    }
    assert all(m.strength in scale() for m in modals().values())


def test_word_classes_are_lower_case() -> None:
    for section, name in (("conditions", "marks"), ("effects", "negative"), ("past", "deeds")):
        assert all(w == w.lower() for w in words(section, name))
