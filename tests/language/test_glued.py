"""Names that mark-up glued to their neighbours are cut free; other words stay whole."""

from foretold.language.parser import parse


def test_known_names_are_cut_from_the_words_beside_them() -> None:
    text = "A letter was sent byKim Jong Unlast week, and ComradeKim Jong Unreceived a reply."
    parsed = parse(text)
    words = [t.text for t in parsed.tokens]
    assert words.count("Kim") == words.count("Un") == 2
    assert "by" in words
    assert "received" in words
    assert all(text[t.start : t.end] == t.text for t in parsed.tokens)
    verb = next(t for t in parsed.tokens if t.text == "received")
    assert verb.pos == "VERB"


def test_other_words_stay_whole() -> None:
    words = [t.text for t in parse("McDonald met Kim Jong Un in YouTube studios.").tokens]
    assert words == ["McDonald", "met", "Kim", "Jong", "Un", "in", "YouTube", "studios", "."]


def test_the_trees_of_cut_words_have_roots() -> None:
    text = "Letters toKim Jong Unarrived, andKim Jong Unsaid that ChairmanKim Jong Ilwould agree."
    for token in parse(text).tokens:
        above = [token]
        while above[-1].head is not above[-1]:
            above.append(above[-1].head)
            assert len(above) < 50
