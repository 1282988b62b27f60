"""`foretold annotate actors`: one mention at a time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foretold.extraction.actors.annotate import annotate, iso_day


def answer(text: str, context: str = "", date: str | None = None) -> dict[str, object]:
    return next(annotate([{"id": 7, "text": text, "context": context, "date": date}]))


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("Peruvian fishermen", "PER", "CVL"),
        ("a Danish frigate", "DNK", "MIL"),
        ("the Bolivian Army", "BOL", "MIL"),
        ("Kenyan opposition leaders", "KEN", "OPP"),
        ("Indonesia's navy", "IDN", "MIL"),
        ("members of the Bundestag", "DEU", "LEG"),
        ("Canada's ambassador to Japan", "CAN", "GOV"),
        ("the UN Security Council", "UNO", "IGO"),
        ("African Union", "IGO", "IGO"),
        ("drug traffickers", None, "CRM"),
        ("a group of nurses", None, "MED"),
        ("Hindu priests in India", "IND", "REL"),
        ("Moldovan rights activists", "MDA", "SOC"),
        ("Lisbon", "PRT", "GOV"),
        ("Chile", "CHL", None),
        ("riot police in Athens", "GRC", "COP"),
        ("Somali pirates", "SOM", "CRM"),
        ("he", None, "UNK"),
    ],
)
def test_country_and_sector_of_a_mention(
    text: str, country: str | None, sector: str | None
) -> None:
    found = answer(text)
    assert (found["country"], found["sector"]) == (country, sector)


def test_the_context_gives_the_country() -> None:
    assert answer("the foreign minister", "Slovenian politics")["country"] == "SVN"


def test_the_date_decides_the_office() -> None:
    in_office = answer("Gerhard Schröder", date="2003-02-01")
    afterwards = answer("Gerhard Schröder", date="1 March 2012")
    assert (in_office["country"], in_office["sector"]) == ("DEU", "GOV")
    assert afterwards["sector"] == "ELI"
    assert in_office["entity"] == "person:gerhard-schroder"


def test_unknown_names_and_nonsense_are_null() -> None:
    for text in ("Quentin Barlowe", "kittens", "", "???"):
        found = answer(text)
        assert found["country"] is None
        assert found["entity"] is None


def test_answers_keep_order_and_ids() -> None:
    rows = [{"id": f"row-{n}", "text": "soldiers"} for n in range(600)]
    assert [a["id"] for a in annotate(rows)] == [r["id"] for r in rows]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-05-01", "2022-05-01"),
        ("12 April 2022", "2022-04-12"),
        ("April 12, 2022", "2022-04-12"),
        ("Today", ""),
        (None, ""),
        ("99 Foo 2022", ""),
    ],
)
def test_dates_are_read(text: str, day: str) -> None:
    assert iso_day(text) == day


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60))
def test_any_text_gets_an_answer(text: str) -> None:
    found = answer(text)
    assert set(found) == {"id", "country", "sector", "name", "entity", "code"}
