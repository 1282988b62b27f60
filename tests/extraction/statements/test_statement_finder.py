import pytest
from statement_reading import only, statements_of, told


def test_indirect_speech() -> None:
    found = only("Finland’s foreign minister said that the border would stay closed.")
    assert found.evidence.text == "the border would stay closed"
    assert found.speaker is not None
    assert "foreign minister" in found.speaker.name
    assert [c.text for c in found.cue] == ["said"]
    assert found.directness == "indirect"


def test_direct_speech_without_its_marks() -> None:
    found = only("“The blockade must be lifted,” said Adaeze Okafor, an envoy of the union.")
    assert found.evidence.text == "The blockade must be lifted"
    assert found.directness == "direct"
    assert found.content[0].text.startswith("“")


def test_mixed_speech() -> None:
    found = only("The president of Chile said the vote had been “free and fair” in all regions.")
    assert found.directness == "mixed"


def test_a_split_quotation_is_one_statement() -> None:
    text = "“The talks in Geneva,” said Lindqvist, “have not brought us closer to peace.”"
    found = only(text)
    assert [c.text for c in found.content] == [
        "“The talks in Geneva,”",
        "“have not brought us closer to peace.”",
    ]
    assert found.evidence.text == "have not brought us closer to peace"


def test_each_sentence_of_a_quotation_is_a_claim() -> None:
    text = (
        "“The convoy was attacked at dawn. Three drivers were wounded,” a spokeswoman for the "
        "Red Cross said."
    )
    assert [e for _, e in told(text)] == [
        "The convoy was attacked at dawn",
        "Three drivers were wounded",
    ]


def test_a_quotation_goes_on_over_sentences_and_paragraphs() -> None:
    text = (
        "Marta Hagen said the ceasefire was holding. “Our monitors have seen no violations "
        "since Tuesday.”\n"
        "“Both armies have pulled back their artillery from the river.”"
    )
    assert told(text) == [
        ("Marta Hagen", "the ceasefire was holding"),
        ("Marta Hagen", "Our monitors have seen no violations since Tuesday"),
        ("Marta Hagen", "Both armies have pulled back their artillery from the river"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "evidence"),
    [
        (
            "According to the Kenyan police, two soldiers were killed near the border.",
            "police",
            "two soldiers were killed near the border",
        ),
        (
            "Analysts believe that the junta has lost control of the north.",
            "nalysts",
            "the junta has lost control of the north",
        ),
        (
            "The opposition leader urged the government to release all prisoners.",
            "opposition leader",
            "the government to release all prisoners",
        ),
        (
            "He rejected the claim by Moldova's government that Russia had armed the separatists.",
            "government",
            "Russia had armed the separatists",
        ),
        (
            "The ministry accused the rebels of shelling a hospital in the capital.",
            "ministry",
            "the rebels of shelling a hospital in the capital",
        ),
    ],
)
def test_constructions(text: str, speaker: str, evidence: str) -> None:
    found = [s for s in statements_of(text) if s.evidence.text == evidence]
    assert found, told(text)
    assert found[0].speaker is not None
    assert speaker in found[0].speaker.name


def test_unnamed_sources_stay_what_they_are() -> None:
    found = only("A senior official said the delegation had arrived in Doha.")
    assert found.speaker is not None
    assert found.speaker.name.lower().endswith("senior official")


def test_moods_and_deeds_are_no_statements() -> None:
    assert statements_of("The crowd cheered the new president. Peru signed the treaty.") == []


def test_a_medium_is_the_chain_and_not_the_speaker() -> None:
    found = statements_of(
        "The newspaper Daily Herald reported that the defence minister had said the army was "
        "short of shells."
    )
    said = [s for s in found if s.evidence.text == "the army was short of shells"]
    assert said
    assert said[0].speaker is not None
    assert "minister" in said[0].speaker.name
    assert any("Daily Herald" in name for name in said[0].via)


def test_belief_within_ones_own_words_is_one_statement() -> None:
    found = told("“I think the embargo has failed,” said Ivana Novak, a deputy.")
    assert found == [("Ivana Novak", "I think the embargo has failed")]


def test_translation_debris_belongs_to_the_speaker_before_it() -> None:
    text = (
        "Jang Ki-ho, a researcher at the Sejong Institute, said, “The North is short of fuel,” "
        "and added, “Its exercises will be smaller than in past winters.” I predicted it."
    )
    found = statements_of(text)
    last = found[-1]
    assert last.evidence.text == "Its exercises will be smaller than in past winters"
    assert last.speaker is not None
    assert last.speaker.name == "Jang Ki-ho"
    assert "predicted" in [c.text for c in last.cue]
    assert all(s.speaker is not None and s.speaker.name != "I" for s in found)


def test_a_press_review_names_its_medium_as_chain() -> None:
    found = statements_of(
        "Summarizing Press 5's coverage on the 3rd, it is expected that the two ministers will "
        "sign a protocol."
    )
    assert found
    assert found[0].via == ("Press 5",)
    assert found[0].speaker is None


def test_ids_are_stable_and_spans_are_words_of_the_text() -> None:
    text = "“We want peace,” the king said. The queen said that the war had lasted too long."
    first, second = statements_of(text), statements_of(text)
    assert [s.id for s in first] == [s.id for s in second]
    assert len({s.id for s in first}) == len(first) == 2
    for s in first:
        for span in (s.evidence, *s.source, *s.cue, *s.content):
            assert text[span.start : span.end] == span.text


def test_empty_text() -> None:
    assert statements_of("") == []
