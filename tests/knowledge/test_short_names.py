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


def test_parties_of_one_name_have_the_short_names_of_their_states() -> None:
    known = own_bodies()
    assert known["body:FRA:socialist-party"].short == "PS"
    assert known["body:ESP:socialist-party"].short == "PSOE"
    assert known["body:PRT:communist-party"].short == "PCP"
    assert known["body:FRA:communists"].short == "PCF"


def test_unions_and_societies_act_in_their_own_name_but_not_under_a_state_party() -> None:
    known = own_bodies()
    assert known["body:TUN:tunisian-general-labor-union"].short == "UGTT"
    assert known["body:KEN:law-society-of-kenya"].short == "LSK"
    assert not any(o.country == "CHN" and o.sector == "LAB" for o in known.values())
    assert known["body:CHN:huawei"].short == "HUAWEI"
