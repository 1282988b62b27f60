from statement_reading import statements_of, told


def test_who_is_quoted_speaks_through_the_agency() -> None:
    text = "The Lusa news agency quoted a senior diplomat as saying the envoy would leave Maputo."
    (found,) = statements_of(text)
    assert found.speaker is not None
    assert "senior diplomat" in found.speaker.name
    assert found.evidence.text == "the envoy would leave Maputo"
    assert any("Lusa" in name for name in found.via)


def test_quoted_by_the_agency_in_the_passive() -> None:
    text = "“The dam has held,” the engineer was quoted by Lusa as saying on Friday."
    (found,) = statements_of(text)
    assert found.speaker is not None
    assert "engineer" in found.speaker.name
    assert found.via == ("Lusa",)
    assert found.evidence.text == "The dam has held"


def test_the_weekday_is_no_part_of_the_speaker() -> None:
    text = "Foreign Ministry spokesman Tomas Novak Thursday said the consulate would reopen."
    (found,) = statements_of(text)
    assert found.speaker is not None
    assert found.speaker.name == "Tomas Novak"
    assert all("Thursday" not in s.text for s in found.source)


def test_a_relative_pronoun_stands_for_who_can_speak() -> None:
    text = (
        "The troops form a buffer between the hill tribes and Ethiopia, which has "
        "warned that it will close the crossing."
    )
    assert [(s, e) for s, e in told(text) if "close the crossing" in e] == [
        ("Ethiopia", "it will close the crossing")
    ]


def test_he_is_the_spokesman_and_not_whom_he_tells_of() -> None:
    text = (
        "Presidential spokesman Pedro Ruiz said President Daniel Noboa had signed the decree. "
        "“The law takes force at once,” he added."
    )
    assert told(text)[-1] == ("Pedro Ruiz", "The law takes force at once")


def test_a_statement_announced_before_a_colon() -> None:
    text = (
        "The Ministry of Health of Peru issued the following statement:\n\n"
        "“The outbreak in the northern valleys has ended. All clinics have reopened.”\n\n"
        "The ministry has forty clinics in the north."
    )
    found = told(text)
    assert [e for _, e in found] == [
        "The outbreak in the northern valleys has ended",
        "All clinics have reopened",
    ]
    assert all(s is not None and "Health" in s for s, _ in found)


def test_a_participle_goes_with_the_main_verb() -> None:
    text = (
        "The statement condemned the ambush in which six drivers lost their lives, calling on "
        "both armies to respect the truce."
    )
    last = told(text)[-1]
    assert last == ("The statement", "both armies to respect the truce")


def test_a_thing_before_a_person_does_not_speak() -> None:
    text = (
        "Some 200 villagers were flown to the coast in a UN plane, Red Cross spokesman Peter Hahn "
        "said."
    )
    assert [s for s, _ in told(text)] == ["Peter Hahn"]


def test_whom_somebody_threatens_does_not_speak() -> None:
    text = "The general threatened Bolivia, saying that the canal would be closed."
    assert all(s != "Bolivia" for s, _ in told(text))


def test_quoted_as_saying_without_an_agency() -> None:
    text = "Bolu Governor Emre Aydin was quoted as saying that the dam had held."
    (found,) = statements_of(text)
    assert found.speaker is not None
    assert found.speaker.name == "Emre Aydin"
    assert found.evidence.text.removeprefix("that ") == "the dam had held"


def test_who_is_told_is_no_part_of_what_is_told() -> None:
    text = "The coach told the paper he had no plans to leave Lisbon before the vote."
    assert [e for _, e in told(text)] == ["he had no plans to leave Lisbon before the vote"]


def test_who_speaks_is_a_person_even_behind_a_long_description() -> None:
    text = (
        "There is alarm among diplomats involved in the war against Islamic State who say the "
        "town will fall."
    )
    assert [s for s, e in told(text) if "town will fall" in e] == ["diplomats"]


def test_whoever_stands_with_a_participle_says_it() -> None:
    text = (
        "France shifted its stance, with the justice minister, Claire Dupont, announcing on "
        "Friday that the orphans had landed."
    )
    assert [s for s, e in told(text) if "orphans" in e] == ["Claire Dupont"]
