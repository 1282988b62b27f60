"""Whose words run on: documents told in full, reports that go on without a cue."""

import pytest

from foretold.coding import code_articles
from foretold.records import Article, Expectation


def coded(text: str) -> list[Expectation]:
    article = Article(id="a1", text=text, sha256="0", published="2024-03-05")
    (records,) = code_articles([article])
    return [r for r in records if isinstance(r, Expectation)]


def holders(text: str) -> list[str | None]:
    return [e.holder.name if e.holder else None for e in coded(text)]


@pytest.mark.parametrize(
    ("lead", "author"),
    [
        ("The Border Council of Zambia released a report on Monday.\n\nPointing out that "
         "patience is short, the report said:", "The Border Council of Zambia"),
        ("Lusaka, May 3 (ZNA) -- The head of the Policy Office of the Foreign Ministry of Zambia "
         'released the following press statement "Malawi must wake up" on May 3:',
         "The head of the Policy Office of the Foreign Ministry of Zambia"),
        ("President Hakainde Hichilema opened the barracks on Monday. He said:",
         "Hakainde Hichilema"),
        ("Hakainde Hichilema received a message of greeting from William Ruto, president of "
         "Kenya, on Monday.\n\nThe message said:", "William Ruto"),
    ],
)  # fmt: skip
def test_a_text_told_in_full_is_its_authors(lead: str, author: str) -> None:
    assert holders(f"{lead}\n\nThe army will soon be strengthened.") == [author]


def test_a_report_goes_on_in_the_future_of_the_past() -> None:
    text = (
        "Minister Rajesh Kumar said that the port deal was nearly done. The harbour would remain "
        "under public control. Workers would keep their jobs."
    )
    found = coded(text)
    assert [e.holder.name for e in found if e.holder] == ["Rajesh Kumar"] * 2
    assert {e.band for e in found} == {"very likely"}


def test_what_is_merely_supposed_goes_on_for_nobody() -> None:
    text = "Minister Rajesh Kumar said he was tired. Such a move would anger Malawi."
    assert holders(text) == [None]


def test_it_goes_on_for_the_paper_that_spoke() -> None:
    text = 'The Lusaka Herald warned of trouble. "The knives will soon be out," it said.'
    assert holders(text) == ["The Lusaka Herald"]


def test_the_statement_is_whose_it_is() -> None:
    text = (
        "The Zambian Farmers Union said in a statement on Monday that rain was late. "
        '"We will not plant this week," the statement added.'
    )
    assert holders(text) == ["The Zambian Farmers Union"]


def test_part_of_a_ministry_has_the_state_at_the_end_of_the_chain() -> None:
    text = (
        "The chief of the News Section of the Department of Press and Information of the Zambian "
        "Foreign Ministry said the army would be strengthened."
    )
    (found,) = coded(text)
    assert found.holder is not None
    assert found.holder.code == "ZMB"


def test_little_reason_to_believe_is_a_doubt_of_nobody_named() -> None:
    (found,) = coded("There is little reason to believe Zambia will break that pattern.")
    assert (found.holder, found.band, found.negated) == (None, "unlikely", True)


def test_another_is_nobody() -> None:
    text = "Another estimated 48,000 Zambians will be assisted by the IOM next May."
    assert holders(text) == [None]


def test_she_could_also_goes_on_with_the_report() -> None:
    text = (
        "If she returned to Zambia, Bwalya could face trial, said Ann Phiri, a professor. She "
        "could also be fined by the Zambian army."
    )
    assert holders(text) == ["Ann Phiri", "Ann Phiri"]


def test_a_wish_to_return_and_what_thanks_made_possible_are_not_foretold() -> None:
    assert coded("He said there were hundreds of Zambians who would wish to return.") == []
    assert coded("Thanks to this unity, Zambia could hold out against its foes.") == []


def test_the_name_of_a_firm_may_end_like_a_possessive() -> None:
    assert holders("Moody's said Zambia will default in May.") == ["Moody's"]


def test_the_editorial_is_its_papers() -> None:
    text = (
        "All must work hard, stresses the Zambia Herald in an editorial on Sunday. The people stay "
        "loyal, the editorial says, adding that Zambia will win."
    )
    assert holders(text) == ["the Zambia Herald"]


def test_who_says_it_after_a_conjunct_holds_it() -> None:
    text = (
        "More than 100 soldiers moved and a million dollars will be sent to Malawi, said sources "
        "with the government of Zambia on Monday."
    )
    assert holders(text) == ["sources with the government of Zambia"]


def test_beside_a_semicolon_somebody_else_speaks() -> None:
    text = "Zambia is expected to provide 2,000 soldiers; Kenya said Tuesday it was sending none."
    assert [h for h in holders(text) if h] == []


def test_she_goes_on_for_the_person_who_spoke() -> None:
    text = (
        "Bwalya Musonda, a rebel leader of Zambia, said the fight went on. She said the fighters "
        "may return to Kenya."
    )
    (found,) = coded(text)
    assert found.holder is not None
    assert (found.holder.name, found.predicts) == ("Bwalya Musonda", ())


def test_what_is_made_public_is_its_authors() -> None:
    lead = (
        "Lusaka, May 26 (ZNA) -- Ann Phiri, vice-minister of Defence of Zambia, made public the "
        'following press statement "We are strong" on May 25:'
    )
    assert holders(f"{lead}\n\nMalawi is near. We will take action at once.") == ["Ann Phiri"]


def test_a_quotation_and_an_envoys_words_speak_for_the_state_that_hopes() -> None:
    quoted = '"Chile hopes the talks will resume," Foreign Minister Ana Low said.'
    assert holders(quoted) == ["Ana Low"]
    assert holders("Foreign Minister Ana Low said her generals hope to leave soon.") != ["Ana Low"]


def test_a_wire_that_passes_a_date_on_holds_nothing() -> None:
    assert holders("Peru's president will visit Chile in May, the news agency Andina said.") == [
        None
    ]
    assert holders("Two leaders have vowed to leave the bloc, state media reported.") == [
        "Two leaders"
    ]


def test_who_has_said_made_clear_ruled_or_assured_it_holds_it() -> None:
    assert holders("The talks will fail, Ana Low has said as envoys met in Lima.") == ["Ana Low"]
    assert holders("The high court ruled that the speaker could close the house.") == [
        "The high court"
    ]
    assert holders("Chile has given assurances to Peru that troops will leave.") == ["Chile"]


def test_who_speaks_of_a_danger_holds_it() -> None:
    assert holders("Chilean officials played down or dismissed nothing.") == []
    assert holders("Peruvian envoys warned of the dangers of a war with Chile.") == [
        "Peruvian envoys"
    ]


def test_a_senior_official_is_who_made_the_remarks() -> None:
    text = (
        "A senior Chilean official said on Monday that Chile would leave the bloc. "
        "Trade Minister Ana Low made the remarks in Lima."
    )
    assert holders(text) == ["Ana Low"]
