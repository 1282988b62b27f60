from foretold.knowledge.short_names import own_bodies, short_name


def test_long_names_are_shortened_to_their_initials() -> None:
    assert short_name("Free Patriotic Movement") == "FPM"
    assert short_name("Awami League") == "AL"
    assert short_name("MDC Alliance") == "MDC"
    assert short_name("Our Ukraine") == "OURUKRAINE"


def test_names_of_one_party_have_one_short_name() -> None:
    known = own_bodies()
    assert known["body:GBR:tories"].short == known["body:GBR:conservative-party"].short
    assert not any(own.country == "PRK" and own.sector == "PTY" for own in known.values())
