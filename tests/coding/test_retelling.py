# ruff: noqa: E501
"""The same story in other words, told from other reports and from formulas."""

from hypothesis import given
from hypothesis import strategies as st

from foretold.coding.retelling import SURE, fact_pairs, facts, how_sure

REPORT = (
    "Malta and Libya agreed on Monday to search for gas together in an area of 1,400 square miles. "
    "Energy minister Paul Vella said that the first well would cost 52 million euros and be drilled "
    "in the spring. His colleague Salem Trabelsi spoke of the best day in twenty years. Tunisia, "
    "which claims a corner of the area, protested to the United Nations within six hours."
)
RETOLD = (
    "A joint search for gas in a zone that measures 1400 square miles was decided by Libya and "
    "Malta on Monday. In springtime the first drilling is due, at a price of 52 million euros, as "
    "Paul Vella, minister of energy, declared. Of the finest day for 20 years spoke his counterpart "
    "Salim Trabelsi. Only 6 hours later a protest reached the United Nations from Tunisia, to which "
    "a corner of the zone belongs according to its own claim."
)
OTHER = (
    "Shares of a drilling firm in Valletta rose by 9 percent on Tuesday after Malta and Libya agreed "
    "to look for gas together. Its head, Rita Camilleri, said that two rigs would be hired in Norway. "
    "Italy asked to be shown the map. Libya's parliament in the east, which was not asked, called "
    "the deal void, and a tanker was turned back from Tobruk with 30 men on board."
)


def test_a_retelling_is_told_from_another_report_of_the_same_event() -> None:
    assert how_sure(REPORT, RETOLD) >= SURE
    assert how_sure(RETOLD, REPORT) >= SURE
    assert how_sure(REPORT, OTHER) < SURE
    assert how_sure(RETOLD, OTHER) < SURE


def test_other_figures_make_another_story() -> None:
    changed = RETOLD.replace("1400", "900").replace("52", "31").replace("Monday", "Friday")
    assert how_sure(REPORT, changed) < SURE


def test_the_same_words_are_a_copy_and_no_retelling() -> None:
    assert how_sure(REPORT, REPORT) == 0


def test_figures_are_read_alike_however_they_are_written() -> None:
    one = facts(
        "On Monday 380,000 tonnes worth 1.5 billion went with twelve ships to Oslo."
    ).figures
    other = facts("Twelve ships took 380 thousand tons, 1,500 million, to Oslo on Monday.").figures
    assert one == other == {"380000", "1500000000", "12", "Monday"}
    assert facts("The minister said. Envoys of Malta met in Oslo.").names >= {"malta", "oslo"}


def test_retellings_share_pairs_of_figures() -> None:
    assert len(set(fact_pairs(REPORT)) & set(fact_pairs(RETOLD))) >= 3
    assert not set(fact_pairs(REPORT)) & set(fact_pairs(OTHER))
    assert all(0 <= pair < 2**63 for pair in fact_pairs(REPORT))


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    assert 0 <= how_sure(one, other) <= 1


def test_spelled_numbers_count_where_they_stand_alone() -> None:
    found = facts(
        '‘Two men’, "three" of (four) and five’s, the six-year plan, often 3,200.'
    ).figures
    assert found == {"2", "3", "4", "3200"}
